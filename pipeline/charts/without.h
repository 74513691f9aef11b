/*
 * without: what has no page of its own, and why.
 */
#ifndef CHARTS_WITHOUT_H
#define CHARTS_WITHOUT_H

#include "charts/model.h"

/* What there is to show of an indicator by school. */
enum schools {
	SCHOOLS_SHOWN,
	SCHOOLS_NONE,   /* it is of the region, or has no page itself */
	SCHOOLS_EMPTY,  /* no figure of a school is known */
	SCHOOLS_HIDDEN, /* nor may it be */
	SCHOOLS_ONE     /* says no more than the indicator's own page */
};

enum schools without_schools(const struct trait *);

/* Each indicator that has no page, or none on its schools; empty if there is
 * no such indicator. */
void without_say(struct buffer *, const struct model *);

#endif
