/*
 * figures: what tally measured, found again by indicator, year, vestiging.
 *
 * Ownership: figures live in the arena of struct figures.
 */
#ifndef COMPARE_FIGURES_H
#define COMPARE_FIGURES_H

#include "interval.h"
#include "plan.h"

/* `value` is in the indicator's unit; a share's is in tenths of a percent and
 * made of part and whole. */
struct figure {
	bool known;
	struct interval value, part, whole;
};

/* Of one vestiging: what the school delivered and what DUO says. */
struct cell {
	struct figure school, duo;
};

struct figures {
	struct arena arena;
	struct map cell;  /* of struct cell */
	struct map total; /* of struct figure: over the region, where the
			     vestigingen do not add up */
	struct map year;  /* "indicator\tyear", not NULL if anything is known */
	struct buffer key;
};

void figures_init(struct figures *);
void figures_release(struct figures *);

/* Takes a measure or a total of tally's. */
void figures_take(struct figures *, const struct record *);

/* NULL where nothing is known. */
const struct cell *figures_cell(struct figures *, struct text indicator,
				long year, struct text vestiging);
const struct figure *figures_total(struct figures *, struct text indicator,
				   long year);
bool figures_year(struct figures *, struct text indicator, long year);

struct figure figure_add(struct figure, struct figure);

/* Sets the value of a share from its part and whole. */
void figure_share(struct figure *);

#endif
