/*
 * columns: tables on a page: where their cells stand, and their heads.
 */
#ifndef CHARTS_COLUMNS_H
#define CHARTS_COLUMNS_H

#include "charts/pages.h"

struct column {
	const char *head;
	double w; /* with the gap behind it */
	enum align align;
};

struct columns {
	const struct column *column;
	size_t columns;
	double x; /* of the first, from the margin */
};

/* A cell has as many lines as its text takes, and no text takes so many. */
enum { COLUMN_GAP = 12, COLUMN_LINES = 24 };

/* The place of a cell of the row that begins at y. Words that begin where
 * figures end stand further off, else they read as one. */
struct box columns_box(const struct columns *, size_t nth, double y);

/* The height of the heads, with the gap under them. */
double columns_head(const struct pages *, const struct columns *);

/* Begins a table: its heads, with a rule under them. Gives where the rows
 * begin. */
double columns_begin(struct pages *, const struct columns *, double y);

/* Begins a row; a rule stands above it. */
void columns_row(struct pages *, const struct columns *, double y);

/* A cell with a text; the first of a row is a TH. */
void columns_cell(struct pages *, const struct columns *, size_t nth, double y,
		  struct style, struct text);

/* The height of such a text. */
double columns_height(const struct pages *, const struct columns *, size_t nth,
		      struct style, struct text);

#endif
