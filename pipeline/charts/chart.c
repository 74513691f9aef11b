#include "charts/chart.h"

#include <math.h>
#include <stdlib.h>

#include "charts/slot.h"
#include "charts/words.h"

static const struct style quiet_style = {FONT_SMALL, false, INK_QUIET,
					 ALIGN_CENTER};
static const struct style year_style = {FONT_BODY, true, INK_TEXT,
					ALIGN_CENTER};
static const struct style aim_style = {FONT_SMALL, false, INK_TEXT,
				       ALIGN_CENTER};

/* Of the slot of the forecast, beside others. */
static const double ahead_widths = 2;

/* Where its name stands above a column that is higher, it would be taken for
 * the name of that column. In a narrow slot it would read on in the next. */
static const char *aim_name(const struct slot *s)
{
	const struct point *p = s->point;

	if (s->ahead || !p->figure.known || p->figure.high <= p->target)
		return "doel ";
	if (p->figure.low <= p->target)
		return "rond doel\xC2\xA0";
	return s->chart->slots > 5 ? "boven\ndoel\xC2\xA0"
				   : "boven doel\xC2\xA0";
}

static void draw_target(struct slot *s)
{
	const struct chart *c = s->chart;
	struct box frame = slot_column(s, slot_aim, 0, s->point->target);
	struct buffer *words;

	canvas_bar(c->pages->canvas, frame, INK_TEXT, FILL_OUTLINE);
	words = slot_label(s, frame, frame.y, aim_style);
	buffer_add(words, text_of(aim_name(s)));
	words_amount(words, c->trait, s->point->target);
}

static void draw_baseline(struct slot *s)
{
	const struct chart *c = s->chart;
	double y = slot_height(s, c->trait->baseline);
	struct box b = plot_middle(s->box, slot_aim);
	struct buffer *words;

	canvas_dash(c->pages->canvas, b.x, y, b.x + b.w, y, INK_TEXT);
	words = slot_label(s, b, y, aim_style);
	buffer_add(words, TEXT("begin "));
	words_amount(words, c->trait, c->trait->baseline);
}

/* Where the line from its name leads, away from that of a target. */
static double forecast_mark(const struct slot *s, struct box sure,
			    struct box open)
{
	double top = open.y, foot = open.y + open.h, aim = top;

	if (open.h <= 0)
		return sure.y + fmin(sure.h / 2, 6);
	if (s->point && s->point->aimed)
		aim = slot_height(s, s->point->target);
	if (aim > top && aim < foot) {
		if (aim - top > foot - aim)
			foot = aim;
		else
			top = aim;
	}
	return (top + foot) / 2;
}

/* Hatched up to what it will be at least; then faint. */
static void draw_forecast(struct slot *s)
{
	const struct chart *c = s->chart;
	struct range f = c->forecast.range;
	struct box sure = slot_column(s, slot_whole, 0, f.low);
	struct box open = slot_column(s, slot_whole, f.low, f.high);
	struct buffer *words;

	canvas_bar(c->pages->canvas, sure, INK_BLUE, FILL_HATCH);
	canvas_bar(c->pages->canvas, open, INK_BLUE, FILL_FAINT);
	words = slot_label(s, sure, forecast_mark(s, sure, open), aim_style);
	buffer_add(words, TEXT("verwacht\n"));
	words_range(words, c->trait, f, "");
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

/* On the axis; of a year with a target it is said below that. */
static void say_nothing(const struct slot *s)
{
	const struct box *area = &s->chart->area;
	struct canvas *canvas = s->chart->pages->canvas;
	struct buffer words = {0};
	double h;

	add_halves(&words,
		   text_of(s->point ? words_unknown(s->point) : "geen cijfer"));
	h = canvas_height(canvas, s->box.w - 2, 3, quiet_style,
			  text_of_buffer(&words));
	canvas_wrap(canvas, s->box.x + 1, area->y + area->h - h - 3,
		    s->box.w - 2, 3, quiet_style, text_of_buffer(&words));
	buffer_release(&words);
}

static double draw_lines(const struct slot *s, double y, struct style style,
			 const struct buffer *words)
{
	return y + canvas_wrap(s->chart->pages->canvas, s->box.x + 1, y,
			       s->box.w - 2, 3, style, text_of_buffer(words));
}

/* A verdict as sign and word, and why, less heavy. */
static void draw_verdict(const struct slot *s, double y)
{
	const struct point *p = s->point;
	struct style style = quiet_style;
	struct buffer word = {0}, why = {0};

	pages_sign(s->chart->pages, s->box.x + s->box.w / 2, y,
		   pages_verdict_is(p->verdict));
	style.ink = pages_verdict_ink(p->verdict);
	style.bold = true;
	y += 7;
	/* A year that has not begun does not run. */
	if (p->reason != REASON_FUTURE) {
		buffer_add(&word, text_of(verdict_word(p->verdict)));
		y = draw_lines(s, y, style, &word);
	}
	if (words_reason(p) != REASON_NONE) {
		add_halves(&why, text_of(reason_label(words_reason(p))));
		draw_lines(s, y, quiet_style, &why);
	}
	buffer_release(&word);
	buffer_release(&why);
}

/* Below the axis: the name of the column if it has no other place, the year,
 * and its verdict. */
static void draw_foot(const struct slot *s)
{
	const struct box *area = &s->chart->area;
	double y = area->y + area->h + 4;
	struct buffer words = {0};

	if (s->chart->under && s->year == s->chart->named)
		canvas_text(s->chart->pages->canvas, s->box.x, y - 1.5,
			    s->box.w, quiet_style, TEXT("gerealiseerd"));
	y += s->chart->under ? CHART_UNDER : 0;
	buffer_format(&words, "%ld", s->year);
	canvas_text(s->chart->pages->canvas, s->box.x, y, s->box.w, year_style,
		    text_of_buffer(&words));
	if (s->point && s->point->aimed)
		draw_verdict(s, y + 22);
	buffer_release(&words);
}

/* The names stand above the column, but beside the one with a forecast: there
 * are too many to tell what is whose. */
static void draw_labels(struct slot *s)
{
	struct canvas *canvas = s->chart->pages->canvas;
	struct box aim = slot_column(s, slot_aim, 0, 0);
	struct box beside = s->chart->area;

	if (!s->ahead) {
		labels_draw(&s->labels, canvas, s->box);
		return;
	}
	beside.x = aim.x + aim.w + 7;
	beside.w = s->end - beside.x;
	beside.h += beside.y - PAGE_TOP;
	beside.y = PAGE_TOP;
	labels_beside(&s->labels, canvas, beside);
}

static struct slot slot_of(const struct chart *c, size_t nth)
{
	const struct trait *t = c->trait;
	long year = c->first + (long)nth;
	struct slot s = {
	    .chart = c,
	    .point = model_point(t, year),
	    .year = year,
	    .box = plot_unequal(c->area, nth, c->slots, c->ahead, ahead_widths),
	    .ahead = c->ahead == nth,
	    .based = t->based && t->baseline_year == year,
	    .labels = {.top = c->area.y + c->area.h}};

	s.end = s.box.x + s.box.w;
	if (s.ahead)
		s.box.w /= ahead_widths;
	return s;
}

void chart_draw(const struct chart *c, size_t nth)
{
	struct slot s = slot_of(c, nth);
	bool aimed = s.point && s.point->aimed;

	if (aimed)
		draw_target(&s);
	if (s.ahead)
		draw_forecast(&s);
	if (s.point && s.point->figure.known)
		slot_figure(&s);
	else if (!s.based && !s.ahead && !aimed)
		say_nothing(&s);
	if (s.based)
		draw_baseline(&s);
	draw_labels(&s);
	draw_foot(&s);
}
