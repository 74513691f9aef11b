/*
 * repair_date: dates as spreadsheets and people write them, other than with
 * three numbers and four digits for the year (see date.h).
 *
 * Ownership: nothing is kept.
 */
#ifndef INTAKE_REPAIR_DATE_H
#define INTAKE_REPAIR_DATE_H

#include "text.h"

/*
 * Adds the date in ISO form; false if there is doubt. Known are Excel's number
 * of days, a month by its name (also behind the name of a day), 1-10-20,
 * 01102020, and dashes other than `-`. Of two digits the year is 2010 to 2039.
 */
bool repair_date(struct text, struct buffer *out);

#endif
