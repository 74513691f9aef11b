/* Voorblad: what this is, what it lacks, whether it adds up, where to look. */
#include "sheets.h"

static const struct sheet_column columns[] = {
    {"Onderwerp", 30, ROLE_LABEL},
    {"Inhoud", 110, ROLE_TEXT},
};
static const struct sheet_form form = {columns, 2, 0, SHEET_LIST};

/* The sheets, in their order. Those that differ from report to report are
 * listed by themselves. */
static const struct {
	const char *sheet, *what;
} contents[] = {
    {SHEET_SUMMARY, "Elke indicator in elk jaar van het plan: vorig jaar, dit "
		    "jaar, streefwaarde, verwachting, verschillen en oordeel."},
    {SHEET_GOAL, "De indicatoren van dit doel door de jaren heen, met uitleg, "
		 "dekking, teller en noemer."},
    {SHEET_SCHOOLS, "Elk cijfer per vestiging, met de kostenplaats, opgeteld "
		    "uit de bladen met gegevens."},
    {SHEET_DUO, "Waar de school en DUO allebei een cijfer hebben: het "
		"verschil."},
    {SHEET_FINANCES, "Begroot en uitgegeven per activiteit en jaar, en de "
		     "cofinanciering naast haar norm."},
    {SHEET_YEARS, "Het geld van alle activiteiten samen, per jaar en over de "
		  "jaren."},
    {SHEET_ACTIVITIES, "Het geld van elke activiteit, opgeteld tot en met het "
		       "jaar van de rapportage."},
    {SHEET_CENTRES, "Het geld van elke kostenplaats, opgeteld tot en met het "
		    "jaar van de rapportage."},
    {"", NULL}, /* tab_listings() */
    {SHEET_BOARD, "Wie wat heeft aangeleverd, wanneer, en wat er nog "
		  "ontbreekt."},
    {SHEET_FINDINGS, "Wat er mis of opvallend is in de bestanden, en wat "
		     "daaraan te doen is."},
    {SHEET_CODES,
     "Hoe vaak elke soort bevinding er is, en in hoeveel bestanden "
     "en bij hoeveel scholen."},
    {SHEET_MUTATIONS, "Van het cijfer in de vorige rapportage naar dat van "
		      "nu: nieuwe gegevens, correcties, wijziging van het "
		      "plan."},
    {SHEET_PROGRESS, "Bevindingen die nieuw zijn, opgelost zijn of blijven."},
    {SHEET_CHECKS, "Wat gelijk moet zijn, met elk verschil. Alle verschillen "
		   "horen 0 te zijn."},
    {SHEET_NORMS, "Streefwaarden en normen: cellen met een naam, waar de "
		  "formules naar verwijzen."},
    {SHEET_DEFINITIONS, "Wat elke indicator telt, wat technisch is, en wat de "
			"woorden en tekens betekenen."},
    {SHEET_SOURCES, "Elk bestand dat is gelezen, met zijn controlegetal "
		    "(SHA-256), en wat er met de rijen is gebeurd."},
    {SHEET_AMOUNTS, "De bedragen zoals ze zijn aangeleverd, met bestand, "
		    "regel en kostenplaats."},
    {SHEET_MEMBERS, "Wie of wat een keer telt, met een nummer in plaats van "
		    "een naam."},
    {SHEET_DATA, "Wat meetelt, per bestand en regel. Hier komen de cijfers "
		 "vandaan."},
    {SHEET_NAMES, "Welke kolom van welk blad een naam als "
		  "leerlingen_telt_mee_voor in een formule is."},
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
	put_line(sheet, "Definitie van technisch",
		 definition_name(r, r->about[REPORT_DEFINITION]));
}

static void put_sentences(struct sheet *sheet, const char *label,
			  const struct sentences *list)
{
	for (const struct sentence *s = list->first; s; s = s->next)
		put_line(sheet, label, s->words);
}

/* Red or green, from the sheet with the checks. */
static void put_checks(struct sheet *sheet, const struct report *r)
{
	bool holds;
	size_t rows = checks_count(r, &holds);
	const char *words[] = {"\xE2\x9C\x97 niet alle controles kloppen",
			       "\xE2\x9C\x93 alle controles kloppen"};
	struct buffer f = {0};

	put_label(sheet, "Controles");
	buffer_add(&f, TEXT("IF(SUMPRODUCT(--(ABS("));
	formula_range(&f, SHEET_CHECKS, CHECKS_DIFFERENCE, rows);
	buffer_format(&f, ")>" NORM_TOLERANCE "))=0,\"%s\",\"%s\")", words[1],
		      words[0]);
	sheet_as(sheet, holds ? ROLE_GOOD : ROLE_BAD);
	sheet_leads(sheet, SHEET_CHECKS, 1, "Naar de controles");
	sheet_formula_text(sheet, text_of(words[holds]), &f);
	sheet_end_row(sheet);
	buffer_release(&f);
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
			: TEXT("definitief: alles wat er nu kan zijn, is er en "
			       "er staat geen fout open"));
	sheet_end_row(sheet);
	put_checks(sheet, r);
	put_sentences(sheet, "Nog nodig", &r->missing);
	put_sentences(sheet, "Nog niet bekend", &r->later);
	put_sentences(sheet, "Van DUO overgenomen", &r->standin);
}

static void put_link(struct sheet *sheet, const char *name, const char *what)
{
	sheet_link(sheet, name);
	sheet_text(sheet, text_of(what));
	sheet_end_row(sheet);
}

/* One for each of its sheets. */
static void put_span(struct sheet *sheet, const struct span *span,
		     const char *what)
{
	struct buffer name = {0};

	for (size_t i = 0; i < span_sheets(span); i++) {
		span_sheet(span, i, &name);
		put_link(sheet, name.at,
			 i ? "Vervolg: op het blad ervoor was geen plaats "
			     "meer. De formules tellen beide bladen mee."
			   : what);
	}
	buffer_release(&name);
}

static void put_listings(struct sheet *sheet, const struct report *r)
{
	const char *name, *what;
	size_t at = 0;

	while (listing_at(r, &at, &name, &what))
		put_link(sheet, name, what);
}

static void put_goals(struct sheet *sheet, const struct report *r,
		      const char *what)
{
	struct buffer name = {0};
	long goal = -1;

	while (goals_next(r, goal, &goal)) {
		goals_name(&name, goal);
		put_link(sheet, name.at, what);
	}
	buffer_release(&name);
}

static void put_data(struct sheet *sheet, const struct report *r,
		     const char *what)
{
	struct buffer name = {0};
	struct span span;

	for (enum record_kind kind = 0; kind < KINDS; kind++) {
		if (!r->rows[kind])
			continue;
		groups_name(&name, kind);
		span = span_of(r, name.at, r->rows[kind]);
		put_span(sheet, &span, what);
	}
	buffer_release(&name);
}

/* Sheets that are left out when there is nothing to be put on them. */
static const struct {
	const char *name;
	enum record_kind kind;
	bool grows; /* has a row for each record */
} needs[] = {
    {SHEET_YEARS, KIND_BUDGET, false},
    {SHEET_ACTIVITIES, KIND_BUDGET, false},
    {SHEET_CENTRES, KIND_FINANCIE, false},
    {SHEET_AMOUNTS, KIND_FINANCIE, true},
    {SHEET_MEMBERS, KIND_MEMBER, true},
};

enum { NEEDS = sizeof(needs) / sizeof(needs[0]) };

static bool is_left_out(const struct report *r, const char *name)
{
	for (size_t i = 0; i < NEEDS; i++)
		if (!strcmp(name, needs[i].name))
			return !dossier_rows(&r->dossier, needs[i].kind);
	return !strcmp(name, SHEET_PROGRESS) && !r->before;
}

/* How many rows it has, if they grow with what was delivered. */
static size_t rows_of(const struct report *r, const char *name)
{
	const struct text all = {NULL, 0};

	for (size_t i = 0; i < NEEDS; i++)
		if (!strcmp(name, needs[i].name) && needs[i].grows)
			return dossier_rows(&r->dossier, needs[i].kind);
	if (!strcmp(name, SHEET_PROGRESS))
		return progress_rows(r);
	return !strcmp(name, SHEET_FINDINGS) ? findings_rows(r, all) : 1;
}

/* A sheet, with those that it goes on in. */
static void put_sheet(struct sheet *sheet, const struct report *r,
		      const char *name, const char *what)
{
	struct span span = span_of(r, name, rows_of(r, name));

	if (!is_left_out(r, name))
		put_span(sheet, &span, what);
}

static void put_contents(struct sheet *sheet, const struct report *r)
{
	put_section(sheet, "Bladen");
	for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++) {
		const char *name = contents[i].sheet, *what = contents[i].what;

		if (!what)
			put_listings(sheet, r);
		else if (!strcmp(name, SHEET_GOAL))
			put_goals(sheet, r, what);
		else if (!strcmp(name, SHEET_DATA))
			put_data(sheet, r, what);
		else
			put_sheet(sheet, r, name, what);
	}
	put_line(
	    sheet, "Terug",
	    TEXT("Een klik op cel A1 van een blad leidt hierheen. Een klik "
		 "op een cijfer leidt naar waar het uit bestaat. Wilt u elke "
		 "regel zien waar een cijfer uit bestaat, vraag die dan aan "
		 "de beheerder."));
}

void tab_front(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_FRONT), &form);

	book->home = sheet->name;
	put_about(sheet, r);
	put_definition(sheet, r);
	put_line(sheet, "Kenmerk van deze versie", text_of(r->run));
	put_status(sheet, r);
	put_contents(sheet, r);
}
