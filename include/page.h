/*
 * page: how a sheet lies on the screen and on paper: widths, print titles,
 * panes, filters, tables, protection. Used by sheet.
 *
 * Ownership: as in sheet.h.
 */
#ifndef PAGE_H
#define PAGE_H

#include "sheet.h"

/* Before the first cell. */
void page_start(struct sheet *);

/* What the header of a column looks like. */
enum role page_header(const struct sheet *, size_t column);

/* The least width of a column, in characters: its header, broken at blanks,
 * with the filter's arrow. */
double page_header_width(const struct sheet_column *);

/* After the last cell. */
void page_finish(struct sheet *);

#endif
