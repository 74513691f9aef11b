/* Bevindingen: where, what was found, what was expected, what to do. */
#include "returns/sheets.h"

#include "entry.h"
#include "returns/words.h"

static const struct sheet_column columns[] = {
    {"Niveau", 16, ROLE_TEXT},
    {"Sinds", 14, ROLE_TEXT},
    {"Bestand", 40, ROLE_TEXT},
    {"Rij in Excel", 8, ROLE_YEAR},
    {"Kolom", 8, ROLE_TEXT},
    {"Kop van de kolom", 22, ROLE_TEXT},
    {"Regel", 8, ROLE_YEAR},
    {"Wat er staat", 26, ROLE_TEXT},
    {"Wat er moet staan", 34, ROLE_TEXT},
    {"Rijen", 8, ROLE_COUNT},
    {"Wat is er", 50, ROLE_TEXT},
    {"Wat te doen", 50, ROLE_TEXT},
    {"Code", 20, ROLE_TEXT},
};
const struct sheet_form findings_form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_STREAM};

static void put_place(struct sheet *sheet, const struct remark *remark)
{
	struct buffer letters = {0};

	sheet_field(sheet, mail_file(remark->field[FINDING_FILE]));
	if (remark->row)
		sheet_number(sheet, (double)remark->row);
	else
		sheet_blank(sheet);
	if (remark->paper)
		paper_letters(&letters, remark->paper,
			      remark->field[FINDING_COLUMN]);
	sheet_field(sheet, text_of_buffer(&letters));
	sheet_field(sheet, words_header(remark));
	sheet_field(sheet, remark->field[FINDING_LINE]);
	buffer_release(&letters);
}

static void put_words(struct sheet *sheet, const struct mail *mail,
		      const struct remark *remark)
{
	struct buffer words = {0};

	words_what(&words, mail, remark);
	sheet_text(sheet, text_of_buffer(&words));
	words.len = 0;
	words_fix(&words, mail, remark);
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_row(struct sheet *sheet, const struct letter *letter,
		    const struct remark *remark)
{
	const struct text *field = remark->field;
	struct buffer room = {0};

	entry_level(sheet, field[FINDING_LEVEL]);
	if (letter->compared)
		sheet_text(sheet,
			   remark->open ? TEXT("stond er al") : TEXT("nieuw"));
	else
		sheet_blank(sheet);
	put_place(sheet, remark);
	sheet_field(sheet, field[FINDING_FOUND]);
	sheet_field(sheet, words_expected(remark, &room));
	sheet_field(sheet, field[FINDING_ROWS]);
	put_words(sheet, letter->mail, remark);
	sheet_field(sheet, field[FINDING_CODE]);
	sheet_end_row(sheet);
	buffer_release(&room);
}

void findings_fill(struct sheet *sheet, const struct letter *letter)
{
	for (size_t i = 0; i < letter->findings; i++)
		put_row(sheet, letter, letter->finding[i]);
	if (!letter->findings)
		sheet_empty(sheet, "Er zijn geen bevindingen. U hoeft niets te "
				   "doen.");
}
