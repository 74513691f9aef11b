/*
 * text: a borrowed view of bytes, and a buffer that owns them.
 *
 * Ownership: a struct text points into memory of somebody else and is valid
 * as long as that is; a struct buffer owns its bytes until buffer_release().
 * Neither needs a NUL at its end. Texts are UTF-8 unless said otherwise.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "memory.h"

struct text {
	const char *at;
	size_t len;
};

/* Starts as {0}. */
struct buffer {
	char *at;
	size_t len, room;
};

#define TEXT(literal) ((struct text){(literal), sizeof(literal) - 1})

/* For printf: "%.*s", TEXT_ARG(t) */
#define TEXT_ARG(text) (int)(text).len, (text).at

static inline struct text text_of(const char *s)
{
	return (struct text){s, strlen(s)};
}

static inline bool text_equal(struct text a, struct text b)
{
	return a.len == b.len && (a.len == 0 || !memcmp(a.at, b.at, a.len));
}

static inline bool text_is(struct text a, const char *s)
{
	return text_equal(a, text_of(s));
}

static inline struct text text_of_buffer(const struct buffer *b)
{
	return (struct text){b->at, b->len};
}

/* As memcmp: bytes, then length. */
int text_compare(struct text a, struct text b);

bool text_starts(struct text, const char *prefix);
bool text_ends(struct text, const char *suffix);

/* Without the blanks at both ends; also those that are not ASCII, such as
 * U+00A0, U+2009, U+200B and U+FEFF. */
struct text text_trim(struct text);

/*
 * Takes the part before the next `separator` off the front of `rest`.
 * False once there is nothing left; an empty text has one empty part, so
 * callers that walk a list skip empty parts.
 */
bool text_cut(struct text *rest, char separator, struct text *part);

/*
 * All parts between separators; an empty text has one, empty. Gives how many
 * there are and stores the first `room` of them.
 */
size_t text_split(struct text, char separator, struct text *part, size_t room);

/* Is `word` one of the parts of `list`? */
bool text_lists(struct text list, char separator, struct text word);

/* A whole decimal number, at most 18 digits with an optional minus; false if
 * it is not. */
bool text_long(struct text, long *number);

/* A number in digits, which stand in `room`. */
enum { TEXT_DIGITS = 24 };
struct text text_of_long(long number, char room[TEXT_DIGITS]);

/* A NUL-terminated copy in the arena. */
char *text_string(struct text, struct arena *);
struct text text_copy(struct text, struct arena *);

/*
 * The form in which headers and code words are compared: lower case (ASCII
 * and Latin-1), without blanks, `_`, `-`, `.`. At most `room` bytes are
 * written to `out`; returns the length that it would take.
 */
size_t text_fold(struct text, char *out, size_t room);

/* Is it well-formed UTF-8 (RFC 3629)? Length of the longest good prefix. */
size_t text_utf8_prefix(struct text);

/* Makes room for `more` bytes and returns where they go. */
char *buffer_room(struct buffer *, size_t more);
void buffer_add(struct buffer *, struct text);
void buffer_char(struct buffer *, char);
void buffer_long(struct buffer *, long number);

/* What is in it as a string: with a NUL behind it, until more is added. */
const char *buffer_string(struct buffer *);

/* The bytes of a value, for keys that nobody reads. */
void buffer_raw(struct buffer *, const void *value, size_t size);

void buffer_format(struct buffer *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_release(struct buffer *);

#endif
