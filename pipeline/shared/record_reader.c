#include "record.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK_SIZE = 64 * 1024 };

/* Where the columns we know stand in the lines of this stream. */
struct record_layout {
	bool moved;     /* not simply in our order */
	size_t columns; /* that its names name */
	size_t place[RECORD_FIELDS];
};

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
	for (int i = 0; i < record_columns(record->kind); i++)
		record->field[i] = as_read[layout->place[i]];
}

static void read_fields(struct record *record, struct text rest)
{
	size_t fields =
	    rest.at ? text_split(rest, '\t', record->field, RECORD_FIELDS) : 0;
	size_t wanted = record->layout->moved
			    ? RECORD_FIELDS
			    : (size_t)record_columns(record->kind);

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
	if (guess < KINDS && text_is(name, record_kind_name(guess)))
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
