/*
 * canvas: pages of a tagged PDF, texts and shapes; thin over cairo.
 *
 * Drawing never fails to the caller's eyes: what went wrong is kept, and
 * canvas_finish() tells it. What is drawn is also told: every text in reading
 * order as plain text, and where every text and shape stands.
 *
 * Ownership: a canvas lives until canvas_close(), with all it gives.
 */
#ifndef CHARTS_CANVAS_H
#define CHARTS_CANVAS_H

#include "charts/plot.h"
#include "charts/style.h"
#include "text.h"

/* A4, lying down, in points. */
#define PAGE_WIDTH  841.89
#define PAGE_HEIGHT 595.28
#define PAGE_MARGIN 42.52 /* 15 mm */

/*
 * What a part of a page is to who cannot see it. A text outside the leaves
 * (all but TABLE and ROW) is a paragraph of its own; a shape is decoration.
 */
enum tag {
	TAG_H1,
	TAG_H2,
	TAG_P,
	TAG_TABLE,
	TAG_ROW,
	TAG_TH,
	TAG_TD,
	TAG_FIGURE, /* see canvas_figure() */
	TAG_LINK,   /* see canvas_link() */
	TAG_ASIDE   /* decoration: is not read aloud */
};

/* Where something was drawn; `words` is empty for a shape. */
struct mark {
	int page; /* from 1 */
	struct box box;
	struct text words;
	bool cut;      /* an ellipsis stands for the rest */
	size_t figure; /* that it is a part of, from 1; 0: none */
};

struct canvas;

/* NULL with `*why` if the fonts cannot be had. */
struct canvas *canvas_open(const char **why);
void canvas_close(struct canvas *);

/* Title and date (2021-10-01) of the document. */
void canvas_describe(struct canvas *, struct text title, struct text date);

/* A new page, with its name in the outline; `anchor` is what links name. */
void canvas_page(struct canvas *, struct text name, const char *anchor);
void canvas_page_end(struct canvas *);

/* Begins and ends a part; parts hold parts as in HTML. */
void canvas_begin(struct canvas *, enum tag);
void canvas_end(struct canvas *);

/* Begins a figure that shows `words`: its figures, not its title. What it is
 * about is told only to who asks for this figure alone. */
void canvas_figure(struct canvas *, struct text about, struct text words);

/* Begins a text that, with all of the box, leads to the page of `anchor`. */
void canvas_link(struct canvas *, struct box, const char *anchor,
		 struct text words);

/* One line in a width, ellipsized if it does not fit; y is its top. Returns
 * how wide it came out. */
double canvas_text(struct canvas *, double x, double y, double width,
		   struct style, struct text);

/* As many lines as it takes, at most `lines`; returns its height. */
double canvas_wrap(struct canvas *, double x, double y, double width, int lines,
		   struct style, struct text);

/* Read from below to above, its middle at x, its foot at y. */
void canvas_upright(struct canvas *, double x, double y, struct style,
		    struct text);

double canvas_width(struct canvas *, struct style, struct text);
double canvas_height(struct canvas *, double width, int lines, struct style,
		     struct text);

void canvas_bar(struct canvas *, struct box, enum ink, enum fill);
void canvas_line(struct canvas *, double x1, double y1, double x2, double y2,
		 double width, enum ink);
void canvas_dash(struct canvas *, double x1, double y1, double x2, double y2,
		 enum ink);

/* A path of straight strokes in a square of `size` round a middle; points
 * are -1 to 1, pairs of x and y. */
void canvas_strokes(struct canvas *, double x, double y, double size, enum ink,
		    const double (*point)[2], size_t points);
void canvas_disc(struct canvas *, double x, double y, double radius, enum ink,
		 bool filled);

/* The whole PDF; 0, or ENOMEM, or EIO for what cairo or qpdf found wrong. */
int canvas_finish(struct canvas *, struct buffer *pdf);

/* All that was said, in reading order. */
struct text canvas_story(const struct canvas *);

/* What is told of the nth figure, from 1; empty if there is none. */
struct text canvas_figure_words(const struct canvas *, size_t nth);

/* All that was drawn. */
const struct mark *canvas_marks(const struct canvas *, size_t *marks);

#endif
