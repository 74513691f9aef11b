#include "charts/pages.h"

#include <stdlib.h>

#include "board.h"
#include "charts/words.h"
#include "finding.h"
#include "label.h"

enum { MOST_KINDS = 4, NAME_W = 170, LANE_W = 106 };

static const struct style head_style = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};
static const struct style name_style = {FONT_SMALL, false, INK_TEXT,
					ALIGN_LEFT};
/* The kinds of export that vestigingen are to deliver. */
struct lanes {
	struct text kind[MOST_KINDS];
	size_t count;
};

static void collect_lanes(const struct model *m, struct lanes *lanes)
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_BOARD);

	for (; row && lanes->count < MOST_KINDS; row = row->next) {
		struct text kind = row->field[BOARD_KIND];
		size_t i = 0;

		while (i < lanes->count && !text_equal(lanes->kind[i], kind))
			i++;
		if (i == lanes->count &&
		    !record_is_unknown(row->field[BOARD_VESTIGING]))
			lanes->kind[lanes->count++] = kind;
	}
}

/* Each state is a shape too, so that grey print tells them apart. */
static void draw_state(struct canvas *c, double x, double y,
		       enum board_state state)
{
	static const double cross[][2] = {
	    {-0.7, -0.7}, {0.7, 0.7}, {9, 9}, {0.7, -0.7}, {-0.7, 0.7}};
	static const double dash[][2] = {{-0.5, 0}, {0.5, 0}};
	static const double mark[][2] = {
	    {0, -0.9}, {0, 0.3}, {9, 9}, {0, 0.9}, {0, 0.9}};

	switch (state) {
	case BOARD_IS_COMPLETE:
		canvas_disc(c, x, y, 3.6, INK_BLUE, true);
		break;
	case BOARD_IS_FAULTS:
		canvas_strokes(c, x, y, 8, INK_OCHRE, mark, 5);
		break;
	case BOARD_IS_PART:
		canvas_disc(c, x, y, 3.6, INK_OCHRE, false);
		canvas_disc(c, x, y, 1.6, INK_OCHRE, true);
		break;
	case BOARD_IS_DUO:
		canvas_disc(c, x, y, 3.2, INK_BLUE, false);
		break;
	case BOARD_IS_ABSENT:
		canvas_strokes(c, x, y, 8, INK_RED, cross, 5);
		break;
	default:
		canvas_strokes(c, x, y, 7, INK_QUIET, dash, 2);
	}
}

/* Its word, or the years without which it is deels. */
static void draw_board(struct pages *p, const struct text *board, double x,
		       double y)
{
	enum board_state state = board_state_of(board[BOARD_STATE]);
	struct buffer words = {0};

	if (state == BOARD_IS_PART && board[BOARD_MISSING].len) {
		buffer_add(&words, TEXT("zonder "));
		board_years(&words, board[BOARD_MISSING]);
	} else {
		buffer_add(&words, board[BOARD_STATE]);
	}
	draw_state(p->canvas, x + 5, y + 6, state);
	canvas_text(p->canvas, x + 13, y, LANE_W - 16, name_style,
		    text_of_buffer(&words));
	buffer_release(&words);
}

static void draw_school(struct pages *p, const struct dossier_row *school,
			const struct lanes *lanes, double y)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_BOARD);
	double x = PAGE_MARGIN + NAME_W;

	canvas_text(p->canvas, PAGE_MARGIN, y, NAME_W - 6, name_style,
		    school->field[SCHOOL_NAME]);
	for (; row; row = row->next)
		for (size_t l = 0; l < lanes->count; l++)
			if (text_equal(row->field[BOARD_VESTIGING],
				       school->field[SCHOOL_VESTIGING]) &&
			    text_equal(row->field[BOARD_KIND], lanes->kind[l]))
				draw_board(p, row->field,
					   x + (double)l * LANE_W, y);
}

/* Which vestiging delivered what; the x behind it. */
static double draw_matrix(struct pages *p)
{
	const struct dossier_row *school =
	    dossier_first(&p->model->dossier, KIND_SCHOOL);
	struct lanes lanes = {.count = 0};
	double x = PAGE_MARGIN + NAME_W, y = PAGE_TOP + 24, h;
	size_t rows = 0, n = 0;

	collect_lanes(p->model, &lanes);
	for (const struct dossier_row *s = school; s; s = s->next)
		rows += s->field[SCHOOL_DELIVERS].len != 0;
	for (size_t l = 0; l < lanes.count; l++, x += LANE_W)
		canvas_wrap(p->canvas, x + 2, PAGE_TOP - 10, LANE_W - 8, 2,
			    head_style, label_kind(lanes.kind[l]));
	h = plot_rows(PAGE_BOTTOM - 8 - y, 18, 11, &rows);
	for (; school && n < rows; school = school->next)
		if (school->field[SCHOOL_DELIVERS].len)
			draw_school(p, school, &lanes, y + h * (double)n++);
	return x;
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
	/* Not the days that are left: two runs give the same bytes. */
	buffer_add(&below, TEXT("; uiterlijk op "));
	words_date(&below, p->model->about[REPORT_DUE]);
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
