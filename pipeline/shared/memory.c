#include "memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK_SIZE = 64 * 1024 - 64 };

struct arena_block {
	struct arena_block *older;
	size_t used, room;
	alignas(max_align_t) char at[];
};

static _Noreturn void out_of_memory(void)
{
	static const char message[] = "voortgang: out of memory\n";

	if (write(STDERR_FILENO, message, sizeof(message) - 1) < 0)
		_exit(2);
	_exit(2);
}

void *memory_new(size_t size)
{
	void *new = calloc(1, size ? size : 1);

	if (!new)
		out_of_memory();
	return new;
}

void *memory_resize(void *old, size_t count, size_t size)
{
	void *new = reallocarray(old, count ? count : 1, size ? size : 1);

	if (!new)
		out_of_memory();
	return new;
}

static struct arena_block *block_new(struct arena_block *older, size_t room)
{
	struct arena_block *block = memory_new(sizeof(*block) + room);

	block->older = older;
	block->room = room;
	return block;
}

void *arena_new(struct arena *arena, size_t size)
{
	size_t step = alignof(max_align_t);
	struct arena_block *block = arena->block;
	void *new;

	if (size > SIZE_MAX - BLOCK_SIZE)
		out_of_memory();
	size = (size + step - 1) / step * step;
	if (!block || block->room - block->used < size) {
		size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;

		block = arena->block = block_new(arena->block, room);
	}
	new = block->at + block->used;
	block->used += size;
	return new;
}

char *arena_copy(struct arena *arena, const char *at, size_t len)
{
	char *copy = arena_new(arena, len + 1);

	if (len)
		memcpy(copy, at, len);
	return copy;
}

void arena_release(struct arena *arena)
{
	while (arena->block) {
		struct arena_block *older = arena->block->older;

		free(arena->block);
		arena->block = older;
	}
}
