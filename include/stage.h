/*
 * stage: what every filter does at its start and its end.
 *
 * Messages on standard error read `stage: file:line: LEVEL: what: detail`.
 * These functions end the process; only a stage's own file calls them.
 */
#ifndef STAGE_H
#define STAGE_H

#include "record.h"

enum stage_status { STAGE_CLEAN = 0, STAGE_FINDINGS = 1, STAGE_TROUBLE = 2 };

/* Takes the name for messages, sets LC_ALL to C and the umask to 077; and
 * leaves no core file if it crashes. */
void stage_start(const char *name);

/* Says what is wrong and ends the process with status 2. */
_Noreturn void stage_fail(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* The next record of standard input; false at the end; reading errors end
 * the process. */
bool stage_read(struct record_reader *, struct record *);

/* Finishes the stream on standard output and returns main()'s status: clean,
 * or findings; a write error ends the process. */
int stage_finish(struct record_writer *, bool findings);

#endif
