/*
 * milestone: the states of milestones, and how each is shown.
 */
#ifndef CHARTS_MILESTONE_H
#define CHARTS_MILESTONE_H

#include "charts/pages.h"

/* Late: it should have been there, and is not there (whole), or was not in
 * time, or nobody said anything. */
enum milestone_state {
	MILESTONE_DONE,
	MILESTONE_LATE,
	MILESTONE_PARTLY,
	MILESTONE_NOT_DONE,
	MILESTONE_UNKNOWN,
	MILESTONE_OPEN,
	MILESTONE_UNDATED,
	MILESTONE_STATES
};

enum milestone_state milestone_state(const struct text *field);

static inline bool milestone_is_late(enum milestone_state s)
{
	return s >= MILESTONE_LATE && s <= MILESTONE_UNKNOWN;
}

/* Is there still something to do about it? Not where it came late; but where
 * neither the plan has a date nor anybody said anything. */
static inline bool milestone_asks(enum milestone_state s)
{
	return s == MILESTONE_UNDATED ||
	       (milestone_is_late(s) && s != MILESTONE_LATE);
}

/* In the words of DUS-I, but for its "niet op tijd": that may also be what is
 * not there. */
const char *milestone_word(enum milestone_state);

/* Its middle at x, y. */
void milestone_sign(struct pages *, double x, double y, enum milestone_state);

/* How many of an activity (0: of all) are in each state. */
void milestone_count(const struct model *, long activity,
		     size_t count[MILESTONE_STATES]);

/* A quarter as a number that rises by 1: 2020Q3 is 4 x 2020 + 2; 0 if it is
 * none. */
long milestone_quarter(struct text);

#endif
