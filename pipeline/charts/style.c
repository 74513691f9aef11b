#include "charts/style.h"

#include <math.h>

/* Red, green, blue. */
static const double inks[INKS][3] = {
    [INK_TEXT] = {0.13, 0.13, 0.15}, [INK_QUIET] = {0.35, 0.35, 0.38},
    [INK_LINE] = {0.80, 0.81, 0.83}, [INK_PAPER] = {1, 1, 1},
    [INK_BLUE] = {0, 0.36, 0.57},    [INK_LIGHT] = {0.52, 0.58, 0.65},
    [INK_GREEN] = {0, 0.44, 0.32},   [INK_RED] = {0.70, 0.26, 0},
    [INK_OCHRE] = {0.52, 0.37, 0},   [INK_TINT] = {0.95, 0.96, 0.97},
};

const double *style_ink(enum ink ink)
{
	return inks[ink];
}

static double linear(double c)
{
	return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(enum ink ink)
{
	return 0.2126 * linear(inks[ink][0]) + 0.7152 * linear(inks[ink][1]) +
	       0.0722 * linear(inks[ink][2]);
}

double style_contrast(enum ink a, enum ink b)
{
	double high = fmax(luminance(a), luminance(b)) + 0.05;
	double low = fmin(luminance(a), luminance(b)) + 0.05;

	return high / low;
}
