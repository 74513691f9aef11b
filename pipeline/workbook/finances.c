/* Financiën: per activity and year, live from the amounts as delivered; and
 * the sheet of those. */
#include "workbook/money.h"

static const struct sheet_column columns[] = {FINANCES(SHEET_COLUMN)
						  MONEY(SHEET_COLUMN)};
static const struct sheet_form form = {columns, FINANCES_MONEY + MONEY_COLUMNS,
				       3, SHEET_TABLE};

static const struct sheet_column amount_columns[] = {AMOUNTS(SHEET_COLUMN)};
static const struct sheet_form amount_form = {amount_columns, AMOUNTS_COLUMNS,
					      2, SHEET_STREAM};

static const struct match same[] = {
    {AMOUNTS_ACTIVITY, FINANCES_ACTIVITY, false, NULL},
    {AMOUNTS_YEAR, FINANCES_YEAR, false, NULL},
};

/* Its amounts, from those that were delivered; none, if there are none. */
static void add_sums(struct buffer formula[MONEY_AMOUNTS],
		     const struct sheet *sheet, const struct report *r)
{
	const struct lookup l = {
	    .in = span_of(r, SHEET_AMOUNTS,
			  dossier_rows(&r->dossier, KIND_FINANCIE)),
	    .match = same,
	    .matches = 2,
	};

	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++) {
		formula[i].len = 0;
		if (l.in.rows)
			lookup_sum(&formula[i], sheet, &l, money_delivered(i));
	}
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *f)
{
	struct buffer formula[MONEY_AMOUNTS] = {0};
	struct money m = money_of(f);

	sheet_field(sheet, f[BUDGET_ACTIVITY]);
	sheet_field(sheet, activity_title(r, f[BUDGET_ACTIVITY]));
	sheet_field(sheet, f[BUDGET_YEAR]);
	add_sums(formula, sheet, r);
	money_put(sheet, FINANCES_MONEY, &m, formula, SHEET_AMOUNTS);
	money_put_norm(sheet, FINANCES_MONEY, &m, f[BUDGET_ACTIVITY],
		       f[BUDGET_NORM]);
	sheet_end_row(sheet);
	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		buffer_release(&formula[i]);
}

void tab_finances(struct book *book, const struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BUDGET);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_FINANCES), &form);

	if (!row)
		sheet_empty(sheet, "Er zijn geen bedragen aangeleverd.");
	for (; row; row = row->next)
		put_row(sheet, r, row->field);
	money_finish(sheet, FINANCES_MONEY);
}

static void put_euros(struct sheet *sheet, struct text field)
{
	double euros;

	if (money_parse(field, &euros))
		sheet_number(sheet, euros);
	else
		sheet_field(sheet, field);
}

void tab_amounts(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINANCIE);
	struct sheet *sheet;

	if (!row)
		return;
	sheet = sheet_new(book, TEXT(SHEET_AMOUNTS), &amount_form);
	for (; row; row = row->next) {
		const struct text *f = row->field;

		sheet = sheet_go_on(sheet, r->most);
		sheet_field(sheet, f[FINANCIE_FILE]);
		sheet_field(sheet, f[FINANCIE_LINE]);
		sheet_field(sheet, f[FINANCIE_ACTIVITEIT]);
		sheet_field(sheet, f[FINANCIE_JAAR]);
		sheet_field(sheet, f[FINANCIE_KOSTENPLAATS]);
		for (int i = FINANCIE_BEGROOT; i <= FINANCIE_NATURA; i++)
			put_euros(sheet, f[i]);
		sheet_end_row(sheet);
	}
}
