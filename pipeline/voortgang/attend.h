/*
 * attend: waits for the stages of a chain, and hears what they say of their
 * files.
 *
 * Ownership: descriptors to hear are closed here; buffers are the caller's.
 */
#ifndef VOORTGANG_ATTEND_H
#define VOORTGANG_ATTEND_H

#include "text.h"
#include "voortgang/chain.h"

enum { ATTEND_EARS = 4 };

struct attend_ear {
	int fd; /* -1 once closed */
	struct buffer *heard;
};

struct attend {
	struct chain *chain;
	int signals; /* see signals.h */
	struct attend_ear ear[ATTEND_EARS];
	size_t ears;
	int depth;   /* see attend_to() */
	int stopped; /* the signal; 0: none */
};

void attend_init(struct attend *, struct chain *, int signals);
void attend_hear(struct attend *, int fd, struct buffer *heard);

/*
 * Until the stages that are at most so deep have ended well. 0; or -1, with
 * none left running, and said unless a signal `stopped` it.
 */
int attend_to(struct attend *, int depth);

/* Then until all have, and were heard. 0; or -1, as above. */
int attend_all(struct attend *);

/* Stages that nothing is heard of, until all have ended well. 0; or -1, with
 * none left running, and said. */
int attend_chain(struct chain *, int signals);

#endif
