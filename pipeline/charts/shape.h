/*
 * shape: bars, lines and signs, drawn with cairo; points of a page throughout.
 */
#ifndef CHARTS_SHAPE_H
#define CHARTS_SHAPE_H

#include <stddef.h>

#include <cairo.h>

#include "charts/plot.h"
#include "charts/style.h"

struct line {
	double x1, y1, x2, y2, width;
	bool dashed;
};

/* What is drawn from now on has this ink. */
void shape_ink(cairo_t *, enum ink);

void shape_bar(cairo_t *, struct box, enum ink, enum fill);
void shape_line(cairo_t *, struct line, enum ink);

/* Points are -1 to 1 from the middle of the box; beyond 1: lifts the pen. */
void shape_strokes(cairo_t *, struct box, enum ink, const double (*point)[2],
		   size_t points);
void shape_disc(cairo_t *, double x, double y, double radius, enum ink,
		bool filled);

#endif
