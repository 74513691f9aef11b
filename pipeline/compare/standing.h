/*
 * standing: where one indicator stands in one year, and how that is told.
 *
 * Ownership: the caller's; standing_release() frees the list of who is missing.
 */
#ifndef COMPARE_STANDING_H
#define COMPARE_STANDING_H

#include "compare/figures.h"
#include "plan.h"
#include "verdict.h"

struct standing {
	const struct plan_indicator *indicator;
	long year;
	bool any;      /* is anything known of it? */
	bool complete; /* could its figure be known at the moment? */
	bool begun;
	bool withheld; /* came before it could be known: not of this moment */
	struct figure sum;
	long expected, delivered, standin;
	long due; /* by the moment, of a year that runs; -1: none */
	struct buffer missing;
	long missings;
	struct interval *under; /* the sum under each definition */
};

void standing_release(struct standing *);

/* Is there a number? A share of nobody is none. */
bool standing_known(const struct standing *);

/* What a target must be multiplied by to compare it with a figure: those of a
 * share are tenths. */
long standing_scale(const struct plan_indicator *);

/* Figures are told in the indicator's unit; a share with one decimal. */
void standing_put_number(struct record_writer *, const struct plan_indicator *,
			 long number);

/* Both ends, or twice that it is not known. */
void standing_put_figure(struct record_writer *, const struct plan_indicator *,
			 const struct figure *);

/* `cell` of the vestiging counts by its school's figure, or else DUO's. */
void standing_write_measure(const struct standing *, struct record_writer *,
			    struct text vestiging, const struct cell *cell,
			    const char *state);

void standing_write_verdict(const struct standing *, struct record_writer *,
			    const struct plan_target *, enum verdict,
			    enum reason);

/* The figure under a definition of technisch. */
void standing_write_alternative(const struct standing *, struct record_writer *,
				struct text definition, struct interval);

#endif
