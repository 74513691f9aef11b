/* Financiën: per activity and year, live from the amounts as delivered; and
 * the sheet of those. */
#include "sheets.h"

#include "amount.h"

static const struct sheet_column columns[] = {FINANCES(SHEET_COLUMN)};
static const struct sheet_form form = {columns, FINANCES_COLUMNS, 3,
				       SHEET_TABLE};

static const struct sheet_column amount_columns[] = {AMOUNTS(SHEET_COLUMN)};
static const struct sheet_form amount_form = {amount_columns, AMOUNTS_COLUMNS,
					      2, SHEET_STREAM};

static const struct match same[] = {
    {AMOUNTS_ACTIVITY, FINANCES_ACTIVITY, false},
    {AMOUNTS_YEAR, FINANCES_YEAR, false},
};

/* An activity and year, as numbers. */
struct money {
	double budgeted, realised, money, kind, norm;
	bool has_share, has_norm;
};

static double number_of(struct text field)
{
	double number;

	return dossier_number(field, &number) ? number : 0;
}

static struct money money_of(const struct text *f)
{
	struct money m = {
	    .budgeted = number_of(f[BUDGET_BUDGETED]),
	    .realised = number_of(f[BUDGET_REALISED]),
	    .money = number_of(f[BUDGET_MONEY]),
	    .kind = number_of(f[BUDGET_KIND]),
	};

	m.has_share = dossier_number(f[BUDGET_SHARE], &m.norm);
	m.has_norm = dossier_number(f[BUDGET_NORM], &m.norm);
	return m;
}

/* In cents, for halves: 100 times the part, over the whole, one decimal. */
static double share_of(const struct money *m)
{
	double part = (m->money + m->kind) * 100, whole = m->realised * 100;
	long permille = ((long)(part + 0.5) * 1000 + (long)(whole + 0.5) / 2) /
			(long)(whole + 0.5);

	return (double)permille / 10;
}

static void put_title(struct sheet *sheet, const struct report *r,
		      struct text activity)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_ACTIVITY);

	while (row && !text_equal(row->field[ACTIVITY_ACTIVITY], activity))
		row = row->next;
	sheet_field(sheet, row ? row->field[ACTIVITY_TITLE] : record_unknown);
}

static void put_amount(struct sheet *sheet, const struct report *r,
		       struct text field, size_t values)
{
	const struct lookup l = {
	    .in = span_of(r, SHEET_AMOUNTS,
			  dossier_rows(&r->dossier, KIND_FINANCIE)),
	    .match = same,
	    .matches = 2,
	};
	double value;

	if (!l.in.rows || !dossier_number(field, &value)) {
		sheet_field(sheet, field);
		return;
	}
	sheet_leads(sheet, SHEET_AMOUNTS, 1, "Naar de aangeleverde bedragen");
	lookup_put(sheet, &l, values, value);
}

static void put_left(struct sheet *sheet, const struct text *f,
		     const struct money *m)
{
	struct buffer formula = {0};

	if (record_is_unknown(f[BUDGET_BUDGETED]) ||
	    record_is_unknown(f[BUDGET_REALISED])) {
		sheet_blank(sheet);
		return;
	}
	sheet_reference(&formula, sheet, FINANCES_BUDGETED);
	buffer_char(&formula, '-');
	sheet_reference(&formula, sheet, FINANCES_REALISED);
	sheet_formula(sheet, m->budgeted - m->realised, &formula);
	buffer_release(&formula);
}

static void put_share(struct sheet *sheet, const struct money *m)
{
	struct buffer f = {0};

	if (!m->has_share) {
		sheet_blank(sheet);
		return;
	}
	buffer_add(&f, TEXT("ROUND(100*SUM("));
	sheet_reference(&f, sheet, FINANCES_MONEY);
	buffer_char(&f, ':');
	sheet_reference(&f, sheet, FINANCES_KIND);
	buffer_add(&f, TEXT(")/"));
	sheet_reference(&f, sheet, FINANCES_REALISED);
	buffer_add(&f, TEXT(",1)"));
	sheet_formula(sheet, share_of(m), &f);
	buffer_release(&f);
}

static void put_over(struct sheet *sheet, const struct money *m)
{
	struct buffer f = {0};

	if (!m->has_share || !m->has_norm) {
		sheet_blank(sheet);
		sheet_text(sheet, m->has_norm ? TEXT("nog niets uitgegeven")
					      : TEXT("geen norm"));
		return;
	}
	sheet_reference(&f, sheet, FINANCES_SHARE);
	buffer_char(&f, '-');
	sheet_reference(&f, sheet, FINANCES_NORM);
	sheet_formula(sheet, share_of(m) - m->norm, &f);
	f.len = 0;
	buffer_add(&f, TEXT("IF("));
	sheet_reference(&f, sheet, FINANCES_OVER);
	buffer_add(&f, TEXT(">=0,\"norm gehaald\",\"onder de norm\")"));
	sheet_as(sheet, share_of(m) >= m->norm ? ROLE_GOOD : ROLE_POOR);
	sheet_formula_text(sheet,
			   share_of(m) >= m->norm ? TEXT("norm gehaald")
						  : TEXT("onder de norm"),
			   &f);
	buffer_release(&f);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *f)
{
	struct money m = money_of(f);
	struct buffer norm = {0};

	sheet_field(sheet, f[BUDGET_ACTIVITY]);
	put_title(sheet, r, f[BUDGET_ACTIVITY]);
	sheet_field(sheet, f[BUDGET_YEAR]);
	put_amount(sheet, r, f[BUDGET_BUDGETED], AMOUNTS_BUDGETED);
	put_amount(sheet, r, f[BUDGET_REALISED], AMOUNTS_REALISED);
	put_left(sheet, f, &m);
	put_amount(sheet, r, f[BUDGET_MONEY], AMOUNTS_MONEY);
	put_amount(sheet, r, f[BUDGET_KIND], AMOUNTS_KIND);
	put_share(sheet, &m);
	norm_share(&norm, f[BUDGET_ACTIVITY]);
	norm_put(sheet, &norm, f[BUDGET_NORM]);
	put_over(sheet, &m);
	sheet_end_row(sheet);
	buffer_release(&norm);
}

void tab_finances(struct book *book, const struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BUDGET);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_FINANCES), &form);

	if (!row)
		sheet_empty(sheet, "Er zijn geen bedragen aangeleverd.");
	for (; row; row = row->next)
		put_row(sheet, r, row->field);
}

/* As schools write it, or as the records do. */
static void put_cents(struct sheet *sheet, struct text field)
{
	long cents;

	if (amount_parse(field, &cents))
		sheet_number(sheet, (double)cents / 100);
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
			put_cents(sheet, f[i]);
		sheet_end_row(sheet);
	}
}
