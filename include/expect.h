/*
 * expect: what a column of an export may hold, in Dutch, for whoever must fill
 * it in.
 */
#ifndef EXPECT_H
#define EXPECT_H

#include "plan.h"
#include "rowkind.h"

/* What to fill in; valid as long as the plan and `room`. The plan needs its
 * schools and words. */
struct text expect_say(const struct plan *, enum record_kind,
		       const struct row_column *, struct buffer *room);

/* A value that is good in this plan, and with the others of its row; empty if
 * the column may stay empty and there is none. Valid as above. The plan needs
 * its region and activities too. */
struct text expect_example(const struct plan *, enum record_kind,
			   const struct row_column *, struct buffer *room);

#endif
