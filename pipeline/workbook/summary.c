/* Samenvatting: every indicator in every year of the plan. */
#include "sheets.h"

#include "verdict.h"

#define SUMMARY(C)                                                             \
	C(SUMMARY_GOAL, "Doel", 8, ROLE_YEAR)                                  \
	C(SUMMARY_CODE, "Code", 18, ROLE_TEXT)                                 \
	C(SUMMARY_NAME, "Indicator", 34, ROLE_TEXT)                            \
	C(SUMMARY_UNIT, "Eenheid", 14, ROLE_TEXT)                              \
	C(SUMMARY_YEAR, "Jaar", 8, ROLE_YEAR)                                  \
	C(SUMMARY_BASELINE, "Uitgangs- waarde", 10, ROLE_COUNT)                \
	C(SUMMARY_LOW, "Laag", 10, ROLE_COUNT)                                 \
	C(SUMMARY_HIGH, "Hoog", 10, ROLE_COUNT)                                \
	C(SUMMARY_TARGET, "Streef- waarde", 10, ROLE_COUNT)                    \
	C(SUMMARY_OVER_LOW, "Verschil laag", 10, ROLE_COUNT)                   \
	C(SUMMARY_OVER_HIGH, "Verschil hoog", 10, ROLE_COUNT)                  \
	C(SUMMARY_PERCENT, "Laag in % van streef- waarde", 10, ROLE_PERCENT)   \
	C(SUMMARY_VERDICT, "Oordeel", 22, ROLE_TEXT)                           \
	C(SUMMARY_REASON, "Reden", 18, ROLE_TEXT)                              \
	C(SUMMARY_COVERAGE, "Dekking", 22, ROLE_TEXT)                          \
	C(SUMMARY_MISSING, "Ontbrekende scholen", 22, ROLE_TEXT)               \
	C(SUMMARY_LINE, "Regel in plan", 8, ROLE_YEAR)                         \
	C(SUMMARY_HOW, "Hoe berekend", 32, ROLE_TEXT)

enum { SUMMARY(SHEET_COLUMN_ID) SUMMARY_COLUMNS };

static const struct sheet_column columns[] = {SUMMARY(SHEET_COLUMN)};
static const struct sheet_form form = {columns, SUMMARY_COLUMNS, 3,
				       SHEET_STREAM};

static void put_indicator(struct sheet *sheet, const struct text *indicator,
			  struct text code)
{
	if (!indicator) {
		sheet_blank(sheet);
		sheet_field(sheet, code);
		sheet_blank(sheet);
		sheet_blank(sheet);
		return;
	}
	sheet_field(sheet, indicator[INDICATOR_GOAL]);
	sheet_field(sheet, code);
	sheet_field(sheet, indicator[INDICATOR_NAME]);
	sheet_field(sheet, indicator[INDICATOR_UNIT]);
}

/* How far the low or high end is above the target. */
static void put_over(struct sheet *sheet, const struct text *verdict, int end,
		     size_t column)
{
	struct buffer formula = {0};
	double value, target;

	if (!dossier_number(verdict[end], &value) ||
	    !dossier_number(verdict[VERDICT_TARGET], &target)) {
		sheet_blank(sheet);
		return;
	}
	sheet_reference(&formula, sheet, column);
	buffer_char(&formula, '-');
	sheet_reference(&formula, sheet, SUMMARY_TARGET);
	sheet_formula(sheet, value - target, &formula);
	buffer_release(&formula);
}

static void put_percent(struct sheet *sheet, const struct text *verdict)
{
	struct buffer formula = {0};
	double low, target;

	if (!dossier_number(verdict[VERDICT_LOW], &low) ||
	    !dossier_number(verdict[VERDICT_TARGET], &target) || target <= 0) {
		sheet_blank(sheet);
		return;
	}
	sheet_reference(&formula, sheet, SUMMARY_LOW);
	buffer_char(&formula, '/');
	sheet_reference(&formula, sheet, SUMMARY_TARGET);
	sheet_formula(sheet, low / target, &formula);
	buffer_release(&formula);
}

static void put_coverage(struct sheet *sheet, const struct text *verdict)
{
	struct buffer words = {0};
	long expected = 0, delivered = 0, standin = 0;

	record_long(verdict[VERDICT_EXPECTED], &expected);
	record_long(verdict[VERDICT_DELIVERED], &delivered);
	record_long(verdict[VERDICT_STANDIN], &standin);
	buffer_format(&words, "%ld van %ld", delivered, expected);
	if (standin)
		buffer_format(&words, ", %ld via DUO", standin);
	sheet_text(sheet,
		   expected ? text_of_buffer(&words) : TEXT("niet per school"));
	buffer_release(&words);
}

/* Nobody is missing in a year whose figure cannot be known yet. */
static void put_missing(struct sheet *sheet, const struct report *r,
			const struct text *verdict)
{
	struct text rest = verdict[VERDICT_MISSING], vestiging;
	struct buffer names = {0};

	if (reason_of(verdict[VERDICT_REASON]) == REASON_NOT_YET ||
	    reason_of(verdict[VERDICT_REASON]) == REASON_FUTURE ||
	    record_is_unknown(rest))
		rest = TEXT("");
	while (text_cut(&rest, ' ', &vestiging)) {
		if (!vestiging.len)
			continue;
		if (names.len)
			buffer_add(&names, TEXT("; "));
		buffer_add(&names, report_school(r, vestiging));
	}
	sheet_field(sheet, text_of_buffer(&names));
	buffer_release(&names);
}

static void put_reason(struct sheet *sheet, struct text word)
{
	enum reason reason = reason_of(word);

	if (reason < REASON_WORDS)
		sheet_text(sheet, text_of(reason_label(reason)));
	else
		sheet_field(sheet, word);
}

static void put_judgement(struct sheet *sheet, const struct report *r,
			  const struct text *verdict)
{
	struct buffer how = {0};

	verdict_put(sheet, verdict[VERDICT_VERDICT]);
	put_reason(sheet, verdict[VERDICT_REASON]);
	put_coverage(sheet, verdict);
	put_missing(sheet, r, verdict);
	sheet_field(sheet, verdict[VERDICT_LINE]);
	figure_say(&how, r, verdict);
	sheet_text(sheet, text_of_buffer(&how));
	buffer_release(&how);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *verdict, const struct text *indicator)
{
	put_indicator(sheet, indicator, verdict[VERDICT_INDICATOR]);
	sheet_field(sheet, verdict[VERDICT_YEAR]);
	sheet_field(sheet,
		    indicator ? indicator[INDICATOR_BASELINE] : record_unknown);
	figure_put(sheet, r, verdict, VERDICT_LOW, SUMMARY_CODE, SUMMARY_YEAR);
	figure_put(sheet, r, verdict, VERDICT_HIGH, SUMMARY_CODE, SUMMARY_YEAR);
	sheet_field(sheet, verdict[VERDICT_TARGET]);
	put_over(sheet, verdict, VERDICT_LOW, SUMMARY_LOW);
	put_over(sheet, verdict, VERDICT_HIGH, SUMMARY_HIGH);
	put_percent(sheet, verdict);
	put_judgement(sheet, r, verdict);
	sheet_end_row(sheet);
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
		put_indicator(sheet, row->field,
			      row->field[INDICATOR_INDICATOR]);
		while (sheet->column < SUMMARY_HOW)
			sheet_blank(sheet);
		sheet_text(sheet, TEXT("Er is geen streefwaarde en er zijn "
				       "geen gegevens."));
		sheet_end_row(sheet);
	}
}

void tab_summary(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_SUMMARY), &form);

	for (; row; row = row->next) {
		const struct dossier_row *indicator = dossier_find(
		    &r->dossier, KIND_INDICATOR, row->field[VERDICT_INDICATOR]);

		if (report_in_plan(r, row->field[VERDICT_YEAR]) || !indicator)
			put_row(sheet, r, row->field,
				indicator ? indicator->field : NULL);
	}
	put_silent(sheet, r);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn geen indicatoren.");
}
