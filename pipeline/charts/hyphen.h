/*
 * hyphen: where long Dutch words may be broken.
 *
 * Ownership: a hyphen lives until hyphen_close(), which takes NULL too.
 */
#ifndef CHARTS_HYPHEN_H
#define CHARTS_HYPHEN_H

#include "text.h"

struct hyphen;

/* NULL if the patterns are not there: words then stay whole. */
struct hyphen *hyphen_open(void);
void hyphen_close(struct hyphen *);

/* Adds the words with soft hyphens (U+00AD) in the long ones, of at least so
 * many letters. */
void hyphen_words(const struct hyphen *, struct buffer *out, size_t letters,
		  struct text words);

#endif
