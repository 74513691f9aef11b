/*
 * attendance: which teachers of technical profielen come to a session once a
 * year, as the plan asks, counted per vestiging; and the hours of all.
 *
 * Ownership: everything lives in the arena of struct attendances.
 */
#ifndef TALLY_ATTENDANCE_H
#define TALLY_ATTENDANCE_H

#include "group.h"

struct attendances {
	const struct plan *plan;
	struct arena arena;
	struct map teacher; /* of struct teacher, by vestiging and pseudonym */
	struct map hours;   /* of struct hours, by vestiging and year */
	long first, last;   /* years with a session */
	struct buffer key;
};

void attendances_init(struct attendances *, const struct plan *);
void attendances_release(struct attendances *);

/* A row of kind docentsessie, taken apart, with its group. */
void attendances_take(struct attendances *, const struct group *,
		      const struct record *row);

void attendances_write(const struct attendances *, struct record_writer *);

#endif
