/*
 * slice: the measures of one family of indicators in one year, with the grid
 * of their cells: what each vestiging counts, in which sums it is, and what was
 * shown of it before.
 *
 * Ownership: everything lives until slices_release(); the dossier and what was
 * shown must live as long.
 */
#ifndef MASK_SLICE_H
#define MASK_SLICE_H

#include "mask/family.h"
#include "mask/grid.h"
#include "mask/shown.h"

/* A measure, with the member that it is of. */
struct slice_entry {
	const struct text *measure;
	size_t member;
	struct slice_entry *next;
};

struct slice {
	size_t family;
	struct text year;
	struct slice_entry *first, *last;
	size_t entries;
	struct map cell; /* vestiging -> struct grid_cell */
	struct grid grid;
	size_t *column; /* of each member, its first one in the grid */
};

struct slices {
	long threshold;
	struct text moment, until; /* of the report, and of its period */
	const struct dossier *dossier;
	struct shown *shown;
	struct arena arena;
	struct families families;
	struct map slice;     /* "family\tyear" -> struct slice */
	struct map verdict;   /* "indicator\tyear" -> fields */
	struct map subregion; /* name -> its number, from 1 */
	struct buffer key;
};

/* Nothing is decided yet in the grids. */
void slices_make(struct slices *, const struct dossier *, struct shown *);
void slices_release(struct slices *);

/* The next one, as map_next(); NULL after the last. */
struct slice *slices_next(const struct slices *, void **at);

/* NULL: there is none. */
const struct slice *slices_find(struct slices *, size_t member,
				struct text year);

/* What a member counts at a vestiging in a year, of a share the part; nothing,
 * if that is not known. */
struct interval slices_count(struct slices *, size_t member, struct text year,
			     struct text vestiging);

/* Has it measures of the member? */
bool slice_has(const struct slice *, size_t member);

/* The vestigingen, with blanks between them, whose figures of a member make up
 * its sum over a subregion (0: the region); for the caller to release. */
struct buffer slice_summed(const struct slice *, size_t member,
			   size_t subregion);

/* Which sums over a member's year that were shown before tell of a vestiging: a
 * fingerprint of them; 0: none. */
uint64_t slices_mark(const struct slices *, const struct slice *, size_t member,
		     struct text vestiging);

/* The next sum over a member's year that was shown before and holds now, after
 * `last` (NULL: the first one); NULL after the last. */
const struct shown_sum *slices_told(const struct slices *, const struct slice *,
				    size_t member,
				    const struct shown_sum *last);

/* Was the sum over just those vestigingen? */
bool slices_was_told(const struct slices *, const struct slice *, size_t member,
		     struct text vestigingen);

/* At which moment a sum over the slice holds: \N, at all. */
struct text slices_moment(const struct slices *, const struct slice *);

#endif
