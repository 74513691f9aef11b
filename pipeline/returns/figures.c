/* Wat telt: the figures of this vestiging in the report. */
#include "returns/sheets.h"

#include "entry.h"
#include "label.h"
#include "returns/rejected.h"

enum figure_column { NAME, YEAR, LOW, HIGH, UNIT, STATE, DUO_LOW };

static const struct sheet_column columns[] = {
    {"Indicator", 40, ROLE_TEXT},
    {"Jaar", 8, ROLE_YEAR},
    {"Laag", 10, ROLE_COUNT},
    {"Hoog", 10, ROLE_COUNT},
    {"Eenheid", 14, ROLE_TEXT},
    {"Toestand", 18, ROLE_TEXT},
    {"DUO laag", 10, ROLE_COUNT},
    {"DUO hoog", 10, ROLE_COUNT},
    {"Verschil met DUO", 10, ROLE_COUNT},
    {"Uitleg", 76, ROLE_TEXT},
};
const struct sheet_form figures_form = {
    columns, sizeof(columns) / sizeof(columns[0]), 2, SHEET_SHORT};

/* What the state means, and what may be wrong with the figure. */
static void put_remark(struct sheet *sheet, const struct letter *letter,
		       const struct text *measure)
{
	struct text state = measure[MEASURE_STATE];
	struct buffer words = {0};

	buffer_add(&words, text_of(label_state_meaning(state)));
	if (!text_is(state, "nog-niet"))
		rejected_say_figure(&words, letter, measure[MEASURE_INDICATOR]);
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_row(struct sheet *sheet, const struct letter *letter,
		    const struct text *measure)
{
	static const struct entry_columns at = {LOW, DUO_LOW};
	const struct dossier *d = &letter->mail->dossier;
	struct text indicator = measure[MEASURE_INDICATOR];

	sheet_field(sheet, dossier_lookup(d, KIND_INDICATOR, indicator,
					  INDICATOR_NAME, indicator));
	sheet_field(sheet, measure[MEASURE_YEAR]);
	entry_ends(sheet, measure, MEASURE_LOW);
	sheet_field(sheet, dossier_lookup(d, KIND_INDICATOR, indicator,
					  INDICATOR_UNIT, record_unknown));
	entry_state(sheet, measure[MEASURE_STATE]);
	entry_ends(sheet, measure, MEASURE_DUO_LOW);
	entry_difference(sheet, measure, at);
	put_remark(sheet, letter, measure);
	sheet_end_row(sheet);
}

void figures_fill(struct sheet *sheet, const struct letter *letter)
{
	const struct dossier *d = &letter->mail->dossier;
	const struct dossier_row *row = dossier_first(d, KIND_MEASURE);

	for (; row; row = row->next)
		if (text_equal(row->field[MEASURE_VESTIGING],
			       letter->school[SCHOOL_VESTIGING]))
			put_row(sheet, letter, row->field);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn geen cijfers van deze vestiging.");
}
