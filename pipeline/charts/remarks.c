#include "charts/remarks.h"

#include <stdlib.h>

#include "charts/columns.h"
#include "charts/without.h"
#include "charts/words.h"

enum { COUNT_W = 50, HEAD_H = 18 };

enum { COUNT, WHAT, COLUMNS };

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};

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

static struct columns columns_of(const struct remarks *r,
				 struct column column[COLUMNS])
{
	column[COUNT] = (struct column){"Aantal", COUNT_W, ALIGN_RIGHT};
	column[WHAT] = (struct column){r->count ? "Wat er in de exports opviel"
						: "In de exports viel niets op",
				       r->box.w - COUNT_W, ALIGN_LEFT};
	return (struct columns){column, COLUMNS, r->box.x - PAGE_MARGIN};
}

static double height(const struct pages *p, double width, struct text words)
{
	return canvas_height(p->canvas, width, COLUMN_LINES, plain, words);
}

static void measure(struct remarks *r, const struct pages *p)
{
	struct column column[COLUMNS];
	struct columns columns = columns_of(r, column);
	double w = columns_box(&columns, WHAT, 0).w;
	struct buffer words = {0};

	for (size_t i = 0; i < r->count; i++) {
		words.len = 0;
		finding_title(&words, r->remark[i].code);
		flow_add(&r->flow, height(p, w, text_of_buffer(&words)) + 6);
	}
	if (r->without.len)
		flow_add(&r->flow,
			 height(p, r->box.w, text_of_buffer(&r->without)) + 36);
	flow_fit(&r->flow, r->box.h - HEAD_H, 0);
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
		add(r, row->field);
	sort(r);
	without_say(&r->without, m);
	measure(r, p);
}

static void put_row(struct pages *p, const struct columns *c,
		    const struct remark *remark, double y)
{
	struct buffer words = {0};

	columns_row(p, c, y);
	words_number(&words, (double)remark->rows, 0);
	pages_cell(p, TAG_TD, columns_box(c, COUNT, y), 1,
		   (struct style){FONT_SMALL, true, INK_TEXT, ALIGN_RIGHT},
		   text_of_buffer(&words));
	words.len = 0;
	finding_title(&words, remark->code);
	pages_cell(p, TAG_TH, columns_box(c, WHAT, y), COLUMN_LINES, plain,
		   text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* Of what there is no figure at all there is no page; it is named here. */
static void put_without(struct pages *p, const struct remarks *r, double y)
{
	struct box b = {r->box.x, y + 24, r->box.w, 0};

	pages_cell(p, TAG_H2, (struct box){b.x, y + 8, b.w, 0}, 1, strong,
		   TEXT("Wat er niet in staat"));
	pages_cell(p, TAG_P, b, COLUMN_LINES, plain,
		   text_of_buffer(&r->without));
}

void remarks_draw(struct pages *p, const struct remarks *r, size_t sheet)
{
	struct column column[COLUMNS];
	struct columns columns = columns_of(r, column);
	double top = r->box.y + HEAD_H;
	bool begun = false;

	if (!r->count && !sheet)
		pages_cell(p, TAG_P, r->box, 1, strong,
			   text_of(column[WHAT].head));
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
	if (r->without.len && r->flow.row[r->count].sheet == sheet)
		put_without(p, r, top + r->flow.row[r->count].y);
}

void remarks_release(struct remarks *r)
{
	free(r->remark);
	buffer_release(&r->without);
	flow_release(&r->flow);
}
