/*
 * forecast: where an indicator is heading, and how much that can be trusted.
 *
 * Two methods, both usual for short series: the last figure stays (naive), or
 * it goes on by the mean change per year (drift). Each is tested backwards:
 * every year that is known is forecast from the years before it. The one with
 * the smaller mean error is used; its largest error is the band, once for
 * every year ahead, rounded outwards. Where the last figure is an interval, the
 * band is that much wider.
 *
 * An error of a count is told as a part of what came; one of a share, which is
 * in percents itself, in percent points.
 *
 * Ownership: nothing is kept.
 */
#ifndef COMPARE_FORECAST_H
#define COMPARE_FORECAST_H

#include "compare/series.h"

enum forecast_method { FORECAST_NAIVE, FORECAST_DRIFT, FORECAST_METHODS };

struct forecast {
	enum forecast_method method;
	struct interval value; /* with the band; never below what is there */
	long tests;            /* years that the method was tested on */
	double error; /* mean; permille, of a share tenths of a point */
	double worst; /* largest, in the same */
	const struct series_point *last; /* that it was made from */
};

/* Of a year that is not complete. False, with a Dutch reason in `why`, if what
 * is known does not allow one. */
bool forecast_make(const struct series *, const struct series_point *of,
		   struct forecast *, struct buffer *why);

/* A record for each year that is not complete, up to `end`. */
void forecast_write(const struct series *, long end, struct record_writer *);

const char *forecast_name(enum forecast_method);

#endif
