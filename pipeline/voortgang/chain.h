/*
 * chain: stages as processes, with pipes between them.
 *
 * All stages of a chain are in one process group of their own, and die with
 * the conductor. Their standard error is the conductor's. A stage ended well
 * with 0 (clean) or 1 (findings); anything else is trouble.
 *
 * Ownership: descriptors given to chain_start() are the chain's, which closes
 * them; after chain_stop() no stage runs.
 */
#ifndef VOORTGANG_CHAIN_H
#define VOORTGANG_CHAIN_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { CHAIN_STAGES = 9 };

struct chain_stage {
	const char *name;
	pid_t pid;
	int status; /* as of waitpid(), once it has ended */
	int depth;  /* of the chain, when it was started */
	bool ended, killed;
};

struct chain {
	char folder[PATH_MAX]; /* where the programs are; ends in / */
	const char *tmp;       /* their TMPDIR; NULL: the conductor's */
	int depth;             /* how far down the stream they are */
	pid_t group;           /* 0: none was started */
	struct chain_stage stage[CHAIN_STAGES];
	size_t stages;
};

/* 0; or -1, said. The programs are beside the conductor's own. */
int chain_init(struct chain *);

/*
 * Starts a stage with these arguments (the first is its name, the last NULL).
 * `in` and `out` -1 are /dev/null; `folder` -1 is the conductor's own.
 */
int chain_start(struct chain *, const char *const *argv, int in, int out,
		int folder);

/* The same with a second stream to read from, as CHAIN_SIDE. */
int chain_start_beside(struct chain *, const char *const *argv, int in,
		       int side, int out, int folder);

/* In a child of the conductor: it does not outlive it. */
void chain_dies_with(pid_t conductor);

/* What a stage is told to read it from. */
#define CHAIN_SIDE "/dev/fd/3"

/* A descriptor for a stage of what stays open here, at the same place in it;
 * or -1, said. */
int chain_share(int fd);

/* Two ends, wide enough that stages do not wait for each other all the time. */
int chain_pipe(int *reading, int *writing);

/* Takes the statuses of stages that ended; false as soon as one is in
 * trouble. */
bool chain_reap(struct chain *);

/* All stages; or those that are at most so deep. */
bool chain_ended(const struct chain *);
bool chain_ended_to(const struct chain *, int depth);

/* Kills what still runs, waits for all, and says which stage was in trouble;
 * of several the one least deep, for the others lacked what it should have
 * given; then the one that was started first. False if none was. */
bool chain_stop(struct chain *);

#endif
