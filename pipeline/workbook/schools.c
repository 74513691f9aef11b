/* Per school: every indicator, year and vestiging, beside DUO's figure. */
#include "sheets.h"

#include <math.h>

#include "entry.h"
#include "label.h"

static const struct sheet_column columns[] = {PER_SCHOOL(SHEET_COLUMN)};
static const struct sheet_form form = {columns, PER_SCHOOL_COLUMNS, 4,
				       SHEET_STREAM};

/* ABS of the figure less the SUMIFS of its groups in column `values`. */
static void add_distance(struct buffer *formula, const struct sheet *sheet,
			 size_t figure, size_t values, size_t rows)
{
	static const struct {
		size_t here, there;
	} same[] = {{PER_SCHOOL_YEAR, GROUPS_YEAR},
		    {PER_SCHOOL_VESTIGING, GROUPS_VESTIGING},
		    {PER_SCHOOL_SOURCE, GROUPS_SOURCE}};

	buffer_add(formula, TEXT("ABS("));
	sheet_reference(formula, sheet, figure);
	buffer_add(formula, TEXT("-SUMIFS("));
	formula_range(formula, SHEET_GROUPS, values, rows);
	buffer_char(formula, ',');
	formula_range(formula, SHEET_GROUPS, GROUPS_COUNTS, rows);
	buffer_add(formula, TEXT(",\"* \"&"));
	sheet_reference(formula, sheet, PER_SCHOOL_INDICATOR);
	buffer_add(formula, TEXT("&\" *\""));
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		buffer_char(formula, ',');
		formula_range(formula, SHEET_GROUPS, same[i].there, rows);
		buffer_char(formula, ',');
		sheet_reference(formula, sheet, same[i].here);
	}
	buffer_add(formula, TEXT("))"));
}

/* Down to the lines of the files: 0 if the groups make up the figure. */
static void put_check(struct sheet *sheet, const struct report *r,
		      const struct text *measure)
{
	size_t rows = dossier_rows(&r->dossier, KIND_GROUP);
	struct buffer formula = {0};
	double low, high;
	struct sum sum;

	if (!dossier_number(measure[MEASURE_LOW], &low) ||
	    !dossier_number(measure[MEASURE_HIGH], &high) ||
	    !report_groups(r, measure, &sum) ||
	    !formula_finds(measure[MEASURE_INDICATOR]) ||
	    !formula_finds(measure[MEASURE_VESTIGING])) {
		sheet_blank(sheet);
		return;
	}
	add_distance(&formula, sheet, PER_SCHOOL_LOW, GROUPS_LOW, rows);
	buffer_char(&formula, '+');
	add_distance(&formula, sheet, PER_SCHOOL_HIGH, GROUPS_HIGH, rows);
	sheet_formula(sheet, fabs(low - sum.low) + fabs(high - sum.high),
		      &formula);
	buffer_release(&formula);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *measure)
{
	static const struct entry_columns at = {PER_SCHOOL_LOW,
						PER_SCHOOL_DUO_LOW};
	struct text vestiging = measure[MEASURE_VESTIGING];

	sheet_field(sheet, measure[MEASURE_INDICATOR]);
	sheet_field(sheet, measure[MEASURE_YEAR]);
	sheet_field(sheet, vestiging);
	sheet_field(sheet, report_school(r, vestiging));
	sheet_field(sheet, dossier_lookup(&r->dossier, KIND_SCHOOL, vestiging,
					  SCHOOL_COSTCENTRE, record_unknown));
	entry_ends(sheet, measure, MEASURE_LOW);
	sheet_field(sheet, label_source(measure[MEASURE_SOURCE]));
	entry_state(sheet, measure[MEASURE_STATE]);
	entry_ends(sheet, measure, MEASURE_DUO_LOW);
	entry_difference(sheet, measure, at);
	for (int i = MEASURE_PART_LOW; i <= MEASURE_OF_HIGH; i++)
		sheet_field(sheet, measure[i]);
	put_check(sheet, r, measure);
	sheet_end_row(sheet);
}

void tab_schools(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_SCHOOLS), &form);

	if (!row)
		sheet_empty(sheet, "Er zijn geen cijfers per school.");
	for (; row; row = row->next)
		put_row(sheet, r, row->field);
}
