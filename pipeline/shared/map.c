#include "map.h"

#include <stdlib.h>
#include <uthash.h>

struct map_entry {
	struct text key;
	void *value;
	UT_hash_handle hh;
};

static struct map_entry *entry_find(const struct map *map, struct text key)
{
	struct map_entry *entry;

	HASH_FIND(hh, map->entries, key.at, key.len, entry);
	return entry;
}

void *map_find(const struct map *map, struct text key)
{
	struct map_entry *entry = entry_find(map, key);

	return entry ? entry->value : NULL;
}

void **map_slot(struct map *map, struct text key)
{
	struct map_entry *entry = entry_find(map, key);

	if (!entry) {
		entry = arena_new(map->arena, sizeof(*entry));
		entry->key = text_copy(key, map->arena);
		HASH_ADD_KEYPTR(hh, map->entries, entry->key.at, entry->key.len,
				entry);
	}
	return &entry->value;
}

size_t map_count(const struct map *map)
{
	return HASH_COUNT(map->entries);
}

void *map_next(const struct map *map, void **at)
{
	struct map_entry *entry = *at;

	entry = entry ? entry->hh.next : map->entries;
	*at = entry;
	return entry ? entry->value : NULL;
}

struct text map_key(const void *at)
{
	const struct map_entry *entry = at;

	return entry->key;
}

void map_release(struct map *map)
{
	HASH_CLEAR(hh, map->entries);
}
