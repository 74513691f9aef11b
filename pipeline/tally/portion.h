/*
 * portion: what each file holds of each vestiging, whether it counts or not.
 *
 * Ownership: everything lives in the arena of struct portions.
 */
#ifndef TALLY_PORTION_H
#define TALLY_PORTION_H

#include "map.h"
#include "record.h"

struct portion {
	struct text file, school; /* escaped */
	enum record_kind kind;
	long rows, used, late; /* late: of after the period */
	long row, used_row;    /* the last ones */
};

struct portions {
	struct arena arena;
	struct map map; /* of struct portion, by file and school */
	struct buffer key;
};

void portions_init(struct portions *);
void portions_release(struct portions *);

/* That of a file and a vestiging; `file` outlives it. */
struct portion *portions_at(struct portions *, enum record_kind,
			    struct text file, struct text school);

/* A record of the file's `row`th row (from 1); a wide row has several. */
static inline void portion_add(struct portion *p, long row, bool counts)
{
	p->rows += p->row != row;
	p->used += counts && p->used_row != row;
	p->row = row;
	if (counts)
		p->used_row = row;
}

void portions_write(const struct portions *, struct record_writer *);

#endif
