/*
 * emit: a row of a file becomes a record, or several if the file is wide.
 *
 * Ownership: everything is borrowed.
 */
#ifndef INTAKE_EMIT_H
#define INTAKE_EMIT_H

#include "intake/canon.h"
#include "intake/shape.h"

struct emit {
	struct record_writer *writer;
	struct canon *canon;
	const struct shape *shape;
	struct text file; /* its name as in records, with escapes */
	struct value fixed[LAYOUT_SLOTS]; /* at NULL: ask the row */
};

void emit_init(struct emit *, struct record_writer *, struct canon *,
	       const struct shape *, struct text file);
void emit_row(const struct emit *, const struct row *);

#endif
