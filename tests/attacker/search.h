/*
 * search: are there whole numbers that fit a system?
 *
 * Where the simplex method ends between whole numbers, they are looked for
 * near the truth first: a small number that is possible is mostly so because
 * a few cells can change places with it. Only what is not found there is
 * searched for everywhere, with some patience.
 */
#ifndef ATTACKER_SEARCH_H
#define ATTACKER_SEARCH_H

#include <glpk.h>
#include <stdbool.h>

struct search {
	const double *truth; /* of each column, from 1 */
	long unsure;         /* how often patience ended before the answer */
};

/* True if there are, and if patience ended first. */
bool search_fits(struct search *, glp_prob *);

/* The first number from 1 up to `most` that a column cannot be; 0: it can be
 * any of them. The column's bounds are left changed. */
long search_excluded(struct search *, glp_prob *, int column, long most);

#endif
