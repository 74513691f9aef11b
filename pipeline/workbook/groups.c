/* Gegevens: what was delivered together, down to the lines of the files. */
#include "sheets.h"

#include "label.h"

static const struct sheet_column columns[] = {GROUPS(SHEET_COLUMN)};
static const struct sheet_form form = {columns, GROUPS_COLUMNS, 1,
				       SHEET_STREAM};

/* Blanks at both ends, so that formulas find whole words. */
static void put_counts(struct sheet *sheet, struct text counts)
{
	struct buffer padded = {0};

	if (!record_is_unknown(counts))
		buffer_format(&padded, " %.*s ", TEXT_ARG(counts));
	sheet_field(sheet, text_of_buffer(&padded));
	buffer_release(&padded);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *group)
{
	sheet_field(sheet, group[GROUP_FILE]);
	sheet_field(sheet, group[GROUP_FIRST]);
	sheet_field(sheet, group[GROUP_LAST]);
	sheet_field(sheet, group[GROUP_ROWS]);
	sheet_field(sheet, label_kind(group[GROUP_KIND]));
	sheet_field(sheet, label_source(group[GROUP_SOURCE]));
	sheet_field(sheet, group[GROUP_YEAR]);
	sheet_field(sheet, group[GROUP_DATE]);
	sheet_field(sheet, group[GROUP_SCHOOL]);
	sheet_field(sheet, report_school(r, group[GROUP_SCHOOL]));
	for (int i = GROUP_LEERJAAR; i <= GROUP_HIGH; i++)
		sheet_field(sheet, group[i]);
	put_counts(sheet, group[GROUP_COUNTS]);
	for (int i = GROUP_KEUZEVAK; i <= GROUP_KVK; i++)
		sheet_field(sheet, group[i]);
	sheet_end_row(sheet);
}

void tab_groups(struct book *book, const struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_GROUP);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_GROUPS), &form);

	if (!row)
		sheet_empty(sheet, "Er zijn geen rijen die meetellen.");
	for (; row; row = row->next)
		put_row(sheet, r, row->field);
}
