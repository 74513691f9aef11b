/*
 * lettering: texts in our fonts, set by Pango.
 *
 * One text is set at a time: lettering_set(), then its box, whether it was
 * cut, and showing it. Ownership: it lives until lettering_close().
 */
#ifndef CHARTS_LETTERING_H
#define CHARTS_LETTERING_H

#include <cairo.h>

#include "charts/plot.h"
#include "charts/style.h"
#include "text.h"

struct lettering;

/* NULL with `*why` if the fonts cannot be had. */
struct lettering *lettering_open(cairo_t *, const char **why);
void lettering_close(struct lettering *);

/* In a width (negative: as wide as it is) and at most `lines` lines; what
 * does not fit ends in an ellipsis. Long words are broken where there is
 * more than one line. */
void lettering_set(struct lettering *, struct style, double width, int lines,
		   struct text);

/* Of the text that was set, as if it were shown at 0, 0. */
struct box lettering_box(const struct lettering *);
bool lettering_cut(const struct lettering *);

/* At cairo's current point and in its colour. */
void lettering_show(const struct lettering *, cairo_t *);

#endif
