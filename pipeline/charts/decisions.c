/* The page of what the stuurgroep is asked to decide. */
#include "charts/columns.h"
#include "charts/decision.h"

enum { ROWS = 9, ROW_H = 44 };

enum { ABOUT, WHY, ASK, COLUMNS };

static const struct column table[COLUMNS] = {
    [ABOUT] = {"Waarover", 190, ALIGN_LEFT},
    [WHY] = {"Wat er speelt", 292, ALIGN_LEFT},
    [ASK] = {"Gevraagd besluit", 275, ALIGN_LEFT},
};
static const struct columns columns = {table, COLUMNS, 0};

static const struct style plain = {FONT_BODY, false, INK_TEXT, ALIGN_LEFT};
static const struct style strong = {FONT_BODY, true, INK_TEXT, ALIGN_LEFT};

static void put_row(struct pages *p, const struct decision *d, size_t number,
		    double y)
{
	struct box b = columns_box(&columns, ABOUT, y);
	struct buffer words = {0};

	buffer_format(&words, "%zu. ", number);
	buffer_add(&words, d->about);
	columns_row(p, &columns, y);
	pages_sign(p, b.x + 5, y + 7, d->verdict);
	b.x += 16;
	b.w -= 16;
	pages_cell(p, TAG_TH, b, 3, strong, text_of_buffer(&words));
	columns_cell(p, &columns, WHY, y, 3, plain, d->why);
	columns_cell(p, &columns, ASK, y, 3, strong, d->ask);
	canvas_end(p->canvas);
	buffer_release(&words);
}

size_t decision_pages(const struct pages *p)
{
	struct decision list[MOST_DECISIONS];
	struct arena arena = {0};
	size_t items = decision_list(p->model, &arena, list);

	arena_release(&arena);
	return (items + ROWS - 1) / ROWS;
}

void page_decisions(struct pages *p, size_t nth)
{
	struct decision list[MOST_DECISIONS];
	struct arena arena = {0};
	size_t items = decision_list(p->model, &arena, list);
	struct buffer title = {0}, anchor = {0};
	double y;

	buffer_format(&title,
		      items == 1 ? "De stuurgroep wordt %zu besluit gevraagd"
				 : "De stuurgroep wordt gevraagd om %zu "
				   "besluiten",
		      items);
	buffer_format(&anchor, "besluiten-%zu%c", nth + 1, 0);
	pages_begin(p, TEXT("Gevraagde besluiten"), anchor.at,
		    text_of_buffer(&title), TEXT("Het dringendste eerst"));
	y = columns_begin(p, &columns, PAGE_TOP);
	for (size_t i = nth * ROWS; i < items && i < (nth + 1) * ROWS; i++)
		put_row(p, &list[i], i + 1,
			y + ROW_H * (double)(i - nth * ROWS));
	canvas_end(p->canvas);
	canvas_page_end(p->canvas);
	buffer_release(&title);
	buffer_release(&anchor);
	arena_release(&arena);
}
