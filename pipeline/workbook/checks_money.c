/* Checks on money, and on findings. */
#include "workbook/checks.h"
#include "workbook/money.h"

static const char *const names[MONEY_AMOUNTS] = {
    [BUDGETED] = "Begroot",
    [REALISED] = "Gerealiseerd",
    [CASH] = "Cofinanciering in geld",
    [IN_KIND] = "Cofinanciering in natura",
};

/* A sheet with amounts, from the column `first` on, and their sums. */
struct table {
	const char *words;
	struct span in;
	size_t first;
	size_t (*column)(enum money_amount);
	struct money sum;
};

static void put_side(const struct checks *c, struct side *side,
		     const struct table *of, enum money_amount i)
{
	checks_sum(c, side, of->words, &of->in, of->first + of->column(i),
		   of->sum.amount[i]);
}

static void put(struct checks *c, enum money_amount i, const struct table *left,
		const struct table *right)
{
	if (!left->in.rows || !right->in.rows)
		return;
	buffer_add(&c->at.title, text_of(names[i]));
	put_side(c, &c->at.left, left, i);
	put_side(c, &c->at.right, right, i);
	checks_put(c);
}

static void put_records(struct checks *c, enum money_amount i,
			const struct table *left)
{
	if (!left->in.rows)
		return;
	buffer_add(&c->at.title, text_of(names[i]));
	put_side(c, &c->at.left, left, i);
	c->at.right.words = CHECKS_COUNTED "bedragen per activiteit en jaar";
	c->at.right.value = left->sum.amount[i];
	checks_put(c);
}

void checks_of_money(struct checks *c)
{
	const struct report *r = c->report;
	const struct table finances = {
	    SHEET_FINANCES ": som",
	    span_on_one(r, SHEET_FINANCES,
			dossier_rows(&r->dossier, KIND_BUDGET)),
	    FINANCES_MONEY, money_column, totals_budgeted(r, true)};
	const struct table delivered = {
	    SHEET_AMOUNTS ": som",
	    span_of(r, SHEET_AMOUNTS, dossier_rows(&r->dossier, KIND_FINANCIE)),
	    0, money_delivered, totals_delivered(r, true)};
	const struct table activities = {
	    SHEET_ACTIVITIES ": som",
	    span_on_one(r, SHEET_ACTIVITIES, totals_activities(r)),
	    TOTALS_MONEY, money_column, totals_budgeted(r, false)};
	const struct table centres = {
	    SHEET_CENTRES ": som",
	    span_on_one(r, SHEET_CENTRES, totals_centres(r)), TOTALS_MONEY,
	    money_column, totals_delivered(r, false)};

	c->role = ROLE_EURO;
	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++) {
		put(c, i, &finances, &delivered);
		put_records(c, i, &finances);
		put(c, i, &activities, &centres);
	}
}

/* Rows that findings stand for. */
void checks_of_findings(struct checks *c)
{
	const struct report *r = c->report;
	struct span causes = span_of(r, SHEET_FINDINGS,
				     findings_rows(r, (struct text){NULL, 0}));
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
