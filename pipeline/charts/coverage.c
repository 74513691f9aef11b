/* Which vestiging delivered what, and what struck in it. */
#include "charts/columns.h"
#include "charts/remarks.h"
#include "charts/words.h"

#include <math.h>

#include "board.h"
#include "label.h"

enum { MOST_LANES = 6 };

/* What struck, if anything did, stands beside the table. */
static const double remarks_w = 234, gap = 20, sign_w = 13;

/* Of the table's width. */
static const double name_part = 0.34;

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};

/* A lane is a kind of export that vestigingen are to deliver. */
struct coverage {
	const struct model *model;
	struct arena arena;
	struct text lane[MOST_LANES];
	size_t lanes;
	struct column column[MOST_LANES + 1];
	struct columns columns;
	double width, top; /* of the table; of its rows */
	struct flow flow;
	struct remarks remarks;
};

/* Each state is a shape too, so that grey print tells them apart. */
static const enum sign signs[BOARD_WORDS + 1] = {
    [BOARD_IS_COMPLETE] = SIGN_DONE,     [BOARD_IS_FAULTS] = SIGN_FAULTS,
    [BOARD_IS_PART] = SIGN_PARTLY,       [BOARD_IS_DUO] = SIGN_STAND_IN,
    [BOARD_IS_ABSENT] = SIGN_NOTHING,    [BOARD_IS_LATER] = SIGN_RUNNING,
    [BOARD_IS_UNASKED] = SIGN_NOT_ASKED, [BOARD_IS_UNREAD] = SIGN_FAULTS,
    [BOARD_WORDS] = SIGN_NOT_ASKED,
};

static void collect_lanes(struct coverage *v)
{
	const struct dossier_row *row =
	    dossier_first(&v->model->dossier, KIND_BOARD);

	for (; row && v->lanes < MOST_LANES; row = row->next) {
		struct text kind = row->field[BOARD_KIND];
		size_t i = 0;

		while (i < v->lanes && !text_equal(v->lane[i], kind))
			i++;
		if (i == v->lanes &&
		    !record_is_unknown(row->field[BOARD_VESTIGING]))
			v->lane[v->lanes++] = kind;
	}
}

static void set_columns(struct coverage *v)
{
	double name_w = v->width * name_part;

	v->column[0] = (struct column){"Vestiging", name_w, ALIGN_LEFT};
	for (size_t i = 0; i < v->lanes; i++) {
		struct buffer head = {0};

		words_capital(&head, label_kind(v->lane[i]));
		v->column[i + 1] = (struct column){
		    text_string(text_of_buffer(&head), &v->arena),
		    (v->width - name_w) / (double)v->lanes, ALIGN_LEFT};
		buffer_release(&head);
	}
	v->columns = (struct columns){v->column, v->lanes + 1, 0};
}

static const struct text *board_of(const struct coverage *v,
				   const struct text *school, size_t lane)
{
	const struct dossier_row *row =
	    dossier_first(&v->model->dossier, KIND_BOARD);

	for (; row; row = row->next)
		if (text_equal(row->field[BOARD_VESTIGING],
			       school[SCHOOL_VESTIGING]) &&
		    text_equal(row->field[BOARD_KIND], v->lane[lane]))
			return row->field;
	return NULL;
}

/* Its word, or the years without which it is deels. */
static void say_board(struct buffer *out, const struct text *board)
{
	if (!board) {
		buffer_add(out, TEXT("niet gevraagd"));
	} else if (text_is(board[BOARD_STATE], board_word(BOARD_IS_PART)) &&
		   board[BOARD_MISSING].len) {
		buffer_add(out, TEXT("zonder "));
		board_years(out, board[BOARD_MISSING]);
	} else if (text_is(board[BOARD_STATE], board_word(BOARD_IS_DUO))) {
		buffer_add(out, TEXT("cijfer van DUO"));
	} else {
		buffer_add(out, board[BOARD_STATE]);
	}
}

static struct box word_box(const struct coverage *v, size_t lane, double y)
{
	struct box b = columns_box(&v->columns, lane + 1, y);

	return (struct box){b.x + sign_w, b.y, b.w - sign_w, b.h};
}

static double height_of(const struct coverage *v, const struct pages *p,
			const struct text *school)
{
	double h =
	    columns_height(p, &v->columns, 0, plain, school[SCHOOL_NAME]);
	struct buffer words = {0};

	for (size_t i = 0; i < v->lanes; i++) {
		words.len = 0;
		say_board(&words, board_of(v, school, i));
		h = fmax(h, canvas_height(p->canvas, word_box(v, i, 0).w,
					  COLUMN_LINES, plain,
					  text_of_buffer(&words)));
	}
	buffer_release(&words);
	return h + 6;
}

static const struct dossier_row *first_school(const struct coverage *v)
{
	return v->lanes ? dossier_first(&v->model->dossier, KIND_SCHOOL) : NULL;
}

static void coverage_init(struct coverage *v, const struct pages *p)
{
	const struct box aside = {PAGE_WIDTH - PAGE_MARGIN - remarks_w,
				  PAGE_TOP, remarks_w, PAGE_BOTTOM - PAGE_TOP};
	const struct dossier_row *s;

	*v = (struct coverage){.model = p->model};
	remarks_init(&v->remarks, p, aside);
	v->width = PAGE_INNER - (v->remarks.count ? remarks_w + gap : 0);
	collect_lanes(v);
	set_columns(v);
	v->top = PAGE_TOP + columns_head(p, &v->columns);
	for (s = first_school(v); s; s = s->next)
		if (s->field[SCHOOL_DELIVERS].len)
			flow_add(&v->flow, height_of(v, p, s->field));
	flow_fit(&v->flow, PAGE_BOTTOM - v->top, 8);
}

static void coverage_release(struct coverage *v)
{
	flow_release(&v->flow);
	remarks_release(&v->remarks);
	arena_release(&v->arena);
}

static size_t sheets_of(const struct coverage *v)
{
	size_t sheets = v->flow.sheets;

	if (sheets < v->remarks.flow.sheets)
		sheets = v->remarks.flow.sheets;
	return sheets ? sheets : 1;
}

static void put_board(struct pages *p, const struct coverage *v, size_t lane,
		      const struct text *board, double y)
{
	struct box b = word_box(v, lane, y);
	enum board_state state =
	    board ? board_state_of(board[BOARD_STATE]) : BOARD_WORDS;
	struct buffer words = {0};

	say_board(&words, board);
	canvas_begin(p->canvas, TAG_TD);
	pages_sign(p, b.x - sign_w + 5, y + 4.5, signs[state]);
	canvas_wrap(p->canvas, b.x, y, b.w, COLUMN_LINES, board ? plain : quiet,
		    text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
}

static void put_school(struct pages *p, const struct coverage *v,
		       const struct text *school, double y)
{
	columns_row(p, &v->columns, y);
	columns_cell(p, &v->columns, 0, y, plain, school[SCHOOL_NAME]);
	for (size_t i = 0; i < v->lanes; i++)
		put_board(p, v, i, board_of(v, school, i), y);
	canvas_end(p->canvas);
}

static void put_schools(struct pages *p, const struct coverage *v, size_t sheet)
{
	const struct dossier_row *s = first_school(v);

	if (sheet >= v->flow.sheets)
		return;
	columns_begin(p, &v->columns, PAGE_TOP);
	for (size_t i = 0; s; s = s->next) {
		if (!s->field[SCHOOL_DELIVERS].len)
			continue;
		if (v->flow.row[i].sheet == sheet)
			put_school(p, v, s->field, v->top + v->flow.row[i].y);
		i++;
	}
	canvas_end(p->canvas);
}

/* Cells of the table by what they say. */
static void count_boards(const struct model *m, size_t count[BOARD_WORDS + 1])
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_BOARD);

	for (; row; row = row->next)
		if (!record_is_unknown(row->field[BOARD_VESTIGING]))
			count[board_state_of(row->field[BOARD_STATE])]++;
}

/* How far it is from all there, in the cells that a reader can count. */
static void say_title(struct buffer *out, const size_t *count)
{
	static const struct {
		enum board_state state;
		const char *one, *more;
	} lacks[] = {
	    {BOARD_IS_ABSENT, "ontbreekt nog", "ontbreken nog"},
	    {BOARD_IS_PART, "is nog niet compleet", "zijn nog niet compleet"},
	    {BOARD_IS_FAULTS, "heeft fouten", "hebben fouten"},
	    {BOARD_IS_DUO, "komt van DUO", "komen van DUO"},
	};

	for (size_t i = 0; i < sizeof(lacks) / sizeof(lacks[0]); i++) {
		size_t n = count[lacks[i].state];

		if (!n)
			continue;
		if (out->len)
			buffer_format(out, ", %zu", n);
		else
			buffer_format(
			    out, n == 1 ? "%zu levering" : "%zu leveringen", n);
		buffer_format(out, " %s",
			      n == 1 ? lacks[i].one : lacks[i].more);
	}
	if (!out->len)
		buffer_add(out, TEXT("Alles wat kon, is aangeleverd"));
}

static void say_below(struct buffer *out, const struct model *m,
		      bool without_remarks)
{
	size_t files = dossier_rows(&m->dossier, KIND_DELIVERY);

	buffer_add(out,
		   TEXT("Een levering: wat \xC3\xA9\xC3\xA9n vestiging van "
			"\xC3\xA9\xC3\xA9n soort aanlevert. "));
	if (files)
		buffer_format(out,
			      files == 1 ? "%zu bestand gelezen"
					 : "%zu bestanden gelezen",
			      files);
	else
		buffer_add(out, TEXT("Geen bestanden gelezen"));
	if (files && without_remarks)
		buffer_add(out, TEXT("; er viel niets in op"));
	/* Not the days that are left: two runs give the same bytes. */
	buffer_add(out, TEXT(". Alles moest er zijn op "));
	words_date(out, m->about[REPORT_DUE]);
}

static void begin(struct pages *p, const struct coverage *v, size_t nth)
{
	size_t count[BOARD_WORDS + 1] = {0};
	struct buffer title = {0}, below = {0};

	count_boards(v->model, count);
	say_title(&title, count);
	say_below(&below, v->model,
		  !v->remarks.count && !count[BOARD_IS_FAULTS]);
	pages_begin_nth(p, TEXT("Aanlevering en bevindingen"), "aanlevering",
			&title, &below, nth, sheets_of(v));
	buffer_release(&title);
	buffer_release(&below);
}

size_t coverage_pages(const struct pages *p)
{
	struct coverage v;
	size_t sheets;

	coverage_init(&v, p);
	sheets = sheets_of(&v);
	coverage_release(&v);
	return sheets;
}

size_t coverage_sheet(const struct pages *p, struct text vestiging)
{
	const struct dossier_row *s;
	struct coverage v;
	size_t sheet = 0, i = 0;

	coverage_init(&v, p);
	for (s = first_school(&v); s; s = s->next) {
		if (!s->field[SCHOOL_DELIVERS].len)
			continue;
		if (text_equal(s->field[SCHOOL_VESTIGING], vestiging))
			sheet = v.flow.row[i].sheet;
		i++;
	}
	coverage_release(&v);
	return sheet;
}

void page_coverage(struct pages *p, size_t nth)
{
	struct coverage v;

	coverage_init(&v, p);
	begin(p, &v, nth);
	put_schools(p, &v, nth);
	remarks_draw(p, &v.remarks, nth);
	canvas_page_end(p->canvas);
	coverage_release(&v);
}
