/*
 * sift: rows that are no data, or cannot be read as such: totals, lines about
 * the report, lines with another separator, text that nobody can read.
 *
 * A row that can be data is no total: a company may be called Totaal Techniek,
 * and a teacher Som.
 *
 * Ownership: a sift borrows what it is given; what it says of a row is valid
 * until the next one.
 */
#ifndef INTAKE_SIFT_H
#define INTAKE_SIFT_H

#include "finding.h"
#include "intake/recognise.h"

/* Starts with the first three. */
struct sift {
	const struct recognition *found;
	const struct plan *plan;
	bool suspect; /* there may be unreadable text in the file */

	/* rows that are read all the same, with a separator too many at their
	 * end: how many, and the first */
	long trailing, trailing_line;

	/* of the row sifted last */
	enum finding_code code; /* FINDING_CODES: the header once more */
	struct text column;
	struct buffer seen, wanted; /* empty: nothing to say */
};

/* Is it data? If not, `code` and what follows say what it is. */
bool sift_row(struct sift *, const struct row *);

/* Do the row's cells stand under those of the header? */
bool sift_fits(const struct sift *, const struct row *);

void sift_release(struct sift *);

#endif
