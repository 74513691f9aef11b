/*
 * header: the plan as records, so that the emitters need no plan.
 */
#ifndef COMPARE_HEADER_H
#define COMPARE_HEADER_H

#include "plan.h"

/* report, school, indicator and definition records. */
void header_write(struct record_writer *, const struct plan *,
		  const struct plan_moment *);

#endif
