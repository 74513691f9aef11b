/* Money by activity: realised against the budget, and the cofinancing. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/words.h"

#include <math.h>

#include "date.h"

enum { NAME, GRAPH, REALISED, BUDGET, SHARE, COLUMNS };

static const struct column table[COLUMNS] = {
    [NAME] = {"Activiteit", 270, ALIGN_LEFT},
    [GRAPH] = {"Balk: gerealiseerd; rand: begroot", 170, ALIGN_LEFT},
    [REALISED] = {"Gerealiseerd", 82, ALIGN_RIGHT},
    [BUDGET] = {"Begroot", 82, ALIGN_RIGHT},
    [SHARE] = {"Cofinanciering, van de gerealiseerde kosten", 153, ALIGN_LEFT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};
static const struct style strong = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};

/* Of the number of an activity, before its title. */
enum { HANG = 17 };

/* Between the words of a cell that stand below each other, and below a row. */
enum { LINE_GAP = 2, ROW_GAP = 6 };

/* Of an activity (0: of all), in all years up to the moment's. */
struct sum {
	double budgeted, realised;
	bool known; /* is anything realised known? */
};

static long moment_of(const struct model *m)
{
	return date_parse_iso(m->about[REPORT_MOMENT]);
}

static long moment_year(const struct model *m)
{
	return date_year(moment_of(m));
}

/* The last year with a budget, up to the moment's; 0 if there is none. */
static long last_year(const struct model *m)
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_BUDGET);
	long last = 0;

	for (; row; row = row->next) {
		long year = 0;

		record_long(row->field[BUDGET_YEAR], &year);
		if (year > last && year <= moment_year(m))
			last = year;
	}
	return last;
}

static struct sum sum_of(const struct model *m, struct text activity)
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_BUDGET);
	struct sum sum = {0};

	for (; row; row = row->next) {
		double euros;
		long year = 0;

		record_long(row->field[BUDGET_YEAR], &year);
		if (year > moment_year(m) ||
		    (activity.len &&
		     !text_equal(row->field[BUDGET_ACTIVITY], activity)))
			continue;
		if (dossier_number(row->field[BUDGET_BUDGETED], &euros))
			sum.budgeted += euros;
		if (!dossier_number(row->field[BUDGET_REALISED], &euros))
			continue;
		sum.realised += euros;
		sum.known = true;
	}
	return sum;
}

/* The agreement of the plan on an activity's cofinancing; NULL: none. */
static const struct text *agreed(const struct model *m, struct text activity)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_AGREEMENT);

	for (; row; row = row->next)
		if (text_is(row->field[AGREEMENT_KIND], "cofinanciering") &&
		    text_equal(row->field[AGREEMENT_ACTIVITY], activity))
			return row->field;
	return NULL;
}

static double most_of(const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_ACTIVITY);
	double most = 1;

	for (; row; row = row->next) {
		struct sum s = sum_of(m, row->field[ACTIVITY_ACTIVITY]);

		if (s.budgeted > most)
			most = s.budgeted;
		if (s.realised > most)
			most = s.realised;
	}
	return most;
}

static void put_graph(struct pages *p, struct text name, const struct sum *s,
		      double most, double y)
{
	struct box b = columns_box(&columns, GRAPH, y);
	struct scale scale = {most, 1, 1, 0};
	struct buffer words = {0};

	words_euros(&words, s->realised);
	buffer_add(&words, TEXT(" gerealiseerd van "));
	words_euros(&words, s->budgeted);
	canvas_begin(p->canvas, TAG_TD);
	canvas_figure(p->canvas, name, text_of_buffer(&words));
	canvas_bar(p->canvas,
		   (struct box){b.x, y + 3,
				plot_along(&scale, s->realised, 0, b.w), 8},
		   INK_BLUE, FILL_SOLID);
	canvas_bar(
	    p->canvas,
	    (struct box){b.x, y, plot_along(&scale, s->budgeted, 0, b.w), 14},
	    INK_TEXT, FILL_OUTLINE);
	canvas_end(p->canvas);
	canvas_end(p->canvas);
	buffer_release(&words);
}

static void put_euros(struct pages *p, size_t column, double y,
		      struct style style, double euros, bool known)
{
	struct buffer words = {0};

	if (known)
		words_euros(&words, euros);
	else
		buffer_add(&words, TEXT("niet bekend"));
	columns_cell(p, &columns, column, y, style, text_of_buffer(&words));
	buffer_release(&words);
}

/* A line is not broken in what was agreed. */
static void say_share(struct buffer *out, const struct text *agreement,
		      double norm)
{
	double share;

	if (dossier_number(agreement[AGREEMENT_LOW], &share)) {
		words_number(out, share, 1);
		buffer_add(out, TEXT("\xC2\xA0%"));
	} else {
		buffer_add(out, TEXT("niet bekend"));
	}
	buffer_add(out, TEXT(" (afspraak:\xC2\xA0"));
	words_percent(out, norm);
	buffer_char(out, ')');
}

/* Of what bedrijven were to pay. */
static enum verdict share_verdict(const struct text *agreement, double norm)
{
	double share;

	if (!dossier_number(agreement[AGREEMENT_LOW], &share))
		return VERDICT_IS_ONBESLIST;
	return share < norm ? VERDICT_IS_NIET_BEHAALD : VERDICT_IS_BEHAALD;
}

/* A sign, and words below each other behind it. */
static void put_signed(struct pages *p, double y, enum sign sign,
		       struct text words, struct text below)
{
	struct box b = columns_box(&columns, SHARE, y);
	double indent = 14;

	canvas_begin(p->canvas, TAG_TD);
	pages_sign(p, b.x + 5, y + 5, sign);
	b.y += canvas_wrap(p->canvas, b.x + indent, y, b.w - indent, 2,
			   below.len ? plain : quiet, words) +
	       LINE_GAP;
	canvas_text(p->canvas, b.x + indent, b.y, b.w - indent, quiet, below);
	canvas_end(p->canvas);
}

/* NULL: nothing was agreed. */
static void put_share(struct pages *p, const struct text *agreement, double y)
{
	static const struct text none = {"geen afspraak",
					 sizeof("geen afspraak") - 1};
	struct buffer words = {0};
	enum verdict verdict;
	double norm;

	if (!agreement || !dossier_number(agreement[AGREEMENT_VALUE], &norm)) {
		put_signed(p, y, pages_answer_is(none), none, TEXT(""));
		return;
	}
	verdict = share_verdict(agreement, norm);
	say_share(&words, agreement, norm);
	put_signed(p, y, pages_verdict_is(verdict), text_of_buffer(&words),
		   text_of(words_kept(verdict)));
	buffer_release(&words);
}

static struct box title_box(double y)
{
	struct box b = columns_box(&columns, NAME, y);

	return (struct box){b.x + HANG, b.y, b.w - HANG, b.h};
}

static void put_name(struct pages *p, const struct text *field, double y)
{
	struct box b = title_box(y);

	canvas_begin(p->canvas, TAG_TH);
	canvas_text(p->canvas, b.x - HANG, y, HANG, plain,
		    field[ACTIVITY_ACTIVITY]);
	canvas_wrap(p->canvas, b.x, y, b.w, COLUMN_LINES, plain,
		    field[ACTIVITY_TITLE]);
	canvas_end(p->canvas);
}

static void put_row(struct pages *p, const struct text *field, double most,
		    double y)
{
	struct sum s = sum_of(p->model, field[ACTIVITY_ACTIVITY]);
	struct buffer words = {0};

	buffer_format(&words, "%.*s %.*s", TEXT_ARG(field[ACTIVITY_ACTIVITY]),
		      TEXT_ARG(field[ACTIVITY_TITLE]));
	columns_row(p, &columns, y);
	put_name(p, field, y);
	put_graph(p, text_of_buffer(&words), &s, most, y);
	put_euros(p, REALISED, y, plain, s.realised, s.known);
	put_euros(p, BUDGET, y, plain, s.budgeted, true);
	put_share(p, agreed(p->model, field[ACTIVITY_ACTIVITY]), y);
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* Of all rows before they were rounded, as the title has it. */
static void put_total(struct pages *p, double y)
{
	struct sum all = sum_of(p->model, TEXT(""));

	columns_row(p, &columns, y);
	columns_cell(p, &columns, NAME, y, strong, TEXT("Totaal"));
	columns_cell(p, &columns, GRAPH, y, quiet,
		     TEXT("Elk bedrag is apart afgerond"));
	put_euros(p, REALISED, y, strong, all.realised, all.known);
	put_euros(p, BUDGET, y, strong, all.budgeted, true);
	columns_cell(p, &columns, SHARE, y, plain, TEXT(""));
	canvas_end(p->canvas);
}

/* The budget of a year that runs is of all of it, what is realised is not. */
static void say_years(struct buffer *out, const struct model *m)
{
	long last = last_year(m), moment = moment_of(m);

	buffer_format(out, "Over %ld", m->begin);
	if (last > m->begin)
		buffer_format(out, " tot en met %ld", last);
	buffer_add(out, TEXT(", in hele euro's"));
	if (last == date_year(moment) && moment % 10000 < 1231)
		buffer_format(out, "; de begroting geldt voor heel %ld", last);
	buffer_add(out, TEXT(". Cofinanciering is wat bedrijven bijdragen, in "
			     "geld, spullen of uren."));
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	struct sum all = sum_of(p->model, TEXT(""));
	struct buffer title = {0}, below = {0};

	words_euros(&title, all.realised);
	buffer_add(&title, TEXT(" gerealiseerd van de "));
	words_euros(&title, all.budgeted);
	buffer_format(&title, " die tot en met %ld is begroot",
		      last_year(p->model));
	say_years(&below, p->model);
	pages_begin_nth(p, TEXT("Financi\xC3\xABn"), "geld", &title, &below,
			nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

/* The last row is the total's. */
static struct flow flow_of(const struct pages *p)
{
	const double total_h =
	    columns_height(p, &columns, NAME, strong, TEXT("Totaal"));
	const double share_h = 2 * total_h + LINE_GAP;
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	struct flow flow = {0};

	for (; row; row = row->next)
		flow_add(&flow, fmax(share_h, canvas_height(
						  p->canvas, title_box(0).w,
						  COLUMN_LINES, plain,
						  row->field[ACTIVITY_TITLE])) +
				    ROW_GAP);
	if (flow.rows)
		flow_keep(&flow);
	flow_add(&flow, total_h);
	flow_fit(&flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns), 8);
	return flow;
}

size_t money_pages(const struct pages *p)
{
	struct flow flow = flow_of(p);
	size_t sheets = flow.sheets;

	flow_release(&flow);
	return sum_of(p->model, TEXT("")).known ? sheets : 0;
}

size_t money_sheet(const struct pages *p, struct text activity)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	struct flow flow = flow_of(p);
	size_t sheet = 0;

	for (size_t i = 0; row; row = row->next, i++)
		if (text_equal(row->field[ACTIVITY_ACTIVITY], activity))
			sheet = flow.row[i].sheet;
	flow_release(&flow);
	return sheet;
}

void page_money(struct pages *p, size_t nth)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	double y, most = most_of(p->model);
	struct flow flow = flow_of(p);

	begin(p, nth, flow.sheets);
	y = columns_begin(p, &columns, PAGE_TOP);
	for (size_t i = 0; row; row = row->next, i++)
		if (flow.row[i].sheet == nth)
			put_row(p, row->field, most, y + flow.row[i].y);
	if (nth + 1 == flow.sheets)
		put_total(p, y + flow.row[flow.rows - 1].y);
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	flow_release(&flow);
}
