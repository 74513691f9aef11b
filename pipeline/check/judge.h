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

/* Is there something in the cell that is no value, of nobody? */
bool judge_is_no_value(enum finding_code);

/* Does the plan leave this rule out? */
bool judge_is_off(const struct judge *, enum finding_code);

/* What is wrong with the cell of that column, or JUDGE_GOOD. */
enum finding_code judge_cell(const struct judge *, const struct record *,
			     const struct row_column *);

/* What the finding tells the school to fill in: in `room`, if it must be made;
 * at NULL if there is nothing to tell. */
struct text judge_expected(const struct judge *, const struct record *,
			   const struct row_column *, enum finding_code,
			   struct buffer *room);

#endif
