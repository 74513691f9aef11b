/*
 * plot: the geometry of charts, as pure functions.
 *
 * Lengths are points (1/72 inch), y runs downward, values are in the
 * indicator's unit. Nothing here draws.
 */
#ifndef CHARTS_PLOT_H
#define CHARTS_PLOT_H

#include <stdbool.h>
#include <stddef.h>

struct box {
	double x, y, w, h;
};

/* From 0 to `top` in `steps` round steps. */
struct scale {
	double top, step;
	int steps;
	int decimals; /* that the ticks need */
};

/* A scale of 2 to 5 steps that holds `most`; most 0 gives 0 to 1. */
struct scale plot_scale(double most);

/* Where a value stands between the ends of a length; of a scale that holds
 * nothing but 0 at its beginning. */
double plot_along(const struct scale *, double value, double from,
		  double length);

/* How long the bar of a value is: what is not zero is seen. */
double plot_bar(const struct scale *, double value, double length);

/* The nth of `count` slots of equal width side by side. */
struct box plot_slot(struct box, size_t nth, size_t count);

/* The same where the one numbered `wide` has so many of their widths; count:
 * none is. */
struct box plot_unequal(struct box, size_t nth, size_t count, size_t wide,
			double widths);

/* A part of the box in its middle, `share` of its width. */
struct box plot_middle(struct box, double share);

/*
 * Moves texts that stand under each other apart: `y` are the middles of
 * `count` texts of height `h`, in rising order; afterwards they are at least
 * h apart, none above `top`, and none below `bottom` if all fit. At most
 * PLOT_APART of them.
 */
enum { PLOT_APART = 16 };
void plot_apart(double *y, size_t count, double h, double top, double bottom);

/*
 * The same for texts beside each other, of different widths: `x` are the
 * middles in rising order, `w` the widths.
 */
void plot_spread(double *x, const double *w, size_t count, double left,
		 double right);

/* The height of rows that share a length: at most `most`, and no row less
 * than `least`; `rows` is cut to how many fit. */
double plot_rows(double length, double most, double least, size_t *rows);

/* A line from a mark at x, y to words beside it, at the height `to`. */
struct lead {
	double x, y, to;
};

/* Does the one to the upper words meet the one to the lower, or pass the other
 * side of its mark? All words begin at `right`, behind the marks. */
bool plot_cross(struct lead upper, struct lead lower, double right);

/* Do two boxes have a part in common? */
bool plot_meets(struct box, struct box);

#endif
