/* The milestones that are not as they were planned. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/milestone.h"
#include "charts/words.h"

#include <math.h>
#include <stdlib.h>

/* The room for the heading of a second table; how far above that it stands. */
enum { HEAD_H = 30, HEAD_UP = 20 };

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

/* Those that ask attention, and those that came late, each as the plan has it.
 * They stand on one sheet, the second under a heading, if they fit on it; else
 * each on sheets of their own. */
enum { ASKING, LATE, GROUPS };

struct group {
	const struct dossier_row **row;
	size_t rows;
	struct flow flow;
};

struct list {
	struct group group[GROUPS];
	bool joint;
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
	buffer_add(out, TEXT(": "));
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

static void say_title(struct buffer *out, size_t which, size_t rows)
{
	static const char *const one[] = {"mijlpaal vraagt aandacht",
					  "mijlpaal is te laat gehaald"};
	static const char *const more[] = {"mijlpalen vragen aandacht",
					   "mijlpalen zijn te laat gehaald"};

	buffer_format(out, "%zu %s", rows,
		      rows == 1 ? one[which] : more[which]);
}

static void say_asking(struct buffer *out, const struct list *l,
		       const struct model *m)
{
	size_t count[MILESTONE_STATES], late = l->group[LATE].rows;
	bool others = false;

	milestone_count(m, 0, count);
	for (enum milestone_state s = 0; s < MILESTONE_STATES; s++) {
		if (!milestone_asks(s) || !count[s])
			continue;
		buffer_format(out, "%s%zu %s", others ? ", " : "", count[s],
			      milestone_word(s));
		others = true;
	}
	if (late)
		buffer_format(out, ". %zu %s te laat gehaald en %s %s", late,
			      late == 1 ? "is" : "zijn",
			      late == 1 ? "staat" : "staan",
			      l->joint ? "onderaan" : "achteraan");
}

static void say_late(struct buffer *out, const struct list *l)
{
	size_t asking = l->group[ASKING].rows;

	buffer_add(out, l->group[LATE].rows == 1
			    ? TEXT("Hij is er, maar later dan gepland. ")
			    : TEXT("Ze zijn er, maar later dan gepland. "));
	if (asking)
		buffer_format(out, "%zu andere %s aandacht en %s hiervoor",
			      asking, asking == 1 ? "vraagt" : "vragen",
			      asking == 1 ? "staat" : "staan");
	else
		buffer_add(out, TEXT("Geen mijlpaal vraagt nog aandacht"));
}

static void begin(struct pages *p, const struct list *l, size_t which,
		  size_t nth)
{
	static const char *const name[] = {"Mijlpalen die aandacht vragen",
					   "Mijlpalen die te laat zijn "
					   "gehaald"};
	const bool own = which == LATE && l->group[ASKING].rows;
	struct buffer title = {0}, below = {0};

	say_title(&title, which, l->group[which].rows);
	if (which == ASKING)
		say_asking(&below, l, p->model);
	else
		say_late(&below, l);
	pages_begin_nth(p, text_of(name[which]),
			own ? "mijlpalen-te-laat" : "mijlpalen", &title, &below,
			nth, l->group[which].flow.sheets);
	buffer_release(&title);
	buffer_release(&below);
}

static void take_rows(struct list *l, const struct pages *p)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_MILESTONE);
	size_t room = dossier_rows(&p->model->dossier, KIND_MILESTONE);

	for (size_t g = 0; g < GROUPS; g++)
		l->group[g].row = memory_new(room * sizeof(row));
	for (; row; row = row->next) {
		enum milestone_state s = milestone_state(row->field);
		struct group *g = &l->group[milestone_asks(s) ? ASKING : LATE];

		if (milestone_is_late(s) || milestone_asks(s))
			g->row[g->rows++] = row;
	}
}

static double height_of(const struct pages *p, const struct text *field)
{
	return 7 + fmax(columns_height(p, &columns, RESULT, plain,
				       field[MILESTONE_RESULT]),
			columns_height(p, &columns, PLANNED, plain,
				       known(field[MILESTONE_WHEN])));
}

static bool are_of_one(const struct group *l, size_t a, size_t b)
{
	return a < l->rows && b < l->rows &&
	       text_equal(l->row[a]->field[MILESTONE_ACTIVITY],
			  l->row[b]->field[MILESTONE_ACTIVITY]);
}

/* No milestone stands alone on a sheet beside others of its activity on the
 * next or the one before. */
static void add_rows(struct flow *flow, const struct group *g,
		     const struct pages *p)
{
	for (size_t i = 0; i < g->rows; i++) {
		flow_add(flow, height_of(p, g->row[i]->field));
		if (are_of_one(g, i, i + 1) &&
		    (!i || !are_of_one(g, i - 1, i) ||
		     !are_of_one(g, i, i + 2)))
			flow_keep(flow);
	}
}

static void fit(struct flow *flow, const struct pages *p)
{
	flow_fit(flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns), 8);
}

/* Both groups as one, the heading of the second between them. */
static bool join(struct list *l, const struct pages *p)
{
	struct flow *flow = &l->group[ASKING].flow;

	if (!l->group[ASKING].rows || !l->group[LATE].rows)
		return false;
	add_rows(flow, &l->group[ASKING], p);
	flow_add(flow, HEAD_H + columns_head(p, &columns));
	add_rows(flow, &l->group[LATE], p);
	fit(flow, p);
	if (flow->sheets > 1)
		flow_release(flow);
	return flow->sheets == 1;
}

static void list_init(struct list *l, const struct pages *p)
{
	*l = (struct list){.joint = false};
	take_rows(l, p);
	l->joint = join(l, p);
	for (size_t g = 0; g < GROUPS && !l->joint; g++) {
		add_rows(&l->group[g].flow, &l->group[g], p);
		fit(&l->group[g].flow, p);
	}
}

static void list_release(struct list *l)
{
	for (size_t g = 0; g < GROUPS; g++) {
		flow_release(&l->group[g].flow);
		free(l->group[g].row);
	}
}

size_t late_pages(const struct pages *p)
{
	struct list l;
	size_t sheets;

	list_init(&l, p);
	sheets = l.group[ASKING].flow.sheets + l.group[LATE].flow.sheets;
	list_release(&l);
	return sheets;
}

/* Of one that asks attention: nothing is said elsewhere of the others. */
size_t late_sheet(const struct pages *p, struct text milestone)
{
	const struct group *g;
	struct list l;
	size_t sheet = 0;

	list_init(&l, p);
	g = &l.group[ASKING];
	for (size_t i = 0; i < g->rows; i++)
		if (text_equal(g->row[i]->field[MILESTONE_MILESTONE],
			       milestone))
			sheet = g->flow.row[i].sheet;
	list_release(&l);
	return sheet;
}

/* The rows of a group that stand on that sheet of a flow, in which `before`
 * others come first. */
static void put_rows(struct pages *p, const struct group *g,
		     const struct flow *flow, size_t before, size_t sheet,
		     double y)
{
	for (size_t i = 0; i < g->rows; i++)
		if (flow->row[before + i].sheet == sheet)
			put_row(p, g->row[i]->field,
				y + flow->row[before + i].y);
	canvas_end(p->canvas);
}

/* The second table stands right above its rows. */
static void put_second(struct pages *p, const struct list *l, double y)
{
	const struct group *asking = &l->group[ASKING], *late = &l->group[LATE];
	double top = y + asking->flow.row[asking->rows + 1].y -
		     columns_head(p, &columns);
	struct buffer words = {0};

	say_title(&words, LATE, late->rows);
	buffer_char(&words, '\0');
	pages_head(p, PAGE_MARGIN, top - HEAD_UP, PAGE_INNER, words.at);
	columns_begin(p, &columns, top);
	put_rows(p, late, &asking->flow, asking->rows + 1, 0, y);
	buffer_release(&words);
}

void page_late(struct pages *p, size_t nth)
{
	struct list l;
	size_t which;
	double y;

	list_init(&l, p);
	which = nth < l.group[ASKING].flow.sheets ? ASKING : LATE;
	if (which == LATE)
		nth -= l.group[ASKING].flow.sheets;
	begin(p, &l, which, nth);
	y = columns_begin(p, &columns, PAGE_TOP);
	put_rows(p, &l.group[which], &l.group[which].flow, 0, nth, y);
	if (l.joint)
		put_second(p, &l, y);
	canvas_page_end(p->canvas);
	list_release(&l);
}
