#include "intake/repair_date.h"

#include <ctype.h>
#include <strings.h>

#include "date.h"

/* Days from 30 December 1899, as Excel counts; 2000 to 2049. */
enum { FIRST_DAY = 36526, LAST_DAY = 54788, EXCEL_ZERO = -25569 };

/* What a year of two digits can be. */
enum { CENTURY = 2000, FIRST_YEAR = 10, LAST_YEAR = 39 };

static size_t digits_at(struct text t)
{
	size_t len = 0;

	while (len < t.len && isdigit((unsigned char)t.at[len]))
		len++;
	return len;
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

static bool only_digits_behind(struct text t, size_t at)
{
	while (at < t.len && isdigit((unsigned char)t.at[at]))
		at++;
	return at == t.len;
}

/* Excel's number of days; what is behind the comma is the time. */
static long date_of_serial(struct text t)
{
	size_t len = digits_at(t);
	long day;

	if (len != 5 || !text_long((struct text){t.at, len}, &day) ||
	    day < FIRST_DAY || day > LAST_DAY)
		return 0;
	if (len < t.len &&
	    (!strchr(",.", t.at[len]) || !only_digits_behind(t, len + 1)))
		return 0;
	return date_of_day(day + EXCEL_ZERO);
}

static long month_of(struct text word)
{
	static const struct {
		char name[4];
		int month;
	} months[] = {{"jan", 1},  {"feb", 2},  {"maa", 3},  {"mrt", 3},
		      {"mar", 3},  {"apr", 4},  {"mei", 5},  {"may", 5},
		      {"jun", 6},  {"jul", 7},  {"aug", 8},  {"sep", 9},
		      {"okt", 10}, {"oct", 10}, {"nov", 11}, {"dec", 12}};

	for (size_t m = 0; m < sizeof(months) / sizeof(months[0]); m++)
		if (word.len >= 3 && !strncasecmp(word.at, months[m].name, 3))
			return months[m].month;
	return 0;
}

static long date_of_parts(struct text day, long month, struct text year)
{
	struct buffer room = {0};
	long number, date;

	if (!month || !text_long(year, &number) || digits_at(year) != year.len)
		return 0;
	if (year.len == 2 && number >= FIRST_YEAR && number <= LAST_YEAR)
		number += CENTURY;
	buffer_format(&room, "%.*s-%ld-%04ld", TEXT_ARG(day), month, number);
	date = date_parse(text_of_buffer(&room));
	buffer_release(&room);
	return date;
}

/* 1 oktober 2020, donderdag 1 oktober 2020, 1-okt-2020, 1-10-20. */
static long date_of_words(struct text t)
{
	struct text part[3];
	long month;

	while (t.len && isalpha((unsigned char)t.at[0])) {
		t.at++;
		t.len--;
	}
	t = text_trim(t);
	for (const char *sign = "-/. "; *sign; sign++)
		if (text_split(t, *sign, part, 3) == 3) {
			month = month_of(part[1]);
			if (!month && part[2].len == 2)
				text_long(part[1], &month);
			return date_of_parts(part[0], month, part[2]);
		}
	return 0;
}

/* 01102020, where 20201001 is meant. */
static long date_of_digits(struct text t)
{
	struct text day = {t.at, 2}, month = {t.at + 2, 2},
		    year = {t.at + 4, 4};
	long number;

	if (t.len != 8 || digits_at(t) != t.len || !text_long(month, &number) ||
	    text_compare(year, TEXT("2000")) < 0)
		return 0;
	return date_of_parts(day, number, year);
}

/* All dashes as people type them. */
static struct text with_plain_dashes(struct text t, struct buffer *room)
{
	for (size_t i = 0; i < t.len; i++) {
		struct text rest = {t.at + i, t.len - i};
		bool dash = text_starts(rest, "\xE2\x88\x92") ||
			    (rest.len > 2 && text_starts(rest, "\xE2\x80") &&
			     (unsigned char)rest.at[2] >= 0x90 &&
			     (unsigned char)rest.at[2] <= 0x95);

		buffer_char(room, dash ? '-' : t.at[i]);
		i += dash ? 2 : 0;
	}
	return text_of_buffer(room);
}

bool repair_date(struct text t, struct buffer *out)
{
	static long (*const readings[])(struct text) = {
	    date_parse, date_of_serial, date_of_digits, date_of_words};
	struct buffer plain = {0};
	char room[DATE_ROOM];
	long date = 0;

	t = with_plain_dashes(t, &plain);
	for (size_t i = 0; !date && i < sizeof(readings) / sizeof(*readings);
	     i++)
		date = readings[i](t);
	if (date)
		buffer_add(out, text_of(date_iso(date, room)));
	buffer_release(&plain);
	return date != 0;
}
