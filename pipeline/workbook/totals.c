/* Financiën per jaar, per activiteit, per kostenplaats: what the amounts of
 * the other sheets add up to. */
#include <stdlib.h>

#include "workbook/money.h"

enum { KEY, TITLE, MONEY_AT };

static const struct sheet_column years[] = {
    {"Jaar", 14, ROLE_YEAR}, {"Waarover", 34, ROLE_TEXT}, MONEY(SHEET_COLUMN)};
static const struct sheet_column activities[] = {{"Activiteit", 10, ROLE_YEAR},
						 {"Titel", 40, ROLE_TEXT},
						 MONEY(SHEET_COLUMN)};
static const struct sheet_column centres[] = {{"Kostenplaats", 16, ROLE_TEXT},
					      {"School", 34, ROLE_TEXT},
					      MONEY(SHEET_COLUMN)};

/* Only activities have a norm. */
enum { WITHOUT_NORM = MONEY_AT + MONEY_NORM };

static const struct sheet_form years_form = {years, WITHOUT_NORM, 2,
					     SHEET_TABLE};
static const struct sheet_form activities_form = {
    activities, MONEY_AT + MONEY_COLUMNS, 2, SHEET_TABLE};
static const struct sheet_form centres_form = {centres, WITHOUT_NORM, 2,
					       SHEET_TABLE};

/* Up to and with the year of the report. */
#define UNTIL "\"<=\"&" NORM_MOMENT

static const struct match of_year[] = {{FINANCES_YEAR, KEY, false, NULL}};
static const struct match until[] = {{FINANCES_YEAR, 0, false, UNTIL}};
static const struct match ever[] = {{FINANCES_YEAR, 0, false, "\">0\""}};
static const struct match of_activity[] = {
    {FINANCES_ACTIVITY, KEY, false, NULL},
    {FINANCES_YEAR, 0, false, UNTIL},
};

/* What adds up to one row of a sheet. */
struct total {
	struct text key, norm;
	struct money money;
};

/* In the order of the sheet; `column` of the records is their key. */
static void add_up(struct map *totals, const struct report *r, int column,
		   long last)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BUDGET);
	struct total **slot;
	struct money m;
	long year = 0;

	for (; row; row = row->next) {
		record_long(row->field[BUDGET_YEAR], &year);
		if (year > last)
			continue;
		slot = (struct total **)map_slot(
		    totals, column < 0 ? TEXT("") : row->field[column]);
		if (!*slot)
			*slot = arena_new(totals->arena, sizeof(**slot));
		m = money_of(row->field);
		money_add(&(*slot)->money, &m);
		(*slot)->money.norm = m.norm;
		(*slot)->money.has_norm = m.has_norm;
		(*slot)->norm = row->field[BUDGET_NORM];
		(*slot)->key = column < 0 ? TEXT("") : row->field[column];
	}
}

/* The cells of a total, from the rows of SHEET_FINANCES that match. */
static void put_money(struct sheet *sheet, const struct report *r,
		      const struct total *t, const struct match *match,
		      size_t matches)
{
	struct buffer formula[MONEY_AMOUNTS] = {0};
	const struct lookup l = {
	    .in = span_on_one(SHEET_FINANCES,
			      dossier_rows(&r->dossier, KIND_BUDGET)),
	    .match = match,
	    .matches = matches,
	};

	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++)
		lookup_sum(&formula[i], sheet, &l,
			   FINANCES_MONEY + money_column(i));
	money_put(sheet, MONEY_AT, &t->money, formula, SHEET_FINANCES);
	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		buffer_release(&formula[i]);
}

/* The last rows: of all years that count, and of those after them too. */
static void put_all_years(struct sheet *sheet, const struct report *r,
			  long last, const struct match *match,
			  const char *title)
{
	struct arena arena = {0};
	struct map totals = {.arena = &arena};
	const struct total *t;
	void *walk = NULL;

	add_up(&totals, r, -1, last);
	t = map_next(&totals, &walk);
	if (t) {
		sheet_as(sheet, ROLE_LABEL);
		sheet_text(sheet, TEXT("samen"));
		sheet_text(sheet, text_of(title));
		put_money(sheet, r, t, match, 1);
		sheet_end_row(sheet);
	}
	map_release(&totals);
	arena_release(&arena);
}

static const long no_year = 9999;

static void tab_years(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_YEARS), &years_form);
	struct arena arena = {0};
	struct map totals = {.arena = &arena};
	const struct total *t;
	void *walk = NULL;
	long year, last = 0;

	add_up(&totals, r, BUDGET_YEAR, no_year);
	while ((t = map_next(&totals, &walk))) {
		bool later =
		    record_long(t->key, &year) && year > report_year(r);

		if (year > last)
			last = year;
		sheet_field(sheet, t->key);
		sheet_text(sheet,
			   later ? TEXT("na de rapportage") : TEXT("dit jaar"));
		put_money(sheet, r, t, of_year, 1);
		sheet_end_row(sheet);
	}
	put_all_years(sheet, r, report_year(r), until,
		      "tot en met het jaar van de rapportage");
	if (last > report_year(r))
		put_all_years(sheet, r, no_year, ever, "alle jaren");
	map_release(&totals);
	arena_release(&arena);
}

static void tab_activities(struct book *book, const struct report *r)
{
	struct sheet *sheet =
	    sheet_new(book, TEXT(SHEET_ACTIVITIES), &activities_form);
	struct arena arena = {0};
	struct map totals = {.arena = &arena};
	const struct total *t;
	void *walk = NULL;

	add_up(&totals, r, BUDGET_ACTIVITY, report_year(r));
	while ((t = map_next(&totals, &walk))) {
		sheet_field(sheet, t->key);
		sheet_field(sheet, activity_title(r, t->key));
		put_money(sheet, r, t, of_activity, 2);
		money_put_norm(sheet, MONEY_AT, &t->money, t->key, t->norm);
		sheet_end_row(sheet);
	}
	if (sheet->rows == 1)
		sheet_empty(sheet, "Tot en met het jaar van de rapportage zijn "
				   "er geen bedragen.");
	map_release(&totals);
	arena_release(&arena);
}

/* Kostenplaatsen are text: SUMIFS would take 0410 for 410. */
static void add_centre(struct buffer *f, const struct sheet *sheet,
		       const struct span *in, enum money_amount amount)
{
	struct buffer name = {0};

	for (size_t nth = 0; nth < span_sheets(in); nth++) {
		size_t rows = span_sheet(in, nth, &name);

		buffer_add(f, nth ? TEXT("+") : TEXT(""));
		buffer_add(f, TEXT("SUMPRODUCT(--EXACT("));
		formula_range(f, name.at, AMOUNTS_COSTCENTRE, rows);
		buffer_char(f, ',');
		sheet_reference(f, sheet, KEY);
		buffer_add(f, TEXT("),--("));
		formula_range(f, name.at, AMOUNTS_YEAR, rows);
		buffer_add(f, TEXT("<=" NORM_MOMENT "),"));
		formula_range(f, name.at, money_delivered(amount), rows);
		buffer_char(f, ')');
	}
	buffer_release(&name);
}

static void add_up_centres(struct map *totals, const struct report *r)
{
	static const int fields[MONEY_AMOUNTS] = {[BUDGETED] = FINANCIE_BEGROOT,
						  [REALISED] =
						      FINANCIE_GEREALISEERD,
						  [CASH] = FINANCIE_GELD,
						  [IN_KIND] = FINANCIE_NATURA};
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINANCIE);
	struct total **slot;
	long year = 0;

	for (; row; row = row->next) {
		struct money m = {0};

		record_long(row->field[FINANCIE_JAAR], &year);
		if (year > report_year(r))
			continue;
		for (size_t i = 0; i < MONEY_AMOUNTS; i++)
			m.known[i] =
			    money_parse(row->field[fields[i]], &m.amount[i]);
		slot = (struct total **)map_slot(
		    totals, row->field[FINANCIE_KOSTENPLAATS]);
		if (!*slot)
			*slot = arena_new(totals->arena, sizeof(**slot));
		money_add(&(*slot)->money, &m);
		(*slot)->key = row->field[FINANCIE_KOSTENPLAATS];
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
	money_put(sheet, MONEY_AT, &t->money, formula, SHEET_AMOUNTS);
	sheet_end_row(sheet);
	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		buffer_release(&formula[i]);
}

static void tab_centres(struct book *book, const struct report *r)
{
	struct sheet *sheet =
	    sheet_new(book, TEXT(SHEET_CENTRES), &centres_form);
	struct arena arena = {0};
	struct map totals = {.arena = &arena};
	const struct total *t;
	void *walk = NULL;

	add_up_centres(&totals, r);
	while ((t = map_next(&totals, &walk)))
		put_centre(sheet, r, t);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Tot en met het jaar van de rapportage zijn "
				   "er geen bedragen.");
	map_release(&totals);
	arena_release(&arena);
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
