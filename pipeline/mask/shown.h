/*
 * shown: all that was ever shown, by any report on any moment, as the records
 * say that masks let through: cells, sums over vestigingen, and figures of the
 * region under other definitions. A report says it again for who comes after,
 * with its own added; so the last one of each moment is enough.
 *
 * What came from the report on a later moment counts, and is not said again:
 * that report says it itself, and this one stays what it is.
 *
 * Ownership: everything lives until shown_release(); the moment is the
 * caller's.
 */
#ifndef MASK_SHOWN_H
#define MASK_SHOWN_H

#include "interval.h"
#include "map.h"
#include "record.h"

/* Of a cell, at one time or another: as a number, hidden, or both. */
enum { SHOWN_NUMBER = 1, SHOWN_HIDDEN = 2 };

/* Vestigingen whose figures were shown added up. */
struct shown_sum {
	struct text vestigingen; /* blanks between them */
	struct text moment;      /* \N: it holds at every moment */
	struct text known;       /* those that were shown with it */
	bool later;
	struct shown_sum *next;
};

/* A figure of the region under a definition, beside the plan's own. */
struct shown_figure {
	struct interval figure, own;
	bool hidden; /* the figure; its ends are 0 */
	bool later;
	struct shown_figure *next;
};

struct shown {
	struct arena arena;
	struct text moment; /* of the report at hand */
	struct text from;   /* of the one that is taken */
	long threshold;     /* the highest of those that were taken; 0: none */
	struct map cell;    /* "indicator\tyear\tvestiging" */
	struct map sum;     /* "indicator\tyear" */
	struct map figure;  /* "indicator\tyear\tdefinition" */
	struct buffer key;
};

/* `moment`: of the report at hand; \N: it is of none. */
void shown_init(struct shown *, struct text moment);
void shown_release(struct shown *);

/* Takes a record of an earlier report, which begins with its report record. */
void shown_take(struct shown *, const struct record *);

/* Adds what the report at hand shows, once: a measure as it passes, all columns
 * of it, ... Texts are copied. */
void shown_add_measure(struct shown *, const struct text *measure);
void shown_add_sum(struct shown *, struct text indicator, struct text year,
		   struct shown_sum);
void shown_add_figure(struct shown *, struct text indicator, struct text year,
		      struct text definition, struct shown_figure);

/* How a cell was shown: hidden only if that was on this moment, if it was in
 * any report on that; for a reason of another report it is not hidden here. */
unsigned shown_cell(struct shown *, struct text indicator, struct text year,
		    struct text vestiging);

/* The sums of an indicator in a year; NULL: none. */
const struct shown_sum *shown_sums(struct shown *, struct text indicator,
				   struct text year);

/* NULL: none. */
const struct shown_figure *shown_figures(struct shown *, struct text indicator,
					 struct text year,
					 struct text definition);

/* Writes all sums and figures, and the cells of which the report at hand says
 * less itself. */
void shown_write(struct shown *, struct record_writer *);

#endif
