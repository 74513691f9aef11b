/*
 * nearest: which of many words somebody meant who made a slip of the pen.
 *
 * Only where there is no doubt: the slip is small for the length of the word,
 * and no word of another meaning is as near.
 *
 * Ownership: meanings are the caller's pointers.
 */
#ifndef NEAREST_H
#define NEAREST_H

#include "text.h"

/* Starts with `written`, folded (text_fold). */
struct nearest {
	struct text written;
	const void *meaning; /* of the word that is nearest so far */
	size_t slips;        /* to it; 0: there is none yet */
	bool doubt;          /* another meaning is as near */
};

/* A folded word, and what it means. */
void nearest_try(struct nearest *, struct text word, const void *meaning);

/* What was meant, or NULL. */
const void *nearest_meaning(const struct nearest *);

/* How many letters to put in, to leave out, to change or to swap with the
 * next; more than `most` if it is more. */
size_t nearest_slips(struct text a, struct text b, size_t most);

#endif
