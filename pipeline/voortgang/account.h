/*
 * account: what a report is made of, read back from its records, and whether
 * all of it is there.
 *
 * Ownership: everything lives until account_release().
 */
#ifndef VOORTGANG_ACCOUNT_H
#define VOORTGANG_ACCOUNT_H

#include "balance.h"
#include "dossier.h"
#include "plan.h"
#include "voortgang/exports.h"

/* The stages that account for rows, in order. */
enum account_stage {
	ACCOUNT_INTAKE,
	ACCOUNT_CHECK,
	ACCOUNT_TALLY,
	ACCOUNT_STAGES
};

struct account_file {
	const struct text *delivery; /* its record */
	struct balance stage[ACCOUNT_STAGES];
	unsigned closed;      /* stages that did, as bits */
	struct balance whole; /* over the stages */
};

struct account {
	struct arena arena;
	struct dossier dossier;
	struct map index; /* file, as in records -> struct account_file */
	struct account_file *file;
	size_t files;
	enum record_kind last; /* of the last record */
	bool whole;            /* it ends in LF */
};

/*
 * Folds the stages' balances of one file into one: read as intake did, used
 * as tally did. False if one does not add up, or if a stage did not get
 * exactly what the one before it passed on.
 */
bool account_fold(const struct balance stage[ACCOUNT_STAGES],
		  struct balance *whole);

/* All records of an open file, from its start. 0; or -1, said. */
int account_read(struct account *, int fd);
void account_release(struct account *);

/*
 * Is it the whole report of this moment on these exports: every file closed
 * by every stage with no row lost, every target judged? 0; or -1, said.
 */
int account_settle(struct account *, const struct exports *,
		   const struct plan *, const struct plan_moment *);

#endif
