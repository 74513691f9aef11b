/*
 * promises: what the plan promises outside its goal tables, and what came of
 * it as far as the exports tell; its risks and its teams.
 *
 * Ownership: what was seen lives in the arena of struct promises.
 */
#ifndef COMPARE_PROMISES_H
#define COMPARE_PROMISES_H

#include "compare/budget.h"
#include "compare/series.h"
#include "plan.h"

/* What an activity promised for years that are over, or for all years. */
struct promise_count {
	long kept, broken, unknown;
	struct buffer shortfalls; /* "docenten 2020: 8 van 10; ..." */
};

struct promises {
	const struct plan *plan;
	long until; /* the end of the moment's period */
	struct arena arena;
	struct map seen;  /* sessions and keuzevakken, each once */
	struct map count; /* of long: how many, by kind, activity and year */
	const struct series *series; /* of each indicator of the plan */
	struct budgets *budgets;
	struct buffer key;
};

void promises_init(struct promises *, const struct plan *, long until,
		   const struct series *, struct budgets *);
void promises_release(struct promises *);

/* Takes a group record. */
void promises_take(struct promises *, const struct record *);

/* Adds up what an activity promised; the caller releases the text. */
void promises_count(struct promises *, long activity, struct promise_count *);

/* Agreement, risk and team records. */
void promises_write(struct promises *, struct record_writer *);

#endif
