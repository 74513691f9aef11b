#include "charts/pins.h"

#include <math.h>

#include "charts/plot.h"

enum {
	FIRST_Y = 8, /* of the signs of a row */
	PITCH = 12,  /* between signs that share a quarter, */
	LEAST = 10,  /* if it is wide enough */
	LINE_H = 12,
	NUMBER_Y = 6, /* below the middle of its sign */
	NUMBER_GAP = 4
};

static bool comes_before(const struct pin *a, const struct pin *b)
{
	if (a->quarter != b->quarter)
		return a->quarter < b->quarter;
	return !(a->number_w > 0) && b->number_w > 0;
}

void pins_add(struct pins *all, struct pin new)
{
	size_t i;

	if (all->count == MOST_PINS)
		return;
	for (i = all->count++; i && comes_before(&new, &all->pin[i - 1]); i--)
		all->pin[i] = all->pin[i - 1];
	all->pin[i] = new;
}

/* A quarter in which the moment falls is what lies on one side of it. */
static struct box box_of(const struct axis *a, long quarter)
{
	double left = axis_x(a, (double)quarter);
	double right = axis_x(a, (double)quarter + 1);

	if (a->now > left && a->now < right) {
		if (a->now - left > right - a->now)
			right = a->now;
		else
			left = a->now;
	}
	return (struct box){left, 0, right - left, 0};
}

/* How many of them stand beside each other, with their numbers. */
static size_t fit_line(const struct pin *m, size_t count, double width)
{
	double signs = 0, numbers = 0;
	size_t n = 0;

	for (; n < count; n++) {
		signs += LEAST;
		numbers += m[n].number_w > 0 ? m[n].number_w + NUMBER_GAP : 0;
		if (n && (signs > width || numbers > width))
			break;
	}
	return n;
}

/* Each number under its sign, if its neighbours leave it there. */
static void place_numbers(struct pin *m, size_t count, struct box quarter)
{
	double x[MOST_PINS] = {0}, w[MOST_PINS] = {0};
	size_t of[MOST_PINS], numbers = 0;

	for (size_t i = 0; i < count; i++) {
		if (!(m[i].number_w > 0))
			continue;
		x[numbers] = m[i].x;
		w[numbers] = m[i].number_w + NUMBER_GAP;
		of[numbers++] = i;
	}
	plot_spread(x, w, numbers, quarter.x, quarter.x + quarter.w);
	for (size_t i = 0; i < numbers; i++) {
		m[of[i]].number_x = x[i] - m[of[i]].number_w / 2;
		m[of[i]].number_y = m[of[i]].y + NUMBER_Y;
	}
}

/* Gives the height of the line. */
static double place_line(struct pin *m, size_t count, struct box quarter,
			 double y)
{
	double pitch = fmin(PITCH, quarter.w / (double)count);
	double x = quarter.x + (quarter.w - pitch * (double)(count - 1)) / 2;
	double h = LINE_H;

	for (size_t i = 0; i < count; i++) {
		m[i].x = x + pitch * (double)i;
		m[i].y = y;
		if (m[i].number_w > 0)
			h = LINE_H + PIN_NUMBER_H;
	}
	place_numbers(m, count, quarter);
	return h;
}

static void place_quarter(struct pin *m, size_t count, struct box quarter,
			  double y)
{
	for (size_t i = 0, n; i < count; i += n) {
		n = fit_line(m + i, count - i, quarter.w);
		y += place_line(m + i, n, quarter, y);
	}
}

static struct box sign_box(const struct pin *m)
{
	return (struct box){m->x - PIN_SIGN / 2.0, m->y - PIN_SIGN / 2.0,
			    PIN_SIGN, PIN_SIGN};
}

static struct box number_box(const struct pin *m)
{
	return (struct box){m->number_x, m->number_y, m->number_w,
			    m->number_w > 0 ? PIN_NUMBER_H : 0};
}

static bool pins_meet(const struct pin *a, const struct pin *b)
{
	return plot_meets(sign_box(a), number_box(b)) ||
	       plot_meets(number_box(a), sign_box(b)) ||
	       plot_meets(number_box(a), number_box(b));
}

static bool meets_before(const struct pins *all, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		for (size_t k = 0; k < from; k++)
			if (pins_meet(&all->pin[i], &all->pin[k]))
				return true;
	return false;
}

static double height_of(const struct pins *all)
{
	double h = 0;

	for (size_t i = 0; i < all->count; i++) {
		const struct box number = number_box(&all->pin[i]);

		h = fmax(h, all->pin[i].y + PIN_SIGN / 2.0);
		h = fmax(h, number.y + number.h);
	}
	return h + 2;
}

/* Where a quarter is narrower than a number, every other one goes lower. */
double pins_place(struct pins *all, const struct axis *a)
{
	for (size_t i = 0, end; i < all->count; i = end) {
		struct pin *m = &all->pin[i];
		struct box quarter = box_of(a, m->quarter);
		double y = FIRST_Y;

		for (end = i; end < all->count; end++)
			if (all->pin[end].quarter != m->quarter)
				break;
		do {
			place_quarter(m, end - i, quarter, y);
			y += LINE_H;
		} while (meets_before(all, i, end));
	}
	return height_of(all);
}
