/*
 * Mutaties: from the figure of the report before to the one of now, step by
 * step; and which findings are new, solved or still there.
 */
#include "sheets.h"

#include <math.h>

enum mutation_column {
	MUTATION_NAME,
	MUTATION_YEAR,
	MUTATION_STEP,
	MUTATION_LOW,
	MUTATION_HIGH
};

static const struct sheet_column columns[] = {
    {"Indicator", 46, ROLE_TEXT},
    {"Jaar", 8, ROLE_YEAR},
    {"Stap", 34, ROLE_TEXT},
    {"Laag", 10, ROLE_COUNT},
    {"Hoog", 10, ROLE_COUNT},
    {"Niet verklaard laag", 10, ROLE_COUNT},
    {"Niet verklaard hoog", 10, ROLE_COUNT},
    {"Toelichting", 56, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 2, SHEET_TABLE};

enum step { STEP_PLAN, STEP_FRESH, STEP_CORRECTED, STEP_MIXED, STEPS };

static const struct {
	const char *name, *what;
} steps[STEPS] = {
    [STEP_PLAN] = {"Wijziging van het plan",
		   "In het plan staat nu anders wat er meetelt."},
    [STEP_FRESH] = {"Nieuwe gegevens",
		    "Hierover was er de vorige keer nog geen cijfer."},
    [STEP_CORRECTED] = {"Correcties",
			"Vestigingen waarvan er al een cijfer was, dat nu "
			"anders is."},
    [STEP_MIXED] = {"Nieuwe gegevens en correcties",
		    "Niet te splitsen: dit cijfer is geen som van de "
		    "vestigingen."},
};

/* From one figure to the other; every step may be 0. */
struct change {
	const struct text *then, *now; /* verdicts; `then` may be NULL */
	struct sum before, after, step[STEPS];
	bool known_before, known_after, share;
};

static bool ends_of(const struct text *low, struct sum *sum)
{
	return dossier_number(low[0], &sum->low) &&
	       dossier_number(low[1], &sum->high);
}

static void add(struct sum *sum, const struct sum *more, double sign)
{
	sum->low += sign * more->low;
	sum->high += sign * more->high;
}

static bool is_none(const struct sum *sum)
{
	return fabs(sum->low) < 0.001 && fabs(sum->high) < 0.001;
}

/* The row of this kind with the same first fields. */
static const struct text *find(const struct dossier *d, enum record_kind kind,
			       const struct text *like, size_t keys)
{
	const struct dossier_row *row = dossier_first(d, kind);

	for (; row; row = row->next) {
		size_t i = 0;

		while (i < keys && text_equal(row->field[i], like[i]))
			i++;
		if (i == keys)
			return row->field;
	}
	return NULL;
}

/* Does the plan say otherwise what counts? */
static bool is_replanned(const struct report *r, struct text code)
{
	static const int what[] = {INDICATOR_KIND, INDICATOR_MEASURE,
				   INDICATOR_COUNTING, INDICATOR_FILTER};
	const struct dossier_row *report =
	    dossier_first(r->before, KIND_REPORT);

	for (size_t i = 0; i < sizeof(what) / sizeof(what[0]); i++)
		if (!text_equal(dossier_lookup(&r->dossier, KIND_INDICATOR,
					       code, what[i], TEXT("")),
				dossier_lookup(r->before, KIND_INDICATOR, code,
					       what[i], TEXT(""))))
			return true;
	return report && !text_equal(report->field[REPORT_DEFINITION],
				     r->about[REPORT_DEFINITION]);
}

static bool is_of(const struct text *measure, const struct text *verdict)
{
	return text_equal(measure[MEASURE_INDICATOR],
			  verdict[VERDICT_INDICATOR]) &&
	       text_equal(measure[MEASURE_YEAR], verdict[VERDICT_YEAR]);
}

/* Of vestigingen: new is what had no figure. */
static void split_now(const struct report *r, struct change *c)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	const struct text *then;
	struct sum now, before;

	for (; row; row = row->next) {
		if (!is_of(row->field, c->now) ||
		    !ends_of(&row->field[MEASURE_LOW], &now))
			continue;
		then = find(r->before, KIND_MEASURE, row->field, 3);
		if (!then || !ends_of(&then[MEASURE_LOW], &before)) {
			add(&c->step[STEP_FRESH], &now, 1);
			continue;
		}
		add(&c->step[STEP_CORRECTED], &now, 1);
		add(&c->step[STEP_CORRECTED], &before, -1);
	}
}

/* What had a figure and has none any more is a correction. */
static void split_gone(const struct report *r, struct change *c)
{
	const struct dossier_row *row = dossier_first(r->before, KIND_MEASURE);
	const struct text *now;
	struct sum ends, before;

	for (; row; row = row->next) {
		if (!is_of(row->field, c->now) ||
		    !ends_of(&row->field[MEASURE_LOW], &before))
			continue;
		now = find(&r->dossier, KIND_MEASURE, row->field, 3);
		if (!now || !ends_of(&now[MEASURE_LOW], &ends))
			add(&c->step[STEP_CORRECTED], &before, -1);
	}
}

/* What the steps do not explain is said to be mixed. */
static void split_rest(struct change *c)
{
	struct sum rest = c->after;

	add(&rest, &c->before, -1);
	for (enum step s = 0; s < STEP_MIXED; s++)
		add(&rest, &c->step[s], -1);
	c->step[STEP_MIXED] = rest;
}

static struct change change_of(const struct report *r, const struct text *now)
{
	struct change c = {.now = now};
	struct text code = now[VERDICT_INDICATOR];

	c.then = find(r->before, KIND_VERDICT, now, 2);
	c.share = report_is_share(r, code);
	c.known_before = c.then && ends_of(&c.then[VERDICT_LOW], &c.before);
	c.known_after = ends_of(&now[VERDICT_LOW], &c.after);
	if (!c.known_before && !c.known_after)
		return c;
	if (!c.known_before) {
		c.step[STEP_FRESH] = c.after;
	} else if (is_replanned(r, code)) {
		add(&c.step[STEP_PLAN], &c.after, 1);
		add(&c.step[STEP_PLAN], &c.before, -1);
	} else if (report_adds_up(r, code)) {
		split_now(r, &c);
		split_gone(r, &c);
	}
	split_rest(&c);
	return c;
}

static void put_start(struct sheet *sheet, const struct report *r,
		      const struct change *c, const char *step)
{
	sheet_field(sheet, indicator_name(r, c->now[VERDICT_INDICATOR]));
	sheet_field(sheet, c->now[VERDICT_YEAR]);
	sheet_text(sheet, text_of(step));
}

static void put_ends(struct sheet *sheet, const struct change *c,
		     const struct sum *sum)
{
	const double ends[] = {sum->low, sum->high};

	for (int i = 0; i < 2; i++) {
		sheet_as(sheet, c->share ? ROLE_SHARE : ROLE_COUNT);
		sheet_number(sheet, round(ends[i] * 10) / 10 + 0.0);
	}
}

/* 0: the steps lead from the old figure to the new. */
static void put_difference(struct sheet *sheet, size_t column,
			   unsigned long first)
{
	struct buffer f = {0};

	buffer_add(&f, TEXT("ROUND("));
	sheet_reference(&f, sheet, column);
	buffer_add(&f, TEXT("-SUM("));
	formula_cell(&f, column, first);
	buffer_char(&f, ':');
	formula_cell(&f, column, sheet_row(sheet) - 1);
	buffer_add(&f, TEXT("),1)"));
	sheet_formula(sheet, 0, &f);
	buffer_release(&f);
}

/* The figure of now, as it stands on the sheet of its goal. */
static void put_now(struct sheet *sheet, const struct report *r,
		    const struct change *c)
{
	const double ends[] = {c->after.low, c->after.high};
	struct buffer name = {0}, f = {0};
	long goal = 0;
	unsigned long row = goals_row(r, c->now, &goal);

	goals_name(&name, goal);
	for (size_t end = 0; end < 2; end++) {
		sheet_as(sheet, c->share ? ROLE_SHARE : ROLE_COUNT);
		if (!c->known_after) {
			sheet_blank(sheet);
		} else if (!row) {
			sheet_number(sheet, ends[end]);
		} else {
			f.len = 0;
			formula_sheet(&f, name.at);
			buffer_char(&f, '!');
			formula_cell(&f, GOAL_LOW + end, row);
			sheet_leads(sheet, name.at, row, NULL);
			sheet_formula(sheet, ends[end], &f);
		}
	}
	buffer_release(&name);
	buffer_release(&f);
}

static void put_verdicts(struct sheet *sheet, const struct change *c)
{
	struct text now = c->now[VERDICT_VERDICT];
	struct text then = c->then ? c->then[VERDICT_VERDICT] : TEXT("geen");
	struct buffer words = {0};

	if (text_equal(now, then))
		buffer_format(&words, "Oordeel blijft: %.*s.", TEXT_ARG(now));
	else
		buffer_format(&words, "Oordeel was: %.*s; is nu: %.*s.",
			      TEXT_ARG(then), TEXT_ARG(now));
	if (c->then &&
	    !text_equal(c->then[VERDICT_TARGET], c->now[VERDICT_TARGET]))
		buffer_format(&words, " Streefwaarde was %.*s, is nu %.*s.",
			      TEXT_ARG(c->then[VERDICT_TARGET]),
			      TEXT_ARG(c->now[VERDICT_TARGET]));
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_steps(struct sheet *sheet, const struct report *r,
		      const struct change *c)
{
	for (enum step s = 0; s < STEPS; s++) {
		if (is_none(&c->step[s]))
			continue;
		put_start(sheet, r, c, steps[s].name);
		put_ends(sheet, c, &c->step[s]);
		sheet_blank(sheet);
		sheet_blank(sheet);
		sheet_text(sheet, text_of(steps[s].what));
		sheet_end_row(sheet);
	}
}

static void put_change(struct sheet *sheet, const struct report *r,
		       const struct change *c)
{
	unsigned long first = sheet_row(sheet);

	put_start(sheet, r, c, "Oud cijfer");
	if (c->known_before)
		put_ends(sheet, c, &c->before);
	else
		sheet_blank(sheet);
	sheet_end_row(sheet);
	put_steps(sheet, r, c);
	put_start(sheet, r, c, "Nieuw cijfer");
	put_now(sheet, r, c);
	for (size_t column = MUTATION_LOW; column <= MUTATION_HIGH; column++)
		put_difference(sheet, column, first);
	put_verdicts(sheet, c);
	sheet_end_row(sheet);
}

void tab_mutations(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_MUTATIONS), &form);
	struct change c;

	for (; r->before && row; row = row->next) {
		if (!report_in_plan(r, row->field[VERDICT_YEAR]))
			continue;
		c = change_of(r, row->field);
		if (c.known_before || c.known_after)
			put_change(sheet, r, &c);
	}
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er is geen eerdere rapportage om mee te "
				   "vergelijken.");
}
