/*
 * evaluation: the milestones at a moment, and the questions a, b and c that
 * the plan asks of every activity (plan, lines 2255 to 2259).
 *
 * Ownership: reports live in the arena of struct evaluation.
 */
#ifndef COMPARE_EVALUATION_H
#define COMPARE_EVALUATION_H

#include "compare/promises.h"
#include "plan.h"

struct evaluation {
	const struct plan *plan;
	long until; /* the end of the moment's period */
	struct arena arena;
	struct milestone_report *report; /* the last one of each milestone */
};

void evaluation_init(struct evaluation *, const struct plan *, long until);
void evaluation_release(struct evaluation *);

/* Takes a row of kind mijlpaal. Of a milestone the last report until the end
 * of the period counts. */
void evaluation_take(struct evaluation *, const struct record *);

/* A record for each lijn, milestone and activity. */
void evaluation_write(const struct evaluation *, struct promises *,
		      struct record_writer *);

#endif
