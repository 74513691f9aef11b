/*
 * emit: a row of a file becomes a record, or several if the file is wide.
 *
 * Rows of an export repeat themselves but for a number or a name that is not
 * wanted, so the record of a row that is like one before is not made anew.
 *
 * Ownership: everything is borrowed; what is remembered belongs to struct
 * emit_memory, from emit_remember() to emit_forget().
 */
#ifndef INTAKE_EMIT_H
#define INTAKE_EMIT_H

#include "intake/canon.h"
#include "intake/shape.h"
#include "memo.h"

/* The first cell of a slot that was spoilt and could be read all the same. */
struct emit_repair {
	long line; /* 0: none */
	struct text written, read;
};

struct emit_memory {
	struct emit_repair repair[LAYOUT_SLOTS]; /* of the file at hand */
	struct arena repairs;
	struct memo alike; /* cells of a row, to the end of its record */
	struct arena arena;
	size_t held; /* bytes in it, so that it stays small */
	struct buffer cells, tail;
	struct buffer head; /* of every record of the file, up to its line */
};

struct emit {
	struct record_writer *writer;
	struct emit_memory *memory;
	struct canon *canon;
	const struct shape *shape;
	struct text file; /* its name as in records, with escapes */
	struct value fixed[LAYOUT_SLOTS]; /* at NULL: ask the row */
	size_t cells, cell[LAYOUT_SLOTS * SHAPE_FEEDS]; /* that are used */
	int person;   /* the last slot, if it names one; else NO_SLOT. It is not
			 remembered: rows are alike but for it */
	bool repeats; /* are its rows worth remembering? */
};

void emit_remember(struct emit_memory *);
void emit_forget(struct emit_memory *);

void emit_init(struct emit *, struct record_writer *, struct emit_memory *,
	       struct canon *, const struct shape *, struct text file);
void emit_row(const struct emit *, const struct row *);

/* The key of the vestiging that a row is of, valid until the next row; at NULL
 * if the plan does not know it, or rows of this kind are of none. */
struct text emit_school(const struct emit *, const struct row *);

#endif
