/*
 * verify: is every file of a set whole, as a reader would find it?
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_VERIFY_H
#define VOORTGANG_VERIFY_H

#include "text.h"
#include "voortgang/account.h"

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

/* What is said of a workbook: does `said`, lines `sheet NAME ROWS` between
 * tabs, tell exactly the sheets that were `found` in it? */
struct readback;
bool verify_sheets(const struct readback *found, struct text said);

/* The lines `sheet NAME ROWS` below `return KEY ...`, of retour/KEY.xlsx. */
struct text verify_return(struct text said, const char *path);

/* What the emitters said of their files. */
struct verify_words {
	struct text charts;   /* the line `pdf SHA-256` */
	struct text workbook; /* lines `sheet NAME ROWS` */
	struct text returns;  /* for each, a line `return VESTIGING ...` and
				 then its sheets */
};

/*
 * All files of a set but the manifest: none missing, none too many, each
 * whole and as `said`. 0; or -1, said.
 */
int verify_set(int set, const struct account *, const struct verify_words *);

#endif
