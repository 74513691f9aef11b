/* What the words mean, what is not shown, and where the figures come from. */
#include "charts/columns.h"

#include <math.h>

#include "charts/without.h"
#include "charts/words.h"
#include "label.h"

#define COLUMN_W ((PAGE_INNER - 30) / 2)

/* Beside what they mean. */
enum { WORDS_W = 130 };

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};

static const char reading[] =
    "Donkere balk: gerealiseerd. Lichte balk: een eerder jaar, of een cijfer "
    "van DUO. Omlijnd, of een dikke streep: de streefwaarde (het doel). "
    "Gearceerd: de verwachting. Open stuk van een balk: het aantal ligt ergens "
    "tussen de twee cijfers die erbij staan.";

/* Of the pages before: this one is the last. */
static double put_signs(struct pages *p, double x, double y)
{
	y += pages_head(p, x, y, COLUMN_W, "Wat de tekens betekenen") + 3;
	for (enum sign sign = 0; sign < SIGNS; sign++) {
		double behind = x + 15 + WORDS_W + 10, h;

		if (!(p->signs & 1U << sign))
			continue;
		canvas_begin(p->canvas, TAG_P);
		sign_draw(p->canvas, x + 5, y + 5.5, 9, sign);
		h = canvas_wrap(p->canvas, x + 15, y, WORDS_W, COLUMN_LINES,
				strong, text_of(sign_words(sign)));
		h = fmax(h, canvas_wrap(p->canvas, behind, y,
					x + COLUMN_W - behind, COLUMN_LINES,
					plain, text_of(sign_meaning(sign))));
		canvas_end(p->canvas);
		y += h + 4;
	}
	return y;
}

static double put_part(struct pages *p, double x, double y, const char *head,
		       const struct buffer *words)
{
	struct box b = {x, y, COLUMN_W, 0};

	if (!words->len)
		return y;
	b.y += pages_head(p, x, y, COLUMN_W, head) + 2;
	b.y +=
	    pages_cell(p, TAG_P, b, COLUMN_LINES, plain, text_of_buffer(words));
	return b.y + 10;
}

static void say_hidden(struct buffer *out, const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MEASURE);
	size_t hidden = 0, known = 0;
	double low;

	for (; row; row = row->next) {
		hidden += text_is(row->field[MEASURE_STATE], "afgeschermd");
		known += dossier_number(row->field[MEASURE_LOW], &low);
	}
	if (!hidden) {
		buffer_add(out, TEXT("Er is geen cijfer afgeschermd."));
		return;
	}
	if (known)
		buffer_format(out,
			      "Van de cijfers per school zijn er %zu wel "
			      "getoond en %zu afgeschermd",
			      known, hidden);
	else
		buffer_add(out,
			   TEXT("Alle cijfers per school zijn afgeschermd"));
	buffer_format(out,
		      ", omdat een aantal onder de %.*s een leerling of docent "
		      "herkenbaar kan maken. In het totaal van de regio tellen "
		      "ze mee.",
		      TEXT_ARG(m->about[REPORT_THRESHOLD]));
}

static void say_technical(struct buffer *out, const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_DEFINITION);
	struct text name = {0}, level = {0};

	for (; row; row = row->next) {
		const struct text *field = row->field;

		if (!text_is(field[DEFINITION_STANDARD], "ja"))
			continue;
		if (!name.len) {
			name = field[DEFINITION_NAME];
			buffer_format(out, "Volgens: %.*s.", TEXT_ARG(name));
		}
		if (!text_equal(level, field[DEFINITION_LEVEL])) {
			level = field[DEFINITION_LEVEL];
			buffer_format(
			    out, "%s Op het %.*s: %s",
			    text_ends(text_of_buffer(out), ".") ? "" : ".",
			    TEXT_ARG(level),
			    text_is(level, "mbo") ? "de domeinen " : "");
		} else {
			buffer_add(out, TEXT(", "));
		}
		buffer_add(out, field[DEFINITION_CODE]);
	}
	if (out->len)
		buffer_char(out, '.');
}

static void say_place(struct buffer *out, const struct trait *t)
{
	buffer_format(out, "%.*s: %.*s", TEXT_ARG(t->name),
		      TEXT_ARG(t->source));
	if (!record_is_unknown(t->line))
		buffer_format(out, ", regel\xC2\xA0%.*s", TEXT_ARG(t->line));
}

/* Where indicators stand in the plan, from the nth on, as far as the column
 * goes; gives the first that is left. */
static size_t put_sources(struct pages *p, double x, double y, size_t nth)
{
	const struct model *m = p->model;
	struct buffer words = {0};

	if (nth == m->traits || y > PAGE_BOTTOM - 60)
		return nth;
	y += pages_head(p, x, y, COLUMN_W, "Waar de indicatoren staan") + 2;
	for (; nth < m->traits; nth++) {
		struct box b = {x, y, COLUMN_W, 0};

		words.len = 0;
		say_place(&words, &m->trait[nth]);
		if (y + canvas_height(p->canvas, b.w, COLUMN_LINES, plain,
				      text_of_buffer(&words)) >
		    PAGE_BOTTOM)
			break;
		y += pages_cell(p, TAG_P, b, COLUMN_LINES, plain,
				text_of_buffer(&words)) +
		     4;
	}
	buffer_release(&words);
	return nth;
}

/* What has no page; of indicators also why. */
static void say_absent(struct buffer *out, const struct pages *p)
{
	struct buffer without = {0};

	if (p->absent.len)
		buffer_format(out, "Geen bladzijde over: %.*s.",
			      TEXT_ARG(text_of_buffer(&p->absent)));
	without_say(&without, p->model);
	if (out->len && without.len)
		buffer_char(out, ' ');
	buffer_add(out, text_of_buffer(&without));
	buffer_release(&without);
}

static double put_right(struct pages *p, double x, double y)
{
	struct buffer words = {0};

	buffer_add(&words, text_of(reading));
	y = put_part(p, x, y, "Hoe u de grafieken leest", &words);
	words.len = 0;
	say_hidden(&words, p->model);
	y = put_part(p, x, y, "Wat niet wordt getoond", &words);
	words.len = 0;
	say_technical(&words, p->model);
	y = put_part(p, x, y, "Wat technisch is", &words);
	words.len = 0;
	say_absent(&words, p);
	y = put_part(p, x, y, "Wat er niet in staat", &words);
	buffer_release(&words);
	return y;
}

void page_sources(struct pages *p, size_t nth)
{
	double right = PAGE_MARGIN + COLUMN_W + 30, y;
	size_t told;

	(void)nth;
	pages_begin(p, TEXT("Begrippen en bronnen"), "bronnen",
		    TEXT("Begrippen en bronnen"),
		    TEXT("Elk cijfer staat met zijn herkomst in het "
			 "Excel-bestand van de penvoerder"));
	y = put_signs(p, PAGE_MARGIN, PAGE_TOP) + 8;
	told = put_sources(p, PAGE_MARGIN, y, 0);
	y = put_right(p, right, PAGE_TOP);
	put_sources(p, right, y, told);
	canvas_page_end(p->canvas);
}
