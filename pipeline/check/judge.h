/*
 * judge: is a cell what it should be, alone and among the others of its row?
 *
 * Ownership: nothing is kept.
 */
#ifndef CHECK_JUDGE_H
#define CHECK_JUDGE_H

#include "finding.h"
#include "plan.h"
#include "rowkind.h"

/* No finding at all. */
#define JUDGE_GOOD FINDING_CODES

struct judge {
	const struct plan *plan;
	bool duo; /* schools outside the region are no fault then */
};

/* What is wrong with the cell of that column, or JUDGE_GOOD. */
enum finding_code judge_cell(const struct judge *, const struct record *,
			     const struct row_column *);

/* Does what must be filled in depend on another cell? */
bool judge_is_of_row(enum finding_code);

#endif
