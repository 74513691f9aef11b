/*
 * graph: a chart of Excel's own on a sheet, over cells of that sheet.
 *
 * Bars look as the IBCS notation has it: what was is grey, what is is dark,
 * what was to be has an outline, what is expected is hatched.
 *
 * Ownership: as in sheet.h; texts are copied.
 */
#ifndef GRAPH_H
#define GRAPH_H

#include "sheet.h"

enum graph_bar { GRAPH_BEFORE, GRAPH_ACTUAL, GRAPH_TARGET, GRAPH_FORECAST };

struct graph_series {
	const char *name;
	size_t column;
	enum graph_bar bar;
};

struct graph {
	struct text title, alt;    /* `alt` says it to who cannot see it */
	size_t labels;             /* column of the labels below the bars */
	unsigned long first, last; /* rows, as Excel counts */
	const struct graph_series *series;
	size_t count;
};

/* The nth of the graphs below the rows of the sheet, three beside each other;
 * once all rows are there. */
void graph_put(struct sheet *, const struct graph *, size_t nth);

#endif
