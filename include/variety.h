/*
 * variety: what findings of one cause say, where one line tells them all: what
 * the first one found, and the others.
 *
 * Ownership: borrows the fields of the findings.
 */
#ifndef VARIETY_H
#define VARIETY_H

#include "memory.h"
#include "record.h"

enum { VARIETY_SHOWN = 5 };

/* Of one field: the first values, each once. */
struct values {
	struct text value[VARIETY_SHOWN];
	size_t count;
	bool more;
};

struct variety {
	struct values found, expected;
};

/* `finding` are the fields of its record. */
void variety_add(struct variety *, const struct text *finding);

/*
 * The fields of the first finding, with what all of them found and expected:
 * `9 velden (andere rijen: 4 velden)`; those fields live in the arena. If all
 * say the same, `first` itself.
 */
const struct text *variety_tell(const struct variety *,
				const struct text *first, struct arena *);

#endif
