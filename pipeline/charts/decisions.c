/* The page of what the stuurgroep is asked to decide. */
#include "charts/columns.h"
#include "charts/decision.h"
#include "charts/flow.h"

#include <math.h>

/* Of a reference, under a text. */
enum { SIGN_W = 16, REFER_H = 13 };

enum { ABOUT, WHY, ASK, COLUMNS };

static const struct column table[COLUMNS] = {
    [ABOUT] = {"Waarover", 188, ALIGN_LEFT},
    [WHY] = {"Wat er speelt", 326, ALIGN_LEFT},
    [ASK] = {"Gevraagd besluit", 243, ALIGN_LEFT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};

static void say_about(struct buffer *out, const struct decision *d,
		      size_t number)
{
	buffer_format(out, "%zu. ", number);
	buffer_add(out, d->about);
}

/* Beside the sign. */
static struct box about_box(double y)
{
	struct box b = columns_box(&columns, ABOUT, y);

	return (struct box){b.x + SIGN_W, b.y, b.w - SIGN_W, b.h};
}

/* The sign's word stands under what it is about. */
static void put_about(struct pages *p, const struct decision *d, size_t number,
		      double y)
{
	struct style style = {FONT_SMALL, true, sign_ink(d->sign), ALIGN_LEFT};
	struct box b = about_box(y);
	struct buffer words = {0};

	say_about(&words, d, number);
	canvas_begin(p->canvas, TAG_TH);
	pages_sign(p, b.x - SIGN_W + 5, y + 6, d->sign);
	b.y += canvas_wrap(p->canvas, b.x, b.y, b.w, COLUMN_LINES, strong,
			   text_of_buffer(&words));
	canvas_text(p->canvas, b.x, b.y + 1, b.w, style, text_of(d->word));
	canvas_end(p->canvas);
	buffer_release(&words);
}

/* With the page where more of it is told. */
static void put_cell(struct pages *p, size_t nth, double y, struct style style,
		     struct text words, struct reference at, const char *before)
{
	struct box b = columns_box(&columns, nth, y);

	canvas_begin(p->canvas, TAG_TD);
	b.y += pages_cell(p, TAG_P, b, COLUMN_LINES, style, words);
	pages_refer(p, at, b.x, b.y + 1, b.w, before);
	canvas_end(p->canvas);
}

static void put_row(struct pages *p, const struct decision *d, size_t number,
		    double y)
{
	columns_row(p, &columns, y);
	y += 3;
	put_about(p, d, number, y);
	put_cell(p, WHY, y, plain, d->why, d->why_at, "Zie");
	put_cell(p, ASK, y, strong, d->ask, d->ask_at,
		 d->ask_at.kind == PAGE_TIMELINE ? "De activiteiten: zie"
						 : "Zie");
	canvas_end(p->canvas);
}

static double cell_height(const struct pages *p, size_t nth, struct style style,
			  struct text words, struct reference at)
{
	return columns_height(p, &columns, nth, style, words) +
	       (at.kind < PAGE_KINDS ? REFER_H : 0);
}

static double height_of(const struct pages *p, const struct decision *d,
			size_t number)
{
	struct buffer words = {0};
	double h;

	say_about(&words, d, number);
	h = canvas_height(p->canvas, about_box(0).w, COLUMN_LINES, strong,
			  text_of_buffer(&words)) +
	    REFER_H;
	h = fmax(h, cell_height(p, WHY, plain, d->why, d->why_at));
	h = fmax(h, cell_height(p, ASK, strong, d->ask, d->ask_at));
	buffer_release(&words);
	return h + 10;
}

/* What is asked, and where it stands. */
struct agenda {
	struct arena arena;
	struct decision list[MOST_DECISIONS];
	size_t items;
	struct flow flow;
};

static void agenda_init(struct agenda *a, const struct pages *p)
{
	a->arena = (struct arena){0};
	a->items = decision_list(p->model, &a->arena, a->list);
	a->flow = (struct flow){0};
	for (size_t i = 0; i < a->items; i++)
		flow_add(&a->flow, height_of(p, &a->list[i], i + 1));
	flow_fit(&a->flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns),
		 8);
}

static void agenda_release(struct agenda *a)
{
	flow_release(&a->flow);
	arena_release(&a->arena);
}

size_t decision_pages(const struct pages *p)
{
	struct agenda a;
	size_t sheets;

	agenda_init(&a, p);
	sheets = a.flow.sheets;
	agenda_release(&a);
	return sheets;
}

static void begin(struct pages *p, const struct agenda *a, size_t nth)
{
	struct buffer title = {0}, below = {0};

	buffer_format(&title,
		      a->items == 1 ? "De stuurgroep wordt %zu besluit gevraagd"
				    : "De stuurgroep wordt gevraagd om %zu "
				      "besluiten",
		      a->items);
	buffer_add(&below,
		   TEXT("Eerst wat niet gehaald is, dan wat achterloopt, "
			"daarna wat nog niet bekend is"));
	pages_begin_nth(p, TEXT("Gevraagde besluiten"), "besluiten", &title,
			&below, nth, a->flow.sheets);
	buffer_release(&title);
	buffer_release(&below);
}

void page_decisions(struct pages *p, size_t nth)
{
	struct agenda a;
	double y;

	agenda_init(&a, p);
	begin(p, &a, nth);
	y = columns_begin(p, &columns, PAGE_TOP);
	for (size_t i = 0; i < a.items; i++)
		if (a.flow.row[i].sheet == nth)
			put_row(p, &a.list[i], i + 1, y + a.flow.row[i].y);
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	agenda_release(&a);
}
