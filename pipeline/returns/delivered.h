/*
 * delivered: the rows of the schools, each into the workbook of its own
 * vestiging, as they come: memory does not grow with them.
 *
 * Ownership: as in letter.h.
 */
#ifndef RETURNS_DELIVERED_H
#define RETURNS_DELIVERED_H

#include "returns/letter.h"

struct delivered {
	struct mail *mail;
	struct paper *paper;       /* the file at hand */
	size_t files;              /* so far */
	const struct letter *seen; /* whose the last row was */
	const char *why;           /* the first thing that is wrong, or NULL */
};

/* The next record of intake -d. Books of all letters are open. */
void delivered_take(struct delivered *, const struct record *);

/* Did every row that was read come back? NULL; or what is wrong. */
const char *delivered_settle(const struct delivered *);

#endif
