/*
 * canon: from what a school wrote to the one form that the chain knows.
 *
 * What cannot be understood is passed on as written; the next stage judges
 * it. Exports repeat themselves, so what was found out is remembered: a
 * repeated value costs a hash and a comparison.
 *
 * Ownership: a canon owns its caches until canon_release() and borrows the
 * plan. A value belongs to it, and is valid until the next one of the same kind
 * and slot; values of different slots live side by side.
 */
#ifndef INTAKE_CANON_H
#define INTAKE_CANON_H

#include "digest.h"
#include "intake/layout.h"

struct value {
	struct text text;
	bool silent;   /* it says nothing: ask the next cell */
	bool repaired; /* it was spoilt, see repair.h */
	bool plain;    /* nothing in it needs an escape in a record */
};

struct canon_cache;

/* Starts as {0}, but for plan and key. */
struct canon {
	const struct plan *plan;
	unsigned char key[PSEUDONYM_KEY]; /* of persons */
	struct canon_cache *cache[KINDS][LAYOUT_SLOTS];
	struct value direct[LAYOUT_SLOTS]; /* what needs no thought */
	struct buffer room;
};

/* What was written of a school in one row; each may be empty. */
struct canon_halves {
	struct text brin, vestiging, name;
};

/* Of any slot but the school's. */
const struct value *canon_value(struct canon *, const struct layout *, int slot,
				struct text written);

/* The key of a vestiging, or what was written if the plan does not know it. */
const struct value *canon_school(struct canon *, const struct layout *,
				 const struct canon_halves *);

void canon_release(struct canon *);

#endif
