/*
 * panel: the small chart of one school, on the scale of its sheet, with its
 * name under it.
 */
#ifndef CHARTS_PANEL_H
#define CHARTS_PANEL_H

#include "charts/grid.h"
#include "charts/pages.h"

enum { MOST_GROUPS = 8, MOST_YEARS = 6, PANEL_GAP = 14 };

struct cell {
	struct range figure;
	struct text state; /* empty: there is no measure */
};

struct school {
	struct text name;
	struct cell cell[MOST_YEARS];
	size_t sheet; /* of those that all take */
};

struct sheet {
	const struct pages *pages;
	const struct trait *trait;
	struct text group[MOST_GROUPS]; /* subregions */
	size_t count[MOST_GROUPS], groups;
	struct school *school[MOST_GROUPS];
	struct rise *rise; /* of all schools, group after group */
	long first;
	size_t years;
	struct scale scale;
	struct grid grid;
	bool upright; /* how values stand: all of a sheet in one way */
};

/* Settles how values stand and what the panels need; the grid's columns and
 * the scale must be there. */
void panel_settle(struct sheet *);

/* Of before the plan, or not from the region itself: a light bar. */
bool panel_is_light(const struct sheet *, const struct cell *, size_t year);

/* In its place of the grid. */
void panel_draw(const struct sheet *, struct box, const struct school *);

#endif
