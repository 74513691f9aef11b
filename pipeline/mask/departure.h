/*
 * departure: a vestiging that was added up before and is not now, for what it
 * delivered was taken back, or its school left; or that can be seen to count
 * nobody now. If it was hidden in that sum, the sum of those who stayed would
 * tell of it; unless that was told as well.
 */
#ifndef MASK_DEPARTURE_H
#define MASK_DEPARTURE_H

#include "mask/slice.h"

/* Would a member's sum over a subregion (0: the region)? */
bool departure_tells(const struct slices *, const struct slice *, size_t member,
		     size_t subregion);

#endif
