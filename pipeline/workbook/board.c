/* Leveringen: who delivered what, when, and what is still to be done. */
#include "board.h"
#include "label.h"
#include "sheets.h"

static const struct sheet_column columns[] = {
    {"Vestiging", 12, ROLE_TEXT},
    {"School", 20, ROLE_TEXT},
    {"Soort export", 16, ROLE_TEXT},
    {"Toestand", 14, ROLE_TEXT},
    {"Wat te doen", 27, ROLE_TEXT},
    {"Jaren die zijn aangeleverd", 15, ROLE_TEXT},
    {"Jaren die ontbreken", 13, ROLE_TEXT},
    {"Jaren die van DUO komen", 10, ROLE_TEXT},
    {"Jaren die nog komen", 13, ROLE_TEXT},
    {"Datum bestand", 12, ROLE_DATE},
    {"Rijen gelezen", 10, ROLE_COUNT},
    {"Mee- geteld", 10, ROLE_COUNT},
    {"Afgekeurd", 10, ROLE_COUNT},
    {"Fouten", 10, ROLE_COUNT},
    {"Waar- schu- wingen", 10, ROLE_COUNT},
    {"Bestand", 20, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 4, SHEET_STREAM};

static const enum role roles[BOARD_WORDS] = {
    [BOARD_IS_COMPLETE] = ROLE_GOOD, [BOARD_IS_FAULTS] = ROLE_POOR,
    [BOARD_IS_PART] = ROLE_POOR,     [BOARD_IS_DUO] = ROLE_OPEN,
    [BOARD_IS_ABSENT] = ROLE_BAD,    [BOARD_IS_LATER] = ROLE_BUSY,
    [BOARD_IS_UNASKED] = ROLE_NONE,  [BOARD_IS_UNREAD] = ROLE_BAD,
};

/* One year is a number, so that it can be reckoned with; several are a list. */
static void put_years(struct sheet *sheet, struct text years)
{
	struct buffer words = {0};
	long year;

	if (text_long(years, &year)) {
		sheet_as(sheet, ROLE_YEAR);
		sheet_field(sheet, years);
		return;
	}
	board_years(&words, years);
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_whose(struct sheet *sheet, const struct report *r,
		      const struct text *b)
{
	struct text key = b[BOARD_VESTIGING], kind = b[BOARD_KIND];
	enum board_state state = board_state_of(b[BOARD_STATE]);

	sheet_field(sheet, key);
	if (record_is_unknown(key))
		sheet_text(sheet, state < BOARD_IS_UNASKED ? TEXT("de regio")
							   : TEXT(""));
	else
		sheet_field(sheet, report_school(r, key));
	sheet_field(sheet, record_is_unknown(kind) ? kind : label_kind(kind));
	if (state < BOARD_WORDS)
		sheet_as(sheet, roles[state]);
	sheet_field(sheet, b[BOARD_STATE]);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *b)
{
	static const int years[] = {BOARD_DELIVERED, BOARD_MISSING,
				    BOARD_STANDIN, BOARD_LATER};
	struct buffer todo = {0};

	/* Not the days that are left: those differ from day to day, and two
	 * runs must give the same bytes. When all is due, the cover says. */
	put_whose(sheet, r, b);
	board_todo(&todo, b);
	sheet_text(sheet, text_of_buffer(&todo));
	for (size_t i = 0; i < sizeof(years) / sizeof(years[0]); i++)
		put_years(sheet, b[years[i]]);
	sheet_field(sheet, b[BOARD_DATE]);
	for (int i = BOARD_READ; i < BOARD_COLUMNS; i++)
		sheet_field(sheet, b[i]);
	sheet_field(sheet, b[BOARD_FILE]);
	sheet_end_row(sheet);
	buffer_release(&todo);
}

void tab_board(struct book *book, const struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BOARD);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_BOARD), &form);

	for (; row; row = row->next)
		put_row(sheet, r, row->field);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er hoeft niets aangeleverd te worden.");
}
