#include "attacker/table.h"

#include <stdlib.h>

enum { FACES = 2 };

bool table_is_small(const struct table *t, long value)
{
	return value > 0 && value < t->threshold;
}

bool cell_is_hidden(const struct cell *c)
{
	return !c->shown || !measure_is_there(c->shown);
}

bool cell_is_same_row(const struct cell *a, const struct cell *b)
{
	return a->face == b->face && text_equal(a->truth[MEASURE_INDICATOR],
						b->truth[MEASURE_INDICATOR]);
}

bool cell_is_same_school(const struct cell *a, const struct cell *b)
{
	return text_equal(a->truth[MEASURE_VESTIGING],
			  b->truth[MEASURE_VESTIGING]);
}

struct text cell_subregion(const struct table *t, const struct cell *c)
{
	return report_subregion(&t->report[c->report],
				c->truth[MEASURE_VESTIGING]);
}

bool cell_was_hidden(const struct table *t, const struct cell *c)
{
	for (size_t i = 0; i < c->report; i++)
		if (report_hides(&t->report[i], c->truth))
			return true;
	return false;
}

/* Of a year that was running, the report on another moment has more teachers;
 * pupils are counted on a day. */
static bool may_grow(const struct table *t, const struct cell *was,
		     const struct cell *is)
{
	const struct dossier_row *then =
	    dossier_first(&t->report[was->report].truth, KIND_REPORT);
	const struct dossier_row *now =
	    dossier_first(&t->report[is->report].truth, KIND_REPORT);
	long year = number_of(was->truth[MEASURE_YEAR]);
	struct text until = then->field[REPORT_TO];

	until.len = until.len > 4 ? 4 : until.len;
	return text_is(report_kind(&t->report[is->report],
				   is->truth[MEASURE_INDICATOR]),
		       "docentsessie") &&
	       number_of(until) && number_of(until) <= year &&
	       !text_ends(then->field[REPORT_TO], "-12-31") &&
	       !text_equal(then->field[REPORT_MOMENT],
			   now->field[REPORT_MOMENT]);
}

static bool is_same(const struct table *t, const struct cell *was,
		    const struct cell *is)
{
	return was->report != is->report && cell_is_same_row(was, is) &&
	       cell_is_same_school(was, is) && !may_grow(t, was, is) &&
	       guess_is_same(&t->guess, &t->report[was->report],
			     &t->report[is->report], was->truth, was->face);
}

/* The column of one that was the same in an earlier report, and in all others
 * in which that was. */
static int find_column(const struct table *t, const struct cell *new)
{
	for (size_t i = 0; i < t->cells; i++) {
		size_t n = 0;

		if (!is_same(t, &t->cell[i], new))
			continue;
		while (n < t->cells &&
		       (t->cell[n].column != t->cell[i].column ||
			is_same(t, &t->cell[n], new)))
			n++;
		if (n == t->cells)
			return t->cell[i].column;
	}
	return 0;
}

static int add_column(struct table *t, long truth)
{
	int column = glp_add_cols(t->system, 1);

	t->truth =
	    memory_resize(t->truth, (size_t)column + 1, sizeof(*t->truth));
	t->truth[column] = (double)truth;
	glp_set_col_kind(t->system, column, GLP_IV);
	glp_set_col_bnds(t->system, column, GLP_LO, 0, 0);
	return column;
}

static void add_cell(struct table *t, size_t report, const struct text *truth,
		     int face)
{
	struct cell *c = &t->cell[t->cells];

	*c = (struct cell){.report = report, .truth = truth, .face = face};
	c->shown = report_shown(&t->report[report], truth);
	c->value = measure_value(truth, face);
	c->column = find_column(t, c);
	if (!c->column)
		c->column = add_column(t, c->value);
	if (c->shown && measure_is_there(c->shown))
		glp_set_col_bnds(t->system, c->column, GLP_FX,
				 (double)measure_value(c->shown, face), 0);
	t->cells++;
}

static void add_cells(struct table *t, size_t report, struct text kind,
		      struct text year)
{
	const struct report *r = &t->report[report];
	const struct dossier_row *row = dossier_first(&r->truth, KIND_MEASURE);

	for (; row; row = row->next) {
		const struct text *f = row->field;

		if (!measure_is_there(f) ||
		    !text_equal(f[MEASURE_YEAR], year) ||
		    !text_equal(report_kind(r, f[MEASURE_INDICATOR]), kind))
			continue;
		add_cell(t, report, f, 0);
		if (measure_is_share(f))
			add_cell(t, report, f, 1);
	}
}

static bool is_within(const struct table *t, const struct cell *in,
		      const struct cell *out)
{
	return in->report == out->report && !in->face && !out->face &&
	       cell_is_same_school(in, out) &&
	       report_nests(&t->report[in->report],
			    in->truth[MEASURE_INDICATOR],
			    out->truth[MEASURE_INDICATOR]);
}

/* Who is counted within another is counted there too: of an interval only that
 * is known that is so at its low end. */
static void add_gap(struct table *t, const struct cell *in,
		    const struct cell *out)
{
	const double factor[] = {0, 1, -1, -1};
	long value = out->value - in->value;
	int column = add_column(t, value), row = glp_add_rows(t->system, 1);
	int of[] = {0, out->column, in->column, column};

	glp_set_mat_row(t->system, row, 3, of, factor);
	glp_set_row_bnds(t->system, row, GLP_FX, 0, 0);
	t->gap = memory_resize(t->gap, t->gaps + 1, sizeof(*t->gap));
	t->gap[t->gaps++] = (struct gap){out, in, value, column};
}

static void add_gaps(struct table *t)
{
	for (size_t i = 0; i < t->cells; i++)
		for (size_t n = 0; n < t->cells; n++) {
			const struct cell *in = &t->cell[i], *out = &t->cell[n];

			if (is_within(t, in, out) && in->value <= out->value)
				add_gap(t, in, out);
		}
}

void table_open(struct table *t, const struct report *report, size_t reports,
		long threshold, struct guess guess, struct text kind,
		struct text year)
{
	size_t most = 1;

	*t = (struct table){.report = report,
			    .reports = reports,
			    .threshold = threshold,
			    .guess = guess};
	for (size_t i = 0; i < reports; i++)
		most += FACES * dossier_rows(&report[i].truth, KIND_MEASURE);
	t->cell = memory_new(most * sizeof(*t->cell));
	t->system = glp_create_prob();
	for (size_t i = 0; i < reports; i++)
		add_cells(t, i, kind, year);
	add_gaps(t);
}

void table_close(struct table *t)
{
	glp_delete_prob(t->system);
	free(t->cell);
	free(t->gap);
	free(t->truth);
}
