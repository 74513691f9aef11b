/* Lees mij: what to do first, what was received, what happens next. */
#include "returns/sheets.h"

static const struct sheet_column columns[] = {
    {"Onderwerp", 40, ROLE_LABEL},
    {"Inhoud", 110, ROLE_TEXT},
};
const struct sheet_form readme_form = {columns, 2, 0, SHEET_LIST};

struct saying {
	const char *label, *what;
};

static const struct saying next_things[] = {
    {"Fouten", "Deze rijen tellen niet mee. Herstel ze in uw administratie en "
	       "maak de export opnieuw. Dan tellen ze mee."},
    {"Waarschuwingen", "Dit telt mee zoals het is. Laat weten waarom het "
		       "klopt, of lever een betere export aan."},
    {"Signalen", "U hoeft niets te doen."},
    {"Opnieuw aanleveren",
     "Lever altijd het hele bestand aan, niet alleen de herstelde rijen."},
};

static const struct saying page_things[] = {
    {"Kleuren", "Rood met oordeel fout: herstellen. Geel of blauw met oordeel "
		"let op: lees de uitleg. Wijs het vak aan met de muis, dan "
		"komt de uitleg in beeld."},
    {"Rij en regel", "Rij is het nummer van de rij als u uw bestand in Excel "
		     "opent. Regel is het nummer in een teksteditor, zoals "
		     "Kladblok. Is dat een ander nummer, dan staat het in de "
		     "uitleg bij het oordeel. Staat er een aanhalingsteken "
		     "verkeerd, dan kan Excel de rijen daaronder anders "
		     "nummeren. De regel klopt altijd."},
    {"Kolom", "De letter is die van uw eigen bestand in Excel."},
};

static const struct saying doubt = {
    "Oordeel onbekend", "Van uw bestand zijn niet alle bevindingen getoond. "
			"Bij een rij met oordeel onbekend kan nog iets fout "
			"zijn."};

void readme_section(struct sheet *sheet, const char *title)
{
	sheet_as(sheet, ROLE_HEADER);
	sheet_text(sheet, text_of(title));
	sheet_as(sheet, ROLE_HEADER);
	sheet_blank(sheet);
	sheet_end_row(sheet);
}

void readme_line(struct sheet *sheet, const char *label, struct text field)
{
	sheet_text(sheet, text_of(label));
	sheet_field(sheet, field);
	sheet_end_row(sheet);
}

void readme_link(struct sheet *sheet, const char *to, struct text what)
{
	sheet_link(sheet, to);
	sheet_text(sheet, what);
	sheet_end_row(sheet);
}

static void put_sayings(struct sheet *sheet, const struct saying *saying,
			size_t count)
{
	for (size_t i = 0; i < count; i++)
		readme_line(sheet, saying[i].label, text_of(saying[i].what));
}

static void put_title(struct sheet *sheet, const struct letter *letter)
{
	sheet_as(sheet, ROLE_TITLE);
	sheet_text(sheet, TEXT("Terugmelding"));
	sheet_as(sheet, ROLE_TITLE);
	sheet_field(sheet, letter->school[SCHOOL_NAME]);
	sheet_end_row(sheet);
}

static void put_day(struct sheet *sheet, const char *label, struct text day)
{
	sheet_text(sheet, text_of(label));
	sheet_as(sheet, ROLE_LIST_DATE);
	sheet_field(sheet, day);
	sheet_end_row(sheet);
}

static void put_about(struct sheet *sheet, const struct letter *letter)
{
	const struct text *about = letter->mail->about;

	readme_section(sheet, "Over dit rapport");
	readme_line(sheet, "Vestiging", letter->school[SCHOOL_VESTIGING]);
	readme_line(sheet, "Regio", about[REPORT_NAME]);
	readme_line(sheet, "Rapport", about[REPORT_TITLE]);
	put_day(sheet, "Moment", about[REPORT_MOMENT]);
	put_day(sheet, "Uiterlijk in te dienen op", about[REPORT_DUE]);
}

/* Headers of columns that were left out, each once. */
static void add_withheld(struct buffer *out, const struct paper *paper)
{
	struct buffer room = {0};

	for (size_t i = 0; i < paper->headings; i++) {
		const struct heading *heading = &paper->heading[i];
		struct text list = text_of_buffer(out), header;

		if (heading->shown || !heading->header.len)
			continue;
		header = record_plain(heading->header, &room);
		if (list.len && text_lists(list, '\n', header))
			continue;
		buffer_add(out, list.len ? TEXT("\n") : TEXT(""));
		buffer_add(out, header);
	}
	buffer_release(&room);
}

static void put_withheld(struct sheet *sheet, const struct letter *letter)
{
	struct buffer list = {0};

	for (const struct page *p = letter->page; p; p = p->next)
		add_withheld(&list, p->paper);
	if (list.len) {
		buffer_add(&list,
			   TEXT("\nDeze kolommen gaan over personen of worden "
				"niet gebruikt. Daarom zijn ze met opzet niet "
				"overgenomen."));
		readme_line(sheet, "Niet overgenomen", text_of_buffer(&list));
	}
	buffer_release(&list);
}

static bool is_in_doubt(const struct letter *letter)
{
	for (const struct page *p = letter->page; p; p = p->next)
		if (p->paper->doubt)
			return true;
	return false;
}

static void put_pages(struct sheet *sheet, const struct letter *letter)
{
	if (!letter->page)
		return;
	readme_section(sheet, "Hoe u uw rijen leest");
	put_sayings(sheet, page_things,
		    sizeof(page_things) / sizeof(*page_things));
	if (is_in_doubt(letter))
		put_sayings(sheet, &doubt, 1);
	put_withheld(sheet, letter);
}

static void put_contents(struct sheet *sheet, const struct letter *letter)
{
	struct buffer words = {0};

	readme_section(sheet, "Bladen");
	readme_link(
	    sheet, SHEET_FINDINGS,
	    TEXT("Alles wat is opgevallen: waar het staat, wat er staat, "
		 "wat er moet staan en wat u kunt doen."));
	for (const struct page *p = letter->page; p; p = p->next) {
		words.len = 0;
		buffer_format(&words,
			      "Uw rijen uit %.*s, zoals u ze hebt aangeleverd: "
			      "%lu.",
			      TEXT_ARG(mail_file(p->paper->file)),
			      p->sheet->rows - 1);
		readme_link(sheet, p->sheet->name, text_of_buffer(&words));
	}
	readme_link(sheet, SHEET_FIGURES,
		    TEXT("De cijfers van uw vestiging in het rapport."));
	buffer_release(&words);
}

void readme_fill(struct sheet *sheet, const struct letter *letter)
{
	put_title(sheet, letter);
	first_fill(sheet, letter);
	solved_fill(sheet, letter);
	files_fill(sheet, letter);
	readme_section(sheet, "Wat er met de rest gebeurt");
	put_sayings(sheet, next_things,
		    sizeof(next_things) / sizeof(*next_things));
	put_pages(sheet, letter);
	put_contents(sheet, letter);
	put_about(sheet, letter);
}
