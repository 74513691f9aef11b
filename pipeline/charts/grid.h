/*
 * grid: places for panels of one size, in groups below each other.
 *
 * Each group begins on a line of its own, under its heading; what does not
 * fit goes on on the next sheet, under the heading again.
 */
#ifndef CHARTS_GRID_H
#define CHARTS_GRID_H

#include "charts/plot.h"

struct grid {
	struct box area;     /* of a sheet */
	const size_t *group; /* panels in each */
	size_t groups;
	double head; /* the height of a heading */
	/* Found by grid_fit(): */
	size_t columns, sheets;
	double w, h; /* of a panel's place */
};

struct place {
	size_t sheet;
	struct box box;
	bool headed; /* a heading stands above it, `head` high */
};

/* As few lines as 4 to 7 columns allow, then as few columns; panels are at
 * least `least` and at most `most` high, and fill the sheets that they need. */
void grid_fit(struct grid *, double least, double most);

/* Of the nth panel of a group. */
struct place grid_place(const struct grid *, size_t group, size_t nth);

#endif
