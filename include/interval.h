/*
 * interval: a count of which only the bounds may be known.
 *
 * A delivered `<5` is 1 to 4: not 2, and not 0, for a zero is written as 0.
 * Sums of intervals are intervals. Counts are persons, companies, ...; never
 * negative.
 */
#ifndef INTERVAL_H
#define INTERVAL_H

#include "text.h"

struct interval {
	long low, high;
};

/* From `17` or `<5` (blanks after `<` allowed); false if it is neither, or
 * above 999,999,999. */
bool interval_parse(struct text, struct interval *);

struct interval interval_add(struct interval, struct interval);

static inline bool interval_equal(struct interval a, struct interval b)
{
	return a.low == b.low && a.high == b.high;
}

/* Do the two have a value in common? */
static inline bool interval_meets(struct interval a, struct interval b)
{
	return a.low <= b.high && b.low <= a.high;
}

/*
 * The share of `part` in `whole`, in tenths of a percent, as the widest
 * interval that the two allow; the part is contained in the whole. A whole
 * that can be 0 gives 0 to 1000.
 */
struct interval interval_share(struct interval part, struct interval whole);

#endif
