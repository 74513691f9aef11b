/*
 * line: the chain from exports to records, the same for a report and for an
 * explanation.
 *
 * Ownership: everything in struct line_input is the caller's.
 */
#ifndef VOORTGANG_LINE_H
#define VOORTGANG_LINE_H

#include "plan.h"
#include "voortgang/chain.h"
#include "voortgang/exports.h"

struct line_input {
	const char *plan; /* its folder; absolute */
	const struct exports *exports;
	const struct plan_moment *moment;
	const char *indicator, *year; /* to explain; NULL: count all */
};

/*
 * Starts intake, check, tally and, unless a figure is explained, compare.
 * The descriptor that its records come from; or -1, said.
 */
int line_start(struct chain *, const struct line_input *);

/* Runs them to their end. A file in memory with their records, the caller's to
 * close; or -1, said. `signals` as of signals_open(). */
int line_collect(const struct line_input *, int signals);

/* Starts another intake, which reads the same exports for the rows as they
 * were delivered. The descriptor that they come from; or -1, said. */
int line_deliver(struct chain *, const struct line_input *);

#endif
