/*
 * ledger: what is hidden of a report, decided once for the whole set: cells of
 * vestigingen, and sums over a region and its subregions.
 *
 * Ownership: everything lives until ledger_release(); the dossier and what was
 * shown must live as long.
 */
#ifndef MASK_LEDGER_H
#define MASK_LEDGER_H

#include "mask/slice.h"

/* Of an indicator in a year. */
struct ledger_sums {
	bool region, subregions; /* are they hidden? */
	bool schools;            /* is no vestiging shown? */
};

struct ledger {
	struct slices slices;
	struct map hidden; /* "family\tyear\tvestiging" */
	struct map sums;   /* "indicator\tyear" -> struct ledger_sums */
	struct buffer key;
};

/* Decides; adds the sums that are shown to `shown`. */
void ledger_make(struct ledger *, const struct dossier *, struct shown *);
void ledger_release(struct ledger *);

/* Does the indicator count persons? */
bool ledger_has(const struct ledger *, struct text indicator);

bool ledger_hides_cell(struct ledger *, struct text indicator, struct text year,
		       struct text vestiging);

/* What is hidden of the sums; nothing, of what is not known. */
struct ledger_sums ledger_sums(struct ledger *, struct text indicator,
			       struct text year);

#endif
