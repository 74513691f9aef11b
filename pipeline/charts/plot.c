#include "charts/plot.h"

#include <math.h>

struct scale plot_scale(double most)
{
	static const double rounds[] = {1, 2, 2.5, 5, 10};
	struct scale s = {1, 1, 1, 0};
	double unit;

	if (!(most > 0))
		return s;
	unit = pow(10, floor(log10(most / 5)));
	for (size_t i = 0; i < sizeof(rounds) / sizeof(rounds[0]); i++) {
		s.step = rounds[i] * unit;
		s.steps = (int)ceil(most / s.step - 1e-9);
		if (s.steps <= 5)
			break;
	}
	s.top = s.step * s.steps;
	while (s.decimals < 2 &&
	       fabs(s.step * pow(10, s.decimals) -
		    round(s.step * pow(10, s.decimals))) > 1e-9)
		s.decimals++;
	return s;
}

double plot_along(const struct scale *s, double value, double from,
		  double length)
{
	double share = s->top > 0 ? value / s->top : 0;

	return from + length * (share < 0 ? 0 : share > 1 ? 1 : share);
}

double plot_bar(const struct scale *s, double value, double length)
{
	static const double least = 3; /* a millimetre */

	return value > 0 ? fmax(plot_along(s, value, 0, length), least) : 0;
}

struct box plot_slot(struct box all, size_t nth, size_t count)
{
	double w = count ? all.w / (double)count : all.w;

	return (struct box){all.x + w * (double)nth, all.y, w, all.h};
}

struct box plot_unequal(struct box all, size_t nth, size_t count, size_t wide,
			double widths)
{
	double more = wide < count ? widths - 1 : 0;
	double w = all.w / ((double)count + more);

	return (struct box){all.x + w * (double)nth +
				(nth > wide ? more * w : 0),
			    all.y, nth == wide ? w + more * w : w, all.h};
}

struct box plot_middle(struct box all, double share)
{
	double w = all.w * share;

	return (struct box){all.x + (all.w - w) / 2, all.y, w, all.h};
}

/* No text begins before the one before it ends, nor before `from`. */
static void push_on(double *x, const double *w, size_t count, double from)
{
	for (size_t i = 0; i < count; i++) {
		if (x[i] < from + w[i] / 2)
			x[i] = from + w[i] / 2;
		from = x[i] + w[i] / 2;
	}
}

static void push_back(double *x, const double *w, size_t count, double to)
{
	for (size_t i = count; i-- > 0;) {
		if (x[i] > to - w[i] / 2)
			x[i] = to - w[i] / 2;
		to = x[i] - w[i] / 2;
	}
}

void plot_spread(double *x, const double *w, size_t count, double left,
		 double right)
{
	push_on(x, w, count, left);
	push_back(x, w, count, right);
	push_on(x, w, count, left);
}

void plot_apart(double *y, size_t count, double h, double top, double bottom)
{
	double w[PLOT_APART];

	for (size_t i = 0; i < count && i < PLOT_APART; i++)
		w[i] = h;
	plot_spread(y, w, count < PLOT_APART ? count : PLOT_APART, top, bottom);
}

double plot_rows(double length, double most, double least, size_t *rows)
{
	size_t fit = (size_t)(length / least);
	double h;

	if (*rows > fit)
		*rows = fit;
	h = *rows ? length / (double)*rows : most;
	return h > most ? most : h;
}

bool plot_cross(struct lead upper, struct lead lower, double right)
{
	bool upper_first = upper.x <= lower.x;
	struct lead from = upper_first ? upper : lower;
	struct lead past = upper_first ? lower : upper;
	double share = (past.x - from.x) / (right - from.x);
	double y = from.y + (from.to - from.y) * share;

	return upper_first ? y >= past.y : y <= past.y;
}

bool plot_meets(struct box a, struct box b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h &&
	       b.y < a.y + a.h;
}
