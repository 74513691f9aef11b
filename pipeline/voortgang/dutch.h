/*
 * dutch: figures, days and columns of text as people read them.
 *
 * Ownership: everything is added to the buffer that is given.
 */
#ifndef VOORTGANG_DUTCH_H
#define VOORTGANG_DUTCH_H

#include "text.h"

/* 372; 178 tot 184; 19,9 tot 20,0; - if it is not known. Fields of records. */
void dutch_figure(struct buffer *, struct text low, struct text high);

/* 01-07-2021, of the ISO form. */
void dutch_day(struct buffer *, struct text iso);

/* "1 fout", "3 fouten". */
void dutch_count(struct buffer *, long count, const char *one,
		 const char *more);

/* A text in a column: filled up with blanks to `width` characters, and one
 * more behind it however long it is. */
void dutch_left(struct buffer *, struct text, size_t width);
void dutch_right(struct buffer *, struct text, size_t width);

/* In characters, of well-formed UTF-8. */
size_t dutch_width(struct text);

/* Ends a line, without blanks at its end. */
void dutch_end(struct buffer *);

#endif
