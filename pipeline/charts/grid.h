/*
 * grid: places for panels on one scale, in groups below each other.
 *
 * Each group begins on a line of its own, under its heading, and on the next
 * sheet if it does not fit on what is left of this one; what is longer than a
 * sheet goes on on the next, under the heading again. A line is as high as its
 * highest panel needs.
 */
#ifndef CHARTS_GRID_H
#define CHARTS_GRID_H

#include "charts/plot.h"

/* What a panel needs: room for its highest bar, which is that share of the
 * whole scale, and for what stands above it, together at least `least`; and
 * for what stands below its bars. */
struct rise {
	double share, above, least, below;
};

struct grid {
	struct box area;     /* of a sheet */
	const size_t *group; /* panels in each */
	size_t groups;
	const struct rise *rise; /* of all panels, group after group */
	double head;             /* the height of a heading */
	double gap;              /* below a line */
	/* Found by grid_divide(): */
	size_t columns;
	double w; /* of a panel's place */
	/* Found by grid_fit(): */
	size_t sheets;
	double length; /* of the scale, on all sheets */
};

struct place {
	size_t sheet;
	struct box box; /* of its bars, and what stands above them */
	bool headed;    /* a heading stands above it, `head` high */
};

enum { GRID_LEAST_COLUMNS = 4, GRID_MOST_COLUMNS = 7 };

/* As few lines as up to `most` columns allow, then as few columns. */
void grid_divide(struct grid *, size_t most);

/* The scale is at least `least` and at most `most` long, and fills the sheets
 * that are needed. */
void grid_fit(struct grid *, double least, double most);

/* Of the nth panel of a group. */
struct place grid_place(const struct grid *, size_t group, size_t nth);

#endif
