/*
 * series: what is known of an indicator, year after year.
 *
 * Ownership: the caller's.
 */
#ifndef COMPARE_SERIES_H
#define COMPARE_SERIES_H

#include "compare/standing.h"

/* Years that are looked at: those of the public data, and the plan's. */
enum { FIRST_YEAR = 2010, LAST_YEAR = 2039 };

/* One year; `value` and `target` are of the same scale: of a share, tenths of
 * a percent. */
struct series_point {
	long year;
	struct interval value;  /* if known */
	bool known, complete;   /* complete: nothing can be added any more */
	long missing;           /* schools of which nothing is known */
	long expected, standin; /* schools; of standin DUO's figure is taken */
	long target;            /* -1: none */
};

struct series {
	const struct plan_indicator *indicator;
	size_t points;
	struct series_point point[LAST_YEAR - FIRST_YEAR + 1];
};

void series_add(struct series *, const struct standing *,
		const struct plan_target *);

/* A point that can be compared with others: known, complete, nobody missing. */
bool series_is_sound(const struct series_point *);

/* Where the figure of each sound year went since the one before, and since
 * the baseline. */
void series_write_directions(const struct series *, struct record_writer *);

#endif
