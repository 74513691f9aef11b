/*
 * memory: allocation that cannot fail, and arenas.
 *
 * Ownership: what memory_*() returns belongs to the caller, who free()s it;
 * what arena_*() returns lives until arena_release().
 *
 * Running out of memory is a fault of the system: these functions then say
 * so on standard error and end the process with status 2. They are the only
 * ones outside a stage's own file that end it.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>

struct arena {
	struct arena_block *block; /* the newest; older ones hang behind it */
};

/* A zeroed block of `size` bytes. */
void *memory_new(size_t size);

/* `old` grown or shrunk to `count` items of `size` bytes. */
void *memory_resize(void *old, size_t count, size_t size);

/* Zeroed and aligned for any type. An arena starts as {0}. */
void *arena_new(struct arena *, size_t size);

/* A copy of `len` bytes with a NUL behind it. */
char *arena_copy(struct arena *, const char *at, size_t len);

void arena_release(struct arena *);

#endif
