/*
 * cell: what text may stand in a workbook.
 *
 * libxlsxwriter writes whatever it gets, and Excel then wants to repair the
 * file; so every text, also of headers and properties, goes through this gate.
 */
#ifndef CELL_H
#define CELL_H

#include "text.h"

/* The most that Excel takes, in UTF-16 units: of a cell, of a sheet's name. */
enum { CELL_UNITS = 32767, CELL_NAME = 31 };

/*
 * In `out`: well-formed UTF-8 of characters that XML allows (others become
 * U+FFFD), line ends LF, `_x0041_` written so that it is read as it is, at
 * most `most` units (then it ends in U+2026), and a NUL behind it.
 */
struct text cell_clean(struct buffer *out, struct text, size_t most);

/* In `out`, a name that Excel takes for a sheet: not empty, without []:*?/\,
 * no ' at an end, not History. */
void cell_name(struct buffer *out, struct text wish, size_t most);

/* On how many lines it comes out, `width` characters wide, broken at blanks
 * where it can be. */
size_t cell_lines(struct text, size_t width);

/* The longest line, in characters. */
size_t cell_length(struct text);

#endif
