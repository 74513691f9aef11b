/* What to do first: the worst, and of that what is there most; and
 * how much more there is. */
#include "returns/sheets.h"

#include "returns/cause.h"
#include "returns/rejected.h"
#include "returns/words.h"

enum { FIRST_THINGS = 3, PLACES_SHOWN = 8 };

/* The worst level first, then the most findings; NULL if all are told. */
static struct cause *next_cause(const struct causes *causes)
{
	struct cause *best = NULL;

	for (size_t i = 0; i < causes->count; i++) {
		struct cause *cause = &causes->cause[i];

		if (cause->told || !words_to_mend(cause->first))
			continue;
		if (!best || (cause->findings > best->findings &&
			      text_equal(cause->first->field[FINDING_LEVEL],
					 best->first->field[FINDING_LEVEL])))
			best = cause;
	}
	return best;
}

/* Where it is, as he sees it: file, column, rows. */
static void say_places(struct buffer *out, const struct letter *letter,
		       const struct cause *cause)
{
	const struct remark *first = cause->first;
	struct buffer letters = {0};

	if (first->paper)
		paper_letters(&letters, first->paper,
			      first->field[FINDING_COLUMN]);
	if (letters.len)
		buffer_format(out, " Kolom %.*s, rij ",
			      TEXT_ARG(text_of_buffer(&letters)));
	else
		buffer_add(out, first->row ? TEXT(" Rij ") : TEXT(" Regel "));
	cause_say_places(out, letter, cause, PLACES_SHOWN);
	buffer_format(out, " van %.*s.",
		      TEXT_ARG(mail_file(first->field[FINDING_FILE])));
	buffer_release(&letters);
}

static void put_cause(struct sheet *sheet, const struct letter *letter,
		      const struct cause *cause, int number)
{
	const struct text *field = cause->first->field;
	struct buffer label = {0}, words = {0};

	words_what(&words, letter->mail, cause->first);
	rejected_say_cause(&words, letter, cause->first);
	buffer_char(&words, ' ');
	words_fix(&words, letter->mail, cause->first);
	if (cause->first->line)
		say_places(&words, letter, cause);
	else if (!record_is_unknown(field[FINDING_FILE]))
		buffer_format(&words, " Het gaat om %.*s.",
			      TEXT_ARG(mail_file(field[FINDING_FILE])));
	buffer_format(&label, "Eerst doen %d", number);
	readme_line(sheet, buffer_string(&label), text_of_buffer(&words));
	buffer_release(&label);
	buffer_release(&words);
}

/* How many more there are, and where they stand. */
static void put_rest(struct sheet *sheet, const struct causes *causes)
{
	struct buffer words = {0};
	size_t rest = 0;

	for (size_t i = 0; i < causes->count; i++)
		rest += !causes->cause[i].told &&
			words_to_mend(causes->cause[i].first);
	buffer_format(&words,
		      "En nog %zu %s. Alles staat op het blad " SHEET_FINDINGS
		      ".",
		      rest, rest == 1 ? "ander punt" : "andere punten");
	if (rest)
		readme_link(sheet, SHEET_FINDINGS, text_of_buffer(&words));
	buffer_release(&words);
}

void first_fill(struct sheet *sheet, const struct letter *letter)
{
	struct arena arena = {0};
	struct causes causes = cause_find(letter, &arena);
	struct cause *cause = next_cause(&causes);

	readme_section(sheet, "Wat u het eerst kunt doen");
	if (!cause)
		readme_line(sheet, "Eerst doen",
			    TEXT("Er is niets te herstellen. Dank u wel."));
	for (int i = 1; cause && i <= FIRST_THINGS; i++) {
		put_cause(sheet, letter, cause, i);
		cause->told = true;
		cause = next_cause(&causes);
	}
	put_rest(sheet, &causes);
	arena_release(&arena);
}
