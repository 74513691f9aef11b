#include "date.h"

#include <stdio.h>

static bool leap(long year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static long date_of(long year, long month, long day)
{
	static const long days[] = {31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31};
	long last;

	if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1)
		return 0;
	last = days[month - 1] + (month == 2 && leap(year));
	return day > last ? 0 : year * 10000 + month * 100 + day;
}

/* Takes up to `most` digits off the front; false if there is none. */
static bool take_number(struct text *t, size_t most, long *number)
{
	size_t len = 0;

	while (len < t->len && len < most && t->at[len] >= '0' &&
	       t->at[len] <= '9')
		len++;
	if (!text_long((struct text){t->at, len}, number))
		return false;
	t->at += len;
	t->len -= len;
	return true;
}

static bool take_char(struct text *t, char c)
{
	if (!t->len || t->at[0] != c)
		return false;
	t->at++;
	t->len--;
	return true;
}

static bool only_time_left(struct text t)
{
	if (!t.len)
		return true;
	if (t.at[0] != ' ' && t.at[0] != 'T')
		return false;
	for (size_t i = 1; i < t.len; i++)
		if (!strchr("0123456789:.+-Z", t.at[i]) || !t.at[i])
			return false;
	return true;
}

static long parse_separated(struct text t)
{
	long a, b, c;
	char separator;

	if (!take_number(&t, 4, &a) || !t.len)
		return 0;
	separator = t.at[0];
	if (!strchr("-/.", separator) || !take_char(&t, separator) ||
	    !take_number(&t, 2, &b) || !take_char(&t, separator) ||
	    !take_number(&t, 4, &c) || !only_time_left(t))
		return 0;
	return a >= 1000 ? date_of(a, b, c) : date_of(c, b, a);
}

long date_parse(struct text t)
{
	struct text rest = t;
	long number;

	if (take_number(&rest, 8, &number) && number >= 10000000 &&
	    only_time_left(rest))
		return date_of(number / 10000, number / 100 % 100,
			       number % 100);
	return parse_separated(t);
}

long date_parse_iso(struct text t)
{
	if (t.len != 10 || t.at[4] != '-' || t.at[7] != '-')
		return 0;
	return parse_separated(t);
}

long date_of_time(time_t time)
{
	struct tm day;

	if (!gmtime_r(&time, &day))
		return 0;
	return date_of(day.tm_year + 1900L, day.tm_mon + 1L, day.tm_mday);
}

const char *date_iso(long date, char *room)
{
	snprintf(room, DATE_ROOM, "%04d-%02d-%02d", (int)(date / 10000 % 10000),
		 (int)(date / 100 % 100), (int)(date % 100));
	return room;
}

const char *date_dutch(long date, char *room)
{
	snprintf(room, DATE_ROOM, "%02d-%02d-%04d", (int)(date % 100),
		 (int)(date / 100 % 100), (int)(date / 10000 % 10000));
	return room;
}

long date_add_months(long date, long months)
{
	long month = date / 10000 * 12 + date / 100 % 100 - 1 + months;
	long day = date % 100;

	return month / 12 * 10000 + (month % 12 + 1) * 100 +
	       (day > 28 ? 28 : day);
}

long date_days(long date)
{
	long y = date / 10000, m = date / 100 % 100, d = date % 100;

	/* Counted from March, so that the leap day is the year's last. */
	y -= m <= 2;
	m += m <= 2 ? 9 : -3;
	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + d - 1 -
	       719468;
}
