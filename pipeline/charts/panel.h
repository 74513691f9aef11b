/*
 * panel: the small chart of one school, on the scale of its sheet.
 */
#ifndef CHARTS_PANEL_H
#define CHARTS_PANEL_H

#include "charts/grid.h"
#include "charts/pages.h"

enum { MOST_GROUPS = 8, MOST_YEARS = 6, PANEL_GAP = 14 };

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
	const struct pages *pages;
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
	double head; /* the height of the names */
};

/* The height of the highest name, in the width of the grid's panels. */
double panel_head(const struct sheet *);

/* Settles how values stand; the grid and the scale must be there. */
void panel_settle(struct sheet *);

/* In its place of the grid. */
void panel_draw(const struct sheet *, struct box, const struct school *);

#endif
