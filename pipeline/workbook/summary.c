/* Samenvatting: every indicator in every year of the plan, in one order: the
 * year before, realised, target, forecast, differences. */
#include "sheets.h"

#include "graph.h"
#include "verdict.h"

#define SUMMARY(C)                                                             \
	C(SUMMARY_GOAL, "Doel", 8, ROLE_YEAR)                                  \
	C(SUMMARY_NAME, "Indicator", 54, ROLE_TEXT)                            \
	C(SUMMARY_YEAR, "Jaar", 8, ROLE_YEAR)                                  \
	C(SUMMARY_BEFORE_LOW, "Vorig jaar laag", 9, ROLE_COUNT)                \
	C(SUMMARY_BEFORE_HIGH, "Vorig jaar hoog", 9, ROLE_COUNT)               \
	C(SUMMARY_LOW, "Dit jaar laag", 9, ROLE_COUNT)                         \
	C(SUMMARY_HIGH, "Dit jaar hoog", 9, ROLE_COUNT)                        \
	C(SUMMARY_TARGET, "Streef- waarde", 9, ROLE_COUNT)                     \
	C(SUMMARY_FORECAST_LOW, "Verwacht laag", 9, ROLE_COUNT)                \
	C(SUMMARY_FORECAST_HIGH, "Verwacht hoog", 9, ROLE_COUNT)               \
	C(SUMMARY_MORE_LOW, "Verschil vorig jaar laag", 11, ROLE_COUNT)        \
	C(SUMMARY_MORE_HIGH, "Verschil vorig jaar hoog", 11, ROLE_COUNT)       \
	C(SUMMARY_OVER_LOW, "Verschil streef laag", 9, ROLE_COUNT)             \
	C(SUMMARY_OVER_HIGH, "Verschil streef hoog", 9, ROLE_COUNT)            \
	C(SUMMARY_VERDICT, "Oordeel", 20, ROLE_TEXT)                           \
	C(SUMMARY_COVERAGE, "Dekking", 18, ROLE_TEXT)

enum { SUMMARY(SHEET_COLUMN_ID) SUMMARY_COLUMNS };

static const struct sheet_column columns[] = {SUMMARY(SHEET_COLUMN)};
static const struct sheet_form form = {columns, SUMMARY_COLUMNS, 3,
				       SHEET_TABLE};

/* The row at hand: its verdict and what it is compared with, or NULL. */
struct line {
	const struct text *verdict, *before, *forecast;
	unsigned long forecast_row;
	bool share;
	bool runs; /* the year, still */
};

static void as_figure(struct sheet *sheet, const struct line *line)
{
	sheet_as(sheet, line->share ? ROLE_SHARE : ROLE_COUNT);
}

/* The cell of another sheet that has the same. */
static void put_same(struct sheet *sheet, const struct line *line,
		     const char *name, size_t column, unsigned long row,
		     struct text field)
{
	double value;

	as_figure(sheet, line);
	if (row && dossier_number(field, &value))
		reference_put(sheet, name, column, row, value);
	else
		sheet_field(sheet, field);
}

/* Both ends of a verdict, from the sheet of its goal. */
static void put_figure(struct sheet *sheet, const struct report *r,
		       const struct line *line, const struct text *verdict)
{
	struct buffer name = {0};
	unsigned long row = 0;
	long goal = 0;

	if (verdict)
		row = goals_row(r, verdict, &goal);
	goals_name(&name, goal);
	for (size_t end = 0; end < 2; end++)
		put_same(sheet, line, name.at, GOAL_LOW + end, row,
			 verdict ? verdict[VERDICT_LOW + end] : record_unknown);
	buffer_release(&name);
}

static void put_target(struct sheet *sheet, const struct line *line)
{
	struct buffer norm = {0};

	norm_target(&norm, line->verdict);
	as_figure(sheet, line);
	norm_put(sheet, &norm, line->verdict[VERDICT_TARGET]);
	buffer_release(&norm);
}

static void put_forecast(struct sheet *sheet, const struct line *line)
{
	const struct text *f = line->forecast;

	for (size_t end = 0; end < 2; end++)
		put_same(sheet, line, SHEET_FORECAST, FORECAST_AT_LOW + end,
			 line->forecast_row,
			 f ? f[FORECAST_LOW + end] : record_unknown);
}

/* A cell less another of the row, if both are known. */
static void put_less(struct sheet *sheet, const struct line *line,
		     size_t column, struct text field, size_t other,
		     struct text less)
{
	struct buffer f = {0};
	double value, minus;

	as_figure(sheet, line);
	if (!dossier_number(field, &value) || !dossier_number(less, &minus)) {
		sheet_blank(sheet);
		return;
	}
	sheet_reference(&f, sheet, column);
	buffer_char(&f, '-');
	sheet_reference(&f, sheet, other);
	sheet_formula(sheet, value - minus, &f);
	buffer_release(&f);
}

/* The least and the most that it can be above the year before. A part of a year
 * is not compared with a whole one. */
static void put_more(struct sheet *sheet, const struct line *line)
{
	const struct text *v = line->verdict, *b = line->before;

	if (line->runs && b && !record_is_unknown(b[VERDICT_LOW]) &&
	    !record_is_unknown(v[VERDICT_LOW])) {
		for (size_t end = 0; end < 2; end++) {
			sheet_as(sheet, ROLE_BUSY);
			sheet_text(sheet, TEXT("loopt nog"));
		}
		return;
	}
	put_less(sheet, line, SUMMARY_LOW, v[VERDICT_LOW], SUMMARY_BEFORE_HIGH,
		 b ? b[VERDICT_HIGH] : record_unknown);
	put_less(sheet, line, SUMMARY_HIGH, v[VERDICT_HIGH], SUMMARY_BEFORE_LOW,
		 b ? b[VERDICT_LOW] : record_unknown);
}

static void put_over(struct sheet *sheet, const struct line *line)
{
	const struct text *v = line->verdict;

	put_less(sheet, line, SUMMARY_LOW, v[VERDICT_LOW], SUMMARY_TARGET,
		 v[VERDICT_TARGET]);
	put_less(sheet, line, SUMMARY_HIGH, v[VERDICT_HIGH], SUMMARY_TARGET,
		 v[VERDICT_TARGET]);
}

/* The verdict as it stands on the sheet of its goal. */
static void put_verdict(struct sheet *sheet, const struct report *r,
			const struct text *verdict)
{
	struct text word = verdict[VERDICT_VERDICT];
	struct buffer name = {0}, f = {0};
	long goal;
	unsigned long row = goals_row(r, verdict, &goal);

	if (!row || verdict_of(word) == VERDICT_WORDS) {
		verdict_put(sheet, word);
		return;
	}
	goals_name(&name, goal);
	formula_sheet(&f, name.at);
	buffer_char(&f, '!');
	formula_cell(&f, GOAL_VERDICT, row);
	verdict_put_live(sheet, verdict_of(word), &f);
	buffer_release(&name);
	buffer_release(&f);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct line *line)
{
	const struct text *v = line->verdict;

	sheet_field(sheet, dossier_lookup(&r->dossier, KIND_INDICATOR,
					  v[VERDICT_INDICATOR], INDICATOR_GOAL,
					  record_unknown));
	sheet_field(sheet, indicator_name(r, v[VERDICT_INDICATOR]));
	sheet_field(sheet, v[VERDICT_YEAR]);
	put_figure(sheet, r, line, line->before);
	put_figure(sheet, r, line, v);
	put_target(sheet, line);
	put_forecast(sheet, line);
	put_more(sheet, line);
	put_over(sheet, line);
	put_verdict(sheet, r, v);
	coverage_put(sheet, v);
	sheet_end_row(sheet);
}

/* The verdict of the same indicator in the year before. */
static const struct text *find_before(const struct report *r,
				      const struct text *verdict)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	long year = 0, other;

	record_long(verdict[VERDICT_YEAR], &year);
	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR],
			       verdict[VERDICT_INDICATOR]) &&
		    record_long(row->field[VERDICT_YEAR], &other) &&
		    other == year - 1)
			return row->field;
	return NULL;
}

static void find_forecast(const struct report *r, struct line *line)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FORECAST);

	for (unsigned long at = 2; row; row = row->next, at++)
		if (text_equal(row->field[FORECAST_INDICATOR],
			       line->verdict[VERDICT_INDICATOR]) &&
		    text_equal(row->field[FORECAST_YEAR],
			       line->verdict[VERDICT_YEAR])) {
			line->forecast = row->field;
			line->forecast_row = at;
		}
}

static bool has_verdict(const struct report *r, struct text indicator)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);

	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR], indicator) &&
		    report_in_plan(r, row->field[VERDICT_YEAR]))
			return true;
	return false;
}

/* An indicator that nothing is known of is said to be so. */
static void put_silent(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);

	for (; row; row = row->next) {
		if (has_verdict(r, row->field[INDICATOR_INDICATOR]))
			continue;
		sheet_field(sheet, row->field[INDICATOR_GOAL]);
		sheet_field(sheet, row->field[INDICATOR_NAME]);
		while (sheet->column < SUMMARY_VERDICT)
			sheet_blank(sheet);
		verdict_put(sheet,
			    text_of(verdict_word(VERDICT_IS_GEEN_GEGEVENS)));
		sheet_text(sheet, TEXT("geen bestanden"));
		sheet_end_row(sheet);
	}
}

/* The bars of the indicator whose rows are these. */
static void put_graph(struct sheet *sheet, const struct report *r,
		      const struct text *verdict, unsigned long first,
		      unsigned long last, size_t nth)
{
	static const struct graph_series series[] = {
	    {"Vorig jaar (laag)", SUMMARY_BEFORE_LOW, GRAPH_BEFORE},
	    {"Dit jaar (laag)", SUMMARY_LOW, GRAPH_ACTUAL},
	    {"Streefwaarde", SUMMARY_TARGET, GRAPH_TARGET},
	    {"Verwacht (laag)", SUMMARY_FORECAST_LOW, GRAPH_FORECAST},
	};
	struct text name = indicator_name(r, verdict[VERDICT_INDICATOR]);
	struct buffer alt = {0};

	buffer_format(&alt,
		      "Staafdiagram van %.*s per jaar: vorig jaar, dit jaar, "
		      "streefwaarde en verwachting. De getallen staan in regel "
		      "%lu tot en met %lu van dit blad.",
		      TEXT_ARG(name), first, last);
	graph_put(sheet,
		  &(struct graph){.title = name,
				  .alt = text_of_buffer(&alt),
				  .labels = SUMMARY_YEAR,
				  .first = first,
				  .last = last,
				  .series = series,
				  .count = sizeof(series) / sizeof(*series)},
		  nth);
	buffer_release(&alt);
}

/* Is there a graph of what is on this row, and does it begin there? */
static bool begins(const struct text *verdict, const struct text *before)
{
	return !before || !text_equal(verdict[VERDICT_INDICATOR],
				      before[VERDICT_INDICATOR]);
}

/* One for each indicator with a target, over its rows. */
static void put_graphs(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	const struct text *before = NULL;
	unsigned long at = 2, first = 2;
	bool targets = false;
	size_t nth = 0;

	for (; row; row = row->next) {
		if (!report_in_plan(r, row->field[VERDICT_YEAR]))
			continue;
		if (begins(row->field, before)) {
			if (targets)
				put_graph(sheet, r, before, first, at - 1,
					  nth++);
			first = at;
			targets = false;
		}
		targets |= !record_is_unknown(row->field[VERDICT_TARGET]);
		before = row->field;
		at++;
	}
	if (targets)
		put_graph(sheet, r, before, first, at - 1, nth);
}

void tab_summary(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_SUMMARY), &form);

	for (; row; row = row->next) {
		struct line line = {.verdict = row->field};

		if (!report_in_plan(r, row->field[VERDICT_YEAR]))
			continue;
		line.share = report_is_share(r, row->field[VERDICT_INDICATOR]);
		line.runs = report_runs(r, row->field[VERDICT_YEAR]);
		line.before = find_before(r, row->field);
		find_forecast(r, &line);
		put_row(sheet, r, &line);
	}
	put_silent(sheet, r);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn geen indicatoren.");
	put_graphs(sheet, r);
}
