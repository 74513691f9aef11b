/*
 * crosscheck: what a school's figures say next to others: DUO's, those of the
 * year before, and the outflow next to those who could flow out.
 *
 * Ownership: cohorts live in the arena of struct cohorts.
 */
#ifndef COMPARE_CROSSCHECK_H
#define COMPARE_CROSSCHECK_H

#include "compare/figures.h"
#include "compare/telling.h"

/* One figure of a vestiging. */
struct crosscheck {
	const struct plan_indicator *indicator;
	const struct plan_school *school;
	long year;
	const struct cell *now, *before; /* before: of last year, or NULL */
};

/* The school's own figure counts; that DUO's is another must be explained. */
void crosscheck_duo(struct telling *, const struct crosscheck *);

/* A figure with a target that is very different from last year's. */
void crosscheck_last_year(struct telling *, const struct crosscheck *);

/* Of each vestiging, pupils of bb, kb and gl in the last year, and who left. */
struct cohorts {
	struct arena arena;
	struct map leaving; /* "vestiging\tyear" -> struct cohort */
	struct buffer key;
};

void cohorts_init(struct cohorts *);
void cohorts_release(struct cohorts *);

/* Takes a group record of a school's own export. */
void cohorts_take(struct cohorts *, const struct record *);

/* Where more left than there were. Only for a plan with an indicator that
 * takes in all pupils of the upper years: else groups tell of a part. */
void cohorts_tell(const struct cohorts *, struct telling *);

#endif
