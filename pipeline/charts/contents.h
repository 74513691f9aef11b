/*
 * contents: which pages the report has, in order.
 */
#ifndef CHARTS_CONTENTS_H
#define CHARTS_CONTENTS_H

#include "charts/canvas.h"
#include "charts/model.h"

/* All pages of which there is anything to show. */
void contents_draw(struct canvas *, const struct model *);

#endif
