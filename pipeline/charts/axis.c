#include "charts/axis.h"

#include <math.h>

#include "charts/milestone.h"
#include "charts/words.h"
#include "date.h"

static const struct style year_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};
static const struct style now_style = {FONT_SMALL, true, INK_TEXT,
				       ALIGN_CENTER};

double axis_x(const struct axis *a, double quarter)
{
	return a->box.x + a->box.w * (quarter - (double)a->first) /
			      (double)(a->last - a->first + 1);
}

static void set_span(struct axis *a)
{
	const struct dossier_row *row =
	    dossier_first(&a->pages->model->dossier, KIND_MILESTONE);

	a->first = 4 * a->pages->model->begin;
	a->last = 4 * a->pages->model->end + 3;
	for (; row; row = row->next) {
		long from = milestone_quarter(row->field[MILESTONE_FROM]);
		long to = milestone_quarter(row->field[MILESTONE_TO]);

		if (from && from < a->first)
			a->first = from;
		if (to > a->last)
			a->last = to;
	}
}

static void set_now(struct axis *a)
{
	long date = date_parse_iso(a->pages->model->about[REPORT_TO]);
	double quarters = (double)(date / 10000) * 4 +
			  (double)(date / 100 % 100 - 1) / 3.0 +
			  (double)(date % 100 - 1) / 91.0;

	a->now = axis_x(a, quarters);
	if (a->now < a->box.x)
		a->now = a->box.x;
	if (a->now > a->box.x + a->box.w)
		a->now = a->box.x + a->box.w;
}

void axis_init(struct axis *a, const struct pages *pages, struct box box)
{
	*a = (struct axis){.pages = pages, .box = box};
	set_span(a);
	set_now(a);
}

static double bottom_of(const struct axis *a)
{
	return a->box.y + a->box.h;
}

/* The date of the moment stands above its line, higher than the years. */
static void draw_now(const struct axis *a)
{
	struct canvas *c = a->pages->canvas;
	struct buffer words = {0};
	double x, w;

	buffer_add(&words, TEXT("stand op "));
	words_date(&words, a->pages->model->about[REPORT_TO]);
	w = canvas_width(c, now_style, text_of_buffer(&words)) + 8;
	x = fmin(fmax(a->now, a->box.x + w / 2), a->box.x + a->box.w - w / 2);
	canvas_text(c, x - w / 2, a->box.y - 28, w, now_style,
		    text_of_buffer(&words));
	canvas_line(c, a->now, a->box.y - 15, a->now, bottom_of(a), 1.4,
		    INK_TEXT);
	buffer_release(&words);
}

/* On the side of the moment's line where there is room; the part of a year
 * before the first whole one has its name only if that fits in it. */
static void name_year(const struct axis *a, long quarter)
{
	struct canvas *c = a->pages->canvas;
	long next = quarter / 4 * 4 + 4;
	double x = axis_x(a, (double)quarter) + 4;
	double end = axis_x(a, (double)(next > a->last ? a->last + 1 : next));
	struct buffer words = {0};
	double w;

	buffer_format(&words, "%ld", quarter / 4);
	w = canvas_width(c, year_style, text_of_buffer(&words));
	if (a->now > x - 3 && a->now < x + w + 3)
		x = a->now + 3;
	if (x + w <= end)
		canvas_text(c, x, a->box.y - 16, w + 1, year_style,
			    text_of_buffer(&words));
	buffer_release(&words);
}

void axis_draw(const struct axis *a)
{
	draw_now(a);
	for (long q = a->first; q <= a->last; q++) {
		double at = axis_x(a, (double)q);

		if (q % 4 && q != a->first)
			continue;
		if (q % 4 == 0)
			canvas_line(a->pages->canvas, at, a->box.y - 14, at,
				    bottom_of(a), 0.5, INK_LINE);
		name_year(a, q);
	}
}
