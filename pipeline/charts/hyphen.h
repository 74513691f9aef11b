/*
 * hyphen: where long Dutch words may be broken.
 *
 * Ownership: a hyphen lives until hyphen_close().
 */
#ifndef CHARTS_HYPHEN_H
#define CHARTS_HYPHEN_H

#include "text.h"

struct hyphen;

struct hyphen *hyphen_open(void);
void hyphen_close(struct hyphen *);

/* Adds the words with soft hyphens (U+00AD) in the long ones, of at least so
 * many letters; all stay whole if the patterns are not there. */
void hyphen_words(struct hyphen *, struct buffer *out, size_t letters,
		  struct text words);

#endif
