#include "charts/shape.h"

#include <math.h>

void shape_ink(cairo_t *cr, enum ink ink)
{
	const double *rgb = style_ink(ink);

	cairo_set_source_rgb(cr, rgb[0], rgb[1], rgb[2]);
}

/* How a bar is filled. */
static const struct {
	double apart; /* lines of its hatching; 0: none */
	double width; /* of its outline; 0: it is full */
	bool inside;  /* as wide as one that is full */
	bool broken;
} fills[] = {
    [FILL_SOLID] = {0, 0, false, false},
    [FILL_HATCH] = {3, 0.8, true, false},
    [FILL_OUTLINE] = {0, 1.2, false, false},
    [FILL_OPEN] = {0, 0.8, true, true},
    [FILL_FAINT] = {6, 0.8, true, true},
};

/* Slanting lines, so far apart, cut off at the box: the dashes of one line
 * down from its corner, as wide as they are long. */
static void hatch(cairo_t *cr, struct box b, double apart)
{
	const double dash[] = {0.8, apart * M_SQRT1_2 - 0.8};
	double slant = (b.w + b.h) / 2;

	cairo_save(cr);
	cairo_rectangle(cr, b.x, b.y, b.w, b.h);
	cairo_clip(cr);
	cairo_set_dash(cr, dash, 2, dash[0] / 2);
	cairo_set_line_width(cr, 4 * slant);
	cairo_move_to(cr, b.x, b.y);
	cairo_rel_line_to(cr, slant, slant);
	cairo_stroke(cr);
	cairo_restore(cr);
}

void shape_bar(cairo_t *cr, struct box b, enum ink ink, enum fill fill)
{
	static const double dash[] = {2.4, 1.6};
	double in = fills[fill].inside ? fills[fill].width / 2 : 0;

	shape_ink(cr, ink);
	if (fills[fill].apart > 0)
		hatch(cr, b, fills[fill].apart);
	in = fmin(in, fmin(b.w, b.h) / 2);
	cairo_rectangle(cr, b.x + in, b.y + in, b.w - 2 * in, b.h - 2 * in);
	if (fill == FILL_SOLID) {
		cairo_fill(cr);
		return;
	}
	if (fills[fill].broken)
		cairo_set_dash(cr, dash, 2, 0);
	cairo_set_line_width(cr, fills[fill].width);
	cairo_stroke(cr);
	cairo_set_dash(cr, NULL, 0, 0);
}

void shape_line(cairo_t *cr, struct line l, enum ink ink)
{
	static const double dash[] = {3, 2};

	shape_ink(cr, ink);
	if (l.dashed)
		cairo_set_dash(cr, dash, 2, 0);
	cairo_set_line_width(cr, l.width);
	cairo_move_to(cr, l.x1, l.y1);
	cairo_line_to(cr, l.x2, l.y2);
	cairo_stroke(cr);
	if (l.dashed)
		cairo_set_dash(cr, NULL, 0, 0);
}

void shape_strokes(cairo_t *cr, struct box b, enum ink ink,
		   const double (*point)[2], size_t points)
{
	double x = b.x + b.w / 2, y = b.y + b.h / 2;

	shape_ink(cr, ink);
	cairo_set_line_width(cr, b.w / 6);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
	cairo_new_path(cr);
	for (size_t i = 0; i < points; i++)
		if (point[i][0] > 1)
			cairo_new_sub_path(cr);
		else
			cairo_line_to(cr, x + point[i][0] * b.w / 2,
				      y + point[i][1] * b.h / 2);
	cairo_stroke(cr);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
}

void shape_disc(cairo_t *cr, double x, double y, double radius, enum ink ink,
		bool filled)
{
	shape_ink(cr, ink);
	cairo_new_path(cr);
	cairo_arc(cr, x, y, radius, 0, 2 * M_PI);
	cairo_set_line_width(cr, 1.2);
	if (filled)
		cairo_fill(cr);
	else
		cairo_stroke(cr);
}
