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
		buffer_format(out, "In een jaar %.*s: van ",
			      TEXT_ARG(field[DIRECTION_DIRECTION]));
		words_range(out, o->trait, before, "");
		buffer_add(out, TEXT(" naar "));
		words_range(out, o->trait, o->now->figure, "");
		buffer_add(out, TEXT(". "));
	}
	if (record_is_unknown(field[DIRECTION_SINCE_BASELINE]))
		return;
	buffer_format(out, "Sinds het begin (%.*s: ",
		      TEXT_ARG(field[DIRECTION_BASELINE_YEAR]));
	words_amount(out, o->trait, o->trait->baseline);
	buffer_format(out, ") %.*s.",
		      TEXT_ARG(field[DIRECTION_SINCE_BASELINE]));
}

static void say_pace(struct buffer *out, const struct outlook *o,
		     const struct forecast *f)
{
	if (!f->needed)
		return;
	buffer_add(out, TEXT("Voor de streefwaarde van "));
	words_amount(out, o->trait, f->target);
	if (f->pace <= 0) {
		buffer_add(out, TEXT(" is niets meer nodig. "));
		return;
	}
	buffer_add(out, o->trait->decimals ? TEXT(" is ") : TEXT(" zijn er "));
	words_difference(out, o->trait, f->pace);
	buffer_format(out, " meer nodig dan nu (%ld). ", f->known_year);
}

/* A verdict on a year that runs looks at its date, a forecast at its end. */
static void say_running(struct buffer *out, const struct outlook *o,
			const struct forecast *f)
{
	const struct point *p = model_point(o->trait, f->year);

	if (!p || !p->aimed)
		return;
	if (p->verdict == VERDICT_IS_ACHTER && f->range.high >= p->target)
		buffer_add(out, TEXT("Nu achter op wat bij deze datum hoort, "
				     "maar de streefwaarde kan nog gehaald "
				     "worden. "));
	if (p->verdict == VERDICT_IS_OP_KOERS && f->range.high < p->target)
		buffer_add(out, TEXT("Nu op koers voor deze datum, maar de "
				     "verwachting ligt onder de "
				     "streefwaarde. "));
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
		say_running(out, o, &f);
	} else {
		buffer_format(out, "Geen: %.*s. ", TEXT_ARG(f.reason));
	}
	say_pace(out, o, &f);
	if (!f.range.known)
		return;
	buffer_format(out, "Zo berekend: %.*s.", TEXT_ARG(f.method));
	if (f.tests > 0) {
		buffer_format(
		    out,
		    f.tests == 1 ? " Over %ld eerder jaar zat dat "
				 : " Over %ld eerdere jaren zat dat gemiddeld ",
		    f.tests);
		words_number(out, f.error, 1);
		buffer_add(out, TEXT("\xC2\xA0% ernaast."));
	}
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

static void say_source(struct buffer *out, const struct outlook *o)
{
	const struct trait *t = o->trait;

	buffer_add(out, t->source);
	if (!record_is_unknown(t->line))
		buffer_format(out, " (regel %.*s van het plan)",
			      TEXT_ARG(t->line));
	buffer_add(out, TEXT(". "));
	if (text_ends(t->filter, "technisch") || t->decimals)
		buffer_format(out, "Technisch volgens: %.*s.",
			      TEXT_ARG(definition_name(o->model)));
}

static const struct {
	const char *head;
	void (*say)(struct buffer *, const struct outlook *);
} parts[] = {
    {"Richting", say_direction},           {"Verwachting", say_forecast},
    {"Subregio's", say_subregions},        {"Nog niet geleverd", say_missing},
    {"Waar het vandaan komt", say_source},
};

static void link_schools(struct pages *p, const struct trait *t, double y)
{
	static const struct style style = {FONT_SMALL, true, INK_BLUE,
					   ALIGN_LEFT};
	struct box box = {OUTLOOK_X, y, OUTLOOK_W, 12};
	struct buffer anchor = {0};

	canvas_begin(p->canvas, TAG_P);
	canvas_link(p->canvas, box, pages_school_anchor(&anchor, t->code),
		    TEXT("Per school"));
	canvas_text(p->canvas, box.x, y, box.w, style,
		    TEXT("Per school: zie de bladzijde Scholen"));
	canvas_end(p->canvas);
	canvas_end(p->canvas);
	buffer_release(&anchor);
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
