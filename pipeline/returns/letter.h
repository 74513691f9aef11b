/*
 * letter: what goes back to one vestiging: its own findings and figures, and
 * nothing of another.
 *
 * Ownership: lists live in the arena of the dossier.
 */
#ifndef RETURNS_LETTER_H
#define RETURNS_LETTER_H

#include "dossier.h"
#include "sheet.h"

/* All letters are made from these. */
struct mail {
	struct dossier dossier;
	const struct text *about; /* the report record */
	struct map owners;        /* by file, whose it is */
	bool unread;              /* the caller reads the books back */
};

struct letter {
	const struct mail *mail;
	const struct text *school;          /* the school record */
	const struct dossier_row **finding; /* the worst first */
	size_t findings;
};

void mail_init(struct mail *);
void mail_release(struct mail *);

/* Finds out whose the files are; false if there is no report record. */
bool mail_settle(struct mail *);

/* A file is a vestiging's if all that it says is about that one. */
bool mail_owns(const struct mail *, struct text vestiging, struct text file);

/* Without its folders: schools know it by its name. */
struct text mail_file(struct text file);

void letter_init(struct letter *, struct mail *, const struct text *school);

/* Is there anything to send? */
bool letter_wanted(const struct letter *);

void letter_readme(struct book *, const struct letter *);
void letter_findings(struct book *, const struct letter *);
void letter_figures(struct book *, const struct letter *);

#define SHEET_FINDINGS "Bevindingen"
#define SHEET_FIGURES  "Wat telt"

#endif
