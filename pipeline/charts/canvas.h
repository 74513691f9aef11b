/*
 * canvas: pages of a PDF, texts and shapes; thin over cairo and Pango.
 *
 * Drawing never fails to the caller's eyes: what went wrong is kept, and
 * canvas_close() tells it. cairo does not report a write error while it
 * finishes a file, so the sink keeps its own.
 */
#ifndef CHARTS_CANVAS_H
#define CHARTS_CANVAS_H

#include "charts/plot.h"
#include "text.h"

/* A4, lying down, in points. */
#define PAGE_WIDTH  841.89
#define PAGE_HEIGHT 595.28
#define PAGE_MARGIN 42.52 /* 15 mm */

/* Okabe and Ito's palette, darkened where it carries text (4.5:1 on white). */
enum ink {
	INK_TEXT,
	INK_QUIET, /* text of less weight */
	INK_LINE,  /* rules and ticks */
	INK_PAPER, /* white */
	INK_BLUE,  /* realised */
	INK_LIGHT, /* the past */
	INK_GREEN,
	INK_RED,
	INK_OCHRE,
	INK_TINT /* a background that white and black stand out from */
};

enum fill { FILL_SOLID, FILL_HATCH, FILL_OUTLINE };
enum align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct style {
	double size; /* points; 9 at least */
	bool bold;
	enum ink ink;
	enum align align;
};

struct canvas;

/* Writes to `fd`. NULL with `*why` if the fonts cannot be had. */
struct canvas *canvas_open(int fd, const char **why);

/* Title and date (2021-10-01) of the document. */
void canvas_describe(struct canvas *, struct text title, struct text date);

/* A new page, with its name in the outline; `anchor` is what links name. */
void canvas_page(struct canvas *, struct text name, const char *anchor);
void canvas_page_end(struct canvas *);

/* One line in a width, ellipsized if it does not fit; y is its top. Returns
 * how wide it came out. */
double canvas_text(struct canvas *, double x, double y, double width,
		   struct style, struct text);

/* As many lines as it takes, at most `lines`; returns its height. */
double canvas_wrap(struct canvas *, double x, double y, double width, int lines,
		   struct style, struct text);

double canvas_width(struct canvas *, struct style, struct text);

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

/* A box that leads to a page. */
void canvas_link(struct canvas *, struct box, const char *anchor);

/* 0, or an errno, or EIO for what cairo found wrong. */
int canvas_close(struct canvas *);

#endif
