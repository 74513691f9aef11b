/*
 * Activiteiten, Mijlpalen, Tegenstrijdigheden and Definities naast elkaar:
 * sheets that show the records of one kind, a row each, cell by cell. A sheet
 * without records is left out: a region may not have its plan at hand.
 */
#include "sheets.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define ALL(columns)                                                           \
	{                                                                      \
		columns, COUNT(columns), 2, false                              \
	}

static const struct sheet_column activity_columns[] = {
    {"Activiteit", 10, ROLE_YEAR},
    {"Titel", 44, ROLE_TEXT},
    {"Lijn", 8, ROLE_TEXT},
    {"Doelstelling", 12, ROLE_TEXT},
    {"a. Mijlpalen bereikt?", 14, ROLE_TEXT},
    {"b. Planning gehaald?", 14, ROLE_TEXT},
    {"c. Is de vertraging in te halen?", 14, ROLE_TEXT},
    {"Redenen", 40, ROLE_TEXT},
    {"Hadden klaar moeten zijn", 11, ROLE_COUNT},
    {"Gehaald", 9, ROLE_COUNT},
    {"Te laat", 9, ROLE_COUNT},
    {"Niet (geheel) uitgevoerd", 11, ROLE_COUNT},
    {"Niets over bekend", 9, ROLE_COUNT},
    {"Nog niet nodig", 9, ROLE_COUNT},
    {"Zonder datum", 9, ROLE_COUNT},
    {"Doelgroep", 34, ROLE_TEXT},
    {"Verantwoordelijk", 34, ROLE_TEXT},
    {"Samenwerking", 40, ROLE_TEXT},
    {"Regel in het plan", 9, ROLE_YEAR},
};
static const int activity_fields[] = {
    ACTIVITY_ACTIVITY, ACTIVITY_TITLE,       ACTIVITY_LIJN,
    ACTIVITY_GOALS,    ACTIVITY_REACHED,     ACTIVITY_PLANNING,
    ACTIVITY_RECOVERY, ACTIVITY_REASONS,     ACTIVITY_DUE,
    ACTIVITY_DONE,     ACTIVITY_LATE,        ACTIVITY_UNMET,
    ACTIVITY_UNKNOWN,  ACTIVITY_OPEN,        ACTIVITY_UNDATED,
    ACTIVITY_AUDIENCE, ACTIVITY_RESPONSIBLE, ACTIVITY_COOPERATION,
    ACTIVITY_LINE,
};
static const struct sheet_form activity_form = ALL(activity_columns);

static const struct sheet_column milestone_columns[] = {
    {"Mijlpaal", 10, ROLE_TEXT},    {"Activiteit", 10, ROLE_YEAR},
    {"Resultaat", 48, ROLE_TEXT},   {"Wanneer", 14, ROLE_TEXT},
    {"Van", 9, ROLE_TEXT},          {"Tot en met", 9, ROLE_TEXT},
    {"Stand", 16, ROLE_TEXT},       {"Gemeld op", 12, ROLE_DATE},
    {"Reden", 30, ROLE_TEXT},       {"In te halen?", 10, ROLE_TEXT},
    {"Toelichting", 30, ROLE_TEXT}, {"Hoe", 48, ROLE_TEXT},
    {"Wie", 34, ROLE_TEXT},         {"Regel in het plan", 9, ROLE_YEAR},
    {"Bestand", 24, ROLE_TEXT},     {"Regel", 8, ROLE_YEAR},
};
static const int milestone_fields[] = {
    MILESTONE_MILESTONE, MILESTONE_ACTIVITY, MILESTONE_RESULT, MILESTONE_WHEN,
    MILESTONE_FROM,      MILESTONE_TO,       MILESTONE_STATE,  MILESTONE_DATE,
    MILESTONE_REASON,    MILESTONE_RECOVERY, MILESTONE_NOTE,   MILESTONE_HOW,
    MILESTONE_WHO,       MILESTONE_LINE,     MILESTONE_FILE,   MILESTONE_ROW,
};
static const struct sheet_form milestone_form = ALL(milestone_columns);

static const struct sheet_column contradiction_columns[] = {
    {"Code", 16, ROLE_TEXT},
    {"Onderwerp", 30, ROLE_TEXT},
    {"Eerste plaats", 36, ROLE_TEXT},
    {"Regel in het plan", 9, ROLE_YEAR},
    {"Tweede plaats", 36, ROLE_TEXT},
    {"Regel in het plan (2)", 9, ROLE_YEAR},
    {"Gevolg", 48, ROLE_TEXT},
    {"Gevonden door", 11, ROLE_TEXT},
    {"Indicator", 18, ROLE_TEXT},
    {"Jaar", 8, ROLE_YEAR},
    {"Streefwaarde", 12, ROLE_COUNT},
    {"Oordeel", 16, ROLE_TEXT},
    {"Andere lezing", 12, ROLE_COUNT},
    {"Oordeel bij andere lezing", 16, ROLE_TEXT},
};
static const int contradiction_fields[] = {
    CONTRADICTION_CODE,         CONTRADICTION_SUBJECT,
    CONTRADICTION_FIRST,        CONTRADICTION_FIRST_LINE,
    CONTRADICTION_SECOND,       CONTRADICTION_SECOND_LINE,
    CONTRADICTION_CONSEQUENCE,  CONTRADICTION_BY,
    CONTRADICTION_INDICATOR,    CONTRADICTION_YEAR,
    CONTRADICTION_TARGET,       CONTRADICTION_VERDICT,
    CONTRADICTION_OTHER_TARGET, CONTRADICTION_OTHER_VERDICT,
};
static const struct sheet_form contradiction_form = ALL(contradiction_columns);

static const struct sheet_column alternative_columns[] = {
    {"Indicator", 20, ROLE_TEXT}, {"Jaar", 8, ROLE_YEAR},
    {"Definitie", 20, ROLE_TEXT}, {"Laag", 10, ROLE_COUNT},
    {"Hoog", 10, ROLE_COUNT},
};
static const int alternative_fields[] = {
    ALTERNATIVE_INDICATOR, ALTERNATIVE_YEAR, ALTERNATIVE_DEFINITION,
    ALTERNATIVE_LOW,       ALTERNATIVE_HIGH,
};
static const struct sheet_form alternative_form = ALL(alternative_columns);

struct listing {
	const char *name;
	enum record_kind kind;
	const struct sheet_form *form;
	const int *field; /* of the record, for each column */
};

static const struct listing listings[] = {
    {"Activiteiten", KIND_ACTIVITY, &activity_form, activity_fields},
    {"Mijlpalen", KIND_MILESTONE, &milestone_form, milestone_fields},
    {"Tegenstrijdigheden", KIND_CONTRADICTION, &contradiction_form,
     contradiction_fields},
    {"Definities naast elkaar", KIND_ALTERNATIVE, &alternative_form,
     alternative_fields},
};

_Static_assert(COUNT(activity_fields) == COUNT(activity_columns) &&
		   COUNT(milestone_fields) == COUNT(milestone_columns) &&
		   COUNT(contradiction_fields) ==
		       COUNT(contradiction_columns) &&
		   COUNT(alternative_fields) == COUNT(alternative_columns),
	       "each column has its field");

static void put_listing(struct book *book, const struct report *r,
			const struct listing *listing)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, listing->kind);
	struct sheet *sheet;

	if (!row)
		return;
	sheet = sheet_new(book, text_of(listing->name), listing->form);
	for (; row; row = row->next) {
		for (size_t i = 0; i < listing->form->columns; i++)
			sheet_field(sheet, row->field[listing->field[i]]);
		sheet_end_row(sheet);
	}
}

void tab_agenda(struct book *book, const struct report *r)
{
	for (size_t i = 0; i < COUNT(listings); i++)
		put_listing(book, r, &listings[i]);
}
