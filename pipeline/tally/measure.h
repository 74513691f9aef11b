/*
 * measure: what groups add up to, per indicator, year, vestiging and source.
 *
 * Ownership: everything lives in the arena of struct measures.
 */
#ifndef TALLY_MEASURE_H
#define TALLY_MEASURE_H

#include "group.h"

struct member;

struct measures {
	const struct plan *plan;
	long until; /* last date of the period, 0: none */
	struct arena arena;
	struct map map;    /* of struct measure */
	struct map person; /* who was counted where; NULL until counted */
	struct map total;  /* of struct measure, over the region */
	struct map number; /* of long, by kind and person */
	struct member *first_member, *last_member;
	long numbers[KINDS]; /* given out */
	struct buffer key;
};

void measures_init(struct measures *, const struct plan *, long until);
void measures_release(struct measures *);

/*
 * The vestiging is known to have delivered this kind for this year, so that
 * what does not occur is zero, not unknown. `vestiging` is copied; \N for
 * what is not of schools, and then the region is known.
 */
void measures_know(struct measures *, enum record_kind, long year,
		   struct text vestiging, bool duo);

/* A row of a person, for the indicators that count distinct ones. */
void measures_person(struct measures *, const struct group *,
		     struct text person);

/* A whole group, for the indicators that add up. */
void measures_group(struct measures *, const struct group *);

void measures_write(const struct measures *, struct record_writer *);

#endif
