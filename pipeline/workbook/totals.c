/* Financiën per jaar, per activiteit, per kostenplaats: what the amounts of
 * the other sheets add up to. */
#include <stdlib.h>

#include "workbook/money.h"

static const struct sheet_column years[] = {
    {"Jaar", 14, ROLE_YEAR}, {"Waarover", 34, ROLE_TEXT}, MONEY(SHEET_COLUMN)};
static const struct sheet_column activities[] = {{"Activiteit", 10, ROLE_YEAR},
						 {"Titel", 40, ROLE_TEXT},
						 MONEY(SHEET_COLUMN)};
static const struct sheet_column centres[] = {{"Kostenplaats", 16, ROLE_TEXT},
					      {"School", 34, ROLE_TEXT},
					      MONEY(SHEET_COLUMN)};

/* Only activities have a norm. */
enum { WITHOUT_NORM = TOTALS_MONEY + MONEY_NORM };

static const struct sheet_form years_form = {years, WITHOUT_NORM, 2,
					     SHEET_TABLE};
static const struct sheet_form activities_form = {
    activities, TOTALS_MONEY + MONEY_COLUMNS, 2, SHEET_TABLE};
static const struct sheet_form centres_form = {centres, WITHOUT_NORM, 2,
					       SHEET_TABLE};

/* Up to and with the year of the report. */
#define UNTIL "\"<=\"&" NORM_MOMENT

static const struct match of_year[] = {
    {FINANCES_YEAR, TOTALS_KEY, false, NULL}};
static const struct match until[] = {{FINANCES_YEAR, 0, false, UNTIL}};
static const struct match all_years[] = {{FINANCES_YEAR, 0, false, "\">0\""}};
static const struct match of_activity[] = {
    {FINANCES_ACTIVITY, TOTALS_KEY, false, NULL},
    {FINANCES_YEAR, 0, false, UNTIL},
};

/* What adds up to one row of a sheet. */
struct total {
	struct text key, norm;
	struct money money;
};

/* By their key. */
struct totals {
	struct arena arena;
	struct map map;
};

static void totals_init(struct totals *t)
{
	*t = (struct totals){0};
	t->map.arena = &t->arena;
}

static void totals_release(struct totals *t)
{
	map_release(&t->map);
	arena_release(&t->arena);
}

enum { ALL_TOGETHER = -1 };

static const long no_year = 9999;

/* That of a record with this key in a column, made when it is new. */
static struct total *total_of(struct map *totals, const struct text *record,
			      int column)
{
	struct text key = column < 0 ? TEXT("") : record[column];
	struct total **slot = (struct total **)map_slot(totals, key);

	if (!*slot) {
		*slot = arena_new(totals->arena, sizeof(**slot));
		(*slot)->key = key;
	}
	return *slot;
}

/* The same of the budget: of each year, or of each activity. */
static void add_up(struct map *totals, const struct report *r, int column,
		   long last)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BUDGET);
	struct total *total;
	struct money m;
	long year = 0;

	for (; row; row = row->next) {
		record_long(row->field[BUDGET_YEAR], &year);
		if (year > last)
			continue;
		m = money_of(row->field);
		total = total_of(totals, row->field, column);
		money_add(&total->money, &m);
		total->money.norm = m.norm;
		total->money.has_norm = m.has_norm;
		total->norm = row->field[BUDGET_NORM];
	}
}

/* The cells of a total, from the rows of SHEET_FINANCES that match. */
static void put_money(struct sheet *sheet, const struct report *r,
		      const struct total *t, const struct match *match,
		      size_t matches)
{
	struct buffer formula[MONEY_AMOUNTS] = {0};
	const struct lookup l = {
	    .in = span_on_one(r, SHEET_FINANCES,
			      dossier_rows(&r->dossier, KIND_BUDGET)),
	    .match = match,
	    .matches = matches,
	};

	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++)
		lookup_sum(&formula[i], sheet, &l,
			   FINANCES_MONEY + money_column(i));
	money_put(sheet, TOTALS_MONEY, &t->money, formula, SHEET_FINANCES);
	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		buffer_release(&formula[i]);
}

/* The last rows: of all years that count, and of those after them too. */
static void put_all_years(struct sheet *sheet, const struct report *r,
			  long last, const struct match *match,
			  const char *title)
{
	struct totals totals;
	const struct total *t;
	void *walk = NULL;

	totals_init(&totals);
	add_up(&totals.map, r, ALL_TOGETHER, last);
	t = map_next(&totals.map, &walk);
	if (t) {
		sheet_as(sheet, ROLE_LABEL);
		sheet_text(sheet, TEXT("samen"));
		sheet_text(sheet, text_of(title));
		put_money(sheet, r, t, match, 1);
		sheet_end_row(sheet);
	}
	totals_release(&totals);
}

static void tab_years(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_YEARS), &years_form);
	struct totals totals;
	const struct total *t;
	void *walk = NULL;
	long year, last = 0;

	totals_init(&totals);
	add_up(&totals.map, r, BUDGET_YEAR, no_year);
	while ((t = map_next(&totals.map, &walk))) {
		bool later =
		    record_long(t->key, &year) && year > report_year(r);

		if (year > last)
			last = year;
		sheet_field(sheet, t->key);
		sheet_text(sheet, later ? TEXT("na de rapportage")
					: TEXT("alleen dit jaar"));
		put_money(sheet, r, t, of_year, 1);
		sheet_end_row(sheet);
	}
	put_all_years(sheet, r, report_year(r), until,
		      "tot en met het jaar van de rapportage");
	if (last > report_year(r))
		put_all_years(sheet, r, no_year, all_years, "alle jaren");
	money_finish(sheet, TOTALS_MONEY);
	totals_release(&totals);
}

static void tab_activities(struct book *book, const struct report *r)
{
	struct sheet *sheet =
	    sheet_new(book, TEXT(SHEET_ACTIVITIES), &activities_form);
	struct totals totals;
	const struct total *t;
	void *walk = NULL;

	totals_init(&totals);
	add_up(&totals.map, r, BUDGET_ACTIVITY, report_year(r));
	while ((t = map_next(&totals.map, &walk))) {
		sheet_field(sheet, t->key);
		sheet_field(sheet, activity_title(r, t->key));
		put_money(sheet, r, t, of_activity, 2);
		money_put_norm(sheet, TOTALS_MONEY, &t->money, t->key, t->norm);
		sheet_end_row(sheet);
	}
	if (sheet->rows == 1)
		sheet_empty(sheet, "Tot en met het jaar van de rapportage zijn "
				   "er geen bedragen.");
	money_finish(sheet, TOTALS_MONEY);
	totals_release(&totals);
}

/* Kostenplaatsen are text: SUMIFS would take 0410 for 410. */
static void add_centre(struct buffer *f, const struct sheet *sheet,
		       const struct span *in, enum money_amount amount)
{
	for (size_t nth = 0; nth < span_sheets(in); nth++) {
		buffer_add(f, nth ? TEXT("+") : TEXT(""));
		buffer_add(f, TEXT("SUMPRODUCT(--EXACT("));
		span_column(f, in, nth, AMOUNTS_COSTCENTRE);
		buffer_char(f, ',');
		sheet_reference(f, sheet, TOTALS_KEY);
		buffer_add(f, TEXT("),--("));
		span_column(f, in, nth, AMOUNTS_YEAR);
		buffer_add(f, TEXT("<=" NORM_MOMENT "),"));
		span_column(f, in, nth, money_delivered(amount));
		buffer_char(f, ')');
	}
}

static struct money delivered_of(const struct text *f)
{
	static const int fields[MONEY_AMOUNTS] = {[BUDGETED] = FINANCIE_BEGROOT,
						  [REALISED] =
						      FINANCIE_GEREALISEERD,
						  [CASH] = FINANCIE_GELD,
						  [IN_KIND] = FINANCIE_NATURA};
	struct money m = {0};

	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		m.known[i] = money_parse(f[fields[i]], &m.amount[i]);
	return m;
}

/* In the order in which they came; without `column`, all together. */
static void add_up_delivered(struct map *totals, const struct report *r,
			     int column, long last)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINANCIE);
	struct money m;
	long year = 0;

	for (; row; row = row->next) {
		record_long(row->field[FINANCIE_JAAR], &year);
		if (year > last)
			continue;
		m = delivered_of(row->field);
		money_add(&total_of(totals, row->field, column)->money, &m);
	}
}

/* The vestigingen that the plan has at it. */
static void put_whose(struct sheet *sheet, const struct report *r,
		      struct text centre)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_SCHOOL);
	struct buffer names = {0};

	if (record_is_unknown(centre)) {
		sheet_text(sheet, TEXT("zonder kostenplaats"));
		return;
	}
	for (; row; row = row->next)
		if (text_equal(row->field[SCHOOL_COSTCENTRE], centre))
			buffer_format(&names, "%s%.*s", names.len ? "; " : "",
				      TEXT_ARG(row->field[SCHOOL_NAME]));
	sheet_field(sheet, text_of_buffer(&names));
	buffer_release(&names);
}

static void put_centre(struct sheet *sheet, const struct report *r,
		       const struct total *t)
{
	struct buffer formula[MONEY_AMOUNTS] = {0};
	struct span in =
	    span_of(r, SHEET_AMOUNTS, dossier_rows(&r->dossier, KIND_FINANCIE));

	sheet_field(sheet, t->key);
	put_whose(sheet, r, t->key);
	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++)
		add_centre(&formula[i], sheet, &in, i);
	money_put(sheet, TOTALS_MONEY, &t->money, formula, SHEET_AMOUNTS);
	sheet_end_row(sheet);
	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		buffer_release(&formula[i]);
}

static void tab_centres(struct book *book, const struct report *r)
{
	struct sheet *sheet =
	    sheet_new(book, TEXT(SHEET_CENTRES), &centres_form);
	struct totals totals;
	const struct total *t;
	void *walk = NULL;

	totals_init(&totals);
	add_up_delivered(&totals.map, r, FINANCIE_KOSTENPLAATS, report_year(r));
	while ((t = map_next(&totals.map, &walk)))
		put_centre(sheet, r, t);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Tot en met het jaar van de rapportage zijn "
				   "er geen bedragen.");
	money_finish(sheet, TOTALS_MONEY);
	totals_release(&totals);
}

size_t totals_activities(const struct report *r)
{
	struct totals t;
	size_t rows;

	totals_init(&t);
	add_up(&t.map, r, BUDGET_ACTIVITY, report_year(r));
	rows = map_count(&t.map);
	totals_release(&t);
	return rows;
}

size_t totals_centres(const struct report *r)
{
	struct totals t;
	size_t rows;

	totals_init(&t);
	add_up_delivered(&t.map, r, FINANCIE_KOSTENPLAATS, report_year(r));
	rows = map_count(&t.map);
	totals_release(&t);
	return rows;
}

bool totals_share(const struct report *r, struct text activity, double *share)
{
	const struct total *total;
	struct totals t;
	bool found;

	totals_init(&t);
	add_up(&t.map, r, BUDGET_ACTIVITY, report_year(r));
	total = map_find(&t.map, activity);
	found = total && money_share(&total->money, share);
	totals_release(&t);
	return found;
}

static struct money answer(struct totals *t)
{
	const struct total *total = map_find(&t->map, TEXT(""));
	struct money sum = total ? total->money : (struct money){0};

	totals_release(t);
	return sum;
}

struct money totals_budgeted(const struct report *r, bool ever)
{
	struct totals t;

	totals_init(&t);
	add_up(&t.map, r, ALL_TOGETHER, ever ? no_year : report_year(r));
	return answer(&t);
}

struct money totals_delivered(const struct report *r, bool ever)
{
	struct totals t;

	totals_init(&t);
	add_up_delivered(&t.map, r, ALL_TOGETHER,
			 ever ? no_year : report_year(r));
	return answer(&t);
}

void tab_totals(struct book *book, const struct report *r)
{
	if (dossier_rows(&r->dossier, KIND_BUDGET)) {
		tab_years(book, r);
		tab_activities(book, r);
	}
	if (dossier_rows(&r->dossier, KIND_FINANCIE))
		tab_centres(book, r);
}
