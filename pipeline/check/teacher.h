/*
 * teacher: which teachers are at more than one vestiging?
 *
 * They count once for the region; that is right for the address of a person,
 * and wrong if schools gave the same number to two.
 *
 * Ownership: pseudonyms are kept until teachers_release().
 */
#ifndef CHECK_TEACHER_H
#define CHECK_TEACHER_H

#include "map.h"
#include "record.h"

struct teachers {
	struct arena arena;
	struct map school; /* pseudonym -> the first vestiging */
	long shared;       /* since teachers_settle() */
};

void teachers_init(struct teachers *);
void teachers_release(struct teachers *);

/* Rows of other kinds say nothing. The record is split. */
void teachers_take(struct teachers *, const struct record *);

/* How many were found to be at a second vestiging, each once. */
long teachers_settle(struct teachers *);

#endif
