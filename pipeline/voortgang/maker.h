/*
 * maker: a process of the conductor's own that makes one set, beside others.
 *
 * It tells twice how far it is: when others may build on what it has, and by
 * its end; in between what is to be said of the set once it is published. It
 * does not outlive the conductor.
 *
 * Ownership: no maker runs after maker_stop(), which is also right for one
 * that was never started (all zero).
 */
#ifndef VOORTGANG_MAKER_H
#define VOORTGANG_MAKER_H

#include <sys/types.h>

#include "text.h"

enum maker_point { MAKER_WORKS, MAKER_HALFWAY, MAKER_DONE };

struct maker {
	pid_t pid; /* 0: none runs */
	int news;  /* what it tells is read here */
	enum maker_point point;
	struct buffer said; /* once it is done */
};

/*
 * In the new process `make` is called, which writes a byte to `news` once it
 * is halfway, and then what is to be said; what it returns (0, or -1, said)
 * ends the process. 0; or -1, said.
 */
int maker_start(struct maker *, int (*make)(void *what, int news), void *what);

/* Waits until it is so far, or a signal to stop comes. 0; or -1, said. */
int maker_await(struct maker *, enum maker_point, int signals);

/* What it said is gone too. */
void maker_stop(struct maker *);

#endif
