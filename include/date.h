/*
 * date: days of the calendar, from the spellings of schools.
 *
 * A date is year * 10000 + month * 100 + day, so that it sorts and prints as
 * it reads; 0 is no date. Years 1900 to 2099.
 */
#ifndef DATE_H
#define DATE_H

#include <time.h>

#include "text.h"

enum { DATE_ROOM = 40 };

/* 2020-10-01, 20201001, 1-10-2020, 01/10/2020, 1.10.2020, each with an
 * optional time behind a blank or T; 0 if it is no day of the calendar. */
long date_parse(struct text);

/* Only 2020-10-01, the form of records and plan tables. */
long date_parse_iso(struct text);

/* The day of a time, in UTC; 0 if it is not in those years. */
long date_of_time(time_t);

/* `room` holds DATE_ROOM bytes; gives 2020-10-01. */
const char *date_iso(long date, char *room);

/* 01-10-2020, as people in the Netherlands write it. */
const char *date_dutch(long date, char *room);

static inline long date_year(long date)
{
	return date / 10000;
}

/* The same day of the month, `months` later; the day is clipped to 28. */
long date_add_months(long date, long months);

/* Days since 1-1-1970. */
long date_days(long date);

#endif
