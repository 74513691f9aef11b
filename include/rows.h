/*
 * rows: libcsv, tamed.
 *
 * libcsv alone swallows the rest of a file at one stray quote. Here a row is
 * a line, unless quotes say that it goes on; a row whose quotes do not come
 * out well costs that one line: it is given with a fault at the line where
 * the quote opened, and reading resumes at the next line.
 *
 * A row goes on over at most ROWS_LINES lines, and only if what comes out has
 * as many fields as expected and does not hold whole rows in one field: an
 * unclosed quote and a stray one further on look just like one long field.
 *
 * Ownership: a row is valid until the next rows_read().
 */
#ifndef ROWS_H
#define ROWS_H

#include "source.h"

enum {
	ROWS_COLUMNS = 256,
	ROWS_FIELD = 32767, /* bytes in a field; what a cell of Excel holds */
	ROWS_LINES = 100
};

/* ROW_TOO_LONG: a field of more than ROWS_FIELD bytes, or a line that was
 * cut. The fields of a row with a fault are not given. */
enum row_fault { ROW_GOOD, ROW_BAD_QUOTE, ROW_TOO_LONG };

struct row {
	enum row_fault fault;
	size_t fault_field; /* where the fault is, from 0 */
	long line, last_line;
	long number; /* as a spreadsheet counts: a row over lines is one */
	size_t fields;
	struct text field[ROWS_COLUMNS]; /* trimmed, unquoted */
};

struct rows {
	struct source *source;
	char separator;
	size_t expected; /* fields of a row, once the header is known; 0: any.
			    A row over more than one line must have as many */
	struct rows_state *state;
	long joined; /* line ends inside the rows so far */
};

void rows_open(struct rows *, struct source *, char separator);

/* 1 with a row, 0 at the end, -1 with errno. Lines of nothing but blanks,
 * quotes and at most ROWS_COLUMNS separators are skipped. A row has more than
 * ROWS_COLUMNS fields only in `fields`; the others are dropped. */
int rows_read(struct rows *, struct row *);

void rows_close(struct rows *);

/* Has the row that many fields, not counting empty ones at its end that are
 * too many? */
bool row_fits(const struct row *, size_t fields);

/* The separator of a header line: `;`, `,` or tab, whichever stands in it
 * most often outside quotes; `;` if none does. */
char rows_separator(struct text line);

#endif
