/* Bevindingen: where, what was found, what was expected, what to do. What has
 * one cause stands on one line; each cell is marked on the sheet of its rows.
 */
#include "returns/sheets.h"

#include "entry.h"
#include "returns/cause.h"
#include "returns/rejected.h"
#include "returns/words.h"

static const struct sheet_column columns[] = {
    {"Niveau", 16, ROLE_TEXT},
    {"Sinds", 14, ROLE_TEXT},
    {"Bestand", 40, ROLE_TEXT},
    {"Rij in Excel", 30, ROLE_TEXT},
    {"Kolom", 8, ROLE_TEXT},
    {"Kop van de kolom", 22, ROLE_TEXT},
    {"Eerste regel", 8, ROLE_YEAR},
    {"Wat er staat", 26, ROLE_TEXT},
    {"Wat er moet staan", 34, ROLE_TEXT},
    {"Rijen", 8, ROLE_COUNT},
    {"Wat is er", 50, ROLE_TEXT},
    {"Wat te doen", 50, ROLE_TEXT},
    {"Code", 20, ROLE_TEXT},
};
const struct sheet_form findings_form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_SHORT};

enum { PLACES_SHOWN = 5 };

static void put_rows(struct sheet *sheet, const struct letter *letter,
		     const struct cause *cause)
{
	struct buffer places = {0};

	if (cause->first->row)
		cause_say_places(&places, letter, cause, PLACES_SHOWN);
	sheet_field(sheet, text_of_buffer(&places));
	buffer_release(&places);
}

static void put_place(struct sheet *sheet, const struct letter *letter,
		      const struct cause *cause)
{
	const struct remark *remark = cause->first;
	struct buffer letters = {0};

	sheet_field(sheet, mail_file(remark->field[FINDING_FILE]));
	put_rows(sheet, letter, cause);
	if (remark->paper)
		paper_letters(&letters, remark->paper,
			      remark->field[FINDING_COLUMN]);
	sheet_field(sheet, text_of_buffer(&letters));
	sheet_field(sheet, words_header(remark));
	sheet_field(sheet, remark->field[FINDING_LINE]);
	buffer_release(&letters);
}

/* Is it new since the time before? */
static void put_since(struct sheet *sheet, const struct letter *letter,
		      const struct cause *cause)
{
	struct buffer mixed = {0};

	if (!letter->compared)
		sheet_text(sheet, TEXT("eerste keer"));
	else if (!cause->open)
		sheet_text(sheet, TEXT("nieuw"));
	else if (cause->open == cause->findings)
		sheet_text(sheet, TEXT("stond er al"));
	else {
		buffer_format(&mixed, "%zu nieuw",
			      cause->findings - cause->open);
		sheet_text(sheet, text_of_buffer(&mixed));
	}
	buffer_release(&mixed);
}

static void put_words(struct sheet *sheet, const struct letter *letter,
		      const struct remark *remark)
{
	struct buffer words = {0};

	words_what(&words, letter->mail, remark);
	rejected_say_cause(&words, letter, remark);
	sheet_text(sheet, text_of_buffer(&words));
	words.len = 0;
	words_fix(&words, letter->mail, remark);
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_row(struct sheet *sheet, const struct letter *letter,
		    const struct cause *cause)
{
	const struct remark *remark = cause->first;
	struct buffer room = {0};

	entry_level(sheet, remark->field[FINDING_LEVEL]);
	put_since(sheet, letter, cause);
	put_place(sheet, letter, cause);
	sheet_field(sheet, remark->field[FINDING_FOUND]);
	sheet_field(sheet, words_expected(remark, &room));
	sheet_number(sheet, cause->rows);
	put_words(sheet, letter, remark);
	sheet_field(sheet, remark->field[FINDING_CODE]);
	sheet_end_row(sheet);
	buffer_release(&room);
}

void findings_fill(struct sheet *sheet, const struct letter *letter)
{
	struct arena arena = {0};
	struct causes causes = cause_find(letter, &arena);

	for (size_t i = 0; i < causes.count; i++)
		put_row(sheet, letter, &causes.cause[i]);
	if (!causes.count)
		sheet_empty(sheet, "Er zijn geen bevindingen. U hoeft niets te "
				   "doen.");
	arena_release(&arena);
}
