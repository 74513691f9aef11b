/* Doelstelling 1, 2, ...: the indicators of one goal, through all years. */
#include "sheets.h"

#include "verdict.h"

static const struct sheet_column columns[] = {GOALS(SHEET_COLUMN)};
static const struct sheet_form form = {columns, GOAL_COLUMNS, 2, SHEET_TABLE};

bool goals_next(const struct report *r, long after, long *goal)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	bool found = false;
	long number;

	for (; row; row = row->next)
		if (record_long(row->field[INDICATOR_GOAL], &number) &&
		    number > after && (!found || number < *goal)) {
			*goal = number;
			found = true;
		}
	return found;
}

bool goals_of(const struct report *r, const struct text *verdict, long *goal)
{
	return record_long(dossier_lookup(&r->dossier, KIND_INDICATOR,
					  verdict[VERDICT_INDICATOR],
					  INDICATOR_GOAL, record_unknown),
			   goal);
}

unsigned long goals_row(const struct report *r, const struct text *verdict,
			long *goal)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	unsigned long at = 2;
	long other;

	if (!goals_of(r, verdict, goal))
		return 0;
	for (; row && row->field != verdict; row = row->next)
		at += goals_of(r, row->field, &other) && other == *goal;
	return row ? at : 0;
}

void goals_name(struct buffer *name, long goal)
{
	name->len = 0;
	buffer_format(name, SHEET_GOAL "%ld", goal);
	buffer_string(name);
}

/* What the verdict means, and why it is so. */
static void put_meaning(struct sheet *sheet, const struct report *r,
			const struct text *verdict)
{
	enum verdict word = verdict_of(verdict[VERDICT_VERDICT]);
	enum reason reason = reason_of(verdict[VERDICT_REASON]);
	struct buffer words = {0};
	double low;

	if (word < VERDICT_WORDS)
		buffer_add(&words, text_of(verdict_meaning(word)));
	if (reason < REASON_WORDS && reason != REASON_NONE)
		buffer_format(&words, " %s", reason_meaning(reason));
	if (dossier_number(verdict[VERDICT_LOW], &low) &&
	    !report_is_sum(r, verdict))
		buffer_add(&words, TEXT(" Let op: dit cijfer telt niet op."));
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static const struct match same[] = {
    {PER_SCHOOL_CODE, GOAL_CODE, false, NULL},
    {PER_SCHOOL_YEAR, GOAL_YEAR, false, NULL},
};
static const struct match same_member[] = {
    {MEMBERS_CODE, GOAL_CODE, false, NULL},
    {MEMBERS_YEAR, GOAL_YEAR, false, NULL},
};

/* Where on Per school the indicator begins in that year. */
static unsigned long first_row(const struct report *r,
			       const struct text *verdict)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);

	for (unsigned long at = 2; row; row = row->next, at++)
		if (text_equal(row->field[MEASURE_INDICATOR],
			       verdict[VERDICT_INDICATOR]) &&
		    text_equal(row->field[MEASURE_YEAR], verdict[VERDICT_YEAR]))
			return at;
	return 1;
}

/* Two ends that are looked up, if it is live, or as they are. */
static void put_ends(struct sheet *sheet, const struct report *r,
		     const struct text *verdict, int low, size_t values,
		     bool live)
{
	bool distinct = report_is_distinct(r, verdict[VERDICT_INDICATOR]);
	struct lookup l = {
	    .in = distinct
		      ? span_of(r, SHEET_MEMBERS,
				dossier_rows(&r->dossier, KIND_MEMBER))
		      : span_on_one(r, SHEET_SCHOOLS,
				    dossier_rows(&r->dossier, KIND_MEASURE)),
	    .match = distinct ? same_member : same,
	    .matches = 2,
	};
	unsigned long row = distinct ? 1 : first_row(r, verdict);
	double number;

	for (int i = 0; i < 2; i++) {
		if (!dossier_number(verdict[low + i], &number)) {
			sheet_blank(sheet);
		} else if (!live || !l.in.rows) {
			sheet_field(sheet, verdict[low + i]);
		} else {
			sheet_leads(sheet, l.in.name, row,
				    "Naar waar dit uit bestaat");
			lookup_put(sheet, &l,
				   distinct ? MEMBERS_FIRST
					    : values + (size_t)i,
				   number);
		}
	}
}

static bool is_live(const struct report *r, const struct text *verdict)
{
	return report_is_sum(r, verdict) &&
	       formula_finds(verdict[VERDICT_INDICATOR]);
}

static void put_figure(struct sheet *sheet, const struct report *r,
		       const struct text *verdict)
{
	static const struct share_columns at = {GOAL_PART_LOW, GOAL_OF_LOW};
	bool share = report_is_share(r, verdict[VERDICT_INDICATOR]);
	double number;

	if (!share) {
		put_ends(sheet, r, verdict, VERDICT_LOW, PER_SCHOOL_LOW,
			 is_live(r, verdict));
		return;
	}
	for (int i = 0; i < 2; i++)
		if (is_live(r, verdict) &&
		    dossier_number(verdict[VERDICT_LOW + i], &number)) {
			share_put(sheet, &at, !i, number);
		} else {
			sheet_as(sheet, ROLE_SHARE);
			sheet_field(sheet, verdict[VERDICT_LOW + i]);
		}
}

/* The verdict that follows from what stands in the row: target, figure and
 * missing schools. */
static enum verdict judge(const struct text *v)
{
	long missing = 0, n, standin = 0, delivered = 0;
	double low, high, target;

	if (!dossier_number(v[VERDICT_TARGET], &target))
		return VERDICT_IS_GEEN_STREEFWAARDE;
	if (!dossier_number(v[VERDICT_LOW], &low) ||
	    !dossier_number(v[VERDICT_HIGH], &high))
		return VERDICT_IS_GEEN_GEGEVENS;
	if (record_long(v[VERDICT_EXPECTED], &n) &&
	    record_long(v[VERDICT_DELIVERED], &delivered) &&
	    record_long(v[VERDICT_STANDIN], &standin))
		missing = n - delivered - standin;
	return missing > 0     ? VERDICT_IS_ONBESLIST
	       : low >= target ? VERDICT_IS_BEHAALD
	       : high < target ? VERDICT_IS_NIET_BEHAALD
			       : VERDICT_IS_ONBESLIST;
}

/* A year that runs has a verdict by its date, which is no formula. */
static void put_verdict(struct sheet *sheet, const struct text *verdict)
{
	static const struct {
		size_t column;
		enum verdict verdict;
		const char *is;
	} steps[] = {
	    {GOAL_TARGET, VERDICT_IS_GEEN_STREEFWAARDE, "=\"\""},
	    {GOAL_LOW, VERDICT_IS_GEEN_GEGEVENS, "=\"\""},
	    {GOAL_MISSING, VERDICT_IS_ONBESLIST, "<>\"\""},
	};
	enum verdict found = judge(verdict);
	struct buffer f = {0};

	if (!text_is(verdict[VERDICT_VERDICT], verdict_word(found))) {
		verdict_put(sheet, verdict[VERDICT_VERDICT]);
		return;
	}
	for (size_t i = 0; i < 3; i++) {
		buffer_add(&f, TEXT("IF("));
		sheet_reference(&f, sheet, steps[i].column);
		buffer_format(&f, "%s,", steps[i].is);
		verdict_add_word(&f, steps[i].verdict);
		buffer_char(&f, ',');
	}
	verdict_add_judgement(&f, sheet, GOAL_LOW, GOAL_TARGET);
	buffer_add(&f, TEXT(")))"));
	verdict_put_live(sheet, found, &f);
	buffer_release(&f);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *verdict)
{
	struct buffer norm = {0};

	sheet_field(sheet, indicator_name(r, verdict[VERDICT_INDICATOR]));
	sheet_field(sheet, verdict[VERDICT_YEAR]);
	put_figure(sheet, r, verdict);
	norm_target(&norm, verdict);
	norm_put(sheet, &norm, verdict[VERDICT_TARGET]);
	sheet_field(sheet, verdict[VERDICT_WRITTEN]);
	sheet_field(sheet, verdict[VERDICT_DUE]);
	put_verdict(sheet, verdict);
	put_meaning(sheet, r, verdict);
	coverage_put(sheet, verdict);
	missing_put(sheet, r, verdict);
	put_ends(sheet, r, verdict, VERDICT_PART_LOW, PER_SCHOOL_PART_LOW,
		 is_live(r, verdict));
	put_ends(sheet, r, verdict, VERDICT_OF_LOW, PER_SCHOOL_OF_LOW,
		 is_live(r, verdict));
	sheet_field(sheet, verdict[VERDICT_LINE]);
	sheet_field(sheet, verdict[VERDICT_INDICATOR]);
	sheet_end_row(sheet);
	buffer_release(&norm);
}

static void put_goal(struct sheet *sheet, const struct report *r, long goal)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	long number;

	for (; row; row = row->next)
		if (goals_of(r, row->field, &number) && number == goal)
			put_row(sheet, r, row->field);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Bij dit doel zijn er geen streefwaarden en "
				   "geen gegevens.");
}

void tab_goals(struct book *book, const struct report *r)
{
	struct buffer name = {0};
	long goal = -1;

	while (goals_next(r, goal, &goal)) {
		goals_name(&name, goal);
		put_goal(sheet_new(book, text_of(name.at), &form), r, goal);
	}
	buffer_release(&name);
}
