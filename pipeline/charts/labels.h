/*
 * labels: what stands above or beside a column, moved apart.
 *
 * Ownership: the words are released by what draws them.
 */
#ifndef CHARTS_LABELS_H
#define CHARTS_LABELS_H

#include "charts/canvas.h"

enum { MOST_LABELS = 6 };

struct label {
	double y; /* of its mark */
	struct style style;
	struct buffer words;
};

struct labels {
	struct label label[MOST_LABELS];
	size_t count;
	double top; /* of what is drawn */
};

/* Room for the words of a label that belongs at height y. */
struct buffer *labels_add(struct labels *, double y, struct style);

/* Do they stand above each other in the box, in two lines at most? */
bool labels_fit(const struct labels *, struct canvas *, struct box);

/* Moves the second to the first. */
void labels_join(struct labels *, struct labels *);

/* All above whatever is drawn in the slot, so that none crosses a line; in
 * the order of their values. */
void labels_draw(struct labels *, struct canvas *, struct box slot);

/* Each beside its mark in the box, with a line from `from` to it. */
void labels_beside(struct labels *, struct canvas *, double from, struct box);

#endif
