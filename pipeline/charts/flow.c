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

/* Gives how many sheets it took. */
static size_t fill(struct flow *f, double length)
{
	size_t sheet = 0;
	double y = 0;

	for (size_t i = 0; i < f->rows; i++) {
		struct flow_row *row = &f->row[i];

		if (y > 0 && y + row->h > length + slack) {
			sheet++;
			y = 0;
		}
		row->sheet = sheet;
		row->y = y;
		y += row->h;
	}
	return f->rows ? sheet + 1 : 0;
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

void flow_fit(struct flow *f, double length, double more)
{
	double least = length;

	f->sheets = fill(f, length);
	while (least > length / 2 && fill(f, least * 0.95) == f->sheets)
		least *= 0.95;
	fill(f, least);
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
