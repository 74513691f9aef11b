/* The schools of an indicator as small charts on one scale. */
#include "charts/pages.h"

#include <math.h>
#include <stdlib.h>

#include "charts/panel.h"
#include "charts/spread.h"
#include "charts/without.h"
#include "charts/words.h"

/* Of the scale: less shows no differences, and more is not needed. */
static const double least_scale = 45, most_scale = 170;

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

	if (without_schools(t) != SCHOOLS_SHOWN)
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

static void fit_columns(struct sheet *s, size_t most)
{
	grid_divide(&s->grid, most);
	panel_settle(s);
	grid_fit(&s->grid, least_scale, most_scale);
}

/* Values that do not fit across have fewer panels beside each other, if that
 * takes no more sheets. */
static void fit(struct sheet *s)
{
	size_t columns, sheets;

	s->grid = (struct grid){.area = {PAGE_MARGIN, PAGE_TOP - 6,
					 PAGE_INNER + PANEL_GAP,
					 PAGE_BOTTOM - PAGE_TOP + 10},
				.group = s->count,
				.groups = s->groups,
				.rise = s->rise,
				.head = 18,
				.gap = 12};
	fit_columns(s, GRID_MOST_COLUMNS);
	columns = s->grid.columns;
	sheets = s->grid.sheets;
	while (s->upright && s->grid.columns > GRID_LEAST_COLUMNS)
		fit_columns(s, s->grid.columns - 1);
	if (s->upright || s->grid.sheets > sheets)
		fit_columns(s, columns);
}

static void place_schools(struct sheet *s)
{
	for (size_t g = 0; g < s->groups; g++)
		for (size_t i = 0; i < s->count[g]; i++)
			s->school[g][i].sheet =
			    grid_place(&s->grid, g, i).sheet;
}

static void open_sheet(struct sheet *s, const struct pages *p,
		       const struct trait *t)
{
	*s = (struct sheet){.pages = p, .trait = t};
	set_years(s);
	s->rise = memory_new(dossier_rows(&p->model->dossier, KIND_SCHOOL) *
			     sizeof(*s->rise));
	take_schools(s);
	if (!(s->scale.top > 0))
		s->scale.top = 1;
	fit(s);
	place_schools(s);
}

static void close_sheet(struct sheet *s)
{
	for (size_t g = 0; g < s->groups; g++)
		free(s->school[g]);
	free(s->rise);
}

/* Its record of the year that the page is about; NULL if there is none. */
static const struct text *subregion_of(const struct sheet *s, size_t group)
{
	const struct dossier_row *row =
	    dossier_first(&s->pages->model->dossier, KIND_SUBREGION);
	const struct point *now = model_now(s->trait);
	long year = 0;

	for (; row && now; row = row->next)
		if (text_equal(row->field[SUBREGION_INDICATOR],
			       s->trait->code) &&
		    text_equal(row->field[SUBREGION_SUBREGION],
			       s->group[group]) &&
		    record_long(row->field[SUBREGION_YEAR], &year) &&
		    year == now->year)
			return row->field;
	return NULL;
}

/* Noord in 2022: 163 (nog zonder 1 school) */
static void draw_group_head(const struct sheet *s, size_t group, bool more,
			    double y)
{
	const struct text *field = subregion_of(s, group);
	struct buffer words = {0};

	words_capital(&words,
		      s->group[group].len ? s->group[group] : TEXT("scholen"));
	if (field) {
		buffer_format(&words,
			      " in %.*s: ", TEXT_ARG(field[SUBREGION_YEAR]));
		words_subregion(&words, s->trait, field);
	}
	if (more)
		buffer_add(&words, TEXT(" (vervolg)"));
	buffer_char(&words, '\0');
	pages_head(s->pages, PAGE_MARGIN, y, PAGE_INNER, words.at);
	buffer_release(&words);
}

/* The group that has this sheet, and no other, to itself; NULL: none has. */
static const struct text *group_alone(const struct sheet *s, size_t sheet)
{
	const struct text *alone = NULL;

	for (size_t g = 0; g < s->groups; g++) {
		const struct school *first = s->school[g];
		const struct school *last = first + s->count[g] - 1;

		if (sheet < first->sheet || sheet > last->sheet)
			continue;
		if (alone || first->sheet != last->sheet || !s->group[g].len)
			return NULL;
		alone = &s->group[g];
	}
	return s->grid.sheets > 1 ? alone : NULL;
}

/* Not where it would say no more than the title. */
static bool has_head(const struct sheet *s, size_t group, size_t sheet)
{
	return !group_alone(s, sheet) || subregion_of(s, group);
}

static void draw_sheet(const struct sheet *s, size_t sheet)
{
	for (size_t g = 0; g < s->groups; g++) {
		bool headed = false;

		for (size_t i = 0; i < s->count[g]; i++) {
			struct place at = grid_place(&s->grid, g, i);

			if (at.sheet != sheet)
				continue;
			if (at.headed && !headed && has_head(s, g, sheet))
				draw_group_head(s, g, i > 0,
						at.box.y - s->grid.head);
			headed = true;
			panel_draw(s, at.box, &s->school[g][i]);
		}
	}
}

static size_t sheets_of(const struct pages *p, const struct trait *t)
{
	struct sheet s;

	if (!school_shown(p->model, t))
		return 0;
	open_sheet(&s, p, t);
	close_sheet(&s);
	return s.grid.sheets;
}

size_t school_pages(const struct pages *p)
{
	size_t pages = 0;

	for (size_t i = 0; i < p->model->traits; i++)
		pages += sheets_of(p, &p->model->trait[i]);
	return pages;
}

int school_place(const struct pages *p, const struct trait *t, size_t *sheets)
{
	int number = p->first[PAGE_SCHOOLS];

	for (const struct trait *of = p->model->trait; of != t; of++)
		number += (int)sheets_of(p, of);
	*sheets = sheets_of(p, t);
	return number;
}

static const struct trait *nth_shown(const struct pages *p, size_t *nth)
{
	for (size_t i = 0; i < p->model->traits; i++) {
		size_t sheets = sheets_of(p, &p->model->trait[i]);

		if (*nth < sheets)
			return &p->model->trait[i];
		*nth -= sheets;
	}
	return NULL;
}

/* Leerlingen in techn(olog)isch vmbo, noord */
static void say_name(struct buffer *out, const struct sheet *s, size_t sheet)
{
	const struct text *alone = group_alone(s, sheet);

	buffer_add(out, s->trait->name);
	if (alone)
		buffer_format(out, ", %.*s", TEXT_ARG(*alone));
}

static void begin(struct pages *p, const struct sheet *s, size_t sheet)
{
	struct buffer title = {0}, name = {0}, below = {0}, anchor = {0};
	struct spread spread = spread_of(s, sheet);
	bool alone = group_alone(s, sheet) != NULL;

	buffer_add(&name, TEXT("Scholen: "));
	say_name(&name, s, sheet);
	say_name(&title, s, sheet);
	buffer_add(&title, TEXT(": "));
	spread_say(&title, s->trait, &spread);
	spread_explain(&below, &spread);
	pages_begin_nth(p, text_of_buffer(&name),
			pages_school_anchor(&anchor, s->trait->code), &title,
			&below, sheet, alone ? 1 : s->grid.sheets);
	buffer_release(&title);
	buffer_release(&name);
	buffer_release(&below);
	buffer_release(&anchor);
}

void page_schools(struct pages *p, size_t nth)
{
	const struct trait *t = nth_shown(p, &nth);
	struct sheet s;

	open_sheet(&s, p, t);
	begin(p, &s, nth);
	draw_sheet(&s, nth);
	canvas_page_end(p->canvas);
	close_sheet(&s);
}
