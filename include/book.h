/*
 * book: an Excel workbook as a file.
 *
 * It is built under another name, read back, and only then given its own, so
 * that an old report stays whole when a new one fails. Errors are kept: the
 * first one is told at book_close().
 *
 * Ownership: a book owns its sheets and everything in them until
 * book_release(), which also takes away what was not finished.
 */
#ifndef BOOK_H
#define BOOK_H

#include "digest.h"
#include "look.h"
#include "text.h"

struct lxw_workbook;
struct lxw_format;
struct sheet;

/* What is printed on every page and kept in the file's properties; no names
 * of persons. Two books of the same `created` and contents have the same
 * bytes. */
struct book_about {
	struct text title, subject;
	struct text left, right; /* in the header of each page */
	struct text maker;
	long created; /* a date */
	bool locks;   /* no formula is changed by a slip */
};

struct book {
	struct arena arena;
	struct lxw_workbook *workbook;       /* NULL once closed */
	struct lxw_format *format[ROLES][2]; /* unlocked, locked */
	struct sheet *first, *last;
	const char *target; /* NULL: none, it is read by book_copy() */
	char *building;     /* where it is made */
	int fd;             /* of a file without a name, or -1 */
	bool named;         /* `building` is there and must be taken away */
	bool locks;         /* as in book_about */
	const char *home;   /* the sheet that lists the others, or NULL */
	char *header;       /* of pages */
	char *maker;        /* also of comments */
	struct buffer room; /* for the text or formula at hand */
	char sha256[DIGEST_HEX]; /* once closed */
	char why[320];           /* the first error, in English; empty: none */
};

/* `path` NULL: a file without a name, in TMPDIR, for book_copy(). */
void book_open(struct book *, const char *path, const struct book_about *);

/* Keeps the first error. */
void book_fail(struct book *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* In `out`, what book_name() makes of a wish that was granted before: the nth
 * time "Gegevens (n)", the first time "Gegevens". */
void book_nth_name(struct buffer *out, struct text wish, size_t nth);

/* A name for a new sheet: one that Excel takes and no other sheet has. */
const char *book_name(struct book *, struct text wish);

/* Finishes the file, reads it back, has it on the disk, and gives it its name:
 * 0; or -1 with `why`, and what stood at `path` before is still there. */
int book_close(struct book *);

/* All bytes of a closed book without a name; 0, or an errno. */
int book_copy(const struct book *, int fd);

void book_release(struct book *);

#endif
