#include "charts/columns.h"

static const struct style head_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

struct box columns_box(const struct columns *c, size_t nth, double y)
{
	struct box b = {PAGE_MARGIN, y, c->column[nth].w - COLUMN_GAP, 0};

	for (size_t i = 0; i < nth; i++)
		b.x += c->column[i].w;
	return b;
}

double columns_begin(struct pages *p, const struct columns *c, double y)
{
	canvas_begin(p->canvas, TAG_TABLE);
	canvas_begin(p->canvas, TAG_ROW);
	for (size_t i = 0; i < c->columns; i++) {
		struct style style = head_style;

		style.align = c->column[i].align;
		pages_cell(p, TAG_TH, columns_box(c, i, y), 1, style,
			   text_of(c->column[i].head));
	}
	canvas_end(p->canvas);
	return y + 16;
}

void columns_row(struct pages *p, double y)
{
	canvas_line(p->canvas, PAGE_MARGIN, y - 3, PAGE_WIDTH - PAGE_MARGIN,
		    y - 3, 0.5, INK_LINE);
	canvas_begin(p->canvas, TAG_ROW);
}

void columns_cell(struct pages *p, const struct columns *c, size_t nth,
		  double y, int lines, struct style style, struct text words)
{
	style.align = c->column[nth].align;
	pages_cell(p, nth ? TAG_TD : TAG_TH, columns_box(c, nth, y), lines,
		   style, words);
}
