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
	double x, y; /* where its mark ends */
	struct style style;
	struct buffer words;
};

struct labels {
	struct label label[MOST_LABELS];
	size_t count;
	double top; /* of what is drawn */
};

/* Room for the words of a label of a mark that ends at x, y. */
struct buffer *labels_add(struct labels *, double x, double y, struct style);

/* Do they stand above each other in the box, in two lines at most? */
bool labels_fit(const struct labels *, struct canvas *, struct box);

/* Moves the second to the first. */
void labels_join(struct labels *, struct labels *);

/* All above whatever is drawn in the slot, so that none crosses a line; in
 * the order of their values. */
void labels_draw(struct labels *, struct canvas *, struct box slot);

/* Each in the box, beside its mark, with a line from it. */
void labels_beside(struct labels *, struct canvas *, struct box);

/* What was not drawn. */
void labels_release(struct labels *);

#endif
