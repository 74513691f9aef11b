/*
 * sign: how things stand, as a small shape beside its word, so that grey print
 * tells them apart. What means the same has one shape in one colour, wherever
 * it stands in the report.
 */
#ifndef CHARTS_SIGN_H
#define CHARTS_SIGN_H

#include "charts/canvas.h"

enum sign {
	SIGN_DONE,
	SIGN_ON_COURSE,
	SIGN_BEHIND,
	SIGN_NOT_DONE,
	SIGN_LATE,
	SIGN_PARTLY,
	SIGN_UNSURE,
	SIGN_FAULTS,
	SIGN_NOTHING,  /* was delivered */
	SIGN_STAND_IN, /* DUO's figure */
	SIGN_RUNNING,
	SIGN_NOT_DUE,
	SIGN_NOT_ASKED,
	SIGNS
};

/* Its middle at x, y, in a square of `size`; SIGNS: nothing. */
void sign_draw(struct canvas *, double x, double y, double size, enum sign);

enum ink sign_ink(enum sign);

/* The words that it stands beside, and what they mean. */
const char *sign_words(enum sign);
const char *sign_meaning(enum sign);

#endif
