#include "charts/pages.h"

#include <stdlib.h>

#include "charts/words.h"
#include "finding.h"
#include "label.h"

enum { MOST_KINDS = 4, NAME_W = 170, CELL_W = 24 };

static const struct style head_style = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};
static const struct style year_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_CENTER};
static const struct style name_style = {FONT_SMALL, false, INK_TEXT,
					ALIGN_LEFT};
static const struct style note_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

/* One kind of export, seen through the first indicator that counts it. */
struct lane {
	struct text kind, indicator;
};

static bool expects(const struct dossier_row *school, struct text kind)
{
	return text_lists(school->field[SCHOOL_DELIVERS], ' ', kind);
}

static bool kind_expected(const struct model *m, struct text kind)
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_SCHOOL);

	while (row && !expects(row, kind))
		row = row->next;
	return row != NULL;
}

static size_t collect_lanes(const struct model *m, struct lane *lane)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_INDICATOR);
	size_t lanes = 0;

	for (; row && lanes < MOST_KINDS; row = row->next) {
		struct text kind = row->field[INDICATOR_KIND];
		size_t i = 0;

		while (i < lanes && !text_equal(lane[i].kind, kind))
			i++;
		if (i == lanes && kind_expected(m, kind))
			lane[lanes++] = (struct lane){
			    kind, row->field[INDICATOR_INDICATOR]};
	}
	return lanes;
}

/* Each state is a shape, so that grey print tells them apart. */
static void draw_state(struct canvas *c, double x, double y, struct text state)
{
	static const double cross[][2] = {
	    {-0.7, -0.7}, {0.7, 0.7}, {9, 9}, {0.7, -0.7}, {-0.7, 0.7}};
	static const double dash[][2] = {{-0.5, 0}, {0.5, 0}};

	if (text_is(state, "geleverd") || text_is(state, "afgeschermd"))
		canvas_disc(c, x, y, 3.6, INK_BLUE, true);
	else if (text_is(state, "duo"))
		canvas_disc(c, x, y, 3.2, INK_BLUE, false);
	else if (text_is(state, "ontbreekt"))
		canvas_strokes(c, x, y, 8, INK_RED, cross, 5);
	else
		canvas_strokes(c, x, y, 7, INK_QUIET, dash, 2);
}

static void draw_key(struct canvas *c, double y)
{
	static const struct {
		const char *state, *words;
	} keys[] = {{"geleverd", "geleverd"},
		    {"duo", "niet geleverd, cijfer van DUO"},
		    {"ontbreekt", "ontbreekt"},
		    {"nog-niet", "nog niet bekend"}};
	double x = PAGE_MARGIN + 4;

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		draw_state(c, x, y + 6, text_of(keys[i].state));
		x += 8;
		x += canvas_text(c, x, y, 200, note_style,
				 text_of(keys[i].words)) +
		     18;
	}
}

static void draw_school(struct pages *p, const struct dossier_row *school,
			const struct lane *lane, size_t lanes, double y)
{
	long years = p->model->end - p->model->begin + 1;
	double x = PAGE_MARGIN + NAME_W;

	canvas_text(p->canvas, PAGE_MARGIN, y, NAME_W - 6, name_style,
		    school->field[SCHOOL_NAME]);
	for (size_t l = 0; l < lanes; l++, x += 10)
		for (long n = 0; n < years; n++, x += CELL_W) {
			const struct dossier_row *row = model_measure(
			    p->model, lane[l].indicator, p->model->begin + n,
			    school->field[SCHOOL_VESTIGING]);

			if (row && expects(school, lane[l].kind))
				draw_state(p->canvas, x + CELL_W / 2.0, y + 6,
					   row->field[MEASURE_STATE]);
		}
}

static void draw_matrix_head(struct pages *p, const struct lane *lane,
			     size_t lanes, double y)
{
	long years = p->model->end - p->model->begin + 1;
	double x = PAGE_MARGIN + NAME_W;
	struct buffer words = {0};

	for (size_t l = 0; l < lanes; l++, x += 10) {
		canvas_wrap(p->canvas, x + 2, y, CELL_W * (double)years, 2,
			    head_style, label_kind(lane[l].kind));
		for (long n = 0; n < years; n++, x += CELL_W) {
			words.len = 0;
			buffer_format(&words, "%ld", p->model->begin + n);
			canvas_text(p->canvas, x - 4, y + 28, CELL_W + 8,
				    year_style, text_of_buffer(&words));
		}
	}
	buffer_release(&words);
}

/* Which vestiging delivered what, for the years of the plan. */
static double draw_matrix(struct pages *p)
{
	const struct dossier_row *school =
	    dossier_first(&p->model->dossier, KIND_SCHOOL);
	struct lane lane[MOST_KINDS];
	size_t lanes = collect_lanes(p->model, lane), rows = 0, n = 0;
	double y = PAGE_TOP + 36, h;

	for (const struct dossier_row *s = school; s; s = s->next)
		rows += s->field[SCHOOL_DELIVERS].len != 0;
	draw_matrix_head(p, lane, lanes, PAGE_TOP - 10);
	h = plot_rows(PAGE_BOTTOM - 24 - y, 18, 11, &rows);
	for (; school && n < rows; school = school->next)
		if (school->field[SCHOOL_DELIVERS].len)
			draw_school(p, school, lane, lanes,
				    y + h * (double)n++);
	draw_key(p->canvas, PAGE_BOTTOM - 16);
	return PAGE_MARGIN + NAME_W +
	       (double)lanes *
		   (CELL_W * (double)(p->model->end - p->model->begin + 1) +
		    10);
}

/* Findings by code: how many, of how many rows. */
struct tally {
	struct text code;
	const struct dossier_row *example;
	long rows;
	enum finding_level level;
};

static enum finding_level level_of(struct text word)
{
	enum finding_level level = 0;

	while (level < LEVEL_SIGNAAL &&
	       !text_is(word, finding_level_name(level)))
		level++;
	return level;
}

static size_t count_findings(const struct model *m, struct tally *tally)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_FINDING);
	size_t codes = 0;

	for (; row; row = row->next) {
		size_t i = 0;
		long rows = 1;

		record_long(row->field[FINDING_ROWS], &rows);
		while (i < codes &&
		       !text_equal(tally[i].code, row->field[FINDING_CODE]))
			i++;
		if (i == codes)
			tally[codes++] =
			    (struct tally){row->field[FINDING_CODE], row, 0,
					   level_of(row->field[FINDING_LEVEL])};
		tally[i].rows += rows;
	}
	return codes;
}

static double draw_tally(struct pages *p, const struct tally *t, double x,
			 double y, double width)
{
	static const struct style count_style = {FONT_BODY, true, INK_TEXT,
						 ALIGN_RIGHT};
	struct buffer words = {0};
	double h;

	words_number(&words, (double)t->rows, 0);
	canvas_text(p->canvas, x, y, 34, count_style, text_of_buffer(&words));
	words.len = 0;
	finding_title(&words, t->code);
	h = canvas_wrap(p->canvas, x + 42, y, width - 42, 2, name_style,
			text_of_buffer(&words));
	buffer_release(&words);
	return h + 5;
}

static double draw_findings(struct pages *p, double x, double width)
{
	const struct model *m = p->model;
	size_t room = dossier_rows(&m->dossier, KIND_FINDING);
	struct tally *tally = memory_new((room + 1) * sizeof(*tally));
	size_t codes = count_findings(m, tally);
	double y = PAGE_TOP - 10;

	canvas_text(p->canvas, x, y, width, head_style,
		    codes ? TEXT("Wat er in de exports opviel")
			  : TEXT("In de exports viel niets op"));
	y += 22;
	for (enum finding_level level = 0; level < LEVELS; level++)
		for (size_t i = 0; i < codes; i++)
			if (tally[i].level == level && y < PAGE_BOTTOM - 110)
				y += draw_tally(p, &tally[i], x, y, width);
	free(tally);
	return y;
}

/* Indicators without any figure have no page; they are named here. */
static void draw_without(struct pages *p, double x, double y, double width)
{
	struct buffer words = {0};

	for (size_t i = 0; i < p->model->traits; i++)
		if (!p->model->trait[i].filled)
			buffer_format(&words, "%s%.*s", words.len ? "; " : "",
				      TEXT_ARG(p->model->trait[i].name));
	if (words.len) {
		canvas_text(p->canvas, x, y + 8, width, head_style,
			    TEXT("Nog zonder gegevens"));
		canvas_wrap(p->canvas, x, y + 26, width, 9, name_style,
			    text_of_buffer(&words));
	}
	buffer_release(&words);
}

static size_t missing(const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_FINDING);
	size_t n = 0;

	for (; row; row = row->next)
		n += text_is(row->field[FINDING_CODE],
			     finding_name(FINDING_NOT_DELIVERED));
	return n;
}

void page_coverage(struct pages *p)
{
	size_t files = dossier_rows(&p->model->dossier, KIND_DELIVERY);
	size_t gone = missing(p->model);
	struct buffer title = {0}, below = {0};
	double x, width, y;

	if (gone)
		buffer_format(&title,
			      gone == 1 ? "Er ontbreekt nog %zu levering"
					: "Er ontbreken nog %zu leveringen",
			      gone);
	else
		buffer_add(&title, TEXT("Alles wat kon, is aangeleverd"));
	buffer_format(&below,
		      files == 1 ? "%zu bestand gelezen"
				 : "%zu bestanden gelezen",
		      files);
	pages_begin(p, TEXT("Aanlevering en bevindingen"), "aanlevering",
		    text_of_buffer(&title), text_of_buffer(&below));
	x = draw_matrix(p) + 14;
	width = PAGE_WIDTH - PAGE_MARGIN - x;
	y = draw_findings(p, x, width);
	draw_without(p, x, y, width);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&below);
}
