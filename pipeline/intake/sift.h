/*
 * sift: rows that are no data: totals, and text that nobody can read.
 *
 * Ownership: nothing is kept.
 */
#ifndef INTAKE_SIFT_H
#define INTAKE_SIFT_H

#include "rows.h"

/* Does the first cell that is not empty say that the row adds up others? */
bool row_is_total(const struct row *);

/* The first field with a control character other than tab and LF, or with
 * U+FFFD or its neighbours, which are no characters; row.fields if none. */
size_t row_unreadable(const struct row *);

#endif
