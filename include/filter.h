/*
 * filter: which groups an indicator counts.
 *
 * Ownership: nothing is kept.
 */
#ifndef FILTER_H
#define FILTER_H

#include "plan.h"

/* Do all terms hold for the fields of a group ([GROUP_PROFIEL] ...)? What is
 * technical is said by `definition`; empty: the plan's standard one. */
bool filter_holds(const struct plan *, const struct plan_filter *,
		  const struct text *field, struct text definition);

/* Does it ask what is technical? */
bool filter_asks_technical(const struct plan_filter *);

#endif
