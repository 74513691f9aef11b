/*
 * flow: rows of different heights below each other, over as many sheets as
 * they take.
 *
 * Ownership: the rows live until flow_release().
 */
#ifndef CHARTS_FLOW_H
#define CHARTS_FLOW_H

#include <stdbool.h>
#include <stddef.h>

struct flow_row {
	double h;
	bool kept; /* on the sheet of the next */
	/* Found by flow_fit(): */
	size_t sheet;
	double y; /* from where the rows of a sheet begin */
};

struct flow {
	struct flow_row *row;
	size_t rows, room;
	size_t sheets;
};

void flow_add(struct flow *, double h);

/* The row that was added last is kept with what follows: no sheet ends with
 * it, if together they fit on one. */
void flow_keep(struct flow *);

/* Over as few sheets of that length as it takes, none much fuller than
 * another; rows get what is left, each at most `more`. A row that is higher
 * than a sheet has one for itself. */
void flow_fit(struct flow *, double length, double more);

void flow_release(struct flow *);

#endif
