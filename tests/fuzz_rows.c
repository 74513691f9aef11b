/*
 * Any bytes as rows: they are the same whatever the size of the blocks in which
 * they are read, and their lines follow each other. The first byte is the size,
 * the second how many fields a row should have.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "rows.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char path[] = "/tmp/fuzz_rows_XXXXXX";

static void forget(void)
{
	unlink(path);
}

static void put(const uint8_t *data, size_t size)
{
	static int file = -1;

	if (file < 0) {
		file = mkstemp(path);
		atexit(forget);
	}
	if (file < 0 || ftruncate(file, 0) ||
	    pwrite(file, data, size, 0) != (ssize_t)size)
		abort();
}

static void show(struct buffer *out, const struct row *row)
{
	buffer_format(out, "%ld-%ld %zu", row->line, row->last_line,
		      row->fields);
	if (row->fault != ROW_GOOD)
		buffer_format(out, " %d.%zu", (int)row->fault,
			      row->fault_field);
	for (size_t i = 0; i < row->fields && i < ROWS_COLUMNS; i++) {
		buffer_char(out, ';');
		buffer_add(out, row->field[i]);
	}
	buffer_char(out, '\n');
}

static void read_all(size_t block, size_t expected, struct buffer *out)
{
	static struct row row;
	struct source source;
	struct rows rows;
	long line = 0;

	if (source_open_blocks(&source, path, block))
		abort();
	rows_open(&rows, &source, ';');
	rows.expected = expected;
	while (rows_read(&rows, &row) > 0) {
		if (row.line <= line || row.last_line < row.line)
			abort();
		line = row.last_line;
		show(out, &row);
	}
	if (source.line < line)
		abort();
	rows_close(&rows);
	source_close(&source);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buffer one = {0}, other = {0};

	if (size < 2)
		return 0;
	put(data + 2, size - 2);
	read_all((size_t)data[0] + 1, data[1] % 16, &one);
	read_all(SOURCE_BLOCK, data[1] % 16, &other);
	if (!text_equal(text_of_buffer(&one), text_of_buffer(&other)))
		abort();
	buffer_release(&one);
	buffer_release(&other);
	return 0;
}
