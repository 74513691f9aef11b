#include "workbook/money.h"

#include <math.h>

#include "amount.h"

static const struct {
	int budget;
	size_t column, delivered;
} amounts[MONEY_AMOUNTS] = {
    [BUDGETED] = {BUDGET_BUDGETED, MONEY_BUDGETED, AMOUNTS_BUDGETED},
    [REALISED] = {BUDGET_REALISED, MONEY_REALISED, AMOUNTS_REALISED},
    [CASH] = {BUDGET_MONEY, MONEY_CASH, AMOUNTS_CASH},
    [IN_KIND] = {BUDGET_KIND, MONEY_KIND, AMOUNTS_KIND},
};

struct money money_of(const struct text *f)
{
	struct money m = {0};

	for (size_t i = 0; i < MONEY_AMOUNTS; i++)
		m.known[i] = dossier_number(f[amounts[i].budget], &m.amount[i]);
	m.has_norm = dossier_number(f[BUDGET_NORM], &m.norm);
	return m;
}

void money_add(struct money *sum, const struct money *m)
{
	for (size_t i = 0; i < MONEY_AMOUNTS; i++) {
		sum->amount[i] += m->amount[i];
		sum->known[i] |= m->known[i];
	}
}

size_t money_column(enum money_amount amount)
{
	return amounts[amount].column;
}

size_t money_delivered(enum money_amount amount)
{
	return amounts[amount].delivered;
}

bool money_parse(struct text field, double *euros)
{
	long cents;

	if (!amount_parse(field, &cents))
		return false;
	*euros = (double)cents / 100;
	return true;
}

/* One decimal, halves away from zero, as ROUND() has it; from whole cents, for
 * a half that is no half. */
static double percent_of(double part, double whole)
{
	long long over = llround(part * 100) * 1000,
		  under = llround(whole * 100);
	long long half = (over < 0) == (under < 0) ? under / 2 : -under / 2;

	return (double)((over + half) / under) / 10;
}

static double given(const struct money *m)
{
	return m->amount[CASH] + m->amount[IN_KIND];
}

bool money_share(const struct money *m, double *share)
{
	if (m->amount[REALISED] < 0.01 ||
	    (!m->known[CASH] && !m->known[IN_KIND]))
		return false;
	*share = percent_of(given(m), m->amount[REALISED]);
	return true;
}

static void put_amount(struct sheet *sheet, const struct money *m, size_t i,
		       const struct buffer *formula, const char *from)
{
	if (!m->known[i]) {
		sheet_blank(sheet);
	} else if (!formula[i].len) {
		sheet_number(sheet, m->amount[i]);
	} else {
		sheet_leads(sheet, from, 1, "Naar waar dit uit bestaat");
		sheet_formula(sheet, m->amount[i], &formula[i]);
	}
}

/* What is left of the budget, and how much of it is spent. */
static void put_left(struct sheet *sheet, size_t at, const struct money *m)
{
	bool known = m->known[BUDGETED] && m->known[REALISED];
	struct buffer f = {0};

	if (known) {
		sheet_reference(&f, sheet, at + MONEY_BUDGETED);
		buffer_char(&f, '-');
		sheet_reference(&f, sheet, at + MONEY_REALISED);
		sheet_formula(sheet, m->amount[BUDGETED] - m->amount[REALISED],
			      &f);
	} else {
		sheet_blank(sheet);
	}
	f.len = 0;
	if (known && m->amount[BUDGETED] >= 0.01) {
		buffer_add(&f, TEXT("ROUND(100*"));
		sheet_reference(&f, sheet, at + MONEY_REALISED);
		buffer_char(&f, '/');
		sheet_reference(&f, sheet, at + MONEY_BUDGETED);
		buffer_add(&f, TEXT(",1)"));
		sheet_formula(
		    sheet, percent_of(m->amount[REALISED], m->amount[BUDGETED]),
		    &f);
	} else {
		sheet_blank(sheet);
	}
	buffer_release(&f);
}

static void put_share(struct sheet *sheet, size_t at, const struct money *m)
{
	struct buffer f = {0};
	double share;

	if (!money_share(m, &share)) {
		sheet_blank(sheet);
		return;
	}
	buffer_add(&f, TEXT("ROUND(100*SUM("));
	sheet_reference(&f, sheet, at + MONEY_CASH);
	buffer_char(&f, ':');
	sheet_reference(&f, sheet, at + MONEY_KIND);
	buffer_add(&f, TEXT(")/"));
	sheet_reference(&f, sheet, at + MONEY_REALISED);
	buffer_add(&f, TEXT(",1)"));
	sheet_formula(sheet, share, &f);
	buffer_release(&f);
}

void money_put(struct sheet *sheet, size_t at, const struct money *m,
	       const struct buffer formula[MONEY_AMOUNTS], const char *from)
{
	put_amount(sheet, m, BUDGETED, formula, from);
	put_amount(sheet, m, REALISED, formula, from);
	put_left(sheet, at, m);
	put_amount(sheet, m, CASH, formula, from);
	put_amount(sheet, m, IN_KIND, formula, from);
	put_share(sheet, at, m);
}

static void put_over(struct sheet *sheet, size_t at, const struct money *m)
{
	struct buffer f = {0};
	double share;
	bool reached;

	if (!m->has_norm || !money_share(m, &share)) {
		sheet_blank(sheet);
		sheet_text(sheet, m->has_norm ? TEXT("nog niets uitgegeven")
					      : TEXT("geen norm"));
		return;
	}
	reached = share >= m->norm;
	sheet_reference(&f, sheet, at + MONEY_SHARE);
	buffer_char(&f, '-');
	sheet_reference(&f, sheet, at + MONEY_NORM);
	sheet_formula(sheet, share - m->norm, &f);
	f.len = 0;
	buffer_add(&f, TEXT("IF("));
	sheet_reference(&f, sheet, at + MONEY_OVER);
	buffer_add(&f, TEXT(">=0,\"norm gehaald\",\"onder de norm\")"));
	sheet_as(sheet, reached ? ROLE_GOOD : ROLE_POOR);
	sheet_formula_text(
	    sheet, reached ? TEXT("norm gehaald") : TEXT("onder de norm"), &f);
	buffer_release(&f);
}

void money_finish(struct sheet *sheet, size_t at)
{
	if (!sheet->empty)
		sheet_bars(sheet, at + MONEY_SPENT, 100);
}

void money_put_norm(struct sheet *sheet, size_t at, const struct money *m,
		    struct text activity, struct text norm)
{
	struct buffer name = {0};

	norm_share(&name, activity);
	norm_put(sheet, &name, norm);
	put_over(sheet, at, m);
	buffer_release(&name);
}
