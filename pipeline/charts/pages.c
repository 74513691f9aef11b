#include "charts/pages.h"

#include <math.h>

#include "charts/words.h"

/* Of a title, and below it. */
enum { MOST_LINES = 3 };

static const enum sign signs[VERDICT_WORDS] = {
    [VERDICT_IS_BEHAALD] = SIGN_DONE,
    [VERDICT_IS_OP_KOERS] = SIGN_ON_COURSE,
    [VERDICT_IS_ACHTER] = SIGN_BEHIND,
    [VERDICT_IS_NIET_BEHAALD] = SIGN_NOT_DONE,
    [VERDICT_IS_ONBESLIST] = SIGN_UNSURE,
    [VERDICT_IS_LOPEND] = SIGN_RUNNING,
    [VERDICT_IS_GEEN_GEGEVENS] = SIGN_NOTHING,
    [VERDICT_IS_GEEN_STREEFWAARDE] = SIGN_NOT_ASKED,
};

void pages_sign(struct pages *p, double x, double y, enum sign sign)
{
	sign_draw(p->canvas, x, y, 9, sign);
	if (sign < SIGNS)
		p->signs |= 1U << sign;
}

enum sign pages_verdict_is(enum verdict v)
{
	return v < VERDICT_WORDS ? signs[v] : SIGNS;
}

enum ink pages_verdict_ink(enum verdict v)
{
	return sign_ink(pages_verdict_is(v));
}

double pages_verdict(struct pages *p, double x, double y, double width,
		     enum verdict v)
{
	struct style style = {FONT_BODY, true, pages_verdict_ink(v),
			      ALIGN_LEFT};

	if (v >= VERDICT_WORDS)
		return x;
	pages_sign(p, x, y, signs[v]);
	return x + 10 +
	       canvas_text(p->canvas, x + 10, y - 5.5, width - 10, style,
			   text_of(verdict_word(v)));
}

static const struct {
	const char *word;
	enum sign sign;
} answers[] = {
    {"ja", SIGN_DONE},
    {"deels", SIGN_PARTLY},
    {"nee", SIGN_NOT_DONE},
    {"onbekend", SIGN_UNSURE},
    {"niet nodig", SIGN_NOT_ASKED},
    {"geen afspraak", SIGN_NOT_ASKED},
    {"op koers", SIGN_ON_COURSE},
    {"achter", SIGN_BEHIND},
    {"loopt nog", SIGN_RUNNING},
    {"nog niet begonnen", SIGN_RUNNING},
    {"nog niet bekend", SIGN_RUNNING},
    {"geen gegevens", SIGN_NOTHING},
};

enum sign pages_answer_is(struct text word)
{
	for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++)
		if (text_is(word, answers[i].word))
			return answers[i].sign;
	return SIGNS;
}

double pages_answer(struct pages *p, double x, double y, double width,
		    struct text word)
{
	struct style style = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};

	if (record_is_unknown(word) || !word.len)
		word = TEXT("onbekend");
	pages_sign(p, x, y, pages_answer_is(word));
	return x + 10 +
	       canvas_text(p->canvas, x + 10, y - 5.5, width - 14, style, word);
}

const char *pages_anchor(struct buffer *room, struct text indicator)
{
	room->len = 0;
	buffer_format(room, "i-%.*s%c", TEXT_ARG(indicator), 0);
	return room->at;
}

const char *pages_school_anchor(struct buffer *room, struct text indicator)
{
	room->len = 0;
	buffer_format(room, "s-%.*s%c", TEXT_ARG(indicator), 0);
	return room->at;
}

/* Which sheet of its kind it is on. */
static size_t sheet_of(const struct pages *p, struct reference at)
{
	static size_t (*const finders[PAGE_KINDS])(const struct pages *,
						   struct text) = {
	    [PAGE_LATE] = late_sheet,
	    [PAGE_MONEY] = money_sheet,
	    [PAGE_COVERAGE] = coverage_sheet,
	};

	return at.row.len && p->sheets[at.kind] > 1 && finders[at.kind]
		   ? finders[at.kind](p, at.row)
		   : 0;
}

int pages_number(const struct pages *p, struct reference at)
{
	int number = at.kind < PAGE_KINDS ? p->first[at.kind] : 0;

	if (number)
		number += (int)sheet_of(p, at);
	if (!at.trait)
		return number;
	for (const struct trait *t = p->model->trait; t < at.trait; t++)
		number += t->filled;
	return at.trait->filled ? number : 0;
}

/* Of a sheet, as pages_begin_nth() makes it. */
static void put_anchor(struct buffer *room, const char *anchor, size_t nth)
{
	buffer_add(room, text_of(anchor));
	if (nth)
		buffer_format(room, "-%zu", nth + 1);
	buffer_char(room, '\0');
}

static const char *anchor_of(const struct pages *p, struct buffer *room,
			     struct reference at)
{
	static const char *const anchors[PAGE_KINDS] = {
	    [PAGE_OVERVIEW] = "overzicht",   [PAGE_DECISIONS] = "besluiten",
	    [PAGE_TIMELINE] = "tijdlijn",    [PAGE_LATE] = "mijlpalen",
	    [PAGE_EVALUATION] = "evaluatie", [PAGE_TEACHERS] = "docenten",
	    [PAGE_MONEY] = "geld",           [PAGE_COVERAGE] = "aanlevering",
	    [PAGE_SOURCES] = "bronnen",
	};

	if (at.trait)
		return pages_anchor(room, at.trait->code);
	room->len = 0;
	put_anchor(room, anchors[at.kind], sheet_of(p, at));
	return room->at;
}

void pages_refer(struct pages *p, struct reference at, double x, double y,
		 double width, const char *before)
{
	static const struct style style = {FONT_SMALL, false, INK_QUIET,
					   ALIGN_LEFT};
	struct buffer words = {0}, room = {0};
	int number = pages_number(p, at);

	if (!number)
		return;
	buffer_format(&words, "%s bladzijde %d", before, number);
	canvas_link(p->canvas, (struct box){x, y, width, FONT_SMALL + 4},
		    anchor_of(p, &room, at), text_of_buffer(&words));
	canvas_text(p->canvas, x, y, width, style, text_of_buffer(&words));
	canvas_end(p->canvas);
	buffer_release(&words);
	buffer_release(&room);
}

static void running_head(struct pages *p)
{
	static const struct style style = {FONT_SMALL, false, INK_QUIET,
					   ALIGN_LEFT};
	const struct text *about = p->model->about;
	struct buffer words = {0};

	buffer_format(&words, "%.*s \xE2\x80\x93 Sterk Techniekonderwijs ",
		      TEXT_ARG(about[REPORT_TITLE]));
	buffer_add(&words, about[REPORT_NAME]);
	canvas_text(p->canvas, PAGE_MARGIN, PAGE_MARGIN, PAGE_INNER, style,
		    text_of_buffer(&words));
	buffer_release(&words);
}

static void foot(struct pages *p)
{
	static const struct style left = {FONT_SMALL, false, INK_QUIET,
					  ALIGN_LEFT};
	static const struct style right = {FONT_SMALL, false, INK_QUIET,
					   ALIGN_RIGHT};
	const struct text *about = p->model->about;
	double y = PAGE_HEIGHT - PAGE_MARGIN - 11;
	struct buffer words = {0};

	buffer_format(&words, "%.*s  |  periode ",
		      TEXT_ARG(about[REPORT_REGION]));
	words_date(&words, about[REPORT_FROM]);
	buffer_add(&words, TEXT(" tot en met "));
	words_date(&words, about[REPORT_TO]);
	canvas_line(p->canvas, PAGE_MARGIN, y - 4, PAGE_WIDTH - PAGE_MARGIN,
		    y - 4, 0.5, INK_LINE);
	canvas_text(p->canvas, PAGE_MARGIN, y, PAGE_INNER - 140, left,
		    text_of_buffer(&words));
	words.len = 0;
	buffer_format(&words, "bladzijde %d van %d", p->number, p->count);
	canvas_text(p->canvas, PAGE_WIDTH - PAGE_MARGIN - 130, y, 130, right,
		    text_of_buffer(&words));
	buffer_release(&words);
}

/* Of two lines that fill so much together: the least width in which the first
 * is the longer one, and ends where it may; 0 if there is none. */
static double halves_width(struct canvas *c, struct style style, double all,
			   struct text words)
{
	for (size_t i = words.len * 2 / 5; i < words.len; i++) {
		double w;

		if (!words_may_break(words, i))
			continue;
		w = canvas_width(c, style, (struct text){words.at, i}) + 1;
		if (2 * w >= all)
			return w <= PAGE_INNER ? w : 0;
	}
	return 0;
}

/* The least width on as many lines as the whole one takes, so that none has a
 * single word. */
static double even_width(struct canvas *c, struct style style, double all,
			 struct text words)
{
	double half = all > PAGE_INNER && all < 2 * PAGE_INNER
			  ? halves_width(c, style, all, words)
			  : 0;
	double w = PAGE_INNER, least = PAGE_INNER * 0.55;
	double h;

	if (all <= PAGE_INNER)
		return w;
	if (half > 0)
		return half;
	h = canvas_height(c, w, MOST_LINES + 1, style, words);
	while (h > 1.5 * style.size && w * 0.96 > least &&
	       canvas_height(c, w * 0.96, MOST_LINES + 1, style, words) <= h)
		w *= 0.96;
	return w;
}

/* As large as fits on one line, at least `least`; else on the lines that there
 * is room for: where it ends. */
static double fit(struct pages *p, double y, double room, struct style style,
		  double least, struct text words)
{
	struct canvas *c = p->canvas;
	double w = canvas_width(c, style, words) + 1, size = style.size;

	/* Widths go with sizes. */
	if (w > PAGE_INNER)
		style.size = floor(2 * size * PAGE_INNER / w) / 2;
	style.size = fmax(style.size, least);
	while (style.size > FONT_SMALL &&
	       canvas_height(c, PAGE_INNER, MOST_LINES, style, words) > room)
		style.size--;
	w = even_width(c, style, w * style.size / size, words);
	return y + canvas_wrap(c, PAGE_MARGIN, y, w, MOST_LINES, style, words);
}

void pages_begin(struct pages *p, struct text name, const char *anchor,
		 struct text title, struct text below)
{
	static const struct style big = {FONT_TITLE, true, INK_TEXT,
					 ALIGN_LEFT};
	static const struct style small = {FONT_HEAD, false, INK_QUIET,
					   ALIGN_LEFT};

	double y;

	p->number++;
	canvas_page(p->canvas, name, anchor);
	canvas_begin(p->canvas, TAG_ASIDE);
	running_head(p);
	foot(p);
	canvas_end(p->canvas);
	canvas_begin(p->canvas, TAG_H1);
	y = fit(p, PAGE_MARGIN + 14, 44, big, 16, title);
	canvas_end(p->canvas);
	y = fmax(y + 4, PAGE_MARGIN + 44);
	fit(p, y, PAGE_TOP - y, small, 10, below);
}

void pages_begin_nth(struct pages *p, struct text name, const char *anchor,
		     const struct buffer *title, const struct buffer *below,
		     size_t nth, size_t sheets)
{
	struct buffer named = {0}, place = {0}, titled = {0};

	buffer_add(&named, name);
	buffer_add(&titled, text_of_buffer(title));
	put_anchor(&place, anchor, nth);
	if (sheets > 1) {
		buffer_format(&named, " (%zu)", nth + 1);
		buffer_format(&titled, " (%zu van %zu)", nth + 1, sheets);
	}
	pages_begin(p, text_of_buffer(&named), place.at,
		    text_of_buffer(&titled), text_of_buffer(below));
	buffer_release(&named);
	buffer_release(&place);
	buffer_release(&titled);
}

double pages_cell(const struct pages *p, enum tag tag, struct box box,
		  int lines, struct style style, struct text words)
{
	double h;

	canvas_begin(p->canvas, tag);
	h = canvas_wrap(p->canvas, box.x, box.y, box.w, lines, style, words);
	canvas_end(p->canvas);
	return h;
}

double pages_head(const struct pages *p, double x, double y, double width,
		  const char *words)
{
	static const struct style style = {FONT_HEAD - 1, true, INK_TEXT,
					   ALIGN_LEFT};

	return pages_cell(p, TAG_H2, (struct box){x, y, width, 0}, 2, style,
			  text_of(words));
}
