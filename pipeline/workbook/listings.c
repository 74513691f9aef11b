/*
 * Sheets that show the records of one kind, a row each, cell by cell. A sheet
 * without records is left out: a region may not have its plan at hand.
 */
#include "sheets.h"

#include "verdict.h"

/* A column: its header, width and role, and the field of the record in it. A
 * column of ROLE_QUIET holds a word that has a colour of its own. */
#define COLUMN_OF(header, width, role, field) {header, width, role},
#define FIELD_OF(header, width, role, field)  field,

#define LIJN(C)                                                                \
	C("Lijn", 8, ROLE_YEAR, LIJN_LIJN)                                     \
	C("Naam", 28, ROLE_TEXT, LIJN_NAME)                                    \
	C("Activiteiten", 16, ROLE_TEXT, LIJN_ACTIVITIES)                      \
	C("a. Mijlpalen bereikt?", 14, ROLE_QUIET, LIJN_REACHED)               \
	C("b. Planning gehaald?", 14, ROLE_QUIET, LIJN_PLANNING)               \
	C("c. Is de vertraging in te halen?", 14, ROLE_QUIET, LIJN_RECOVERY)   \
	C("Redenen", 28, ROLE_TEXT, LIJN_REASONS)                              \
	C("Aantallen niet gehaald", 30, ROLE_TEXT, LIJN_SHORTFALLS)            \
	C("Hadden klaar moeten zijn", 11, ROLE_COUNT, LIJN_DUE)                \
	C("Gehaald", 9, ROLE_COUNT, LIJN_DONE)                                 \
	C("Niet op tijd", 9, ROLE_COUNT, LIJN_LATE)                            \
	C("Niet (geheel) gedaan", 11, ROLE_COUNT, LIJN_UNMET)                  \
	C("Niets over bekend", 9, ROLE_COUNT, LIJN_UNKNOWN)                    \
	C("Nog niet nodig", 9, ROLE_COUNT, LIJN_OPEN)                          \
	C("Zonder datum", 9, ROLE_COUNT, LIJN_UNDATED)                         \
	C("Regel in het plan", 9, ROLE_YEAR, LIJN_LINE)

#define ACTIVITY(C)                                                            \
	C("Activiteit", 10, ROLE_YEAR, ACTIVITY_ACTIVITY)                      \
	C("Titel", 28, ROLE_TEXT, ACTIVITY_TITLE)                              \
	C("Lijn", 8, ROLE_TEXT, ACTIVITY_LIJN)                                 \
	C("a. Mijlpalen bereikt?", 14, ROLE_QUIET, ACTIVITY_REACHED)           \
	C("b. Planning gehaald?", 14, ROLE_QUIET, ACTIVITY_PLANNING)           \
	C("c. Is de vertraging in te halen?", 14, ROLE_QUIET,                  \
	  ACTIVITY_RECOVERY)                                                   \
	C("Redenen", 30, ROLE_TEXT, ACTIVITY_REASONS)                          \
	C("Aantallen niet gehaald", 30, ROLE_TEXT, ACTIVITY_SHORTFALLS)        \
	C("Hadden klaar moeten zijn", 11, ROLE_COUNT, ACTIVITY_DUE)            \
	C("Gehaald", 9, ROLE_COUNT, ACTIVITY_DONE)                             \
	C("Niet op tijd", 9, ROLE_COUNT, ACTIVITY_LATE)                        \
	C("Niet (geheel) gedaan", 11, ROLE_COUNT, ACTIVITY_UNMET)              \
	C("Niets over bekend", 9, ROLE_COUNT, ACTIVITY_UNKNOWN)                \
	C("Nog niet nodig", 9, ROLE_COUNT, ACTIVITY_OPEN)                      \
	C("Zonder datum", 9, ROLE_COUNT, ACTIVITY_UNDATED)                     \
	C("Regel in het plan", 9, ROLE_YEAR, ACTIVITY_LINE)

#define PLANNED(C)                                                             \
	C("Activiteit", 10, ROLE_YEAR, ACTIVITY_ACTIVITY)                      \
	C("Titel", 40, ROLE_TEXT, ACTIVITY_TITLE)                              \
	C("Doelstelling", 12, ROLE_TEXT, ACTIVITY_GOALS)                       \
	C("Doelgroep", 40, ROLE_TEXT, ACTIVITY_AUDIENCE)                       \
	C("Verantwoordelijk", 48, ROLE_TEXT, ACTIVITY_RESPONSIBLE)             \
	C("Samenwerking", 48, ROLE_TEXT, ACTIVITY_COOPERATION)                 \
	C("Regel in het plan", 9, ROLE_YEAR, ACTIVITY_LINE)

#define MILESTONE(C)                                                           \
	C("Mijlpaal", 10, ROLE_TEXT, MILESTONE_MILESTONE)                      \
	C("Activiteit", 10, ROLE_YEAR, MILESTONE_ACTIVITY)                     \
	C("Resultaat", 29, ROLE_TEXT, MILESTONE_RESULT)                        \
	C("Wanneer", 12, ROLE_TEXT, MILESTONE_WHEN)                            \
	C("Stand", 14, ROLE_QUIET, MILESTONE_STATE)                            \
	C("Gemeld op", 12, ROLE_DATE, MILESTONE_DATE)                          \
	C("Reden", 19, ROLE_TEXT, MILESTONE_REASON)                            \
	C("Is het nog in te halen?", 10, ROLE_TEXT, MILESTONE_RECOVERY)        \
	C("Toelichting", 18, ROLE_TEXT, MILESTONE_NOTE)                        \
	C("Hoe", 32, ROLE_TEXT, MILESTONE_HOW)                                 \
	C("Wie", 22, ROLE_TEXT, MILESTONE_WHO)                                 \
	C("Regel in het plan", 9, ROLE_YEAR, MILESTONE_LINE)                   \
	C("Bestand", 14, ROLE_TEXT, MILESTONE_FILE)                            \
	C("Regel", 8, ROLE_YEAR, MILESTONE_ROW)

#define FORECAST(C)                                                            \
	C("Indicator", 54, ROLE_TEXT, FORECAST_INDICATOR)                      \
	C("Jaar", 8, ROLE_YEAR, FORECAST_YEAR)                                 \
	C("Bekend", 10, ROLE_COUNT, FORECAST_KNOWN)                            \
	C("Over", 8, ROLE_YEAR, FORECAST_KNOWN_YEAR)                           \
	C("Streefwaarde", 12, ROLE_COUNT, FORECAST_TARGET)                     \
	C("Nog nodig", 10, ROLE_COUNT, FORECAST_PACE)                          \
	C("Verwacht laag", 10, ROLE_COUNT, FORECAST_LOW)                       \
	C("Verwacht hoog", 10, ROLE_COUNT, FORECAST_HIGH)                      \
	C("Methode", 30, ROLE_TEXT, FORECAST_METHOD)                           \
	C("Getoetst op jaren", 10, ROLE_NUMBER, FORECAST_TESTS)                \
	C("Gemiddelde fout (% of procentpunt)", 13, ROLE_SHARE,                \
	  FORECAST_ERROR)                                                      \
	C("Grootste fout (% of procentpunt)", 13, ROLE_SHARE, FORECAST_WORST)  \
	C("Waarom geen verwachting", 36, ROLE_TEXT, FORECAST_REASON)

#define DIRECTION(C)                                                           \
	C("Indicator", 54, ROLE_TEXT, DIRECTION_INDICATOR)                     \
	C("Jaar", 8, ROLE_YEAR, DIRECTION_YEAR)                                \
	C("Laag", 10, ROLE_COUNT, DIRECTION_LOW)                               \
	C("Hoog", 10, ROLE_COUNT, DIRECTION_HIGH)                              \
	C("Vorig jaar", 8, ROLE_YEAR, DIRECTION_PREVIOUS_YEAR)                 \
	C("Vorig jaar laag", 10, ROLE_COUNT, DIRECTION_PREVIOUS_LOW)           \
	C("Vorig jaar hoog", 10, ROLE_COUNT, DIRECTION_PREVIOUS_HIGH)          \
	C("Sinds vorig jaar", 12, ROLE_QUIET, DIRECTION_DIRECTION)             \
	C("Begin in", 8, ROLE_YEAR, DIRECTION_BASELINE_YEAR)                   \
	C("Begin", 10, ROLE_COUNT, DIRECTION_BASELINE)                         \
	C("Sinds begin", 12, ROLE_QUIET, DIRECTION_SINCE_BASELINE)             \
	C("Waarom geen richting", 28, ROLE_TEXT, DIRECTION_REASON)             \
	C("Breuk in de reeks", 34, ROLE_TEXT, DIRECTION_BREAK)

#define SUBREGION(C)                                                           \
	C("Indicator", 54, ROLE_TEXT, SUBREGION_INDICATOR)                     \
	C("Jaar", 8, ROLE_YEAR, SUBREGION_YEAR)                                \
	C("Subregio", 12, ROLE_TEXT, SUBREGION_SUBREGION)                      \
	C("Laag", 10, ROLE_COUNT, SUBREGION_LOW)                               \
	C("Hoog", 10, ROLE_COUNT, SUBREGION_HIGH)                              \
	C("Vestigingen", 12, ROLE_NUMBER, SUBREGION_EXPECTED)                  \
	C("Daarvan ontbreken", 12, ROLE_NUMBER, SUBREGION_MISSING)             \
	C("Code", 18, ROLE_TEXT, SUBREGION_INDICATOR)

#define ATTENDANCE(C)                                                          \
	C("Vestiging", 48, ROLE_TEXT, ATTENDANCE_VESTIGING)                    \
	C("Jaar", 8, ROLE_YEAR, ATTENDANCE_YEAR)                               \
	C("Docenten techniek bekend", 12, ROLE_COUNT, ATTENDANCE_KNOWN)        \
	C("Waren er dit jaar", 12, ROLE_COUNT, ATTENDANCE_SEEN)                \
	C("Waren er dit jaar niet", 12, ROLE_COUNT, ATTENDANCE_ABSENT)         \
	C("Uren van alle docenten", 12, ROLE_SHARE, ATTENDANCE_HOURS)

#define AGREEMENT(C)                                                           \
	C("Afspraak", 10, ROLE_TEXT, AGREEMENT_AGREEMENT)                      \
	C("Soort", 16, ROLE_TEXT, AGREEMENT_KIND)                              \
	C("Activiteit", 10, ROLE_YEAR, AGREEMENT_ACTIVITY)                     \
	C("Tekst", 38, ROLE_TEXT, AGREEMENT_TEXT)                              \
	C("Jaar", 8, ROLE_YEAR, AGREEMENT_YEAR)                                \
	C("Afgesproken", 12, ROLE_NUMBER, AGREEMENT_VALUE)                     \
	C("Eenheid", 22, ROLE_TEXT, AGREEMENT_UNIT)                            \
	C("Gerealiseerd laag", 14, ROLE_NUMBER, AGREEMENT_LOW)                 \
	C("Gerealiseerd hoog", 14, ROLE_NUMBER, AGREEMENT_HIGH)                \
	C("Uitkomst", 17, ROLE_TEXT, NO_FIELD)                                 \
	C("Indicator", 32, ROLE_TEXT, AGREEMENT_INDICATOR)                     \
	C("Regel in het plan", 9, ROLE_YEAR, AGREEMENT_LINE)

#define RISK(C)                                                                \
	C("Risico", 8, ROLE_YEAR, RISK_RISK)                                   \
	C("Naam", 40, ROLE_TEXT, RISK_NAME)                                    \
	C("Kans", 10, ROLE_TEXT, RISK_CHANCE)                                  \
	C("Impact", 10, ROLE_TEXT, RISK_IMPACT)                                \
	C("Maatregel", 70, ROLE_TEXT, RISK_MEASURE)                            \
	C("Activiteiten", 12, ROLE_TEXT, RISK_ACTIVITIES)                      \
	C("Regel in het plan", 9, ROLE_YEAR, RISK_LINE)

#define TEAM(C)                                                                \
	C("Team", 8, ROLE_YEAR, TEAM_TEAM)                                     \
	C("Naam", 54, ROLE_TEXT, TEAM_NAME)                                    \
	C("Lijn", 8, ROLE_YEAR, TEAM_LIJN)                                     \
	C("Activiteit", 10, ROLE_YEAR, TEAM_ACTIVITY)                          \
	C("Regel in het plan", 9, ROLE_YEAR, TEAM_LINE)

#define CONTRADICTION(C)                                                       \
	C("Code", 16, ROLE_TEXT, CONTRADICTION_CODE)                           \
	C("Onderwerp", 22, ROLE_TEXT, CONTRADICTION_SUBJECT)                   \
	C("Eerste plaats", 28, ROLE_TEXT, CONTRADICTION_FIRST)                 \
	C("Regel in het plan", 9, ROLE_YEAR, CONTRADICTION_FIRST_LINE)         \
	C("Tweede plaats", 28, ROLE_TEXT, CONTRADICTION_SECOND)                \
	C("Regel in het plan (2)", 9, ROLE_YEAR, CONTRADICTION_SECOND_LINE)    \
	C("Gevolg", 28, ROLE_TEXT, CONTRADICTION_CONSEQUENCE)                  \
	C("Door", 11, ROLE_TEXT, CONTRADICTION_BY)                             \
	C("Indicator", 20, ROLE_TEXT, CONTRADICTION_INDICATOR)                 \
	C("Jaar", 8, ROLE_YEAR, CONTRADICTION_YEAR)                            \
	C("Streef- waarde", 12, ROLE_COUNT, CONTRADICTION_TARGET)              \
	C("Oordeel", 16, ROLE_QUIET, CONTRADICTION_VERDICT)                    \
	C("Andere lezing", 12, ROLE_COUNT, CONTRADICTION_OTHER_TARGET)         \
	C("Oordeel bij andere lezing", 16, ROLE_QUIET,                         \
	  CONTRADICTION_OTHER_VERDICT)

#define ALTERNATIVE(C)                                                         \
	C("Indicator", 54, ROLE_TEXT, ALTERNATIVE_INDICATOR)                   \
	C("Jaar", 8, ROLE_YEAR, ALTERNATIVE_YEAR)                              \
	C("Definitie", 60, ROLE_TEXT, ALTERNATIVE_DEFINITION)                  \
	C("Laag", 10, ROLE_COUNT, ALTERNATIVE_LOW)                             \
	C("Hoog", 10, ROLE_COUNT, ALTERNATIVE_HIGH)

/* Which sheets there are, in their order; the link says what is on them. */
#define LISTINGS(L)                                                            \
	L(lijn, LIJN, KIND_LIJN, "Lijnen",                                     \
	  "De vragen a, b en c van het plan (4.2), per lijn.")                 \
	L(activity, ACTIVITY, KIND_ACTIVITY, "Activiteiten",                   \
	  "De vragen a, b en c van het plan (4.2), per activiteit.")           \
	L(planned, PLANNED, KIND_ACTIVITY, "Activiteiten in het plan",         \
	  "Voor wie elke activiteit is, wie haar uitvoert en met wie.")        \
	L(milestone, MILESTONE, KIND_MILESTONE, "Mijlpalen",                   \
	  "Elke mijlpaal van het plan, met wat erover is gemeld.")             \
	L(forecast, FORECAST, KIND_FORECAST, SHEET_FORECAST,                   \
	  "Waar elke indicator op uitkomt, hoe goed zo'n verwachting eerder "  \
	  "klopte, en wat er nog nodig is.")                                   \
	L(direction, DIRECTION, KIND_DIRECTION, "Richting",                    \
	  "Of elk cijfer omhoog of omlaag ging, en of de reeks een breuk "     \
	  "heeft.")                                                            \
	L(subregion, SUBREGION, KIND_SUBREGION, "Per subregio",                \
	  "De cijfers per subregio. Wat niet optelt, staat er niet bij.")      \
	L(attendance, ATTENDANCE, KIND_ATTENDANCE, "Deelname docenten",        \
	  "Hoeveel docenten techniek dit jaar bij een sessie waren. Een keer " \
	  "per jaar is verplicht. Wie weg is bij de school telt nog mee.")     \
	L(agreement, AGREEMENT, KIND_AGREEMENT, "Afspraken",                   \
	  "Wat het plan buiten de doelen belooft, en wat daarvan bekend is.")  \
	L(risk, RISK, KIND_RISK, "Risicoanalyse", "De risico's van het plan.") \
	L(team, TEAM, KIND_TEAM, "Teams", "De sub-ontwikkelteams.")            \
	L(contradiction, CONTRADICTION, KIND_CONTRADICTION,                    \
	  "Tegenstrijdigheden",                                                \
	  "Waar het plan zichzelf tegenspreekt, met het oordeel onder beide "  \
	  "lezingen.")                                                         \
	L(alternative, ALTERNATIVE, KIND_ALTERNATIVE,                          \
	  "Definities naast elkaar",                                           \
	  "Elk cijfer onder elke definitie van technisch.")

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define TABLES_OF(id, list, kind, name, what)                                  \
	static const struct sheet_column id##_columns[] = {list(COLUMN_OF)};   \
	static const int id##_fields[] = {list(FIELD_OF)};                     \
	static const struct sheet_form id##_form = {                           \
	    id##_columns, COUNT(id##_columns), 2, SHEET_TABLE};

LISTINGS(TABLES_OF)

struct listing {
	const char *name, *what;
	enum record_kind kind;
	const struct sheet_form *form;
	const int *field; /* of the record, for each column */
};

#define LISTING_OF(id, list, kind, name, what)                                 \
	{name, what, kind, &id##_form, id##_fields},

static const struct listing listings[] = {LISTINGS(LISTING_OF)};

static const struct {
	const char *word;
	enum role role;
} words[] = {
    {"ja", ROLE_GOOD},
    {"gehaald", ROLE_GOOD},
    {"deels", ROLE_POOR},
    {"niet op tijd", ROLE_POOR},
    {"niet geheel", ROLE_POOR},
    {"nee", ROLE_BAD},
    {"helemaal niet uitgevoerd", ROLE_BAD},
    {"onbekend", ROLE_OPEN},
    {"omhoog", ROLE_FAIR},
    {"omlaag", ROLE_POOR},
    {"onbeslist", ROLE_OPEN},
};

/* A word that stands for a state or an answer, or a verdict. */
static void put_word(struct sheet *sheet, struct text word)
{
	if (verdict_of(word) != VERDICT_WORDS && !text_is(word, "onbeslist")) {
		verdict_put(sheet, word);
		return;
	}
	sheet_as(sheet, ROLE_TEXT);
	for (size_t i = 0; i < COUNT(words); i++)
		if (text_is(word, words[i].word))
			sheet_as(sheet, words[i].role);
	sheet_field(sheet, word);
}

/* The indicator of a row, if it has one. */
static struct text indicator_of(const struct listing *l,
				const struct text *field)
{
	for (size_t i = 0; i < l->form->columns; i++)
		if (text_is(text_of(l->form->column[i].header), "Indicator"))
			return field[l->field[i]];
	return TEXT("");
}

/* Its name, and whether it is the one that counts. */
static void put_definition(struct sheet *sheet, const struct report *r,
			   struct text code)
{
	struct buffer name = {0};

	buffer_add(&name, definition_name(r, code));
	if (text_equal(code, r->about[REPORT_DEFINITION]))
		buffer_add(&name, TEXT(" (telt in deze rapportage)"));
	sheet_field(sheet, text_of_buffer(&name));
	buffer_release(&name);
}

static void put_cell(struct sheet *sheet, const struct report *r,
		     const struct sheet_column *column, struct text field,
		     bool share)
{
	if (column->role == ROLE_QUIET)
		put_word(sheet, field);
	else if (text_is(text_of(column->header), "Indicator"))
		sheet_field(sheet, indicator_name(r, field));
	else if (text_is(text_of(column->header), "Vestiging"))
		sheet_field(sheet, report_school(r, field));
	else if (text_is(text_of(column->header), "Definitie"))
		put_definition(sheet, r, field);
	else {
		if (share && column->role == ROLE_COUNT)
			sheet_as(sheet, ROLE_SHARE);
		sheet_field(sheet, field);
	}
}

/* By formula, where another sheet has it. */
static void put_field(struct sheet *sheet, const struct report *r,
		      const struct listing *l, size_t i,
		      const struct text *record, bool share)
{
	const struct sheet_column *column = &l->form->column[i];

	if (share && column->role == ROLE_COUNT)
		sheet_as(sheet, ROLE_SHARE);
	if (!live_put(sheet, r, l->kind, record, l->field[i]) &&
	    l->field[i] != NO_FIELD)
		put_cell(sheet, r, column, record[l->field[i]], share);
}

static void put_listing(struct book *book, const struct report *r,
			const struct listing *l)
{
	const struct dossier_row *row = dossier_first(&r->dossier, l->kind);
	struct sheet *sheet;

	if (!row)
		return;
	sheet = sheet_new(book, text_of(l->name), l->form);
	for (; row; row = row->next) {
		bool share = report_is_share(r, indicator_of(l, row->field));

		for (size_t i = 0; i < l->form->columns; i++)
			put_field(sheet, r, l, i, row->field, share);
		sheet_end_row(sheet);
	}
}

void tab_listings(struct book *book, const struct report *r)
{
	for (size_t i = 0; i < COUNT(listings); i++)
		put_listing(book, r, &listings[i]);
}

bool listing_at(const struct report *r, size_t *at, const char **name,
		const char **what)
{
	while (*at < COUNT(listings) &&
	       !dossier_rows(&r->dossier, listings[*at].kind))
		++*at;
	if (*at == COUNT(listings))
		return false;
	*name = listings[*at].name;
	*what = listings[*at].what;
	++*at;
	return true;
}
