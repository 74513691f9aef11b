/*
 * message: what cron sends the operator of a report: short, in Dutch, and with
 * no count in it that is too small to show.
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_MESSAGE_H
#define VOORTGANG_MESSAGE_H

#include "voortgang/account.h"

/*
 * Of an indicator, the verdict to tell: of the last year that was judged;
 * else the last that has a figure; else the last. NULL if it has none.
 */
const struct text *message_verdict(const struct dossier *,
				   struct text indicator);

/* A line on how many exports came, and which did not. */
void message_deliveries(struct buffer *, const struct dossier *);

/* The whole message. `place` is where the set is. */
void message_write(struct buffer *, const struct account *, const char *place);

#endif
