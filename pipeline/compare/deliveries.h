/*
 * deliveries: which files a vestiging delivered for a year.
 *
 * Ownership: everything lives in the arena of struct deliveries.
 */
#ifndef COMPARE_DELIVERIES_H
#define COMPARE_DELIVERIES_H

#include "compare/telling.h"
#include "map.h"

struct deliveries {
	struct arena arena;
	struct map part;  /* of struct delivery: kind, year, vestiging */
	struct map file;  /* those with a file, seen before */
	struct map group; /* what is counted in a part -> the first file */
	struct map twin;  /* of struct twin: vestiging, file */
	struct buffer key;
};

void deliveries_init(struct deliveries *);
void deliveries_release(struct deliveries *);

/* Takes a group record. DUO's files do not count, and neither do files of
 * events, of which a school may well deliver one for each year or course. */
void deliveries_take(struct deliveries *, const struct record *);

/* Tells where more than one file was delivered for the same, and where a file
 * looks like another version of an earlier one. */
void deliveries_tell(const struct deliveries *, struct telling *);

#endif
