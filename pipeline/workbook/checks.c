/*
 * Controles: what must be the same on both sides. On the left stands what this
 * workbook holds, by formula; on the right another of its sheets, or what the
 * records say (records.tsv, published beside it).
 */
#include "workbook/checks.h"

#include <math.h>

enum {
	LEFT_VALUE = 2,
	RIGHT_VALUE = 4,
	DIFFERENCE = CHECKS_DIFFERENCE,
	OUTCOME,
	KEY
};

static const struct sheet_column columns[] = {
    {"Controle", 48, ROLE_TEXT},        {"Links", 38, ROLE_TEXT},
    {"Links: waarde", 14, ROLE_COUNT},  {"Rechts", 46, ROLE_TEXT},
    {"Rechts: waarde", 14, ROLE_COUNT}, {"Verschil", 12, ROLE_COUNT},
    {"Uitkomst", 14, ROLE_TEXT},        {"Gezocht op", 22, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_TABLE};

static const double tolerance = 0.005;

static void put_side(struct sheet *sheet, const struct side *side,
		     enum role role)
{
	sheet_text(sheet, text_of(side->words));
	sheet_as(sheet, role);
	if (side->formula.len)
		sheet_formula(sheet, side->value, &side->formula);
	else
		sheet_number(sheet, side->value);
}

static void put_outcome(struct sheet *sheet, double difference, enum role role)
{
	bool holds = fabs(difference) <= tolerance;
	struct buffer f = {0};

	buffer_add(&f, TEXT("ROUND("));
	sheet_reference(&f, sheet, LEFT_VALUE);
	buffer_char(&f, '-');
	sheet_reference(&f, sheet, RIGHT_VALUE);
	buffer_add(&f, TEXT(",2)"));
	sheet_as(sheet, role);
	sheet_formula(sheet, difference, &f);
	f.len = 0;
	buffer_add(&f, TEXT("IF(ABS("));
	sheet_reference(&f, sheet, DIFFERENCE);
	buffer_add(&f, TEXT(")<=" NORM_TOLERANCE ",\"\xE2\x9C\x93 klopt\","
			    "\"\xE2\x9C\x97 klopt niet\")"));
	sheet_as(sheet, holds ? ROLE_GOOD : ROLE_BAD);
	sheet_formula_text(sheet,
			   holds ? TEXT("\xE2\x9C\x93 klopt")
				 : TEXT("\xE2\x9C\x97 klopt niet"),
			   &f);
	buffer_release(&f);
}

void checks_put(struct checks *c)
{
	struct check *at = &c->at;
	double difference =
	    round((at->left.value - at->right.value) * 100) / 100 + 0.0;

	c->rows++;
	c->wrong += fabs(difference) > tolerance;
	if (c->sheet) {
		sheet_text(c->sheet, text_of_buffer(&at->title));
		put_side(c->sheet, &at->left, c->role);
		put_side(c->sheet, &at->right, c->role);
		put_outcome(c->sheet, difference, c->role);
		sheet_field(c->sheet, at->key.at ? at->key : record_unknown);
		sheet_end_row(c->sheet);
	}
	at->title.len = at->left.formula.len = at->right.formula.len = 0;
	at->left.value = at->right.value = 0;
	at->key = (struct text){NULL, 0};
}

void checks_sum(const struct checks *c, struct side *side, const char *words,
		const struct span *span, size_t column, double value)
{
	side->words = words;
	side->value += value;
	if (c->sheet)
		span_sum(&side->formula, span, column);
}

void checks_sum_of(const struct checks *c, struct side *side, const char *words,
		   const struct span *span, size_t column, size_t key,
		   double value)
{
	const struct match match[] = {{key, KEY, false, NULL}};
	const struct lookup l = {.in = *span, .match = match, .matches = 1};

	side->words = words;
	side->value += value;
	if (c->sheet)
		lookup_sum(&side->formula, c->sheet, &l, column);
}

double checks_records(const struct report *r, enum record_kind kind, int column,
		      int key, struct text word)
{
	const struct dossier_row *row = dossier_first(&r->dossier, kind);
	double sum = 0, n;

	for (; row; row = row->next)
		if ((!word.at || text_equal(row->field[key], word)) &&
		    dossier_number(row->field[column], &n))
			sum += n;
	return sum;
}

static void check_all(struct checks *c)
{
	c->role = ROLE_COUNT;
	checks_of_rows(c);
	checks_of_figures(c);
	checks_of_money(c);
	checks_of_findings(c);
	buffer_release(&c->at.title);
	buffer_release(&c->at.left.formula);
	buffer_release(&c->at.right.formula);
}

size_t checks_count(const struct report *r, bool *hold)
{
	struct checks c = {.report = r};

	check_all(&c);
	*hold = !c.wrong;
	return c.rows;
}

void tab_checks(struct book *book, const struct report *r)
{
	struct checks c = {.report = r};

	c.sheet = sheet_new(book, TEXT(SHEET_CHECKS), &form);
	check_all(&c);
}
