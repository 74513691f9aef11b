/* The region's figures and verdicts, as they stand on several sheets. */
#include "sheets.h"

#include "verdict.h"

static const enum role verdict_roles[VERDICT_WORDS] = {
    [VERDICT_IS_BEHAALD] = ROLE_GOOD,
    [VERDICT_IS_OP_KOERS] = ROLE_FAIR,
    [VERDICT_IS_ACHTER] = ROLE_POOR,
    [VERDICT_IS_NIET_BEHAALD] = ROLE_BAD,
    [VERDICT_IS_ONBESLIST] = ROLE_OPEN,
    [VERDICT_IS_LOPEND] = ROLE_BUSY,
    [VERDICT_IS_GEEN_GEGEVENS] = ROLE_NONE,
    [VERDICT_IS_GEEN_STREEFWAARDE] = ROLE_QUIET,
};

void verdict_put(struct sheet *sheet, struct text word)
{
	enum verdict verdict = verdict_of(word);
	struct buffer words = {0};

	if (verdict == VERDICT_WORDS) {
		sheet_field(sheet, word);
		return;
	}
	buffer_format(&words, "%s %s", verdict_sign(verdict),
		      verdict_word(verdict));
	sheet_as(sheet, verdict_roles[verdict]);
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_sum(struct sheet *sheet, const struct report *r, double value,
		    size_t values, size_t code, size_t year)
{
	size_t rows = dossier_rows(&r->dossier, KIND_MEASURE);
	struct buffer f = {0};

	buffer_add(&f, TEXT("SUMIFS("));
	formula_range(&f, SHEET_SCHOOLS, values, rows);
	buffer_char(&f, ',');
	formula_range(&f, SHEET_SCHOOLS, PER_SCHOOL_INDICATOR, rows);
	buffer_char(&f, ',');
	sheet_reference(&f, sheet, code);
	buffer_char(&f, ',');
	formula_range(&f, SHEET_SCHOOLS, PER_SCHOOL_YEAR, rows);
	buffer_char(&f, ',');
	sheet_reference(&f, sheet, year);
	buffer_char(&f, ')');
	sheet_formula(sheet, value, &f);
	buffer_release(&f);
}

void figure_put(struct sheet *sheet, const struct report *r,
		const struct text *verdict, int end, size_t code, size_t year)
{
	double value;

	sheet_as(sheet, report_is_share(r, verdict[VERDICT_INDICATOR])
			    ? ROLE_SHARE
			    : ROLE_COUNT);
	if (dossier_number(verdict[end], &value) && report_is_sum(r, verdict) &&
	    formula_finds(verdict[VERDICT_INDICATOR]))
		put_sum(sheet, r, value,
			end == VERDICT_LOW ? PER_SCHOOL_LOW : PER_SCHOOL_HIGH,
			code, year);
	else
		sheet_field(sheet, verdict[end]);
}

static void say_ends(struct buffer *out, const struct text *low)
{
	buffer_add(out, low[0]);
	if (text_equal(low[0], low[1]))
		return;
	buffer_add(out, TEXT(" tot en met "));
	buffer_add(out, low[1]);
}

static void say_parts(struct buffer *out, const struct text *verdict)
{
	buffer_add(out, TEXT("Teller "));
	say_ends(out, &verdict[VERDICT_PART_LOW]);
	buffer_add(out, TEXT(", noemer "));
	say_ends(out, &verdict[VERDICT_OF_LOW]);
	buffer_char(out, '.');
}

static void say_loose(struct buffer *out, const struct report *r,
		      const struct text *verdict)
{
	const struct sum *sum =
	    report_region(r, verdict[VERDICT_INDICATOR], verdict[VERDICT_YEAR]);

	buffer_format(out,
		      "Telt niet op: de som van Per school is %.0f tot en met "
		      "%.0f.",
		      sum ? sum->low : 0, sum ? sum->high : 0);
}

void figure_say(struct buffer *out, const struct report *r,
		const struct text *verdict)
{
	double low;

	if (!dossier_number(verdict[VERDICT_LOW], &low))
		return;
	if (report_is_share(r, verdict[VERDICT_INDICATOR]))
		say_parts(out, verdict);
	else if (!report_adds_up(r, verdict[VERDICT_INDICATOR]))
		buffer_add(out, TEXT("Geen som: wie of wat vaker voorkomt, "
				     "telt een keer."));
	else if (report_is_sum(r, verdict))
		buffer_add(out, TEXT("Som van Per school."));
	else
		say_loose(out, r, verdict);
}
