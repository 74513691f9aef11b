/*
 * contradiction: places of a plan that do not agree.
 *
 * Rules find what a rule can find: a quantity that differs from the goal
 * table, a milestone before the one that it needs, goals of an activity that
 * differ between overview and section, an activity without a team. The others
 * are rows of tegenstrijdigheden.csv.
 *
 * Ownership: texts live in the arena given, or in the plan.
 */
#ifndef CONTRADICTION_H
#define CONTRADICTION_H

#include "plan.h"

struct contradiction {
	struct text code, subject, first, second, consequence;
	long first_line, second_line; /* of the plan's text */
	bool by_rule;
	const struct plan_target *target; /* that has another reading */
	long other;                       /* its value under that reading */
};

typedef void contradiction_fn(void *context, const struct contradiction *);

/* Tells them in order of their codes' list, then by line. */
void contradictions_find(const struct plan *, struct arena *,
			 contradiction_fn *tell, void *context);

#endif
