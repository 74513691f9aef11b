/* Activities with their milestones in time. */
#include "charts/pages.h"

#include <math.h>

#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/pins.h"
#include "charts/milestone.h"
#include "charts/words.h"

enum {
	MOST_UNDATED = 5,
	NAME_W = 262,
	TITLE_W = NAME_W - 30,
	KEY_W = 400,
	KEY_H = 17
};

#define TIME_TOP (PAGE_TOP + 24)

static const struct style name_style = {FONT_SMALL, false, INK_TEXT,
					ALIGN_LEFT};
static const struct style late_style = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};
static const struct style year_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

/* What is late has its number. */
static void take_pins(const struct axis *a, long activity, struct pins *pins)
{
	const struct dossier_row *row =
	    dossier_first(&a->pages->model->dossier, KIND_MILESTONE);

	for (; row; row = row->next) {
		struct pin pin = {
		    .field = row->field,
		    .quarter = milestone_quarter(row->field[MILESTONE_TO])};
		long of = 0;

		record_long(row->field[MILESTONE_ACTIVITY], &of);
		if (of != activity || !pin.quarter)
			continue;
		if (milestone_is_late(milestone_state(row->field)))
			pin.number_w =
			    canvas_width(a->pages->canvas, late_style,
					 row->field[MILESTONE_MILESTONE]) +
			    0.5;
		pins_add(pins, pin);
	}
}

/* Gives the height that they need. */
static double pins_of(const struct axis *a, const struct text *activity,
		      struct pins *pins)
{
	long number = 0;

	pins->count = 0;
	record_long(activity[ACTIVITY_ACTIVITY], &number);
	take_pins(a, number, pins);
	return pins_place(pins, a);
}

static void draw_pin(struct pages *p, const struct pin *m, double y)
{
	milestone_sign(p, m->x, y + m->y, milestone_state(m->field));
	if (m->number_w > 0)
		canvas_text(p->canvas, m->number_x, y + m->number_y,
			    m->number_w, late_style,
			    m->field[MILESTONE_MILESTONE]);
}

static void tell_late(const struct pins *pins, struct buffer *out)
{
	size_t late = 0;

	for (size_t i = 0; i < pins->count; i++) {
		const struct text *field = pins->pin[i].field;

		if (pins->pin[i].number_w > 0)
			buffer_format(out, "%s%.*s %s",
				      late++ ? ", " : " Aandacht: ",
				      TEXT_ARG(field[MILESTONE_MILESTONE]),
				      milestone_word(milestone_state(field)));
	}
	if (late)
		buffer_char(out, '.');
}

static void tell(const struct axis *a, const struct text *field,
		 const struct pins *pins, struct buffer *out)
{
	size_t count[MILESTONE_STATES];
	long number = 0;

	record_long(field[ACTIVITY_ACTIVITY], &number);
	milestone_count(a->pages->model, number, count);
	buffer_format(out, "%.*s %.*s: %zu %s gehaald, %zu open.",
		      TEXT_ARG(field[ACTIVITY_ACTIVITY]),
		      TEXT_ARG(field[ACTIVITY_TITLE]), count[MILESTONE_DONE],
		      count[MILESTONE_DONE] == 1 ? "mijlpaal" : "mijlpalen",
		      count[MILESTONE_OPEN]);
	tell_late(pins, out);
}

static void draw_row(struct pages *p, const struct axis *a,
		     const struct text *field, double y)
{
	struct canvas *c = p->canvas;
	struct pins pins;
	struct buffer words = {0};

	pins_of(a, field, &pins);
	tell(a, field, &pins, &words);
	canvas_line(c, PAGE_MARGIN, y, PAGE_WIDTH - PAGE_MARGIN, y, 0.5,
		    INK_LINE);
	canvas_figure(c, TEXT("Mijlpalen"), text_of_buffer(&words));
	canvas_text(c, PAGE_MARGIN, y + 3, 18, late_style,
		    field[ACTIVITY_ACTIVITY]);
	canvas_wrap(c, PAGE_MARGIN + 20, y + 3, TITLE_W, COLUMN_LINES,
		    name_style, field[ACTIVITY_TITLE]);
	for (size_t i = 0; i < pins.count; i++)
		draw_pin(p, &pins.pin[i], y);
	canvas_end(c);
	buffer_release(&words);
}

static void draw_key(struct pages *p, double y)
{
	double x = PAGE_MARGIN + 4;

	canvas_begin(p->canvas, TAG_ASIDE);
	for (enum milestone_state s = 0; s < MILESTONE_UNDATED; s++) {
		milestone_sign(p, x, y + 5, s);
		x += 9 +
		     canvas_text(p->canvas, x + 9, y, 140, year_style,
				 text_of(s == MILESTONE_OPEN
					     ? "nog niet aan de beurt"
					     : milestone_word(s))) +
		     16;
	}
	canvas_end(p->canvas);
}

/* Which milestones cannot be drawn; `most` of them by number. */
static void say_undated(struct buffer *out, const struct model *m, size_t most)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MILESTONE);
	size_t undated = 0;

	for (; row; row = row->next) {
		if (milestone_quarter(row->field[MILESTONE_TO]))
			continue;
		if (!undated)
			buffer_add(out, TEXT("Zonder datum in het plan, dus "
					     "niet getekend: "));
		if (undated++ >= most)
			continue;
		buffer_add(out, undated > 1 ? TEXT(", ") : TEXT(""));
		buffer_add(out, row->field[MILESTONE_MILESTONE]);
	}
	if (undated > most)
		buffer_format(out, " en nog %zu", undated - most);
}

static void put_undated(struct pages *p, double y)
{
	static const struct style right = {FONT_SMALL, false, INK_TEXT,
					   ALIGN_RIGHT};
	struct buffer words = {0};

	say_undated(&words, p->model, MOST_UNDATED);
	if (words.len)
		canvas_text(p->canvas, PAGE_MARGIN + KEY_W, y,
			    PAGE_INNER - KEY_W, right, text_of_buffer(&words));
	buffer_release(&words);
}

/* Not as it was planned. */
static size_t late_of(const size_t *count)
{
	return count[MILESTONE_LATE] + count[MILESTONE_PARTLY] +
	       count[MILESTONE_NOT_DONE];
}

static void say_title(struct buffer *out, const size_t *count, size_t all)
{
	size_t late = late_of(count);
	size_t unknown = count[MILESTONE_UNKNOWN];

	if (late)
		buffer_format(out,
			      "%zu van de %zu mijlpalen %s niet gehaald zoals "
			      "gepland",
			      late, all, late == 1 ? "is" : "zijn");
	if (unknown)
		buffer_format(out,
			      late ? ", van %zu is niets bekend"
				   : "Van %zu van de %zu mijlpalen is "
				     "niets bekend",
			      unknown, all);
	if (!late && !unknown)
		buffer_add(out, TEXT("Alle mijlpalen die er moesten zijn, zijn "
				     "op tijd gehaald"));
}

static void say_below(struct buffer *out, const size_t *count)
{
	size_t late = late_of(count);

	buffer_format(out, "%zu gehaald, %zu nog niet aan de beurt",
		      count[MILESTONE_DONE], count[MILESTONE_OPEN]);
	if (count[MILESTONE_UNDATED])
		buffer_format(out, ", %zu zonder datum en bericht",
			      count[MILESTONE_UNDATED]);
	if (count[MILESTONE_LATE])
		buffer_format(out, ". Van de %zu %s %zu te laat gehaald", late,
			      count[MILESTONE_LATE] == 1 ? "is er" : "zijn er",
			      count[MILESTONE_LATE]);
}

static void begin(struct pages *p, size_t nth, size_t sheets)
{
	size_t count[MILESTONE_STATES], all = 0;
	struct buffer title = {0}, below = {0};

	milestone_count(p->model, 0, count);
	for (enum milestone_state s = 0; s < MILESTONE_STATES; s++)
		all += count[s];
	say_title(&title, count, all);
	say_below(&below, count);
	pages_begin_nth(p, TEXT("Activiteiten en mijlpalen"), "tijdlijn",
			&title, &below, nth, sheets);
	buffer_release(&title);
	buffer_release(&below);
}

static struct axis axis_of(const struct pages *p)
{
	struct axis a;

	axis_init(&a, p,
		  (struct box){PAGE_MARGIN + NAME_W, TIME_TOP,
			       PAGE_INNER - NAME_W, 0});
	return a;
}

static double row_height(const struct axis *a, const struct text *activity)
{
	struct pins pins;
	double title = canvas_height(a->pages->canvas, TITLE_W, COLUMN_LINES,
				     name_style, activity[ACTIVITY_TITLE]) +
		       7;

	return fmax(fmax(28, title), pins_of(a, activity, &pins));
}

static struct flow flow_of(const struct axis *a)
{
	const struct dossier_row *row =
	    dossier_first(&a->pages->model->dossier, KIND_ACTIVITY);
	struct flow flow = {0};

	for (; row; row = row->next)
		flow_add(&flow, row_height(a, row->field));
	flow_fit(&flow, PAGE_BOTTOM - KEY_H - 6 - TIME_TOP, 12);
	return flow;
}

size_t timeline_pages(const struct pages *p)
{
	const struct axis axis = axis_of(p);
	struct flow flow = flow_of(&axis);
	size_t sheets = flow.sheets;

	flow_release(&flow);
	return dossier_rows(&p->model->dossier, KIND_MILESTONE) ? sheets : 0;
}

static double bottom_of(const struct flow *flow, size_t sheet)
{
	double bottom = 0;

	for (size_t i = 0; i < flow->rows; i++)
		if (flow->row[i].sheet == sheet)
			bottom = flow->row[i].y + flow->row[i].h;
	return bottom;
}

void page_timeline(struct pages *p, size_t nth)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	struct axis axis = axis_of(p);
	struct flow flow = flow_of(&axis);

	begin(p, nth, flow.sheets);
	axis.box.h = bottom_of(&flow, nth);
	canvas_begin(p->canvas, TAG_ASIDE);
	axis_draw(&axis);
	canvas_end(p->canvas);
	for (size_t i = 0; row; row = row->next, i++)
		if (flow.row[i].sheet == nth)
			draw_row(p, &axis, row->field,
				 TIME_TOP + flow.row[i].y);
	draw_key(p, PAGE_BOTTOM - KEY_H);
	put_undated(p, PAGE_BOTTOM - KEY_H);
	canvas_page_end(p->canvas);
	flow_release(&flow);
}
