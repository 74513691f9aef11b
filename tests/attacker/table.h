/*
 * table: the cells of one kind of export in one year, in all reports, as the
 * attacker sees them: columns of a linear system in whole numbers.
 *
 * He takes cells to be the same in two reports, unless a hidden one was
 * corrected: then he cannot know which.
 *
 * Ownership: the reports are the caller's and must live longer; the rest lives
 * until table_close().
 */
#ifndef ATTACKER_TABLE_H
#define ATTACKER_TABLE_H

#include <glpk.h>

#include "attacker/report.h"

/* An indicator's count at a vestiging, or a face of a share's. */
struct cell {
	size_t report;
	const struct text *truth, *shown;
	int face;
	long value; /* in truth */
	int column; /* in the system; cells that are known equal share it */
};

struct table {
	const struct report *report;
	size_t reports;
	struct cell *cell;
	size_t cells;
	glp_prob *system;
};

void table_open(struct table *, const struct report *, size_t reports,
		struct text kind, struct text year);
void table_close(struct table *);

bool cell_is_hidden(const struct cell *);
bool cell_is_same_row(const struct cell *, const struct cell *);
bool cell_is_same_school(const struct cell *, const struct cell *);
struct text cell_subregion(const struct table *, const struct cell *);

/* Was it hidden in a report before? */
bool cell_was_hidden(const struct table *, const struct cell *);

/* Does `in` count, in one report, some of those that `out` counts? */
bool cell_nests(const struct table *, const struct cell *in,
		const struct cell *out);

#endif
