/*
 * decision: what the stuurgroep is asked to decide, from the verdicts.
 *
 * Ownership: texts live in the arena that was given, or in the model.
 */
#ifndef CHARTS_DECISION_H
#define CHARTS_DECISION_H

#include "charts/pages.h"

struct decision {
	enum sign sign; /* of what it is about, and its word */
	const char *word;
	struct text about; /* in a few words */
	struct text why;   /* what is the matter, with its figures */
	struct text ask;   /* what to decide */
	struct reference why_at, ask_at; /* where more is told of them */
};

enum { MOST_DECISIONS = 64 };

/* The most pressing first; `out` has room for MOST_DECISIONS. */
size_t decision_list(const struct model *, struct arena *,
		     struct decision *out);

#endif
