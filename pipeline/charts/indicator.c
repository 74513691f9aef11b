#include "charts/pages.h"

#include <math.h>

#include "charts/labels.h"
#include "charts/words.h"

enum { MOST_SLOTS = 7 };

/* The chart by year; what it means is beside it. */
#define CHART_W 500.0

static const struct style slot_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_CENTER};
static const struct style year_style = {FONT_BODY, true, INK_TEXT,
					ALIGN_CENTER};
static const struct style value_style = {FONT_BODY + 1, true, INK_TEXT,
					 ALIGN_CENTER};
static const struct style aim_style = {FONT_SMALL, false, INK_TEXT,
				       ALIGN_CENTER};

/* Of a slot: the target is widest, what is realised so far narrowest. */
static const double aim_share = 0.76, column_share = 0.52, part_share = 0.3;

struct chart {
	struct pages *pages;
	const struct trait *trait;
	struct box area; /* above the axis */
	struct scale scale;
	struct forecast forecast;
	long first, named, past; /* years; where names are written, 0: not */
	size_t slots;
};

static const struct point *point_at(const struct trait *t, long year)
{
	for (size_t i = 0; i < t->points; i++)
		if (t->point[i].year == year)
			return &t->point[i];
	return NULL;
}

/* From the first year with anything to the last. */
static void set_years(struct chart *c)
{
	const struct trait *t = c->trait;
	long last = t->points ? t->point[t->points - 1].year : 0;

	c->first = t->points ? t->point[0].year : 0;
	if (t->based && t->baseline_year && t->baseline_year < c->first)
		c->first = t->baseline_year;
	if (last - c->first >= MOST_SLOTS)
		c->first = last - MOST_SLOTS + 1;
	c->slots = (size_t)(last - c->first + 1);
}

/* The first columns of each kind get a name. */
static void set_names(struct chart *c)
{
	const struct trait *t = c->trait;

	for (size_t i = t->points; i-- > 0;) {
		const struct point *p = &t->point[i];

		if (!p->figure.known || p->year < c->first)
			continue;
		if (p->year < c->pages->model->begin)
			c->past = p->year;
		else
			c->named = p->year;
	}
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

static double height_at(const struct chart *c, double value)
{
	return c->area.y + c->area.h -
	       plot_along(&c->scale, value, 0, c->area.h);
}

/* The part of a slot between two values. */
static struct box column_of(const struct chart *c, struct box slot,
			    double share, double low, double high)
{
	struct box b =
	    plot_middle(slot, slot.w > 80 ? share * 80 / slot.w : share);

	b.y = height_at(c, high);
	b.h = height_at(c, low) - b.y;
	return b;
}

static void draw_target(const struct chart *c, struct box slot,
			const struct point *p, struct labels *labels)
{
	struct buffer *words;

	canvas_bar(c->pages->canvas,
		   column_of(c, slot, aim_share, 0, p->target), INK_TEXT,
		   FILL_OUTLINE);
	words = labels_add(labels, height_at(c, p->target), aim_style);
	buffer_add(words, TEXT("doel "));
	words_number(words, p->target, c->trait->decimals);
}

static void draw_baseline(const struct chart *c, struct box slot,
			  struct labels *labels)
{
	double y = height_at(c, c->trait->baseline);
	struct box b = plot_middle(slot, aim_share);
	struct buffer *words;

	canvas_dash(c->pages->canvas, b.x, y, b.x + b.w, y, INK_TEXT);
	words = labels_add(labels, y, aim_style);
	buffer_add(words, TEXT("begin "));
	words_number(words, c->trait->baseline, c->trait->decimals);
}

/* In the column if it is tall and sure enough, else above it, under its name
 * and what else stands as high. */
static void label_figure(const struct chart *c, struct box slot,
			 const struct point *p, struct labels *labels)
{
	struct canvas *canvas = c->pages->canvas;
	struct style style = value_style;
	struct box column = column_of(c, slot, column_share, 0, p->figure.high);
	struct buffer words = {0};
	bool so_far = c->forecast.year == p->year && c->forecast.range.known;

	words_range(&words, c->trait, p->figure, "");
	if (!so_far && column.h > 20 && p->figure.low == p->figure.high &&
	    canvas_width(canvas, style, text_of_buffer(&words)) < column.w) {
		if (p->year >= c->pages->model->begin)
			style.ink = INK_PAPER;
		canvas_text(canvas, column.x, column.y + 4, column.w, style,
			    text_of_buffer(&words));
	} else {
		buffer_add(labels_add(labels,
				      height_at(c, p->figure.high) + 0.2,
				      style),
			   text_of_buffer(&words));
	}
	buffer_release(&words);
}

static void name_figure(const struct chart *c, const struct point *p,
			struct labels *labels)
{
	const char *name = p->year == c->named  ? "gerealiseerd"
			   : p->year == c->past ? "v\xC3\xB3\xC3\xB3r het plan"
						: NULL;

	if (c->forecast.year == p->year && c->forecast.range.known)
		name = "tot nu toe";
	if (name)
		buffer_add(labels_add(labels,
				      height_at(c, p->figure.high) + 0.1,
				      slot_style),
			   text_of(name));
}

/* Realised is solid, the years before the plan light; where it may end is
 * open. */
static void draw_figure(const struct chart *c, struct box slot,
			const struct point *p, struct labels *labels)
{
	bool past = p->year < c->pages->model->begin;
	bool so_far = c->forecast.year == p->year && c->forecast.range.known;
	enum ink ink = past ? INK_LIGHT : INK_BLUE;
	double share = so_far ? part_share : column_share;
	struct range f = p->figure;

	canvas_bar(c->pages->canvas, column_of(c, slot, share, 0, f.low), ink,
		   FILL_SOLID);
	pages_interval(c->pages, column_of(c, slot, share, f.low, f.high), ink,
		       false);
	labels->top = fmin(labels->top, height_at(c, f.high));
	label_figure(c, slot, p, labels);
	name_figure(c, p, labels);
}

/* Hatched up to what it will be at least; then open. */
static void draw_forecast(const struct chart *c, struct box slot,
			  struct labels *labels)
{
	struct range f = c->forecast.range;
	struct buffer *words;

	canvas_bar(c->pages->canvas, column_of(c, slot, column_share, 0, f.low),
		   INK_BLUE, FILL_HATCH);
	pages_interval(c->pages,
		       column_of(c, slot, column_share, f.low, f.high),
		       INK_BLUE, false);
	words = labels_add(labels, height_at(c, f.high), aim_style);
	buffer_add(words, TEXT("verwacht\n"));
	words_range(words, c->trait, f, "");
}

static void say_nothing(const struct chart *c, struct box slot,
			const struct point *p)
{
	/* Within the outline of a target. */
	struct box text = plot_middle(slot, fmin(0.7, 54 / slot.w));

	canvas_wrap(c->pages->canvas, text.x, c->area.y + c->area.h - 40,
		    text.w, 3, slot_style,
		    text_of(p ? words_unknown(p) : "geen cijfer"));
}

/* Below the axis: the year, its verdict as sign and word, and why. */
static void draw_foot(const struct chart *c, struct box slot, long year,
		      const struct point *p)
{
	struct canvas *canvas = c->pages->canvas;
	double y = c->area.y + c->area.h + 4;
	struct style style = slot_style;
	struct buffer words = {0};

	buffer_format(&words, "%ld", year);
	canvas_text(canvas, slot.x, y, slot.w, year_style,
		    text_of_buffer(&words));
	words.len = 0;
	if (!p || !p->aimed) {
		buffer_release(&words);
		return;
	}
	pages_sign(c->pages, slot.x + slot.w / 2, y + 22, p->verdict);
	style.ink = pages_verdict_ink(p->verdict);
	/* A year that has not begun does not run. */
	if (p->reason != REASON_FUTURE)
		buffer_add(&words, text_of(verdict_word(p->verdict)));
	if (p->reason < REASON_WORDS && p->reason != REASON_NONE)
		buffer_format(&words, "%s%s", words.len ? "\n" : "",
			      reason_label(p->reason));
	canvas_wrap(canvas, slot.x + 1, y + 29, slot.w - 2, 4, style,
		    text_of_buffer(&words));
	buffer_release(&words);
}

static void draw_slot(const struct chart *c, size_t nth)
{
	struct box slot = plot_slot(c->area, nth, c->slots);
	long year = c->first + (long)nth;
	const struct point *p = point_at(c->trait, year);
	struct labels labels = {.top = c->area.y + c->area.h};
	bool based = c->trait->based && c->trait->baseline_year == year;
	bool ahead = c->forecast.range.known && c->forecast.year == year;

	if (p && p->aimed)
		draw_target(c, slot, p, &labels);
	if (ahead)
		draw_forecast(c, slot, &labels);
	if (p && p->figure.known)
		draw_figure(c, slot, p, &labels);
	else if (!based && !ahead)
		say_nothing(c, slot, p);
	if (based)
		draw_baseline(c, slot, &labels);
	labels_draw(&labels, c->pages->canvas, slot);
	draw_foot(c, slot, year, p);
}

/* Every figure of the chart, by year. */
static void tell(const struct chart *c, struct buffer *out)
{
	const struct trait *t = c->trait;

	for (size_t i = 0; i < c->slots; i++) {
		long year = c->first + (long)i;
		const struct point *p = point_at(t, year);

		buffer_format(out, "%s%ld: ", i ? ". " : "", year);
		if (p)
			words_point(out, t, p);
		else if (!t->based || t->baseline_year != year)
			buffer_add(out, TEXT("geen cijfer"));
		if (p && p->aimed)
			buffer_format(out, ", %s", verdict_word(p->verdict));
		if (t->based && t->baseline_year == year) {
			buffer_add(out, p ? TEXT(", begin ") : TEXT("begin "));
			words_number(out, t->baseline, t->decimals);
		}
		if (c->forecast.range.known && c->forecast.year == year) {
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
	c.area = (struct box){PAGE_MARGIN, PAGE_TOP + 74, CHART_W, 0};
	c.area.h = PAGE_BOTTOM - 84 - c.area.y;
	c.scale = (struct scale){most_of(&c), 1, 1, 0};
	if (!(c.scale.top > 0))
		c.scale.top = 1;
	set_years(&c);
	set_names(&c);
	tell(&c, &words);
	canvas_figure(p->canvas, t->name, text_of_buffer(&words));
	canvas_line(p->canvas, c.area.x, c.area.y + c.area.h,
		    c.area.x + c.area.w, c.area.y + c.area.h, 1, INK_TEXT);
	for (size_t i = 0; i < c.slots; i++)
		draw_slot(&c, i);
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

void page_indicator(struct pages *p, size_t nth)
{
	const struct trait *t = nth_filled(p->model, nth);
	const struct point *now = model_now(t);
	struct buffer title = {0}, below = {0}, anchor = {0}, coverage = {0};

	words_message(&title, t);
	words_coverage(&coverage, now);
	words_capital(&below, text_of_buffer(&coverage));
	if (now->reason < REASON_WORDS && now->reason != REASON_NONE)
		buffer_format(&below, ". %s", reason_meaning(now->reason));
	pages_begin(p, t->name, pages_anchor(&anchor, t->code),
		    text_of_buffer(&title), text_of_buffer(&below));
	draw_chart(p, t);
	page_outlook(p, t, now);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&below);
	buffer_release(&coverage);
	buffer_release(&anchor);
}
