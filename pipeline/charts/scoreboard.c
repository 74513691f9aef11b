#include "charts/pages.h"
#include "charts/words.h"

/* The columns of the scoreboard, from the left margin. */
enum {
	NAME_X = 0,
	NAME_W = 240,
	GRAPH_X = 254,
	GRAPH_W = 236,
	FIGURE_X = 496,
	FIGURE_W = 110,
	VERDICT_X = 622,
	VERDICT_W = 135
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

/* How the graphs are to be read, in the place where they begin. */
static void head(struct pages *p, double y)
{
	double x = PAGE_MARGIN + GRAPH_X;
	double note = x + 11;

	canvas_text(p->canvas, PAGE_MARGIN, y, NAME_W, heads,
		    TEXT("Streefwaarde per indicator"));
	canvas_bar(p->canvas, (struct box){x, y + 3, 8, 6}, INK_BLUE,
		   FILL_SOLID);
	note +=
	    canvas_text(p->canvas, note, y, 90, heads, TEXT("gerealiseerd")) +
	    12;
	canvas_bar(p->canvas, (struct box){note, y + 1, 8, 10}, INK_LIGHT,
		   FILL_SOLID);
	note += 11;
	note +=
	    canvas_text(p->canvas, note, y, 90, heads, TEXT("jaar ervoor")) +
	    12;
	canvas_line(p->canvas, note + 2, y, note + 2, y + 12, 2.5, INK_TEXT);
	canvas_text(p->canvas, note + 8, y, 90, heads, TEXT("streefwaarde"));
	canvas_text(p->canvas, PAGE_MARGIN + VERDICT_X, y, VERDICT_W, heads,
		    TEXT("Oordeel"));
}

static double most(const struct point *now, const struct point *before)
{
	double top = now->aimed ? now->target : 0;

	if (now->figure.known && now->figure.high > top)
		top = now->figure.high;
	if (before && before->figure.high > top)
		top = before->figure.high;
	return top * 1.06;
}

/* Stephen Few's bullet graph: from zero, the year before behind it. */
static void bullet(struct pages *p, const struct point *now,
		   const struct point *before, struct box b)
{
	struct scale scale = {most(now, before), 1, 1, 0};
	double low = plot_along(&scale, now->figure.low, 0, b.w);
	double high = plot_along(&scale, now->figure.high, 0, b.w);
	double aim = plot_along(&scale, now->target, b.x, b.w);
	double mid = b.y + b.h / 2;

	canvas_line(p->canvas, b.x, b.y - 2, b.x, b.y + b.h + 2, 0.8,
		    INK_QUIET);
	if (before)
		canvas_bar(p->canvas,
			   (struct box){
			       b.x, b.y,
			       plot_along(&scale, before->figure.high, 0, b.w),
			       b.h},
			   INK_LIGHT, FILL_SOLID);
	if (now->figure.known) {
		struct box bar = {b.x, mid - 4, low, 8};
		struct box rest = {b.x + low, mid - 4, high - low, 8};

		canvas_bar(p->canvas, bar, INK_BLUE, FILL_SOLID);
		canvas_bar(p->canvas, rest, INK_BLUE, FILL_HATCH);
	} else
		canvas_text(p->canvas, b.x + 8, mid - 6, b.w - 40, notes,
			    now->verdict == VERDICT_IS_LOPEND
				? TEXT("nog niet bekend")
				: TEXT("geen gegevens"));
	if (now->aimed)
		canvas_line(p->canvas, aim, b.y - 4, aim, b.y + b.h + 4, 2.5,
			    INK_TEXT);
}

static void put_figures(struct pages *p, const struct trait *t,
			const struct point *now, double y)
{
	struct buffer words = {0};

	words_range(&words, t, now->figure, "\xE2\x80\x93");
	put(p, FIGURE_X, y, FIGURE_W, figures, &words);
	words.len = 0;
	if (now->aimed) {
		buffer_add(&words, TEXT("streefwaarde "));
		words_number(&words, now->target, t->decimals);
	}
	put(p, FIGURE_X, y + 15, FIGURE_W, aims, &words);
	buffer_release(&words);
}

static void put_name(struct pages *p, const struct trait *t,
		     const struct point *now, double y)
{
	struct buffer words = {0};

	buffer_add(&words, t->name);
	put(p, NAME_X, y, NAME_W, names, &words);
	words.len = 0;
	buffer_format(&words, "%ld  \xC2\xB7  ", now->year);
	words_coverage(&words, now);
	put(p, NAME_X, y + 15, NAME_W, notes, &words);
	buffer_release(&words);
}

static void row(struct pages *p, const struct trait *t, double y, double h)
{
	const struct point *now = model_judged(t);
	double x = PAGE_MARGIN, top = y + (h - 28) / 2;
	struct box graph = {x + GRAPH_X, y + h / 2 - 9, GRAPH_W, 18};
	struct buffer anchor = {0};

	canvas_line(p->canvas, x, y, PAGE_WIDTH - PAGE_MARGIN, y, 0.5,
		    INK_LINE);
	put_name(p, t, now, top);
	bullet(p, now, model_before(t, now->year), graph);
	put_figures(p, t, now, top);
	pages_verdict(p, x + VERDICT_X + 6, top + 7, VERDICT_W, now->verdict);
	if (now->reason < REASON_WORDS && now->reason != REASON_NONE)
		canvas_text(p->canvas, x + VERDICT_X + 16, top + 15,
			    VERDICT_W - 16, notes,
			    text_of(reason_label(now->reason)));
	if (t->filled)
		canvas_link(p->canvas, (struct box){x, y, PAGE_INNER, h},
			    pages_anchor(&anchor, t->code));
	buffer_release(&anchor);
}

/* What has no target: its last figure, and the one before. */
static void context(struct pages *p, const struct trait *t, double y)
{
	const struct point *now = model_latest(t), *before;
	struct buffer words = {0};

	buffer_add(&words, t->name);
	put(p, NAME_X, y, NAME_W + 10, notes, &words);
	words.len = 0;
	words_range(&words, t, now->figure, "");
	buffer_format(&words, " in %ld", now->year);
	before = model_before(t, now->year);
	if (before) {
		buffer_add(&words, TEXT(", was "));
		words_range(&words, t, before->figure, "");
		buffer_format(&words, " in %ld", before->year);
	}
	put(p, GRAPH_X, y, GRAPH_W + 240, notes, &words);
	buffer_release(&words);
}

static size_t count(const struct model *m, bool aimed)
{
	size_t n = 0;

	for (size_t i = 0; i < m->traits; i++)
		n +=
		    m->trait[i].aimed == aimed && (aimed || m->trait[i].filled);
	return n;
}

static double contexts(struct pages *p, double bottom)
{
	const struct model *m = p->model;
	double y = bottom - 16 * (double)count(m, false) - 18;

	if (!count(m, false))
		return bottom;
	canvas_line(p->canvas, PAGE_MARGIN, y - 6, PAGE_WIDTH - PAGE_MARGIN,
		    y - 6, 0.5, INK_LINE);
	canvas_text(p->canvas, PAGE_MARGIN, y, NAME_W, heads,
		    TEXT("Zonder streefwaarde"));
	for (size_t i = 0, n = 1; i < m->traits; i++)
		if (!m->trait[i].aimed && m->trait[i].filled)
			context(p, &m->trait[i], y + 16 * (double)n++);
	return y - 6;
}

void page_scoreboard(struct pages *p)
{
	const struct model *m = p->model;
	struct buffer title = {0};
	double bottom, y = PAGE_TOP + 16, h;
	size_t rows = count(m, true);

	words_standing(&title, m);
	pages_begin(p, TEXT("Overzicht"), "overzicht", text_of_buffer(&title),
		    TEXT("Per indicator het laatste jaar waarover iets te "
			 "zeggen is"));
	buffer_release(&title);
	bottom = contexts(p, PAGE_BOTTOM);
	if (rows)
		head(p, PAGE_TOP - 4);
	h = plot_rows(bottom - y, 54, 30, &rows);
	for (size_t i = 0, n = 0; i < m->traits && n < rows; i++)
		if (m->trait[i].aimed) {
			row(p, &m->trait[i], y + h * (double)n, h);
			n++;
		}
	canvas_page_end(p->canvas);
}
