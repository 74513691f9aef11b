/*
 * shape: a layout laid over the header of one file: which cell of a row feeds
 * which slot.
 *
 * A wide header such as `LEER- OF VERBLIJFSJAAR 3 - MAN` says something of
 * other slots; each cell under such a header is a record of its own.
 *
 * Ownership: a shape borrows its layout, nothing else.
 */
#ifndef INTAKE_SHAPE_H
#define INTAKE_SHAPE_H

#include "intake/layout.h"
#include "rows.h"

enum {
	SHAPE_FEEDS = 8,  /* the most cells that feed one slot */
	SHAPE_FILLS = 2,  /* the most slots that a wide header fills */
	SHAPE_VALUE = 16, /* bytes of what a header or a file's name says */
};

struct shape_value {
	char at[SHAPE_VALUE];
	size_t len; /* 0: it says nothing */
};

struct shape_feed {
	size_t count, cell[SHAPE_FEEDS]; /* the first that says something */
};

struct shape_wide {
	size_t cell;
	int slot; /* where the cell goes */
	size_t fills;
	int fill_slot[SHAPE_FILLS];
	struct shape_value fill[SHAPE_FILLS];
};

struct shape {
	const struct layout *layout;
	size_t matched; /* cells of the header that are known */
	struct shape_feed feed[LAYOUT_SLOTS];
	struct shape_value named[LAYOUT_SLOTS]; /* by the file's name */
	size_t wides;
	struct shape_wide wide[ROWS_COLUMNS];
};

/*
 * Lays the layout over a row that may be a header; `path` is the file's. True
 * if it fits: every required slot is fed, and a school can be made. `matched`
 * is set in any case.
 */
bool shape_fit(struct shape *, const struct layout *, const struct row *,
	       const char *path);

/* The slot that a cell goes to, or NO_SLOT. */
int shape_slot(const struct shape *, size_t cell);

/* The name of the record column that a cell goes to; at NULL if to none. */
struct text shape_column(const struct shape *, size_t cell);

#endif
