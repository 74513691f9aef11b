/*
 * spread: what the schools of a sheet say together, from the figures that are
 * shown; what is hidden or missing counts nowhere.
 */
#ifndef CHARTS_SPREAD_H
#define CHARTS_SPREAD_H

#include "charts/panel.h"

struct spread {
	long year;             /* 0: no figure is known of any */
	size_t schools, known; /* that there are in that year; with a figure */
	size_t hidden;         /* in that year */
	size_t more, less;     /* for sure, than in the year before */
	struct range range;    /* from the least of them to the most */
	double least, most;    /* what those may also be */
	bool before, duo;      /* are there bars of then, in any year? */
	bool waiting;          /* is there a year that is not yet known? */
};

/* In the year that the page is about, else the last with any figure; over the
 * schools on that page of the sheet. */
struct spread spread_of(const struct sheet *, size_t page);

/* in 2022 bij 5 scholen meer dan in 2021, bij 2 minder */
void spread_say(struct buffer *, const struct trait *, const struct spread *);

/* What there is to see, that needs a word. */
void spread_explain(struct buffer *, const struct spread *);

#endif
