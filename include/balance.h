/*
 * balance: no row is lost silently.
 *
 * A stage counts each row of a file once, by its line, also when a wide row
 * came as several records; at the end of the file it accounts for them, and
 * for having got exactly what the stage before it passed on.
 */
#ifndef BALANCE_H
#define BALANCE_H

#include "record.h"

struct balance {
	long read, used, rejected, ignored;
};

/* From a balance record; false if it does not hold four numbers that add up. */
bool balance_of(const struct record *, struct balance *);

/* Do the parts make up the whole? */
bool balance_holds(const struct balance *);

void balance_write(struct record_writer *, struct text file, const char *stage,
		   const struct balance *);

#endif
