/* The evaluation of 4.2 of the plan: three questions for each lijn and each
 * of its activities. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/words.h"

#include <math.h>
#include <stdlib.h>

/* An answer has as much room where words stand behind it. */
enum { INDENT = 16, ANSWER_W = 42 };

enum { NAME, REACHED, PLANNING, RECOVERY, STONES, COLUMNS };

static const struct column table[COLUMNS] = {
    [NAME] = {"Lijn en activiteit", 284, ALIGN_LEFT},
    [REACHED] = {"a. Resultaten bereikt?", 217, ALIGN_LEFT},
    [PLANNING] = {"b. Volgens planning?", 93, ALIGN_LEFT},
    [RECOVERY] = {"c. Te herstellen?", 80, ALIGN_LEFT},
    [STONES] = {"Mijlpalen op tijd", 82, ALIGN_RIGHT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};
static const struct style strong = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};

/* A row of the table: a lijn, or an activity of it. Where the columns of the
 * two kinds of records are, which differ. */
struct line {
	const struct text *field;
	bool lijn;
	int number, name, reached, due, done;
};

static struct line line_of_lijn(const struct text *field)
{
	return (struct line){field,        true,     LIJN_LIJN, LIJN_NAME,
			     LIJN_REACHED, LIJN_DUE, LIJN_DONE};
}

static struct line line_of_activity(const struct text *field)
{
	return (struct line){field,
			     false,
			     ACTIVITY_ACTIVITY,
			     ACTIVITY_TITLE,
			     ACTIVITY_REACHED,
			     ACTIVITY_DUE,
			     ACTIVITY_DONE};
}

/* All lines, and where they stand. */
struct lines {
	struct line *line;
	size_t count;
	struct flow flow;
};

static struct style style_of(const struct line *l)
{
	return l->lijn ? strong : plain;
}

static void say_name(struct buffer *out, const struct line *l)
{
	buffer_format(out, l->lijn ? "Lijn %.*s: " : "%.*s ",
		      TEXT_ARG(l->field[l->number]));
	buffer_add(out, l->field[l->name]);
}

static struct box name_box(const struct line *l, double y)
{
	struct box b = columns_box(&columns, NAME, y);
	double indent = l->lijn ? 0 : INDENT;

	return (struct box){b.x + indent, b.y, b.w - indent, b.h};
}

/* Behind an answer. */
static struct box why_box(double y)
{
	struct box b = columns_box(&columns, REACHED, y);

	return (struct box){b.x + ANSWER_W, b.y, b.w - ANSWER_W, b.h};
}

static void say_count(struct buffer *out, struct text count, const char *one,
		      const char *more)
{
	long n = 0;

	if (!record_long(count, &n) || n < 1)
		return;
	buffer_format(out, "%s%ld %s", out->len ? "; " : "", n,
		      n == 1 ? one : more);
}

/* Why the results of an activity are not all there; a lijn is what its
 * activities are. */
static void say_why(struct buffer *out, const struct line *l)
{
	struct text short_of = l->field[ACTIVITY_SHORTFALLS];

	if (l->lijn || !(text_is(l->field[ACTIVITY_REACHED], "deels") ||
			 text_is(l->field[ACTIVITY_REACHED], "nee")))
		return;
	say_count(out, l->field[ACTIVITY_UNMET], "mijlpaal niet af",
		  "mijlpalen niet af");
	say_count(out, l->field[ACTIVITY_UNKNOWN], "mijlpaal onbekend",
		  "mijlpalen onbekend");
	if (!short_of.len || record_is_unknown(short_of))
		return;
	buffer_add(out, out->len ? TEXT("; ") : TEXT(""));
	buffer_add(out, short_of);
}

static void put_answer(struct pages *p, size_t column, double y,
		       struct text word, struct text why)
{
	struct box b = columns_box(&columns, column, y), behind = why_box(y);

	canvas_begin(p->canvas, TAG_TD);
	pages_answer(p, b.x + 5, y + 5.5, b.w, word);
	if (why.len)
		canvas_wrap(p->canvas, behind.x, behind.y, behind.w,
			    COLUMN_LINES, quiet, why);
	canvas_end(p->canvas);
}

static void put_line(struct pages *p, const struct line *l, double y)
{
	struct buffer words = {0}, why = {0};

	say_name(&words, l);
	say_why(&why, l);
	columns_row(p, &columns, y);
	pages_cell(p, TAG_TH, name_box(l, y), COLUMN_LINES, style_of(l),
		   text_of_buffer(&words));
	for (int i = 0; i < 3; i++)
		put_answer(p, REACHED + (size_t)i, y, l->field[l->reached + i],
			   i ? TEXT("") : text_of_buffer(&why));
	words.len = 0;
	buffer_format(&words, "%.*s van %.*s", TEXT_ARG(l->field[l->done]),
		      TEXT_ARG(l->field[l->due]));
	columns_cell(p, &columns, STONES, y, style_of(l),
		     text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
	buffer_release(&why);
}

static double height_of(const struct pages *p, const struct line *l)
{
	struct buffer words = {0};
	double h;

	say_name(&words, l);
	h = canvas_height(p->canvas, name_box(l, 0).w, COLUMN_LINES,
			  style_of(l), text_of_buffer(&words));
	words.len = 0;
	say_why(&words, l);
	if (words.len)
		h = fmax(h, canvas_height(p->canvas, why_box(0).w, COLUMN_LINES,
					  quiet, text_of_buffer(&words)));
	buffer_release(&words);
	return h + 6;
}

static void add(struct lines *ls, const struct pages *p, struct line l)
{
	flow_add(&ls->flow, height_of(p, &l));
	if (l.lijn)
		flow_keep(&ls->flow);
	ls->line = memory_resize(ls->line, ls->count + 1, sizeof(*ls->line));
	ls->line[ls->count++] = l;
}

static void lines_init(struct lines *ls, const struct pages *p)
{
	const struct dossier *d = &p->model->dossier;
	const struct dossier_row *lijn = dossier_first(d, KIND_LIJN);

	*ls = (struct lines){.count = 0};
	for (; lijn; lijn = lijn->next) {
		const struct dossier_row *row = dossier_first(d, KIND_ACTIVITY);

		add(ls, p, line_of_lijn(lijn->field));
		for (; row; row = row->next)
			if (text_lists(row->field[ACTIVITY_LIJN], ' ',
				       lijn->field[LIJN_LIJN]))
				add(ls, p, line_of_activity(row->field));
	}
	flow_fit(&ls->flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns),
		 6);
}

static void lines_release(struct lines *ls)
{
	flow_release(&ls->flow);
	free(ls->line);
}

static size_t count_planning(const struct model *m, const char *word)
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_LIJN);
	size_t n = 0;

	for (; row; row = row->next)
		n += text_is(row->field[LIJN_PLANNING], word);
	return n;
}

size_t evaluation_pages(const struct pages *p)
{
	struct lines ls;
	size_t sheets;

	lines_init(&ls, p);
	sheets = ls.flow.sheets;
	lines_release(&ls);
	return sheets;
}

/* None is said only where it is known of all. */
static void say_planning(struct buffer *out, size_t lijnen, size_t well,
			 size_t unknown)
{
	if (!well && !unknown)
		buffer_format(out, "Geen van de %zu lijnen loopt", lijnen);
	else if (well == lijnen && lijnen > 1)
		buffer_format(out, "Alle %zu lijnen lopen", lijnen);
	else
		buffer_format(out, "%zu van de %zu lijnen %s", well, lijnen,
			      well == 1 ? "loopt" : "lopen");
	buffer_add(out, TEXT(" volgens planning"));
	if (unknown)
		buffer_format(out, ", van %zu is dat onbekend", unknown);
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	size_t lijnen = dossier_rows(&p->model->dossier, KIND_LIJN);
	size_t well = count_planning(p->model, "ja");
	size_t unknown = count_planning(p->model, "onbekend");
	struct buffer title = {0}, below = {0};

	say_planning(&title, lijnen, well, unknown);
	buffer_add(&below,
		   TEXT("De drie vragen van het plan (4.2), over de mijlpalen "
			"die er nu moeten zijn; a gaat ook over de afgesproken "
			"aantallen"));
	pages_begin_nth(p, TEXT("Evaluatie per lijn"), "evaluatie", &title,
			&below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

void page_evaluation(struct pages *p, size_t nth)
{
	struct lines ls;
	double y;

	lines_init(&ls, p);
	begin(p, nth, ls.flow.sheets);
	y = columns_begin(p, &columns, PAGE_TOP);
	for (size_t i = 0; i < ls.count; i++)
		if (ls.flow.row[i].sheet == nth)
			put_line(p, &ls.line[i], y + ls.flow.row[i].y);
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	lines_release(&ls);
}
