/*
 * subregions: the figures of a year, over the vestigingen of each subregion
 * (plan, lines 1666 to 1674).
 *
 * Ownership: the caller's; the names are the plan's.
 */
#ifndef COMPARE_SUBREGIONS_H
#define COMPARE_SUBREGIONS_H

#include "compare/standing.h"

/* More than a region has. */
enum { SUBREGIONS = 8 };

struct subregion {
	struct text name;
	struct figure sum;
	long expected, missing;
};

struct subregions {
	struct subregion subregion[SUBREGIONS];
	size_t count;
};

/* A vestiging of the year at hand; `figure` NULL: it is missing. */
void subregions_add(struct subregions *, const struct plan_school *,
		    bool expected, const struct figure *);

/* Only of what adds up, and where there are two subregions or more. */
void subregions_write(struct subregions *, const struct plan_indicator *,
		      long year, struct record_writer *);

#endif
