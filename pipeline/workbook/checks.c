/*
 * Controles: what must be the same on both sides. On the left stands what this
 * workbook holds, by formula; on the right another of its sheets, or what the
 * records say (records.tsv, published beside it).
 */
#include "workbook/money.h"

#include <math.h>

#include "label.h"

enum { LEFT_VALUE = 2, RIGHT_VALUE = 4, DIFFERENCE = CHECKS_DIFFERENCE };

static const struct sheet_column columns[] = {
    {"Controle", 44, ROLE_TEXT},       {"Links", 44, ROLE_TEXT},
    {"Links: waarde", 18, ROLE_EURO},  {"Rechts", 44, ROLE_TEXT},
    {"Rechts: waarde", 18, ROLE_EURO}, {"Verschil", 12, ROLE_EURO},
    {"Uitkomst", 14, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_TABLE};

/* One side: words, and a formula with its value; without one the value itself,
 * as the records have it. */
struct side {
	const char *words;
	struct buffer formula;
	double value;
};

struct check {
	struct buffer title;
	struct side left, right;
};

/* Goes on adding checks, or only counts them if there is no sheet. */
struct checks {
	struct sheet *sheet;
	const struct report *report;
	struct check at; /* being made; empty in between */
	size_t rows, wrong;
};

static const double tolerance = 0.005;

static void put_side(struct sheet *sheet, const struct side *side)
{
	sheet_text(sheet, text_of(side->words));
	if (side->formula.len)
		sheet_formula(sheet, side->value, &side->formula);
	else
		sheet_number(sheet, side->value);
}

static void put_outcome(struct sheet *sheet, double difference)
{
	bool holds = fabs(difference) <= tolerance;
	struct buffer f = {0};

	buffer_add(&f, TEXT("ROUND("));
	sheet_reference(&f, sheet, LEFT_VALUE);
	buffer_char(&f, '-');
	sheet_reference(&f, sheet, RIGHT_VALUE);
	buffer_add(&f, TEXT(",2)"));
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

/* Puts the check that was made, and starts over. */
static void put_check(struct checks *c)
{
	struct check *at = &c->at;
	double difference =
	    round((at->left.value - at->right.value) * 100) / 100 + 0.0;

	c->rows++;
	c->wrong += fabs(difference) > tolerance;
	if (c->sheet) {
		sheet_text(c->sheet, text_of_buffer(&at->title));
		put_side(c->sheet, &at->left);
		put_side(c->sheet, &at->right);
		put_outcome(c->sheet, difference);
		sheet_end_row(c->sheet);
	}
	at->title.len = at->left.formula.len = at->right.formula.len = 0;
	at->left.value = at->right.value = 0;
}

/* SUMIFS over the rows that have `word` in the column `key`. */
static void add_sum_of(struct buffer *f, const char *name, size_t rows,
		       size_t values, size_t key, struct text word)
{
	buffer_add(f, f->len ? TEXT("+SUMIFS(") : TEXT("SUMIFS("));
	formula_range(f, name, values, rows);
	buffer_char(f, ',');
	formula_range(f, name, key, rows);
	buffer_format(f, ",\"%.*s\")", TEXT_ARG(word));
}

static size_t files(const struct report *r)
{
	return dossier_rows(&r->dossier, KIND_DELIVERY) + r->orphans;
}

static void check_rows(struct checks *c)
{
	const struct balance *t = &c->report->total;
	struct span sources = span_on_one(SHEET_SOURCES, files(c->report));

	buffer_add(&c->at.title, TEXT("Geen rij kwijt, over alle bestanden"));
	c->at.left.words = "Bronnen: rijen gelezen";
	c->at.right.words = "gebruikt + afgekeurd + niet meegeteld";
	c->at.left.value = (double)t->read;
	c->at.right.value = (double)(t->used + t->rejected + t->ignored);
	span_sum(&c->at.left.formula, &sources, SOURCES_READ);
	for (size_t i = SOURCES_USED; i <= SOURCES_IGNORED; i++)
		span_sum(&c->at.right.formula, &sources, i);
	put_check(c);
}

/* Rows used of all files of a kind. */
static double rows_used(const struct report *r, const char *kind)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_BALANCE);
	double used = 0, n;

	for (; row; row = row->next)
		if (text_is(row->field[BALANCE_STAGE], "tally") &&
		    text_is(dossier_lookup(&r->dossier, KIND_DELIVERY,
					   row->field[BALANCE_FILE],
					   DELIVERY_KIND, TEXT("")),
			    kind) &&
		    dossier_number(row->field[BALANCE_USED], &n))
			used += n;
	return used;
}

static double groups_sum(const struct report *r, enum record_kind kind,
			 int column)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_GROUP);
	double sum = 0, n;

	for (; row; row = row->next)
		if (record_kind_of(row->field[GROUP_KIND]) == kind &&
		    dossier_number(row->field[column], &n))
			sum += n;
	return sum;
}

static void check_kind(struct checks *c, enum record_kind kind)
{
	const struct report *r = c->report;
	struct text word = label_kind(text_of(record_kind_name(kind)));
	struct buffer name = {0};
	struct span data;

	groups_name(&name, kind);
	data = span_of(r, name.at, r->rows[kind]);
	buffer_format(&c->at.title, "Rijen gebruikt: %.*s", TEXT_ARG(word));
	c->at.left.words = "Gegevens: rijen hier het eerst";
	c->at.right.words = "Bronnen: gebruikt, van deze soort";
	c->at.left.value = groups_sum(r, kind, GROUP_OPENED);
	c->at.right.value = rows_used(r, record_kind_name(kind));
	span_sum(&c->at.left.formula, &data, DATA_OPENED);
	add_sum_of(&c->at.right.formula, SHEET_SOURCES, files(r), SOURCES_USED,
		   SOURCES_KIND, word);
	put_check(c);
	for (int end = 0; end < 2; end++) {
		buffer_format(&c->at.title, "Aantal %s: %.*s",
			      end ? "hoog" : "laag", TEXT_ARG(word));
		c->at.left.words = "Gegevens: som";
		c->at.right.words = "records.tsv: som van de groepen";
		c->at.left.value = c->at.right.value =
		    groups_sum(r, kind, GROUP_LOW + end);
		span_sum(&c->at.left.formula, &data, DATA_LOW + (size_t)end);
		put_check(c);
	}
	buffer_release(&name);
}

/* What a column of the records adds up to; with a key, of rows that have it. */
static double sum_of(const struct report *r, enum record_kind kind, int column,
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

/* All years of an indicator at the schools. */
static void check_indicator(struct checks *c, const struct text *indicator)
{
	const struct report *r = c->report;
	struct text code = indicator[INDICATOR_INDICATOR];
	size_t rows = dossier_rows(&r->dossier, KIND_MEASURE);

	for (int end = 0; end < 2 && rows; end++) {
		buffer_format(&c->at.title, "%.*s (%s)",
			      TEXT_ARG(indicator[INDICATOR_NAME]),
			      end ? "hoog" : "laag");
		c->at.left.words = "Per school: som van alle jaren";
		c->at.right.words = "records.tsv: measure";
		c->at.left.value = c->at.right.value =
		    sum_of(r, KIND_MEASURE, MEASURE_LOW + end,
			   MEASURE_INDICATOR, code);
		add_sum_of(&c->at.left.formula, SHEET_SCHOOLS, rows,
			   PER_SCHOOL_LOW + (size_t)end, PER_SCHOOL_CODE, code);
		put_check(c);
	}
}

/* The verdicts of a goal: how many there are, and what they add up to. */
static size_t goal_rows(const struct report *r, long goal, double sum[2])
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	size_t rows = 0;
	double n;
	long other;

	sum[0] = sum[1] = 0;
	for (; row; row = row->next) {
		if (!goals_row(r, row->field, &other) || other != goal)
			continue;
		rows++;
		for (int i = 0; i < 2; i++)
			if (dossier_number(row->field[VERDICT_LOW + i], &n))
				sum[i] += n;
	}
	return rows;
}

static void check_goal(struct checks *c, long goal)
{
	struct buffer name = {0};
	double sum[2];
	size_t rows = goal_rows(c->report, goal, sum);
	struct span of_goal;

	buffer_format(&name, SHEET_GOAL "%ld", goal);
	buffer_char(&name, '\0');
	of_goal = span_on_one(name.at, rows);
	for (int end = 0; end < 2 && rows; end++) {
		buffer_format(&c->at.title, "%s (%s)", name.at,
			      end ? "hoog" : "laag");
		c->at.left.words = "Blad van het doel: som van alle regels";
		c->at.right.words = "records.tsv: verdict";
		c->at.left.value = c->at.right.value = sum[end];
		span_sum(&c->at.left.formula, &of_goal, GOAL_LOW + (size_t)end);
		put_check(c);
	}
	buffer_release(&name);
}

/* Money: the sheet, the amounts that were delivered, the records. */
static const struct {
	const char *name;
	int budget, financie;
} moneys[MONEY_AMOUNTS] = {
    [BUDGETED] = {"Begroot", BUDGET_BUDGETED, FINANCIE_BEGROOT},
    [REALISED] = {"Gerealiseerd", BUDGET_REALISED, FINANCIE_GEREALISEERD},
    [CASH] = {"Cofinanciering in geld", BUDGET_MONEY, FINANCIE_GELD},
    [IN_KIND] = {"Cofinanciering in natura", BUDGET_KIND, FINANCIE_NATURA},
};

static void check_money(struct checks *c, enum money_amount i)
{
	const struct report *r = c->report;
	const struct text any = {NULL, 0};
	struct span finances =
	    span_on_one(SHEET_FINANCES, dossier_rows(&r->dossier, KIND_BUDGET));
	struct span amounts =
	    span_of(r, SHEET_AMOUNTS, dossier_rows(&r->dossier, KIND_FINANCIE));

	for (int records = 0; records < 2 && finances.rows; records++) {
		if (!records && !amounts.rows)
			continue;
		buffer_add(&c->at.title, text_of(moneys[i].name));
		c->at.left.words = SHEET_FINANCES ": som";
		c->at.left.value =
		    sum_of(r, KIND_BUDGET, moneys[i].budget, 0, any);
		span_sum(&c->at.left.formula, &finances,
			 FINANCES_MONEY + money_column(i));
		c->at.right.words =
		    records ? "records.tsv: budget" : SHEET_AMOUNTS ": som";
		c->at.right.value =
		    records
			? c->at.left.value
			: sum_of(r, KIND_FINANCIE, moneys[i].financie, 0, any);
		if (!records)
			span_sum(&c->at.right.formula, &amounts,
				 money_delivered(i));
		put_check(c);
	}
}

static void check_all(struct checks *c)
{
	const struct report *r = c->report;
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	long goal = -1;

	check_rows(c);
	for (enum record_kind kind = 0; kind < KINDS; kind++)
		if (r->rows[kind])
			check_kind(c, kind);
	for (; row; row = row->next)
		if (formula_finds(row->field[INDICATOR_INDICATOR]))
			check_indicator(c, row->field);
	while (goals_next(r, goal, &goal))
		check_goal(c, goal);
	for (enum money_amount i = 0; i < MONEY_AMOUNTS; i++)
		check_money(c, i);
	buffer_release(&c->at.title);
	buffer_release(&c->at.left.formula);
	buffer_release(&c->at.right.formula);
}

bool checks_hold(const struct report *r)
{
	struct checks c = {.report = r};

	check_all(&c);
	return !c.wrong;
}

size_t checks_rows(const struct report *r)
{
	struct checks c = {.report = r};

	check_all(&c);
	return c.rows;
}

void tab_checks(struct book *book, const struct report *r)
{
	struct checks c = {.report = r};

	c.sheet = sheet_new(book, TEXT(SHEET_CHECKS), &form);
	check_all(&c);
}
