/*
 * told: what who made files says of them, for who publishes them: a line
 * `file NAME SHA-256` between tabs, of a file that is whole and on the disk.
 * NAME is without folders.
 *
 * Ownership: what is read points into what was said.
 */
#ifndef TOLD_H
#define TOLD_H

#include "text.h"

struct told {
	struct text name, sha256;
};

/* Says it on standard output. */
void told_say(const char *path, const char *sha256);

/* The next file in what was said, between lines of other kinds; false at its
 * end. */
bool told_next(struct text *said, struct told *);

/* How often a file of this name was told; `last` is the last one, if any. */
size_t told_find(struct text said, struct text name, struct told *last);

#endif
