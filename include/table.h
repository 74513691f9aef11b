/*
 * table: the plan's tables, read strictly, each row into a struct.
 *
 * A table is a CSV file with `;`, a header row, and every column that was
 * asked for, in any order and no others. People edit these files in Excel, so
 * UTF-8 with or without BOM and cp1252 are all read; quotes are allowed. What
 * is wrong is said in Dutch, `file:line: kolom NAME: ...`, all of it, not only
 * the first.
 *
 * Ownership: rows and their texts live in the arena that was given.
 */
#ifndef TABLE_H
#define TABLE_H

#include "text.h"

enum table_type {
	TABLE_TEXT,   /* into a struct text */
	TABLE_NUMBER, /* into a long; `none` if the cell is empty */
	TABLE_TENTHS, /* 7,5 into a long, as 75; `none` if the cell is empty */
	TABLE_DATE,   /* into a long, as in date.h; 0 if the cell is empty */
	TABLE_YESNO,  /* ja or nee, into a bool */
	TABLE_NOTE    /* for people only; not kept */
};

struct table_column {
	const char *name;
	enum table_type type;
	bool required; /* may not be empty */
	size_t into;   /* offsetof() in the row's struct */
	long none;
};

struct table {
	const char *path;
	const struct table_column *column;
	size_t columns, rows, size; /* size: of a row's struct */
	char *row;                  /* rows structs */
	long *line;                 /* of each row */
	int errors;
};

/* Reads `folder`/`name`. Errors are counted in table.errors and written to
 * standard error; a file that cannot be read is one. */
void table_read(struct table *, struct arena *, const char *folder,
		const char *name, const struct table_column *column,
		size_t columns, size_t size);

/* The same; without the file there are no rows. */
void table_read_if_there(struct table *, struct arena *, const char *folder,
			 const char *name, const struct table_column *column,
			 size_t columns, size_t size);

/* Which of these words a cell is; if none, says so and counts it, and gives 0.
 * The list, of at least one, ends with NULL. */
size_t table_word(struct table *, size_t row, const char *column,
		  struct text cell, const char *const *words);

/* Says what is wrong with a cell, and counts it. */
void table_complain(struct table *, size_t row, const char *column,
		    const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
