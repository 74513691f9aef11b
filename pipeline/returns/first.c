/* What to do first: the worst, and of that what is there most. */
#include "returns/sheets.h"

#include "returns/words.h"

enum { FIRST_THINGS = 3, PLACES_SHOWN = 8 };

/* Findings that are mended in the same way. */
struct thing {
	const struct remark *first;
	size_t findings;
	bool told;
};

static bool same_thing(const struct text *a, const struct text *b)
{
	return text_equal(a[FINDING_CODE], b[FINDING_CODE]) &&
	       text_equal(a[FINDING_COLUMN], b[FINDING_COLUMN]) &&
	       text_equal(a[FINDING_FILE], b[FINDING_FILE]);
}

/* `thing` has room for all findings; returns how many there are. */
static size_t find_things(const struct letter *letter, struct thing *thing)
{
	size_t things = 0;

	for (size_t i = 0; i < letter->findings; i++) {
		const struct remark *f = letter->finding[i];
		size_t at = 0;

		if (!words_to_mend(f))
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

/* What is said of one place: its number, or what was found. */
static void say_place(struct buffer *out, const struct remark *remark)
{
	if (remark->row || remark->line)
		buffer_format(out, "%ld",
			      remark->row ? remark->row : remark->line);
	else
		buffer_add(out, remark->field[FINDING_FOUND]);
}

static void say_list(struct buffer *out, const struct letter *letter,
		     const struct thing *thing)
{
	const struct text *first = thing->first->field;
	size_t said = 0;

	for (size_t i = 0; i < letter->findings && said < PLACES_SHOWN; i++)
		if (same_thing(letter->finding[i]->field, first)) {
			buffer_add(out, said++ ? TEXT(", ") : TEXT(""));
			say_place(out, letter->finding[i]);
		}
	if (thing->findings > said)
		buffer_format(out, " en nog %zu", thing->findings - said);
}

/* Where it is, as he sees it: file, column, rows. */
static void say_places(struct buffer *out, const struct letter *letter,
		       const struct thing *thing)
{
	const struct remark *first = thing->first;
	struct buffer letters = {0};

	if (first->paper)
		paper_letters(&letters, first->paper,
			      first->field[FINDING_COLUMN]);
	if (!first->line)
		buffer_add(out, TEXT(" Het gaat om "));
	else if (letters.len)
		buffer_format(out, " Kolom %.*s, rij ",
			      TEXT_ARG(text_of_buffer(&letters)));
	else
		buffer_add(out, first->row ? TEXT(" Rij ") : TEXT(" Regel "));
	say_list(out, letter, thing);
	if (first->line)
		buffer_format(out, " van %.*s",
			      TEXT_ARG(mail_file(first->field[FINDING_FILE])));
	buffer_char(out, '.');
	buffer_release(&letters);
}

static void put_thing(struct sheet *sheet, const struct letter *letter,
		      const struct thing *thing, int number)
{
	const struct text *field = thing->first->field;
	struct buffer label = {0}, words = {0};

	words_what(&words, letter->mail, thing->first);
	buffer_char(&words, ' ');
	words_fix(&words, letter->mail, thing->first);
	if (thing->first->line ||
	    (thing->findings > 1 && !record_is_unknown(field[FINDING_FOUND])))
		say_places(&words, letter, thing);
	else if (!record_is_unknown(field[FINDING_FILE]))
		buffer_format(&words, " Het gaat om %.*s.",
			      TEXT_ARG(mail_file(field[FINDING_FILE])));
	buffer_format(&label, "Eerst doen %d", number);
	buffer_char(&label, '\0');
	readme_line(sheet, label.at, text_of_buffer(&words));
	buffer_release(&label);
	buffer_release(&words);
}

void first_fill(struct sheet *sheet, const struct letter *letter)
{
	struct arena arena = {0};
	struct thing *all = arena_new(&arena, letter->findings * sizeof(*all));
	size_t things = find_things(letter, all);

	readme_section(sheet, "Wat u het eerst kunt doen");
	if (!things)
		readme_line(sheet, "Eerst doen",
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
