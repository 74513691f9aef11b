/*
 * shown: what was shown before, from the records that a mask let through: of
 * an earlier moment, or of this moment's report before this one.
 *
 * Ownership: everything lives until shown_release().
 */
#ifndef MASK_SHOWN_H
#define MASK_SHOWN_H

#include "interval.h"
#include "map.h"
#include "record.h"

enum shown_state { SHOWN_NOT, SHOWN_NUMBER, SHOWN_HIDDEN };

/* Vestigingen whose figures were shown added up. */
struct shown_sum {
	struct text vestigingen; /* blanks between them */
	struct text moment;      /* \N: it holds at every moment */
	struct text known;       /* those that were shown with it */
	struct shown_sum *next;
};

/* A figure of the region under a definition. */
struct shown_figure {
	size_t report; /* the first is 1 */
	struct interval figure;
	struct shown_figure *next;
};

struct shown {
	struct arena arena;
	size_t reports;
	struct map cell; /* "indicator\tyear\tvestiging" -> enum shown_state */
	struct map sum;  /* "indicator\tyear" -> struct shown_sum */
	struct map figure; /* "indicator\tyear\tdefinition" -> shown_figure */
	struct buffer key;
};

void shown_init(struct shown *);
void shown_release(struct shown *);

/* Takes a record; a report begins with its report record. Of a cell that was
 * hidden once that is what it stays. */
void shown_take(struct shown *, const struct record *);

/* Adds a sum, once; it is copied, but for `next`. */
void shown_add(struct shown *, struct text indicator, struct text year,
	       struct shown_sum);

enum shown_state shown_cell(struct shown *, struct text indicator,
			    struct text year, struct text vestiging);

/* The sums of an indicator in a year; NULL: none. */
const struct shown_sum *shown_sums(struct shown *, struct text indicator,
				   struct text year);

/* In the reports before, the last one first; NULL: in none. */
const struct shown_figure *shown_figures(struct shown *, struct text indicator,
					 struct text year,
					 struct text definition);

/* Writes all sums, for who comes after. */
void shown_write(struct shown *, struct record_writer *);

#endif
