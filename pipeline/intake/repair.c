#include "intake/repair.h"

#include <ctype.h>
#include <strings.h>

#include "amount.h"
#include "date.h"
#include "intake/repair_date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool is_digits(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!isdigit((unsigned char)t.at[i]))
			return false;
	return t.len > 0;
}

/* Digits, without a zero in front. */
static bool is_plain_number(struct text t)
{
	return is_digits(t) && (t.at[0] != '0' || t.len == 1);
}

bool repair_might(enum column_type type, struct text cell)
{
	if (type != COLUMN_COUNT && type != COLUMN_NUMBER &&
	    type != COLUMN_YEAR && type != COLUMN_ACTIVITY)
		return false;
	return !is_plain_number(cell) && !text_starts(cell, "<5");
}

/* What stands round a cell and does not belong to it. */
static const struct {
	struct text before, behind;
} wrappers[] = {
    {{"=\"", 2}, {"\"", 1}},
    {{"\xE2\x80\x9C", 3}, {"\xE2\x80\x9D", 3}},
    {{"\xE2\x80\x9E", 3}, {"\xE2\x80\x9D", 3}},
    {{"\xE2\x80\x98", 3}, {"\xE2\x80\x99", 3}},
};

static struct text unwrap(struct text t)
{
	for (size_t i = 0; i < sizeof(wrappers) / sizeof(wrappers[0]); i++) {
		size_t more = wrappers[i].before.len + wrappers[i].behind.len;

		if (t.len < more || !text_starts(t, wrappers[i].before.at) ||
		    !text_ends(t, wrappers[i].behind.at))
			continue;
		return text_trim(
		    (struct text){t.at + wrappers[i].before.len, t.len - more});
	}
	return t;
}

/* Parts that numbers are written with, and that say no number. */
static struct text without_words(struct text t)
{
	static const char *const before[] = {"leerjaar", "lj"},
				 *const behind[] = {"e leerjaar", "e"};

	for (size_t i = 0; i < COUNT(before); i++)
		if (t.len > strlen(before[i]) &&
		    !strncasecmp(t.at, before[i], strlen(before[i])))
			return text_trim(
			    (struct text){t.at + strlen(before[i]),
					  t.len - strlen(before[i])});
	for (size_t i = 0; i < COUNT(behind); i++)
		if (text_ends(t, behind[i]))
			return (struct text){t.at, t.len - strlen(behind[i])};
	return t;
}

static bool add_number(struct buffer *out, struct text digits)
{
	long number;

	if (!is_digits(digits) || !text_long(digits, &number))
		return false;
	buffer_format(out, "%ld", number);
	return true;
}

/* 1.234 or 1 234 or 3,0. */
static bool add_grouped(struct buffer *out, struct text t)
{
	struct buffer room = {0};
	struct text rest = t, group;
	bool good = true;
	long cents;

	for (size_t i = 0; text_cut(&rest, ' ', &group); i++) {
		good = good && is_digits(group) &&
		       (i ? group.len == 3 : group.len <= 3);
		buffer_add(&room, group);
	}
	if (good && room.len)
		good = add_number(out, text_of_buffer(&room));
	else if ((good = amount_parse(t, &cents) && cents % 100 == 0 &&
			 cents >= 0))
		buffer_format(out, "%ld", cents / 100);
	buffer_release(&room);
	return good;
}

/* 2,7E+01 is 27, but 2,7E+03 may have been 2712: a spreadsheet that shows a
 * number so has rounded it. */
static bool add_exponent(struct buffer *out, struct text t)
{
	struct text whole, decimals, mantissa;
	long number, power, size = 1;

	if (!text_cut(&t, memchr(t.at, 'E', t.len) ? 'E' : 'e', &mantissa) ||
	    !text_cut(&mantissa,
		      memchr(mantissa.at, ',', mantissa.len) ? ',' : '.',
		      &whole) ||
	    !t.len || t.at[0] == '-')
		return false;
	decimals = mantissa;
	if (t.at[0] == '+')
		t = (struct text){t.at + 1, t.len - 1};
	if (!is_digits(whole) || !is_digits(decimals) || !is_digits(t) ||
	    !text_long(t, &power) || power != (long)decimals.len || power > 8)
		return false;
	for (long i = 0; i < power; i++)
		size *= 10;
	text_long(whole, &number);
	text_long(decimals, &power);
	buffer_format(out, "%ld", number * size + power);
	return true;
}

/* A whole number, written otherwise than with its digits alone. */
static bool repair_number(struct text t, struct buffer *out)
{
	t = without_words(t);
	return add_number(out, t) || add_grouped(out, t) ||
	       add_exponent(out, t);
}

/* <=4 is what <5 is. */
static bool repair_below(struct text t, struct buffer *out)
{
	static const char *const signs[] = {"<=", "\xE2\x89\xA4"};
	long most;

	for (size_t i = 0; i < COUNT(signs); i++)
		if (text_starts(t, signs[i]) &&
		    text_long(
			text_trim((struct text){t.at + strlen(signs[i]),
						t.len - strlen(signs[i])}),
			&most) &&
		    most > 0) {
			buffer_format(out, "<%ld", most + 1);
			return true;
		}
	return false;
}

/* In files of DUO -1 stands for a count that is too small to be shown. */
static bool repair_count(struct text t, bool duo, struct buffer *out)
{
	if (duo && text_is(t, "-1")) {
		buffer_add(out, TEXT("<5"));
		return true;
	}
	return repair_below(t, out) || repair_number(t, out);
}

static bool repair_code(const struct plan *plan, struct text list,
			struct text t, struct buffer *out)
{
	struct text code;

	if (!plan_word(plan, list, t, &code) || !code.len)
		return false;
	buffer_add(out, code);
	return true;
}

/* Only wrapped cells are read again where the rule would do it too. */
bool repair_cell(const struct plan *plan, bool duo, enum column_type type,
		 struct text list, struct text cell, struct buffer *out)
{
	struct text t = unwrap(cell);
	bool wrapped = t.len != cell.len;

	switch (type) {
	case COLUMN_DATE:
		return (wrapped || !date_parse(t)) && repair_date(t, out);
	case COLUMN_CODE:
		return wrapped && repair_code(plan, list, t, out);
	case COLUMN_COUNT:
		return !is_plain_number(cell) && repair_count(t, duo, out);
	case COLUMN_NUMBER:
	case COLUMN_YEAR:
	case COLUMN_ACTIVITY:
		return !is_plain_number(cell) && repair_number(t, out);
	default:
		return false;
	}
}

/* A letter that looks like a digit, where a digit must be. */
static char digit_for(char c)
{
	if (c == 'O' || c == 'o')
		return '0';
	return c == 'l' || c == 'I' ? '1' : c;
}

/* The key with zeros put in at the places of `zeros`, and digits for letters
 * that look like them. */
static const struct plan_school *try_key(const struct plan *plan, struct text t,
					 const char *zeros)
{
	const struct plan_school *school;
	struct buffer room = {0};

	for (size_t i = 0, at = 0; i < t.len; i++, at++) {
		if (*zeros && at == (size_t)(*zeros - '0')) {
			buffer_char(&room, '0');
			at++;
			zeros++;
		}
		buffer_char(&room,
			    at < 2 || at > 3 ? digit_for(t.at[i]) : t.at[i]);
	}
	school = plan_vestiging(plan, text_of_buffer(&room));
	buffer_release(&room);
	return school;
}

const struct plan_school *repair_school(const struct plan *plan,
					struct text key)
{
	struct text t = unwrap(key);
	const struct plan_school *brin, *vestiging;

	if (t.len == 6 && !plan_school_of(plan, t))
		return try_key(plan, t, "");
	if (t.len == 4)
		return try_key(plan, t, "04");
	if (t.len != 5)
		return plan_school_of(plan, t);
	/* A zero was dropped, of 02VN01 the first or the second. */
	brin = try_key(plan, t, "0");
	vestiging = try_key(plan, t, "4");
	return brin && vestiging ? NULL : brin ? brin : vestiging;
}
