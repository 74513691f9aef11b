/*
 * recognise: of what kind a file is, and where its rows begin.
 *
 * The header is the first row that fits a layout, within the first rows that
 * are not blank; what stands above it is a title. The separator is the one
 * with which there is such a row.
 *
 * Ownership: the header's cells live in the recognition until
 * recognition_release().
 */
#ifndef INTAKE_RECOGNISE_H
#define INTAKE_RECOGNISE_H

#include "intake/shape.h"

/* So many rows that are not blank are looked at for a header. */
enum { RECOGNISE_ROWS = 10 };

struct recognition {
	bool known; /* else shape and header hold nothing */
	struct shape shape;
	char separator;               /* \0: no rows at all */
	const struct layout *nearest; /* what matched most, if not known */
	long line;                    /* the header's last */
	size_t fields;                /* of the header */
	size_t named;                 /* without empty cells at its end */
	size_t columns;               /* of the header; of the widest row, if
					 not known */
	bool padded;                  /* most rows end in a separator more than
					 the header */
	size_t overfull;              /* with commas: fields that most rows
					 have too, if more; else 0 */
	struct text cell[ROWS_COLUMNS];
	struct arena arena;
};

/* 0, or an errno. The source is before its first line again. */
int recognise(struct recognition *, struct source *, const struct layouts *,
	      const char *path);

/* Is this the header once more? */
bool recognition_is_header(const struct recognition *, const struct row *);

void recognition_release(struct recognition *);

#endif
