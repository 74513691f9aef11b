/*
 * boards: who delivered what, when, and what is missing.
 *
 * Ownership: everything lives in the arena of struct boards.
 */
#ifndef COMPARE_BOARDS_H
#define COMPARE_BOARDS_H

#include "board.h"
#include "compare/arrivals.h"
#include "finding.h"
#include "plan.h"

/* What is known of a year of a kind of export. Where several indicators come
 * from it the last of these holds: it is missing exactly where a
 * NOT_DELIVERED is told. */
enum board_year { YEAR_NONE, YEAR_LATER, YEAR_STANDIN, YEAR_IN, YEAR_MISSING };

struct boards {
	const struct plan *plan;
	long date;
	struct arena arena;
	struct map lines; /* of struct board_line: kind, vestiging */
	struct buffer key;
	struct arrivals arrivals;
};

/* `date` is when what a school has explained must hold. */
void boards_init(struct boards *, const struct plan *, long date);
void boards_release(struct boards *);

/* Takes any record; those on files are kept. */
void boards_take(struct boards *, const struct record *);

/* What compare found of an expected export in a year of the plan. */
void boards_year(struct boards *, const struct plan_school *, struct text kind,
		 long year, enum board_year);

/* A finding of compare's own, of which the column says what export it is on:
 * a kind or an indicator, and a year. */
void boards_told(struct boards *, const struct finding *);

void boards_write(struct boards *, struct record_writer *);

#endif
