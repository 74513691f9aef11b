/*
 * table: the cells of one kind of export in one year, in all reports, as the
 * attacker sees them: columns of a linear system in whole numbers.
 *
 * He takes cells to be the same in two reports, but those that were corrected,
 * by a guess.
 *
 * Ownership: the reports are the caller's and must live longer; the rest lives
 * until table_close().
 */
#ifndef ATTACKER_TABLE_H
#define ATTACKER_TABLE_H

#include <glpk.h>

#include "attacker/guess.h"

/* An indicator's count at a vestiging, or a face of a share's. */
struct cell {
	size_t report;
	const struct text *truth, *shown;
	int face;
	long value; /* in truth */
	int column; /* in the system; cells that are known equal share it */
};

/* Who is counted at a vestiging by one indicator, and not by another within
 * it. */
struct gap {
	const struct cell *out, *in;
	long value; /* in truth */
	int column;
};

struct table {
	const struct report *report;
	size_t reports;
	long threshold;
	struct guess guess;
	long small_sums; /* shown, of region and subregions */
	struct cell *cell;
	size_t cells;
	struct gap *gap;
	size_t gaps;
	glp_prob *system;
	double *truth; /* of each column of the system, from 1 */
};

void table_open(struct table *, const struct report *, size_t reports,
		long threshold, struct guess, struct text kind,
		struct text year);
void table_close(struct table *);

bool table_is_small(const struct table *, long value);

bool cell_is_hidden(const struct cell *);
bool cell_is_same_row(const struct cell *, const struct cell *);
bool cell_is_same_school(const struct cell *, const struct cell *);
struct text cell_subregion(const struct table *, const struct cell *);

/* Was it hidden in a report before? */
bool cell_was_hidden(const struct table *, const struct cell *);

#endif
