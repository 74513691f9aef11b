#include "text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int text_compare(struct text a, struct text b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.at, b.at, len) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool text_starts(struct text t, const char *prefix)
{
	size_t len = strlen(prefix);

	return t.len >= len && !memcmp(t.at, prefix, len);
}

bool text_ends(struct text t, const char *suffix)
{
	size_t len = strlen(suffix);

	return t.len >= len && !memcmp(t.at + t.len - len, suffix, len);
}

/* Of three bytes: the first two, and what the third is from and to. U+2000 to
 * U+200F (thin, of no width, marks of direction), U+2028 to U+202F, U+205F to
 * U+2064, U+3000, U+FEFF. */
static const unsigned char wide_blanks[][4] = {
    {0xE2, 0x80, 0x80, 0x8F}, {0xE2, 0x80, 0xA8, 0xAF},
    {0xE2, 0x81, 0x9F, 0xA4}, {0xE3, 0x80, 0x80, 0x80},
    {0xEF, 0xBB, 0xBF, 0xBF},
};

/* Bytes of the blank that `t` starts with; 0 if it starts with none. */
static size_t blank_at_start(struct text t)
{
	if (t.len >= 1 && strchr(" \t\r\n\v\f", t.at[0]) && t.at[0])
		return 1;
	if (!t.len || (unsigned char)t.at[0] < 0xC2)
		return 0;
	if (text_starts(t, "\xC2\xA0"))
		return 2;
	for (size_t i = 0; i < sizeof(wide_blanks) / sizeof(wide_blanks[0]);
	     i++)
		if (t.len >= 3 && !memcmp(t.at, wide_blanks[i], 2) &&
		    (unsigned char)t.at[2] >= wide_blanks[i][2] &&
		    (unsigned char)t.at[2] <= wide_blanks[i][3])
			return 3;
	return 0;
}

static size_t blank_at_end(struct text t)
{
	for (size_t len = 1; len <= 3 && len <= t.len; len++)
		if (blank_at_start((struct text){t.at + t.len - len, len}) ==
		    len)
			return len;
	return 0;
}

struct text text_trim(struct text t)
{
	size_t len;

	while ((len = blank_at_start(t))) {
		t.at += len;
		t.len -= len;
	}
	while ((len = blank_at_end(t)))
		t.len -= len;
	return t;
}

bool text_cut(struct text *rest, char separator, struct text *part)
{
	const char *end;

	if (!rest->at)
		return false;
	end = rest->len ? memchr(rest->at, separator, rest->len) : NULL;
	*part = *rest;
	if (!end) {
		*rest = (struct text){NULL, 0};
		return true;
	}
	part->len = (size_t)(end - rest->at);
	rest->at += part->len + 1;
	rest->len -= part->len + 1;
	return true;
}

/* A bit for each of the eight bytes at `at` that is the one that `eight` is
 * made of. */
static uint64_t find_in_eight(const char *at, uint64_t eight)
{
	const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
	uint64_t bytes;

	memcpy(&bytes, at, sizeof(bytes));
	bytes ^= eight;
	return ~(((bytes & low) + low) | bytes | low);
}

struct split {
	const char *start; /* of the part at hand */
	struct text *part;
	size_t parts, room;
};

static void split_at(struct split *s, const char *end)
{
	if (s->parts < s->room)
		s->part[s->parts] =
		    (struct text){s->start, (size_t)(end - s->start)};
	s->parts++;
	s->start = end + 1;
}

/* Eight bytes at a time: every row of every file comes through here. */
size_t text_split(struct text t, char separator, struct text *part, size_t room)
{
	const uint64_t eight =
	    (unsigned char)separator * (uint64_t)0x0101010101010101u;
	struct split s = {t.at, part, 0, room};
	size_t i = 0;

	for (; t.len - i >= sizeof(eight); i += sizeof(eight)) {
		uint64_t found = find_in_eight(t.at + i, eight);

		for (; found; found &= found - 1)
			split_at(&s, t.at + i + __builtin_ctzll(found) / 8);
	}
	for (; i < t.len; i++)
		if (t.at[i] == separator)
			split_at(&s, t.at + i);
	split_at(&s, t.at + t.len);
	return s.parts;
}

bool text_lists(struct text list, char separator, struct text word)
{
	struct text part;

	while (text_cut(&list, separator, &part))
		if (text_equal(part, word))
			return true;
	return false;
}

bool text_long(struct text t, long *number)
{
	static const size_t most_digits = 18; /* which always fit */
	bool negative = t.len && t.at[0] == '-';
	long sum = 0;

	if (t.len == negative || t.len - negative > most_digits)
		return false;
	for (size_t i = negative; i < t.len; i++) {
		int digit = t.at[i] - '0';

		if (digit < 0 || digit > 9)
			return false;
		sum = sum * 10 + digit;
	}
	*number = negative ? -sum : sum;
	return true;
}

/* Two digits at a time: every row has its line number. */
struct text text_of_long(long number, char room[TEXT_DIGITS])
{
	static const char pairs[] = "00010203040506070809"
				    "10111213141516171819"
				    "20212223242526272829"
				    "30313233343536373839"
				    "40414243444546474849"
				    "50515253545556575859"
				    "60616263646566676869"
				    "70717273747576777879"
				    "80818283848586878889"
				    "90919293949596979899";
	size_t at = TEXT_DIGITS;
	unsigned long rest =
	    number < 0 ? 0UL - (unsigned long)number : (unsigned long)number;

	for (; rest >= 10; rest /= 100) {
		at -= 2;
		memcpy(&room[at], pairs + rest % 100 * 2, 2);
	}
	if (rest || at == TEXT_DIGITS)
		room[--at] = (char)('0' + rest);
	if (number < 0)
		room[--at] = '-';
	return (struct text){&room[at], TEXT_DIGITS - at};
}

char *text_string(struct text t, struct arena *arena)
{
	return arena_copy(arena, t.at, t.len);
}

struct text text_copy(struct text t, struct arena *arena)
{
	return (struct text){text_string(t, arena), t.len};
}

/* Lower case of one byte, with the byte before it for UTF-8's Latin-1. */
static char fold_byte(unsigned char before, unsigned char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c + ('a' - 'A'));
	if (before == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97)
		return (char)(c + 0x20);
	return (char)c;
}

size_t text_fold(struct text t, char *out, size_t room)
{
	size_t len = 0;
	unsigned char before = 0;

	for (size_t i = 0; i < t.len; i++) {
		struct text rest = {t.at + i, t.len - i};
		size_t blank = blank_at_start(rest);
		unsigned char c = (unsigned char)t.at[i];

		if (blank) {
			i += blank - 1;
			continue;
		}
		if (c == '_' || c == '-' || c == '.')
			continue;
		if (len < room)
			out[len] = fold_byte(before, c);
		len++;
		before = c;
	}
	return len;
}

/* Length of the well-formed sequence at `s`, 0 if it is none. */
static size_t utf8_sequence(const unsigned char *s, size_t len)
{
	static const struct {
		unsigned char first, last, low, high;
		size_t len;
	} forms[] = {
	    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
	    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3},
	    {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
	    {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
	};

	if (s[0] < 0x80)
		return 1;
	for (size_t f = 0; f < sizeof(forms) / sizeof(forms[0]); f++) {
		if (s[0] < forms[f].first || s[0] > forms[f].last)
			continue;
		if (len < forms[f].len || s[1] < forms[f].low ||
		    s[1] > forms[f].high)
			return 0;
		for (size_t i = 2; i < forms[f].len; i++)
			if ((s[i] & 0xC0) != 0x80)
				return 0;
		return forms[f].len;
	}
	return 0;
}

size_t text_utf8_prefix(struct text t)
{
	const unsigned char *s = (const unsigned char *)t.at;
	size_t i = 0;

	while (i < t.len) {
		uint64_t eight;
		size_t step;

		if (t.len - i >= sizeof(eight)) {
			memcpy(&eight, s + i, sizeof(eight));
			if (!(eight & 0x8080808080808080u)) {
				i += sizeof(eight);
				continue;
			}
		}
		step = utf8_sequence(s + i, t.len - i);
		if (!step)
			break;
		i += step;
	}
	return i;
}

char *buffer_room(struct buffer *b, size_t more)
{
	if (b->room - b->len < more) {
		size_t room = b->room ? b->room * 2 : 256;

		while (room - b->len < more)
			room *= 2;
		b->at = memory_resize(b->at, room, 1);
		b->room = room;
	}
	return b->at + b->len;
}

void buffer_add(struct buffer *b, struct text t)
{
	if (!t.len)
		return;
	memcpy(buffer_room(b, t.len), t.at, t.len);
	b->len += t.len;
}

void buffer_raw(struct buffer *b, const void *value, size_t size)
{
	buffer_add(b, (struct text){value, size});
}

void buffer_char(struct buffer *b, char c)
{
	*buffer_room(b, 1) = c;
	b->len++;
}

void buffer_long(struct buffer *b, long number)
{
	char room[TEXT_DIGITS];

	buffer_add(b, text_of_long(number, room));
}

const char *buffer_string(struct buffer *b)
{
	*buffer_room(b, 1) = '\0';
	return b->at;
}

/* Mostly there is room; else once more, with as much as it takes. */
void buffer_format(struct buffer *b, const char *format, ...)
{
	size_t room = 1;
	va_list args;
	int len;

	do {
		char *at = buffer_room(b, room);

		va_start(args, format);
		len = vsnprintf(at, b->room - b->len, format, args);
		va_end(args);
		if (len < 0)
			return;
		room = (size_t)len + 1;
	} while (b->room - b->len < room);
	b->len += (size_t)len;
}

void buffer_release(struct buffer *b)
{
	free(b->at);
	*b = (struct buffer){0};
}
