/*
 * since: what was solved, what is new and what still stands since the time
 * before.
 *
 * Ownership: as in letter.h.
 */
#ifndef RETURNS_SINCE_H
#define RETURNS_SINCE_H

#include "returns/letter.h"

/* Is it a report of the same region and moment? */
bool since_compares(const struct mail *now, const struct mail *before);

/*
 * Sets `open` of the letter's remarks, and what was solved, by those of the
 * same vestiging before. What is found again on another line is the same:
 * files are sorted anew, and get rows.
 */
void since_compare(struct letter *, struct mail *before);

#endif
