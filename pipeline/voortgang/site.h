/*
 * site: where the emitters of one set are at work, in its work folder.
 *
 * Ownership: what the emitters said lives until site_release(), which stops
 * those that are still at work.
 */
#ifndef VOORTGANG_SITE_H
#define VOORTGANG_SITE_H

#include "voortgang/attend.h"
#include "voortgang/set.h"
#include "voortgang/verify.h"

struct site {
	const struct set *set;
	const struct run *run;
	const struct reading *reading;
	struct buffer said[EMITTERS]; /* what the emitters say */

	/* its own */
	char previous[DATE_ROOM + sizeof("..//" SET_RECORDS)];
	char earlier[WORK_ROOM + sizeof("..//set/" SET_RECORDS)];
	struct chain chain;
	struct attend attend;
};

/* Starts what is made of the set's records, until they are masked. 0; or -1,
 * said. */
int site_open(struct site *);

/* Then until all have ended. 0; or -1, said. */
int site_wait(struct site *);
void site_release(struct site *);

#endif
