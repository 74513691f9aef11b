/*
 * unique: does a row say what an earlier one said?
 *
 * What makes a row one is a table: a pupil on a day, a teacher at a session, a
 * group that is counted. Rows of persons are compared over all files, so that
 * a second delivery of the same pupils does not count twice; counts within
 * their file. No more than UNIQUE_MOST rows are remembered.
 *
 * Ownership: what is remembered is unique's own until unique_release().
 */
#ifndef CHECK_UNIQUE_H
#define CHECK_UNIQUE_H

#include "finding.h"
#include "map.h"
#include "rowkind.h"

enum { UNIQUE_MOST = 100000 };

/* Rows of the file at hand that say again what was said. */
struct unique_repeats {
	long rows, line;     /* line: the first of them */
	struct buffer place; /* of the row that it repeats, in Dutch */
};

struct unique {
	struct arena arena;
	struct map seen;
	struct buffer key;
	struct unique_repeats repeats;   /* counts for the same */
	struct unique_repeats elsewhere; /* rows of another file */
	long left_out; /* rows of the file that were not remembered */
};

void unique_init(struct unique *);
void unique_release(struct unique *);

/* Another file begins. */
void unique_file(struct unique *);

/* The column of the pupil's pseudonym; NO_COLUMN: the kind has none. */
int unique_pupil(enum record_kind);

/* Must another row with these cells be looked at too? */
bool unique_counts(const struct record *);

/*
 * What the row is next to an earlier one, with the place of that, in Dutch; or
 * FINDING_CODES. ROW_REPEATED and ROWS_ELSEWHERE are added up too, for they
 * are told of the file as a whole. The record is split.
 */
enum finding_code unique_take(struct unique *, const struct record *,
			      struct buffer *place);

#endif
