/* Teachers and their sessions, by year: what was agreed, and what came. */
#include <math.h>
#include <stdio.h>

#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/teaching.h"

enum { SIGN_W = 14, WORD_H = 12, NOTE_H = 40 };

static const struct style plain = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};

/* One column for each year. */
struct table {
	char year[TEACHING_YEARS][16];
	struct column column[TEACHING_YEARS + 1];
	struct columns columns;
	struct flow flow;
};

/* The answer as a word, under what it is about. */
static const char *answer_word(const char *answer)
{
	static const char *const words[][2] = {
	    {"ja", "gehaald"},          {"nee", "niet gehaald"},
	    {"op koers", "op koers"},   {"achter", "achter"},
	    {"loopt nog", "loopt nog"}, {"onbekend", "onbeslist"}};

	for (size_t i = 0; answer && i < sizeof(words) / sizeof(words[0]); i++)
		if (!strcmp(answer, words[i][0]))
			return words[i][1];
	return "";
}

static struct box word_box(const struct columns *c, size_t nth, double y)
{
	struct box b = columns_box(c, nth, y);

	return (struct box){b.x + SIGN_W, b.y, b.w - SIGN_W, b.h};
}

static double height_of(const struct pages *p, const struct columns *c,
			const struct teaching_row *row)
{
	double h = columns_height(p, c, 0, plain, row->name) +
		   columns_height(p, c, 0, quiet, row->note);

	for (size_t i = 1; i < c->columns; i++)
		h = fmax(h, canvas_height(p->canvas, word_box(c, i, 0).w,
					  COLUMN_LINES, plain,
					  row->cell[i - 1].words) +
				WORD_H);
	return h + 8;
}

static void table_init(struct table *table, const struct pages *p,
		       const struct teaching *t)
{
	struct columns *c = &table->columns;

	table->flow = (struct flow){0};
	table->column[0] =
	    (struct column){"Wat er is afgesproken", 317, ALIGN_LEFT};
	for (size_t i = 0; i < t->years; i++) {
		snprintf(table->year[i], sizeof(table->year[i]), "%ld",
			 p->model->begin + (long)i);
		table->column[i + 1] =
		    (struct column){table->year[i], 110, ALIGN_LEFT};
	}
	*c = (struct columns){table->column, t->years + 1, 0};
	for (size_t i = 0; i < t->rows; i++)
		flow_add(&table->flow, height_of(p, c, &t->row[i]));
	flow_fit(&table->flow,
		 PAGE_BOTTOM - PAGE_TOP - columns_head(p, c) - NOTE_H, 8);
}

/* A row of a word that says nothing is no use; a sentence says why. */
static void put_note(struct pages *p, const struct table *table, size_t sheet,
		     double y)
{
	for (size_t i = 0; i < table->flow.rows; i++)
		if (table->flow.row[i].sheet == sheet)
			y = fmax(
			    y, PAGE_TOP + columns_head(p, &table->columns) +
				   table->flow.row[i].y + table->flow.row[i].h);
	canvas_wrap(p->canvas, PAGE_MARGIN, y + 6, PAGE_INNER, 3, plain,
		    TEXT("Hoeveel docenten techniek er elk jaar bij waren (een "
			 "keer per jaar is verplicht), is afgeschermd: de "
			 "aantallen per vestiging zijn te klein om te tonen "
			 "zonder dat een docent herkenbaar wordt."));
}

static void put_row(struct pages *p, const struct columns *c,
		    const struct teaching_row *row, double y)
{
	struct box b = columns_box(c, 0, y);

	columns_row(p, c, y);
	canvas_begin(p->canvas, TAG_TH);
	b.y += canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, plain,
			   row->name);
	canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, quiet, row->note);
	canvas_end(p->canvas);
	for (size_t i = 1; i < c->columns; i++) {
		const struct teaching_cell *cell = &row->cell[i - 1];

		b = word_box(c, i, y);
		canvas_begin(p->canvas, TAG_TD);
		if (cell->answer)
			pages_sign(p, b.x - SIGN_W + 5, y + 6,
				   pages_answer_is(text_of(cell->answer)));
		b.y += canvas_wrap(p->canvas, b.x, y, b.w, COLUMN_LINES, plain,
				   cell->words);
		canvas_text(p->canvas, b.x, b.y, b.w, quiet,
			    text_of(answer_word(cell->answer)));
		canvas_end(p->canvas);
	}
	canvas_end(p->canvas);
}

size_t teacher_pages(const struct pages *p)
{
	struct table table;
	struct teaching t;
	size_t sheets;

	teaching_init(&t, p->model);
	table_init(&table, p, &t);
	sheets = table.flow.sheets;
	flow_release(&table.flow);
	teaching_release(&t);
	return sheets;
}

static void begin(struct pages *p, const struct teaching *t, size_t nth,
		  size_t sheets)
{
	struct buffer title = {0}, below = {0};

	buffer_format(&title,
		      "Docenten en sessies: %zu van de %zu afspraken per jaar "
		      "gehaald",
		      t->kept, t->judged);
	buffer_add(&below, TEXT("Alleen over de hele regio; namen van docenten "
				"staan nergens in deze rapportage"));
	pages_begin_nth(p, TEXT("Docenten en sessies"), "docenten", &title,
			&below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

void page_teachers(struct pages *p, size_t nth)
{
	struct table table;
	struct teaching t;
	double y;

	teaching_init(&t, p->model);
	table_init(&table, p, &t);
	begin(p, &t, nth, table.flow.sheets);
	y = columns_begin(p, &table.columns, PAGE_TOP);
	for (size_t i = 0; i < t.rows; i++)
		if (table.flow.row[i].sheet == nth)
			put_row(p, &table.columns, &t.row[i],
				y + table.flow.row[i].y);
	canvas_end(p->canvas);
	if (t.hidden && nth + 1 == table.flow.sheets)
		put_note(p, &table, nth, y);
	canvas_page_end(p->canvas);
	flow_release(&table.flow);
	teaching_release(&t);
}
