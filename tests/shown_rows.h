/* Rows as a string, and texts to read them from. */
#ifndef SHOWN_ROWS_H
#define SHOWN_ROWS_H

#include "cmocka_all.h"
#include "rows.h"
#include "scratch.h"

/* Fields between `,`, rows end in `|`, a fault is `!line.field`. */
static inline void show(struct buffer *out, const struct row *row)
{
	static const char faults[] = {
	    [ROW_BAD_QUOTE] = '!', [ROW_TOO_LONG] = '#'};

	if (row->fault != ROW_GOOD)
		buffer_format(out, "%c%ld.%zu", faults[row->fault], row->line,
			      row->fault_field);
	for (size_t i = 0; i < row->fields && i < ROWS_COLUMNS; i++)
		buffer_format(out, "%s%.*s", i ? "," : "",
			      TEXT_ARG(row->field[i]));
	buffer_char(out, '|');
}

static inline void read_all(struct text bytes, char separator, size_t expected,
			    size_t block, struct buffer *out)
{
	struct row *row = memory_new(sizeof(*row));
	struct source source;
	struct rows rows;

	assert_int_equal(source_open_blocks(&source, scratch(bytes), block), 0);
	rows_open(&rows, &source, separator);
	rows.expected = expected;
	while (rows_read(&rows, row) > 0)
		show(out, row);
	rows_close(&rows);
	source_close(&source);
	free(row);
	buffer_char(out, '\0');
}

static inline void add_lines(struct buffer *out, const char *line, int count)
{
	while (count--)
		buffer_add(out, text_of(line));
}

static inline size_t count_of(const char *in, char c)
{
	size_t count = 0;

	for (; *in; in++)
		count += *in == c;
	return count;
}

#endif
