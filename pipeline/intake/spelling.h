/*
 * spelling: how the header of a column may be written.
 *
 * Headers are compared in folded form (text_fold), so that `BRIN_NUMMER` is
 * `Brin nummer`. A spelling may hold places for digits that say something:
 * `GESLAAGDEN SCHOOLJAAR {diplomajaar} - TOTAAL`.
 *
 * Ownership: what is caught points into pattern and header.
 */
#ifndef INTAKE_SPELLING_H
#define INTAKE_SPELLING_H

#include "text.h"

enum { SPELLING_ROOM = 256, SPELLING_CATCHES = 2 };

struct spelling_catch {
	struct text name, digits;
};

struct spelling_catches {
	size_t count;
	struct spelling_catch item[SPELLING_CATCHES];
};

/* The folded form of a spelling or a header, in SPELLING_ROOM bytes; empty if
 * it is longer than that. */
struct text spelling_fold(struct text, char *room);

bool spelling_has_places(struct text pattern);

/* Do they match? Both folded. */
bool spelling_match(struct text pattern, struct text header,
		    struct spelling_catches *);

/*
 * The first or last year in the name of a file, without its folders: four
 * digits on their own, 1900 to 2099; 0 if there is none.
 */
long spelling_file_year(const char *path, bool last);

#endif
