/* Verdicts and what they rest on, as they stand on several sheets. */
#include "sheets.h"

#include "date.h"
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

void verdict_put_live(struct sheet *sheet, enum verdict verdict,
		      const struct buffer *formula)
{
	struct buffer words = {0};

	buffer_format(&words, "%s %s", verdict_sign(verdict),
		      verdict_word(verdict));
	sheet_as(sheet, verdict_roles[verdict]);
	sheet_formula_text(sheet, text_of_buffer(&words), formula);
	buffer_release(&words);
}

void verdict_add_word(struct buffer *f, enum verdict verdict)
{
	buffer_format(f, "\"%s %s\"", verdict_sign(verdict),
		      verdict_word(verdict));
}

void verdict_add_judgement(struct buffer *f, const struct sheet *sheet,
			   size_t low, size_t target)
{
	static const struct {
		const char *compare;
		size_t end;
		enum verdict verdict;
	} steps[] = {{">=", 0, VERDICT_IS_BEHAALD},
		     {"<", 1, VERDICT_IS_NIET_BEHAALD}};

	for (size_t i = 0; i < 2; i++) {
		buffer_add(f, TEXT("IF("));
		sheet_reference(f, sheet, low + steps[i].end);
		buffer_add(f, text_of(steps[i].compare));
		sheet_reference(f, sheet, target);
		buffer_char(f, ',');
		verdict_add_word(f, steps[i].verdict);
		buffer_char(f, ',');
	}
	verdict_add_word(f, VERDICT_IS_ONBESLIST);
	buffer_add(f, TEXT("))"));
}

struct text indicator_name(const struct report *r, struct text indicator)
{
	return dossier_lookup(&r->dossier, KIND_INDICATOR, indicator,
			      INDICATOR_NAME, indicator);
}

struct text definition_name(const struct report *r, struct text definition)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_DEFINITION);

	while (row &&
	       !text_equal(row->field[DEFINITION_DEFINITION], definition))
		row = row->next;
	return row ? row->field[DEFINITION_NAME] : definition;
}

struct text activity_title(const struct report *r, struct text activity)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_ACTIVITY);

	while (row && !text_equal(row->field[ACTIVITY_ACTIVITY], activity))
		row = row->next;
	return row ? row->field[ACTIVITY_TITLE] : record_unknown;
}

enum record_kind indicator_kind(const struct report *r, struct text indicator)
{
	return record_kind_of(dossier_lookup(
	    &r->dossier, KIND_INDICATOR, indicator, INDICATOR_KIND, TEXT("")));
}

struct text report_school(const struct report *r, struct text vestiging)
{
	return dossier_lookup(&r->dossier, KIND_SCHOOL, vestiging, SCHOOL_NAME,
			      vestiging);
}

struct text report_subregion(const struct report *r, struct text vestiging)
{
	return dossier_lookup(&r->dossier, KIND_SCHOOL, vestiging,
			      SCHOOL_SUBREGION, record_unknown);
}

long report_year(const struct report *r)
{
	return date_year(date_parse_iso(r->about[REPORT_MOMENT]));
}

bool report_in_plan(const struct report *r, struct text year)
{
	long number;

	return text_long(year, &number) && number >= r->begin &&
	       number <= r->end;
}

bool report_runs(const struct report *r, struct text year)
{
	long number;

	return record_long(year, &number) &&
	       number * 10000 + 1231 > date_parse_iso(r->about[REPORT_TO]);
}

void coverage_put(struct sheet *sheet, const struct text *verdict)
{
	struct buffer words = {0};
	enum reason reason = reason_of(verdict[VERDICT_REASON]);
	long expected = 0, delivered = 0, standin = 0;

	record_long(verdict[VERDICT_EXPECTED], &expected);
	record_long(verdict[VERDICT_DELIVERED], &delivered);
	record_long(verdict[VERDICT_STANDIN], &standin);
	buffer_format(&words, "%ld van %ld", delivered, expected);
	if (standin)
		buffer_format(&words, ", %ld via DUO", standin);
	sheet_text(sheet, expected                  ? text_of_buffer(&words)
			  : reason == REASON_FUTURE ? TEXT("nog niet begonnen")
						    : TEXT("niet per school"));
	buffer_release(&words);
}

static bool is_all_missing(const struct text *verdict)
{
	long expected = 0, delivered = 0, standin = 0;

	record_long(verdict[VERDICT_EXPECTED], &expected);
	record_long(verdict[VERDICT_DELIVERED], &delivered);
	record_long(verdict[VERDICT_STANDIN], &standin);
	return expected > 1 && !delivered && !standin;
}

/* Nobody is missing in a year whose figure cannot be known yet. */
void missing_put(struct sheet *sheet, const struct report *r,
		 const struct text *verdict)
{
	struct text rest = verdict[VERDICT_MISSING], vestiging;
	enum reason reason = reason_of(verdict[VERDICT_REASON]);
	struct buffer names = {0};

	if (reason == REASON_NOT_YET || reason == REASON_FUTURE ||
	    record_is_unknown(rest))
		rest = TEXT("");
	if (rest.len && is_all_missing(verdict)) {
		sheet_text(sheet, TEXT("alle scholen"));
		return;
	}
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
