/*
 * teaching: what was agreed on teachers and their sessions, and what came of
 * it, by year.
 *
 * Ownership: the texts live until teaching_release(), or as long as the model.
 */
#ifndef CHARTS_TEACHING_H
#define CHARTS_TEACHING_H

#include "charts/model.h"

enum { TEACHING_YEARS = 4, TEACHING_ROWS = 12 };

/* One year of a row. */
struct teaching_cell {
	struct text words;
	const char *answer; /* ja, nee, or what else has a sign; NULL: none */
};

struct teaching_row {
	struct text name, note;
	struct teaching_cell cell[TEACHING_YEARS];
};

struct teaching {
	const struct model *model;
	struct arena arena;
	struct teaching_row row[TEACHING_ROWS];
	size_t rows, years;
	size_t judged, kept;
	long moment; /* its year */
	bool hidden; /* who came, in all years */
};

void teaching_init(struct teaching *, const struct model *);
void teaching_release(struct teaching *);

#endif
