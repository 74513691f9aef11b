/* Any bytes as a table of the plan: faults are told, and there is no crash. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct cells {
	struct text text;
	long number, tenths, date;
	bool yes;
};

#define INTO(member) offsetof(struct cells, member)

static const struct table_column columns[] = {
    {"tekst", TABLE_TEXT, true, INTO(text), 0},
    {"getal", TABLE_NUMBER, false, INTO(number), -1},
    {"waarde", TABLE_TENTHS, false, INTO(tenths), 0},
    {"datum", TABLE_DATE, false, INTO(date), 0},
    {"vlag", TABLE_YESNO, false, INTO(yes), 0},
    {"toelichting", TABLE_NOTE, false, 0, 0},
};

static char folder[] = "/tmp/fuzz_table_XXXXXX", path[64];

static void forget(void)
{
	unlink(path);
	rmdir(folder);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct table table;
	int file;

	if (!path[0]) {
		if (!mkdtemp(folder))
			abort();
		snprintf(path, sizeof(path), "%s/t.csv", folder);
		atexit(forget);
	}
	file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (file < 0 || write(file, data, size) != (ssize_t)size)
		abort();
	close(file);
	table_read(&table, &arena, folder, "t.csv", columns,
		   sizeof(columns) / sizeof(columns[0]), sizeof(struct cells));
	arena_release(&arena);
	return 0;
}
