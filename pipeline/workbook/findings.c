/* Bevindingen: what is wrong or worth knowing in what was delivered. */
#include "sheets.h"

#include "entry.h"

static const struct sheet_column columns[] = {
    {"Niveau", 16, ROLE_TEXT},    {"Code", 20, ROLE_TEXT},
    {"Bestand", 34, ROLE_TEXT},   {"Regel", 8, ROLE_YEAR},
    {"Kolom", 18, ROLE_TEXT},     {"Vestiging", 12, ROLE_TEXT},
    {"School", 30, ROLE_TEXT},    {"Gevonden", 26, ROLE_TEXT},
    {"Verwacht", 34, ROLE_TEXT},  {"Rijen", 8, ROLE_COUNT},
    {"Wat is er", 48, ROLE_TEXT}, {"Wat te doen", 48, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 2, false};

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct dossier_row *row)
{
	const struct text *f = row->field;

	entry_level(sheet, f[FINDING_LEVEL]);
	sheet_field(sheet, f[FINDING_CODE]);
	sheet_field(sheet, f[FINDING_FILE]);
	sheet_field(sheet, f[FINDING_LINE]);
	sheet_field(sheet, f[FINDING_COLUMN]);
	sheet_field(sheet, f[FINDING_SCHOOL]);
	sheet_field(sheet,
		    dossier_lookup(&r->dossier, KIND_SCHOOL, f[FINDING_SCHOOL],
				   SCHOOL_NAME, record_unknown));
	sheet_field(sheet, f[FINDING_FOUND]);
	sheet_field(sheet, f[FINDING_EXPECTED]);
	sheet_field(sheet, f[FINDING_ROWS]);
	entry_words(sheet, row);
	sheet_end_row(sheet);
}

/* The worst first; LEVELS: levels that are not known here. */
void tab_findings(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_FINDINGS), &form);

	for (enum finding_level level = 0; level <= LEVELS; level++)
		for (const struct dossier_row *row =
			 dossier_first(&r->dossier, KIND_FINDING);
		     row; row = row->next)
			if (entry_level_of(row->field[FINDING_LEVEL]) == level)
				put_row(sheet, r, row);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn geen bevindingen.");
}
