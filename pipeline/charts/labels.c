#include "charts/labels.h"

#include <math.h>

enum { LINES = 3 }; /* of a label beside a mark */

struct buffer *labels_add(struct labels *l, double y, struct style style)
{
	size_t i = l->count++;

	l->label[i].y = y;
	l->label[i].style = style;
	l->label[i].words = (struct buffer){0};
	l->top = fmin(l->top, y);
	return &l->label[i].words;
}

static void sort_labels(struct labels *l)
{
	for (size_t i = 1; i < l->count; i++)
		for (size_t j = i; j && l->label[j].y < l->label[j - 1].y;
		     j--) {
			struct labels swap = *l;

			l->label[j] = swap.label[j - 1];
			l->label[j - 1] = swap.label[j];
		}
}

void labels_beside(struct labels *l, struct canvas *canvas, double from,
		   struct box box)
{
	double mid[MOST_LABELS], h[MOST_LABELS];

	sort_labels(l);
	for (size_t i = 0; i < l->count; i++) {
		l->label[i].style.align = ALIGN_LEFT;
		mid[i] = l->label[i].y;
		h[i] = canvas_height(canvas, box.w, LINES, l->label[i].style,
				     text_of_buffer(&l->label[i].words));
	}
	plot_spread(mid, h, l->count, box.y, box.y + box.h);
	for (size_t i = 0; i < l->count; i++) {
		canvas_line(canvas, from, l->label[i].y, box.x - 2, mid[i], 0.6,
			    INK_TEXT);
		canvas_wrap(canvas, box.x, mid[i] - h[i] / 2, box.w, LINES,
			    l->label[i].style,
			    text_of_buffer(&l->label[i].words));
		buffer_release(&l->label[i].words);
	}
}

void labels_draw(struct labels *l, struct canvas *canvas, struct box slot)
{
	double w = slot.w - 3, y;

	sort_labels(l);
	y = l->top - 2;
	for (size_t i = l->count; i-- > 0;) {
		struct text words = text_of_buffer(&l->label[i].words);
		struct style style = l->label[i].style;

		y -= canvas_height(canvas, w, 2, style, words);
		canvas_wrap(canvas, slot.x + 1.5, y, w, 2, style, words);
		buffer_release(&l->label[i].words);
	}
}
