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

struct promises {
	const struct plan *plan;
	long until; /* the end of the moment's period */
	struct arena arena;
	struct map seen;  /* sessions and keuzevakken, each once */
	struct map count; /* of long: how many, by kind, activity and year */
	struct buffer key;
};

void promises_init(struct promises *, const struct plan *, long until);
void promises_release(struct promises *);

/* Takes a group record. */
void promises_take(struct promises *, const struct record *);

/* Agreement, risk and team records. `series` is of each indicator of the
 * plan. */
void promises_write(struct promises *, const struct series *, struct budgets *,
		    struct record_writer *);

#endif
