/*
 * label: Dutch words for the words of the records.
 *
 * Ownership: static texts, or the text that was given.
 */
#ifndef LABEL_H
#define LABEL_H

#include "text.h"

/* A word that has no other label is its own. */
struct text label_kind(struct text kind);     /* leerling: leerlingen */
struct text label_column(struct text column); /* kvk: KvK */
struct text label_state(struct text state);   /* nog-niet: nog niet bekend */
struct text label_source(struct text source); /* duo: DUO */

/* What it means, in a sentence; empty if there is none. */
const char *label_state_meaning(struct text state);

/* The states there are, one after the other; false at the end. */
bool label_state_at(size_t i, struct text *state);

/* 2020, 2021 en 2022: adds a word to a list that has `before` words before it
 * and `last` behind it. */
void label_list(struct buffer *, struct text word, size_t before, size_t last);

#endif
