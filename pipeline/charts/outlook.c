/* Beside the chart of an indicator: where it is heading, and what the figure
 * rests on, in words. */
#include "charts/columns.h"
#include "charts/without.h"
#include "charts/words.h"
#include "label.h"

/* The page of deliveries has all. */
enum { MOST_NAMED = 5 };

#define OUTLOOK_X (PAGE_MARGIN + 524)
#define OUTLOOK_W (PAGE_INNER - 524)

static const struct style plain = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};

/* What the panel is about. */
struct outlook {
	const struct model *model;
	const struct trait *trait;
	const struct point *now;
};

/* Omhoog: 28 in 2021, 51 in 2022. Sinds het begin (161 in 2017): omhoog. */
static void say_direction(struct buffer *out, const struct outlook *o)
{
	const struct dossier_row *row =
	    model_row(o->model, KIND_DIRECTION, o->trait->code, o->now->year);
	const struct text *field = row ? row->field : NULL;
	struct range before;

	if (!field)
		return;
	before = model_range(field, DIRECTION_PREVIOUS_LOW);
	if (before.known && !record_is_unknown(field[DIRECTION_DIRECTION])) {
		words_capital(out, field[DIRECTION_DIRECTION]);
		buffer_add(out, TEXT(": "));
		words_range(out, o->trait, before, "");
		buffer_format(out, " in %.*s, ",
			      TEXT_ARG(field[DIRECTION_PREVIOUS_YEAR]));
		words_range(out, o->trait, o->now->figure, "");
		buffer_format(out, " in %ld. ", o->now->year);
	}
	if (record_is_unknown(field[DIRECTION_SINCE_BASELINE]))
		return;
	buffer_add(out, TEXT("Sinds het begin ("));
	words_amount(out, o->trait, o->trait->baseline);
	buffer_format(out, " in %.*s): %.*s.",
		      TEXT_ARG(field[DIRECTION_BASELINE_YEAR]),
		      TEXT_ARG(field[DIRECTION_SINCE_BASELINE]));
}

/* Of the year that is judged while it runs: what it is judged by. */
static void say_running(struct buffer *out, const struct outlook *o)
{
	const struct trait *t = o->trait;

	for (size_t i = 0; i < t->points; i++) {
		const struct point *p = &t->point[i];

		if (p->due < 0 || !p->figure.known || !p->aimed)
			continue;
		buffer_format(out, "%ld: ", p->year);
		words_range(out, t, p->figure, "");
		buffer_add(out, TEXT(" van de "));
		words_amount(out, t, p->target);
		buffer_add(out, TEXT(". Op "));
		words_date(out, o->model->about[REPORT_TO]);
		buffer_add(out, TEXT(" moeten het er minstens "));
		words_amount(out, t, p->due);
		buffer_format(out, " zijn, dus: %s.", verdict_word(p->verdict));
	}
}

/* Would it be judged otherwise by the other target? */
static bool turns(const struct text *doubt)
{
	return !record_is_unknown(doubt[CONTRADICTION_VERDICT]) &&
	       !record_is_unknown(doubt[CONTRADICTION_OTHER_VERDICT]) &&
	       !text_equal(doubt[CONTRADICTION_VERDICT],
			   doubt[CONTRADICTION_OTHER_VERDICT]);
}

/* Where the plan gives another target elsewhere. */
static void say_doubt(struct buffer *out, const struct outlook *o)
{
	const struct dossier_row *row =
	    dossier_first(&o->model->dossier, KIND_CONTRADICTION);

	for (; row; row = row->next) {
		const struct text *field = row->field;

		if (!text_equal(field[CONTRADICTION_INDICATOR],
				o->trait->code) ||
		    record_is_unknown(field[CONTRADICTION_OTHER_TARGET]))
			continue;
		buffer_format(out,
			      "%sHet plan noemt voor %.*s ook %.*s (regel "
			      "%.*s).",
			      out->len ? " " : "",
			      TEXT_ARG(field[CONTRADICTION_YEAR]),
			      TEXT_ARG(field[CONTRADICTION_OTHER_TARGET]),
			      TEXT_ARG(field[CONTRADICTION_SECOND_LINE]));
		if (turns(field))
			buffer_format(
			    out, " Met dat getal is het oordeel: %.*s.",
			    TEXT_ARG(field[CONTRADICTION_OTHER_VERDICT]));
	}
}

static void say_enough(struct buffer *out, const struct trait *t,
		       const struct forecast *f)
{
	if (f->known_year == f->year)
		buffer_add(out, TEXT("De streefwaarde van "));
	else
		buffer_format(out,
			      "Het cijfer van %ld is al genoeg voor de "
			      "streefwaarde van ",
			      f->known_year);
	words_amount(out, t, f->target);
	buffer_add(out, f->known_year == f->year ? TEXT(" is al behaald. ")
						 : TEXT(". "));
}

/* What the target asks beyond the last figure: nothing is said while schools
 * are missing from that. */
static void say_pace(struct buffer *out, const struct outlook *o,
		     const struct forecast *f)
{
	const struct point *from = model_point(o->trait, f->known_year);
	bool runs = f->known_year == f->year;

	if (!f->needed || !from || !from->figure.known || from->missing.len)
		return;
	if (f->pace <= 0) {
		say_enough(out, o->trait, f);
		return;
	}
	buffer_add(out, TEXT("Voor de streefwaarde van "));
	words_amount(out, o->trait, f->target);
	buffer_add(out, o->trait->decimals ? TEXT(" is ")
			: f->pace == 1     ? TEXT(" is er ")
					   : TEXT(" zijn er "));
	if (from->figure.high > from->figure.low)
		buffer_add(out, TEXT("hooguit "));
	buffer_add(out, runs ? TEXT("nog ") : TEXT(""));
	words_difference(out, o->trait, f->pace);
	if (runs)
		buffer_add(out, TEXT(" nodig. "));
	else
		buffer_format(out, " meer nodig dan in %ld. ", f->known_year);
}

/* A verdict on a year that runs looks at its date, a forecast at its end. */
static void say_end(struct buffer *out, const struct outlook *o,
		    const struct forecast *f)
{
	const struct point *p = model_point(o->trait, f->year);

	if (!p || !p->aimed)
		return;
	if (p->verdict == VERDICT_IS_ACHTER && f->range.high >= p->target)
		buffer_add(out, TEXT("Nu achter, maar de streefwaarde kan nog "
				     "behaald worden. "));
	if (p->verdict == VERDICT_IS_OP_KOERS && f->range.high < p->target)
		buffer_add(out, TEXT("Nu op koers, maar de verwachting ligt "
				     "onder de streefwaarde. "));
}

static void put_error(struct buffer *out, const struct trait *t, double error)
{
	words_number(out, error, 1);
	buffer_add(out, t->decimals ? TEXT(" procentpunt") : TEXT("\xC2\xA0%"));
}

/* How far the same method was off, which makes the range. */
static void say_tests(struct buffer *out, const struct trait *t,
		      const struct forecast *f)
{
	const struct point *from = model_point(t, f->known_year);

	if (f->tests == 1)
		buffer_add(out, TEXT(" In een eerder jaar "));
	else
		buffer_format(out, " In %ld eerdere jaren ", f->tests);
	if (f->worst < 0.05) {
		buffer_add(out, TEXT("klopte deze berekening precies."));
		return;
	}
	buffer_add(out, TEXT("zat deze berekening er "));
	if (f->tests > 1) {
		buffer_add(out, TEXT("gemiddeld "));
		put_error(out, t, f->error);
		buffer_add(out, TEXT(" naast, en hooguit "));
	}
	put_error(out, t, f->worst);
	buffer_add(out, f->tests > 1 ? TEXT(".") : TEXT(" naast."));
	if (f->range.high <= f->range.low)
		return;
	buffer_add(out, from && from->figure.high > from->figure.low
			    ? TEXT(" Daar, en van de kleine aantallen, komt de "
				   "marge vandaan.")
			    : TEXT(" Daar komt de marge vandaan."));
}

static void say_forecast(struct buffer *out, const struct outlook *o)
{
	struct forecast f = model_forecast(o->model, o->trait);

	if (!f.year)
		return;
	if (f.range.known) {
		buffer_format(out, "Eind %ld: ", f.year);
		words_range(out, o->trait, f.range, "");
		buffer_add(out, TEXT(". "));
		say_end(out, o, &f);
	} else {
		buffer_format(out, "Geen: %.*s. ", TEXT_ARG(f.reason));
	}
	say_pace(out, o, &f);
	if (!f.range.known)
		return;
	buffer_format(out, "Zo berekend: %.*s.", TEXT_ARG(f.method));
	if (f.tests > 0)
		say_tests(out, o->trait, &f);
}

static void say_subregions(struct buffer *out, const struct outlook *o)
{
	const struct dossier_row *row =
	    dossier_first(&o->model->dossier, KIND_SUBREGION);

	for (; row; row = row->next) {
		const struct text *field = row->field;
		long year = 0;

		record_long(field[SUBREGION_YEAR], &year);
		if (year != o->now->year ||
		    !text_equal(field[SUBREGION_INDICATOR], o->trait->code))
			continue;
		buffer_format(out, "%s%.*s ", out->len ? "; " : "",
			      TEXT_ARG(field[SUBREGION_SUBREGION]));
		words_subregion(out, o->trait, field);
	}
	if (out->len)
		buffer_char(out, '.');
}

static void say_missing(struct buffer *out, const struct outlook *o)
{
	struct text list = o->now->missing, key;
	size_t said = 0;

	while (text_cut(&list, ' ', &key)) {
		if (!key.len || said++ >= MOST_NAMED)
			continue;
		buffer_add(out, said > 1 ? TEXT("; ") : TEXT(""));
		buffer_add(out, dossier_lookup(&o->model->dossier, KIND_SCHOOL,
					       key, SCHOOL_NAME, key));
	}
	if (said > MOST_NAMED)
		buffer_format(out, "; en nog %zu", said - MOST_NAMED);
	if (said)
		buffer_char(out, '.');
}

static struct text definition_name(const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_DEFINITION);

	for (; row; row = row->next)
		if (text_is(row->field[DEFINITION_STANDARD], "ja"))
			return row->field[DEFINITION_NAME];
	return TEXT("");
}

/* Why it is not one number; the line below the title may say it already. */
static void say_open(struct buffer *out, const struct outlook *o)
{
	const struct range *f = &o->now->figure;

	if (f->known && f->high > f->low && o->now->reason != REASON_INTERVAL)
		buffer_add(out, TEXT("Scholen leverden kleine aantallen aan "
				     "als '<5'. Het juiste cijfer ligt tussen "
				     "deze twee."));
}

static bool is_technical(const struct trait *t)
{
	static const char word[] = "=technisch";

	return memmem(t->filter.at, t->filter.len, word, sizeof(word) - 1) !=
	       NULL;
}

static void say_source(struct buffer *out, const struct outlook *o)
{
	const struct trait *t = o->trait;

	buffer_add(out, t->source);
	if (!record_is_unknown(t->line))
		buffer_format(out, ", regel %.*s van het plan",
			      TEXT_ARG(t->line));
	buffer_add(out, TEXT(". "));
	if (is_technical(t))
		buffer_format(out, "Voor 'technisch' geldt de definitie: %.*s.",
			      TEXT_ARG(definition_name(o->model)));
}

static const struct {
	const char *head;
	void (*say)(struct buffer *, const struct outlook *);
} parts[] = {
    {"Richting", say_direction},
    {"Het jaar dat loopt", say_running},
    {"Verwachting", say_forecast},
    {"Een ander getal in het plan", say_doubt},
    {"Subregio's", say_subregions},
    {"Nog niet geleverd", say_missing},
    {"Waarom twee cijfers", say_open},
    {"Waar het vandaan komt", say_source},
};

/* Per school: zie bladzijde 13 en 14 */
static void link_schools(struct pages *p, const struct trait *t, double y)
{
	static const struct style style = {FONT_SMALL, true, INK_BLUE,
					   ALIGN_LEFT};
	struct box box = {OUTLOOK_X, y, OUTLOOK_W, 12};
	struct buffer anchor = {0}, words = {0};
	size_t sheets;
	int first = school_place(p, t, &sheets), last = first + (int)sheets - 1;

	buffer_format(&words, "Per school: zie bladzijde %d", first);
	if (last > first)
		buffer_format(&words, " %s %d",
			      last > first + 1 ? "tot en met" : "en", last);
	canvas_begin(p->canvas, TAG_P);
	canvas_link(p->canvas, box, pages_school_anchor(&anchor, t->code),
		    TEXT("Per school"));
	canvas_text(p->canvas, box.x, y, box.w, style, text_of_buffer(&words));
	canvas_end(p->canvas);
	canvas_end(p->canvas);
	buffer_release(&anchor);
	buffer_release(&words);
}

void page_outlook(struct pages *p, const struct trait *t,
		  const struct point *now)
{
	struct outlook o = {p->model, t, now};
	struct box box = {OUTLOOK_X, PAGE_TOP, OUTLOOK_W, 0};
	struct buffer words = {0};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		words.len = 0;
		parts[i].say(&words, &o);
		if (!words.len)
			continue;
		box.y += pages_head(p, box.x, box.y, box.w, parts[i].head) + 2;
		box.y += pages_cell(p, TAG_P, box, COLUMN_LINES, plain,
				    text_of_buffer(&words)) +
			 10;
	}
	if (school_shown(p->model, t))
		link_schools(p, t, box.y);
	else if (without_schools(t) == SCHOOLS_HIDDEN)
		canvas_text(p->canvas, box.x, box.y, box.w, plain,
			    TEXT("Per school is alles afgeschermd."));
	buffer_release(&words);
}
