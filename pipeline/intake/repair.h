/*
 * repair: cells that spreadsheets and people spoil in known ways, and that can
 * be read all the same without doubt.
 *
 * Ownership: nothing is kept.
 */
#ifndef INTAKE_REPAIR_H
#define INTAKE_REPAIR_H

#include "plan.h"
#include "rowkind.h"

/* Might a cell that needs no rule be spoilt? Quick, for every cell. */
bool repair_might(enum column_type, struct text cell);

/*
 * Adds to `out` what a spoilt cell says, in its canonical form; false if it is
 * good as it is, or says nothing certain. Known are: ="0012" and typographic
 * quotes round a cell, the dates of repair_date.h, and for a number 007, 3,0,
 * 1.234, 1 234, 2,7E+01, leerjaar 3; for a count <=4, and of DUO -1. `list`
 * names the code list.
 */
bool repair_cell(const struct plan *, bool duo, enum column_type,
		 struct text list, struct text cell, struct buffer *out);

/* The school that is meant by a key with letters for digits, or without its
 * leading zeros; NULL if none is. */
const struct plan_school *repair_school(const struct plan *, struct text key);

#endif
