/*
 * run: what a run of the conductor has in its hands.
 *
 * Ownership: run_close() ends and releases all of it, however far
 * run_open() and run_output() came.
 */
#ifndef VOORTGANG_RUN_H
#define VOORTGANG_RUN_H

#include "plan.h"
#include "voortgang/exports.h"
#include "voortgang/tables.h"
#include "voortgang/watchdog.h"

struct run {
	struct plan plan;
	struct tables tables;
	struct exports exports;
	int signals;

	/* of a report only */
	const char *output;
	int lock, region;
	const char *region_name; /* of its folder */
	struct watchdog watchdog;
};

/* Reads the plan and lists the exports. 0; or -1, said. */
int run_open(struct run *, const char *plan, const char *exports);

/* Makes sure that it is the only run on this folder, and that nothing is left
 * of runs that were killed. 0; or -1, said. */
int run_output(struct run *, const char *output);
void run_close(struct run *);

/* The moment of this name (2021-10-01), or the last if it is NULL; NULL, said
 * with those there are. */
const struct plan_moment *run_moment(const struct run *, const char *name);

#endif
