/* What the signs and words mean, what is not shown, and where the figures come
 * from. */
#include "charts/columns.h"
#include "charts/flow.h"

#include <math.h>
#include <stdlib.h>

#include "charts/terms.h"
#include "charts/without.h"
#include "charts/words.h"
#include "memory.h"

/* Two columns a page. A sign's words have a width of their own. */
enum {
	PAGE_SIDES = 2,
	WORDS_W = 124,
	WORDS_X = 15,
	HEAD_H = 18,
	GAP = 10,
	LINE_GAP = 4
};

#define COLUMN_W ((PAGE_INNER - 30) / PAGE_SIDES)

static const struct style plain = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};

/* A head, a sign with what it means, or a paragraph. */
struct item {
	const char *head;
	enum sign sign; /* SIGNS: none */
	struct text words;
	bool last; /* of what stands under its head */
};

struct sources {
	struct arena arena;
	struct item *item;
	size_t items;
	struct flow flow; /* its sheets are columns */
};

static void say_reading(struct buffer *out, const struct pages *p)
{
	buffer_add(
	    out,
	    TEXT("Donkere balk: gerealiseerd. Lichte balk: een eerder jaar, of "
		 "een cijfer van DUO. Omlijnd, of een dikke streep: de "
		 "streefwaarde (het doel). Gearceerd: de verwachting. "
		 "Streepjeslijn: het aantal aan het begin. Open stuk van een "
		 "balk: het cijfer ligt ergens tussen de twee cijfers die "
		 "erbij staan."));
	if (p->sheets[PAGE_TIMELINE])
		buffer_add(out, TEXT(" Op de tijdlijn staat elk teken in het "
				     "laatste geplande kwartaal."));
}

static bool is_judged_early(const struct trait *t)
{
	for (size_t i = 0; i < t->points; i++)
		if (t->point[i].verdict == VERDICT_IS_OP_KOERS ||
		    t->point[i].verdict == VERDICT_IS_ACHTER)
			return true;
	return false;
}

static void say_course(struct buffer *out, const struct pages *p)
{
	const struct model *m = p->model;
	size_t i = 0;

	while (i < m->traits && !is_judged_early(&m->trait[i]))
		i++;
	if (i == m->traits)
		return;
	buffer_add(
	    out,
	    TEXT("Wat er in een jaar bij moet komen, is gelijk over het jaar "
		 "verdeeld: halverwege hoort de helft er te zijn. Telt wat er "
		 "vorig jaar was nog mee, zoals een keuzevak dat blijft, dan "
		 "gaat het om wat er boven op de streefwaarde van vorig jaar "
		 "komt. Bijscholing begint elk jaar opnieuw."));
}

static void say_dates(struct buffer *out, const struct pages *p)
{
	const struct text *about = p->model->about;

	buffer_add(out, TEXT("Alle cijfers, oordelen en mijlpalen gaan over de "
			     "stand op "));
	words_date(out, about[REPORT_TO]);
	buffer_add(out, TEXT(", het einde van de periode."));
	if (text_equal(about[REPORT_TO], about[REPORT_DUE]))
		return;
	buffer_add(out, TEXT(" De rapportage moet klaar zijn op "));
	words_date(out, about[REPORT_DUE]);
	buffer_char(out, '.');
}

static bool is_known(const struct model *m)
{
	for (size_t i = 0; i < m->traits; i++)
		for (size_t k = 0; k < m->trait[i].points; k++)
			if (m->trait[i].point[k].figure.known)
				return true;
	return false;
}

/* Is a figure of the whole region hidden? Not if nothing was delivered. */
static bool region_hides(const struct model *m)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_ATTENDANCE);
	double seen;

	for (; row; row = row->next)
		if (!dossier_number(row->field[ATTENDANCE_SEEN], &seen))
			return true;
	for (size_t i = 0; i < m->traits; i++)
		for (size_t k = 0; k < m->trait[i].points; k++)
			if (m->trait[i].point[k].reason == REASON_SHIELDED)
				return true;
	return false;
}

static void say_schools(struct buffer *out, size_t known, size_t hidden)
{
	if (!hidden)
		buffer_add(out, TEXT("Van de cijfers per school is er geen "
				     "afgeschermd"));
	else if (known)
		buffer_format(out,
			      "Van de cijfers per school zijn er %zu wel "
			      "getoond en %zu afgeschermd",
			      known, hidden);
	else
		buffer_add(out,
			   TEXT("Alle cijfers per school zijn afgeschermd"));
}

static void say_hidden(struct buffer *out, const struct pages *p)
{
	const struct model *m = p->model;
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MEASURE);
	bool region = is_known(m) && region_hides(m);
	size_t hidden = 0, known = 0;
	double low;

	for (; row; row = row->next) {
		hidden += text_is(row->field[MEASURE_STATE], "afgeschermd");
		known += dossier_number(row->field[MEASURE_LOW], &low);
	}
	if (!hidden && !region) {
		buffer_add(out, TEXT("Er is geen cijfer afgeschermd."));
		return;
	}
	say_schools(out, known, hidden);
	if (region)
		buffer_add(out, hidden ? TEXT(". Ook cijfers over de hele "
					      "regio zijn soms afgeschermd. "
					      "Dat is gedaan")
				       : TEXT(", maar soms wel een over de "
					      "hele regio. Dat is gedaan"));
	buffer_format(out,
		      ", omdat een aantal onder de %.*s een leerling of docent "
		      "herkenbaar kan maken.",
		      TEXT_ARG(m->about[REPORT_THRESHOLD]));
	if (hidden)
		buffer_add(out, TEXT(" In het totaal van de regio tellen "
				     "afgeschermde scholen mee."));
}

/* What has no page; of indicators also why. */
static void say_absent(struct buffer *out, const struct pages *p)
{
	struct buffer without = {0};

	if (p->absent.len)
		buffer_format(out,
			      "Over deze onderwerpen is er geen bladzijde: "
			      "%.*s.",
			      TEXT_ARG(text_of_buffer(&p->absent)));
	without_say(&without, p->model);
	if (out->len && without.len)
		buffer_char(out, ' ');
	buffer_add(out, text_of_buffer(&without));
	buffer_release(&without);
}

static const struct {
	const char *head;
	void (*say)(struct buffer *, const struct pages *);
} parts[] = {
    {"Hoe u de grafieken leest", say_reading},
    {"Wanneer een jaar op koers ligt", say_course},
    {"Welke datum geldt", say_dates},
    {"Wat niet wordt getoond", say_hidden},
    {"Wat ontbreekt in dit rapport", say_absent},
    {"Wat technisch is", terms_technical},
    {"Afkortingen", terms_shorts},
};

enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

static void say_place(struct buffer *out, const struct trait *t)
{
	buffer_format(out, "%.*s: %.*s", TEXT_ARG(t->name),
		      TEXT_ARG(t->source));
	if (!record_is_unknown(t->line))
		buffer_format(out, ", regel %.*s van het plan",
			      TEXT_ARG(t->line));
}

static void add_head(struct sources *s, const char *head)
{
	if (s->items)
		s->item[s->items - 1].last = true;
	s->item[s->items++] = (struct item){.head = head, .sign = SIGNS};
}

static void add_words(struct sources *s, struct buffer *words)
{
	s->item[s->items++] =
	    (struct item){.sign = SIGNS,
			  .words = text_copy(text_of_buffer(words), &s->arena)};
	words->len = 0;
}

/* Where an indicator stands in the plan is told on its page, if it has one. */
static void add_places(struct sources *s, const struct model *m)
{
	struct buffer words = {0};
	size_t told = 0;

	if (!m->traits)
		return;
	add_head(s, "Waar de indicatoren in het plan staan");
	for (size_t i = 0; i < m->traits; i++)
		told += m->trait[i].filled;
	if (told) {
		buffer_add(&words,
			   TEXT("Dat staat op de bladzijde van de indicator."));
		if (told < m->traits)
			buffer_add(&words, TEXT(" Geen bladzijde hebben:"));
		add_words(s, &words);
	}
	for (size_t i = 0; i < m->traits; i++)
		if (!m->trait[i].filled) {
			say_place(&words, &m->trait[i]);
			add_words(s, &words);
		}
	buffer_release(&words);
}

static void collect(struct sources *s, const struct pages *p)
{
	const struct model *m = p->model;
	struct buffer words = {0};

	s->item =
	    memory_new((SIGNS + 2 * PARTS + m->traits + 2) * sizeof(*s->item));
	add_head(s, "Wat de tekens betekenen");
	for (enum sign sign = 0; sign < SIGNS; sign++)
		s->item[s->items++] = (struct item){.sign = sign};
	for (size_t i = 0; i < PARTS; i++) {
		parts[i].say(&words, p);
		if (!words.len)
			continue;
		add_head(s, parts[i].head);
		add_words(s, &words);
	}
	add_places(s, m);
	buffer_release(&words);
}

static struct box meaning_box(double x, double y)
{
	double behind = WORDS_X + WORDS_W + 10;

	return (struct box){x + behind, y, COLUMN_W - behind, 0};
}

static double height_of(const struct pages *p, const struct item *i)
{
	struct canvas *c = p->canvas;
	double gap = i->last ? GAP : LINE_GAP;

	if (i->head)
		return HEAD_H;
	if (i->sign == SIGNS)
		return canvas_height(c, COLUMN_W, COLUMN_LINES, plain,
				     i->words) +
		       gap;
	return fmax(canvas_height(c, WORDS_W, COLUMN_LINES, strong,
				  text_of(sign_words(i->sign))),
		    canvas_height(c, meaning_box(0, 0).w, COLUMN_LINES, plain,
				  text_of(sign_meaning(i->sign)))) +
	       gap;
}

static void sources_init(struct sources *s, const struct pages *p)
{
	*s = (struct sources){.items = 0};
	collect(s, p);
	for (size_t i = 0; i < s->items; i++) {
		flow_add(&s->flow, height_of(p, &s->item[i]));
		if (s->item[i].head ||
		    (s->item[i].sign < SIGNS && !s->item[i].last))
			flow_keep(&s->flow);
	}
	flow_fit(&s->flow, PAGE_BOTTOM - PAGE_TOP, 0);
}

static void sources_release(struct sources *s)
{
	free(s->item);
	flow_release(&s->flow);
	arena_release(&s->arena);
}

static void put_sign(struct pages *p, enum sign sign, double x, double y)
{
	struct box b = meaning_box(x, y);

	canvas_begin(p->canvas, TAG_P);
	sign_draw(p->canvas, x + 5, y + 5.5, 9, sign);
	canvas_wrap(p->canvas, x + WORDS_X, y, WORDS_W, COLUMN_LINES, strong,
		    text_of(sign_words(sign)));
	canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, plain,
		    text_of(sign_meaning(sign)));
	canvas_end(p->canvas);
}

static void put_item(struct pages *p, const struct item *i, double x, double y)
{
	if (i->head)
		pages_head(p, x, y, COLUMN_W, i->head);
	else if (i->sign < SIGNS)
		put_sign(p, i->sign, x, y);
	else
		pages_cell(p, TAG_P, (struct box){x, y, COLUMN_W, 0},
			   COLUMN_LINES, plain, i->words);
}

/* Room is made for all signs, and left where one was not drawn: this is the
 * last page. */
static void put_column(struct pages *p, const struct sources *s, size_t nth)
{
	double x = PAGE_MARGIN + (double)(nth % PAGE_SIDES) * (COLUMN_W + 30);
	double up = 0;

	for (size_t i = 0; i < s->items; i++) {
		const struct flow_row *row = &s->flow.row[i];
		enum sign sign = s->item[i].sign;

		if (row->sheet != nth)
			continue;
		if (sign < SIGNS && !(p->signs & 1U << sign))
			up += row->h - (s->item[i].last ? GAP : 0);
		else
			put_item(p, &s->item[i], x, PAGE_TOP + row->y - up);
	}
}

size_t source_pages(const struct pages *p)
{
	struct sources s;
	size_t sheets;

	sources_init(&s, p);
	sheets = (s.flow.sheets + PAGE_SIDES - 1) / PAGE_SIDES;
	sources_release(&s);
	return sheets;
}

void page_sources(struct pages *p, size_t nth)
{
	struct buffer title = {0}, below = {0};
	struct sources s;

	sources_init(&s, p);
	buffer_add(&title, TEXT("Begrippen en bronnen"));
	buffer_add(&below, TEXT("Elk cijfer staat met zijn herkomst in het "
				"Excel-bestand van de penvoerder"));
	pages_begin_nth(p, TEXT("Begrippen en bronnen"), "bronnen", &title,
			&below, nth,
			(s.flow.sheets + PAGE_SIDES - 1) / PAGE_SIDES);
	for (size_t i = 0; i < PAGE_SIDES; i++)
		put_column(p, &s, PAGE_SIDES * nth + i);
	canvas_page_end(p->canvas);
	sources_release(&s);
	buffer_release(&title);
	buffer_release(&below);
}
