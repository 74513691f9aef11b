#include "charts/chart.h"

#include <math.h>
#include <stdlib.h>

#include "charts/labels.h"
#include "charts/words.h"

static const struct style slot_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_CENTER};
static const struct style year_style = {FONT_BODY, true, INK_TEXT,
					ALIGN_CENTER};
static const struct style value_style = {FONT_BODY + 1, true, INK_TEXT,
					 ALIGN_CENTER};
static const struct style aim_style = {FONT_SMALL, false, INK_TEXT,
				       ALIGN_CENTER};

/* Of a slot: the target is widest, what is realised so far narrowest. */
static const double aim_share = 0.84, column_share = 0.52, part_share = 0.3;

/* Of the slot of the forecast, beside others. */
static const double ahead_widths = 1.9;

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

/* Where its name stands above a column that is higher, it would be taken for
 * the name of that column. */
static const char *aim_name(const struct point *p, bool ahead)
{
	if (ahead || !p->figure.known || p->figure.high <= p->target)
		return "doel ";
	return p->figure.low > p->target ? "boven doel\xC2\xA0"
					 : "rond doel\xC2\xA0";
}

static void draw_target(const struct chart *c, struct box slot,
			const struct point *p, bool ahead,
			struct labels *labels)
{
	struct buffer *words;

	canvas_bar(c->pages->canvas,
		   column_of(c, slot, aim_share, 0, p->target), INK_TEXT,
		   FILL_OUTLINE);
	words = labels_add(labels, height_at(c, p->target), aim_style);
	buffer_add(words, text_of(aim_name(p, ahead)));
	words_amount(words, c->trait, p->target);
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
	words_amount(words, c->trait, c->trait->baseline);
}

/* Free of the edges of a column, a little smaller if it must be. */
static bool fits(struct canvas *canvas, struct box column, struct style *style,
		 struct text words)
{
	if (canvas_width(canvas, *style, words) > column.w - 3)
		style->size--;
	return canvas_width(canvas, *style, words) <= column.w - 3;
}

/* In the column, if it is tall and sure enough. */
static bool put_in(const struct chart *c, struct box slot, double share,
		   const struct point *p, struct text words)
{
	struct canvas *canvas = c->pages->canvas;
	struct box column = column_of(c, slot, share, 0, p->figure.high);
	struct style style = value_style;

	if (column.h <= 20 || p->figure.high > p->figure.low ||
	    !fits(canvas, column, &style, words))
		return false;
	if (p->year >= c->pages->model->begin)
		style.ink = INK_PAPER;
	canvas_text(canvas, column.x, column.y + 4, column.w, style, words);
	return true;
}

static struct buffer *add_above(const struct chart *c, const struct point *p,
				struct style style, struct labels *labels)
{
	return labels_add(labels, height_at(c, p->figure.high) + 0.2, style);
}

/* Under its name and what else stands as high. */
static void label_figure(const struct chart *c, struct box slot,
			 const struct point *p, struct labels *labels)
{
	struct buffer words = {0};

	words_range(&words, c->trait, p->figure, "");
	if (!put_in(c, slot, column_share, p, text_of_buffer(&words)))
		buffer_add(add_above(c, p, value_style, labels),
			   text_of_buffer(&words));
	buffer_release(&words);
}

static void name_figure(const struct chart *c, const struct point *p,
			struct labels *labels)
{
	const char *name = p->year == c->named  ? "gerealiseerd"
			   : p->year == c->past ? "v\xC3\xB3\xC3\xB3r het plan"
						: NULL;

	if (name)
		buffer_add(labels_add(labels,
				      height_at(c, p->figure.high) + 0.1,
				      slot_style),
			   text_of(name));
}

/* Of a year that runs. */
static void label_running(const struct chart *c, struct box slot,
			  const struct point *p, struct labels *labels)
{
	struct buffer words = {0}, *above;

	words_range(&words, c->trait, p->figure, "");
	if (put_in(c, slot, part_share, p, text_of_buffer(&words))) {
		buffer_add(add_above(c, p, slot_style, labels),
			   TEXT("tot nu toe"));
	} else {
		above = add_above(c, p, value_style, labels);
		buffer_add(above, TEXT("tot nu toe "));
		words_range(above, c->trait, p->figure, "");
	}
	buffer_release(&words);
}

/* Beside what is expected of its year. */
static void label_so_far(const struct chart *c, const struct point *p,
			 struct labels *labels)
{
	struct buffer *words =
	    labels_add(labels, height_at(c, p->figure.high), value_style);

	buffer_add(words, TEXT("tot nu toe "));
	words_range(words, c->trait, p->figure, "");
}

/* Above the column, within the outline of its target, if there is room: above
 * the outline they would be taken for the target's. */
static bool draw_within(const struct chart *c, struct box slot,
			const struct point *p, struct labels *labels)
{
	struct canvas *canvas = c->pages->canvas;
	struct box room = column_of(c, slot, aim_share, p->figure.high,
				    p->aimed ? p->target : 0);
	bool based = c->trait->based && c->trait->baseline_year == p->year;

	if (based || !labels_fit(labels, canvas, room))
		return false;
	labels_draw(labels, canvas, room);
	return true;
}

static void label_column(const struct chart *c, struct box slot,
			 const struct point *p, struct labels *labels)
{
	struct labels own = {.top = height_at(c, p->figure.high)};

	if (p->reason == REASON_RUNNING) {
		label_running(c, slot, p, &own);
	} else {
		label_figure(c, slot, p, &own);
		name_figure(c, p, &own);
	}
	if (!draw_within(c, slot, p, &own))
		labels_join(labels, &own);
}

/* Realised is solid, the years before the plan light, a year that runs narrow;
 * where it may end is open. */
static void draw_figure(const struct chart *c, struct box slot,
			const struct point *p, bool ahead,
			struct labels *labels)
{
	bool so_far = ahead || p->reason == REASON_RUNNING;
	bool past = p->year < c->pages->model->begin;
	enum ink ink = past ? INK_LIGHT : INK_BLUE;
	double share = so_far ? part_share : column_share;
	struct range f = p->figure;

	canvas_bar(c->pages->canvas, column_of(c, slot, share, 0, f.low), ink,
		   FILL_SOLID);
	pages_interval(c->pages, column_of(c, slot, share, f.low, f.high), ink,
		       false);
	labels->top = fmin(labels->top, height_at(c, f.high));
	if (ahead)
		label_so_far(c, p, labels);
	else
		label_column(c, slot, p, labels);
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
	words =
	    labels_add(labels, height_at(c, (f.low + f.high) / 2), aim_style);
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

/* In two lines, broken at the blank nearest to the middle: as one line it
 * would read on into that of the next year. */
static void add_halves(struct buffer *out, struct text words)
{
	long half = (long)words.len / 2, best = 0;

	for (long i = 0; i < (long)words.len; i++)
		if (words.at[i] == ' ' && labs(i - half) < labs(best - half))
			best = i;
	best += (long)out->len;
	buffer_add(out, words);
	if (out->at[best] == ' ')
		out->at[best] = '\n';
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
	pages_sign(c->pages, slot.x + slot.w / 2, y + 22,
		   pages_verdict_is(p->verdict));
	style.ink = pages_verdict_ink(p->verdict);
	/* A year that has not begun does not run. */
	if (p->reason != REASON_FUTURE)
		buffer_add(&words, text_of(verdict_word(p->verdict)));
	if (p->reason < REASON_WORDS && p->reason != REASON_NONE) {
		if (words.len)
			buffer_char(&words, '\n');
		add_halves(&words, text_of(reason_label(p->reason)));
	}
	canvas_wrap(canvas, slot.x + 1, y + 29, slot.w - 2, 4, style,
		    text_of_buffer(&words));
	buffer_release(&words);
}

/* The names stand above the column, but beside the one with a forecast: there
 * are too many to tell what is whose. */
static void draw_labels(const struct chart *c, struct box slot, double end,
			struct labels *labels)
{
	struct canvas *canvas = c->pages->canvas;
	struct box aim = column_of(c, slot, aim_share, 0, 0), beside = c->area;
	struct box column = column_of(c, slot, column_share, 0, 0);

	if (end <= slot.x + slot.w + 1) {
		labels_draw(labels, canvas, slot);
		return;
	}
	beside.x = aim.x + aim.w + 7;
	beside.w = end - beside.x;
	beside.y = PAGE_TOP;
	beside.h = c->area.y + c->area.h - PAGE_TOP;
	labels_beside(labels, canvas, column.x + column.w, beside);
}

void chart_draw(const struct chart *c, size_t nth)
{
	struct box slot =
	    plot_unequal(c->area, nth, c->slots, c->ahead, ahead_widths);
	double end = slot.x + slot.w;
	long year = c->first + (long)nth;
	const struct point *p = model_point(c->trait, year);
	struct labels labels = {.top = c->area.y + c->area.h};
	bool based = c->trait->based && c->trait->baseline_year == year;
	bool ahead = c->ahead == nth;

	if (ahead)
		slot.w /= ahead_widths;
	if (p && p->aimed)
		draw_target(c, slot, p, ahead, &labels);
	if (ahead)
		draw_forecast(c, slot, &labels);
	if (p && p->figure.known)
		draw_figure(c, slot, p, ahead, &labels);
	else if (!based && !ahead)
		say_nothing(c, slot, p);
	if (based)
		draw_baseline(c, slot, &labels);
	draw_labels(c, slot, end, &labels);
	draw_foot(c, slot, year, p);
}
