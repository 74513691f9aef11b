/*
 * cause: findings of one letter that have one cause, and are mended in the same
 * way: the same code in the same column of the same file.
 *
 * Ownership: causes live in the arena that was given.
 */
#ifndef RETURNS_CAUSE_H
#define RETURNS_CAUSE_H

#include "returns/letter.h"
#include "variety.h"

struct cause {
	const struct remark *first; /* says what all of them say */
	size_t findings, open;      /* open: that were there the time before */
	double rows;                /* that they stand for */
	struct variety variety;
	bool told; /* for the caller */
};

struct causes {
	struct cause *cause; /* in the order of the findings: the worst first */
	size_t count;
};

struct causes cause_find(const struct letter *, struct arena *);

/* Adds the numbers of the first `most` rows in the spreadsheet, and how many
 * there are more; of findings on rows. */
void cause_say_places(struct buffer *, const struct letter *,
		      const struct cause *, size_t most);

#endif
