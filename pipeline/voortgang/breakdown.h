/*
 * breakdown: what a figure is made of, in Dutch: a table for each vestiging
 * and file, down to the lines.
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_BREAKDOWN_H
#define VOORTGANG_BREAKDOWN_H

#include "dossier.h"

/* Does anything say something of this indicator in this year? */
bool breakdown_known(const struct dossier *, struct text indicator, long year);

/* `indicator` is known to the dossier. */
void breakdown_write(struct buffer *, const struct dossier *,
		     struct text indicator, long year);

/* Does what this file says of this vestiging count in that figure? It does
 * not if it is DUO's, where the school's own is known. */
bool breakdown_uses(const struct dossier *, struct text indicator, long year,
		    struct text vestiging, struct text file);

#endif
