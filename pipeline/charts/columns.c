#include "charts/columns.h"

#include <math.h>

enum { HEAD_LINES = 2 };

static const struct style head_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

struct box columns_box(const struct columns *c, size_t nth, double y)
{
	struct box b = {PAGE_MARGIN + c->x, y, c->column[nth].w - COLUMN_GAP,
			0};

	for (size_t i = 0; i < nth; i++)
		b.x += c->column[i].w;
	if (nth && c->column[nth].align == ALIGN_LEFT &&
	    c->column[nth - 1].align == ALIGN_RIGHT) {
		b.x += COLUMN_GAP;
		b.w -= COLUMN_GAP;
	}
	return b;
}

static struct style head_of(const struct columns *c, size_t nth)
{
	struct style style = head_style;

	style.align = c->column[nth].align;
	return style;
}

double columns_head(const struct pages *p, const struct columns *c)
{
	double h = 0;

	for (size_t i = 0; i < c->columns; i++)
		h = fmax(h, canvas_height(p->canvas, columns_box(c, i, 0).w,
					  HEAD_LINES, head_of(c, i),
					  text_of(c->column[i].head)));
	return h + 9;
}

double columns_begin(struct pages *p, const struct columns *c, double y)
{
	canvas_begin(p->canvas, TAG_TABLE);
	canvas_begin(p->canvas, TAG_ROW);
	for (size_t i = 0; i < c->columns; i++)
		pages_cell(p, TAG_TH, columns_box(c, i, y), HEAD_LINES,
			   head_of(c, i), text_of(c->column[i].head));
	canvas_end(p->canvas);
	return y + columns_head(p, c);
}

void columns_row(struct pages *p, const struct columns *c, double y)
{
	double x = PAGE_MARGIN + c->x, end = x;

	for (size_t i = 0; i < c->columns; i++)
		end += c->column[i].w;
	end = fmin(end, PAGE_WIDTH - PAGE_MARGIN);
	canvas_line(p->canvas, x, y - 3, end, y - 3, 0.5, INK_LINE);
	canvas_begin(p->canvas, TAG_ROW);
}

void columns_cell(struct pages *p, const struct columns *c, size_t nth,
		  double y, struct style style, struct text words)
{
	style.align = c->column[nth].align;
	pages_cell(p, nth ? TAG_TD : TAG_TH, columns_box(c, nth, y),
		   COLUMN_LINES, style, words);
}

double columns_height(const struct pages *p, const struct columns *c,
		      size_t nth, struct style style, struct text words)
{
	return canvas_height(p->canvas, columns_box(c, nth, 0).w, COLUMN_LINES,
			     style, words);
}
