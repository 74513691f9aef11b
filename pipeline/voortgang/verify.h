/*
 * verify: is every file of a set there, as who made it left it?
 *
 * Emitters read back what they wrote, and tell its digest (told.h).
 *
 * Ownership: what was found lives until verify_release(), which is also due
 * after a failure.
 */
#ifndef VOORTGANG_VERIFY_H
#define VOORTGANG_VERIFY_H

#include "voortgang/account.h"
#include "voortgang/folder.h"
#include "voortgang/manifest.h"

/* The names of a set's files. */
#define SET_WORKBOOK "voortgangsrapportage.xlsx"
#define SET_CHARTS   "stuurgroep.pdf"
#define SET_STORY    "stuurgroep.txt"
#define SET_SHOWN    "stuurgroep.tsv"
#define SET_RECORDS  "records.tsv"
#define SET_MANIFEST "manifest.tsv"
#define SET_RETURNS  "retour"

/* The sheet that has a row for each group. */
#define SHEETS_WITH_GROUPS "Gegevens "

/* Those that tell of files; the records, as they are hidden or not, are not
 * told of. */
enum emitter { BY_CHARTS, BY_WORKBOOK, BY_RETURNS, EMITTERS };

struct verified {
	struct folder_list list;
	struct manifest_file *file; /* in the order of their paths */
	size_t files;
};

/*
 * All files of a set but the manifest: none missing, none too many, each as
 * `said` by its emitter. 0; or -1, said.
 */
int verify_set(int set, const struct account *,
	       const struct text said[EMITTERS], struct verified *);
void verify_release(struct verified *);

/* Is it what the emitter told of, once? `said` as above. */
bool verify_file(const struct manifest_file *, struct text said);

/* Rows below the headers of the sheets with this beginning, by lines
 * `sheet NAME ROWS` between tabs; -1 if one has no number. */
long verify_rows(struct text said, const char *beginning);

#endif
