#include "mask/grid.h"

#include "memory.h"

#include <stdlib.h>

bool grid_is_small(long threshold, struct interval count)
{
	return count.high > 0 && count.low < threshold;
}

/* Which sums tell on a cell in a column. */
struct witness {
	uint64_t old;
	bool region;
	size_t subregion;
};

static struct witness witness_of(const struct grid *g,
				 const struct grid_cell *cell, size_t column)
{
	bool shown = g->column[column].sums == SUMS_SHOWN;

	return (struct witness){cell->old, shown,
				shown && g->split ? cell->subregion : 0};
}

static bool witness_equal(struct witness a, struct witness b)
{
	return a.old == b.old && a.region == b.region &&
	       a.subregion == b.subregion;
}

static bool is_told_on(struct witness w)
{
	return w.old || w.region;
}

static bool counts(const struct grid_cell *cell, size_t column)
{
	return cell->there && cell->count[column].high > 0;
}

static bool is_delicate(const struct grid *g, const struct grid_cell *cell,
			size_t column)
{
	return cell->there &&
	       ((cell->kept && !cell->seen) ||
		grid_is_small(g->threshold, cell->count[column]));
}

static bool is_beside(const struct grid *g, const struct grid_cell *other,
		      const struct grid_cell *cell, size_t column)
{
	return other != cell && other->there &&
	       witness_equal(witness_of(g, other, column),
			     witness_of(g, cell, column));
}

/* Is every vestiging hidden in what is shown now? Then a hidden one can be
 * nobody. */
static bool is_closed(const struct grid *g, const struct grid_cell *cell,
		      size_t column)
{
	size_t subregion = witness_of(g, cell, column).subregion;

	for (size_t i = 0; i < g->cells; i++) {
		const struct grid_cell *other = &g->cell[i];

		if (other->there && (!other->hidden || other->seen) &&
		    witness_of(g, other, column).subregion == subregion)
			return false;
	}
	return true;
}

/* Can it be any small number, as far as its block is concerned? */
static bool is_covered(const struct grid *g, const struct grid_cell *cell,
		       size_t column)
{
	long sum = cell->count[column].low, others = 0, somebody = 0;
	bool corrected = false;

	if (!is_told_on(witness_of(g, cell, column)) ||
	    g->column[column].sums == SUMS_LOST)
		return true;
	for (size_t i = 0; i < g->cells; i++) {
		const struct grid_cell *other = &g->cell[i];

		if (!other->hidden || !is_beside(g, other, cell, column))
			continue;
		if (other->seen) {
			corrected |=
			    grid_is_small(g->threshold, other->count[column]);
			continue;
		}
		others++;
		somebody += counts(other, column);
		sum += other->count[column].low;
	}
	/* It was small once, and may be far from it now; then one that was
	 * shown when it was not small, and is, is enough. */
	if (!grid_is_small(g->threshold, cell->count[column]))
		return others || corrected;
	if (is_closed(g, cell, column))
		return others && sum >= g->threshold;
	return somebody && sum >= g->threshold - 1 + somebody;
}

/* Somebody before nobody, and few before many. */
static bool is_better(const struct grid_cell *a, const struct grid_cell *b,
		      size_t column)
{
	if (counts(a, column) != counts(b, column))
		return counts(a, column);
	return a->count[column].low < b->count[column].low;
}

/* The best of those that can stand beside it. */
static struct grid_cell *find_cover(const struct grid *g,
				    const struct grid_cell *cell, size_t column)
{
	struct grid_cell *best = NULL;

	for (size_t i = 0; i < g->cells; i++) {
		struct grid_cell *other = &g->cell[i];

		if (!other->hidden && !other->seen &&
		    is_beside(g, other, cell, column) &&
		    (!best || is_better(other, best, column)))
			best = other;
	}
	return best;
}

/* Hides what a column needs; true if that was enough. */
static bool cover_column(struct grid *g, size_t column, bool *more)
{
	for (size_t i = 0; i < g->cells; i++) {
		const struct grid_cell *cell = &g->cell[i];

		if (!is_delicate(g, cell, column))
			continue;
		while (!is_covered(g, cell, column)) {
			struct grid_cell *cover = find_cover(g, cell, column);

			if (!cover)
				return false;
			cover->hidden = *more = true;
		}
	}
	return true;
}

/* What is hidden for one column is one more to cover in another. The first
 * column in which that cannot be done, or how many there are. */
static size_t cover_all(struct grid *g)
{
	bool more = true;

	while (more) {
		more = false;
		for (size_t c = 0; c < g->columns; c++)
			if (!cover_column(g, c, &more))
				return c;
	}
	return g->columns;
}

/* As it is, if that can be; otherwise nothing is changed, and the column that
 * stands in the way is said. */
static bool try_cover(struct grid *g, size_t *column)
{
	bool *before = memory_new((g->cells + 1) * sizeof(*before));
	bool done;

	for (size_t i = 0; i < g->cells; i++)
		before[i] = g->cell[i].hidden;
	*column = cover_all(g);
	done = *column == g->columns;
	for (size_t i = 0; i < g->cells && !done; i++)
		g->cell[i].hidden = before[i];
	free(before);
	return done;
}

static void give_up(struct grid *g, size_t column)
{
	size_t member = g->column[column].member;
	enum grid_sums next = g->column[column].sums + 1;

	for (size_t c = 0; c < g->columns; c++)
		if (g->column[c].member == member && g->column[c].sums < next)
			g->column[c].sums = next;
}

static void hide_small(struct grid *g)
{
	for (size_t i = 0; i < g->cells; i++) {
		struct grid_cell *cell = &g->cell[i];

		cell->hidden |= cell->kept;
		for (size_t c = 0; c < g->columns; c++)
			cell->hidden |= is_delicate(g, cell, c);
	}
	for (size_t c = 0; c < g->columns; c++)
		if (grid_is_small(g->threshold, g->column[c].total) &&
		    g->column[c].sums == SUMS_SHOWN)
			give_up(g, c);
}

/* With the sums of subregions if that can be: a sum of old may tell of them
 * anyhow. Otherwise without, and without those of some members. */
void grid_decide(struct grid *g)
{
	size_t column;

	hide_small(g);
	g->split = true;
	if (try_cover(g, &column))
		return;
	g->split = false;
	while (!try_cover(g, &column))
		give_up(g, column);
	g->split = true;
	if (!try_cover(g, &column))
		g->split = false;
}
