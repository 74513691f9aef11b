/* Teachers and their sessions, by year: what was agreed, and what came. */
#include <math.h>
#include <stdio.h>

#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/teaching.h"

/* LINE_GAP: above the small words of a cell; ROW_GAP: above and below all. */
enum { SIGN_W = 14, LINE_GAP = 2, ROW_GAP = 4, NOTE_H = 40 };

static const double name_w = 229, year_w = 132;

static const struct style plain = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};

/* One column for each year. */
struct table {
	char year[TEACHING_YEARS][16];
	struct column column[TEACHING_YEARS + 1];
	struct columns columns;
	struct flow flow;
};

static struct box word_box(const struct columns *c, size_t nth, double y)
{
	struct box b = columns_box(c, nth, y);

	return (struct box){b.x + SIGN_W, b.y, b.w - SIGN_W, b.h};
}

static struct text below(const struct teaching_cell *cell)
{
	return text_of(cell->below ? cell->below : "");
}

static double cell_height(const struct pages *p, double width,
			  const struct teaching_cell *cell)
{
	return canvas_height(p->canvas, width, COLUMN_LINES, plain,
			     cell->words) +
	       canvas_height(p->canvas, width, COLUMN_LINES, quiet,
			     below(cell));
}

static double height_of(const struct pages *p, const struct columns *c,
			const struct teaching_row *row)
{
	double h = columns_height(p, c, 0, plain, row->name) +
		   columns_height(p, c, 0, quiet, row->note);

	for (size_t i = 1; i < c->columns; i++)
		h = fmax(
		    h, cell_height(p, word_box(c, i, 0).w, &row->cell[i - 1]));
	return h + LINE_GAP;
}

static void table_init(struct table *table, const struct pages *p,
		       const struct teaching *t)
{
	struct columns *c = &table->columns;

	table->flow = (struct flow){0};
	table->column[0] =
	    (struct column){"Wat er is afgesproken", name_w, ALIGN_LEFT};
	for (size_t i = 0; i < t->years; i++) {
		snprintf(table->year[i], sizeof(table->year[i]), "%ld",
			 p->model->begin + (long)i);
		table->column[i + 1] =
		    (struct column){table->year[i], year_w, ALIGN_LEFT};
	}
	*c = (struct columns){table->column, t->years + 1, 0};
	for (size_t i = 0; i < t->rows; i++)
		flow_add(&table->flow,
			 height_of(p, c, &t->row[i]) + 2 * ROW_GAP);
	flow_fit(&table->flow,
		 PAGE_BOTTOM - PAGE_TOP - columns_head(p, c) -
		     (t->hidden ? NOTE_H : 0),
		 16);
}

/* A row that says nothing is no use; sentences say why. */
static void put_note(struct pages *p, const struct table *table, size_t sheet,
		     double y)
{
	for (size_t i = 0; i < table->flow.rows; i++)
		if (table->flow.row[i].sheet == sheet)
			y = fmax(
			    y, PAGE_TOP + columns_head(p, &table->columns) +
				   table->flow.row[i].y + table->flow.row[i].h);
	canvas_wrap(
	    p->canvas, PAGE_MARGIN, y + 6, PAGE_INNER, 3, plain,
	    TEXT("Docenten techniek moeten elk jaar minstens "
		 "\xC3\xA9\xC3\xA9n sessie volgen. Welk deel van hen dat "
		 "deed, is afgeschermd: per vestiging zijn het er zo weinig "
		 "dat een docent herkenbaar kan worden."));
}

/* Two texts below each other in one cell. */
static void put_cell(struct pages *p, enum tag tag, struct box b,
		     struct text words, struct text under)
{
	canvas_begin(p->canvas, tag);
	b.y +=
	    canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, plain, words) +
	    LINE_GAP;
	canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, quiet, under);
	canvas_end(p->canvas);
}

/* In the middle of the place that the flow gave it. */
static void put_row(struct pages *p, const struct columns *c,
		    const struct teaching_row *row,
		    const struct flow_row *place, double top)
{
	double y = top + place->y;

	columns_row(p, c, y);
	y += (place->h - height_of(p, c, row)) / 2 - 3;
	put_cell(p, TAG_TH, columns_box(c, 0, y), row->name, row->note);
	for (size_t i = 1; i < c->columns; i++) {
		const struct teaching_cell *cell = &row->cell[i - 1];
		struct box b = word_box(c, i, y);

		pages_sign(p, b.x - SIGN_W + 5, y + 6,
			   cell->judged ? pages_verdict_is(cell->verdict)
					: pages_answer_is(cell->words));
		put_cell(p, TAG_TD, b, cell->words, below(cell));
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

/* An agreement for four years is four, of which those are told that are over;
 * from which year to which says what lies below. */
static void say_title(struct buffer *out, const struct teaching *t)
{
	buffer_add(out, TEXT("Docenten en sessies: "));
	if (!t->judged) {
		buffer_add(out, TEXT("nog geen jaar is voorbij"));
		return;
	}
	buffer_format(out, "%zu van de %zu %s gehaald", t->kept, t->judged,
		      t->judged == 1 ? "afspraak" : "afspraken");
	if (t->missed)
		buffer_format(out, ", %zu niet", t->missed);
	if (t->open)
		buffer_format(out, ", %zu onbeslist", t->open);
}

static void say_below(struct buffer *out, const struct teaching *t)
{
	if (t->judged)
		buffer_format(out, "Over %ld", t->first);
	if (t->last > t->first)
		buffer_format(out, " tot en met %ld; elk jaar telt apart",
			      t->last);
	buffer_add(out, t->judged ? TEXT(". ") : TEXT(""));
	buffer_add(out, TEXT("Alleen over de hele regio; namen van docenten "
			     "staan nergens in deze rapportage"));
}

static void begin(struct pages *p, const struct teaching *t, size_t nth,
		  size_t sheets)
{
	struct buffer title = {0}, under = {0};

	say_title(&title, t);
	say_below(&under, t);
	pages_begin_nth(p, TEXT("Docenten en sessies"), "docenten", &title,
			&under, nth, sheets);
	buffer_release(&title);
	buffer_release(&under);
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
				&table.flow.row[i], y);
	canvas_end(p->canvas);
	if (t.hidden && nth + 1 == table.flow.sheets)
		put_note(p, &table, nth, y);
	canvas_page_end(p->canvas);
	flow_release(&table.flow);
	teaching_release(&t);
}
