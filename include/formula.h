/*
 * formula: the parts of formulas, in the form in which files keep them:
 * English, with commas, whatever the reader's Excel speaks.
 *
 * Ownership: parts are added to the caller's buffer.
 */
#ifndef FORMULA_H
#define FORMULA_H

#include "text.h"

/* The columns of a sheet count from 0, its rows from 1. */

/* A to Z, AA to XFD */
void formula_letters(struct buffer *, size_t column);

/* 'Per school', with every ' in it doubled. */
void formula_sheet(struct buffer *, const char *name);

/* 'Per school'!$F$2:$F$347: a column of a table with so many rows under its
 * header. */
void formula_range(struct buffer *, const char *name, size_t column,
		   size_t rows);

/* Does a condition of SUMIFS find this code and nothing else? Not if it could
 * be taken for a number, a comparison or a pattern. */
bool formula_finds(struct text code);

/* F12 */
void formula_cell(struct buffer *, size_t column, unsigned long row);

#endif
