#include "charts/pages.h"

#include "charts/words.h"

enum { MOST_SLOTS = 10, LINE_HIGH = 12 };

/* The chart by year; the list of vestigingen is beside it. */
#define CHART_X (PAGE_MARGIN + 34)
#define CHART_W 446.0

static const struct style tick_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_RIGHT};
static const struct style slot_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_CENTER};
static const struct style year_style = {FONT_BODY, true, INK_TEXT,
					ALIGN_CENTER};
static const struct style value_style = {FONT_BODY, true, INK_TEXT,
					 ALIGN_CENTER};
static const struct style aim_style = {FONT_SMALL, false, INK_TEXT,
				       ALIGN_CENTER};
static const struct style note_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

struct chart {
	struct pages *pages;
	const struct trait *trait;
	struct box area; /* above the axis */
	struct scale scale;
	long first;
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

static double most_of(const struct trait *t)
{
	double most = t->based ? t->baseline : 0;

	for (size_t i = 0; i < t->points; i++) {
		const struct point *p = &t->point[i];

		if (p->aimed && p->target > most)
			most = p->target;
		if (p->figure.known && p->figure.high > most)
			most = p->figure.high;
	}
	return most;
}

static double height_at(const struct chart *c, double value)
{
	return c->area.y + c->area.h -
	       plot_along(&c->scale, value, 0, c->area.h);
}

static void draw_axis(const struct chart *c)
{
	struct canvas *canvas = c->pages->canvas;
	struct buffer words = {0};

	for (int i = 0; i <= c->scale.steps; i++) {
		double value = c->scale.step * i;
		double y = height_at(c, value);

		words.len = 0;
		words_number(&words, value, c->scale.decimals);
		if (c->trait->decimals)
			buffer_add(&words, TEXT("\xC2\xA0%"));
		canvas_line(canvas, c->area.x, y, c->area.x + c->area.w, y,
			    i ? 0.4 : 1, i ? INK_LINE : INK_TEXT);
		canvas_text(canvas, PAGE_MARGIN - 6, y - 6, 36, tick_style,
			    text_of_buffer(&words));
	}
	buffer_release(&words);
}

/* The part of a slot from the axis up to a value. */
static struct box column_of(const struct chart *c, struct box slot,
			    double share, double low, double high)
{
	struct box b =
	    plot_middle(slot, slot.w > 70 ? share * 70 / slot.w : share);

	b.y = height_at(c, high);
	b.h = height_at(c, low) - b.y;
	return b;
}

/* Realised is solid, the years before the plan light, doubt hatched. */
static void draw_figure(const struct chart *c, struct box slot,
			const struct point *p)
{
	struct canvas *canvas = c->pages->canvas;
	bool past = p->year < c->pages->model->begin;
	enum ink ink = past ? INK_LIGHT : INK_BLUE;
	struct range f = p->figure;

	canvas_bar(canvas, column_of(c, slot, 0.46, 0, f.low), ink, FILL_SOLID);
	canvas_bar(canvas, column_of(c, slot, 0.46, f.low, f.high), ink,
		   FILL_HATCH);
}

/* What stands above a slot, from the bottom up, moved apart. */
struct labels {
	struct {
		double y;
		struct style style;
		struct buffer words;
	} label[3];
	size_t count;
};

static struct buffer *add_label(struct labels *l, double y, struct style style)
{
	size_t i = l->count++;

	l->label[i].y = y - LINE_HIGH / 2.0 - 2;
	l->label[i].style = style;
	l->label[i].words = (struct buffer){0};
	return &l->label[i].words;
}

static void sort_labels(struct labels *l)
{
	for (size_t i = 1; i < l->count; i++)
		for (size_t j = i; j && l->label[j].y < l->label[j - 1].y;
		     j--) {
			struct labels swap = *l;

			l->label[j] = swap.label[j - 1];
			l->label[j - 1] = swap.label[j];
		}
}

static void draw_labels(const struct chart *c, struct box slot,
			struct labels *l)
{
	double y[3] = {0};

	sort_labels(l);
	for (size_t i = 0; i < l->count; i++)
		y[i] = l->label[i].y;
	/* They may move up, not down into the column. */
	if (l->count)
		plot_apart(y, l->count, LINE_HIGH, PAGE_TOP - 12,
			   y[l->count - 1] + LINE_HIGH / 2.0);
	for (size_t i = 0; i < l->count; i++) {
		canvas_text(c->pages->canvas, slot.x - 12,
			    y[i] - LINE_HIGH / 2.0, slot.w + 24,
			    l->label[i].style,
			    text_of_buffer(&l->label[i].words));
		buffer_release(&l->label[i].words);
	}
}

static void draw_target(const struct chart *c, struct box slot,
			const struct point *p, struct labels *labels)
{
	double top = p->target;
	struct buffer *words;

	canvas_bar(c->pages->canvas, column_of(c, slot, 0.7, 0, top), INK_TEXT,
		   FILL_OUTLINE);
	if (p->figure.known && p->figure.high > top)
		top = p->figure.high;
	words = add_label(labels, height_at(c, top), aim_style);
	buffer_add(words, TEXT("doel "));
	words_number(words, p->target, c->trait->decimals);
}

static void draw_baseline(const struct chart *c, struct box slot,
			  struct labels *labels)
{
	double y = height_at(c, c->trait->baseline);
	struct box b = plot_middle(slot, 0.7);
	struct buffer *words;

	canvas_dash(c->pages->canvas, b.x, y, b.x + b.w, y, INK_TEXT);
	words = add_label(labels, y, aim_style);
	buffer_add(words, TEXT("begin "));
	words_number(words, c->trait->baseline, c->trait->decimals);
}

/* In the column if it is tall and sure enough, else above it. */
static void label_figure(const struct chart *c, struct box slot,
			 const struct point *p, struct labels *labels)
{
	struct style style = value_style;
	double y = height_at(c, p->figure.high);
	bool in = c->area.y + c->area.h - y > 20 &&
		  p->figure.low == p->figure.high && slot.w > 40;
	struct buffer words = {0};

	words_range(&words, c->trait, p->figure, "");
	if (in) {
		if (p->year >= c->pages->model->begin)
			style.ink = INK_PAPER;
		canvas_text(c->pages->canvas, slot.x - 12, y + 4, slot.w + 24,
			    style, text_of_buffer(&words));
	} else
		buffer_add(add_label(labels, y, style), text_of_buffer(&words));
	buffer_release(&words);
}

static void say_nothing(const struct chart *c, struct box slot,
			const struct point *p)
{
	const char *why = "geen cijfer";
	struct box text;

	if (p && p->verdict == VERDICT_IS_GEEN_GEGEVENS)
		why = "geen gegevens";
	else if (p && p->reason < REASON_WORDS && p->reason != REASON_NONE)
		why = reason_label(p->reason);
	text = plot_middle(slot, slot.w > 48 ? 46 / slot.w : 0.96);
	canvas_wrap(c->pages->canvas, text.x, c->area.y + c->area.h - 40,
		    text.w, 3, slot_style, text_of(why));
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
	buffer_add(&words, text_of(verdict_word(p->verdict)));
	if (p->reason < REASON_WORDS && p->reason != REASON_NONE)
		buffer_format(&words, "\n%s", reason_label(p->reason));
	canvas_wrap(canvas, slot.x - 2, y + 29, slot.w + 4, 4, style,
		    text_of_buffer(&words));
	buffer_release(&words);
}

static void draw_slot(const struct chart *c, size_t nth)
{
	struct box slot = plot_slot(c->area, nth, c->slots);
	long year = c->first + (long)nth;
	const struct point *p = point_at(c->trait, year);
	struct labels labels = {.count = 0};
	bool based = c->trait->based && c->trait->baseline_year == year;

	if (p && p->aimed)
		draw_target(c, slot, p, &labels);
	if (p && p->figure.known) {
		draw_figure(c, slot, p);
		label_figure(c, slot, p, &labels);
	} else if (!based)
		say_nothing(c, slot, p);
	if (based)
		draw_baseline(c, slot, &labels);
	draw_labels(c, slot, &labels);
	draw_foot(c, slot, year, p);
}

static void draw_chart(struct pages *p, const struct trait *t)
{
	struct chart c = {.pages = p, .trait = t};

	c.area = (struct box){CHART_X, PAGE_TOP + 16, CHART_W, 0};
	c.area.h = PAGE_BOTTOM - 92 - c.area.y;
	c.scale = plot_scale(most_of(t));
	set_years(&c);
	draw_axis(&c);
	for (size_t i = 0; i < c.slots; i++)
		draw_slot(&c, i);
}

static struct text definition_name(const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_DEFINITION);

	for (; row; row = row->next)
		if (text_is(row->field[DEFINITION_STANDARD], "ja"))
			return row->field[DEFINITION_NAME];
	return TEXT("");
}

/* Where the figures come from. */
static void draw_source(struct pages *p, const struct trait *t)
{
	struct buffer words = {0};

	buffer_format(&words, "Bron: %.*s", TEXT_ARG(t->source));
	if (!record_is_unknown(t->line))
		buffer_format(&words, ", regel %.*s van het activiteitenplan",
			      TEXT_ARG(t->line));
	buffer_add(&words, TEXT(". "));
	if (text_ends(t->filter, "technisch") || t->decimals)
		buffer_format(&words, "Technisch volgens: %.*s. ",
			      TEXT_ARG(definition_name(p->model)));
	buffer_add(&words, TEXT("Blauw: gerealiseerd; licht: voor het plan; "
				"omlijnd: streefwaarde; gearceerd: kan nog "
				"door '<5'."));
	canvas_wrap(p->canvas, PAGE_MARGIN, PAGE_BOTTOM - 24, PAGE_INNER, 2,
		    note_style, text_of_buffer(&words));
	buffer_release(&words);
}

void page_indicator(struct pages *p, const struct trait *t)
{
	const struct point *now = model_judged(t);
	struct buffer title = {0}, below = {0}, anchor = {0};

	if (!now || !now->figure.known)
		now = model_latest(t);
	words_message(&title, t);
	words_coverage(&below, now);
	if (now->reason < REASON_WORDS && now->reason != REASON_NONE)
		buffer_format(&below, ". %s", reason_meaning(now->reason));
	pages_begin(p, t->name, pages_anchor(&anchor, t->code),
		    text_of_buffer(&title), text_of_buffer(&below));
	draw_chart(p, t);
	page_vestigingen(p, t, now->year);
	draw_source(p, t);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&below);
	buffer_release(&anchor);
}
