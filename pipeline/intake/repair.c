#include "intake/repair.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

#include "amount.h"
#include "date.h"
#include "interval.h"

/* Days from 30 December 1899, as Excel counts; 2000 to 2049. */
enum { FIRST_DAY = 36526, LAST_DAY = 54788, EXCEL_ZERO = -25569 };

static bool is_digits(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (!isdigit((unsigned char)t.at[i]))
			return false;
	return t.len > 0;
}

bool repair_might(enum column_type type, struct text cell)
{
	if (type != COLUMN_COUNT && type != COLUMN_NUMBER &&
	    type != COLUMN_YEAR && type != COLUMN_ACTIVITY)
		return false;
	return !is_digits(cell) && cell.at[0] != '<';
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

/* Of a day counted from 1 January 1970. */
static long date_of_day(long day)
{
	long year = 1970, month = 1, days;

	while ((days = date_days((year + 1) * 10000 + 101) -
		       date_days(year * 10000 + 101)) <= day) {
		day -= days;
		year++;
	}
	while (month < 12 && date_days(year * 10000 + (month + 1) * 100 + 1) -
				     date_days(year * 10000 + 101) <=
				 day)
		month++;
	return year * 10000 + month * 100 + 1 + day -
	       (date_days(year * 10000 + month * 100 + 1) -
		date_days(year * 10000 + 101));
}

static long month_of(struct text word)
{
	static const char *const months[] = {"jan", "feb", "maa", "apr",
					     "mei", "jun", "jul", "aug",
					     "sep", "okt", "nov", "dec"};

	for (long m = 0; m < 12; m++)
		if (word.len >= 3 && !strncasecmp(word.at, months[m], 3))
			return m + 1;
	return word.len >= 3 && !strncasecmp(word.at, "mrt", 3) ? 3 : 0;
}

/* 1 oktober 2020, or 1-okt-2020. */
static long date_in_words(struct text t)
{
	struct buffer room = {0};
	struct text part[3];
	char separator = memchr(t.at, '-', t.len) ? '-' : ' ';
	long day, year, date = 0;

	if (text_split(t, separator, part, 3) == 3 &&
	    text_long(part[0], &day) && text_long(part[2], &year) &&
	    month_of(part[1])) {
		buffer_format(&room, "%ld-%ld-%ld", day, month_of(part[1]),
			      year);
		date = date_parse(text_of_buffer(&room));
	}
	buffer_release(&room);
	return date;
}

static bool repair_date(struct text t, struct buffer *out)
{
	char room[DATE_ROOM];
	long date = date_parse(t), day;

	if (!date && t.len == 5 && is_digits(t) && text_long(t, &day) &&
	    day >= FIRST_DAY && day <= LAST_DAY)
		date = date_of_day(day + EXCEL_ZERO);
	if (!date)
		date = date_in_words(t);
	if (date)
		buffer_add(out, text_of(date_iso(date, room)));
	return date != 0;
}

/* A whole number, written as 3,0 or 1.234 or 2,7E+01. */
static bool repair_number(struct text t, struct buffer *out)
{
	char room[32], *end;
	double number;
	long cents;

	if (is_digits(t) ||
	    (amount_parse(t, &cents) && cents % 100 == 0 && cents >= 0)) {
		if (is_digits(t))
			buffer_add(out, t);
		else
			buffer_format(out, "%ld", cents / 100);
		return true;
	}
	if (!t.len || t.len >= sizeof(room) || !isdigit((unsigned char)*t.at))
		return false;
	memcpy(room, t.at, t.len);
	room[t.len] = '\0';
	if (strspn(room, "0123456789,.Ee+") != t.len)
		return false;
	for (char *c = room; *c; c++)
		if (*c == ',')
			*c = '.';
	number = strtod(room, &end);
	if (*end || number >= 1e9 || number != (double)(long)number)
		return false;
	buffer_format(out, "%ld", (long)number);
	return true;
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
bool repair_cell(const struct plan *plan, enum column_type type,
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
	case COLUMN_NUMBER:
	case COLUMN_YEAR:
	case COLUMN_ACTIVITY:
		return !is_digits(cell) && repair_number(t, out);
	default:
		return false;
	}
}

/* The key with a zero put in at `zero` (6: none), and zeros for letters O. */
static const struct plan_school *try_key(const struct plan *plan, struct text t,
					 size_t zero)
{
	const struct plan_school *school;
	struct buffer room = {0};

	for (size_t i = 0, at = 0; i < t.len; i++, at++) {
		char c = t.at[i];

		if (at == zero) {
			buffer_char(&room, '0');
			at++;
		}
		buffer_char(&room, (at < 2 || at > 3) && (c == 'O' || c == 'o')
				       ? '0'
				       : c);
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
		return try_key(plan, t, 6);
	if (t.len != 5)
		return plan_school_of(plan, t);
	/* A zero was dropped, of 02VN01 the first or the second. */
	brin = try_key(plan, t, 0);
	vestiging = try_key(plan, t, 4);
	return brin && vestiging ? NULL : brin ? brin : vestiging;
}
