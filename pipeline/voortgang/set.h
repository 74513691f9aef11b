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
#include "voortgang/account.h"
#include "voortgang/run.h"
#include "voortgang/work.h"

struct set {
	const struct plan_moment *moment;
	const struct set *before; /* made in the same run, or NULL */
	char name[DATE_ROOM];     /* 2021-10-01 */
	struct work work;
	struct account account;
	pid_t closing; /* who verifies it; 0: nobody does */
};

void set_init(struct set *, const struct plan_moment *);

/* Makes it in a work folder, and has it verified and put on the disk while the
 * caller goes on. 0; or -1, said. */
int set_build(struct set *, const struct run *);

/* Waits until that is done. 0; or -1, said. */
int set_close(struct set *);

/* Gives it its place. 0; or -1, said. */
int set_publish(struct set *, const struct run *);
void set_release(struct set *);

#endif
