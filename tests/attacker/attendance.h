/*
 * attendance: teachers of a vestiging who are known, who came, who stayed away
 * and who are new, year after year.
 *
 * Who is known in a year came then or before; so those who were not known the
 * year before came in it. Who came is one of all teachers of that year.
 */
#ifndef ATTACKER_ATTENDANCE_H
#define ATTACKER_ATTENDANCE_H

#include "attacker/report.h"
#include "attacker/search.h"

struct attended {
	long small, told;
};

/* Says what is told of small numbers. */
struct attended attendance_attack(struct search *, const struct report *,
				  size_t reports, long threshold);

#endif
