/* Bevindingen: where, what was found, what was expected, what to do. */
#include "letter.h"

#include "entry.h"

static const struct sheet_column columns[] = {
    {"Niveau", 16, ROLE_TEXT},       {"Bestand", 40, ROLE_TEXT},
    {"Regel", 8, ROLE_YEAR},         {"Kolom", 18, ROLE_TEXT},
    {"Wat er staat", 26, ROLE_TEXT}, {"Wat er moet staan", 34, ROLE_TEXT},
    {"Rijen", 8, ROLE_COUNT},        {"Wat is er", 50, ROLE_TEXT},
    {"Wat te doen", 50, ROLE_TEXT},  {"Code", 20, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_STREAM};

static const int fields[] = {FINDING_LINE, FINDING_COLUMN, FINDING_FOUND,
			     FINDING_EXPECTED, FINDING_ROWS};

static void put_row(struct sheet *sheet, const struct dossier_row *row)
{
	entry_level(sheet, row->field[FINDING_LEVEL]);
	sheet_field(sheet, mail_file(row->field[FINDING_FILE]));
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		sheet_field(sheet, row->field[fields[i]]);
	entry_words(sheet, row);
	sheet_field(sheet, row->field[FINDING_CODE]);
	sheet_end_row(sheet);
}

void letter_findings(struct book *book, const struct letter *letter)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_FINDINGS), &form);

	for (size_t i = 0; i < letter->findings; i++)
		put_row(sheet, letter->finding[i]);
	if (!letter->findings)
		sheet_empty(sheet, "Er zijn geen bevindingen. U hoeft niets te "
				   "doen.");
}
