#include "charts/panel.h"

#include <math.h>

#include "charts/columns.h"
#include "charts/words.h"

/* Below a plot: its years, then its name. VALUE_GAP: between a bar and its
 * value. WORD_UP: a word, above the foot. */
enum { YEAR_GAP = 4, YEAR_H = 15, VALUE_GAP = 2, WORD_UP = 13 };

static const struct style name_style = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};
static const struct style value_style = {FONT_SMALL, false, INK_TEXT,
					 ALIGN_CENTER};
static const struct style dots_style = {FONT_SMALL, true, INK_TEXT,
					ALIGN_CENTER};
static const struct style quiet_style = {FONT_SMALL, false, INK_QUIET,
					 ALIGN_CENTER};

/* What is drawn, and told, where there is no figure. */
struct without {
	const char *state, *drawn, *told;
	const struct style *style;
};

static const struct without *without_of(const struct cell *cell)
{
	static const struct without without[] = {
	    {"afgeschermd", "afgeschermd", "afgeschermd", &quiet_style},
	    {"ontbreekt", "ontbreekt", "ontbreekt", &quiet_style},
	    {"nog-niet", "\xE2\x80\xA6", "nog niet bekend", &dots_style},
	    {"geleverd", "n.v.t.", "n.v.t.", &quiet_style},
	    {NULL, "geen", "geen", &quiet_style}};
	size_t i = 0;

	while (without[i].state && !text_is(cell->state, without[i].state))
		i++;
	return &without[i];
}

static double panel_width(const struct sheet *s)
{
	return s->grid.w - PANEL_GAP;
}

static double slot_width(const struct sheet *s)
{
	return panel_width(s) / (double)s->years;
}

static double name_height(const struct sheet *s, struct text name)
{
	return canvas_height(s->pages->canvas, panel_width(s), COLUMN_LINES,
			     name_style, name);
}

/* What is behind its comma begins on a line of its own, if the name takes no
 * more lines then: so no name of a place is broken that need not be. */
static void say_name(const struct sheet *s, struct buffer *out,
		     struct text name)
{
	double h = name_height(s, name);
	struct text place = name, first;

	text_cut(&place, ',', &first);
	buffer_format(out, "%.*s,\n%.*s", TEXT_ARG(first),
		      TEXT_ARG(text_trim(place)));
	if (place.len && name_height(s, text_of_buffer(out)) <= h)
		return;
	out->len = 0;
	buffer_add(out, name);
}

static double longest_word(struct canvas *c, struct text words)
{
	struct text word;
	double w = 0;

	while (text_cut(&words, ' ', &word))
		w = fmax(w, canvas_width(c, value_style, word));
	return w;
}

/* Do all values fit above their bars, on as many lines as they have words? */
static bool fit_across(const struct sheet *s)
{
	struct buffer words = {0};
	double most = 0;

	for (size_t g = 0; g < s->groups; g++)
		for (size_t i = 0; i < s->count[g] * s->years; i++) {
			words.len = 0;
			words_range(&words, s->trait,
				    s->school[g][i / s->years]
					.cell[i % s->years]
					.figure,
				    "");
			most = fmax(most, longest_word(s->pages->canvas,
						       text_of_buffer(&words)));
		}
	buffer_release(&words);
	return most < slot_width(s) - 1;
}

/* The years from this one on that are without a figure for one reason. */
static size_t without_run(const struct sheet *s, const struct school *school,
			  size_t year)
{
	const struct without *why = without_of(&school->cell[year]);
	size_t end = year + 1;

	while (end < s->years && !school->cell[end].figure.known &&
	       without_of(&school->cell[end]) == why)
		end++;
	return end - year;
}

/* Do so many years in a row have room for the word? */
static bool without_fits(const struct sheet *s, const struct without *why,
			 size_t years)
{
	return canvas_width(s->pages->canvas, *why->style,
			    text_of(why->drawn)) <
	       slot_width(s) * (double)years - 2;
}

static void rise_over(const struct sheet *s, struct rise *r,
		      const struct cell *cell)
{
	struct canvas *c = s->pages->canvas;
	struct buffer words = {0};

	words_range(&words, s->trait, cell->figure, "");
	r->share = fmax(r->share, cell->figure.high / s->scale.top);
	r->above =
	    fmax(r->above,
		 s->upright
		     ? canvas_width(c, value_style, text_of_buffer(&words)) + 8
		     : canvas_height(c, slot_width(s), COLUMN_LINES,
				     value_style, text_of_buffer(&words)) +
			   VALUE_GAP);
	buffer_release(&words);
}

static double upright_height(const struct sheet *s, const struct without *why)
{
	return canvas_width(s->pages->canvas, *why->style,
			    text_of(why->drawn)) +
	       6;
}

static struct rise rise_of(const struct sheet *s, const struct school *school)
{
	struct buffer name = {0};
	struct rise r = {.least = WORD_UP + 2};

	say_name(s, &name, school->name);
	r.below = YEAR_H + name_height(s, text_of_buffer(&name));
	buffer_release(&name);
	for (size_t i = 0; i < s->years;) {
		const struct without *why = without_of(&school->cell[i]);
		size_t run = 1;

		if (school->cell[i].figure.known) {
			rise_over(s, &r, &school->cell[i]);
		} else {
			run = without_run(s, school, i);
			if (!without_fits(s, why, run))
				r.least = fmax(r.least, upright_height(s, why));
		}
		i += run;
	}
	return r;
}

void panel_settle(struct sheet *s)
{
	struct rise *rise = s->rise;

	s->upright = !fit_across(s);
	for (size_t g = 0; g < s->groups; g++)
		for (size_t i = 0; i < s->count[g]; i++)
			*rise++ = rise_of(s, &s->school[g][i]);
}

bool panel_is_light(const struct sheet *s, const struct cell *cell, size_t year)
{
	return s->first + (long)year < s->pages->model->begin ||
	       text_is(cell->state, "duo");
}

static void draw_value(const struct sheet *s, struct box slot, double top,
		       const struct cell *cell)
{
	struct canvas *c = s->pages->canvas;
	struct buffer words = {0};
	double h;

	words_range(&words, s->trait, cell->figure, "");
	h = canvas_height(c, slot.w, COLUMN_LINES, value_style,
			  text_of_buffer(&words));
	if (s->upright)
		canvas_upright(c, slot.x + slot.w / 2, top - 4, value_style,
			       text_of_buffer(&words));
	else
		canvas_wrap(c, slot.x, top - h - VALUE_GAP, slot.w,
			    COLUMN_LINES, value_style, text_of_buffer(&words));
	buffer_release(&words);
}

static void draw_bar(const struct sheet *s, struct box plot, size_t year,
		     const struct cell *cell)
{
	struct box slot = plot_slot(plot, year, s->years), bar;
	enum ink ink = panel_is_light(s, cell, year) ? INK_LIGHT : INK_BLUE;
	double low, high;

	low = plot_along(&s->scale, cell->figure.low, 0, s->grid.length);
	high = plot_along(&s->scale, cell->figure.high, 0, s->grid.length);
	bar = plot_middle(slot, 0.62);
	bar.y = plot.y + plot.h - low;
	bar.h = low;
	canvas_bar(s->pages->canvas, bar, ink, FILL_SOLID);
	bar.y = plot.y + plot.h - high;
	bar.h = high - low;
	canvas_bar(s->pages->canvas, bar, ink, FILL_OPEN);
	draw_value(s, slot, plot.y + plot.h - high, cell);
}

/* Said once of years in a row, if they have room for it together; else
 * upright, of each. What is not yet known is so short that each says it. */
static size_t draw_without(const struct sheet *s, struct box plot,
			   const struct school *school, size_t year)
{
	struct canvas *c = s->pages->canvas;
	const struct without *why = without_of(&school->cell[year]);
	struct box slot = plot_slot(plot, year, s->years);
	struct text drawn = text_of(why->drawn);
	size_t run = without_fits(s, why, 1) ? 1 : without_run(s, school, year);

	if (without_fits(s, why, run)) {
		canvas_text(c, slot.x, plot.y + plot.h - WORD_UP,
			    slot.w * (double)run, *why->style, drawn);
		return year + run;
	}
	canvas_upright(c, slot.x + slot.w / 2, plot.y + plot.h - 3, *why->style,
		       drawn);
	return year + 1;
}

/* Under its bar, but not beyond the panel. */
static void draw_year(const struct sheet *s, struct box plot, size_t year)
{
	struct canvas *c = s->pages->canvas;
	struct box slot = plot_slot(plot, year, s->years);
	struct buffer words = {0};
	double w, x;

	buffer_format(&words, "%ld", s->first + (long)year);
	w = canvas_width(c, quiet_style, text_of_buffer(&words)) + 0.5;
	x = fmax(plot.x, slot.x + (slot.w - w) / 2);
	canvas_text(c, fmin(x, plot.x + plot.w - w), plot.y + plot.h + YEAR_GAP,
		    w, quiet_style, text_of_buffer(&words));
	buffer_release(&words);
}

static void tell(const struct sheet *s, const struct school *school,
		 struct buffer *out)
{
	buffer_add(out, school->name);
	for (size_t i = 0; i < s->years; i++) {
		const struct cell *cell = &school->cell[i];

		buffer_format(out, "%s%ld: ", i ? "; " : ". ",
			      s->first + (long)i);
		words_range(out, s->trait, cell->figure,
			    without_of(cell)->told);
		if (text_is(cell->state, "duo"))
			buffer_add(out, TEXT(" (DUO)"));
	}
	buffer_char(out, '.');
}

static void draw_name(const struct sheet *s, struct box plot, struct text name)
{
	struct buffer words = {0};

	say_name(s, &words, name);
	canvas_wrap(s->pages->canvas, plot.x, plot.y + plot.h + YEAR_H, plot.w,
		    COLUMN_LINES, name_style, text_of_buffer(&words));
	buffer_release(&words);
}

void panel_draw(const struct sheet *s, struct box plot,
		const struct school *school)
{
	struct canvas *c = s->pages->canvas;
	struct buffer words = {0};

	plot.w = panel_width(s);
	tell(s, school, &words);
	canvas_figure(c, s->trait->name, text_of_buffer(&words));
	for (size_t i = 0; i < s->years;)
		if (school->cell[i].figure.known) {
			draw_bar(s, plot, i, &school->cell[i]);
			i++;
		} else {
			i = draw_without(s, plot, school, i);
		}
	canvas_line(c, plot.x, plot.y + plot.h, plot.x + plot.w,
		    plot.y + plot.h, 0.8, INK_TEXT);
	draw_year(s, plot, 0);
	if (s->years > 1)
		draw_year(s, plot, s->years - 1);
	draw_name(s, plot, school->name);
	canvas_end(c);
	buffer_release(&words);
}
