/*
 * doubts: the contradictions of a plan, with the verdicts that they touch.
 *
 * Ownership: everything lives in the arena of struct doubts, or in the plan.
 */
#ifndef COMPARE_DOUBTS_H
#define COMPARE_DOUBTS_H

#include "contradiction.h"

struct doubt {
	struct contradiction contradiction;
	const char *verdict, *other; /* words; NULL: none is touched */
};

struct doubts {
	struct arena arena;
	struct doubt *doubt;
	size_t count;
};

void doubts_init(struct doubts *, const struct plan *);
void doubts_release(struct doubts *);

/* The next one that gives the target another value; NULL after the last.
 * Starts with `after` NULL. */
struct doubt *doubts_next(const struct doubts *, const struct plan_target *,
			  const struct doubt *after);

void doubts_write(const struct doubts *, struct record_writer *);

#endif
