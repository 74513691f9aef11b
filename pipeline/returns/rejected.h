/*
 * rejected: rows of a vestiging that do not count, as the cause of a figure
 * that looks odd or is too low.
 *
 * Ownership: words are added to the caller's buffer.
 */
#ifndef RETURNS_REJECTED_H
#define RETURNS_REJECTED_H

#include "returns/letter.h"

/* If the finding is about a figure that may be odd because rows of the same
 * kind of export were rejected: says so, in a sentence. */
void rejected_say_cause(struct buffer *, const struct letter *,
			const struct remark *);

/* If there are such rows of the indicator's kind of export: that its figure
 * may be too low, in sentences. */
void rejected_say_figure(struct buffer *, const struct letter *,
			 struct text indicator);

#endif
