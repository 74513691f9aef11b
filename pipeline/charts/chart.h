/*
 * chart: an indicator by year, each year in a slot of its own.
 */
#ifndef CHARTS_CHART_H
#define CHARTS_CHART_H

#include "charts/pages.h"

struct chart {
	struct pages *pages;
	const struct trait *trait;
	struct box area; /* above the axis */
	struct scale scale;
	struct forecast forecast;
	long first, named, past; /* years; where names are written, 0: not */
	bool under;              /* the name of what is realised, by the axis */
	size_t slots, ahead;     /* ahead: the slot of the forecast, which is
				    wider; slots: there is none */
};

/* A column so high has room for its value and its name. */
enum { CHART_TALL = 80 };

/* The outline of a target so far above a column has room for both; and how far
 * what is below the axis moves down for a name. */
enum { CHART_ROOM = 32, CHART_UNDER = 10 };

/* Draws the nth year: its marks, their names, and what stands under it. */
void chart_draw(const struct chart *, size_t nth);

#endif
