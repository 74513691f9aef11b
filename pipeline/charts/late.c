/* The milestones that are not as they were planned. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/milestone.h"
#include "charts/words.h"

#include <math.h>
#include <stdlib.h>

enum { NUMBER, RESULT, PLANNED, STATE, RECOVERY, COLUMNS };

static const struct column table[COLUMNS] = {
    [NUMBER] = {"Mijlpaal", 52, ALIGN_LEFT},
    [RESULT] = {"Resultaat volgens het plan", 386, ALIGN_LEFT},
    [PLANNED] = {"Gepland", 84, ALIGN_LEFT},
    [STATE] = {"Stand", 172, ALIGN_LEFT},
    [RECOVERY] = {"Te herstellen", 75, ALIGN_LEFT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};

/* First what asks attention, then what came late; each as the plan has it. */
struct list {
	const struct dossier_row **row;
	size_t rows;
	struct flow flow;
};

static struct text known(struct text field)
{
	return record_is_unknown(field) || !field.len ? TEXT("\xE2\x80\x93")
						      : field;
}

/* Of what is not there at all, a date says when that was known. */
static void say_state(struct buffer *out, const struct text *field)
{
	enum milestone_state state = milestone_state(field);

	buffer_add(out, text_of(milestone_word(state)));
	if (state != MILESTONE_LATE || record_is_unknown(field[MILESTONE_DATE]))
		return;
	buffer_add(out, TEXT(": gehaald "));
	words_date(out, field[MILESTONE_DATE]);
}

static void put_state(struct pages *p, const struct text *field, double y)
{
	struct box b = columns_box(&columns, STATE, y);
	struct buffer words = {0};

	say_state(&words, field);
	canvas_begin(p->canvas, TAG_TD);
	milestone_sign(p, b.x + 5, y + 5, milestone_state(field));
	canvas_text(p->canvas, b.x + 14, y, b.w - 14, plain,
		    text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* Whether it can be mended is asked only of what was seen not to be there. */
static struct text recovery_of(const struct text *field)
{
	enum milestone_state s = milestone_state(field);

	return s == MILESTONE_PARTLY || s == MILESTONE_NOT_DONE
		   ? known(field[MILESTONE_RECOVERY])
		   : known(TEXT(""));
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
	columns_cell(p, &columns, RECOVERY, y, plain, recovery_of(field));
	canvas_end(p->canvas);
}

static void say_title(struct buffer *out, size_t asking)
{
	if (!asking)
		buffer_add(out, TEXT("Geen mijlpaal vraagt nog aandacht"));
	else
		buffer_format(out,
			      asking == 1 ? "%zu mijlpaal vraagt aandacht"
					  : "%zu mijlpalen vragen aandacht",
			      asking);
}

static void say_late(struct buffer *out, size_t late, bool others)
{
	if (!late)
		return;
	buffer_format(out, "%s%zu %s te laat gehaald", others ? ". " : "", late,
		      late == 1 ? "is" : "zijn");
	if (others)
		buffer_format(out, " en %s onderaan",
			      late == 1 ? "staat" : "staan");
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	size_t count[MILESTONE_STATES], asking = 0;
	struct buffer title = {0}, below = {0};

	milestone_count(p->model, 0, count);
	for (enum milestone_state s = 0; s < MILESTONE_STATES; s++) {
		if (!milestone_asks(s) || !count[s])
			continue;
		buffer_format(&below, "%s%zu %s", asking ? ", " : "", count[s],
			      milestone_word(s));
		asking += count[s];
	}
	say_title(&title, asking);
	say_late(&below, count[MILESTONE_LATE], asking > 0);
	pages_begin_nth(p, TEXT("Mijlpalen die aandacht vragen"), "mijlpalen",
			&title, &below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

static void add_rows(struct list *l, const struct pages *p, bool asking)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_MILESTONE);

	for (; row; row = row->next) {
		enum milestone_state s = milestone_state(row->field);

		if (milestone_is_late(s) && milestone_asks(s) == asking)
			l->row[l->rows++] = row;
	}
}

static double height_of(const struct pages *p, const struct text *field)
{
	return 7 + fmax(columns_height(p, &columns, RESULT, plain,
				       field[MILESTONE_RESULT]),
			columns_height(p, &columns, PLANNED, plain,
				       known(field[MILESTONE_WHEN])));
}

static bool are_of_one(const struct list *l, size_t a, size_t b)
{
	return a < l->rows && b < l->rows &&
	       text_equal(l->row[a]->field[MILESTONE_ACTIVITY],
			  l->row[b]->field[MILESTONE_ACTIVITY]);
}

/* No milestone stands alone on a sheet beside others of its activity on the
 * next or the one before. */
static void lay_out(struct list *l, const struct pages *p)
{
	for (size_t i = 0; i < l->rows; i++) {
		flow_add(&l->flow, height_of(p, l->row[i]->field));
		if (are_of_one(l, i, i + 1) &&
		    (!i || !are_of_one(l, i - 1, i) ||
		     !are_of_one(l, i, i + 2)))
			flow_keep(&l->flow);
	}
	flow_fit(&l->flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns),
		 8);
}

static void list_init(struct list *l, const struct pages *p)
{
	*l = (struct list){
	    .row = memory_new(dossier_rows(&p->model->dossier, KIND_MILESTONE) *
			      sizeof(struct dossier_row *))};
	add_rows(l, p, true);
	add_rows(l, p, false);
	lay_out(l, p);
}

static void list_release(struct list *l)
{
	flow_release(&l->flow);
	free(l->row);
}

size_t late_pages(const struct pages *p)
{
	struct list l;
	size_t sheets;

	list_init(&l, p);
	sheets = l.flow.sheets;
	list_release(&l);
	return sheets;
}

/* A heavier rule where what came late begins. */
static void put_bound(struct pages *p, const struct list *l, size_t nth,
		      double y)
{
	if (nth && milestone_asks(milestone_state(l->row[nth - 1]->field)) &&
	    !milestone_asks(milestone_state(l->row[nth]->field)))
		canvas_line(p->canvas, PAGE_MARGIN, y - 3,
			    PAGE_WIDTH - PAGE_MARGIN, y - 3, 1, INK_TEXT);
}

void page_late(struct pages *p, size_t nth)
{
	struct list l;
	double y;

	list_init(&l, p);
	begin(p, nth, l.flow.sheets);
	y = columns_begin(p, &columns, PAGE_TOP);
	for (size_t i = 0; i < l.rows; i++) {
		if (l.flow.row[i].sheet != nth)
			continue;
		put_row(p, l.row[i]->field, y + l.flow.row[i].y);
		put_bound(p, &l, i, y + l.flow.row[i].y);
	}
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	list_release(&l);
}
