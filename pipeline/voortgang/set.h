/*
 * set: what one moment's report consists of, from the first stage to its
 * place in the output.
 *
 * Ownership: everything lives until set_release(), which takes the work
 * folder away with what is in it.
 */
#ifndef VOORTGANG_SET_H
#define VOORTGANG_SET_H

#include "date.h"
#include "voortgang/chain.h"
#include "voortgang/maker.h"
#include "voortgang/reading.h"
#include "voortgang/run.h"
#include "voortgang/work.h"

struct set {
	const struct plan_moment *moment;
	const struct set *before; /* made in the same run, or NULL */
	char name[DATE_ROOM];     /* 2021-10-01 */
	struct work work;
	int records; /* -1: not there */
	struct maker maker;
};

void set_init(struct set *, const struct plan_moment *);

/* Makes its work folder, with no records yet. 0; or -1, said. */
int set_open(struct set *, const struct run *);

/* Starts the stages that write its records, of what was read. 0; or -1,
 * said. */
int set_count(const struct set *, const struct run *, const struct reading *,
	      struct chain *);

/* Then begins to make the rest of it, in a process of its own. 0; or -1,
 * said. */
int set_start(struct set *, const struct run *, const struct reading *);

/* Waits until a later set may be begun, which hides what this one shows. 0; or
 * -1, said. */
int set_halfway(struct set *, const struct run *);

/* Waits until it is there, verified and on the disk. 0; or -1, said. */
int set_finish(struct set *, const struct run *);

/* What is to be said of it once it has its place; for people, in Dutch. */
struct text set_message(const struct set *);

/* Gives it its place. 0; or -1, said. */
int set_publish(struct set *, const struct run *);
void set_release(struct set *);

#endif
