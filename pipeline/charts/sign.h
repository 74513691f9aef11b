/*
 * sign: small shapes that say the same as a word or a colour beside them, so
 * that grey print tells them apart.
 */
#ifndef CHARTS_SIGN_H
#define CHARTS_SIGN_H

#include "charts/canvas.h"

enum sign {
	SIGN_CHECK,
	SIGN_CROSS,
	SIGN_RIGHT, /* arrows */
	SIGN_DOWN,
	SIGN_DOTS,
	SIGN_DASH,
	SIGN_QUESTION,
	SIGN_WAVE,
	SIGN_LATE, /* a doubled arrow head */
	SIGN_TRIANGLE,
	SIGN_MARK, /* an exclamation mark */
	SIGN_FULL, /* discs */
	SIGN_RING,
	SIGN_TARGET /* a dot in a ring */
};

/* Its middle at x, y, in a square of `size`. */
void sign_draw(struct canvas *, double x, double y, double size, enum sign,
	       enum ink);

#endif
