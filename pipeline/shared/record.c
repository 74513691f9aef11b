#include "record.h"

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

/* Each with the letter that stands for it behind a backslash. */
static const char escapes[] = "\tt\nn\rr\\\\";

char record_escape(char c)
{
	const char *e = escapes;

	while (*e && e[0] != c)
		e += 2;
	return *e ? e[1] : '\0';
}

void record_escape_all(struct buffer *out, struct text plain)
{
	for (size_t i = 0; i < plain.len; i++) {
		char letter = record_escape(plain.at[i]);

		if (letter)
			buffer_char(out, '\\');
		buffer_char(out, letter ? letter : plain.at[i]);
	}
}

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
