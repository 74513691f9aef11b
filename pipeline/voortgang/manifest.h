/*
 * manifest: what went into a report and what came out, with digests. It has
 * no times in it: the same input gives the same bytes.
 *
 * Lines are in the form of record.h, of kinds of their own:
 *
 *   @run     region moment title version
 *   @input   file kind source bytes sha256 read used rejected ignored
 *   @output  file bytes sha256
 *
 * Inputs are the exports and, as kind `plan`, the plan's tables. Rows: read =
 * used + rejected + ignored.
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_MANIFEST_H
#define VOORTGANG_MANIFEST_H

#include "digest.h"
#include "voortgang/account.h"

struct manifest_file {
	const char *path;
	unsigned long bytes;
	char sha256[DIGEST_HEX];
};

/* A file below a folder; 0, or an errno. */
int manifest_digest(int folder, struct manifest_file *);

void manifest_run(struct record_writer *, const struct account *);
void manifest_exports(struct record_writer *, const struct account *);
void manifest_tables(struct record_writer *, const struct manifest_file *,
		     size_t files);
void manifest_outputs(struct record_writer *, const struct manifest_file *,
		      size_t files);

#endif
