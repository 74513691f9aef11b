/*
 * asking: the list of decisions while it is being made.
 *
 * Ownership: texts live in the arena that was given, or in the model.
 */
#ifndef CHARTS_ASKING_H
#define CHARTS_ASKING_H

#include "charts/decision.h"

struct asking {
	const struct model *model;
	struct arena *arena;
	struct decision *out; /* room for MOST_DECISIONS */
	size_t items;
	struct buffer why, ask; /* of the one that comes next */
};

static const struct reference nowhere = {.kind = PAGE_KINDS};

/* Adds it with `why` and `ask`, and empties these. */
void asking_add(struct asking *, struct decision);

/* Agreements on cofinancing that were not kept. */
void asking_shares(struct asking *);

/* Milestones that are not there, or not whole, and that may stay so. */
void asking_milestones(struct asking *);

/* Milestones of which nobody said how they stand. */
void asking_unknown(struct asking *);

#endif
