/* Cells of what other sheets hold as well: formulas that look there. */
#include "sheets.h"

#include <math.h>

/* The cell that is next: a field of a record of that kind. */
struct cell {
	struct sheet *sheet;
	const struct report *report;
	const struct text *record;
	int field;
	double value;
};

static bool same(double a, double b)
{
	return fabs(a - b) < 0.001;
}

static const struct text *
verdict_of_year(const struct report *r, struct text indicator, struct text year)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);

	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR], indicator) &&
		    text_equal(row->field[VERDICT_YEAR], year))
			return row->field;
	return NULL;
}

void reference_put(struct sheet *sheet, const char *name, size_t column,
		   unsigned long row, double value)
{
	struct buffer f = {0};

	formula_sheet(&f, name);
	buffer_char(&f, '!');
	formula_cell(&f, column, row);
	sheet_leads(sheet, name, row, "Naar waar dit uit bestaat");
	sheet_formula(sheet, value, &f);
	buffer_release(&f);
}

/* One end of a figure, from the sheet of its goal; if it is the same there. */
static bool put_figure(const struct cell *c, struct text indicator,
		       struct text year, int end)
{
	const struct text *verdict =
	    verdict_of_year(c->report, indicator, year);
	struct buffer name = {0};
	unsigned long row;
	long goal;
	double value;

	if (!verdict || !dossier_number(verdict[VERDICT_LOW + end], &value) ||
	    !same(value, c->value))
		return false;
	row = goals_row(c->report, verdict, &goal);
	if (!row)
		return false;
	goals_name(&name, goal);
	reference_put(c->sheet, name.at, GOAL_LOW + (size_t)end, row, value);
	buffer_release(&name);
	return true;
}

static bool put_direction(const struct cell *c)
{
	const struct text *d = c->record;
	bool before = c->field >= DIRECTION_PREVIOUS_LOW;

	return put_figure(c, d[DIRECTION_INDICATOR],
			  d[before ? DIRECTION_PREVIOUS_YEAR : DIRECTION_YEAR],
			  c->field == DIRECTION_HIGH ||
			      c->field == DIRECTION_PREVIOUS_HIGH);
}

static bool put_known(const struct cell *c)
{
	const struct text *f = c->record;

	return put_figure(c, f[FORECAST_INDICATOR], f[FORECAST_KNOWN_YEAR], 0);
}

static bool put_target(const struct cell *c)
{
	const struct text *f = c->record;
	const struct text *verdict =
	    verdict_of_year(c->report, f[FORECAST_INDICATOR], f[FORECAST_YEAR]);
	struct buffer norm = {0};
	bool live;

	if (verdict)
		norm_target(&norm, verdict);
	live =
	    norm.len && text_equal(verdict[VERDICT_TARGET], f[FORECAST_TARGET]);
	if (live)
		norm_put(c->sheet, &norm, f[FORECAST_TARGET]);
	buffer_release(&norm);
	return live;
}

/* What is still to be added: the target less what is known. */
static bool put_pace(const struct cell *c)
{
	struct buffer f = {0};
	double target, known;

	if (!dossier_number(c->record[FORECAST_TARGET], &target) ||
	    !dossier_number(c->record[FORECAST_KNOWN], &known) ||
	    !same(fmax(target - known, 0), c->value))
		return false;
	buffer_add(&f, TEXT("MAX("));
	sheet_reference(&f, c->sheet, FORECAST_AT_TARGET);
	buffer_char(&f, '-');
	sheet_reference(&f, c->sheet, FORECAST_AT_KNOWN);
	buffer_add(&f, TEXT(",0)"));
	sheet_formula(c->sheet, c->value, &f);
	buffer_release(&f);
	return true;
}

/* A share of the cofinancing stands with the money of its activity. */
static bool put_share(const struct cell *c)
{
	static const struct match same_activity[] = {
	    {TOTALS_KEY, AGREEMENT_AT_ACTIVITY, false, NULL}};
	const struct lookup l = {
	    .in = span_on_one(c->report, SHEET_ACTIVITIES,
			      totals_activities(c->report)),
	    .match = same_activity,
	    .matches = 1,
	};
	double share;

	if (!totals_share(c->report, c->record[AGREEMENT_ACTIVITY], &share) ||
	    !same(share, c->value))
		return false;
	sheet_leads(c->sheet, SHEET_ACTIVITIES, 1, "Naar waar dit uit bestaat");
	lookup_put(c->sheet, &l, TOTALS_MONEY + MONEY_SHARE, c->value);
	return true;
}

static bool put_agreement(const struct cell *c)
{
	const struct text *a = c->record;

	if (text_is(a[AGREEMENT_KIND], "cofinanciering"))
		return put_share(c);
	return put_figure(c, a[AGREEMENT_INDICATOR], a[AGREEMENT_YEAR],
			  c->field == AGREEMENT_HIGH);
}

enum outcome { KEPT, BROKEN, UNDECIDED, UNKNOWN };

static const struct {
	const char *word;
	enum role role;
} outcomes[] = {
    [KEPT] = {"nagekomen", ROLE_GOOD},
    [BROKEN] = {"niet nagekomen", ROLE_BAD},
    [UNDECIDED] = {"onbeslist", ROLE_OPEN},
    [UNKNOWN] = {"niet bekend", ROLE_NONE},
};

static enum outcome outcome_of(const struct text *a, double value)
{
	double low, high;

	if (!dossier_number(a[AGREEMENT_LOW], &low) ||
	    !dossier_number(a[AGREEMENT_HIGH], &high))
		return UNKNOWN;
	return low >= value ? KEPT : high < value ? BROKEN : UNDECIDED;
}

/* IF(H2="","niet bekend",IF(H2>=F2,...)) */
static void add_outcome(struct buffer *f, const struct sheet *sheet)
{
	buffer_add(f, TEXT("IF("));
	sheet_reference(f, sheet, AGREEMENT_AT_LOW);
	buffer_format(f, "=\"\",\"%s\",IF(", outcomes[UNKNOWN].word);
	sheet_reference(f, sheet, AGREEMENT_AT_LOW);
	buffer_add(f, TEXT(">="));
	sheet_reference(f, sheet, AGREEMENT_AT_VALUE);
	buffer_format(f, ",\"%s\",IF(", outcomes[KEPT].word);
	sheet_reference(f, sheet, AGREEMENT_AT_LOW + 1);
	buffer_char(f, '<');
	sheet_reference(f, sheet, AGREEMENT_AT_VALUE);
	buffer_format(f, ",\"%s\",\"%s\")))", outcomes[BROKEN].word,
		      outcomes[UNDECIDED].word);
}

static bool put_outcome(const struct cell *c)
{
	const struct text *a = c->record;
	struct buffer f = {0};
	enum outcome found;
	double value;

	if (!dossier_number(a[AGREEMENT_VALUE], &value)) {
		sheet_blank(c->sheet);
		return true;
	}
	found = outcome_of(a, value);
	/* As the evaluation of the activities has it. */
	if (found != KEPT && report_runs(c->report, a[AGREEMENT_YEAR])) {
		sheet_as(c->sheet, ROLE_BUSY);
		sheet_text(c->sheet, TEXT("er is nog tijd"));
		return true;
	}
	add_outcome(&f, c->sheet);
	sheet_as(c->sheet, outcomes[found].role);
	sheet_formula_text(c->sheet, text_of(outcomes[found].word), &f);
	buffer_release(&f);
	return true;
}

/* What the vestigingen of a subregion add up to. */
static double sum_of_subregion(const struct report *r, const struct text *s,
			       int end)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	double sum = 0, n;

	for (; row; row = row->next) {
		const struct text *m = row->field;

		if (text_equal(m[MEASURE_INDICATOR], s[SUBREGION_INDICATOR]) &&
		    text_equal(m[MEASURE_YEAR], s[SUBREGION_YEAR]) &&
		    text_equal(report_subregion(r, m[MEASURE_VESTIGING]),
			       s[SUBREGION_SUBREGION]) &&
		    dossier_number(m[MEASURE_LOW + end], &n))
			sum += n;
	}
	return sum;
}

static bool put_subregion(const struct cell *c)
{
	static const struct match same_rows[] = {
	    {PER_SCHOOL_CODE, SUBREGION_AT_CODE, false, NULL},
	    {PER_SCHOOL_YEAR, SUBREGION_AT_YEAR, false, NULL},
	    {PER_SCHOOL_SUBREGION, SUBREGION_AT_NAME, false, NULL},
	};
	const struct text *s = c->record;
	int end = c->field == SUBREGION_HIGH;
	const struct lookup l = {
	    .in = span_on_one(c->report, SHEET_SCHOOLS,
			      dossier_rows(&c->report->dossier, KIND_MEASURE)),
	    .match = same_rows,
	    .matches = 3,
	};

	if (!report_adds_up(c->report, s[SUBREGION_INDICATOR]) ||
	    !formula_finds(s[SUBREGION_INDICATOR]) ||
	    !formula_finds(s[SUBREGION_SUBREGION]) ||
	    !same(sum_of_subregion(c->report, s, end), c->value))
		return false;
	sheet_leads(c->sheet, SHEET_SCHOOLS, 1, "Naar de scholen");
	lookup_put(c->sheet, &l, PER_SCHOOL_LOW + (size_t)end, c->value);
	return true;
}

static const struct {
	enum record_kind kind;
	int field;
	bool (*put)(const struct cell *);
} cells[] = {
    {KIND_DIRECTION, DIRECTION_LOW, put_direction},
    {KIND_DIRECTION, DIRECTION_HIGH, put_direction},
    {KIND_DIRECTION, DIRECTION_PREVIOUS_LOW, put_direction},
    {KIND_DIRECTION, DIRECTION_PREVIOUS_HIGH, put_direction},
    {KIND_FORECAST, FORECAST_KNOWN, put_known},
    {KIND_FORECAST, FORECAST_TARGET, put_target},
    {KIND_FORECAST, FORECAST_PACE, put_pace},
    {KIND_AGREEMENT, AGREEMENT_LOW, put_agreement},
    {KIND_AGREEMENT, AGREEMENT_HIGH, put_agreement},
    {KIND_AGREEMENT, NO_FIELD, put_outcome},
    {KIND_SUBREGION, SUBREGION_LOW, put_subregion},
    {KIND_SUBREGION, SUBREGION_HIGH, put_subregion},
};

bool live_put(struct sheet *sheet, const struct report *r,
	      enum record_kind kind, const struct text *record, int field)
{
	struct cell c = {sheet, r, record, field, 0};

	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		if (cells[i].kind == kind && cells[i].field == field)
			return (field == NO_FIELD ||
				dossier_number(record[field], &c.value)) &&
			       cells[i].put(&c);
	return false;
}
