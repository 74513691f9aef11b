#include "amount.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>

/* Blanks, of which one is not ASCII, and what says that it is euros. */
static const char *const chaff[] = {" ", "\xC2\xA0", "\xE2\x82\xAC", "EUR"};

static bool skip_chaff(struct text *t)
{
	for (size_t i = 0; i < sizeof(chaff) / sizeof(chaff[0]); i++) {
		size_t len = text_of(chaff[i]).len;

		if (!text_starts(*t, chaff[i]))
			continue;
		t->at += len;
		t->len -= len;
		return true;
	}
	return false;
}

/* Where the decimals start: the last comma, or a last point that is not
 * before three digits. The length, if there are none. */
static size_t decimals_at(struct text t)
{
	size_t digits = 0;

	for (size_t i = t.len; i-- > 0;) {
		if (t.at[i] == ',')
			return i;
		if (t.at[i] == '.')
			return digits == 3 ? t.len : i;
		digits += isdigit((unsigned char)t.at[i]) != 0;
	}
	return t.len;
}

/* Thousands are parted all or not, and by points. */
static bool read_whole(struct text t, long *whole)
{
	size_t since = 0, digits = 0;
	bool parted = false;

	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '.') {
			if (!since || since > 3 || (parted && since != 3))
				return false;
			parted = true;
			since = 0;
			continue;
		}
		if (!isdigit((unsigned char)t.at[i]) || ++digits > 13)
			return false;
		*whole = *whole * 10 + (t.at[i] - '0');
		since++;
	}
	return digits && (!parted || since == 3);
}

static bool read_cents(struct text t, long *cents)
{
	if (t.len > 2)
		return false;
	for (size_t i = 0; i < 2; i++) {
		if (i < t.len && !isdigit((unsigned char)t.at[i]))
			return false;
		*cents = *cents * 10 + (i < t.len ? t.at[i] - '0' : 0);
	}
	return true;
}

bool amount_parse(struct text t, long *cents)
{
	long whole = 0, part = 0;
	bool minus = false;
	size_t point;

	t = text_trim(t);
	while (skip_chaff(&t))
		;
	if (t.len && t.at[0] == '-') {
		minus = true;
		t = (struct text){t.at + 1, t.len - 1};
	}
	while (skip_chaff(&t))
		;
	point = decimals_at(t);
	if (!read_whole((struct text){t.at, point}, &whole) ||
	    (point < t.len &&
	     !read_cents((struct text){t.at + point + 1, t.len - point - 1},
			 &part)))
		return false;
	*cents = (whole * 100 + part) * (minus ? -1 : 1);
	return true;
}

void amount_write(struct buffer *out, long cents)
{
	long size = labs(cents);

	buffer_format(out, "%s%ld.%02ld", cents < 0 ? "-" : "", size / 100,
		      size % 100);
}
