/*
 * finish: makes cairo's PDF one that can be read aloud, in memory, by qpdf.
 *
 * cairo 1.16 writes the structure; what it cannot say is added: the language,
 * what each figure shows, which way a heading of a table looks, where a link
 * leads, that the rest is decoration, and the marks of PDF/UA-1.
 */
#ifndef CHARTS_FINISH_H
#define CHARTS_FINISH_H

#include "text.h"

/* In the order in which they were drawn. */
struct finish_list {
	struct text *item;
	size_t items, room;
};

struct finish {
	struct text title;
	struct finish_list figures; /* what each Figure shows */
	struct finish_list heads;   /* of each TH: Row or Column */
	struct finish_list links;   /* where each Link leads, in words */
};

/* The item must outlive the list. */
void finish_add(struct finish_list *, struct text item);
void finish_release(struct finish *);

/* Replaces the PDF; false, with the PDF as it was, if qpdf found it wrong. */
bool finish_pdf(struct buffer *pdf, const struct finish *);

/* The content of a page with all that is outside marked content marked as
 * decoration. */
void finish_content(struct buffer *out, struct text content);

#endif
