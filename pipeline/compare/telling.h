/*
 * telling: how compare tells its findings, as the region wants to hear them.
 *
 * A rule may be left out (regels.csv), and what a school has explained is told
 * as accepted (afwijkingen.csv), by whichever stage it was found.
 *
 * Ownership: everything is borrowed.
 */
#ifndef COMPARE_TELLING_H
#define COMPARE_TELLING_H

#include "compare/boards.h"
#include "finding.h"

struct telling {
	const struct plan *plan;
	long date; /* on which an explanation must hold: the period's end */
	struct boards *boards;
	struct record_writer *out;
	bool findings; /* other than signals were told */
};

bool telling_is_off(const struct telling *, enum finding_code);

void telling_tell(struct telling *, const struct finding *);

/* Passes a finding of an earlier stage. */
void telling_pass(struct telling *, const struct record *);

#endif
