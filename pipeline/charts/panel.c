#include "charts/panel.h"

#include <math.h>

#include "charts/columns.h"
#include "charts/words.h"

enum { YEAR_H = 12 };

static const struct style name_style = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};
static const struct style value_style = {FONT_SMALL, false, INK_TEXT,
					 ALIGN_CENTER};
static const struct style quiet_style = {FONT_SMALL, false, INK_QUIET,
					 ALIGN_CENTER};

static double widest(const struct sheet *s)
{
	struct buffer words = {0};
	double most = 0;

	for (size_t g = 0; g < s->groups; g++)
		for (size_t i = 0; i < s->count[g] * s->years; i++) {
			const struct school *school =
			    &s->school[g][i / s->years];
			double w;

			words.len = 0;
			words_range(&words, s->trait,
				    school->cell[i % s->years].figure, "");
			w = canvas_width(s->pages->canvas, value_style,
					 text_of_buffer(&words));
			if (w > most)
				most = w;
		}
	buffer_release(&words);
	return most;
}

double panel_head(const struct sheet *s)
{
	double h = 0;

	for (size_t g = 0; g < s->groups; g++)
		for (size_t i = 0; i < s->count[g]; i++)
			h = fmax(h, canvas_height(s->pages->canvas,
						  s->grid.w - PANEL_GAP,
						  COLUMN_LINES, name_style,
						  s->school[g][i].name));
	return h;
}

void panel_settle(struct sheet *s)
{
	double w = widest(s), slot = (s->grid.w - PANEL_GAP) / (double)s->years;
	double plot = s->grid.h - s->head - YEAR_H - 6;

	s->room = 13;
	if (w < slot - 1) {
		s->manner = ACROSS;
	} else if (w < plot - 18) {
		s->manner = UPRIGHT;
		s->room = w + 6;
	} else {
		s->manner = LAST;
	}
}

/* What is said where there is no figure; short, for it stands upright. */
static const char *word_of(const struct cell *cell)
{
	static const struct {
		const char *state, *word;
	} words[] = {{"afgeschermd", "afgeschermd"},
		     {"ontbreekt", "ontbreekt"},
		     {"nog-niet", "nog niet"},
		     {"geleverd", "n.v.t."}};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (text_is(cell->state, words[i].state))
			return words[i].word;
	return "geen";
}

/* A panel's bars stand in this part of it. */
static struct box plot_of(const struct sheet *s, struct box panel)
{
	return (struct box){panel.x, panel.y + s->head, panel.w - PANEL_GAP,
			    s->grid.h - s->head - YEAR_H - 6};
}

static void draw_value(const struct sheet *s, struct box slot, double top,
		       const struct cell *cell)
{
	struct canvas *c = s->pages->canvas;
	struct buffer words = {0};

	words_range(&words, s->trait, cell->figure, "");
	if (s->manner == LAST)
		; /* said above */
	else if (canvas_width(c, value_style, text_of_buffer(&words)) < slot.w)
		canvas_text(c, slot.x, top - 12, slot.w, value_style,
			    text_of_buffer(&words));
	else
		canvas_upright(c, slot.x + slot.w / 2, top - 4, value_style,
			       text_of_buffer(&words));
	buffer_release(&words);
}

static void draw_bar(const struct sheet *s, struct box plot, size_t year,
		     const struct cell *cell)
{
	struct box slot = plot_slot(plot, year, s->years), bar;
	bool light = s->first + (long)year < s->pages->model->begin ||
		     text_is(cell->state, "duo");
	enum ink ink = light ? INK_LIGHT : INK_BLUE;
	double low, high;

	low = plot_along(&s->scale, cell->figure.low, 0, plot.h - s->room);
	high = plot_along(&s->scale, cell->figure.high, 0, plot.h - s->room);
	bar = plot_middle(slot, 0.62);
	bar.y = plot.y + plot.h - low;
	bar.h = low;
	canvas_bar(s->pages->canvas, bar, ink, FILL_SOLID);
	bar.y = plot.y + plot.h - high;
	bar.h = high - low;
	pages_interval(s->pages, bar, ink, false);
	draw_value(s, slot, plot.y + plot.h - high, cell);
}

/* Years in a row without a figure for the same reason: said once. */
static size_t draw_without(const struct sheet *s, struct box plot,
			   const struct school *school, size_t year)
{
	struct canvas *c = s->pages->canvas;
	const char *word = word_of(&school->cell[year]);
	struct box run = plot_slot(plot, year, s->years);
	size_t end = year + 1;
	double slot = run.w;

	while (end < s->years && !school->cell[end].figure.known &&
	       !strcmp(word_of(&school->cell[end]), word))
		end++;
	run.w = slot * (double)(end - year);
	if (canvas_width(c, quiet_style, text_of(word)) < run.w - 2)
		canvas_text(c, run.x, plot.y + plot.h - 14, run.w, quiet_style,
			    text_of(word));
	else
		canvas_upright(c, run.x + run.w / 2, plot.y + plot.h - 3,
			       quiet_style, text_of(word));
	return end;
}

static void draw_years(const struct sheet *s, struct box plot)
{
	struct canvas *c = s->pages->canvas;
	struct style style = quiet_style;
	struct buffer words = {0};

	style.align = ALIGN_LEFT;
	buffer_format(&words, "%ld", s->first);
	canvas_text(c, plot.x, plot.y + plot.h + 1, plot.w / 2 - 1, style,
		    text_of_buffer(&words));
	words.len = 0;
	style.align = ALIGN_RIGHT;
	buffer_format(&words, "%ld", s->first + (long)s->years - 1);
	canvas_text(c, plot.x + plot.w / 2 + 1, plot.y + plot.h + 1,
		    plot.w / 2 - 1, style, text_of_buffer(&words));
	buffer_release(&words);
}

/* Where values cannot stand at the bars: the last one, above them. */
static void draw_last(const struct sheet *s, struct box plot,
		      const struct school *school)
{
	struct buffer words = {0};

	for (size_t i = s->years; i-- > 0 && !words.len;)
		if (school->cell[i].figure.known) {
			buffer_format(&words, "%ld: ", s->first + (long)i);
			words_range(&words, s->trait, school->cell[i].figure,
				    "");
		}
	canvas_text(s->pages->canvas, plot.x, plot.y, plot.w, value_style,
		    text_of_buffer(&words));
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
		words_range(out, s->trait, cell->figure, word_of(cell));
		if (text_is(cell->state, "duo"))
			buffer_add(out, TEXT(" (DUO)"));
	}
	buffer_char(out, '.');
}

void panel_draw(const struct sheet *s, struct box panel,
		const struct school *school)
{
	struct box plot = plot_of(s, panel);
	struct canvas *c = s->pages->canvas;
	struct buffer words = {0};

	tell(s, school, &words);
	canvas_figure(c, s->trait->name, text_of_buffer(&words));
	canvas_wrap(c, panel.x, panel.y, plot.w, COLUMN_LINES, name_style,
		    school->name);
	canvas_line(c, plot.x, plot.y + plot.h, plot.x + plot.w,
		    plot.y + plot.h, 0.8, INK_TEXT);
	for (size_t i = 0; i < s->years;)
		if (school->cell[i].figure.known) {
			draw_bar(s, plot, i, &school->cell[i]);
			i++;
		} else {
			i = draw_without(s, plot, school, i);
		}
	if (s->manner == LAST)
		draw_last(s, plot, school);
	draw_years(s, plot);
	canvas_end(c);
	buffer_release(&words);
}
