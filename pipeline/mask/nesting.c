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

static unsigned before(const struct pair *p, size_t member, size_t at)
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
		    (before(p, p->inner, i) & SHOWN_HIDDEN &&
		     before(p, p->outer, i) == SHOWN_NUMBER))
			return true;
	return false;
}

/* One that was shown is known; and where few are in both, few can change
 * places. Neither hides another. */
static bool is_known(const struct pair *p, size_t at)
{
	return before(p, p->inner, at) & SHOWN_NUMBER ||
	       count_of(p, p->inner, at).low < p->slices->threshold - 1;
}

/* What was shown and is hidden now was corrected: sums of old tell nothing of
 * what it is now. */
static bool is_corrected(const struct pair *p, size_t at)
{
	return p->slice->grid.cell[at].hidden &&
	       before(p, p->outer, at) & SHOWN_NUMBER;
}

static void set_cell(const struct pair *p, size_t at, struct grid_cell *cell,
		     struct interval *count)
{
	*cell = p->slice->grid.cell[at];
	cell->kept = false;
	cell->hidden = true;
	cell->seen = is_known(p, at);
	cell->old =
	    is_corrected(p, at)
		? 0
		: slices_mark(p->slices, p->slice, p->inner, cell->vestiging);
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

static bool was_told(const struct pair *p, struct text vestigingen)
{
	return slices_was_told(p->slices, p->slice, p->inner, vestigingen);
}

static bool are_all_in(struct text vestigingen, struct text list)
{
	struct text one;

	while (text_cut(&vestigingen, ' ', &one))
		if (!text_lists(list, ' ', one))
			return false;
	return true;
}

/* How many are in the one only, where that can be another number: at those of
 * a subregion who were not in the sum. */
static long cover_of(const struct pair *p, size_t subregion, struct text sum)
{
	const struct grid *g = &p->slice->grid;
	long cover = 0;

	for (size_t i = 0; i < g->cells; i++)
		if (g->cell[i].there && !is_known(p, i) &&
		    (!subregion || g->cell[i].subregion == subregion) &&
		    !text_lists(sum, ' ', g->cell[i].vestiging))
			cover += gap_of(p, i).low;
	return cover;
}

/* Was a sum around it told before, and its own not? To tell it now, with no
 * more than a few new ones in it, would be to tell what it was. */
static bool was_hidden(const struct pair *p, size_t subregion)
{
	struct buffer now = slice_summed(p->slice, p->inner, subregion);
	struct text list = text_of_buffer(&now);
	const struct shown_sum *sum = NULL;
	bool hidden = false;

	while (!hidden && !was_told(p, list) &&
	       (sum = slices_told(p->slices, p->slice, p->outer, sum)))
		hidden = are_all_in(sum->vestigingen, list) &&
			 !was_told(p, sum->vestigingen) &&
			 cover_of(p, subregion, sum->vestigingen) <
			     p->slices->threshold;
	buffer_release(&now);
	return hidden;
}

/* With its sum hidden the vestigingen, which add up to it, are not shown
 * either. */
static struct nesting remember(const struct pair *p)
{
	struct nesting sum = {.region = was_hidden(p, 0)};

	for (size_t i = 1; i <= map_count(&p->slices->subregion); i++)
		sum.subregions |= was_hidden(p, i);
	sum.schools = sum.region || sum.subregions;
	return sum;
}

static void add(struct nesting *sum, struct nesting one)
{
	sum->region |= one.region;
	sum->subregions |= one.subregions;
	sum->schools |= one.schools;
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
		if (!is_pair(&p))
			continue;
		add(&sum, remember(&p));
		if (tells(&p))
			add(&sum, decide(&p));
	}
	return sum;
}

static bool counts_nobody(const struct slice *s, const struct grid_cell *cell,
			  size_t member, bool share)
{
	const struct interval *count = &cell->count[s->column[member]];

	return !count[0].high && (!share || !count[1].high);
}

bool nesting_shows_nobody(const struct slices *z, const struct slice *s,
			  size_t member, struct text vestiging)
{
	const struct family_member *m = z->families.member;
	const struct grid_cell *cell = map_find(&s->cell, vestiging);

	if (!cell || !cell->there || cell->hidden ||
	    !counts_nobody(s, cell, member, m[member].share))
		return false;
	for (size_t i = 0; i < z->families.members; i++)
		if (m[i].family == s->family && i != member &&
		    !counts_nobody(s, cell, i, m[i].share) &&
		    family_contains(&m[i], &m[member]))
			return false;
	return true;
}
