#include "charts/bullet.h"

#include <math.h>

#include "charts/words.h"

static double most(const struct point *now, const struct point *before)
{
	double top = now->aimed ? now->target : 0;

	if (now->figure.known)
		top = fmax(top, now->figure.high);
	if (before)
		top = fmax(top, before->figure.high);
	return top * 1.06;
}

struct bullet bullet_of(const struct trait *t, struct box box)
{
	struct bullet b = {.trait = t, .now = model_judged(t), .box = box};

	b.before = model_before(t, b.now->year);
	b.scale = (struct scale){most(b.now, b.before), 1, 1, 0};
	return b;
}

bool bullet_has(const struct bullet *b, enum bullet_part part)
{
	if (part == BULLET_AIM)
		return b->now->aimed;
	return b->now->figure.known && (part == BULLET_FIGURE || b->before);
}

static double along(const struct bullet *b, double value)
{
	return plot_along(&b->scale, value, b->box.x, b->box.w);
}

/* Where a part ends; a figure that may be more, where it surely is. */
static double end_of(const struct bullet *b, enum bullet_part part)
{
	if (part == BULLET_AIM)
		return along(b, b->now->target);
	return along(b, part == BULLET_FIGURE ? b->now->figure.low
					      : b->before->figure.high);
}

static void draw_figure(struct pages *p, const struct bullet *b)
{
	double low = end_of(b, BULLET_FIGURE);
	double high = along(b, b->now->figure.high);
	double y = b->box.y + b->box.h / 2 - 4;

	canvas_bar(p->canvas, (struct box){b->box.x, y, low - b->box.x, 8},
		   INK_BLUE, FILL_SOLID);
	pages_interval(p, (struct box){low, y, high - low, 8}, INK_BLUE, true);
}

void bullet_draw(struct pages *p, const struct bullet *b, struct style style)
{
	struct box at = b->box;

	canvas_line(p->canvas, at.x, at.y - 2, at.x, at.y + at.h + 2, 0.8,
		    INK_QUIET);
	if (bullet_has(b, BULLET_BEFORE))
		canvas_bar(p->canvas,
			   (struct box){at.x, at.y,
					end_of(b, BULLET_BEFORE) - at.x, at.h},
			   INK_LIGHT, FILL_SOLID);
	if (bullet_has(b, BULLET_FIGURE))
		draw_figure(p, b);
	else
		canvas_text(p->canvas, at.x + 8, at.y + at.h / 2 - 6, at.w - 40,
			    style, text_of(words_unknown(b->now)));
	if (bullet_has(b, BULLET_AIM)) {
		double aim = end_of(b, BULLET_AIM);

		canvas_line(p->canvas, aim, at.y - 4, aim, at.y + at.h + 4, 2.5,
			    INK_TEXT);
	}
}

/* A part's name, and how far under the top of the bullet its part begins. */
static const struct {
	const char *word;
	double down;
} names[BULLET_PARTS] = {[BULLET_BEFORE] = {"jaar ervoor", 0},
			 [BULLET_FIGURE] = {"gerealiseerd", 5},
			 [BULLET_AIM] = {"streefwaarde", 0}};

/* The parts in the order of where they end. */
static size_t order(const struct bullet *b, enum bullet_part *part)
{
	static const enum bullet_part all[BULLET_PARTS] = {
	    BULLET_FIGURE, BULLET_BEFORE, BULLET_AIM};
	size_t count = 0;

	for (size_t k = 0; k < BULLET_PARTS; k++) {
		size_t i = count;

		if (!bullet_has(b, all[k]))
			continue;
		for (; i && end_of(b, part[i - 1]) > end_of(b, all[k]); i--)
			part[i] = part[i - 1];
		part[i] = all[k];
		count++;
	}
	return count;
}

void bullet_names(struct pages *p, const struct bullet *b, double y,
		  struct style style)
{
	enum bullet_part part[BULLET_PARTS];
	double mid[BULLET_PARTS], w[BULLET_PARTS];
	size_t count = order(b, part);

	for (size_t i = 0; i < count; i++) {
		mid[i] = end_of(b, part[i]);
		w[i] = canvas_width(p->canvas, style,
				    text_of(names[part[i]].word)) +
		       10;
	}
	plot_spread(mid, w, count, b->box.x - 6, b->box.x + b->box.w + 8);
	/* All slant to one height, and from there go down: none meet. */
	for (size_t i = 0; i < count; i++) {
		double end = end_of(b, part[i]), top = b->box.y - 5;

		canvas_line(p->canvas, mid[i], y + 12, end, top, 0.6,
			    INK_QUIET);
		canvas_line(p->canvas, end, top, end, top + names[part[i]].down,
			    0.6, INK_QUIET);
		canvas_text(p->canvas, mid[i] - w[i] / 2 + 5, y, w[i], style,
			    text_of(names[part[i]].word));
	}
}
