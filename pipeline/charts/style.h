/*
 * style: how texts and shapes look; words only, nothing here draws.
 */
#ifndef CHARTS_STYLE_H
#define CHARTS_STYLE_H

#include <stdbool.h>

/* Okabe and Ito's palette, darkened where it carries text (4.5:1 on white). */
enum ink {
	INK_TEXT,
	INK_QUIET, /* text of less weight */
	INK_LINE,  /* rules and ticks */
	INK_PAPER, /* white */
	INK_BLUE,  /* realised */
	INK_LIGHT, /* the past */
	INK_GREEN,
	INK_RED,
	INK_OCHRE,
	INK_TINT, /* a background that white and black stand out from */
	INKS
};

/* The last two are where something may end: the outline is broken, so that
 * nobody takes it for a target's. */
enum fill { FILL_SOLID, FILL_HATCH, FILL_OUTLINE, FILL_OPEN, FILL_FAINT };
enum align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct style {
	double size; /* points; 9 at least */
	bool bold;
	enum ink ink;
	enum align align;
};

/* Its red, green and blue, from 0 to 1. */
const double *style_ink(enum ink);

/* Of two inks, from 1 to 21, as WCAG 2 has it; rules (INK_LINE) and
 * backgrounds say nothing and need none. */
double style_contrast(enum ink, enum ink);

#endif
