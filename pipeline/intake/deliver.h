/*
 * deliver: rows as they were delivered, for who delivered them.
 *
 * Cells of persons and of columns that nobody uses are left out. Cells that
 * may stand under another column than their own are left out too, unless there
 * is no such column in the file.
 *
 * Ownership: everything is borrowed, but for the room of struct deliver, from
 * deliver_init() to deliver_release().
 */
#ifndef INTAKE_DELIVER_H
#define INTAKE_DELIVER_H

#include "intake/emit.h"
#include "intake/recognise.h"

struct deliver {
	struct record_writer *writer;
	const struct emit *emit; /* of the same file */
	const struct recognition *found;
	size_t cells;
	bool shown[ROWS_COLUMNS], withheld; /* is any cell not shown? */
	struct buffer room;
};

/* Writes a heading for each column of a known file. */
void deliver_init(struct deliver *, struct record_writer *, const struct emit *,
		  const struct recognition *);

/* `straight`: its cells stand under their own headers. */
void deliver_row(struct deliver *, const struct row *, const char *fate,
		 bool straight);

void deliver_release(struct deliver *);

#endif
