/*
 * family: which indicators count some of the same persons.
 *
 * One is within another if it is of the same kind of export and its filter
 * asks for all that the other's asks for, and more, or for fewer values of it:
 * gediplomeerde uitstroom is within uitstroom, niveau=3 within niveau=3|4.
 * Those that are connected so are a family. Indicators that do not count
 * persons are in none; one that is not known is in its own.
 *
 * Ownership: the dossier's; members live in the arena that was given.
 */
#ifndef MASK_FAMILY_H
#define MASK_FAMILY_H

#include "dossier.h"

struct family_member {
	struct text code;
	const struct text *indicator; /* the record's fields; NULL: none */
	size_t family;                /* the index of its first member */
	bool share;
};

struct families {
	struct family_member *member;
	size_t members;
};

/* From indicators, and measures of indicators that are not told. */
void families_find(struct families *, const struct dossier *, struct arena *);

/* The index of a member, or how many there are. */
size_t family_find(const struct families *, struct text indicator);

/* Does `inner` count only persons that `outer` counts too? */
bool family_contains(const struct family_member *outer,
		     const struct family_member *inner);

#endif
