/*
 * sheet: one table in a workbook, from its first row on.
 *
 * Columns are described by a table; cells are put one after the other, row by
 * row. The only place, with book, that knows libxlsxwriter: every text goes
 * through one gate and every return code is looked at. Errors are kept by the
 * book.
 *
 * Ownership: a sheet is the book's; forms, columns and names in them outlive
 * it; texts are copied.
 */
#ifndef SHEET_H
#define SHEET_H

#include "book.h"
#include "cell.h"
#include "formula.h"
#include "look.h"
#include "record.h"

/* `width` in characters is the most it may have; it gets what its longest
 * text needs. */
struct sheet_column {
	const char *header;
	double width;
	enum role role;
};

/* For columns that formulas refer to: a list C(id, header, width, role) gives
 * an enum and the table. */
#define SHEET_COLUMN_ID(id, header, width, role) id,
#define SHEET_COLUMN(id, header, width, role)    {header, width, role},

/* A stream has a header row and a filter, and its rows go out as they come. The
 * others are kept in memory until the end, which for few rows is quicker: a
 * short one looks like a stream; a list is of labels with values, without
 * header and filter; a table is one of Excel's, and its headers differ. */
enum sheet_shape { SHEET_STREAM, SHEET_SHORT, SHEET_LIST, SHEET_TABLE };

struct sheet_form {
	const struct sheet_column *column;
	size_t columns;
	unsigned frozen; /* columns that stay in sight */
	enum sheet_shape shape;
};

/* The most that Excel has, with the header. */
enum { SHEET_ROWS = 1048576 };

struct lxw_worksheet;

struct sheet {
	struct sheet *next;
	struct book *book;
	struct lxw_worksheet *worksheet;
	const char *name;
	struct text wish; /* what it was to be called */
	const struct sheet_form *form;
	size_t *longest;    /* text in each column, in characters */
	unsigned long rows; /* finished, with the header */
	unsigned long cells;
	unsigned long formulas;
	bool empty;     /* holds but a sentence */
	size_t column;  /* of the next cell */
	enum role role; /* of the next cell, if not its column's */
	bool special;
	double height; /* that the row at hand needs, in points */
	double points; /* of all rows before it */
};

/* The header row is written. A name that Excel does not take is made into one
 * that it does. */
struct sheet *sheet_new(struct book *, struct text name,
			const struct sheet_form *);

/* Where the next row goes: this sheet, or, if it has `most` rows, a new one of
 * the same form and the name that it was given, see book_nth_name(). */
struct sheet *sheet_go_on(struct sheet *, unsigned long most);

/* The number of the row at hand, as Excel counts, for formulas. */
static inline unsigned long sheet_row(const struct sheet *sheet)
{
	return sheet->rows + 1;
}

/* Are blank cells left to the format of their column? In what may be large, and
 * looks like it; else lines and colours would go on below the last row. */
static inline bool sheet_leaves_blanks(const struct sheet *sheet)
{
	return sheet->form->shape <= SHEET_SHORT;
}

/* The next cell, only, has another role than its column. */
void sheet_as(struct sheet *, enum role);

void sheet_text(struct sheet *, struct text);
void sheet_number(struct sheet *, double);
void sheet_date(struct sheet *, long date); /* 0: blank */
void sheet_blank(struct sheet *);

/* A field of a record, by the role: as a number or a date where it is one;
 * blank if it is not known. */
void sheet_field(struct sheet *, struct text field);

/* A formula, in English and with commas, with the value that it has. */
void sheet_formula(struct sheet *, double value, const struct buffer *formula);
void sheet_formula_text(struct sheet *, struct text value,
			const struct buffer *formula);

/* A link to another sheet of this book. */
void sheet_link(struct sheet *, const char *to);

/* The next cell leads to a row of a sheet, whatever is put in it; `tip` may
 * be NULL. At most 65,530 cells of a sheet. */
void sheet_leads(struct sheet *, const char *to, unsigned long row,
		 const char *tip);

/* The name stands for the next cell in formulas; letters, digits and _. */
void sheet_name_cell(struct sheet *, struct text name);

/* The name stands for a column, in all rows that there are under the header. */
void sheet_name_column(struct sheet *, size_t column, struct text name);

/* A comment on the cell that was put last, in a box that it fits in. */
void sheet_comment(struct sheet *, struct text);

/* Behind the numbers of a column, bars that are full at `full`; once all rows
 * are there. */
void sheet_bars(struct sheet *, size_t column, double full);

void sheet_end_row(struct sheet *);

/* Says why there is nothing in the table. */
void sheet_empty(struct sheet *, const char *sentence);

/* Keeps an error of libxlsxwriter's, if it is one. */
void sheet_check(struct sheet *, unsigned error);

/* Adds F12 to a formula: a cell of the row at hand. */
static inline void sheet_reference(struct buffer *formula,
				   const struct sheet *sheet, size_t column)
{
	formula_cell(formula, column, sheet_row(sheet));
}

#endif
