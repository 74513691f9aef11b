/*
 * slot: one year of an indicator's chart, and the column of its figure.
 */
#ifndef CHARTS_SLOT_H
#define CHARTS_SLOT_H

#include "charts/chart.h"
#include "charts/labels.h"

struct slot {
	const struct chart *chart;
	const struct point *point; /* NULL: nothing is known of the year */
	long year;
	struct box box; /* of its marks */
	double end;     /* of their names, which may stand beside them */
	bool ahead;     /* has it the forecast? */
	bool based;     /* has it the baseline? */
	struct labels labels;
};

/* Where a value is. */
double slot_height(const struct slot *, double value);

/* The part of a column between two values; `share`: of the slot. */
struct box slot_column(const struct slot *, double share, double low,
		       double high);

/* A label of a mark that ends at x. */
struct buffer *slot_label(struct slot *, struct box mark, double y,
			  struct style);

/* Of a slot: the target is widest, what is realised so far narrowest. */
extern const double slot_aim, slot_whole, slot_part;

/* The column of the figure, with its value and its name in it if they fit;
 * else among the labels. */
void slot_figure(struct slot *);

#endif
