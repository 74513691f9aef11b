/*
 * say: what the operator sees on standard error while it runs.
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_SAY_H
#define VOORTGANG_SAY_H

/* One line, `voortgang: ...`. Returns -1, for `return say_trouble(...)`. */
int say_trouble(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* What is being done, over the line before; only if standard error is a
 * terminal. An empty text wipes it. */
void say_progress(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

#endif
