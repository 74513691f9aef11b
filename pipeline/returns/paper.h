/*
 * paper: a delivered file as its school knows it: its columns by their own
 * headers, and what is remarked on its rows.
 *
 * Ownership: papers and remarks live in the arena of the dossier.
 */
#ifndef RETURNS_PAPER_H
#define RETURNS_PAPER_H

#include "dossier.h"
#include "sheet.h"

struct heading {
	struct text header, column; /* as in records */
	bool shown;
};

/* A finding, and where its school sees it. */
struct remark {
	const struct text *field;  /* the finding record */
	const struct paper *paper; /* NULL: on no file that was given back */
	long line;                 /* 0: on no row */
	long row;  /* its number in a spreadsheet; 0: not known */
	bool open; /* it was there the time before */
};

struct paper {
	struct text file; /* as in records */
	struct heading *heading;
	size_t headings;
	struct remark **remark; /* those with a line, by line */
	size_t remarks, at;     /* the first one not before the row at hand */
	long doubt;             /* there may be more that were not listed on
				   lines after this one; 0: all were */
	long rows;              /* given back so far */
	long expected;          /* that it has; -1: not known */
	struct sheet_form form; /* of the sheets with its rows */
};

/* Takes from all remarks those on `file`. */
struct paper *paper_new(struct arena *, struct text file, struct remark *all,
			size_t remarks);

/* The next column; more than a file may have are dropped. */
void paper_add(struct paper *, struct arena *, const struct text *heading);

/* Once all columns are there, before the first row. */
void paper_make_form(struct paper *, struct arena *);

/* The columns that the sheets start with. */
enum { PAPER_ROW, PAPER_JUDGEMENT, PAPER_CELLS };

/* Does a finding in `column` say something about this one? */
bool heading_is(const struct heading *, struct text column);

/* The column with that name in the chain by its own header; NULL if the file
 * has none. */
const struct heading *paper_heading(const struct paper *, struct text column);

/* Adds the letters of the columns with that name: `B`, or `B, C`. */
void paper_letters(struct buffer *, const struct paper *, struct text column);

/* Goes on to a line of the file, and says how many remarks are on it: they are
 * in remark[at] and on. Lines come in order. */
size_t paper_turn_to(struct paper *, long line);

#endif
