#include "charts/labels.h"

#include <math.h>

enum { LINES = 3 }; /* of a label beside a mark */

#define ASIDE  3.0 /* of a slot, what stays free */
#define INSIDE 6.0 /* the same within an outline */
#define ABOVE  2.0 /* between labels above each other */
#define APART  4.0 /* between labels beside each other */
#define CLEAR  2.5 /* above the axis */

#define GROUPS 5.0 /* and those of another mark */

struct buffer *labels_add(struct labels *l, double x, double y,
			  struct style style)
{
	struct label *new = &l->label[l->count++];

	*new = (struct label){.x = x, .y = y, .style = style};
	l->top = fmin(l->top, y);
	return &new->words;
}

static void sort_labels(struct labels *l)
{
	for (size_t i = 1; i < l->count; i++) {
		const struct label one = l->label[i];
		size_t j = i;

		for (; j && one.y < l->label[j - 1].y; j--)
			l->label[j] = l->label[j - 1];
		l->label[j] = one;
	}
}

/* Over the outlines between a mark and its label, which it interrupts, but not
 * over the axis at `foot`. */
static void draw_line(struct canvas *canvas, const struct label *l,
		      double right, double mid, double foot)
{
	double y = fmin(l->y, foot - CLEAR), x = l->x + 1;

	if (l->y > y && mid < y)
		x += (right - x) * (l->y - y) / (l->y - mid);
	if (mid <= foot - CLEAR)
		canvas_line(canvas, x, y, right, mid, 3, INK_PAPER);
	canvas_line(canvas, l->x, l->y, right, mid, 0.6, INK_TEXT);
	canvas_disc(canvas, l->x, l->y, 1.4, INK_TEXT, true);
}

static void spread_labels(const struct labels *l, struct canvas *canvas,
			  struct box box, double *mid, double *room)
{
	for (size_t i = 0; i < l->count; i++) {
		mid[i] = l->label[i].y;
		room[i] = canvas_height(canvas, box.w, LINES, l->label[i].style,
					text_of_buffer(&l->label[i].words)) +
			  APART;
	}
	plot_spread(mid, room, l->count, box.y, box.y + box.h);
}

/* In an order in which no two lines that follow each other cross. */
static void uncross(struct labels *l, struct canvas *canvas, struct box box,
		    double *mid, double *room)
{
	spread_labels(l, canvas, box, mid, room);
	for (size_t i = 1; i < l->count; i++) {
		struct label *pair = &l->label[i - 1];
		const struct label upper = pair[0];
		const struct lead one = {upper.x, upper.y, mid[i - 1]};
		const struct lead next = {pair[1].x, pair[1].y, mid[i]};

		if (!plot_cross(one, next, box.x - 2))
			continue;
		pair[0] = pair[1];
		pair[1] = upper;
		spread_labels(l, canvas, box, mid, room);
	}
}

void labels_beside(struct labels *l, struct canvas *canvas, struct box box)
{
	double mid[MOST_LABELS] = {0}, room[MOST_LABELS] = {0};

	sort_labels(l);
	for (size_t i = 0; i < l->count; i++)
		l->label[i].style.align = ALIGN_LEFT;
	uncross(l, canvas, box, mid, room);
	for (size_t i = 0; i < l->count; i++) {
		draw_line(canvas, &l->label[i], box.x - 2, mid[i],
			  box.y + box.h);
		canvas_wrap(canvas, box.x, mid[i] - (room[i] - APART) / 2,
			    box.w, LINES, l->label[i].style,
			    text_of_buffer(&l->label[i].words));
	}
	labels_release(l);
}

static double height_of(const struct labels *l, size_t nth,
			struct canvas *canvas, double w)
{
	return canvas_height(canvas, w, 2, l->label[nth].style,
			     text_of_buffer(&l->label[nth].words));
}

/* Words of one line are not broken; of others, the second is full enough. */
static bool is_narrow(const struct labels *l, size_t nth, struct canvas *canvas,
		      double w)
{
	struct text words = text_of_buffer(&l->label[nth].words);

	return canvas_width(canvas, l->label[nth].style, words) <=
	       (memchr(words.at, ' ', words.len) ? 1.5 * w : w);
}

bool labels_fit(const struct labels *l, struct canvas *canvas, struct box box)
{
	double w = box.w - INSIDE, h = 4;

	for (size_t i = 0; i < l->count; i++) {
		if (!is_narrow(l, i, canvas, w))
			return false;
		h += height_of(l, i, canvas, w) + ABOVE;
	}
	return h <= box.h;
}

void labels_join(struct labels *to, struct labels *from)
{
	for (size_t i = 0; i < from->count; i++)
		to->label[to->count++] = from->label[i];
	to->top = fmin(to->top, from->top);
	from->count = 0;
}

/* Between two labels, the second above the first. */
static double gap_between(const struct label *below, const struct label *above)
{
	return fabs(below->y - above->y) < 2 ? ABOVE : GROUPS;
}

void labels_draw(struct labels *l, struct canvas *canvas, struct box slot)
{
	double w = slot.w - ASIDE, y;

	sort_labels(l);
	y = l->top - 2;
	for (size_t i = l->count; i-- > 0;) {
		if (i + 1 < l->count)
			y -= gap_between(&l->label[i + 1], &l->label[i]);
		y -= height_of(l, i, canvas, w);
		canvas_wrap(canvas, slot.x + ASIDE / 2, y, w, 2,
			    l->label[i].style,
			    text_of_buffer(&l->label[i].words));
	}
	labels_release(l);
}

void labels_release(struct labels *l)
{
	while (l->count)
		buffer_release(&l->label[--l->count].words);
}
