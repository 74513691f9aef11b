/*
 * watchdog: tidies up after a conductor that was killed.
 *
 * A child in a session of its own holds the read end of a pipe. If the pipe
 * ends without a goodbye, it removes what was being made, once the stages are
 * gone (they die with the conductor). It keeps the run's lock for as long as
 * that takes.
 *
 * Ownership: one watchdog per run; watchdog_done() ends it.
 */
#ifndef VOORTGANG_WATCHDOG_H
#define VOORTGANG_WATCHDOG_H

#include <sys/types.h>

struct watchdog {
	pid_t pid;
	int fd;
};

/* `region` is the folder that the work folders are in. 0; or -1, said. */
int watchdog_start(struct watchdog *, int region);

/* All is tidy; it ends. */
void watchdog_done(struct watchdog *);

#endif
