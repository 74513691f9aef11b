/* The page of what the stuurgroep is asked to decide. */
#include "charts/columns.h"
#include "charts/decision.h"
#include "charts/flow.h"

#include <math.h>

enum { SIGN_W = 16 };

enum { ABOUT, WHY, ASK, COLUMNS };

static const struct column table[COLUMNS] = {
    [ABOUT] = {"Waarover", 190, ALIGN_LEFT},
    [WHY] = {"Wat er speelt", 292, ALIGN_LEFT},
    [ASK] = {"Gevraagd besluit", 275, ALIGN_LEFT},
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

static void put_row(struct pages *p, const struct decision *d, size_t number,
		    double y)
{
	struct box b = about_box(y);
	struct buffer words = {0};

	say_about(&words, d, number);
	columns_row(p, &columns, y);
	pages_sign(p, b.x - SIGN_W + 5, y + 6, pages_verdict_is(d->verdict));
	pages_cell(p, TAG_TH, b, COLUMN_LINES, strong, text_of_buffer(&words));
	columns_cell(p, &columns, WHY, y, plain, d->why);
	columns_cell(p, &columns, ASK, y, strong, d->ask);
	canvas_end(p->canvas);
	buffer_release(&words);
}

static double height_of(const struct pages *p, const struct decision *d,
			size_t number)
{
	struct buffer words = {0};
	double h;

	say_about(&words, d, number);
	h = canvas_height(p->canvas, about_box(0).w, COLUMN_LINES, strong,
			  text_of_buffer(&words));
	h = fmax(h, columns_height(p, &columns, WHY, plain, d->why));
	h = fmax(h, columns_height(p, &columns, ASK, strong, d->ask));
	buffer_release(&words);
	return h + 7;
}

/* What is asked, and where it stands. */
struct asking {
	struct arena arena;
	struct decision list[MOST_DECISIONS];
	size_t items;
	struct flow flow;
};

static void asking_init(struct asking *a, const struct pages *p)
{
	a->arena = (struct arena){0};
	a->items = decision_list(p->model, &a->arena, a->list);
	a->flow = (struct flow){0};
	for (size_t i = 0; i < a->items; i++)
		flow_add(&a->flow, height_of(p, &a->list[i], i + 1));
	flow_fit(&a->flow, PAGE_BOTTOM - PAGE_TOP - columns_head(p, &columns),
		 18);
}

static void asking_release(struct asking *a)
{
	flow_release(&a->flow);
	arena_release(&a->arena);
}

size_t decision_pages(const struct pages *p)
{
	struct asking a;
	size_t sheets;

	asking_init(&a, p);
	sheets = a.flow.sheets;
	asking_release(&a);
	return sheets;
}

static void begin(struct pages *p, const struct asking *a, size_t nth)
{
	struct buffer title = {0}, below = {0};

	buffer_format(&title,
		      a->items == 1 ? "De stuurgroep wordt %zu besluit gevraagd"
				    : "De stuurgroep wordt gevraagd om %zu "
				      "besluiten",
		      a->items);
	buffer_add(&below, TEXT("Het dringendste eerst"));
	pages_begin_nth(p, TEXT("Gevraagde besluiten"), "besluiten", &title,
			&below, nth, a->flow.sheets);
	buffer_release(&title);
	buffer_release(&below);
}

void page_decisions(struct pages *p, size_t nth)
{
	struct asking a;
	double y;

	asking_init(&a, p);
	begin(p, &a, nth);
	y = columns_begin(p, &columns, PAGE_TOP);
	for (size_t i = 0; i < a.items; i++)
		if (a.flow.row[i].sheet == nth)
			put_row(p, &a.list[i], i + 1, y + a.flow.row[i].y);
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	asking_release(&a);
}
