/*
 * budget: the money of each activity and year, and its cofinancing.
 *
 * The norm is an agreement of the plan (afspraken.csv, soort cofinanciering);
 * in STO19061 10 % for the activities 1, 6, 7 and 11, lines 175, 833, 970 and
 * 1471.
 *
 * Ownership: sums live in the arena of struct budgets.
 */
#ifndef COMPARE_BUDGET_H
#define COMPARE_BUDGET_H

#include "plan.h"

struct amount {
	long cents;
	bool known;
};

struct budget {
	long activity, year;
	struct amount budgeted, realised, money, kind;
};

struct budgets {
	const struct plan *plan;
	struct arena arena;
	struct map map; /* of struct budget, by activity and year */
	struct buffer key;
};

void budgets_init(struct budgets *, const struct plan *);
void budgets_release(struct budgets *);

/* Takes a row of kind financie. */
void budgets_take(struct budgets *, const struct record *);

/* The cofinancing of an activity over all years, in permille of what was
 * realised; -1: nothing was realised. */
long budgets_share(struct budgets *, long activity);

void budgets_write(const struct budgets *, struct record_writer *);

#endif
