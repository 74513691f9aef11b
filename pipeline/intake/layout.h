/*
 * layout: which columns an export of a kind and source has, and how their
 * headers are spelled. Made from the plan's table of columns.
 *
 * A slot is a column of the kind's records, by its index there, or one of the
 * two halves of a school, behind those.
 *
 * Ownership: layouts live in the arena they were made in.
 */
#ifndef INTAKE_LAYOUT_H
#define INTAKE_LAYOUT_H

#include "plan.h"
#include "rowkind.h"

enum { LAYOUT_SLOTS = 16, NO_SLOT = -1 };

struct layout_spelling {
	struct text pattern; /* folded; see spelling.h */
	int slot;            /* NO_SLOT: known, not used */
};

struct layout_slot {
	enum column_type type;
	bool required;  /* a header must have it */
	bool filled;    /* a row must have it */
	bool from_name; /* without a column, the year in the file's name */
};

struct layout {
	enum record_kind kind;
	bool duo;
	int slots, school, brin, vestiging; /* the last three are slots */
	struct layout_slot slot[LAYOUT_SLOTS];
	struct layout_spelling *spelling; /* in the order of the plan */
	size_t spellings;
};

struct layouts {
	struct layout *layout;
	size_t count;
};

void layouts_make(struct layouts *, struct arena *, const struct plan *);

/* The slot that is called so, or NO_SLOT. */
int layout_slot_of(const struct layout *, struct text name);

/* Adds what a file must have, in words: `peildatum, school, ...`. */
void layout_describe(const struct layout *, struct buffer *);

#endif
