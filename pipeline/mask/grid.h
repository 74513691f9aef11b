/*
 * grid: the cells of some indicators in one year, a line per vestiging, and
 * which of them are hidden.
 *
 * The level of protection. A small cell counts 1 to threshold - 1 persons
 * (kleinste_cel of regio.csv, otherwise 5). Whoever has all that was shown,
 * now and before, must not be able to rule out any of those numbers for it:
 *
 *   - Zero is shown: that nobody is somewhere points at nobody, and unknown,
 *     hidden and zero are different things. So it is known that a hidden cell
 *     is at least 1. Only where every vestiging in a sum must be hidden are
 *     those with nobody hidden too; then a hidden cell can be 0.
 *   - All columns of a vestiging are hidden together, for they count persons
 *     out of the same group: a share's part and the rest of its whole, and an
 *     indicator that counts some of those of another.
 *   - A sum (region, subregion, or one shown before) tells on the hidden cells
 *     in it. Cells that are in the same sums are a block: what is added to one
 *     can be taken from another, and every sum stays as it is. In a block a
 *     small cell can be 1, for another takes the rest, and threshold - 1, as
 *     long as the block's sum leaves at least 1 for each of the others:
 *
 *         sum >= threshold - 1 + (cells - 1), with at least two cells.
 *
 *     Where that is not so, the next smallest cell that is in the same sums is
 *     hidden too; where all are hidden, sum >= threshold is enough (and less
 *     is itself too few to show); where that is not so either, the sum is not
 *     shown.
 *   - What was hidden once stays hidden, whatever it is now; what was shown
 *     once is known, and hides no other. Both can be so of one cell. A sum that
 * was shown before goes on telling: otherwise the difference of two reports
 * would tell what a late school delivered.
 *
 * Where an interval was delivered (`<5`), its low end is what must be able to
 * move: the true numbers then can too. Distinct persons are taken as a sum,
 * for most are at one school. That moving within a block is enough, whatever
 * linear relations there are, is checked by tests/attack.c, which solves them.
 *
 * Source: 5, as CBS and NCO have it; two in five of DUO's masked cells can be
 * found from a total, so a total needs a second hidden cell.
 *
 * Ownership: cells, columns and their texts are the caller's.
 */
#ifndef MASK_GRID_H
#define MASK_GRID_H

#include <stdint.h>

#include "interval.h"

struct grid_cell {
	struct text vestiging;
	size_t subregion; /* 0: in none */
	bool there;       /* is it in the sums? */
	bool kept;        /* was it hidden before? */
	bool seen;        /* was it shown before? */
	bool open;        /* and never hidden? */
	uint64_t old; /* a fingerprint of the sums of old it is in; 0: none */
	bool hidden;  /* also before, if it is for another reason */
	struct interval *count; /* in each column */
};

/* What may be shown of the sums over a column. A column whose sums of old tell
 * too much is lost: nothing helps any more. */
enum grid_sums { SUMS_SHOWN, SUMS_HIDDEN, SUMS_LOST };

struct grid_column {
	size_t member; /* columns of one member are shown or hidden together */
	struct interval total;
	enum grid_sums sums;
};

struct grid {
	long threshold;
	struct grid_cell *cell;
	size_t cells;
	struct grid_column *column;
	size_t columns;
	bool split; /* are the sums of subregions shown? */
};

/* Would it point at persons? Yes, unless it is nobody or enough. */
bool grid_is_small(long threshold, struct interval count);

/* Sets `hidden` of cells, `sums` of columns, and `split`. */
void grid_decide(struct grid *);

#endif
