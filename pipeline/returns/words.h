/*
 * words: a finding in the words of who must mend it: his own headers, rows and
 * letters, in Dutch.
 *
 * Ownership: words are added to the caller's buffer.
 */
#ifndef RETURNS_WORDS_H
#define RETURNS_WORDS_H

#include "returns/letter.h"

/* What is wrong, and what to do. */
void words_what(struct buffer *, const struct mail *, const struct remark *);
void words_fix(struct buffer *, const struct mail *, const struct remark *);

/* Found, expected, and what to do: for a comment. */
void words_comment(struct buffer *, const struct mail *, const struct remark *);

/* What was expected, as Dutch people write it; valid as long as `room`. */
struct text words_expected(const struct remark *, struct buffer *room);

/* The header that a finding is about; not known if it is about no column. */
struct text words_header(const struct remark *);

/* Must anything be done about it? */
bool words_to_mend(const struct remark *);

#endif
