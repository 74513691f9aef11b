/*
 * pages: the pages of the report, and what they look alike in.
 */
#ifndef CHARTS_PAGES_H
#define CHARTS_PAGES_H

#include "charts/canvas.h"
#include "charts/model.h"

enum { FONT_TITLE = 20, FONT_HEAD = 12, FONT_BODY = 10, FONT_SMALL = 9 };

/* Where a page's content begins and ends. */
#define PAGE_TOP    (PAGE_MARGIN + 74)
#define PAGE_BOTTOM (PAGE_HEIGHT - PAGE_MARGIN - 18)
#define PAGE_INNER  (PAGE_WIDTH - 2 * PAGE_MARGIN)

struct pages {
	struct canvas *canvas;
	const struct model *model;
	int number, count;
};

/* The anchor of an indicator's page, in `room`. */
const char *pages_anchor(struct buffer *room, struct text indicator);

/* Begins a page: running head, title, line below it, foot. */
void pages_begin(struct pages *, struct text name, const char *anchor,
		 struct text title, struct text below);

/* A verdict as sign, word and colour, its sign's middle at x, y; returns the
 * x behind the word. */
double pages_verdict(struct pages *, double x, double y, double width,
		     enum verdict);

/* The sign alone, its middle at x, y. */
void pages_sign(struct pages *, double x, double y, enum verdict);

enum ink pages_verdict_ink(enum verdict);

void page_scoreboard(struct pages *);
void page_indicator(struct pages *, const struct trait *);

/* Beside the chart: each vestiging in that year. */
void page_vestigingen(struct pages *, const struct trait *, long year);
void page_coverage(struct pages *);

#endif
