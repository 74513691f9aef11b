/*
 * dossier: all records of a stream, kept by kind, for stages that must look
 * back and forth: what makes a sheet or a page comes in no useful order.
 *
 * Ownership: rows and their fields live until dossier_release(). Fields are
 * as in the stream: escaped, \N where not known. Rows (leerling, ...) and
 * kinds that are not known are not kept; what is told and not counted is, if
 * `told` is set.
 */
#ifndef DOSSIER_H
#define DOSSIER_H

#include "map.h"
#include "record.h"

struct dossier_row {
	const struct dossier_row *next; /* the next one of its kind */
	const struct text *field;       /* [VERDICT_YEAR] ... */
};

struct dossier_list {
	struct dossier_row *first, *last;
	size_t rows;
};

struct dossier {
	struct arena arena;
	struct dossier_list list[KINDS];
	bool told;
	struct map index[KINDS]; /* key -> row, for kinds that have one */
};

void dossier_init(struct dossier *);
void dossier_release(struct dossier *);

void dossier_add(struct dossier *, const struct record *);

/* Adds all records of a file; 0, or an errno. */
int dossier_load(struct dossier *, const char *path);

/* The first row of a kind, or NULL. */
static inline const struct dossier_row *dossier_first(const struct dossier *d,
						      enum record_kind kind)
{
	return d->list[kind].first;
}

static inline size_t dossier_rows(const struct dossier *d,
				  enum record_kind kind)
{
	return d->list[kind].rows;
}

/*
 * The row with that key, or NULL: a report's region, a delivery's file, a
 * school's vestiging, an indicator's code. Other kinds have no key.
 */
const struct dossier_row *dossier_find(const struct dossier *, enum record_kind,
				       struct text key);

/* A field of the row that dossier_find() gives; `other` if there is none, or
 * if it is not known. */
struct text dossier_lookup(const struct dossier *, enum record_kind,
			   struct text key, int column, struct text other);

/* The number in a field, with or without decimals; false if it is none. */
bool dossier_number(struct text field, double *number);

/* The row as a record again, without its line. */
void dossier_record(struct record *, enum record_kind,
		    const struct dossier_row *);

#endif
