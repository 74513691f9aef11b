#include "charts/pages.h"

#include <math.h>

#include "charts/chart.h"
#include "charts/words.h"

enum { MOST_SLOTS = 7 };

/* The chart by year; what it means is beside it. */
#define CHART_W 508.0

/* From the first year with anything to the last, or that of the forecast. */
static void set_years(struct chart *c)
{
	const struct trait *t = c->trait;
	long last = t->points ? t->point[t->points - 1].year : 0;

	c->first = t->points ? t->point[0].year : 0;
	if (t->based && t->baseline_year && t->baseline_year < c->first)
		c->first = t->baseline_year;
	if (c->forecast.range.known && c->forecast.year == last + 1)
		last++;
	if (last - c->first >= MOST_SLOTS)
		c->first = last - MOST_SLOTS + 1;
	c->slots = (size_t)(last - c->first + 1);
	c->ahead = c->slots;
	if (c->forecast.range.known && c->forecast.year >= c->first &&
	    c->forecast.year <= last)
		c->ahead = (size_t)(c->forecast.year - c->first);
}

/* Names stand above a column, in more lines where it is narrow; below the year
 * is its verdict. */
static void set_area(struct chart *c)
{
	double above = c->slots > 5 ? 74 : 50;
	double below = c->trait->aimed ? 84 : 24;

	c->area = (struct box){PAGE_MARGIN, PAGE_TOP + above, CHART_W,
			       PAGE_BOTTOM - PAGE_TOP - above - below};
}

/* Above a low outline the name would be taken for the target's. */
static void set_under(struct chart *c)
{
	const struct trait *t = c->trait;
	const struct point *p = model_point(t, c->named);
	double room = plot_bar(&c->scale, p->target, c->area.h) -
		      plot_bar(&c->scale, p->figure.high, c->area.h);

	c->under = p->aimed && p->target > p->figure.high &&
		   room < CHART_ROOM &&
		   !(t->based && t->baseline_year == p->year);
	c->area.h -= c->under ? CHART_UNDER : 0;
}

/* The first columns of each kind get a name, but those that have another. Of
 * what is realised rather the first that it fits in. */
static void set_names(struct chart *c)
{
	const struct trait *t = c->trait;
	long tall = 0;

	for (size_t i = t->points; i-- > 0;) {
		const struct point *p = &t->point[i];

		if (!p->figure.known || p->year < c->first)
			continue;
		if (p->year < c->pages->model->begin) {
			c->past = p->year;
		} else if (!p->running && !p->missing.len) {
			c->named = p->year;
			if (plot_bar(&c->scale, p->figure.low, c->area.h) >=
			    CHART_TALL)
				tall = p->year;
		}
	}
	if (tall)
		c->named = tall;
	else if (c->named)
		set_under(c);
}

static double most_of(const struct chart *c)
{
	const struct trait *t = c->trait;
	double most = t->based ? t->baseline : 0;

	for (size_t i = 0; i < t->points; i++) {
		const struct point *p = &t->point[i];

		if (p->aimed && p->target > most)
			most = p->target;
		if (p->figure.known && p->figure.high > most)
			most = p->figure.high;
	}
	if (c->forecast.range.known && c->forecast.range.high > most)
		most = c->forecast.range.high;
	return most;
}

/* Every figure of the chart, by year. */
static void tell(const struct chart *c, struct buffer *out)
{
	const struct trait *t = c->trait;

	for (size_t i = 0; i < c->slots; i++) {
		long year = c->first + (long)i;
		const struct point *p = model_point(t, year);

		buffer_format(out, "%s%ld: ", i ? ". " : "", year);
		if (p)
			words_point(out, t, p);
		else if (!t->based || t->baseline_year != year)
			buffer_add(out, TEXT("geen cijfer"));
		if (p && p->aimed)
			buffer_format(out, ", %s", verdict_word(p->verdict));
		if (p && p->figure.known && words_reason(p) != REASON_NONE)
			buffer_format(out, " (%s)",
				      reason_label(words_reason(p)));
		if (t->based && t->baseline_year == year) {
			buffer_add(out, p ? TEXT(", begin ") : TEXT("begin "));
			words_amount(out, t, t->baseline);
		}
		if (i == c->ahead) {
			buffer_add(out, TEXT(", verwacht "));
			words_range(out, t, c->forecast.range, "");
		}
	}
	buffer_char(out, '.');
}

static void draw_chart(struct pages *p, const struct trait *t)
{
	struct chart c = {.pages = p, .trait = t};
	struct buffer words = {0};

	c.forecast = model_forecast(p->model, t);
	c.scale = (struct scale){most_of(&c), 1, 1, 0};
	if (!(c.scale.top > 0))
		c.scale.top = 1;
	set_years(&c);
	set_area(&c);
	set_names(&c);
	tell(&c, &words);
	canvas_figure(p->canvas, t->name, text_of_buffer(&words));
	canvas_line(p->canvas, c.area.x, c.area.y + c.area.h,
		    c.area.x + c.area.w, c.area.y + c.area.h, 1, INK_TEXT);
	for (size_t i = 0; i < c.slots; i++)
		chart_draw(&c, i);
	canvas_end(p->canvas);
	buffer_release(&words);
}

size_t indicator_pages(const struct pages *p)
{
	const struct model *m = p->model;
	size_t pages = 0;

	for (size_t i = 0; i < m->traits; i++)
		pages += m->trait[i].filled;
	return pages;
}

static const struct trait *nth_filled(const struct model *m, size_t nth)
{
	size_t i = 0;

	while (!m->trait[i].filled || nth--)
		i++;
	return &m->trait[i];
}

static void say_coverage(struct buffer *out, const struct trait *t,
			 const struct point *now)
{
	struct buffer words = {0};

	if (t->decimals)
		buffer_add(&words, TEXT("percentage, "));
	else
		buffer_format(&words, "aantal %.*s, ", TEXT_ARG(t->unit));
	if (now->expected)
		buffer_add(&words, TEXT("cijfers van "));
	words_coverage(&words, now);
	words_capital(out, text_of_buffer(&words));
	buffer_release(&words);
}

void page_indicator(struct pages *p, size_t nth)
{
	const struct trait *t = nth_filled(p->model, nth);
	const struct point *now = model_now(t);
	struct buffer title = {0}, below = {0}, anchor = {0};

	words_message(&title, t);
	say_coverage(&below, t, now);
	if (words_reason(now) != REASON_NONE)
		buffer_format(&below, ". %s",
			      reason_meaning(words_reason(now)));
	pages_begin(p, t->name, pages_anchor(&anchor, t->code),
		    text_of_buffer(&title), text_of_buffer(&below));
	draw_chart(p, t);
	page_outlook(p, t, now);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&below);
	buffer_release(&anchor);
}
