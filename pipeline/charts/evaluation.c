/* The evaluation of 4.2 of the plan: three questions for each lijn and each
 * of its activities. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/words.h"

#include <math.h>
#include <stdlib.h>

/* Of the number of an activity, and of its title behind that. */
enum { INDENT = 10, HANG = 17 };

/* Between lines that are set one by one. */
static const double leading = 1;

enum { NAME, REACHED, WHY, PLANNING, RECOVERY, STONES, COLUMNS };

static const struct column table[COLUMNS] = {
    [NAME] = {"Lijn en activiteit", 284, ALIGN_LEFT},
    [REACHED] = {"a. Resultaten bereikt?", 82, ALIGN_LEFT},
    [WHY] = {"Wat niet gehaald is", 190, ALIGN_LEFT},
    [PLANNING] = {"b. Volgens planning?", 72, ALIGN_LEFT},
    [RECOVERY] = {"c. Te herstellen?", 75, ALIGN_LEFT},
    [STONES] = {"Mijlpalen op tijd", 65, ALIGN_RIGHT},
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
	double repeat; /* room for a lijn that goes on, on top of a sheet */
};

static struct style style_of(const struct line *l)
{
	return l->lijn ? strong : plain;
}

static struct box name_box(const struct line *l, double y)
{
	struct box b = columns_box(&columns, NAME, y);
	double indent = l->lijn ? 0 : INDENT + HANG;

	return (struct box){b.x + indent, b.y, b.w - indent, b.h};
}

/* An activity's number stands before its title. */
static void say_name(struct buffer *out, const struct line *l, bool more)
{
	if (l->lijn)
		buffer_format(out,
			      "Lijn %.*s: ", TEXT_ARG(l->field[l->number]));
	buffer_add(out, l->field[l->name]);
	if (more)
		buffer_add(out, TEXT(" (vervolg)"));
}

static void put_name(struct pages *p, const struct line *l, double y, bool more)
{
	struct box b = name_box(l, y);
	struct buffer words = {0};

	say_name(&words, l, more);
	canvas_begin(p->canvas, TAG_TH);
	if (!l->lijn)
		canvas_text(p->canvas, b.x - HANG, y, HANG, plain,
			    l->field[l->number]);
	canvas_wrap(p->canvas, b.x, y, b.w, COLUMN_LINES, style_of(l),
		    text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
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

/* As many of the parts, with `;` behind them, as fit on a line; one at least.
 * None is broken that need not be. */
static struct text next_line(const struct pages *p, struct text *rest)
{
	double w = columns_box(&columns, WHY, 0).w;
	struct text line = {rest->at, 0};

	while (rest->len) {
		struct text more = *rest, part, longer;

		text_cut(&more, ';', &part);
		longer.at = line.at;
		longer.len =
		    (size_t)(part.at + part.len - line.at) + (more.len > 0);
		if (line.len && canvas_width(p->canvas, quiet, longer) > w)
			break;
		line = longer;
		*rest = more;
	}
	return text_trim(line);
}

static double why_height(const struct pages *p, const struct line *l)
{
	struct buffer why = {0};
	struct text rest;
	double h = 0;

	say_why(&why, l);
	rest = text_of_buffer(&why);
	while (rest.len)
		h += leading + columns_height(p, &columns, WHY, quiet,
					      next_line(p, &rest));
	buffer_release(&why);
	return h;
}

static void put_why(struct pages *p, const struct line *l, double y)
{
	struct box b = columns_box(&columns, WHY, y);
	struct buffer why = {0};
	struct text rest;

	say_why(&why, l);
	rest = text_of_buffer(&why);
	canvas_begin(p->canvas, TAG_TD);
	while (rest.len)
		b.y += leading + canvas_wrap(p->canvas, b.x, b.y, b.w,
					     COLUMN_LINES, quiet,
					     next_line(p, &rest));
	canvas_end(p->canvas);
	buffer_release(&why);
}

static void put_answer(struct pages *p, size_t column, double y,
		       struct text word)
{
	struct box b = columns_box(&columns, column, y);

	canvas_begin(p->canvas, TAG_TD);
	pages_answer(p, b.x + 5, y + 5.5, b.w, word);
	canvas_end(p->canvas);
}

/* `more`: it goes on from the sheet before. */
static void put_line(struct pages *p, const struct line *l, double y, bool more)
{
	struct buffer words = {0};

	columns_row(p, &columns, y);
	put_name(p, l, y, more);
	put_answer(p, REACHED, y, l->field[l->reached]);
	put_why(p, l, y);
	put_answer(p, PLANNING, y, l->field[l->reached + 1]);
	put_answer(p, RECOVERY, y, l->field[l->reached + 2]);
	buffer_format(&words, "%.*s van %.*s", TEXT_ARG(l->field[l->done]),
		      TEXT_ARG(l->field[l->due]));
	columns_cell(p, &columns, STONES, y, style_of(l),
		     text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
}

static double height_of(const struct pages *p, const struct line *l, bool more)
{
	struct buffer words = {0};
	double h;

	say_name(&words, l, more);
	h = canvas_height(p->canvas, name_box(l, 0).w, COLUMN_LINES,
			  style_of(l), text_of_buffer(&words));
	buffer_release(&words);
	return fmax(h, why_height(p, l)) + 5;
}

static void add(struct lines *ls, const struct pages *p, struct line l)
{
	flow_add(&ls->flow, height_of(p, &l, false));
	if (l.lijn) {
		flow_keep(&ls->flow);
		ls->repeat = fmax(ls->repeat, height_of(p, &l, true));
	}
	ls->line = memory_resize(ls->line, ls->count + 1, sizeof(*ls->line));
	ls->line[ls->count++] = l;
}

static void lay_out(struct lines *ls, double length)
{
	flow_fit(&ls->flow, length, 0);
	if (ls->flow.sheets < 2)
		ls->repeat = 0;
	flow_fit(&ls->flow, length - ls->repeat, 10);
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
	lay_out(ls, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns));
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

static size_t count_lijnen(const struct text *field)
{
	struct text rest = field[ACTIVITY_LIJN], part;
	size_t n = 0;

	while (text_cut(&rest, ' ', &part))
		n += part.len > 0;
	return n;
}

/* An activity of more than one lijn stands, and counts, with each. */
static void say_twice(struct buffer *out, const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_ACTIVITY);
	struct text number = TEXT("");
	size_t twice = 0;

	for (; row; row = row->next) {
		if (count_lijnen(row->field) < 2)
			continue;
		number = row->field[ACTIVITY_ACTIVITY];
		twice++;
	}
	if (twice == 1)
		buffer_format(out, ". Activiteit %.*s hoort bij meer lijnen",
			      TEXT_ARG(number));
	else if (twice)
		buffer_add(out, TEXT(". Een activiteit van meer lijnen telt "
				     "bij al die lijnen mee"));
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	size_t lijnen = dossier_rows(&p->model->dossier, KIND_LIJN);
	size_t well = count_planning(p->model, "ja");
	size_t unknown = count_planning(p->model, "onbekend");
	struct buffer title = {0}, below = {0};

	say_planning(&title, lijnen, well, unknown);
	buffer_add(&below,
		   TEXT("Drie vragen uit het plan (4.2) over wat er nu klaar "
			"moet zijn; bij a tellen ook afgesproken aantallen"));
	say_twice(&below, p->model);
	pages_begin_nth(p, TEXT("Evaluatie per lijn"), "evaluatie", &title,
			&below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

/* The lijn that goes on at the top of a sheet; NULL: none does. */
static const struct line *line_before(const struct lines *ls, size_t sheet)
{
	size_t first = 0;

	while (ls->flow.row[first].sheet < sheet)
		first++;
	if (ls->line[first].lijn)
		return NULL;
	while (!ls->line[first].lijn)
		first--;
	return &ls->line[first];
}

void page_evaluation(struct pages *p, size_t nth)
{
	const struct line *before;
	struct lines ls;
	double y;

	lines_init(&ls, p);
	begin(p, nth, ls.flow.sheets);
	y = columns_begin(p, &columns, PAGE_TOP);
	before = line_before(&ls, nth);
	if (before) {
		put_line(p, before, y, true);
		y += height_of(p, before, true);
	}
	for (size_t i = 0; i < ls.count; i++)
		if (ls.flow.row[i].sheet == nth)
			put_line(p, &ls.line[i], y + ls.flow.row[i].y, false);
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	lines_release(&ls);
}
