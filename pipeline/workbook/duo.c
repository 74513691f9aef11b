/* Aansluiting met DUO: where both the school and DUO have a figure. */
#include "sheets.h"

#include "entry.h"

#define DUO(C)                                                                 \
	C(DUO_INDICATOR, "Indicator", 34, ROLE_TEXT)                           \
	C(DUO_YEAR, "Jaar", 8, ROLE_YEAR)                                      \
	C(DUO_VESTIGING, "Vestiging", 12, ROLE_TEXT)                           \
	C(DUO_NAME, "School", 36, ROLE_TEXT)                                   \
	C(DUO_LOW, "School laag", 10, ROLE_COUNT)                              \
	C(DUO_HIGH, "School hoog", 10, ROLE_COUNT)                             \
	C(DUO_DUO_LOW, "DUO laag", 10, ROLE_COUNT)                             \
	C(DUO_DUO_HIGH, "DUO hoog", 10, ROLE_COUNT)                            \
	C(DUO_DIFFERENCE, "Verschil", 10, ROLE_COUNT)                          \
	C(DUO_WORD, "Uitkomst", 18, ROLE_TEXT)

enum { DUO(SHEET_COLUMN_ID) DUO_COLUMNS };

static const struct sheet_column columns[] = {DUO(SHEET_COLUMN)};
static const struct sheet_form form = {columns, DUO_COLUMNS, 4, SHEET_STREAM};

static bool has_both(const struct text *measure)
{
	double number;

	return text_is(measure[MEASURE_SOURCE], "school") &&
	       dossier_number(measure[MEASURE_LOW], &number) &&
	       dossier_number(measure[MEASURE_HIGH], &number) &&
	       dossier_number(measure[MEASURE_DUO_LOW], &number) &&
	       dossier_number(measure[MEASURE_DUO_HIGH], &number);
}

/* The figure as it stands on Per school, in row `row`. */
static void put_figure(struct sheet *sheet, const struct text *measure,
		       size_t end, unsigned long row)
{
	struct buffer f = {0};
	double value = 0;

	dossier_number(measure[MEASURE_LOW + end], &value);
	formula_sheet(&f, SHEET_SCHOOLS);
	buffer_char(&f, '!');
	formula_cell(&f, PER_SCHOOL_LOW + end, row);
	sheet_as(sheet, entry_is_share(measure) ? ROLE_SHARE : ROLE_COUNT);
	sheet_leads(sheet, SHEET_SCHOOLS, row, NULL);
	sheet_formula(sheet, value, &f);
	buffer_release(&f);
}

static void put_word(struct sheet *sheet, const struct text *measure)
{
	struct buffer f = {0};
	double low, high, duo_low, duo_high;
	bool same;

	dossier_number(measure[MEASURE_LOW], &low);
	dossier_number(measure[MEASURE_HIGH], &high);
	dossier_number(measure[MEASURE_DUO_LOW], &duo_low);
	dossier_number(measure[MEASURE_DUO_HIGH], &duo_high);
	same = low <= duo_high && duo_low <= high;
	buffer_add(&f, TEXT("IF("));
	sheet_reference(&f, sheet, DUO_DIFFERENCE);
	buffer_add(&f, TEXT("=0,\"sluit aan\",\"verschilt\")"));
	sheet_as(sheet, same ? ROLE_GOOD : ROLE_POOR);
	sheet_formula_text(sheet, same ? TEXT("sluit aan") : TEXT("verschilt"),
			   &f);
	buffer_release(&f);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *measure, unsigned long row)
{
	static const struct entry_columns at = {DUO_LOW, DUO_DUO_LOW};

	sheet_field(sheet, indicator_name(r, measure[MEASURE_INDICATOR]));
	sheet_field(sheet, measure[MEASURE_YEAR]);
	sheet_field(sheet, measure[MEASURE_VESTIGING]);
	sheet_field(sheet, report_school(r, measure[MEASURE_VESTIGING]));
	put_figure(sheet, measure, 0, row);
	put_figure(sheet, measure, 1, row);
	entry_ends(sheet, measure, MEASURE_DUO_LOW);
	entry_difference(sheet, measure, at);
	put_word(sheet, measure);
	sheet_end_row(sheet);
}

void tab_duo(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_DUO), &form);

	for (unsigned long at = 2; row; row = row->next, at++)
		if (has_both(row->field))
			put_row(sheet, r, row->field, at);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er is geen cijfer dat zowel een school als "
				   "DUO geeft.");
}
