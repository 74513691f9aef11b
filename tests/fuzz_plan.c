/*
 * Any bytes as one of the tables of a plan, the others being good: faults are
 * told, and a plan without them can be asked for its contradictions.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "contradiction.h"

enum { TABLES = 32, NAME = 64, BYTES = 64 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct {
	char name[NAME];
	size_t size;
	uint8_t bytes[BYTES];
} table[TABLES];

static size_t tables;
static char folder[] = "/tmp/fuzz_plan_XXXXXX";

static const char *path_of(size_t t)
{
	static char path[2 * NAME];

	snprintf(path, sizeof(path), "%s/%.*s", folder, NAME, table[t].name);
	return path;
}

static void put(size_t t, const uint8_t *data, size_t size)
{
	int file =
	    open(path_of(t), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (file < 0 || write(file, data, size) != (ssize_t)size)
		abort();
	close(file);
}

static void forget(void)
{
	for (size_t t = 0; t < tables; t++)
		unlink(path_of(t));
	rmdir(folder);
}

/* A copy of each table, and of its bytes. */
static void take_tables(void)
{
	DIR *plan = opendir("tests/plan");
	struct dirent *entry;
	int from = plan ? dirfd(plan) : -1;

	if (!plan || !mkdtemp(folder))
		abort();
	atexit(forget);
	while ((entry = readdir(plan)) && tables < TABLES) {
		size_t t = tables;
		ssize_t got;
		int file;

		if (entry->d_name[0] == '.')
			continue;
		snprintf(table[t].name, NAME, "%.60s", entry->d_name);
		file = openat(from, entry->d_name, O_RDONLY | O_CLOEXEC);
		got = read(file, table[t].bytes, BYTES);
		if (got <= 0)
			abort();
		close(file);
		table[t].size = (size_t)got;
		put(tables++, table[t].bytes, table[t].size);
	}
	closedir(plan);
}

static size_t alike(size_t t, const uint8_t *data, size_t size)
{
	size_t len = 0;

	while (len < size && len < table[t].size &&
	       data[len] == table[t].bytes[len])
		len++;
	return len;
}

/* The table whose first bytes are most like these. */
static size_t table_like(const uint8_t *data, size_t size)
{
	size_t best = 0;

	for (size_t t = 1; t < tables; t++)
		if (alike(t, data, size) > alike(best, data, size))
			best = t;
	return best;
}

static void look(void *context, const struct contradiction *found)
{
	*(long *)context += found->first_line;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct plan plan;
	long lines = 0;
	size_t t;

	if (!tables)
		take_tables();
	t = table_like(data, size);
	put(t, data, size);
	plan_load(&plan, folder, PLAN_ALL);
	if (!plan.errors)
		contradictions_find(&plan, &arena, look, &lines);
	plan_release(&plan);
	arena_release(&arena);
	put(t, table[t].bytes, table[t].size);
	return 0;
}
