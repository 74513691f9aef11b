/* The evaluation of 4.2 of the plan: three questions for each lijn and each
 * of its activities. */
#include "charts/columns.h"
#include "charts/words.h"

enum { ROWS = 17 };

#define ROW_H 23.2

enum { NAME, REACHED, PLANNING, RECOVERY, STONES, COLUMNS };

static const struct column table[COLUMNS] = {
    [NAME] = {"Lijn en activiteit", 316, ALIGN_LEFT},
    [REACHED] = {"a. Resultaten bereikt?", 118, ALIGN_LEFT},
    [PLANNING] = {"b. Volgens planning?", 112, ALIGN_LEFT},
    [RECOVERY] = {"c. Te herstellen?", 100, ALIGN_LEFT},
    [STONES] = {"Mijlpalen gehaald", 110, ALIGN_RIGHT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};

/* A row of the table: a lijn, or an activity of it. Where the columns of the
 * two kinds of records are, which differ. */
struct line {
	const struct text *field;
	int number, name, reached, due, done;
};

static struct line line_of_lijn(const struct text *field)
{
	return (struct line){field,        LIJN_LIJN, LIJN_NAME,
			     LIJN_REACHED, LIJN_DUE,  LIJN_DONE};
}

static struct line line_of_activity(const struct text *field)
{
	return (struct line){field,          ACTIVITY_ACTIVITY,
			     ACTIVITY_TITLE, ACTIVITY_REACHED,
			     ACTIVITY_DUE,   ACTIVITY_DONE};
}

static void put_answer(struct pages *p, size_t column, double y,
		       struct text word)
{
	struct box b = columns_box(&columns, column, y);

	canvas_begin(p->canvas, TAG_TD);
	pages_answer(p, b.x + 5, y + 6, b.w, word);
	canvas_end(p->canvas);
}

static void put_name(struct pages *p, const struct line *l, bool lijn, double y)
{
	struct box b = columns_box(&columns, NAME, y);
	double indent = lijn ? 0 : 16;
	struct buffer words = {0};

	buffer_format(&words, lijn ? "Lijn %.*s: " : "%.*s ",
		      TEXT_ARG(l->field[l->number]));
	buffer_add(&words, l->field[l->name]);
	b.x += indent;
	b.w -= indent;
	pages_cell(p, TAG_TH, b, 2, lijn ? strong : plain,
		   text_of_buffer(&words));
	buffer_release(&words);
}

static void put_line(struct pages *p, const struct line *l, bool lijn, double y)
{
	struct buffer words = {0};

	columns_row(p, &columns, y);
	put_name(p, l, lijn, y);
	for (int i = 0; i < 3; i++)
		put_answer(p, REACHED + (size_t)i, y, l->field[l->reached + i]);
	buffer_format(&words, "%.*s van %.*s", TEXT_ARG(l->field[l->done]),
		      TEXT_ARG(l->field[l->due]));
	columns_cell(p, &columns, STONES, y, 1, lijn ? strong : plain,
		     text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* Calls back for each line, in order; without `put` only counts them. */
static size_t each_line(const struct model *m, struct pages *p, size_t nth,
			double y)
{
	const struct dossier_row *lijn = dossier_first(&m->dossier, KIND_LIJN);
	size_t i = 0;

	for (; lijn; lijn = lijn->next) {
		const struct dossier_row *row =
		    dossier_first(&m->dossier, KIND_ACTIVITY);
		struct line line = line_of_lijn(lijn->field);

		if (p && i / ROWS == nth)
			put_line(p, &line, true,
				 y + ROW_H * (double)(i % ROWS));
		for (i++; row; row = row->next) {
			if (!text_lists(row->field[ACTIVITY_LIJN], ' ',
					lijn->field[LIJN_LIJN]))
				continue;
			line = line_of_activity(row->field);
			if (p && i / ROWS == nth)
				put_line(p, &line, false,
					 y + ROW_H * (double)(i % ROWS));
			i++;
		}
	}
	return i;
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
	return (each_line(p->model, NULL, 0, 0) + ROWS - 1) / ROWS;
}

void page_evaluation(struct pages *p, size_t nth)
{
	size_t lijnen = dossier_rows(&p->model->dossier, KIND_LIJN);
	struct buffer title = {0}, anchor = {0};

	buffer_format(&title, "%zu van de %zu lijnen %s volgens planning",
		      count_planning(p->model, "ja"), lijnen,
		      count_planning(p->model, "ja") == 1 ? "loopt" : "lopen");
	buffer_format(&anchor, "evaluatie-%zu%c", nth + 1, 0);
	pages_begin(p, TEXT("Evaluatie per lijn"), anchor.at,
		    text_of_buffer(&title),
		    TEXT("De drie vragen van het plan (4.2), met de mijlpalen "
			 "die er nu moeten zijn"));
	each_line(p->model, p, nth, columns_begin(p, &columns, PAGE_TOP));
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&anchor);
}
