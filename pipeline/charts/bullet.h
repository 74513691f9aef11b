/*
 * bullet: Stephen Few's bullet graph of an indicator, from zero: realised as a
 * narrow bar, the year before as a light one behind it, the target as a line.
 */
#ifndef CHARTS_BULLET_H
#define CHARTS_BULLET_H

#include "charts/pages.h"

enum bullet_part { BULLET_BEFORE, BULLET_FIGURE, BULLET_AIM, BULLET_PARTS };

/* An indicator in the year that it is judged by, and the year before. */
struct bullet {
	const struct trait *trait;
	const struct point *now, *before;
	struct box box;
	struct scale scale;
};

/* Of an indicator that has a target. */
struct bullet bullet_of(const struct trait *, struct box);

/* Is the part drawn? */
bool bullet_has(const struct bullet *, enum bullet_part);

/* Is it named? One of 0 is not seen. */
bool bullet_names_it(const struct bullet *, enum bullet_part);

/* The style is that of what is said where there is no figure. */
void bullet_draw(struct pages *, const struct bullet *, struct style);

/* The names of its parts on a line at y above it, moved apart, each with a
 * line to its part. Over what is
 * drawn. */
void bullet_names(struct pages *, const struct bullet *, double y,
		  struct style);

#endif
