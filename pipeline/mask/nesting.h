/*
 * nesting: an indicator within another tells of those who are in the other
 * only: who left, less those with a diploma, are those without.
 *
 * Where that is a few persons at any vestiging, the one within is shown of no
 * vestiging, so that the difference of none is known; and its sums are shown
 * only if they leave all of 1 to threshold - 1 possible, as grid.h has it: the
 * differences are one more column, of which every cell is hidden. A sum that
 * was hidden before beside one around it that was not, stays hidden.
 */
#ifndef MASK_NESTING_H
#define MASK_NESTING_H

#include "mask/slice.h"

/* What is hidden of an indicator in a year. */
struct nesting {
	bool region, subregions; /* the sums */
	bool schools;            /* every vestiging */
};

/* What indicators around a member ask of it, once the slice's grid is decided;
 * nothing, if there are none, or if they tell of nobody. */
struct nesting nesting_decide(const struct slices *, const struct slice *,
			      size_t inner);

/* Can it be seen that a member counts nobody at a vestiging? Where nothing is
 * hidden, and it and all around it count nobody. */
bool nesting_shows_nobody(const struct slices *, const struct slice *,
			  size_t member, struct text vestiging);

#endif
