/*
 * entry: cells that sheets of several stages have alike: of findings and of
 * measures. Each puts the next cell, or cells.
 *
 * Ownership: as in sheet.h.
 */
#ifndef ENTRY_H
#define ENTRY_H

#include "dossier.h"
#include "finding.h"
#include "sheet.h"

/* LEVELS if the word is none. */
enum finding_level entry_level_of(struct text word);

/* The level of a finding, in its colour. */
void entry_level(struct sheet *, struct text level);

/* Two cells: what is wrong, and what to do. */
void entry_words(struct sheet *, const struct dossier_row *finding);

/* The state of a measure, in its colour. */
void entry_state(struct sheet *, struct text state);

/* Is this measure a share? */
bool entry_is_share(const struct text *measure);

/* Two cells: the figure at MEASURE_LOW or MEASURE_DUO_LOW and the one after
 * it. */
void entry_ends(struct sheet *, const struct text *measure, int low);

/* Where a sheet has the figures that are compared; each has its high end in
 * the next column. */
struct entry_columns {
	size_t low, duo_low;
};

/*
 * By formula, what the school has more than DUO; less is below 0. It is 0
 * where the two can be the same, and blank if one of them is not known.
 */
void entry_difference(struct sheet *, const struct text *measure,
		      struct entry_columns);

#endif
