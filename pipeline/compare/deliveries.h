/*
 * deliveries: which files a vestiging delivered for a year.
 *
 * Ownership: everything lives in the arena of struct deliveries.
 */
#ifndef COMPARE_DELIVERIES_H
#define COMPARE_DELIVERIES_H

#include "map.h"
#include "record.h"

struct deliveries {
	struct arena arena;
	struct map part; /* of struct delivery: kind, year, vestiging */
	struct map file; /* those with a file, seen before */
	struct buffer key;
};

void deliveries_init(struct deliveries *);
void deliveries_release(struct deliveries *);

/* Takes a group record. DUO's files do not count, and neither do files of
 * events, of which a school may well deliver one for each year or course. */
void deliveries_take(struct deliveries *, const struct record *);

/* Writes a finding where more than one file was delivered for the same; true
 * if there was any. */
bool deliveries_tell(const struct deliveries *, struct record_writer *);

#endif
