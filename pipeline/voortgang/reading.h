/*
 * reading: what the exports hold, read and judged once for all the reports of
 * a run.
 *
 * Neither depends on a moment: the rows as check judged them, and, for the
 * returns, as they were delivered. Both are in files without names, see
 * work_scratch().
 *
 * Ownership: descriptors live until reading_release().
 */
#ifndef VOORTGANG_READING_H
#define VOORTGANG_READING_H

#include "voortgang/run.h"

struct reading {
	int judged, delivered; /* -1: not there */
};

/* The files, still empty, of a run that has its output. 0; or -1, said. */
int reading_open(struct reading *, const struct run *);

/* Reads, and judges. 0; or -1, said. */
int reading_make(const struct reading *, const struct run *);
void reading_release(struct reading *);

#endif
