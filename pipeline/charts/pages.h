/*
 * pages: the pages of the report, and what they look alike in.
 */
#ifndef CHARTS_PAGES_H
#define CHARTS_PAGES_H

#include "charts/canvas.h"
#include "charts/model.h"
#include "charts/sign.h"

enum { FONT_TITLE = 20, FONT_HEAD = 12, FONT_BODY = 10, FONT_SMALL = 9 };

/* Where a page's content begins and ends. */
#define PAGE_TOP    (PAGE_MARGIN + 74)
#define PAGE_BOTTOM (PAGE_HEIGHT - PAGE_MARGIN - 18)
#define PAGE_INNER  (PAGE_WIDTH - 2 * PAGE_MARGIN)

/* In the order of the report. */
enum page_kind {
	PAGE_OVERVIEW,
	PAGE_DECISIONS,
	PAGE_INDICATORS,
	PAGE_SCHOOLS,
	PAGE_TIMELINE,
	PAGE_LATE,
	PAGE_EVALUATION,
	PAGE_TEACHERS,
	PAGE_MONEY,
	PAGE_COVERAGE,
	PAGE_SOURCES,
	PAGE_KINDS
};

/* Somewhere in the report: the first page of a kind, the one of an indicator,
 * or the one with a row of a table. */
struct reference {
	enum page_kind kind;       /* PAGE_KINDS: nowhere */
	const struct trait *trait; /* NULL: the first */
	struct text row; /* what it is called in the records; empty: any */
};

struct pages {
	struct canvas *canvas;
	const struct model *model;
	int number, count;
	int first[PAGE_KINDS]; /* the number of the first of a kind; 0: none */
	size_t sheets[PAGE_KINDS]; /* how many there are of each */
	struct buffer absent;      /* kinds of pages that there are none of */
	unsigned signs;            /* that were drawn, a bit each */
};

/* The anchor of an indicator's page, in `room`. */
const char *pages_anchor(struct buffer *room, struct text indicator);

/* And of the page on its schools. */
const char *pages_school_anchor(struct buffer *room, struct text indicator);

/* The number of the page there; 0 if there is none. */
int pages_number(const struct pages *, struct reference);

/* A line that leads there, `before` its number: "Zie bladzijde 5"; nothing if
 * there is no such page. */
void pages_refer(struct pages *, struct reference, double x, double y,
		 double width, const char *before);

/* Begins a page: running head, title, line below it, foot. */
void pages_begin(struct pages *, struct text name, const char *anchor,
		 struct text title, struct text below);

/* The same of the nth of so many sheets, of which it tells. */
void pages_begin_nth(struct pages *, struct text name, const char *anchor,
		     const struct buffer *title, const struct buffer *below,
		     size_t nth, size_t sheets);

/* A verdict as sign, word and colour, its sign's middle at x, y; returns the
 * x behind the word. */
double pages_verdict(struct pages *, double x, double y, double width,
		     enum verdict);

/* The sign alone, its middle at x, y; that it was drawn is kept. */
void pages_sign(struct pages *, double x, double y, enum sign);

/* SIGNS if there is none. */
enum sign pages_verdict_is(enum verdict);
enum sign pages_answer_is(struct text word);

/* The same for ja, deels, nee, niet nodig and what else a lijn may say. */
double pages_answer(struct pages *, double x, double y, double width,
		    struct text word);

enum ink pages_verdict_ink(enum verdict);

/* A text that is one part of the page: its height. Of the box only x, y and
 * the width are looked at. */
double pages_cell(const struct pages *, enum tag, struct box, int lines,
		  struct style, struct text);

/* A heading (H2) on a page: its height. */
double pages_head(const struct pages *, double x, double y, double width,
		  const char *words);

/* Beside the chart of an indicator, in the year that its page is about. */
void page_outlook(struct pages *, const struct trait *, const struct point *);

/* Has the indicator a page on its schools? */
bool school_shown(const struct model *, const struct trait *);

/* The number of its first page on schools, and how many there are. */
int school_place(const struct pages *, const struct trait *, size_t *sheets);

/* On which of their sheets, from 0, stands the activity, the milestone or the
 * vestiging? 0 if it is nowhere. */
size_t money_sheet(const struct pages *, struct text activity);
size_t late_sheet(const struct pages *, struct text milestone);
size_t coverage_sheet(const struct pages *, struct text vestiging);

/*
 * The kinds of pages: how many there are of each, 0 where there is nothing to
 * show, and the drawing of the nth.
 */
size_t scoreboard_pages(const struct pages *);
size_t indicator_pages(const struct pages *);
size_t school_pages(const struct pages *);
size_t decision_pages(const struct pages *);
size_t timeline_pages(const struct pages *);
size_t late_pages(const struct pages *);
size_t evaluation_pages(const struct pages *);
size_t teacher_pages(const struct pages *);
size_t money_pages(const struct pages *);
size_t coverage_pages(const struct pages *);
size_t source_pages(const struct pages *);
void page_scoreboard(struct pages *, size_t nth);
void page_decisions(struct pages *, size_t nth);
void page_timeline(struct pages *, size_t nth);
void page_late(struct pages *, size_t nth);
void page_evaluation(struct pages *, size_t nth);
void page_teachers(struct pages *, size_t nth);
void page_money(struct pages *, size_t nth);
void page_sources(struct pages *, size_t nth);
void page_indicator(struct pages *, size_t nth);
void page_schools(struct pages *, size_t nth);
void page_coverage(struct pages *, size_t nth);

#endif
