/* The milestones that are not as they were planned. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/milestone.h"
#include "charts/words.h"

#include <math.h>

enum { NUMBER, RESULT, PLANNED, STATE, DATE, RECOVERY, COLUMNS };

static const struct column table[COLUMNS] = {
    [NUMBER] = {"Mijlpaal", 48, ALIGN_LEFT},
    [RESULT] = {"Resultaat volgens het plan", 316, ALIGN_LEFT},
    [PLANNED] = {"Gepland", 92, ALIGN_LEFT},
    [STATE] = {"Stand", 150, ALIGN_LEFT},
    [DATE] = {"Gehaald op", 74, ALIGN_LEFT},
    [RECOVERY] = {"Te herstellen", 77, ALIGN_LEFT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};

static size_t count_late(const struct model *m)
{
	size_t count[MILESTONE_STATES], late = 0;

	milestone_count(m, 0, count);
	for (enum milestone_state s = 0; s < MILESTONE_STATES; s++)
		late += milestone_is_late(s) ? count[s] : 0;
	return late;
}

static struct text known(struct text field)
{
	return record_is_unknown(field) || !field.len ? TEXT("\xE2\x80\x93")
						      : field;
}

static void put_state(struct pages *p, const struct text *field, double y)
{
	struct box b = columns_box(&columns, STATE, y);
	enum milestone_state state = milestone_state(field);

	canvas_begin(p->canvas, TAG_TD);
	milestone_sign(p, b.x + 5, y + 5, state);
	canvas_text(p->canvas, b.x + 14, y, b.w - 14, plain,
		    text_of(milestone_word(state)));
	canvas_end(p->canvas);
}

static void put_date(struct pages *p, const struct text *field, double y)
{
	struct buffer words = {0};

	/* Of what is not there at all, a date says when that was known. */
	if (milestone_state(field) == MILESTONE_LATE &&
	    !record_is_unknown(field[MILESTONE_DATE]))
		words_date(&words, field[MILESTONE_DATE]);
	columns_cell(p, &columns, DATE, y, plain,
		     known(text_of_buffer(&words)));
	buffer_release(&words);
}

static void put_row(struct pages *p, const struct text *field, double y)
{
	columns_row(p, &columns, y);
	columns_cell(p, &columns, NUMBER, y, strong,
		     field[MILESTONE_MILESTONE]);
	columns_cell(p, &columns, RESULT, y, plain, field[MILESTONE_RESULT]);
	columns_cell(p, &columns, PLANNED, y, plain,
		     known(field[MILESTONE_WHEN]));
	put_state(p, field, y);
	put_date(p, field, y);
	columns_cell(p, &columns, RECOVERY, y, plain,
		     known(field[MILESTONE_RECOVERY]));
	canvas_end(p->canvas);
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	size_t count[MILESTONE_STATES], late = count_late(p->model);
	struct buffer title = {0}, below = {0};

	milestone_count(p->model, 0, count);
	buffer_format(&title,
		      late == 1 ? "%zu mijlpaal vraagt aandacht"
				: "%zu mijlpalen vragen aandacht",
		      late);
	for (enum milestone_state s = 0; s < MILESTONE_STATES; s++)
		if (milestone_is_late(s) && count[s])
			buffer_format(&below, "%s%zu %s", below.len ? ", " : "",
				      count[s], milestone_word(s));
	pages_begin_nth(p, TEXT("Mijlpalen die aandacht vragen"), "mijlpalen",
			&title, &below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

static bool is_late(const struct dossier_row *row)
{
	return milestone_is_late(milestone_state(row->field));
}

static struct flow flow_of(const struct pages *p)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_MILESTONE);
	struct flow flow = {0};

	for (; row; row = row->next) {
		double h;

		if (!is_late(row))
			continue;
		h = columns_height(p, &columns, RESULT, plain,
				   row->field[MILESTONE_RESULT]);
		h = fmax(h, columns_height(p, &columns, PLANNED, plain,
					   known(row->field[MILESTONE_WHEN])));
		flow_add(&flow, h + 7);
	}
	flow_fit(&flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns), 8);
	return flow;
}

size_t late_pages(const struct pages *p)
{
	struct flow flow = flow_of(p);
	size_t sheets = flow.sheets;

	flow_release(&flow);
	return sheets;
}

void page_late(struct pages *p, size_t nth)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_MILESTONE);
	struct flow flow = flow_of(p);
	size_t i = 0;
	double y;

	begin(p, nth, flow.sheets);
	y = columns_begin(p, &columns, PAGE_TOP);
	for (; row; row = row->next) {
		if (!is_late(row))
			continue;
		if (flow.row[i].sheet == nth)
			put_row(p, row->field, y + flow.row[i].y);
		i++;
	}
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	flow_release(&flow);
}
