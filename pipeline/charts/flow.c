#include "charts/flow.h"

#include <math.h>
#include <stdlib.h>

#include "memory.h"

/* Rounding may not send a row to the next sheet. */
static const double slack = 0.01;

void flow_add(struct flow *f, double h)
{
	if (f->rows == f->room) {
		f->room = f->room ? 2 * f->room : 32;
		f->row = memory_resize(f->row, f->room, sizeof(*f->row));
	}
	f->row[f->rows++] = (struct flow_row){.h = h};
}

void flow_keep(struct flow *f)
{
	f->row[f->rows - 1].kept = true;
}

/* The row, with those that it is kept with. */
static double together(const struct flow *f, size_t nth)
{
	double h = f->row[nth].h;

	while (f->row[nth].kept && ++nth < f->rows)
		h += f->row[nth].h;
	return h;
}

static bool is_kept_with_last(const struct flow *f, size_t nth)
{
	return nth && f->row[nth - 1].kept;
}

/* Gives how many sheets it took. */
static size_t fill(struct flow *f, double length)
{
	size_t sheet = 0;
	double y = 0;

	for (size_t i = 0; i < f->rows; i++) {
		struct flow_row *row = &f->row[i];

		double h = is_kept_with_last(f, i) ? row->h : together(f, i);

		if (y > 0 && y + h > length + slack) {
			sheet++;
			y = 0;
		}
		row->sheet = sheet;
		row->y = y;
		y += row->h;
	}
	return f->rows ? sheet + 1 : 0;
}

/* The same where each sheet gets its share of what is left, if they all have
 * room for it. */
static bool share_out(struct flow *f, double length)
{
	size_t sheet = 0;
	double left = 0, y = 0, share = 0;

	for (size_t i = 0; i < f->rows; i++)
		left += f->row[i].h;
	for (size_t i = 0; i < f->rows; i++) {
		struct flow_row *row = &f->row[i];

		if (y > 0 && y + together(f, i) / 2 > share &&
		    !is_kept_with_last(f, i) && sheet + 1 < f->sheets) {
			left -= y;
			y = 0;
			sheet++;
		}
		if (!(y > 0))
			share = left / (double)(f->sheets - sheet);
		row->sheet = sheet;
		row->y = y;
		y += row->h;
		if (y > length + slack)
			return false;
	}
	return true;
}

/* What each row can get, the same on all sheets. */
static double spare(const struct flow *f, double length, double more)
{
	double used = 0;
	size_t rows = 0;

	for (size_t i = 0; i < f->rows; i++) {
		if (i && f->row[i].sheet != f->row[i - 1].sheet) {
			used = 0;
			rows = 0;
		}
		used += f->row[i].h;
		rows++;
		more = fmin(more, (length - used) / (double)rows);
	}
	return fmax(more, 0);
}

/* As full as the fullest must be. */
static void fill_evenly(struct flow *f, double length)
{
	double least = length;

	while (least > length / 2 && fill(f, least * 0.98) == f->sheets)
		least *= 0.98;
	fill(f, least);
}

void flow_fit(struct flow *f, double length, double more)
{
	f->sheets = fill(f, length);
	if (!share_out(f, length))
		fill_evenly(f, length);
	more = spare(f, length, more);
	for (size_t i = 0, nth = 0; i < f->rows; i++) {
		nth = i && f->row[i].sheet == f->row[i - 1].sheet ? nth + 1 : 0;
		f->row[i].y += more * (double)nth;
		f->row[i].h += more;
	}
}

void flow_release(struct flow *f)
{
	free(f->row);
	*f = (struct flow){0};
}
