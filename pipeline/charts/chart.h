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
	size_t slots, ahead;     /* ahead: the slot of the forecast, which is
				    wider; slots: there is none */
};

/* A column so high has room for its value and its name. */
enum { CHART_TALL = 80 };

/* Draws the nth year: its marks, their names, and what stands under it. */
void chart_draw(const struct chart *, size_t nth);

#endif
