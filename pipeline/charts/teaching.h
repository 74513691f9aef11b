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
	const char *below; /* its verdict in words; NULL: none */
	bool judged;
	enum verdict verdict;
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
	/* Cells with a verdict, once a year is over. */
	size_t judged, kept, missed, open;
	long first, last; /* years of those */
	long moment;      /* its year */
	bool hidden;      /* who came, in all years */
};

void teaching_init(struct teaching *, const struct model *);
void teaching_release(struct teaching *);

#endif
