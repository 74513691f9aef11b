#include "record.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fd.h"

enum { BLOCK_SIZE = 64 * 1024 };

#define COLUMN_NAME(id, name) name,
#define KIND_ROW(id, name, list)                                               \
	{{name, sizeof(name) - 1}, list##_names, COUNT(list##_names)},
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define KIND_NAMES(id, name, list)                                             \
	static const char *const list##_names[] = {list(COLUMN_NAME)};

RECORD_KINDS(KIND_NAMES)

static const struct {
	struct text name;
	const char *const *column;
	size_t columns;
} kinds[] = {RECORD_KINDS(KIND_ROW)};

/* Where the columns we know stand in the lines of this stream. */
struct record_layout {
	bool moved;     /* not simply in our order */
	size_t columns; /* that its names name */
	size_t place[RECORD_FIELDS];
};

const struct text record_unknown = {"\\N", 2};

const char *record_kind_name(enum record_kind kind)
{
	return kind < KINDS ? kinds[kind].name.at : "";
}

enum record_kind record_kind_of(struct text name)
{
	enum record_kind kind = 0;

	while (kind < KINDS && !text_equal(name, kinds[kind].name))
		kind++;
	return kind;
}

int record_column(enum record_kind kind, struct text name)
{
	if (kind >= KINDS)
		return -1;
	for (size_t i = 0; i < kinds[kind].columns; i++)
		if (text_is(name, kinds[kind].column[i]))
			return (int)i;
	return -1;
}

const char *record_column_name(enum record_kind kind, int column)
{
	return kinds[kind].column[column];
}

int record_columns(enum record_kind kind)
{
	return (int)kinds[kind].columns;
}

void record_reader_init(struct record_reader *r, int fd)
{
	*r = (struct record_reader){.fd = fd, .room = BLOCK_SIZE};
	r->block = memory_new(r->room);
	r->layout = memory_new(KINDS * sizeof(*r->layout));
}

void record_reader_release(struct record_reader *r)
{
	free(r->block);
	free(r->layout);
}

/* More bytes behind those not yet taken. 1, 0 at the end, -1 on error. */
static int reader_fill(struct record_reader *r)
{
	ssize_t got;

	if (r->at) {
		memmove(r->block, r->block + r->at, r->used - r->at);
		r->used -= r->at;
		r->at = 0;
	}
	if (r->used == r->room) {
		r->room *= 2;
		r->block = memory_resize(r->block, r->room, 1);
	}
	do
		got = read(r->fd, r->block + r->used, r->room - r->used);
	while (got < 0 && errno == EINTR);
	if (got > 0)
		r->used += (size_t)got;
	return got > 0 ? 1 : (int)got;
}

/* The next line, without its LF; the last one may lack it. */
static int reader_line(struct record_reader *r, struct text *line)
{
	size_t searched = 0;

	for (;;) {
		size_t held = r->used - r->at;
		const char *start = r->block + r->at;
		const char *end =
		    memchr(start + searched, '\n', held - searched);
		int more;

		if (end) {
			*line = (struct text){start, (size_t)(end - start)};
			r->at += line->len + 1;
			return 1;
		}
		searched = held;
		more = r->ended ? 0 : reader_fill(r);
		if (more < 0)
			return -1;
		if (more > 0)
			continue;
		r->ended = true;
		*line = (struct text){r->block + r->at, held};
		r->at = r->used;
		return held > 0;
	}
}

static void layout_learn(struct record_layout *layout, enum record_kind kind,
			 struct text names)
{
	struct text name;
	size_t place = 0;

	layout->moved = false;
	layout->columns = 0;
	for (size_t i = 0; i < RECORD_FIELDS; i++)
		layout->place[i] = RECORD_FIELDS;
	while (place < RECORD_FIELDS && text_cut(&names, '\t', &name)) {
		int column = record_column(kind, name);

		if (column >= 0)
			layout->place[column] = place;
		layout->moved |= column >= 0 && (size_t)column != place;
		layout->columns = place + 1;
		place++;
	}
}

static void arrange(struct record *record, const struct record_layout *layout)
{
	struct text as_read[RECORD_FIELDS + 1];

	memcpy(as_read, record->field, sizeof(record->field));
	as_read[RECORD_FIELDS] = record_unknown;
	for (size_t i = 0; i < kinds[record->kind].columns; i++)
		record->field[i] = as_read[layout->place[i]];
}

static void read_fields(struct record *record, struct text rest)
{
	size_t fields =
	    rest.at ? text_split(rest, '\t', record->field, RECORD_FIELDS) : 0;
	size_t wanted =
	    record->layout->moved ? RECORD_FIELDS : kinds[record->kind].columns;

	while (fields < wanted)
		record->field[fields++] = record_unknown;
	if (record->layout->moved)
		arrange(record, record->layout);
	record->whole = true;
}

/* A row's file and line; the third field is all the rest. False if it has
 * less than that. */
static bool read_origin(struct record *record, struct text rest)
{
	record->whole = false;
	return text_cut(&rest, '\t', &record->field[0]) &&
	       text_cut(&rest, '\t', &record->field[1]) &&
	       (record->field[2] = rest).at;
}

bool record_ends_in(const struct record *record, int column)
{
	const struct record_layout *layout = record->layout;

	return layout && !layout->moved &&
	       layout->columns == (size_t)column + 1;
}

void record_split(struct record *record)
{
	struct text rest = record->line, kind;

	if (record->whole)
		return;
	text_cut(&rest, '\t', &kind);
	read_fields(record, rest);
}

/* Most lines are of the kind of the line before. */
static enum record_kind kind_of_line(struct text name, enum record_kind guess)
{
	if (guess < KINDS && text_equal(name, kinds[guess].name))
		return guess;
	return record_kind_of(name);
}

int record_read(struct record_reader *r, struct record *record)
{
	struct text rest, kind;
	int got = reader_line(r, &record->line);

	if (got <= 0)
		return got;
	rest = record->line;
	text_cut(&rest, '\t', &kind);
	record->names = kind.len && kind.at[0] == '@';
	if (record->names)
		kind = (struct text){kind.at + 1, kind.len - 1};
	record->kind = kind_of_line(kind, record->kind);
	if (record->kind == KIND_OTHER)
		return 1;
	record->layout = &r->layout[record->kind];
	if (record->names)
		layout_learn(&r->layout[record->kind], record->kind, rest);
	else if (!r->lazy || record->kind > KIND_EXAMEN ||
		 record->layout->moved || !read_origin(record, rest))
		read_fields(record, rest);
	return 1;
}

static const char escapes[] = "\tt\nn\rr\\\\";

struct text record_plain(struct text field, struct buffer *room)
{
	if (!field.len || !memchr(field.at, '\\', field.len))
		return field;
	room->len = 0;
	for (size_t i = 0; i < field.len; i++) {
		char c = field.at[i];

		if (c == '\\' && i + 1 < field.len)
			for (const char *e = escapes; *e; e += 2)
				if (e[1] == field.at[i + 1]) {
					c = e[0];
					i++;
					break;
				}
		buffer_char(room, c);
	}
	return text_of_buffer(room);
}

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
	put_bytes(w, kinds[kind].name);
	for (size_t i = 0; i < kinds[kind].columns; i++)
		record_put_field(w, text_of(kinds[kind].column[i]));
	record_end(w);
}

void record_begin(struct record_writer *w, enum record_kind kind)
{
	if (!w->declared[kind])
		declare(w, kind);
	put_bytes(w, kinds[kind].name);
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
		const char *e;

		if (c != '\\' &&
		    (c < '\t' || c > '\r' || c == '\v' || c == '\f'))
			continue;
		put_bytes(w, (struct text){plain.at + start, i - start});
		for (e = escapes; e[0] != c; e += 2)
			;
		put_byte(w, '\\');
		put_byte(w, e[1]);
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
