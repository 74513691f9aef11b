#include "table.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "amount.h"
#include "date.h"
#include "rows.h"

static __attribute__((format(printf, 4, 0))) void
complain_at(struct table *table, long line, const char *column,
	    const char *format, va_list args)
{
	fprintf(stderr, "%s:%ld: ", table->path, line);
	if (column)
		fprintf(stderr, "kolom %s: ", column);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	table->errors++;
}

static __attribute__((format(printf, 3, 4))) void
complain_line(struct table *table, long line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	complain_at(table, line, NULL, format, args);
	va_end(args);
}

static void complain_reading(struct table *table)
{
	complain_line(table, 0, "%s", strerror(errno));
}

void table_complain(struct table *table, size_t row, const char *column,
		    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	complain_at(table, table->line[row], column, format, args);
	va_end(args);
}

/* som, uniek of aandeel */
static void list_words(struct buffer *out, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		buffer_format(out, "%s%s",
			      !i             ? ""
			      : words[i + 1] ? ", "
					     : " of ",
			      words[i]);
}

size_t table_word(struct table *table, size_t row, const char *column,
		  struct text cell, const char *const *words)
{
	struct buffer wanted = {0};
	size_t i = 0;

	while (words[i] && !text_is(cell, words[i]))
		i++;
	if (words[i])
		return i;
	list_words(&wanted, words);
	table_complain(table, row, column, "gevonden \"%.*s\", verwacht: %.*s",
		       TEXT_ARG(cell), TEXT_ARG(text_of_buffer(&wanted)));
	buffer_release(&wanted);
	return 0;
}

/* The place in the file of each column asked for; fields if it is absent. */
static void find_columns(struct table *table, const struct row *header,
			 size_t *place)
{
	for (size_t c = 0; c < table->columns; c++) {
		place[c] = 0;
		while (place[c] < header->fields &&
		       !text_is(header->field[place[c]], table->column[c].name))
			place[c]++;
		if (place[c] == header->fields)
			complain_line(table, header->line, "kolom %s ontbreekt",
				      table->column[c].name);
	}
}

static void refuse_other_columns(struct table *table, const struct row *header,
				 const size_t *place)
{
	for (size_t f = 0; f < header->fields; f++) {
		size_t c = 0;

		while (c < table->columns && place[c] != f)
			c++;
		if (c == table->columns)
			complain_line(table, header->line,
				      "kolom \"%.*s\" is hier niet bekend",
				      TEXT_ARG(header->field[f]));
	}
}

/* Each puts a cell where it belongs; false if it does not fit. */
static bool put_text(void *into, struct text cell)
{
	memcpy(into, &cell, sizeof(cell));
	return true;
}

static bool put_number(void *into, struct text cell)
{
	long number;

	if (!text_long(cell, &number))
		return false;
	memcpy(into, &number, sizeof(number));
	return true;
}

static bool put_tenths(void *into, struct text cell)
{
	long hundredths, tenths;

	if (!amount_parse(cell, &hundredths) || hundredths % 10)
		return false;
	tenths = hundredths / 10;
	memcpy(into, &tenths, sizeof(tenths));
	return true;
}

static bool put_date(void *into, struct text cell)
{
	long date = date_parse_iso(cell);

	memcpy(into, &date, sizeof(date));
	return date != 0;
}

static bool put_yesno(void *into, struct text cell)
{
	bool yes = text_is(cell, "ja");

	memcpy(into, &yes, sizeof(yes));
	return yes || text_is(cell, "nee");
}

static bool put_note(void *into, struct text cell)
{
	(void)into;
	(void)cell;
	return true;
}

static const struct {
	bool (*put)(void *into, struct text cell);
	const char *wanted;
} types[] = {
    [TABLE_TEXT] = {put_text, "tekst"},
    [TABLE_NUMBER] = {put_number, "een heel getal"},
    [TABLE_TENTHS] = {put_tenths, "een getal als 10 of 7,5"},
    [TABLE_DATE] = {put_date, "een datum als 2020-10-01"},
    [TABLE_YESNO] = {put_yesno, "ja of nee"},
    [TABLE_NOTE] = {put_note, "tekst"},
};

static void take_cell(struct table *table, size_t row,
		      const struct table_column *column, struct text cell)
{
	void *into = table->row + row * table->size + column->into;
	const char *wanted = types[column->type].wanted;

	if (column->type == TABLE_NUMBER || column->type == TABLE_TENTHS)
		memcpy(into, &column->none, sizeof(column->none));
	if (!cell.len && column->required)
		table_complain(table, row, column->name,
			       "is leeg, verwacht: %s", wanted);
	else if (cell.len && !types[column->type].put(into, cell))
		table_complain(table, row, column->name,
			       "gevonden \"%.*s\", verwacht: %s",
			       TEXT_ARG(cell), wanted);
}

static void add_row(struct table *table, struct arena *arena,
		    const struct row *row, const size_t *place)
{
	size_t at = table->rows++;

	table->line =
	    memory_resize(table->line, table->rows, sizeof(*table->line));
	table->row = memory_resize(table->row, table->rows, table->size);
	table->line[at] = row->line;
	memset(table->row + at * table->size, 0, table->size);
	for (size_t c = 0; c < table->columns; c++)
		take_cell(table, at, &table->column[c],
			  text_copy(row->field[place[c]], arena));
}

static void read_rows(struct table *table, struct arena *arena,
		      struct rows *rows, const size_t *place)
{
	struct row *row = arena_new(arena, sizeof(*row));
	int got;

	while ((got = rows_read(rows, row)) > 0)
		if (row->fault != ROW_GOOD)
			complain_line(table, row->line,
				      "een aanhalingsteken staat verkeerd");
		else if (row->fields != rows->expected)
			complain_line(table, row->line,
				      "%zu velden, verwacht: %zu", row->fields,
				      rows->expected);
		else
			add_row(table, arena, row, place);
	if (got < 0)
		complain_reading(table);
}

static void read_table(struct table *table, struct arena *arena,
		       struct rows *rows)
{
	size_t *place = arena_new(arena, table->columns * sizeof(*place));
	struct row *header = arena_new(arena, sizeof(*header));

	int got = rows_read(rows, header);

	if (got < 0)
		complain_reading(table);
	else if (got == 0)
		complain_line(table, 1, "het bestand is leeg");
	if (got <= 0)
		return;
	if (header->fields > ROWS_COLUMNS) {
		complain_line(table, header->line,
			      "%zu kolommen, verwacht: hoogstens %d",
			      header->fields, ROWS_COLUMNS);
		return;
	}
	rows->expected = header->fields;
	find_columns(table, header, place);
	refuse_other_columns(table, header, place);
	if (!table->errors)
		read_rows(table, arena, rows, place);
}

static void *settle(void *grown, size_t size, struct arena *arena)
{
	void *kept = arena_new(arena, size);

	if (size)
		memcpy(kept, grown, size);
	free(grown);
	return kept;
}

static void read_source(struct table *table, struct arena *arena,
			struct source *source)
{
	struct rows rows;

	rows_open(&rows, source, ';');
	read_table(table, arena, &rows);
	rows_close(&rows);
	table->row = settle(table->row, table->rows * table->size, arena);
	table->line =
	    settle(table->line, table->rows * sizeof(*table->line), arena);
}

/* 0, or the errno with which the file could not be opened. */
static int read_file(struct table *table, struct arena *arena,
		     const char *folder, const char *name)
{
	struct buffer path = {0};
	struct source source;
	int error;

	buffer_format(&path, "%s/%s", folder, name);
	table->path = text_string(text_of_buffer(&path), arena);
	buffer_release(&path);
	error = source_open(&source, table->path);
	if (error)
		return error;
	read_source(table, arena, &source);
	source_close(&source);
	return 0;
}

void table_read(struct table *table, struct arena *arena, const char *folder,
		const char *name, const struct table_column *column,
		size_t columns, size_t size)
{
	*table =
	    (struct table){.column = column, .columns = columns, .size = size};
	errno = read_file(table, arena, folder, name);
	if (errno)
		complain_reading(table);
}

void table_read_if_there(struct table *table, struct arena *arena,
			 const char *folder, const char *name,
			 const struct table_column *column, size_t columns,
			 size_t size)
{
	*table =
	    (struct table){.column = column, .columns = columns, .size = size};
	errno = read_file(table, arena, folder, name);
	if (errno && errno != ENOENT)
		complain_reading(table);
}
