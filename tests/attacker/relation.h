/*
 * relation: what the attacker knows of the cells of a table together.
 */
#ifndef ATTACKER_RELATION_H
#define ATTACKER_RELATION_H

#include "attacker/table.h"

/* Columns with their factors, from 1. */
struct relation {
	int *column;
	double *factor;
	int length;
};

struct relation relation_new(const struct table *);
void relation_put(struct relation *, const struct cell *, double factor);

/* Adds it to the table's system, bounded as GLPK has it; and frees it. */
void relation_add(struct relation *, struct table *, int type, double bound);

/* Sums over the region and its subregions, wherever they are told: verdicts,
 * directions, forecasts, agreements, percentages. */
void relate_sums(struct table *, struct text kind, struct text year);

/* Where a vestiging of the same subregion is shown, those with nobody are; so a
 * hidden cell is not nobody. */
void relate_somebody(struct table *);

/* A share of all whom an indicator around it counts: part and rest are its
 * count. */
void relate_wholes(struct table *);

#endif
