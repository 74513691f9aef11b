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
	return b->box.x + plot_bar(&b->scale, value, b->box.w);
}

static const struct range *range_of(const struct bullet *b,
				    enum bullet_part part)
{
	return part == BULLET_FIGURE ? &b->now->figure : &b->before->figure;
}

/* Where a part ends; of a bar, where it surely is, if it is seen there. */
static double end_of(const struct bullet *b, enum bullet_part part)
{
	const struct range *r;

	if (part == BULLET_AIM)
		return along(b, b->now->target);
	r = range_of(b, part);
	return along(b, r->low > 0 ? r->low : r->high);
}

bool bullet_names_it(const struct bullet *b, enum bullet_part part)
{
	return bullet_has(b, part) &&
	       (part == BULLET_AIM || range_of(b, part)->high > 0);
}

/* How far each is from the top and the foot of the bullet. */
static const struct {
	double in;
	enum ink ink;
} bars[] = {[BULLET_BEFORE] = {0, INK_LIGHT}, [BULLET_FIGURE] = {5, INK_BLUE}};

static void draw_bar(struct pages *p, const struct bullet *b,
		     enum bullet_part part)
{
	const struct range *r = range_of(b, part);
	double low = along(b, r->low), high = along(b, r->high);
	struct box bar = {b->box.x, b->box.y + bars[part].in, low - b->box.x,
			  b->box.h - 2 * bars[part].in};
	struct box open = {low, bar.y, high - low, bar.h};

	canvas_bar(p->canvas, bar, bars[part].ink, FILL_SOLID);
	canvas_bar(p->canvas, open, INK_PAPER, FILL_SOLID);
	canvas_bar(p->canvas, open, bars[part].ink, FILL_OPEN);
}

void bullet_draw(struct pages *p, const struct bullet *b, struct style style)
{
	struct box at = b->box;

	canvas_line(p->canvas, at.x, at.y - 2, at.x, at.y + at.h + 2, 0.8,
		    INK_QUIET);
	if (bullet_has(b, BULLET_BEFORE))
		draw_bar(p, b, BULLET_BEFORE);
	if (bullet_has(b, BULLET_FIGURE))
		draw_bar(p, b, BULLET_FIGURE);
	else
		canvas_text(p->canvas, at.x + 8, at.y + at.h / 2 - 6, at.w - 40,
			    style, text_of(words_unknown(b->now)));
	if (bullet_has(b, BULLET_AIM)) {
		double aim = end_of(b, BULLET_AIM);

		canvas_line(p->canvas, aim, at.y - 4, aim, at.y + at.h + 4, 2.5,
			    INK_TEXT);
	}
}

/* A part's name, and how far under the top of the bullet its line ends. */
static const struct {
	const char *word;
	double down;
} names[BULLET_PARTS] = {[BULLET_BEFORE] = {"jaar ervoor", 2.5},
			 [BULLET_FIGURE] = {"gerealiseerd", 9},
			 [BULLET_AIM] = {"streefwaarde", -4}};

/* How a line ends: in a bar with a dot; of one that is too short for that, at
 * its top, or beside it if there is a line to another on it already. */
enum ending { ENDS_IN, ENDS_AT, ENDS_BESIDE };

/* Of the parts that are named, in the order of their names. */
struct naming {
	size_t count;
	enum bullet_part part[BULLET_PARTS];
	double mid[BULLET_PARTS], w[BULLET_PARTS]; /* of the name */
	double end[BULLET_PARTS];                  /* of its line */
	enum ending ending[BULLET_PARTS];
};

static void name_part(struct naming *n, enum bullet_part part)
{
	n->part[n->count++] = part;
}

/* The shorter bar is named first. Both before the target, if there is room,
 * for a bar may be pointed at anywhere; else those that end before it. */
static void order(struct naming *n, const struct bullet *b)
{
	double aim = end_of(b, BULLET_AIM);
	bool late = aim > b->box.x + b->box.w / 2;
	enum bullet_part bar[] = {BULLET_BEFORE, BULLET_FIGURE};
	bool behind[] = {false, false};

	if (bullet_has(b, BULLET_BEFORE) &&
	    end_of(b, BULLET_FIGURE) < end_of(b, BULLET_BEFORE)) {
		bar[0] = BULLET_FIGURE;
		bar[1] = BULLET_BEFORE;
	}
	for (size_t i = 0; i < 2; i++) {
		if (!bullet_names_it(b, bar[i]))
			continue;
		behind[i] = !late && end_of(b, bar[i]) > aim;
		if (!behind[i])
			name_part(n, bar[i]);
	}
	name_part(n, BULLET_AIM);
	for (size_t i = 0; i < 2; i++)
		if (behind[i])
			name_part(n, bar[i]);
}

/* Where the line to a bar ends, not before `least`. */
static void end_line(struct naming *n, size_t i, const struct bullet *b,
		     double least)
{
	static const double inside = 2.5, beside = 2.5;
	double end = end_of(b, n->part[i]);

	if (n->part[i] == BULLET_AIM) {
		n->ending[i] = ENDS_AT;
		n->end[i] = end;
	} else if (end - inside >= least) {
		n->end[i] = fmax(fmin(n->mid[i], end - inside), least);
	} else if (!i) {
		n->ending[i] = ENDS_AT;
		n->end[i] = (b->box.x + end) / 2;
	} else {
		n->ending[i] = ENDS_BESIDE;
		n->end[i] = fmax(end + beside, least);
	}
}

/* Names stand as far to the left as they can, the target's at its line, even
 * if that is where the graph ends; a line goes straight down if its bar is
 * there. */
static void place(struct naming *n, const struct bullet *b)
{
	double from = b->box.x - 6, least = b->box.x + 3;

	for (size_t i = 0; i < n->count; i++) {
		n->mid[i] =
		    n->part[i] == BULLET_AIM ? end_of(b, BULLET_AIM) : from;
		from += n->w[i];
	}
	plot_spread(n->mid, n->w, n->count, b->box.x - 6,
		    b->box.x + b->box.w + 30);
	for (size_t i = 0; i < n->count; i++) {
		end_line(n, i, b, least);
		least = n->end[i] + 5;
	}
}

static void draw_ending(struct pages *p, const struct naming *n, size_t i,
			const struct bullet *b, double top)
{
	enum bullet_part part = n->part[i];
	double x = n->end[i], foot = b->box.y + names[part].down;
	enum ink ink = part == BULLET_AIM ? INK_QUIET : INK_TEXT;

	if (n->ending[i] == ENDS_AT && part != BULLET_AIM)
		foot = b->box.y + bars[part].in;
	canvas_line(p->canvas, x, top, x, foot, 0.6, ink);
	if (n->ending[i] == ENDS_IN)
		canvas_disc(p->canvas, x, foot, 1.6, INK_PAPER, true);
	if (n->ending[i] == ENDS_BESIDE)
		canvas_line(p->canvas, x, foot, end_of(b, part), foot, 0.6,
			    ink);
}

/* All slant to one height, and from there go down: none meet. */
static void draw_name(struct pages *p, const struct naming *n, size_t i,
		      const struct bullet *b, double y, struct style style)
{
	double top = b->box.y - 5;

	canvas_line(p->canvas, n->mid[i], y + 12, n->end[i], top, 0.6,
		    INK_QUIET);
	draw_ending(p, n, i, b, top);
	canvas_text(p->canvas, n->mid[i] - n->w[i] / 2 + 5, y, n->w[i], style,
		    text_of(names[n->part[i]].word));
}

void bullet_names(struct pages *p, const struct bullet *b, double y,
		  struct style style)
{
	struct naming n = {0};

	order(&n, b);
	for (size_t i = 0; i < n.count; i++)
		n.w[i] = canvas_width(p->canvas, style,
				      text_of(names[n.part[i]].word)) +
			 10;
	place(&n, b);
	for (size_t i = 0; i < n.count; i++)
		draw_name(p, &n, i, b, y, style);
}
