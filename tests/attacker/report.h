/*
 * report: one report as it came out: the truth, which is what compare said,
 * and what mask let through of it.
 *
 * Ownership: records live until report_release(); keys in the arena that was
 * given.
 */
#ifndef ATTACKER_REPORT_H
#define ATTACKER_REPORT_H

#include "dossier.h"

struct report {
	struct dossier truth, shown;
	struct map measure[2]; /* of the truth, and of what is shown */
};

/* Ends the program if a file cannot be read. */
void report_read(struct report *, const char *truth, const char *shown,
		 struct arena *);
void report_release(struct report *);

/* The measure of the same cell in truth, or as it is shown; or NULL. */
const struct text *report_truth(const struct report *, const struct text *like);
const struct text *report_shown(const struct report *, const struct text *like);

/* Is there a figure in truth that is not shown? */
bool report_hides(const struct report *, const struct text *measure);

struct text report_kind(const struct report *, struct text indicator);
struct text report_subregion(const struct report *, struct text vestiging);

/* Is what `inner` asks for all that `outer` asks for, and more? */
bool report_nests(const struct report *, struct text inner, struct text outer);

/* Of a share face 0 is the part, and face 1 the rest of the whole. */
bool measure_is_share(const struct text *measure);
bool measure_is_there(const struct text *measure);
long measure_value(const struct text *measure, int face);

/* What is not a number is 0. */
long number_of(struct text field);

#endif
