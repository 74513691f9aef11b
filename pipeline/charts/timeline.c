/* Activities with their milestones in time. */
#include "charts/pages.h"

#include <math.h>

#include "charts/axis.h"
#include "charts/columns.h"
#include "charts/flow.h"
#include "charts/milestone.h"
#include "charts/words.h"

enum {
	MOST_MARKS = 64,
	MOST_UNDATED = 5,
	NAME_W = 262,
	TITLE_W = NAME_W - 30,
	SIGN_W = 9,
	SIGN_GAP = 3, /* before its number */
	MARK_GAP = 6, /* before the next */
	FIRST_Y = 8,  /* of the tracks of a row */
	TRACK_H = 13,
	KEY_W = 400,
	KEY_H = 17
};

#define TIME_TOP (PAGE_TOP + 24)

static const struct style name_style = {FONT_SMALL, false, INK_TEXT,
					ALIGN_LEFT};
static const struct style late_style = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};
static const struct style year_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

/* The marks of an activity that stand on one line. */
struct track {
	const struct text *field[MOST_MARKS];
	double x[MOST_MARKS], w[MOST_MARKS];
	size_t count;
};

static void add_mark(struct track *k, double x, double w,
		     const struct text *field)
{
	size_t i;

	if (k->count == MOST_MARKS)
		return;
	for (i = k->count++; i && k->x[i - 1] > x; i--) {
		k->x[i] = k->x[i - 1];
		k->w[i] = k->w[i - 1];
		k->field[i] = k->field[i - 1];
	}
	k->x[i] = x;
	k->w[i] = w;
	k->field[i] = field;
}

/* Late ones on a line of their own, with their numbers. */
static void fill_tracks(const struct axis *a, long activity,
			struct track track[2])
{
	const struct dossier_row *row =
	    dossier_first(&a->pages->model->dossier, KIND_MILESTONE);

	for (; row; row = row->next) {
		long to = milestone_quarter(row->field[MILESTONE_TO]), of = 0;
		enum milestone_state state = milestone_state(row->field);
		bool late = milestone_is_late(state);
		double w = SIGN_W + (state == MILESTONE_OPEN ? 0.5 : SIGN_GAP);

		record_long(row->field[MILESTONE_ACTIVITY], &of);
		if (of != activity || !to)
			continue;
		if (late)
			w += canvas_width(a->pages->canvas, late_style,
					  row->field[MILESTONE_MILESTONE]) +
			     MARK_GAP;
		add_mark(&track[late], axis_x(a, (double)to + 0.5), w,
			 row->field);
	}
}

/* Those from the nth on that stand before `right`; gives the next one. */
static size_t spread_part(struct track *k, size_t nth, double left,
			  double right)
{
	size_t end = nth;

	while (end < k->count && k->x[end] < right)
		end++;
	plot_spread(k->x + nth, k->w + nth, end - nth, left, right);
	return end;
}

/* What is planned in a year stands before the next, and on its own side of the
 * moment, if there is room for it; what is late was due before the moment, and
 * stands before it. */
static void spread_track(const struct axis *a, struct track *k, double end)
{
	size_t nth = 0;

	for (long q = a->first; q <= a->last; q = q / 4 * 4 + 4) {
		double left = axis_x(a, (double)q);
		double right = axis_x(a, (double)(q / 4 * 4 + 4));

		if (left < a->now && a->now < right) {
			nth = spread_part(k, nth, left, a->now);
			left = a->now;
		}
		nth = spread_part(k, nth, left, right);
	}
	plot_spread(k->x, k->w, k->count, a->box.x, end);
}

static void draw_track(const struct axis *a, struct track *k, double y,
		       bool late)
{
	spread_track(a, k, late ? a->now : a->box.x + a->box.w);
	for (size_t i = 0; i < k->count; i++) {
		double x = k->x[i] - k->w[i] / 2;

		milestone_sign(a->pages, x + SIGN_W / 2.0, y,
			       milestone_state(k->field[i]));
		if (late)
			canvas_text(a->pages->canvas, x + SIGN_W + SIGN_GAP,
				    y - 5, k->w[i] - SIGN_W - SIGN_GAP,
				    late_style,
				    k->field[i][MILESTONE_MILESTONE]);
	}
}

static void tell_late(const struct track *late, struct buffer *out)
{
	for (size_t i = 0; i < late->count; i++) {
		const struct text *field = late->field[i];

		buffer_format(out, "%s%.*s %s", i ? ", " : " Aandacht: ",
			      TEXT_ARG(field[MILESTONE_MILESTONE]),
			      milestone_word(milestone_state(field)));
	}
	if (late->count)
		buffer_char(out, '.');
}

static void tell(const struct axis *a, const struct text *field,
		 const struct track *late, struct buffer *out)
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
	tell_late(late, out);
}

static void draw_row(const struct axis *a, const struct text *field, double y)
{
	struct canvas *c = a->pages->canvas;
	struct track track[2] = {{.count = 0}, {.count = 0}};
	struct buffer words = {0};
	long activity = 0;

	record_long(field[ACTIVITY_ACTIVITY], &activity);
	fill_tracks(a, activity, track);
	tell(a, field, &track[1], &words);
	canvas_line(c, PAGE_MARGIN, y, PAGE_WIDTH - PAGE_MARGIN, y, 0.5,
		    INK_LINE);
	canvas_figure(c, TEXT("Mijlpalen"), text_of_buffer(&words));
	canvas_text(c, PAGE_MARGIN, y + 3, 18, late_style,
		    field[ACTIVITY_ACTIVITY]);
	canvas_wrap(c, PAGE_MARGIN + 20, y + 3, TITLE_W, COLUMN_LINES,
		    name_style, field[ACTIVITY_TITLE]);
	draw_track(a, &track[0], y + FIRST_Y, false);
	draw_track(a, &track[1], y + FIRST_Y + TRACK_H, true);
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

static void say_title(struct buffer *out, const size_t *count, size_t all)
{
	size_t late = count[MILESTONE_LATE] + count[MILESTONE_PARTLY] +
		      count[MILESTONE_NOT_DONE];
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
	buffer_format(out, "%zu gehaald", count[MILESTONE_DONE]);
	if (count[MILESTONE_LATE])
		buffer_format(out, ", %zu te laat gehaald",
			      count[MILESTONE_LATE]);
	buffer_format(out, ", %zu nog niet aan de beurt",
		      count[MILESTONE_OPEN]);
	if (count[MILESTONE_UNDATED])
		buffer_format(out, "; ook van %zu zonder datum is niets bekend",
			      count[MILESTONE_UNDATED]);
	buffer_add(out, TEXT(". Elk teken staat in het laatste geplande "
			     "kwartaal"));
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

static struct flow flow_of(const struct pages *p)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	struct flow flow = {0};

	for (; row; row = row->next)
		flow_add(&flow,
			 fmax(28, canvas_height(p->canvas, TITLE_W,
						COLUMN_LINES, name_style,
						row->field[ACTIVITY_TITLE]) +
				      7));
	flow_fit(&flow, PAGE_BOTTOM - KEY_H - 6 - TIME_TOP, 12);
	return flow;
}

size_t timeline_pages(const struct pages *p)
{
	struct flow flow = flow_of(p);
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
	struct box box = {PAGE_MARGIN + NAME_W, TIME_TOP, PAGE_INNER - NAME_W,
			  0};
	struct axis axis;
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_ACTIVITY);
	struct flow flow = flow_of(p);

	begin(p, nth, flow.sheets);
	box.h = bottom_of(&flow, nth);
	axis_init(&axis, p, box);
	canvas_begin(p->canvas, TAG_ASIDE);
	axis_draw(&axis);
	canvas_end(p->canvas);
	for (size_t i = 0; row; row = row->next, i++)
		if (flow.row[i].sheet == nth)
			draw_row(&axis, row->field, TIME_TOP + flow.row[i].y);
	draw_key(p, PAGE_BOTTOM - KEY_H);
	put_undated(p, PAGE_BOTTOM - KEY_H);
	canvas_page_end(p->canvas);
	flow_release(&flow);
}
