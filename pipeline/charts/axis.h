/*
 * axis: quarters beside each other, with the names of the years and the line
 * of the moment.
 */
#ifndef CHARTS_AXIS_H
#define CHARTS_AXIS_H

#include "charts/pages.h"

struct axis {
	const struct pages *pages;
	struct box box;   /* of what stands in time; the names are above it */
	long first, last; /* quarters: the plan's years, and its milestones */
	double now;       /* the moment's place */
};

void axis_init(struct axis *, const struct pages *, struct box);

/* Where a quarter (4 x year + 0 to 3) begins. */
double axis_x(const struct axis *, double quarter);

void axis_draw(const struct axis *);

#endif
