/* Voorblad: what this is, what it lacks, whether it adds up, where to look. */
#include "sheets.h"

static const struct sheet_column columns[] = {
    {"Onderwerp", 30, ROLE_LABEL},
    {"Inhoud", 110, ROLE_TEXT},
};
static const struct sheet_form form = {columns, 2, 0, SHEET_LIST};

static const struct {
	const char *sheet, *what;
} contents[] = {
    {SHEET_SUMMARY, "Elke indicator in elk jaar van het plan: aantal, "
		    "streefwaarde, verschil en oordeel."},
    {SHEET_GOAL, "De indicatoren van dit doel door de jaren heen, met uitleg "
		 "en wat er meetelt."},
    {SHEET_SCHOOLS, "Elk cijfer per vestiging, met het cijfer van DUO ernaast "
		    "en een controle met het blad Gegevens."},
    {SHEET_FINDINGS, "Wat er mis of opvallend is in de bestanden, en wat "
		     "daaraan te doen is."},
    {SHEET_GROUPS, "Wat meetelt, per bestand en regel. Hier komen de cijfers "
		   "vandaan."},
    {SHEET_DEFINITIONS, "Wat elke indicator telt, wat technisch is, en wat de "
			"woorden en tekens betekenen."},
    {SHEET_SOURCES, "Elk bestand dat is gelezen, en wat er met de rijen is "
		    "gebeurd."},
};

static void put_label(struct sheet *sheet, const char *label)
{
	sheet_text(sheet, text_of(label));
}

static void put_section(struct sheet *sheet, const char *title)
{
	sheet_as(sheet, ROLE_HEADER);
	put_label(sheet, title);
	sheet_as(sheet, ROLE_HEADER);
	sheet_blank(sheet);
	sheet_end_row(sheet);
}

static void put_line(struct sheet *sheet, const char *label, struct text field)
{
	put_label(sheet, label);
	sheet_field(sheet, field);
	sheet_end_row(sheet);
}

static void put_day(struct sheet *sheet, const char *label, struct text day)
{
	put_label(sheet, label);
	sheet_as(sheet, ROLE_LIST_DATE);
	sheet_field(sheet, day);
	sheet_end_row(sheet);
}

static void put_about(struct sheet *sheet, const struct report *r)
{
	const struct text *about = r->about;
	struct buffer words = {0};

	sheet_as(sheet, ROLE_TITLE);
	sheet_text(sheet, TEXT("Rapport"));
	sheet_as(sheet, ROLE_TITLE);
	sheet_field(sheet, about[REPORT_TITLE]);
	sheet_end_row(sheet);
	buffer_format(&words, "%.*s (%.*s)", TEXT_ARG(about[REPORT_NAME]),
		      TEXT_ARG(about[REPORT_REGION]));
	put_line(sheet, "Regio", text_of_buffer(&words));
	put_line(sheet, "Penvoerder", about[REPORT_PENVOERDER]);
	put_day(sheet, "Moment", about[REPORT_MOMENT]);
	put_day(sheet, "Uiterlijk in te dienen op", about[REPORT_DUE]);
	put_day(sheet, "Periode van", about[REPORT_FROM]);
	put_day(sheet, "Periode tot", about[REPORT_TO]);
	buffer_release(&words);
}

static void put_definition(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_DEFINITION);

	while (row && !text_equal(row->field[DEFINITION_DEFINITION],
				  r->about[REPORT_DEFINITION]))
		row = row->next;
	put_line(sheet, "Definitie van technisch",
		 row ? row->field[DEFINITION_NAME]
		     : r->about[REPORT_DEFINITION]);
}

static void put_sentences(struct sheet *sheet, const char *label,
			  const struct sentences *list)
{
	for (const struct sentence *s = list->first; s; s = s->next)
		put_line(sheet, label, s->words);
}

static void put_status(struct sheet *sheet, const struct report *r)
{
	bool open = r->missing.count != 0;

	put_section(sheet, "Stand");
	put_label(sheet, "Status");
	sheet_as(sheet, open ? ROLE_OPEN : ROLE_GOOD);
	sheet_text(sheet,
		   open ? TEXT("voorlopig: er ontbreekt nog iets of er staat "
			       "nog een fout open")
			: TEXT("volledig: alles wat er nu kan zijn, is er en "
			       "er staat geen fout open"));
	sheet_end_row(sheet);
	put_sentences(sheet, "Nog nodig", &r->missing);
	put_sentences(sheet, "Nog niet bekend", &r->later);
	put_sentences(sheet, "Van DUO overgenomen", &r->standin);
}

static void put_total(struct sheet *sheet, const struct report *r,
		      const char *label, size_t column, long value)
{
	size_t rows = dossier_rows(&r->dossier, KIND_DELIVERY) + r->orphans;
	struct buffer formula = {0};

	put_label(sheet, label);
	buffer_add(&formula, TEXT("SUM("));
	formula_range(&formula, SHEET_SOURCES, column, rows);
	buffer_char(&formula, ')');
	sheet_as(sheet, ROLE_LIST_COUNT);
	sheet_formula(sheet, (double)value, &formula);
	sheet_end_row(sheet);
	buffer_release(&formula);
}

static struct text word_of(bool holds)
{
	return holds ? TEXT("klopt") : TEXT("klopt niet");
}

/* `formula` is the condition; it is closed here. */
static void put_check(struct sheet *sheet, const char *label, bool holds,
		      struct buffer *formula)
{
	put_label(sheet, label);
	buffer_add(formula, TEXT(",\"klopt\",\"klopt niet\")"));
	sheet_as(sheet, holds ? ROLE_GOOD : ROLE_BAD);
	sheet_formula_text(sheet, word_of(holds), formula);
	sheet_end_row(sheet);
	buffer_release(formula);
}

static void put_rows(struct sheet *sheet, const struct report *r)
{
	unsigned long first = sheet_row(sheet);
	struct buffer formula = {0};

	put_total(sheet, r, "Rijen gelezen", SOURCES_READ, r->total.read);
	put_total(sheet, r, "Rijen gebruikt", SOURCES_USED, r->total.used);
	put_total(sheet, r, "Rijen afgekeurd", SOURCES_REJECTED,
		  r->total.rejected);
	put_total(sheet, r, "Rijen die niet meetellen", SOURCES_IGNORED,
		  r->total.ignored);
	buffer_format(&formula, "IF(B%lu=B%lu+B%lu+B%lu", first, first + 1,
		      first + 2, first + 3);
	put_check(sheet, "Geen rij kwijt", balance_holds(&r->total), &formula);
}

static void put_checks(struct sheet *sheet, const struct report *r)
{
	struct buffer formula = {0};

	buffer_add(&formula, TEXT("IF(SUM("));
	formula_range(&formula, SHEET_SCHOOLS, PER_SCHOOL_CHECK,
		      dossier_rows(&r->dossier, KIND_MEASURE));
	buffer_add(&formula, TEXT(")=0"));
	put_check(sheet, "Gegevens tellen op tot school", !r->loose_school,
		  &formula);
	put_label(sheet, "Scholen tellen op tot regio");
	sheet_as(sheet, r->loose_region ? ROLE_BAD : ROLE_GOOD);
	sheet_text(sheet, word_of(!r->loose_region));
	sheet_end_row(sheet);
}

static void put_link(struct sheet *sheet, const char *name, const char *what)
{
	sheet_link(sheet, name);
	sheet_text(sheet, text_of(what));
	sheet_end_row(sheet);
}

static void put_contents(struct sheet *sheet, const struct report *r)
{
	struct buffer name = {0};
	const char *listing, *what;
	size_t at = 0;
	long goal = -1;

	put_section(sheet, "Bladen");
	for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++) {
		if (strcmp(contents[i].sheet, SHEET_GOAL) != 0) {
			put_link(sheet, contents[i].sheet, contents[i].what);
			if (strcmp(contents[i].sheet, SHEET_SCHOOLS) != 0)
				continue;
			while (listing_at(r, &at, &listing, &what))
				put_link(sheet, listing, what);
			continue;
		}
		while (goals_next(r, goal, &goal)) {
			name.len = 0;
			buffer_format(&name, SHEET_GOAL "%ld", goal);
			buffer_char(&name, '\0');
			put_link(sheet, name.at, contents[i].what);
		}
	}
	buffer_release(&name);
}

void tab_front(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT("Voorblad"), &form);

	put_about(sheet, r);
	put_definition(sheet, r);
	put_status(sheet, r);
	put_section(sheet, "Controles");
	put_rows(sheet, r);
	put_checks(sheet, r);
	put_contents(sheet, r);
}
