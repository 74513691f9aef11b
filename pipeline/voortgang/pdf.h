/*
 * pdf: opens a PDF again, to see that it is whole.
 *
 * As a reader that repairs nothing: its table of objects is found from its
 * end, there is a page, and every stream can be decoded. Objects that are
 * named but not there are no fault: they stand for null, and cairo makes some.
 *
 * Ownership: nothing is kept.
 */
#ifndef VOORTGANG_PDF_H
#define VOORTGANG_PDF_H

#include "text.h"

/* 0; or -1 with `why`, in English. */
int pdf_check(struct text bytes, char *why, size_t room);

#endif
