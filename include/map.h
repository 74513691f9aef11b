/*
 * map: from a text to a pointer, in the order in which the keys came.
 *
 * Ownership: a map copies its keys into the arena it was given and holds
 * pointers that stay the caller's; map_release() frees its own tables only.
 */
#ifndef MAP_H
#define MAP_H

#include "text.h"

struct map_entry;

struct map {
	struct arena *arena;
	struct map_entry *entries;
};

/* The pointer of `key`, or NULL. */
void *map_find(const struct map *, struct text key);

/* Where the pointer of `key` is kept; NULL is in it if the key is new. */
void **map_slot(struct map *, struct text key);

size_t map_count(const struct map *);

/* Walks the pointers: `for (void *p, *at = NULL; (p = map_next(m, &at)); )` */
void *map_next(const struct map *, void **at);

/* The key where a walk is. */
struct text map_key(const void *at);

void map_release(struct map *);

#endif
