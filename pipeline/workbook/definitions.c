/* Definities: what is technisch, what each indicator counts, and the words. */
#include "sheets.h"

#include "label.h"
#include "verdict.h"

enum definition_column { TOPIC, NAME, CODE, MEANING, SOURCE, LINE };

static const struct sheet_column columns[] = {
    [TOPIC] = {"Onderwerp", 24, ROLE_TEXT},
    [NAME] = {"Naam", 40, ROLE_TEXT},
    [CODE] = {"Code", 18, ROLE_TEXT},
    [MEANING] = {"Betekenis", 90, ROLE_TEXT},
    [SOURCE] = {"Bron", 34, ROLE_TEXT},
    [LINE] = {"Regel in plan", 8, ROLE_YEAR},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 2, SHEET_TABLE};

struct word {
	const char *word, *meaning;
};

static const struct word measures[] = {
    {"som", " Opgeteld"},
    {"uniek", " Wie of wat vaker voorkomt, telt een keer"},
    {"aandeel", " Deel van het geheel, in procent"},
};

static const struct word countings[] = {
    {"jaar", "; elk jaar apart."},
    {"cumulatief", "; alle jaren tot en met dat jaar samen."},
};

static const struct word legend[] = {
    {"nul", "Er staat 0: de school heeft aangeleverd en het aantal is nul."},
    {"leeg", "Er staat niets: het aantal is niet bekend. Dat is iets anders "
	     "dan nul. De kolom Toestand of Oordeel zegt waarom."},
    {"laag en hoog",
     "Een klein aantal wordt soms aangeleverd als '<5'. Dat is minstens 1 en "
     "hoogstens 4. Laag telt zulke aantallen als 1, hoog als 4. Zijn laag en "
     "hoog gelijk, dan is het aantal precies bekend."},
    {"loopt nog",
     "Het jaar is nog niet voorbij. Een deel van een jaar is niet te "
     "vergelijken met een heel jaar."},
    {"verschil met DUO",
     "Wat de school meer heeft dan DUO (minder: onder nul). Het is 0 als de "
     "twee cijfers hetzelfde kunnen zijn."},
    {"dekking", "Van hoeveel vestigingen het cijfer bekend is, en van hoeveel "
		"het er hoort te zijn."},
    {"controle", "Moet 0 zijn. Dan is het cijfer terug te vinden in de regels "
		 "van de bestanden."},
};

static void say_values(struct buffer *out, struct text values)
{
	struct text value;

	for (bool first = true; text_cut(&values, '|', &value); first = false) {
		if (!first)
			buffer_add(out, values.at ? TEXT(", ") : TEXT(" of "));
		buffer_add(out, value);
	}
}

/* leerweg=bb|kb|gl vmbo=technisch: leerweg bb, kb of gl en vmbo technisch */
static void say_filter(struct buffer *out, struct text filter)
{
	struct text term, column;

	for (bool first = true; text_cut(&filter, ' ', &term); first = false) {
		if (!first)
			buffer_add(out, TEXT(" en "));
		text_cut(&term, '=', &column);
		buffer_add(out, column);
		if (!term.at)
			continue;
		buffer_char(out, ' ');
		say_values(out, term);
	}
}

static void say_word(struct buffer *out, const struct word *words, size_t count,
		     struct text word)
{
	for (size_t i = 0; i < count; i++)
		if (text_is(word, words[i].word))
			buffer_add(out, text_of(words[i].meaning));
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

void indicator_say(struct buffer *out, const struct text *indicator)
{
	struct text filter = indicator[INDICATOR_FILTER];

	buffer_add(out, TEXT("Uit bestanden met "));
	buffer_add(out, label_kind(indicator[INDICATOR_KIND]));
	if (filter.len && !record_is_unknown(filter)) {
		buffer_add(out, TEXT(": "));
		say_filter(out, filter);
	}
	buffer_char(out, '.');
	say_word(out, measures, COUNT(measures), indicator[INDICATOR_MEASURE]);
	say_word(out, countings, COUNT(countings),
		 indicator[INDICATOR_COUNTING]);
}

/* Codes of one definition and level, with the same leerwegen, on one line. */
static bool same_line(const struct text *a, const struct text *b)
{
	static const int same[] = {DEFINITION_DEFINITION, DEFINITION_LEVEL,
				   DEFINITION_LEERWEGEN, DEFINITION_SOURCE};

	for (size_t i = 0; i < COUNT(same); i++)
		if (!text_equal(a[same[i]], b[same[i]]))
			return false;
	return true;
}

static void put_definition(struct sheet *sheet, const struct text *definition,
			   struct text codes)
{
	struct text leerwegen = definition[DEFINITION_LEERWEGEN];
	struct buffer words = {0};

	sheet_text(sheet, TEXT("Definitie van technisch"));
	buffer_add(&words, definition[DEFINITION_NAME]);
	if (text_is(definition[DEFINITION_STANDARD], "ja"))
		buffer_add(&words, TEXT(" (in dit rapport gebruikt)"));
	sheet_field(sheet, text_of_buffer(&words));
	sheet_field(sheet, definition[DEFINITION_DEFINITION]);
	words.len = 0;
	buffer_format(&words, "%.*s: %.*s",
		      TEXT_ARG(definition[DEFINITION_LEVEL]), TEXT_ARG(codes));
	if (leerwegen.len && !record_is_unknown(leerwegen))
		buffer_format(&words, ". Leerwegen: %.*s", TEXT_ARG(leerwegen));
	buffer_char(&words, '.');
	sheet_field(sheet, text_of_buffer(&words));
	sheet_field(sheet, definition[DEFINITION_SOURCE]);
	sheet_end_row(sheet);
	buffer_release(&words);
}

static void put_definitions(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_DEFINITION);
	struct buffer codes = {0};

	for (; row; row = row->next) {
		if (codes.len)
			buffer_add(&codes, TEXT(", "));
		buffer_add(&codes, row->field[DEFINITION_CODE]);
		if (row->next && same_line(row->field, row->next->field))
			continue;
		put_definition(sheet, row->field, text_of_buffer(&codes));
		codes.len = 0;
	}
	buffer_release(&codes);
}

static void put_indicators(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	struct buffer words = {0};

	for (; row; row = row->next) {
		words.len = 0;
		indicator_say(&words, row->field);
		sheet_text(sheet, TEXT("Indicator"));
		sheet_field(sheet, row->field[INDICATOR_NAME]);
		sheet_field(sheet, row->field[INDICATOR_INDICATOR]);
		sheet_field(sheet, text_of_buffer(&words));
		sheet_field(sheet, row->field[INDICATOR_SOURCE]);
		sheet_field(sheet, row->field[INDICATOR_LINE]);
		sheet_end_row(sheet);
	}
	buffer_release(&words);
}

static void put_word(struct sheet *sheet, const char *topic, struct text word,
		     const char *meaning)
{
	sheet_text(sheet, text_of(topic));
	sheet_text(sheet, word);
	sheet_blank(sheet);
	sheet_text(sheet, text_of(meaning));
	sheet_end_row(sheet);
}

static void put_verdicts(struct sheet *sheet)
{
	for (enum verdict v = 0; v < VERDICT_WORDS; v++) {
		sheet_text(sheet, TEXT("Oordeel"));
		verdict_put(sheet, text_of(verdict_word(v)));
		sheet_blank(sheet);
		sheet_text(sheet, text_of(verdict_meaning(v)));
		sheet_end_row(sheet);
	}
	for (enum reason v = REASON_NONE + 1; v < REASON_WORDS; v++)
		put_word(sheet, "Reden", text_of(reason_label(v)),
			 reason_meaning(v));
}

static void put_legend(struct sheet *sheet)
{
	struct text state;

	for (size_t i = 0; i < COUNT(legend); i++)
		put_word(sheet, "Legenda", text_of(legend[i].word),
			 legend[i].meaning);
	for (size_t i = 0; label_state_at(i, &state); i++)
		put_word(sheet, "Toestand", label_state(state),
			 label_state_meaning(state));
}

void tab_definitions(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_DEFINITIONS), &form);

	put_indicators(sheet, r);
	put_definitions(sheet, r);
	put_verdicts(sheet);
	put_legend(sheet);
}
