/*
 * group: rows that were delivered together and count together.
 *
 * Ownership: groups live in the arena of their struct groups.
 */
#ifndef TALLY_GROUP_H
#define TALLY_GROUP_H

#include <stdint.h>

#include "interval.h"
#include "memo.h"
#include "plan.h"
#include "rowkind.h"
#include "tally/portion.h"

/* As many indicators as a plan may have: they are bits in a group. */
enum { GROUP_INDICATORS = 64 };

struct group {
	enum record_kind kind;
	bool duo;
	bool late;       /* of after the period; counts towards nothing */
	bool elsewhere;  /* would count under a definition of technisch */
	long year;       /* of its date, or the year itself */
	long last_year;  /* that it lasts until; most are of one year */
	uint64_t counts; /* indicators it counts towards, as bits */
	uint64_t whole;  /* shares whose whole it is part of */
	long first, last, rows;
	long opened; /* rows that count here before any other group */
	struct interval sum;
	struct portion *portion; /* of its file; NULL: of no vestiging */
	struct text field[GROUP_COLUMNS]; /* escaped; \N where it has none */
};

struct groups {
	const struct plan *plan;
	long until; /* last date of the period, 0: none */
	struct arena arena;
	struct map map;
	struct portions portions;
	struct memo alike; /* rows seen before: their group and count */
	struct arena counts;
	size_t held; /* of those, so that it stays small */
	struct buffer key;
};

void groups_init(struct groups *, const struct plan *, long until);
void groups_release(struct groups *);

/* The rows to come are of another file. */
void groups_next_file(struct groups *);

/* The group of a row, with the row added; takes it apart if it must. `file` is
 * escaped and outlives the groups; `line` is the row's. A row's further records
 * add no row. */
struct group *groups_add(struct groups *, struct record *row, struct text file,
			 bool duo, bool new_row);

/* The year of a row's date or year column; 0 if there is none. */
long row_year(const struct row_kind *, const struct record *);

/* The last year that it counts in, up to the plan's end and the year of
 * `until` (a date; 0: none). */
long group_last_year(const struct group *, const struct plan *,
		     const struct plan_indicator *, long until);

static inline bool group_has_school(const struct group *g)
{
	return !record_is_unknown(g->field[GROUP_SCHOOL]);
}

void group_write(struct record_writer *, const struct group *,
		 const struct plan *);

static inline bool group_counts(uint64_t indicators, size_t indicator)
{
	return indicators >> indicator & 1;
}

#endif
