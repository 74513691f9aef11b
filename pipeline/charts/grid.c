#include "charts/grid.h"

enum { LEAST_COLUMNS = 4, MOST_COLUMNS = 7 };

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

/* The height that a line gets when all are on one sheet. */
static double share_of(const struct grid *g)
{
	size_t lines = lines_in(g), heads = 0;

	for (size_t i = 0; i < g->groups; i++)
		heads += g->group[i] != 0;
	return lines ? (g->area.h - (double)heads * g->head) / (double)lines
		     : g->area.h;
}

static size_t best_columns(struct grid *g)
{
	size_t best = LEAST_COLUMNS, least;

	g->columns = best;
	least = lines_in(g);
	while (g->columns++ < MOST_COLUMNS)
		if (lines_in(g) < least) {
			least = lines_in(g);
			best = g->columns;
		}
	return best;
}

static size_t last_sheet(const struct grid *g)
{
	for (size_t i = g->groups; i-- > 0;)
		if (g->group[i])
			return grid_place(g, i, g->group[i] - 1).sheet;
	return 0;
}

/* As high as the sheets that are needed allow. */
static void grow(struct grid *g, double most)
{
	const double step = 2;

	g->sheets = last_sheet(g) + 1;
	while (g->h + step <= most && last_sheet(g) < g->sheets)
		g->h += step;
	if (last_sheet(g) >= g->sheets)
		g->h -= step;
}

void grid_fit(struct grid *g, double least, double most)
{
	g->columns = best_columns(g);
	g->h = share_of(g);
	if (g->h < least)
		g->h = least;
	if (g->h > most)
		g->h = most;
	g->w = g->area.w / (double)g->columns;
	grow(g, most);
}

struct place grid_place(const struct grid *g, size_t group, size_t nth)
{
	struct place p = {0};
	double y = 0;

	for (size_t i = 0; i <= group; i++) {
		size_t last =
		    i == group ? nth / g->columns + 1 : lines_of(g, i);

		for (size_t line = 0; line < last; line++) {
			double head = line ? 0 : g->head;

			if (y > 0 && y + head + g->h > g->area.h + 1e-6) {
				p.sheet++;
				y = 0;
				head = g->head;
			}
			p.headed = head > 0;
			p.box.y = g->area.y + y + head;
			y += head + g->h;
		}
	}
	p.box.x = g->area.x + g->w * (double)(nth % g->columns);
	p.box.w = g->w;
	p.box.h = g->h;
	return p;
}
