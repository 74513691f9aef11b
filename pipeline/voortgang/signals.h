/*
 * signals: as a descriptor, so that one loop sees them beside the data.
 */
#ifndef VOORTGANG_SIGNALS_H
#define VOORTGANG_SIGNALS_H

/* From now on SIGCHLD, SIGINT, SIGTERM and SIGHUP come by the descriptor, and
 * SIGPIPE not at all. What was ignored stays ignored (nohup). -1 with errno. */
int signals_open(void);

/* Takes what came; the last signal to stop for, or 0. */
int signals_take(int fd);

/* In a child, before it becomes another program: all as it was. */
void signals_reset(void);

/* Ends this process as the signal would have, had it not been taken. */
_Noreturn void signals_obey(int number);

#endif
