#include "charts/bullet.h"
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/words.h"

#include <math.h>

/* The columns of the scoreboard, from the left margin. */
enum {
	NAME_X = 0,
	NAME_W = 240,
	GRAPH_X = 254,
	GRAPH_W = 236,
	FIGURE_X = 496,
	FIGURE_W = 110,
	VERDICT_X = 622,
	VERDICT_W = 135,
	NOTE_H = 14 /* under a name */
};

static const struct style heads = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};
static const struct style names = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};
static const struct style notes = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};
static const struct style figures = {FONT_BODY + 1, true, INK_TEXT,
				     ALIGN_RIGHT};
static const struct style aims = {FONT_SMALL, false, INK_QUIET, ALIGN_RIGHT};

static void put(struct pages *p, double x, double y, double w,
		struct style style, const struct buffer *words)
{
	canvas_text(p->canvas, PAGE_MARGIN + x, y, w, style,
		    text_of_buffer(words));
}

static struct bullet bullet_in(const struct trait *t, double y, double h)
{
	return bullet_of(
	    t, (struct box){PAGE_MARGIN + GRAPH_X, y + h / 2 - 9, GRAPH_W, 18});
}

static void head(struct pages *p, double y)
{
	double x = PAGE_MARGIN;

	canvas_begin(p->canvas, TAG_ROW);
	pages_cell(p, TAG_TH, (struct box){x, y, NAME_W, 0}, 1, heads,
		   TEXT("Indicator en jaar"));
	pages_cell(p, TAG_TH, (struct box){x + FIGURE_X, y, FIGURE_W, 0}, 1,
		   aims, TEXT("Cijfer"));
	pages_cell(p, TAG_TH, (struct box){x + VERDICT_X, y, VERDICT_W, 0}, 1,
		   heads, TEXT("Oordeel"));
	canvas_end(p->canvas);
}

/* With what is counted, if there is room; the plan has but the plural. */
static void say_figure(struct pages *p, struct buffer *out,
		       const struct trait *t, const struct point *now)
{
	struct buffer counted = {0};

	words_range(out, t, now->figure, "\xE2\x80\x93");
	if (!now->figure.known || t->decimals || now->figure.high == 1)
		return;
	buffer_format(&counted, " %.*s", TEXT_ARG(t->unit));
	if (canvas_width(p->canvas, figures, text_of_buffer(out)) +
		canvas_width(p->canvas, figures, text_of_buffer(&counted)) <
	    FIGURE_W)
		buffer_add(out, text_of_buffer(&counted));
	buffer_release(&counted);
}

static void put_figures(struct pages *p, const struct trait *t,
			const struct point *now, double y)
{
	struct buffer words = {0};

	say_figure(p, &words, t, now);
	put(p, FIGURE_X, y, FIGURE_W, figures, &words);
	words.len = 0;
	if (now->aimed) {
		buffer_add(&words, TEXT("streefwaarde "));
		words_amount(&words, t, now->target);
	}
	put(p, FIGURE_X, y + 15, FIGURE_W, aims, &words);
	buffer_release(&words);
}

static void put_graph(struct pages *p, const struct bullet *b, double top)
{
	struct buffer words = {0}, about = {0};

	buffer_format(&about, "%.*s in %ld", TEXT_ARG(b->trait->name),
		      b->now->year);
	words_point(&words, b->trait, b->now);
	if (b->before) {
		buffer_add(&words, TEXT("; het jaar ervoor "));
		words_range(&words, b->trait, b->before->figure, "");
	}
	canvas_begin(p->canvas, TAG_TD);
	canvas_figure(p->canvas, text_of_buffer(&about),
		      text_of_buffer(&words));
	buffer_release(&about);
	bullet_draw(p, b, notes);
	put_figures(p, b->trait, b->now, top);
	canvas_end(p->canvas);
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* The height of a name of as many lines as it takes. */
static double name_height(const struct pages *p, const struct trait *t)
{
	return canvas_height(p->canvas, NAME_W, COLUMN_LINES, names, t->name);
}

static void put_name(struct pages *p, const struct bullet *b, struct box row)
{
	struct buffer words = {0}, anchor = {0};
	const struct trait *t = b->trait;
	double y = row.y + (row.h - name_height(p, t) - NOTE_H) / 2;

	canvas_begin(p->canvas, TAG_TH);
	if (t->filled)
		canvas_link(p->canvas, row, pages_anchor(&anchor, t->code),
			    t->name);
	else
		canvas_begin(p->canvas, TAG_P);
	y += canvas_wrap(p->canvas, PAGE_MARGIN + NAME_X, y, NAME_W,
			 COLUMN_LINES, names, t->name);
	canvas_end(p->canvas);
	buffer_format(&words, "%ld  \xC2\xB7  ", b->now->year);
	words_coverage(&words, b->now);
	/* Beside another part, one of its own: else it would be in none. */
	canvas_begin(p->canvas, TAG_P);
	put(p, NAME_X, y + 3, NAME_W, notes, &words);
	canvas_end(p->canvas);
	canvas_end(p->canvas);
	buffer_release(&words);
	buffer_release(&anchor);
}

/* Why is in brackets, for it is also read as one with the verdict. */
static void put_verdict(struct pages *p, const struct point *now, double y)
{
	double x = PAGE_MARGIN + VERDICT_X;
	enum reason reason = words_reason(now);
	struct buffer words = {0};

	canvas_begin(p->canvas, TAG_TD);
	pages_verdict(p, x + 6, y + 6, VERDICT_W, now->verdict);
	if (reason != REASON_NONE) {
		buffer_format(&words, "(%s)", reason_label(reason));
		put(p, VERDICT_X + 16, y + 15, VERDICT_W - 16, notes, &words);
	}
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* Above the first row it is open where lines go from the names to the bars. */
static void rule(struct pages *p, double y, bool first)
{
	double gap = PAGE_MARGIN + GRAPH_X - 8, end = gap + GRAPH_W + 24;

	canvas_line(p->canvas, PAGE_MARGIN, y, first ? gap : end, y, 0.5,
		    INK_LINE);
	canvas_line(p->canvas, end, y, PAGE_WIDTH - PAGE_MARGIN, y, 0.5,
		    INK_LINE);
}

static void row(struct pages *p, const struct bullet *b, double y, double h)
{
	struct box all = {PAGE_MARGIN, y, PAGE_INNER, h};
	double top = y + (h - 28) / 2;

	canvas_begin(p->canvas, TAG_ROW);
	put_name(p, b, all);
	put_graph(p, b, top);
	put_verdict(p, b->now, top);
	canvas_end(p->canvas);
}

/* What has no target: its last figure, and the one before. */
static void context(struct pages *p, const struct trait *t, double y)
{
	const struct point *now = model_latest(t), *before;
	struct buffer words = {0};

	canvas_begin(p->canvas, TAG_P);
	canvas_wrap(p->canvas, PAGE_MARGIN + NAME_X, y, NAME_W + 6,
		    COLUMN_LINES, notes, t->name);
	words_range(&words, t, now->figure, "");
	buffer_format(&words, " in %ld", now->year);
	if (words_reason(now) != REASON_NONE)
		buffer_format(&words, " (%s)", reason_label(words_reason(now)));
	before = model_before(t, now->year);
	if (before) {
		buffer_add(&words, TEXT(", was "));
		words_range(&words, t, before->figure, "");
		buffer_format(&words, " in %ld", before->year);
	}
	put(p, GRAPH_X, y, GRAPH_W + 240, notes, &words);
	canvas_end(p->canvas);
	buffer_release(&words);
}

static double context_height(const struct pages *p, const struct trait *t)
{
	if (t->aimed || !t->filled)
		return 0;
	return canvas_height(p->canvas, NAME_W + 6, COLUMN_LINES, notes,
			     t->name) +
	       5;
}

/* Under the table; gives where the table must end. */
static double contexts_top(const struct pages *p)
{
	const struct model *m = p->model;
	double h = 0;

	for (size_t i = 0; i < m->traits; i++)
		h += context_height(p, &m->trait[i]);
	return h > 0 ? PAGE_BOTTOM - h - 24 : PAGE_BOTTOM;
}

static void contexts(struct pages *p)
{
	const struct model *m = p->model;
	double y = contexts_top(p) + 6;

	if (y > PAGE_BOTTOM)
		return;
	canvas_line(p->canvas, PAGE_MARGIN, y - 6, PAGE_WIDTH - PAGE_MARGIN,
		    y - 6, 0.5, INK_LINE);
	pages_cell(p, TAG_H2, (struct box){PAGE_MARGIN, y, NAME_W, 0}, 1, heads,
		   TEXT("Zonder streefwaarde"));
	y += 16;
	for (size_t i = 0; i < m->traits; i++) {
		if (context_height(p, &m->trait[i]) > 0)
			context(p, &m->trait[i], y);
		y += context_height(p, &m->trait[i]);
	}
}

static const double table_top = PAGE_TOP + 16;

/* A row for each indicator that has a target. */
static struct flow flow_of(const struct pages *p)
{
	const struct model *m = p->model;
	struct flow flow = {0};

	for (size_t i = 0; i < m->traits; i++)
		if (m->trait[i].aimed)
			flow_add(&flow, fmax(30, name_height(p, &m->trait[i]) +
						     NOTE_H + 6));
	flow_fit(&flow, contexts_top(p) - table_top, 24);
	return flow;
}

static void table(struct pages *p, const struct flow *flow, size_t sheet)
{
	const struct model *m = p->model;
	struct bullet first = {0};

	canvas_begin(p->canvas, TAG_TABLE);
	head(p, PAGE_TOP - 6);
	for (size_t i = 0, n = 0; i < m->traits; i++) {
		const struct flow_row *at = &flow->row[n];
		struct bullet b;

		if (!m->trait[i].aimed)
			continue;
		n++;
		if (at->sheet != sheet)
			continue;
		b = bullet_in(&m->trait[i], table_top + at->y, at->h);
		rule(p, table_top + at->y, !first.trait);
		row(p, &b, table_top + at->y, at->h);
		if (!first.trait)
			first = b;
	}
	canvas_end(p->canvas);
	canvas_begin(p->canvas, TAG_ASIDE);
	if (first.trait)
		bullet_names(p, &first, PAGE_TOP - 6, heads);
	canvas_end(p->canvas);
}

/* Has a bar of it a part where it may end? */
static bool is_open(const struct bullet *b)
{
	const struct range *now = &b->now->figure;

	return now->known &&
	       (now->high > now->low ||
		(b->before && b->before->figure.high > b->before->figure.low));
}

/* A sheet's parts of bullets are named at its first one: what that one lacks is
 * described. */
static void say_unnamed(struct buffer *out, const struct pages *p,
			const struct flow *flow, size_t sheet)
{
	static const char *const words[BULLET_PARTS] = {
	    [BULLET_BEFORE] = "; brede, lichte balk: het jaar ervoor",
	    [BULLET_FIGURE] = "; smalle balk: gerealiseerd",
	    [BULLET_AIM] = "; streep: streefwaarde"};
	const struct model *m = p->model;
	size_t has[BULLET_PARTS] = {0}, bullets = 0, open = 0;
	bool named[BULLET_PARTS] = {false};

	for (size_t i = 0, n = 0; i < m->traits; i++) {
		struct bullet b;

		if (!m->trait[i].aimed || flow->row[n++].sheet != sheet)
			continue;
		b = bullet_in(&m->trait[i], 0, 0);
		bullets++;
		open += is_open(&b);
		for (enum bullet_part k = 0; k < BULLET_PARTS; k++) {
			has[k] += bullet_names_it(&b, k);
			named[k] |= bullets == 1 && has[k];
		}
	}
	for (enum bullet_part k = 0; k < BULLET_PARTS; k++)
		if (has[k] && !named[k])
			buffer_add(out, text_of(words[k]));
	if (open)
		buffer_add(out, TEXT("; open stuk: daar ergens ligt het "
				     "cijfer"));
}

/* Is there a figure for any target? */
static bool anything_known(const struct model *m)
{
	for (size_t i = 0; i < m->traits; i++)
		if (m->trait[i].aimed &&
		    model_judged(&m->trait[i])->figure.known)
			return true;
	return false;
}

size_t scoreboard_pages(const struct pages *p)
{
	struct flow flow = flow_of(p);
	size_t sheets = flow.sheets;

	flow_release(&flow);
	return sheets ? sheets : 1;
}

void page_scoreboard(struct pages *p, size_t nth)
{
	struct buffer title = {0}, below = {0};
	struct flow flow = flow_of(p);

	words_standing(&title, p->model);
	buffer_add(&below, anything_known(p->model)
			       ? TEXT("Per indicator het laatste jaar met een "
				      "eindoordeel")
			       : TEXT("Per indicator de streefwaarde van het "
				      "jaar dat eronder staat"));
	say_unnamed(&below, p, &flow, nth);
	pages_begin_nth(p, TEXT("Overzicht"), "overzicht", &title, &below, nth,
			flow.sheets);
	if (flow.rows)
		table(p, &flow, nth);
	if (nth + 1 >= flow.sheets)
		contexts(p);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&below);
	flow_release(&flow);
}
