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

/* Starts intake and check, which need no moment and write to `out`, and closes
 * it. 0; or -1, said. */
int line_judge(struct chain *, const struct line_input *, int out);

/* Starts tally on what they wrote and, unless a figure is explained, compare;
 * the last of them writes to `out`. Closes both. 0; or -1, said. */
int line_count(struct chain *, const struct line_input *, int judged, int out);

/* Runs all of these to their end. A file in memory with their records, the
 * caller's to close; or -1, said. `signals` as of signals_open(). */
int line_collect(const struct line_input *, int signals);

/* Starts another intake, which reads the same exports and writes the rows as
 * they were delivered to `out`, and closes it. 0; or -1, said. */
int line_deliver(struct chain *, const struct line_input *, int out);

#endif
