/*
 * arrivals: the files that came, and what each holds of each vestiging.
 *
 * Ownership: everything lives in the arena of struct arrivals, but for the
 * buffer of a sum, which is the caller's.
 */
#ifndef COMPARE_ARRIVALS_H
#define COMPARE_ARRIVALS_H

#include "map.h"
#include "record.h"

/* What is told of a file, or of one vestiging in it. */
struct arrival_count {
	long read, used, rejected, faults, warnings;
};

struct arrival {
	struct text name, date; /* escaped */
	enum record_kind kind;  /* KIND_OTHER: not recognised */
	bool duo;
	struct arrival_count count; /* findings: those of no vestiging */
	struct arrival_part *part;  /* of each vestiging that it is about */
};

struct arrival_part {
	struct text school;
	struct text line; /* of the row rejected last */
	struct arrival_count count;
	struct arrival_part *next;
};

/* Files added up. */
struct arrival_sum {
	struct arrival_count count;
	struct buffer files; /* names, escaped, `\n` between them */
	struct text date;    /* of the last one; empty: not known */
};

struct arrivals {
	struct arena arena;
	struct map files; /* of struct arrival, in their order */
	struct map parts; /* of struct arrival_part, by file and vestiging */
	struct buffer key;
};

void arrivals_init(struct arrivals *);
void arrivals_release(struct arrivals *);

/* Takes a delivery, balance, finding or portion record; not any other. */
void arrivals_take(struct arrivals *, const struct record *);

/* The kind of a file by its plain name; empty if it is not known. */
struct text arrivals_kind(const struct arrivals *, struct text file);

/* Walks the files, as map_next() does. */
const struct arrival *arrivals_next(const struct arrivals *, void **walk);

/* Adds a whole file, with the findings on all vestigingen in it. */
void arrival_add(struct arrival_sum *, const struct arrival *);

/* Adds what the schools' own files of a kind hold of one vestiging. */
void arrivals_sum(const struct arrivals *, enum record_kind,
		  struct text vestiging, struct arrival_sum *);

#endif
