/*
 * sheets: those of a letter that are not rows as delivered.
 */
#ifndef RETURNS_SHEETS_H
#define RETURNS_SHEETS_H

#include "returns/letter.h"

#define SHEET_README   "Lees mij"
#define SHEET_FINDINGS "Bevindingen"
#define SHEET_FIGURES  "Wat telt"

extern const struct sheet_form readme_form, findings_form, figures_form;

void readme_fill(struct sheet *, const struct letter *);
void findings_fill(struct sheet *, const struct letter *);
void figures_fill(struct sheet *, const struct letter *);

/* Of the readme: what to do first, on three lines at most, and how much more
 * there is. */
void first_fill(struct sheet *, const struct letter *);

/* Of the readme: what came of what was found the time before. */
void solved_fill(struct sheet *, const struct letter *);

/* Of the readme: what was received, and what counts. */
void files_fill(struct sheet *, const struct letter *);

/* Lines of the readme: a title, a label with a text or a field, and a sheet
 * with what is on it. */
void readme_section(struct sheet *, const char *title);
void readme_line(struct sheet *, const char *label, struct text);
void readme_link(struct sheet *, const char *to, struct text what);

#endif
