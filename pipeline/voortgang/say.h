/*
 * say: what the operator sees on standard error while it runs.
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_SAY_H
#define VOORTGANG_SAY_H

#include "text.h"

/* One line, `voortgang: ...`. Returns -1, for `return say_trouble(...)`. */
int say_trouble(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* That a signal stopped it; -1. */
int say_stopped(int signal);

/* All of it on standard output; 0, or -1 once it was said why not. */
int say_output(const struct buffer *);

/* What is being done, over the line before; only if standard error is a
 * terminal. An empty text wipes it. */
void say_progress(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

#endif
