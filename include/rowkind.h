/*
 * rowkind: what the columns of the rows are, kind by kind.
 *
 * check judges cells by it and tally groups rows by it; a new kind of export
 * is a new row of this table (and its columns in record.h).
 */
#ifndef ROWKIND_H
#define ROWKIND_H

#include "record.h"

enum column_type {
	COLUMN_TEXT,
	COLUMN_DATE,
	COLUMN_YEAR,
	COLUMN_SCHOOL,
	COLUMN_CODE, /* of the code list that is called as the column */
	COLUMN_NUMBER,
	COLUMN_COUNT,     /* an interval */
	COLUMN_MILESTONE, /* the id of one, of the plan */
	COLUMN_ACTIVITY,  /* the number of one, of the plan */
	COLUMN_SUBJECT,   /* the code of a keuzevak, of the plan */
	COLUMN_KVK,       /* a company's number, 8 digits */
	COLUMN_AMOUNT,    /* of euros, see amount.h */
	COLUMN_PERSON     /* a pseudonym */
};

enum { NO_COLUMN = -1 };

struct row_column {
	int at; /* in record.field */
	enum column_type type;
	bool required;
	long low, high; /* of a number */
	int group;      /* the column of a group record it goes to; rows that
			   differ in it are not in one group. NO_COLUMN: it
			   does not part groups */
};

struct row_kind {
	const struct row_column *column;
	size_t columns;
	int school, time; /* in record.field; time is a date or a year;
			     school may be NO_COLUMN */
	int count;        /* how many the row stands for; NO_COLUMN: one */
	int person;       /* whose distinct values are counted */
	int until;        /* a date; empty: it lasts. The row counts in every
			     year from its time on. NO_COLUMN: in one year */
	bool events;      /* rows are things that happened: a file speaks for
			     all years between its first and last date */
	bool things;      /* not persons: small counts of it tell on nobody */
	bool told;        /* tally does not count it: it goes on as it is */
};

/* NULL for kinds that are no rows. */
const struct row_kind *row_kind_of(enum record_kind);

/* Does an indicator of that kind (a word) count persons? Unknown kinds do. */
bool row_kind_counts_persons(struct text kind);

#endif
