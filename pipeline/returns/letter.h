/*
 * letter: what goes back to one vestiging: its own rows, findings and figures,
 * and nothing of another.
 *
 * Ownership: lists live in the arena of the dossier.
 */
#ifndef RETURNS_LETTER_H
#define RETURNS_LETTER_H

#include "returns/paper.h"

/* All letters are made from these. */
struct mail {
	struct dossier dossier;
	const struct text *about; /* the report record */
	struct map owners;        /* by file, whose it is */
	struct remark *remark;    /* one for each finding, in their order */
	size_t remarks;
	struct letter *letter; /* one for each school, in their order */
	size_t letters;
	struct map mailbox; /* by vestiging, its letter */
	struct map papers;  /* by file, what was given back */
	unsigned long most; /* rows in a sheet, with the header */
};

/* A sheet with rows as delivered. */
struct page {
	const struct page *next; /* the one after it */
	const struct paper *paper;
	struct sheet *sheet;
};

struct letter {
	const struct mail *mail;
	const struct text *school; /* the school record */
	struct remark **finding;   /* the worst first */
	size_t findings;
	struct book book;
	struct sheet *readme, *bevindingen;
	struct page *page, *last;
	bool compared;                   /* with the time before */
	const struct remark **solved;    /* since then */
	size_t solveds, fresh, standing; /* to mend: new, and still there */
};

void mail_init(struct mail *);
void mail_release(struct mail *);

/* Finds out whose the files are, and makes a letter for each school; false if
 * there is no report record. */
bool mail_settle(struct mail *);

/* `file` says something about `school`. */
void mail_note(struct mail *, struct text file, struct text school);

/* The vestiging that all of a file is about, or if it is about none, that is
 * in its name; not known if there are more. */
struct text mail_owner(const struct mail *, struct text file);

/* A file is a vestiging's if all that it says is about that one. */
bool mail_owns(const struct mail *, struct text vestiging, struct text file);

/* Without its folders: schools know it by its name. */
struct text mail_file(struct text file);

/* May the vestiging of this letter see the finding? */
bool letter_may_tell(const struct letter *, const struct text *finding);

/* Is there anything to send? */
bool letter_wanted(const struct letter *);

#endif
