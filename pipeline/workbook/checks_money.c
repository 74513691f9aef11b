/* Checks on money, and on findings. */
#include "workbook/checks.h"
#include "workbook/money.h"

static const struct {
	const char *name;
	int budget;
} moneys[MONEY_AMOUNTS] = {
    [BUDGETED] = {"Begroot", BUDGET_BUDGETED},
    [REALISED] = {"Gerealiseerd", BUDGET_REALISED},
    [CASH] = {"Cofinanciering in geld", BUDGET_MONEY},
    [IN_KIND] = {"Cofinanciering in natura", BUDGET_KIND},
};

static const struct text any = {NULL, 0};

/* A sheet and what it adds up to. */
struct total {
	const char *words;
	struct span in;
	size_t column;
	double value;
};

static void put(struct checks *c, enum money_amount i, const struct total *left,
		const struct total *right)
{
	if (!left->in.rows || !right->in.rows)
		return;
	buffer_add(&c->at.title, text_of(moneys[i].name));
	checks_sum(c, &c->at.left, left->words, &left->in, left->column,
		   left->value);
	checks_sum(c, &c->at.right, right->words, &right->in, right->column,
		   right->value);
	checks_put(c);
}

static void check_records(struct checks *c, enum money_amount i,
			  const struct total *left)
{
	if (!left->in.rows)
		return;
	buffer_add(&c->at.title, text_of(moneys[i].name));
	checks_sum(c, &c->at.left, left->words, &left->in, left->column,
		   left->value);
	c->at.right.words = CHECKS_COUNTED "bedragen per activiteit en jaar";
	c->at.right.value = left->value;
	checks_put(c);
}

static void check_amount(struct checks *c, enum money_amount i)
{
	const struct report *r = c->report;
	size_t amounts = dossier_rows(&r->dossier, KIND_FINANCIE);
	const struct total finances = {
	    SHEET_FINANCES ": som",
	    span_on_one(r, SHEET_FINANCES,
			dossier_rows(&r->dossier, KIND_BUDGET)),
	    FINANCES_MONEY + money_column(i),
	    checks_records(r, KIND_BUDGET, moneys[i].budget, 0, any)};
	const struct total delivered = {
	    SHEET_AMOUNTS ": som", span_of(r, SHEET_AMOUNTS, amounts),
	    money_delivered(i), totals_delivered(r, i, true)};
	const struct total activities = {
	    SHEET_ACTIVITIES ": som",
	    span_on_one(r, SHEET_ACTIVITIES, totals_activities(r)),
	    TOTALS_MONEY + money_column(i), totals_budgeted(r, i)};
	const struct total centres = {
	    SHEET_CENTRES ": som",
	    span_on_one(r, SHEET_CENTRES, totals_centres(r)),
	    TOTALS_MONEY + money_column(i), totals_delivered(r, i, false)};

	put(c, i, &finances, &delivered);
	check_records(c, i, &finances);
	put(c, i, &activities, &centres);
}

void checks_of_money(struct checks *c)
{
	c->role = ROLE_EURO;
	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++)
		check_amount(c, i);
}

/* Rows that findings stand for. */
void checks_of_findings(struct checks *c)
{
	const struct report *r = c->report;
	struct span causes = span_of(r, SHEET_FINDINGS, findings_rows(r, any));
	struct span codes = span_on_one(r, SHEET_CODES, codes_rows(r));
	double rows = codes_sum(r);

	if (!causes.rows)
		return;
	c->role = ROLE_COUNT;
	buffer_add(&c->at.title, TEXT("Rijen met een bevinding"));
	checks_sum(c, &c->at.left, SHEET_FINDINGS ": som", &causes, CAUSE_ROWS,
		   rows);
	checks_sum(c, &c->at.right, SHEET_CODES ": som", &codes, CODES_ROWS,
		   rows);
	checks_put(c);
}
