/*
 * pins: the signs of a row in time, each in the middle of its quarter, and
 * the numbers of some under them. A sign stands where its quarter does, and
 * what shares that, in whichever row; only numbers give way. Nothing here
 * draws.
 */
#ifndef CHARTS_PINS_H
#define CHARTS_PINS_H

#include "charts/axis.h"

enum { MOST_PINS = 64, PIN_SIGN = 9, PIN_NUMBER_H = 11 };

struct pin {
	const struct text *field;
	long quarter;
	double number_w; /* 0: it has none */
	/* Found by pins_place(), y from the top of the row: */
	double x, y;               /* the middle of its sign */
	double number_x, number_y; /* where its number begins */
};

struct pins {
	struct pin pin[MOST_PINS]; /* in the order of their quarters */
	size_t count;
};

/* Those of one quarter stay in the order in which they come, those with a
 * number behind the others. */
void pins_add(struct pins *, struct pin);

/* Gives the height of the row that they need. */
double pins_place(struct pins *, const struct axis *);

#endif
