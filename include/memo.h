/*
 * memo: remembers what was found out about texts seen before.
 *
 * Exports repeat themselves: a hundred thousand rows hold a few thousand that
 * differ. A memo has a fixed number of places; a text may push out another,
 * so what it does not know must be found out again. Its size does not grow.
 *
 * Ownership: keys are copied; values are the caller's.
 */
#ifndef MEMO_H
#define MEMO_H

#include "text.h"

enum { MEMO_PLACES = 16384, MEMO_KEY = 103 };

struct memo {
	struct memo_slot *slot;
	struct memo_place *place;
	size_t places; /* in use */
};

void memo_init(struct memo *);
void memo_clear(struct memo *);
void memo_release(struct memo *);

/* The value kept for the text, or NULL. */
void *memo_recall(const struct memo *, struct text);

/* Texts over MEMO_KEY bytes are not kept. */
void memo_keep(struct memo *, struct text, void *value);

#endif
