#include "charts/slot.h"

#include <math.h>

#include "charts/words.h"

static const struct style name_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_CENTER};
static const struct style value_style = {FONT_BODY + 1, true, INK_TEXT,
					 ALIGN_CENTER};

const double slot_aim = 0.88, slot_whole = 0.6, slot_part = 0.3;

/* Of a column: free beside a value, above it, and at both ends of a name. */
enum { BESIDE = 5, OVER = 4, ENDS = 12 };

static double foot_of(const struct slot *s)
{
	return s->chart->area.y + s->chart->area.h;
}

double slot_height(const struct slot *s, double value)
{
	return foot_of(s) - plot_bar(&s->chart->scale, value, s->chart->area.h);
}

struct box slot_column(const struct slot *s, double share, double low,
		       double high)
{
	double w = s->box.w;
	struct box b = plot_middle(s->box, w > 80 ? share * 80 / w : share);

	b.y = slot_height(s, high);
	b.h = slot_height(s, low) - b.y;
	return b;
}

struct buffer *slot_label(struct slot *s, struct box mark, double y,
			  struct style style)
{
	return labels_add(&s->labels, mark.x + mark.w, y, style);
}

static bool is_past(const struct slot *s)
{
	return s->year < s->chart->pages->model->begin;
}

/* What the column is, where it does not go without saying. */
static const char *name_of(const struct slot *s)
{
	if (s->ahead || s->point->running)
		return "tot nu toe";
	if (s->point->missing.len)
		return reason_label(REASON_COVERAGE);
	if (s->year == s->chart->named)
		return s->chart->under ? NULL : "gerealiseerd";
	return s->year == s->chart->past ? "v\xC3\xB3\xC3\xB3r het plan" : NULL;
}

static struct style within(const struct slot *s, struct style style)
{
	style.ink = is_past(s) ? INK_TEXT : INK_PAPER;
	return style;
}

/* The style of a value that fits in the column, a little smaller if it must
 * be; size 0: it does not. */
static struct style fit_value(const struct slot *s, struct box column,
			      struct text words)
{
	struct canvas *canvas = s->chart->pages->canvas;
	struct style style = within(s, value_style);

	if (canvas_width(canvas, style, words) > column.w - BESIDE)
		style.size--;
	if (s->point->figure.high > s->point->figure.low || column.h <= 20 ||
	    canvas_width(canvas, style, words) > column.w - BESIDE)
		style.size = 0;
	return style;
}

/* Along the column, from its foot, so that it is nobody else's name. */
static bool name_fits(const struct slot *s, struct box column, double taken,
		      const char *name)
{
	return !name || canvas_width(s->chart->pages->canvas, name_style,
				     text_of(name)) +
				ENDS + taken <=
			    column.h;
}

static void put_name(const struct slot *s, struct box column, const char *name)
{
	if (name)
		canvas_upright(s->chart->pages->canvas, column.x + column.w / 2,
			       column.y + column.h - ENDS / 2,
			       within(s, name_style), text_of(name));
}

/* The room within the outline of a target above the column. */
static struct box room_of(const struct slot *s)
{
	const struct point *p = s->point;

	return slot_column(s, slot_aim, p->figure.high,
			   p->aimed && !s->based ? p->target : 0);
}

/* Nearest to the column, whatever else stands above it. */
static void add_above(const struct slot *s, struct labels *own, double below,
		      struct style style, struct text words)
{
	if (words.len)
		buffer_add(labels_add(own, 0, foot_of(s) + below, style),
			   words);
}

/* Within the outline of a target, if there is room, for above it they would be
 * taken for the target's: then rather the value without the name. */
static void label_above(struct slot *s, struct text value, struct text name)
{
	struct canvas *canvas = s->chart->pages->canvas;
	struct labels own = {.top = slot_height(s, s->point->figure.high)};
	struct labels whole = own;
	struct box room = room_of(s);
	struct style style = value_style;

	/* One of more lines is not to read on in the next year's. */
	if (canvas_width(canvas, style, value) > s->box.w)
		style.size--;
	add_above(s, &own, 4, style, value);
	add_above(s, &whole, 4, style, value);
	add_above(s, &whole, 3, name_style, name);
	if (labels_fit(&whole, canvas, room))
		labels_draw(&whole, canvas, room);
	else if (own.count && labels_fit(&own, canvas, room))
		labels_draw(&own, canvas, room);
	else
		labels_join(&s->labels, &whole);
	labels_release(&own);
	labels_release(&whole);
}

/* Beside what is expected of its year. */
static void label_beside(struct slot *s, struct box column, struct text value,
			 const char *name)
{
	double down = fmin(2 * ENDS, column.h) / 2;
	struct buffer *words =
	    slot_label(s, column, column.y + down, value_style);

	buffer_format(words, "%s %.*s", name, TEXT_ARG(value));
}

static void label_column(struct slot *s, struct box column, struct text value)
{
	struct canvas *canvas = s->chart->pages->canvas;
	struct style style = fit_value(s, column, value);
	const char *name = name_of(s);
	bool named = name_fits(s, column, style.size > 0 ? 16 : 0, name);

	if (s->ahead && !(style.size > 0 && named)) {
		label_beside(s, column, value, name);
		return;
	}
	if (style.size > 0)
		canvas_text(canvas, column.x, column.y + OVER, column.w, style,
			    value);
	if (named)
		put_name(s, column, name);
	label_above(s, style.size > 0 ? TEXT("") : value,
		    named || !name ? TEXT("") : text_of(name));
}

/* Realised is solid, the years before the plan light, a year that runs narrow;
 * where it may end is open. */
void slot_figure(struct slot *s)
{
	struct canvas *canvas = s->chart->pages->canvas;
	bool part = s->ahead || s->point->running;
	enum ink ink = is_past(s) ? INK_LIGHT : INK_BLUE;
	double share = part ? slot_part : slot_whole;
	struct range f = s->point->figure;
	struct box sure = slot_column(s, share, 0, f.low);
	struct buffer value = {0};

	canvas_bar(canvas, sure, ink, FILL_SOLID);
	canvas_bar(canvas, slot_column(s, share, f.low, f.high), ink,
		   FILL_OPEN);
	s->labels.top = fmin(s->labels.top, slot_height(s, f.high));
	words_range(&value, s->chart->trait, f, "");
	label_column(s, sure, text_of_buffer(&value));
	buffer_release(&value);
}
