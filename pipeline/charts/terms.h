/*
 * terms: what the words of schools mean: what is technisch, and what letters
 * stand for.
 */
#ifndef CHARTS_TERMS_H
#define CHARTS_TERMS_H

#include "charts/pages.h"

/* Nothing if there is no definition. */
void terms_technical(struct buffer *, const struct pages *);

/* Of the letters that the report uses. */
void terms_shorts(struct buffer *, const struct pages *);

#endif
