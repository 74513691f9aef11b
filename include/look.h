/*
 * look: what a cell is says how it looks: one table of formats.
 *
 * Ownership: formats are libxlsxwriter's, of the book.
 */
#ifndef LOOK_H
#define LOOK_H

#include <stdbool.h>

struct book;

/* What a cell is, which says how it looks. */
enum role {
	ROLE_TEXT,    /* always text, whatever it looks like; wraps */
	ROLE_CELL,    /* the same on one line: a cell of somebody else */
	ROLE_COUNT,   /* 1.234 */
	ROLE_YEAR,    /* 2020; also lines of a file */
	ROLE_SHARE,   /* 17,9: percents */
	ROLE_EURO,    /* 1.234,50 */
	ROLE_NUMBER,  /* as it is: 10 or 7,5 */
	ROLE_PERCENT, /* 0.179 shown as 17,9% */
	ROLE_DATE,
	ROLE_LIST_COUNT, /* the same two, as values of a list */
	ROLE_LIST_DATE,
	ROLE_LINK,
	ROLE_HEADER,
	ROLE_HEADER_NUMBER,
	ROLE_HEADER_HOME, /* leads back to where sheets are listed */
	ROLE_TITLE,
	ROLE_LABEL,
	ROLE_GOOD, /* from here on: words with a fill */
	ROLE_FAIR,
	ROLE_POOR,
	ROLE_BAD,
	ROLE_OPEN,
	ROLE_BUSY,
	ROLE_NONE,
	ROLE_QUIET,
	ROLES
};

/* Does it go on on the next line when it is too long? */
bool look_wraps(enum role);

/* Of one line, in points. */
double look_height(enum role);

static inline bool look_is_number(enum role role)
{
	return role >= ROLE_COUNT && role <= ROLE_DATE;
}

/* 0xRRGGBB; fill 0xFFFFFF: none. */
void look_colours(enum role, unsigned *ink, unsigned *fill);

/* The book's format for a role; made when it is first asked for, so that a
 * small book stays small. */
struct lxw_format *look_format(struct book *, enum role, bool locked);

#endif
