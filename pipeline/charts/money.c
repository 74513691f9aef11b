/* Money by activity: realised against the budget, and the cofinancing. */
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/words.h"

#include <math.h>

#include "date.h"

enum { NAME, GRAPH, REALISED, BUDGET, SHARE, COLUMNS };

static const struct column table[COLUMNS] = {
    [NAME] = {"Activiteit", 250, ALIGN_LEFT},
    [GRAPH] = {"Gerealiseerd (balk) in de begroting (omlijnd)", 200,
	       ALIGN_LEFT},
    [REALISED] = {"Gerealiseerd", 88, ALIGN_RIGHT},
    [BUDGET] = {"Begroot", 88, ALIGN_RIGHT},
    [SHARE] = {"Cofinanciering", 131, ALIGN_LEFT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style quiet = {FONT_SMALL, false, INK_QUIET, ALIGN_LEFT};

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

static void put_euros(struct pages *p, size_t column, double y, double euros,
		      bool known)
{
	struct buffer words = {0};

	if (known)
		words_euros(&words, euros);
	else
		buffer_add(&words, TEXT("niet bekend"));
	columns_cell(p, &columns, column, y, plain, text_of_buffer(&words));
	buffer_release(&words);
}

static void say_share(struct buffer *out, const struct text *agreement,
		      double norm)
{
	double share;

	if (dossier_number(agreement[AGREEMENT_LOW], &share))
		words_percent(out, share);
	else
		buffer_add(out, TEXT("niet bekend"));
	buffer_add(out, TEXT(", afspraak "));
	words_percent(out, norm);
}

/* Of what bedrijven were to pay: ja, nee or onbekend. */
static const char *share_answer(const struct text *agreement, double norm)
{
	double share;

	if (!dossier_number(agreement[AGREEMENT_LOW], &share))
		return "onbekend";
	return share < norm ? "nee" : "ja";
}

static const char *answer_word(const char *answer)
{
	if (!strcmp(answer, "onbekend"))
		return "";
	return strcmp(answer, "ja") ? "niet gehaald" : "gehaald";
}

static void put_share(struct pages *p, const struct text *agreement, double y)
{
	struct box b = columns_box(&columns, SHARE, y);
	struct buffer words = {0};
	const char *answer;
	double norm;

	if (!agreement || !dossier_number(agreement[AGREEMENT_VALUE], &norm)) {
		columns_cell(p, &columns, SHARE, y, quiet,
			     TEXT("geen afspraak"));
		return;
	}
	answer = share_answer(agreement, norm);
	say_share(&words, agreement, norm);
	canvas_begin(p->canvas, TAG_TD);
	pages_sign(p, b.x + 6, y + 5, pages_answer_is(text_of(answer)));
	b.y += canvas_wrap(p->canvas, b.x + 16, y, b.w - 16, 2, plain,
			   text_of_buffer(&words));
	canvas_text(p->canvas, b.x + 16, b.y, b.w - 16, quiet,
		    text_of(answer_word(answer)));
	canvas_end(p->canvas);
	buffer_release(&words);
}

static void say_name(struct buffer *out, const struct text *field)
{
	buffer_format(out, "%.*s ", TEXT_ARG(field[ACTIVITY_ACTIVITY]));
	buffer_add(out, field[ACTIVITY_TITLE]);
}

static void put_row(struct pages *p, const struct text *field, double most,
		    double y)
{
	struct sum s = sum_of(p->model, field[ACTIVITY_ACTIVITY]);
	struct buffer words = {0};

	say_name(&words, field);
	columns_row(p, &columns, y);
	columns_cell(p, &columns, NAME, y, plain, text_of_buffer(&words));
	put_graph(p, text_of_buffer(&words), &s, most, y);
	put_euros(p, REALISED, y, s.realised, s.known);
	put_euros(p, BUDGET, y, s.budgeted, true);
	put_share(p, agreed(p->model, field[ACTIVITY_ACTIVITY]), y);
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* The budget of a year that runs is of all of it, what is realised is not. */
static void say_years(struct buffer *out, const struct model *m)
{
	long last = last_year(m), moment = moment_of(m);

	buffer_format(out, "Van %ld tot en met %ld", m->begin, last);
	if (last == date_year(moment) && moment % 10000 < 1231)
		buffer_format(out,
			      "; %ld loopt nog, maar de begroting is van het "
			      "hele jaar",
			      last);
	buffer_add(out, TEXT(". Cofinanciering is het deel dat bedrijven "
			     "betalen, in geld of in natura."));
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	struct sum all = sum_of(p->model, TEXT(""));
	struct buffer title = {0}, below = {0};

	words_euros(&title, all.realised);
	buffer_add(&title, TEXT(" gerealiseerd van de "));
	words_euros(&title, all.budgeted);
	buffer_format(&title, " die er tot en met %ld begroot is",
		      last_year(p->model));
	say_years(&below, p->model);
	pages_begin_nth(p, TEXT("Financi\xC3\xABn"), "geld", &title, &below,
			nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

static struct flow flow_of(const struct pages *p)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	struct buffer words = {0};
	struct flow flow = {0};

	for (; row; row = row->next) {
		words.len = 0;
		say_name(&words, row->field);
		flow_add(&flow,
			 fmax(29, columns_height(p, &columns, NAME, plain,
						 text_of_buffer(&words)) +
				      7));
	}
	flow_fit(&flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns), 8);
	buffer_release(&words);
	return flow;
}

size_t money_pages(const struct pages *p)
{
	struct flow flow = flow_of(p);
	size_t sheets = flow.sheets;

	flow_release(&flow);
	return sum_of(p->model, TEXT("")).known ? sheets : 0;
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
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	flow_release(&flow);
}
