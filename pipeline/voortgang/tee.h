/*
 * tee: carries the stream of one stage to several readers at once, and hears
 * what others say, until every stage of the chain has ended.
 *
 * The slowest reader sets the pace; memory does not grow with the stream.
 *
 * Ownership: descriptors are the tee's, which closes them (but that of a
 * file); buffers are the caller's.
 */
#ifndef VOORTGANG_TEE_H
#define VOORTGANG_TEE_H

#include "text.h"
#include "voortgang/chain.h"

enum { TEE_SINKS = 4, TEE_EARS = 4, TEE_BLOCK = 64 * 1024 };

struct tee_sink {
	const char *name;
	int fd; /* -1 once closed */
	size_t done;
	bool file; /* not a pipe */
};

struct tee_ear {
	int fd;
	struct buffer *heard;
};

struct tee {
	struct chain *chain;
	int signals; /* see signals.h */
	int from;
	struct tee_sink sink[TEE_SINKS];
	struct tee_ear ear[TEE_EARS];
	size_t sinks, ears, used;
	unsigned long bytes; /* carried so far */
	const char *deaf;    /* who stopped reading */
	int depth;           /* see tee_carry() */
	int stopped;         /* the signal; 0: none */
	char block[TEE_BLOCK];
};

void tee_init(struct tee *, struct chain *, int signals);

void tee_file(struct tee *, const char *name, int fd);
void tee_pipe(struct tee *, const char *name, int fd);
void tee_hear(struct tee *, int fd, struct buffer *heard);

/*
 * Carries what comes `from` there (-1: nothing does), until all have it whole
 * and the stages that are at most so deep have ended. 0; or -1, with none left
 * running, and said unless a signal `stopped` it.
 */
int tee_carry(struct tee *, int from, int depth);

/* Then until all stages have ended well. 0; or -1, as above. */
int tee_wait(struct tee *);

/* The one and then the other. */
int tee_run(struct tee *, int from);

#endif
