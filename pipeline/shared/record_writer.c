#include "record.h"

#include <stdio.h>
#include <stdlib.h>

#include "fd.h"

enum { BLOCK_SIZE = 64 * 1024 };

void record_writer_init(struct record_writer *w, int fd)
{
	*w = (struct record_writer){.fd = fd};
	w->block = memory_new(BLOCK_SIZE);
}

static void write_out(struct record_writer *w, const char *at, size_t len)
{
	if (!w->error)
		w->error = fd_write(w->fd, at, len);
}

void record_flush(struct record_writer *w)
{
	write_out(w, w->block, w->used);
	w->used = 0;
}

static void put_bytes(struct record_writer *w, struct text t)
{
	if (BLOCK_SIZE - w->used < t.len)
		record_flush(w);
	if (t.len > BLOCK_SIZE) {
		write_out(w, t.at, t.len);
		return;
	}
	memcpy(w->block + w->used, t.at, t.len);
	w->used += t.len;
}

static void put_byte(struct record_writer *w, char c)
{
	if (w->used == BLOCK_SIZE)
		record_flush(w);
	w->block[w->used++] = c;
}

static void declare(struct record_writer *w, enum record_kind kind)
{
	w->declared[kind] = true;
	put_byte(w, '@');
	put_bytes(w, text_of(record_kind_name(kind)));
	for (int i = 0; i < record_columns(kind); i++)
		record_put_field(w, text_of(record_column_name(kind, i)));
	record_end(w);
}

void record_begin(struct record_writer *w, enum record_kind kind)
{
	if (!w->declared[kind])
		declare(w, kind);
	put_bytes(w, text_of(record_kind_name(kind)));
}

void record_put_field(struct record_writer *w, struct text escaped)
{
	put_byte(w, '\t');
	if (escaped.len)
		put_bytes(w, escaped);
}

void record_put(struct record_writer *w, struct text plain)
{
	size_t start = 0;

	put_byte(w, '\t');
	for (size_t i = 0; i < plain.len; i++) {
		char c = plain.at[i];

		if (c != '\\' &&
		    (c < '\t' || c > '\r' || c == '\v' || c == '\f'))
			continue;
		put_bytes(w, (struct text){plain.at + start, i - start});
		put_byte(w, '\\');
		put_byte(w, record_escape(c));
		start = i + 1;
	}
	if (start < plain.len)
		put_bytes(w,
			  (struct text){plain.at + start, plain.len - start});
}

void record_put_long(struct record_writer *w, long number)
{
	char room[TEXT_DIGITS];

	record_put_field(w, text_of_long(number, room));
}

void record_put_tenths(struct record_writer *writer, long tenths)
{
	char room[48];

	snprintf(room, sizeof(room), "%s%ld.%ld", tenths < 0 ? "-" : "",
		 labs(tenths) / 10, labs(tenths) % 10);
	record_put(writer, text_of(room));
}

void record_put_unknown(struct record_writer *w)
{
	record_put_field(w, record_unknown);
}

void record_end(struct record_writer *w)
{
	put_byte(w, '\n');
}

void record_pass(struct record_writer *w, const struct record *record)
{
	if (record->names && record->kind < KINDS) {
		if (w->declared[record->kind])
			return;
		w->declared[record->kind] = true;
	}
	put_bytes(w, record->line);
	put_byte(w, '\n');
}

void record_pass_lines(struct record_writer *w, struct text lines)
{
	put_bytes(w, lines);
}

void record_write(struct record_writer *w, enum record_kind kind,
		  const struct text *field, size_t fields)
{
	record_begin(w, kind);
	for (size_t i = 0; i < fields; i++)
		record_put_field(w, field[i]);
	record_end(w);
}

int record_finish(struct record_writer *w)
{
	record_flush(w);
	free(w->block);
	w->block = NULL;
	return w->error;
}
