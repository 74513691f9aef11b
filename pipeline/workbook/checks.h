/*
 * checks: what must be the same on both sides, a row each on SHEET_CHECKS.
 *
 * Ownership: a check is the caller's stack; its buffers go on to the next one.
 */
#ifndef WORKBOOK_CHECKS_H
#define WORKBOOK_CHECKS_H

#include "sheets.h"

/* On the right of a check that is not between two sheets. */
#define CHECKS_COUNTED "Berekend buiten Excel: "

/* One side: words, and a formula with its value; without one the value itself,
 * as the records have it. */
struct side {
	const char *words;
	struct buffer formula;
	double value;
};

struct check {
	struct buffer title;
	struct side left, right;
	struct text key; /* what the formulas look for; at NULL: nothing */
};

/* Goes on adding checks, or only counts them if there is no sheet. */
struct checks {
	struct sheet *sheet;
	const struct report *report;
	struct check at; /* being made; empty in between */
	enum role role;  /* of what is compared */
	size_t rows, wrong;
};

/* Puts the check that was made, and starts over. */
void checks_put(struct checks *);

/* Makes a side: the sum of a column, of a whole table or of the rows that have
 * the key of the check in the column `key`. */
void checks_sum(const struct checks *, struct side *, const char *words,
		const struct span *, size_t column, double value);
void checks_sum_of(const struct checks *, struct side *, const char *words,
		   const struct span *, size_t column, size_t key,
		   double value);

/* What a column of the records adds up to; with a word, of rows that have it
 * in the column `key`. */
double checks_records(const struct report *, enum record_kind, int column,
		      int key, struct text word);

void checks_of_rows(struct checks *);
void checks_of_figures(struct checks *);
void checks_of_money(struct checks *);
void checks_of_findings(struct checks *);

#endif
