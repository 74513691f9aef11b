#include "mask/nesting.h"

#include <stdlib.h>

/* An indicator, and one within it. */
struct pair {
	const struct slices *slices;
	const struct slice *slice;
	size_t outer, inner;
};

static struct interval count_of(const struct pair *p, size_t member, size_t at)
{
	return p->slice->grid.cell[at].count[p->slice->column[member]];
}

/* Of two intervals: between their low ends, and between their high ends. */
static struct interval between(struct interval outer, struct interval inner)
{
	long a = outer.low - inner.low, b = outer.high - inner.high;

	a = a < 0 ? 0 : a;
	b = b < 0 ? 0 : b;
	return a < b ? (struct interval){a, b} : (struct interval){b, a};
}

static struct interval gap_of(const struct pair *p, size_t at)
{
	return between(count_of(p, p->outer, at), count_of(p, p->inner, at));
}

static enum shown_state before(const struct pair *p, size_t member, size_t at)
{
	return shown_cell(p->slices->shown,
			  p->slices->families.member[member].code,
			  p->slice->year, p->slice->grid.cell[at].vestiging);
}

/* Is there a vestiging where the two tell of a few, or where they would have
 * done so in a report before? */
static bool tells(const struct pair *p)
{
	const struct grid *g = &p->slice->grid;

	for (size_t i = 0; i < g->cells; i++)
		if ((g->cell[i].there &&
		     grid_is_small(g->threshold, gap_of(p, i))) ||
		    (before(p, p->inner, i) == SHOWN_HIDDEN &&
		     before(p, p->outer, i) == SHOWN_NUMBER))
			return true;
	return false;
}

/* One that was shown is known; and where few are in both, few can change
 * places. Neither hides another. */
static void set_cell(const struct pair *p, size_t at, struct grid_cell *cell,
		     struct interval *count)
{
	*cell = p->slice->grid.cell[at];
	cell->kept = false;
	cell->hidden = true;
	cell->seen = before(p, p->inner, at) == SHOWN_NUMBER ||
		     count_of(p, p->inner, at).low < p->slices->threshold - 1;
	cell->old = slices_mark(p->slices, p->slice, p->inner, cell->vestiging);
	*count = gap_of(p, at);
	cell->count = count;
}

static bool is_summed(const struct pair *p, size_t member)
{
	return p->slice->grid.column[p->slice->column[member]].sums ==
	       SUMS_SHOWN;
}

static struct interval total_of(const struct pair *p, size_t member)
{
	return p->slice->grid.column[p->slice->column[member]].total;
}

/* The differences of the two as a grid of one column. */
static struct nesting decide(const struct pair *p)
{
	const struct grid *of = &p->slice->grid;
	struct interval *count = memory_new((of->cells + 1) * sizeof(*count));
	struct grid_column column = {
	    .total = between(total_of(p, p->outer), total_of(p, p->inner)),
	    .sums = is_summed(p, p->inner) && is_summed(p, p->outer)
			? SUMS_SHOWN
			: SUMS_HIDDEN};
	struct grid g = *of;

	g.cell = memory_new((of->cells + 1) * sizeof(*g.cell));
	g.column = &column;
	g.columns = 1;
	for (size_t i = 0; i < of->cells; i++)
		set_cell(p, i, &g.cell[i], &count[i]);
	grid_decide(&g);
	free(g.cell);
	free(count);
	return (struct nesting){.region = column.sums != SUMS_SHOWN,
				.subregions = !g.split,
				.schools = true};
}

static bool is_pair(const struct pair *p)
{
	const struct family_member *member = p->slices->families.member;

	return p->outer != p->inner &&
	       member[p->outer].family == p->slice->family &&
	       slice_has(p->slice, p->outer) && slice_has(p->slice, p->inner) &&
	       family_contains(&member[p->outer], &member[p->inner]) &&
	       !family_contains(&member[p->inner], &member[p->outer]);
}

struct nesting nesting_decide(const struct slices *z, const struct slice *s,
			      size_t inner)
{
	struct nesting sum = {.region = false};
	struct pair p = {z, s, 0, inner};

	for (; p.outer < z->families.members; p.outer++) {
		struct nesting one;

		if (!is_pair(&p) || !tells(&p))
			continue;
		one = decide(&p);
		sum.region |= one.region;
		sum.subregions |= one.subregions;
		sum.schools |= one.schools;
	}
	return sum;
}
