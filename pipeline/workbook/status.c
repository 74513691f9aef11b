#include "status.h"

#include "finding.h"
#include "label.h"
#include "verdict.h"

enum { MOST_YEARS = 64 };

/* Years of something, as they come. */
struct years {
	struct text year[MOST_YEARS];
	size_t count;
};

static void add_year(struct years *years, struct text year)
{
	for (size_t i = 0; i < years->count; i++)
		if (text_equal(years->year[i], year))
			return;
	if (years->count < MOST_YEARS)
		years->year[years->count++] = year;
}

static void put_years(struct buffer *out, const struct years *years)
{
	for (size_t i = 0; i < years->count; i++)
		label_list(out, years->year[i], i, years->count - 1 - i);
}

static void say(struct report *r, struct sentences *list,
		const struct buffer *words)
{
	struct sentence *new = arena_new(&r->dossier.arena, sizeof(*new));

	new->words = text_copy(text_of_buffer(words), &r->dossier.arena);
	if (list->last)
		list->last->next = new;
	else
		list->first = new;
	list->last = new;
	list->count++;
}

static struct text kind_of(const struct report *r, struct text indicator)
{
	return dossier_lookup(&r->dossier, KIND_INDICATOR, indicator,
			      INDICATOR_KIND, indicator);
}

/* The years in which this vestiging did not deliver this kind. */
static void find_missing(const struct report *r, struct text vestiging,
			 struct text kind, struct years *years)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);

	years->count = 0;
	for (; row; row = row->next)
		if (text_is(row->field[MEASURE_STATE], "ontbreekt") &&
		    text_equal(row->field[MEASURE_VESTIGING], vestiging) &&
		    report_in_plan(r, row->field[MEASURE_YEAR]) &&
		    text_equal(kind_of(r, row->field[MEASURE_INDICATOR]), kind))
			add_year(years, row->field[MEASURE_YEAR]);
}

/* Was there an indicator of this kind before? */
static bool seen_kind(const struct report *r, const struct dossier_row *until)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);

	for (; row != until; row = row->next)
		if (text_equal(row->field[INDICATOR_KIND],
			       until->field[INDICATOR_KIND]))
			return true;
	return false;
}

static void tell_school(struct report *r, const struct text *school)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	struct buffer words = {0};
	struct years years;

	buffer_format(&words, "%.*s (%.*s) moet nog aanleveren: ",
		      TEXT_ARG(school[SCHOOL_NAME]),
		      TEXT_ARG(school[SCHOOL_VESTIGING]));
	for (size_t said = 0; row; row = row->next) {
		if (seen_kind(r, row))
			continue;
		find_missing(r, school[SCHOOL_VESTIGING],
			     row->field[INDICATOR_KIND], &years);
		if (!years.count)
			continue;
		buffer_add(&words, said++ ? TEXT("; ") : TEXT(""));
		buffer_add(&words, label_kind(row->field[INDICATOR_KIND]));
		buffer_add(&words, TEXT(" over "));
		put_years(&words, &years);
	}
	buffer_char(&words, '.');
	if (!text_ends(text_of_buffer(&words), ": ."))
		say(r, &r->missing, &words);
	buffer_release(&words);
}

static bool has_word(const struct text *verdict, enum verdict word,
		     enum reason reason)
{
	return text_is(verdict[VERDICT_VERDICT], verdict_word(word)) &&
	       (reason == REASON_NONE ||
		text_is(verdict[VERDICT_REASON], reason_word(reason)));
}

/* The years of the plan in which an indicator has this verdict. */
static void find_verdicts(const struct report *r, struct text indicator,
			  enum verdict word, enum reason reason,
			  struct years *years)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);

	years->count = 0;
	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR], indicator) &&
		    report_in_plan(r, row->field[VERDICT_YEAR]) &&
		    has_word(row->field, word, reason))
			add_year(years, row->field[VERDICT_YEAR]);
}

static void tell_verdicts(struct report *r, struct sentences *list,
			  const char *format, enum verdict word,
			  enum reason reason)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	struct buffer words = {0};
	struct years years;

	for (; row; row = row->next) {
		find_verdicts(r, row->field[INDICATOR_INDICATOR], word, reason,
			      &years);
		if (!years.count)
			continue;
		words.len = 0;
		buffer_add(&words, row->field[INDICATOR_NAME]);
		buffer_add(&words, text_of(format));
		put_years(&words, &years);
		buffer_char(&words, '.');
		say(r, list, &words);
	}
	buffer_release(&words);
}

static void find_standins(const struct report *r, struct text indicator,
			  struct years *years)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	long standin;

	years->count = 0;
	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR], indicator) &&
		    report_in_plan(r, row->field[VERDICT_YEAR]) &&
		    record_long(row->field[VERDICT_STANDIN], &standin) &&
		    standin > 0)
			add_year(years, row->field[VERDICT_YEAR]);
}

static void tell_standins(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	struct buffer words = {0};
	struct years years;

	for (; row; row = row->next) {
		find_standins(r, row->field[INDICATOR_INDICATOR], &years);
		if (!years.count)
			continue;
		words.len = 0;
		buffer_add(&words, row->field[INDICATOR_NAME]);
		buffer_add(&words, TEXT(": voor een of meer vestigingen is "
					"het cijfer van DUO gebruikt in "));
		put_years(&words, &years);
		buffer_char(&words, '.');
		say(r, &r->standin, &words);
	}
	buffer_release(&words);
}

static void tell_faults(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINDING);
	struct text fout = text_of(finding_level_name(LEVEL_FOUT));
	struct buffer words = {0};
	long faults = 0, rows = 0, n;

	for (; row; row = row->next) {
		if (!text_equal(row->field[FINDING_LEVEL], fout))
			continue;
		faults++;
		rows += record_long(row->field[FINDING_ROWS], &n) ? n : 1;
	}
	buffer_format(&words,
		      "Aantal fouten dat nog openstaat: %ld (samen %ld "
		      "rijen). Ze staan op het blad Bevindingen.",
		      faults, rows);
	if (faults)
		say(r, &r->missing, &words);
	buffer_release(&words);
}

static void tell_unsound(struct report *r)
{
	const struct balance *t = &r->total;
	struct buffer words = {0};

	buffer_format(&words, "Een controle klopt niet. Neem contact op met "
			      "de beheerder.");
	if (r->loose_region || r->loose_school || !balance_holds(t))
		say(r, &r->missing, &words);
	buffer_release(&words);
}

void status_settle(struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_SCHOOL);

	tell_verdicts(r, &r->missing, ": er zijn geen gegevens over ",
		      VERDICT_IS_GEEN_GEGEVENS, REASON_NONE);
	for (; row; row = row->next)
		tell_school(r, row->field);
	tell_faults(r);
	tell_unsound(r);
	tell_verdicts(r, &r->later, ": ", VERDICT_IS_LOPEND, REASON_NOT_YET);
	tell_standins(r);
}
