/* Lees mij: what to do first, what was received, what happens next. */
#include "letter.h"

#include "balance.h"
#include "entry.h"
#include "label.h"

enum { FIRST_THINGS = 3, PLACES_SHOWN = 8 };

static const struct sheet_column columns[] = {
    {"Onderwerp", 40, ROLE_LABEL},
    {"Inhoud", 110, ROLE_TEXT},
};
static const struct sheet_form form = {columns, 2, 0, SHEET_LIST};

static const struct {
	const char *label, *what;
} next_things[] = {
    {"Fouten", "Deze rijen tellen niet mee. Herstel ze in uw administratie en "
	       "maak de export opnieuw. Dan tellen ze mee."},
    {"Waarschuwingen", "Dit telt mee zoals het is. Laat weten waarom het "
		       "klopt, of lever een betere export aan."},
    {"Signalen", "U hoeft niets te doen."},
    {"Opnieuw aanleveren",
     "Lever altijd het hele bestand aan, niet alleen de herstelde rijen."},
};

static const struct {
	const char *sheet, *what;
} contents[] = {
    {SHEET_FINDINGS, "Alles wat is opgevallen: waar het staat, wat er staat, "
		     "wat er moet staan en wat u kunt doen."},
    {SHEET_FIGURES, "De cijfers van uw vestiging in het rapport."},
};

static void put_section(struct sheet *sheet, const char *title)
{
	sheet_as(sheet, ROLE_HEADER);
	sheet_text(sheet, text_of(title));
	sheet_as(sheet, ROLE_HEADER);
	sheet_blank(sheet);
	sheet_end_row(sheet);
}

static void put_line(struct sheet *sheet, const char *label, struct text field)
{
	sheet_text(sheet, text_of(label));
	sheet_field(sheet, field);
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

	sheet_as(sheet, ROLE_TITLE);
	sheet_text(sheet, TEXT("Terugmelding"));
	sheet_as(sheet, ROLE_TITLE);
	sheet_field(sheet, letter->school[SCHOOL_NAME]);
	sheet_end_row(sheet);
	put_line(sheet, "Vestiging", letter->school[SCHOOL_VESTIGING]);
	put_line(sheet, "Regio", about[REPORT_NAME]);
	put_line(sheet, "Rapport", about[REPORT_TITLE]);
	put_day(sheet, "Moment", about[REPORT_MOMENT]);
	put_day(sheet, "Uiterlijk in te dienen op", about[REPORT_DUE]);
}

/* Findings that are mended in the same way. */
struct thing {
	const struct dossier_row *first;
	size_t findings;
	bool told;
};

static bool same_thing(const struct text *a, const struct text *b)
{
	return text_equal(a[FINDING_CODE], b[FINDING_CODE]) &&
	       text_equal(a[FINDING_COLUMN], b[FINDING_COLUMN]) &&
	       text_equal(a[FINDING_FILE], b[FINDING_FILE]);
}

static bool is_to_mend(const struct dossier_row *finding)
{
	return entry_level_of(finding->field[FINDING_LEVEL]) < LEVEL_SIGNAAL;
}

/* `thing` has room for all findings; returns how many there are. */
static size_t find_things(const struct letter *letter, struct thing *thing)
{
	size_t things = 0;

	for (size_t i = 0; i < letter->findings; i++) {
		const struct dossier_row *f = letter->finding[i];
		size_t at = 0;

		if (!is_to_mend(f))
			continue;
		while (at < things &&
		       !same_thing(thing[at].first->field, f->field))
			at++;
		if (at == things)
			thing[things++] = (struct thing){.first = f};
		thing[at].findings++;
	}
	return things;
}

/* The worst level first, then the most findings; NULL if all are told. */
static struct thing *next_thing(struct thing *thing, size_t things)
{
	struct thing *best = NULL;

	for (size_t i = 0; i < things; i++) {
		const struct text *f = thing[i].first->field;

		if (thing[i].told)
			continue;
		if (!best || (thing[i].findings > best->findings &&
			      text_equal(f[FINDING_LEVEL],
					 best->first->field[FINDING_LEVEL])))
			best = &thing[i];
	}
	return best;
}

/* Where else: lines of the file, or what was found. */
static void say_places(struct buffer *out, const struct letter *letter,
		       const struct thing *thing)
{
	const struct text *first = thing->first->field;
	bool lines = !record_is_unknown(first[FINDING_LINE]);
	int column = lines ? FINDING_LINE : FINDING_FOUND;
	size_t said = 0;

	if (record_is_unknown(first[column]))
		return;
	buffer_add(out, lines ? TEXT(" Regel ") : TEXT(" Het gaat om "));
	for (size_t i = 0; i < letter->findings && said < PLACES_SHOWN; i++)
		if (same_thing(letter->finding[i]->field, first)) {
			buffer_add(out, said++ ? TEXT(", ") : TEXT(""));
			buffer_add(out, letter->finding[i]->field[column]);
		}
	if (thing->findings > said)
		buffer_format(out, " en nog %zu", thing->findings - said);
	if (lines)
		buffer_format(out, " van %.*s",
			      TEXT_ARG(mail_file(first[FINDING_FILE])));
	buffer_char(out, '.');
}

static void put_thing(struct sheet *sheet, const struct letter *letter,
		      const struct thing *thing, int number)
{
	struct buffer label = {0}, words = {0};
	struct record record;

	dossier_record(&record, KIND_FINDING, thing->first);
	finding_what(&words, &record);
	buffer_char(&words, ' ');
	finding_fix(&words, &record);
	if (thing->findings > 1 ||
	    !record_is_unknown(thing->first->field[FINDING_LINE]))
		say_places(&words, letter, thing);
	buffer_format(&label, "Eerst doen %d", number);
	sheet_text(sheet, text_of_buffer(&label));
	sheet_text(sheet, text_of_buffer(&words));
	sheet_end_row(sheet);
	buffer_release(&label);
	buffer_release(&words);
}

static void put_first_things(struct sheet *sheet, const struct letter *letter)
{
	struct arena arena = {0};
	struct thing *all = arena_new(&arena, letter->findings * sizeof(*all));
	size_t things = find_things(letter, all);

	put_section(sheet, "Wat u het eerst kunt doen");
	if (!things)
		put_line(sheet, "Eerst doen",
			 TEXT("Er is niets te herstellen. Dank u wel."));
	for (int i = 1; i <= FIRST_THINGS; i++) {
		struct thing *thing = next_thing(all, things);

		if (!thing)
			break;
		put_thing(sheet, letter, thing, i);
		thing->told = true;
	}
	arena_release(&arena);
}

/* Over the stages; only of a file that is this vestiging's alone. */
static void say_rows(struct buffer *out, const struct dossier *d,
		     struct text file)
{
	const struct dossier_row *row = dossier_first(d, KIND_BALANCE);
	long read = 0, used = 0, rejected = 0, ignored = 0;
	struct record record;

	for (; row; row = row->next) {
		struct balance b = {0};

		if (!text_equal(row->field[BALANCE_FILE], file))
			continue;
		dossier_record(&record, KIND_BALANCE, row);
		balance_of(&record, &b);
		if (text_is(row->field[BALANCE_STAGE], "intake"))
			read += b.read;
		if (text_is(row->field[BALANCE_STAGE], "tally"))
			used += b.used;
		rejected += b.rejected;
		ignored += b.ignored;
	}
	buffer_format(out,
		      "%ld rijen gelezen: %ld tellen mee, %ld zijn afgekeurd, "
		      "%ld tellen niet mee.",
		      read, used, rejected, ignored);
}

/* Rows of this vestiging in the file that count. */
static long rows_of(const struct letter *letter, struct text file)
{
	const struct dossier_row *row =
	    dossier_first(&letter->mail->dossier, KIND_GROUP);
	long sum = 0, rows;

	for (; row; row = row->next)
		if (text_equal(row->field[GROUP_FILE], file) &&
		    text_equal(row->field[GROUP_SCHOOL],
			       letter->school[SCHOOL_VESTIGING]) &&
		    record_long(row->field[GROUP_ROWS], &rows))
			sum += rows;
	return sum;
}

/* False if there is nothing of this vestiging in the file. */
static bool put_file(struct sheet *sheet, const struct letter *letter,
		     const struct text *delivery)
{
	struct text file = delivery[DELIVERY_FILE];
	long rows = rows_of(letter, file);
	struct buffer words = {0};
	bool alone =
	    mail_owns(letter->mail, letter->school[SCHOOL_VESTIGING], file);

	if (text_is(delivery[DELIVERY_SOURCE], "duo") || (!alone && !rows))
		return false;
	buffer_add(&words, label_kind(delivery[DELIVERY_KIND]));
	buffer_add(&words, TEXT(": "));
	if (alone)
		say_rows(&words, &letter->mail->dossier, file);
	else
		buffer_format(&words,
			      "%ld rijen van uw vestiging tellen mee. In dit "
			      "bestand staan ook andere vestigingen.",
			      rows);
	sheet_as(sheet, ROLE_TEXT);
	sheet_field(sheet, mail_file(file));
	sheet_field(sheet, text_of_buffer(&words));
	sheet_end_row(sheet);
	buffer_release(&words);
	return true;
}

static void put_files(struct sheet *sheet, const struct letter *letter)
{
	const struct dossier_row *row =
	    dossier_first(&letter->mail->dossier, KIND_DELIVERY);
	bool any = false;

	put_section(sheet, "Wat is ontvangen en gelezen");
	for (; row; row = row->next)
		any |= put_file(sheet, letter, row->field);
	if (!any)
		put_line(sheet, "Nog niets",
			 TEXT("Van deze vestiging is nog geen bestand "
			      "ontvangen."));
}

static void put_next_things(struct sheet *sheet)
{
	put_section(sheet, "Wat er verder gebeurt");
	for (size_t i = 0; i < sizeof(next_things) / sizeof(*next_things); i++)
		put_line(sheet, next_things[i].label,
			 text_of(next_things[i].what));
}

static void put_contents(struct sheet *sheet)
{
	put_section(sheet, "Bladen");
	for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++) {
		sheet_link(sheet, contents[i].sheet);
		sheet_text(sheet, text_of(contents[i].what));
		sheet_end_row(sheet);
	}
}

void letter_readme(struct book *book, const struct letter *letter)
{
	struct sheet *sheet = sheet_new(book, TEXT("Lees mij"), &form);

	put_about(sheet, letter);
	put_first_things(sheet, letter);
	put_files(sheet, letter);
	put_next_things(sheet);
	put_contents(sheet);
}
