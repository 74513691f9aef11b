/*
 * align: where a row with a separator too many or too few went wrong.
 *
 * Ownership: nothing is kept.
 */
#ifndef INTAKE_ALIGN_H
#define INTAKE_ALIGN_H

#include "intake/shape.h"

/*
 * A row with one field more or less than the header's `fields`: the cell of
 * the header at which the separator is too many, or after which it lacks, by
 * how well the other cells then suit their columns. False if nothing tells.
 */
bool align_find(const struct shape *, const struct plan *, const struct row *,
		size_t fields, size_t *cell);

/* May the row's cells stand under the header's as they are, although it has
 * more or less fields than `fields`? Not if a separator too many or too few
 * explains them better. */
bool align_is_straight(const struct shape *, const struct plan *,
		       const struct row *, size_t fields);

/*
 * A row with one field more than `fields`, which is empty and last: could as
 * well another empty one be too many? Then cells that count would stand under
 * another header, and nobody can say which it is.
 */
bool align_could_shift(const struct shape *, const struct plan *,
		       const struct row *, size_t fields);

/* Can the row be data, with `cell` as it is? Then no cell is empty that must
 * be filled, and that one suits its column. */
bool align_is_whole(const struct shape *, const struct plan *,
		    const struct row *, size_t fields, size_t cell);

#endif
