#include "entry.h"

#include <math.h>

#include "label.h"

static const enum role level_roles[LEVELS] = {
    [LEVEL_FOUT] = ROLE_BAD,
    [LEVEL_WAARSCHUWING] = ROLE_OPEN,
    [LEVEL_SIGNAAL] = ROLE_QUIET,
};

static const struct {
	const char *state;
	enum role role;
} state_roles[] = {
    {"duo", ROLE_NONE},
    {"ontbreekt", ROLE_OPEN},
    {"nog-niet", ROLE_BUSY},
    {"afgeschermd", ROLE_QUIET},
};

enum finding_level entry_level_of(struct text word)
{
	enum finding_level level = 0;

	while (level < LEVELS && !text_is(word, finding_level_name(level)))
		level++;
	return level;
}

void entry_level(struct sheet *sheet, struct text word)
{
	enum finding_level level = entry_level_of(word);

	if (level < LEVELS)
		sheet_as(sheet, level_roles[level]);
	sheet_field(sheet, word);
}

void entry_words(struct sheet *sheet, const struct dossier_row *finding)
{
	struct record record;
	struct buffer words = {0};

	dossier_record(&record, KIND_FINDING, finding);
	finding_what(&words, &record);
	sheet_text(sheet, text_of_buffer(&words));
	words.len = 0;
	finding_fix(&words, &record);
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

void entry_state(struct sheet *sheet, struct text state)
{
	for (size_t i = 0; i < sizeof(state_roles) / sizeof(*state_roles); i++)
		if (text_is(state, state_roles[i].state))
			sheet_as(sheet, state_roles[i].role);
	sheet_field(sheet, label_state(state));
}

bool entry_is_share(const struct text *measure)
{
	return !record_is_unknown(measure[MEASURE_OF_LOW]);
}

static void put_as_figure(struct sheet *sheet, const struct text *measure)
{
	sheet_as(sheet, entry_is_share(measure) ? ROLE_SHARE : ROLE_COUNT);
}

void entry_ends(struct sheet *sheet, const struct text *measure, int low)
{
	for (int end = low; end <= low + 1; end++) {
		put_as_figure(sheet, measure);
		sheet_field(sheet, measure[end]);
	}
}

static void add_excess(struct buffer *formula, const struct sheet *sheet,
		       size_t more, size_t less)
{
	buffer_add(formula, TEXT("MAX("));
	sheet_reference(formula, sheet, more);
	buffer_char(formula, '-');
	sheet_reference(formula, sheet, less);
	buffer_add(formula, TEXT(",0)"));
}

void entry_difference(struct sheet *sheet, const struct text *measure,
		      struct entry_columns at)
{
	struct buffer formula = {0};
	double low, high, duo_low, duo_high;

	put_as_figure(sheet, measure);
	if (!text_is(measure[MEASURE_SOURCE], "school") ||
	    !dossier_number(measure[MEASURE_LOW], &low) ||
	    !dossier_number(measure[MEASURE_HIGH], &high) ||
	    !dossier_number(measure[MEASURE_DUO_LOW], &duo_low) ||
	    !dossier_number(measure[MEASURE_DUO_HIGH], &duo_high)) {
		sheet_blank(sheet);
		return;
	}
	add_excess(&formula, sheet, at.low, at.duo_low + 1);
	buffer_char(&formula, '-');
	add_excess(&formula, sheet, at.duo_low, at.low + 1);
	sheet_formula(sheet, fmax(low - duo_high, 0) - fmax(duo_low - high, 0),
		      &formula);
	buffer_release(&formula);
}
