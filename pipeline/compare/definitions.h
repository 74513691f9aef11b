/*
 * definitions: a figure under every definition of technisch, side by side.
 *
 * Ownership: sums live in the arena of struct definitions.
 */
#ifndef COMPARE_DEFINITIONS_H
#define COMPARE_DEFINITIONS_H

#include "interval.h"
#include "plan.h"

struct definitions {
	const struct plan *plan;
	struct arena arena;
	struct text *name;      /* the codes of the definitions */
	size_t count, standard; /* standard: the index of the plan's own */
	struct map sum;         /* of struct interval */
	struct buffer key;
};

void definitions_init(struct definitions *, const struct plan *);
void definitions_release(struct definitions *);

/* Takes a group record. */
void definitions_take(struct definitions *, const struct record *);

/* Is the indicator a count that depends on what is technical? */
bool definitions_matter(const struct plan_indicator *);

/* What was delivered for a vestiging, by the school or by DUO, counted under
 * the definition with that index; nothing delivered is 0. */
struct interval definitions_sum(struct definitions *, size_t definition,
				const struct plan_indicator *, long year,
				struct text vestiging, bool duo);

#endif
