#include "charts/remarks.h"

#include <stdlib.h>

#include "charts/columns.h"
#include "charts/words.h"

enum { OUTCOME_W = 74, COUNT_W = 48 };

enum { WHAT, OUTCOME, COUNT, COLUMNS };

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};

/* What a finding means for the figures. */
static const char *const outcomes[LEVELS] = {
    [LEVEL_FOUT] = "telt niet mee",
    [LEVEL_WAARSCHUWING] = "telt mee",
    [LEVEL_SIGNAAL] = "geen fout",
};

static enum finding_level level_of(struct text word)
{
	enum finding_level level = 0;

	while (level < LEVEL_SIGNAAL &&
	       !text_is(word, finding_level_name(level)))
		level++;
	return level;
}

static void add(struct remarks *r, const struct text *field)
{
	size_t i = 0;
	long rows = 1;

	record_long(field[FINDING_ROWS], &rows);
	while (i < r->count &&
	       !text_equal(r->remark[i].code, field[FINDING_CODE]))
		i++;
	if (i == r->count)
		r->remark[r->count++] = (struct remark){
		    field[FINDING_CODE], 0, level_of(field[FINDING_LEVEL])};
	r->remark[i].rows += rows;
}

/* The gravest first; of those the one that was found first. */
static void sort(struct remarks *r)
{
	for (size_t i = 1; i < r->count; i++) {
		struct remark one = r->remark[i];
		size_t k = i;

		for (; k && r->remark[k - 1].level > one.level; k--)
			r->remark[k] = r->remark[k - 1];
		r->remark[k] = one;
	}
}

/* The gap behind the last is outside of the box. */
static struct columns columns_of(const struct remarks *r,
				 struct column column[COLUMNS])
{
	column[WHAT] = (struct column){
	    "Wat er in de bestanden opviel",
	    r->box.w + COLUMN_GAP - OUTCOME_W - COUNT_W, ALIGN_LEFT};
	column[OUTCOME] = (struct column){"Gevolg", OUTCOME_W, ALIGN_LEFT};
	column[COUNT] = (struct column){"Aantal", COUNT_W, ALIGN_RIGHT};
	return (struct columns){column, COLUMNS, r->box.x - PAGE_MARGIN};
}

static void measure(struct remarks *r, const struct pages *p)
{
	struct column column[COLUMNS];
	struct columns columns = columns_of(r, column);
	struct buffer words = {0};

	for (size_t i = 0; i < r->count; i++) {
		words.len = 0;
		finding_title(&words, r->remark[i].code);
		flow_add(&r->flow, columns_height(p, &columns, WHAT, plain,
						  text_of_buffer(&words)) +
				       6);
	}
	flow_fit(&r->flow, r->box.h - columns_head(p, &columns), 0);
	buffer_release(&words);
}

void remarks_init(struct remarks *r, const struct pages *p, struct box box)
{
	const struct model *m = p->model;
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_FINDING);
	size_t room = dossier_rows(&m->dossier, KIND_FINDING);

	*r = (struct remarks){.box = box};
	r->remark = memory_new((room + 1) * sizeof(*r->remark));
	for (; row; row = row->next)
		if (finding_of(row->field[FINDING_CODE]) !=
		    FINDING_NOT_DELIVERED)
			add(r, row->field);
	sort(r);
	measure(r, p);
}

static void put_row(struct pages *p, const struct columns *c,
		    const struct remark *remark, double y)
{
	struct buffer words = {0};

	columns_row(p, c, y);
	finding_title(&words, remark->code);
	columns_cell(p, c, WHAT, y, plain, text_of_buffer(&words));
	columns_cell(p, c, OUTCOME, y, quiet, text_of(outcomes[remark->level]));
	words.len = 0;
	words_number(&words, (double)remark->rows, 0);
	columns_cell(p, c, COUNT, y, plain, text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
}

void remarks_draw(struct pages *p, const struct remarks *r, size_t sheet)
{
	struct column column[COLUMNS];
	struct columns columns = columns_of(r, column);
	double top = r->box.y + columns_head(p, &columns);
	bool begun = false;

	for (size_t i = 0; i < r->count; i++) {
		if (r->flow.row[i].sheet != sheet)
			continue;
		if (!begun)
			columns_begin(p, &columns, r->box.y);
		begun = true;
		put_row(p, &columns, &r->remark[i], top + r->flow.row[i].y);
	}
	if (begun)
		canvas_end(p->canvas);
}

void remarks_release(struct remarks *r)
{
	free(r->remark);
	flow_release(&r->flow);
}
