#include "attacker/relation.h"

#include <stdlib.h>

struct relation relation_new(const struct table *t)
{
	return (struct relation){memory_new((t->cells + 2) * sizeof(int)),
				 memory_new((t->cells + 2) * sizeof(double)),
				 0};
}

void relation_put(struct relation *r, const struct cell *c, double factor)
{
	r->length++;
	r->column[r->length] = c->column;
	r->factor[r->length] = factor;
}

void relation_add(struct relation *r, struct table *t, int type, double bound)
{
	int row;

	if (r->length) {
		row = glp_add_rows(t->system, 1);
		glp_set_mat_row(t->system, row, r->length, r->column,
				r->factor);
		glp_set_row_bnds(t->system, row, type, bound, bound);
	}
	free(r->column);
	free(r->factor);
}

static bool shows_any_beside(const struct table *t, const struct cell *c)
{
	for (size_t i = 0; i < t->cells; i++) {
		const struct cell *o = &t->cell[i];

		if (o->report == c->report && cell_is_same_row(o, c) &&
		    !cell_is_hidden(o) &&
		    text_equal(cell_subregion(t, o), cell_subregion(t, c)))
			return true;
	}
	return false;
}

/* What was hidden stays hidden, also if it is nobody. */
void relate_somebody(struct table *t)
{
	for (size_t i = 0; i < t->cells; i++) {
		const struct cell *c = &t->cell[i];

		if (cell_is_hidden(c) && c->value && !cell_was_hidden(t, c) &&
		    glp_get_col_type(t->system, c->column) == GLP_LO &&
		    shows_any_beside(t, c))
			glp_set_col_bnds(t->system, c->column, GLP_LO, 1, 0);
	}
}

static long whole_of(const struct cell *part)
{
	return part->value + (part + 1)->value; /* the rest comes next */
}

/* Is it so at every vestiging? */
static bool is_of_whole(const struct table *t, const struct gap *g)
{
	if (!measure_is_share(g->in->truth) || measure_is_share(g->out->truth))
		return false;
	for (size_t i = 0; i < t->gaps; i++) {
		const struct gap *o = &t->gap[i];

		if (o->in->report == g->in->report &&
		    cell_is_same_row(o->in, g->in) &&
		    cell_is_same_row(o->out, g->out) &&
		    whole_of(o->in) != o->out->value)
			return false;
	}
	return true;
}

void relate_wholes(struct table *t)
{
	for (size_t i = 0; i < t->gaps; i++) {
		const struct gap *g = &t->gap[i];
		struct relation r;

		if (!is_of_whole(t, g))
			continue;
		r = relation_new(t);
		relation_put(&r, g->out, 1);
		relation_put(&r, g->in, -1);
		relation_put(&r, g->in + 1, -1);
		relation_add(&r, t, GLP_FX, 0);
	}
}
