#include "charts/grid.h"

#include <math.h>

/* Rounding may not send a line to the next sheet. */
static const double slack = 1e-6;

static size_t lines_of(const struct grid *g, size_t group)
{
	return (g->group[group] + g->columns - 1) / g->columns;
}

static size_t lines_in(const struct grid *g)
{
	size_t lines = 0;

	for (size_t i = 0; i < g->groups; i++)
		lines += lines_of(g, i);
	return lines;
}

void grid_divide(struct grid *g, size_t most)
{
	size_t best = GRID_LEAST_COLUMNS, least;

	g->columns = best;
	least = lines_in(g);
	while (g->columns++ < most)
		if (lines_in(g) < least) {
			least = lines_in(g);
			best = g->columns;
		}
	g->columns = best;
	g->w = g->area.w / (double)best;
}

static const struct rise *rises_of(const struct grid *g, size_t group)
{
	const struct rise *rise = g->rise;

	for (size_t i = 0; i < group; i++)
		rise += g->group[i];
	return rise;
}

/* What the panels of a line need together. */
struct height {
	double bars, below;
};

static struct height height_of(const struct grid *g, size_t group, size_t line)
{
	const struct rise *r = rises_of(g, group);
	size_t end = (line + 1) * g->columns;
	struct height h = {0, 0};

	if (end > g->group[group])
		end = g->group[group];
	for (size_t i = line * g->columns; i < end; i++) {
		h.bars = fmax(h.bars, r[i].share * g->length + r[i].above);
		h.bars = fmax(h.bars, r[i].least);
		h.below = fmax(h.below, r[i].below);
	}
	return h;
}

static double line_height(const struct grid *g, size_t group, size_t line)
{
	struct height h = height_of(g, group, line);

	return h.bars + h.below + g->gap;
}

static double group_height(const struct grid *g, size_t group)
{
	double h = g->head;

	for (size_t line = 0; line < lines_of(g, group); line++)
		h += line_height(g, group, line);
	return h;
}

/* How often a sheet is turned, and a group with it that it cuts in two. */
static size_t turns(const struct grid *g, size_t *cuts)
{
	size_t last = 0;

	*cuts = 0;
	for (size_t i = 0; i < g->groups; i++) {
		if (!g->group[i])
			continue;
		last = grid_place(g, i, g->group[i] - 1).sheet;
		*cuts += last - grid_place(g, i, 0).sheet;
	}
	return last;
}

void grid_fit(struct grid *g, double least, double most)
{
	const double step = 2;
	size_t cuts, others;

	g->length = least;
	g->sheets = turns(g, &cuts) + 1;
	do {
		g->length += step;
	} while (g->length <= most && turns(g, &others) < g->sheets &&
		 others <= cuts);
	g->length -= step;
}

/* Where lines are put. */
struct hand {
	size_t sheet;
	double y;    /* of the line that was put last */
	double next; /* 0: nothing is on the sheet yet */
	bool headed;
};

static void put_line(struct hand *at, const struct grid *g, size_t group,
		     size_t line)
{
	double h = line_height(g, group, line);
	double needed = line ? h : group_height(g, group);
	double head;

	if (at->next > 0 && at->next + needed > g->area.h + slack) {
		at->sheet++;
		at->next = 0;
	}
	at->headed = !line || !(at->next > 0);
	head = at->headed ? g->head : 0;
	at->y = at->next + head;
	at->next = at->y + h;
}

struct place grid_place(const struct grid *g, size_t group, size_t nth)
{
	size_t line = nth / g->columns;
	struct hand at = {.sheet = 0};

	for (size_t i = 0; i < group; i++)
		for (size_t k = 0; k < lines_of(g, i); k++)
			put_line(&at, g, i, k);
	for (size_t k = 0; k <= line; k++)
		put_line(&at, g, group, k);
	return (struct place){
	    .sheet = at.sheet,
	    .headed = at.headed,
	    .box = {g->area.x + g->w * (double)(nth % g->columns),
		    g->area.y + at.y, g->w, height_of(g, group, line).bars}};
}
