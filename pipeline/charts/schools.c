/* The schools of an indicator as small charts on one scale. */
#include "charts/pages.h"

#include <stdlib.h>

#include "charts/grid.h"
#include "charts/words.h"

enum { MOST_GROUPS = 8, MOST_YEARS = 6, NAME_H = 35, YEAR_H = 12, GAP = 14 };

/* A panel is at least this high: words upright must fit. */
static const double least_h = 116, most_h = 170;

static const struct style name_style = {FONT_SMALL, true, INK_TEXT, ALIGN_LEFT};
static const struct style value_style = {FONT_SMALL, false, INK_TEXT,
					 ALIGN_CENTER};
static const struct style quiet_style = {FONT_SMALL, false, INK_QUIET,
					 ALIGN_CENTER};

/* How values stand at the bars: across, or upright where they do not fit; or
 * only the last one, if they do not fit upright. */
enum manner { ACROSS, UPRIGHT, LAST };

struct cell {
	struct range figure;
	struct text state; /* empty: there is no measure */
};

struct school {
	struct text name;
	struct cell cell[MOST_YEARS];
};

struct sheet {
	struct pages *pages;
	const struct trait *trait;
	struct text group[MOST_GROUPS]; /* subregions */
	size_t count[MOST_GROUPS], groups;
	struct school *school[MOST_GROUPS];
	long first;
	size_t years;
	struct scale scale;
	struct grid grid;
	enum manner manner;
	double room; /* for values above the bars */
};

static const struct dossier_row *first_school(const struct model *m)
{
	return dossier_first(&m->dossier, KIND_SCHOOL);
}

static bool has_measure(const struct model *m, const struct trait *t,
			const struct dossier_row *school)
{
	for (size_t i = 0; i < t->points; i++)
		if (model_measure(m, t->code, t->point[i].year,
				  school->field[SCHOOL_VESTIGING]))
			return true;
	return false;
}

bool school_shown(const struct model *m, const struct trait *t)
{
	const struct dossier_row *school = first_school(m);

	/* What does not add up over schools is of the region. */
	if (!t->aimed || !t->filled || !t->adds)
		return false;
	while (school && !has_measure(m, t, school))
		school = school->next;
	return school != NULL;
}

static size_t group_of(struct sheet *s, struct text subregion)
{
	size_t i = 0;

	if (record_is_unknown(subregion))
		subregion = TEXT("");
	while (i < s->groups && !text_equal(s->group[i], subregion))
		i++;
	if (i == MOST_GROUPS)
		return MOST_GROUPS - 1;
	if (i == s->groups)
		s->group[s->groups++] = subregion;
	return i;
}

static void take_cells(struct sheet *s, struct school *school,
		       struct text vestiging)
{
	const struct model *m = s->pages->model;

	for (size_t i = 0; i < s->years; i++) {
		struct cell *cell = &school->cell[i];
		const struct dossier_row *row = model_measure(
		    m, s->trait->code, s->first + (long)i, vestiging);

		if (!row)
			continue;
		cell->figure = model_range(row->field, MEASURE_LOW);
		cell->state = row->field[MEASURE_STATE];
		if (cell->figure.known && cell->figure.high > s->scale.top)
			s->scale.top = cell->figure.high;
	}
}

static void take_schools(struct sheet *s)
{
	const struct model *m = s->pages->model;
	const struct dossier_row *row = first_school(m);
	size_t room = dossier_rows(&m->dossier, KIND_SCHOOL);

	for (; row; row = row->next) {
		size_t g;

		if (!has_measure(m, s->trait, row))
			continue;
		g = group_of(s, row->field[SCHOOL_SUBREGION]);
		if (!s->school[g])
			s->school[g] = memory_new(room * sizeof(**s->school));
		s->school[g][s->count[g]].name = row->field[SCHOOL_NAME];
		take_cells(s, &s->school[g][s->count[g]],
			   row->field[SCHOOL_VESTIGING]);
		s->count[g]++;
	}
}

static void set_years(struct sheet *s)
{
	const struct trait *t = s->trait;
	long last = t->points ? t->point[t->points - 1].year : 0;

	s->first = t->points ? t->point[0].year : 0;
	if (last - s->first >= MOST_YEARS)
		s->first = last - MOST_YEARS + 1;
	s->years = (size_t)(last - s->first + 1);
}

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

static void set_manner(struct sheet *s)
{
	double w = widest(s), slot = (s->grid.w - GAP) / (double)s->years;
	double plot = s->grid.h - NAME_H - YEAR_H - 6;

	s->room = 13;
	if (w < slot - 1) {
		s->manner = ACROSS;
	} else if (w < plot - 16) {
		s->manner = UPRIGHT;
		s->room = w + 4;
	} else {
		s->manner = LAST;
	}
}

static void open_sheet(struct sheet *s, struct pages *p, const struct trait *t)
{
	*s = (struct sheet){.pages = p, .trait = t};
	set_years(s);
	take_schools(s);
	if (!(s->scale.top > 0))
		s->scale.top = 1;
	s->grid =
	    (struct grid){.area = {PAGE_MARGIN, PAGE_TOP - 6, PAGE_INNER + GAP,
				   PAGE_BOTTOM - PAGE_TOP + 6},
			  .group = s->count,
			  .groups = s->groups,
			  .head = 18};
	grid_fit(&s->grid, least_h, most_h);
	set_manner(s);
}

static void close_sheet(struct sheet *s)
{
	for (size_t g = 0; g < s->groups; g++)
		free(s->school[g]);
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
	return (struct box){panel.x, panel.y + NAME_H, panel.w - GAP,
			    s->grid.h - NAME_H - YEAR_H - 6};
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
		canvas_upright(c, slot.x + slot.w / 2, top - 2, value_style,
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

static void draw_panel(const struct sheet *s, struct box panel,
		       const struct school *school)
{
	struct box plot = plot_of(s, panel);
	struct canvas *c = s->pages->canvas;
	struct buffer words = {0};

	tell(s, school, &words);
	canvas_figure(c, text_of_buffer(&words));
	canvas_wrap(c, panel.x, panel.y, plot.w, 3, name_style, school->name);
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

static void draw_group_head(const struct sheet *s, size_t group, double y)
{
	struct buffer words = {0};

	words_capital(&words,
		      s->group[group].len ? s->group[group] : TEXT("scholen"));
	buffer_char(&words, '\0');
	pages_head(s->pages, PAGE_MARGIN, y, PAGE_INNER, words.at);
	buffer_release(&words);
}

static void draw_sheet(const struct sheet *s, size_t sheet)
{
	for (size_t g = 0; g < s->groups; g++) {
		bool headed = false;

		for (size_t i = 0; i < s->count[g]; i++) {
			struct place at = grid_place(&s->grid, g, i);

			if (at.sheet != sheet)
				continue;
			if (at.headed && !headed)
				draw_group_head(s, g, at.box.y - s->grid.head);
			headed = true;
			draw_panel(s, at.box, &s->school[g][i]);
		}
	}
}

static size_t sheets_of(const struct model *m, const struct trait *t)
{
	const struct dossier_row *row = first_school(m);
	struct sheet s = {0};

	for (; row; row = row->next)
		if (has_measure(m, t, row))
			s.count[group_of(&s, row->field[SCHOOL_SUBREGION])]++;
	s.grid =
	    (struct grid){.area = {PAGE_MARGIN, PAGE_TOP - 6, PAGE_INNER + GAP,
				   PAGE_BOTTOM - PAGE_TOP + 6},
			  .group = s.count,
			  .groups = s.groups,
			  .head = 18};
	grid_fit(&s.grid, least_h, most_h);
	return s.grid.sheets;
}

size_t school_pages(const struct model *m)
{
	size_t pages = 0;

	for (size_t i = 0; i < m->traits; i++)
		if (school_shown(m, &m->trait[i]))
			pages += sheets_of(m, &m->trait[i]);
	return pages;
}

static const struct trait *nth_shown(const struct model *m, size_t *nth)
{
	for (size_t i = 0; i < m->traits; i++) {
		size_t sheets = school_shown(m, &m->trait[i])
				    ? sheets_of(m, &m->trait[i])
				    : 0;

		if (*nth < sheets)
			return &m->trait[i];
		*nth -= sheets;
	}
	return NULL;
}

/* ": noord 83, zuid 90 in 2022", if all are known. */
static void say_subregions(struct buffer *out, const struct sheet *s)
{
	const struct dossier_row *row =
	    dossier_first(&s->pages->model->dossier, KIND_SUBREGION);
	const struct point *now = model_now(s->trait);
	struct buffer words = {0};
	bool known = now != NULL;
	long year = 0, missing = 0;

	for (; row && known; row = row->next) {
		struct range r = model_range(row->field, SUBREGION_LOW);

		record_long(row->field[SUBREGION_YEAR], &year);
		if (year != now->year ||
		    !text_equal(row->field[SUBREGION_INDICATOR],
				s->trait->code))
			continue;
		known = r.known;
		buffer_format(&words, "%s%.*s ", words.len ? ", " : ": ",
			      TEXT_ARG(row->field[SUBREGION_SUBREGION]));
		words_range(&words, s->trait, r, "");
		record_long(row->field[SUBREGION_MISSING], &missing);
		if (missing)
			buffer_add(&words, TEXT(" (niet volledig)"));
	}
	if (known && words.len) {
		buffer_add(out, text_of_buffer(&words));
		buffer_format(out, " in %ld", now->year);
	}
	buffer_release(&words);
}

static void begin(const struct sheet *s, size_t sheet)
{
	struct buffer title = {0}, name = {0}, below = {0}, anchor = {0};

	buffer_format(&name, "Scholen: %.*s", TEXT_ARG(s->trait->name));
	buffer_format(&title, "%.*s per school", TEXT_ARG(s->trait->name));
	say_subregions(&title, s);
	buffer_add(&below, TEXT("Alle scholen op dezelfde schaal. Lichte "
				"balken: van v\xC3\xB3\xC3\xB3r het plan, of "
				"een cijfer van DUO"));
	pages_school_anchor(&anchor, s->trait->code);
	anchor.len--;
	if (s->grid.sheets > 1) {
		buffer_format(&name, " (%zu)", sheet + 1);
		buffer_format(&title, " (%zu van %zu)", sheet + 1,
			      s->grid.sheets);
	}
	if (sheet)
		buffer_format(&anchor, "-%zu", sheet + 1);
	buffer_char(&anchor, '\0');
	pages_begin(s->pages, text_of_buffer(&name), anchor.at,
		    text_of_buffer(&title), text_of_buffer(&below));
	buffer_release(&title);
	buffer_release(&name);
	buffer_release(&below);
	buffer_release(&anchor);
}

void page_schools(struct pages *p, size_t nth)
{
	const struct trait *t = nth_shown(p->model, &nth);
	struct sheet s;

	open_sheet(&s, p, t);
	begin(&s, nth);
	draw_sheet(&s, nth);
	canvas_page_end(p->canvas);
	close_sheet(&s);
}
