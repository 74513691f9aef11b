/*
 * words: numbers and sentences in Dutch, as the stuurgroep reads them.
 */
#ifndef CHARTS_WORDS_H
#define CHARTS_WORDS_H

#include "charts/model.h"

/* 1.234 or 18,9 */
void words_number(struct buffer *, double number, int decimals);

/* 409, or 178 tot 184, with % for a share; `niets` if it is not known. */
void words_range(struct buffer *, const struct trait *, struct range,
		 const char *nothing);

/* 01-10-2021 from 2021-10-01 */
void words_date(struct buffer *, struct text iso);

/* The message of an indicator's page: its name, its figure, and how far that
 * is from the target. */
void words_message(struct buffer *, const struct trait *);

/* How the region stands, over all indicators with targets. */
void words_standing(struct buffer *, const struct model *);

/* 12 van 13 vestigingen, and where the rest comes from. */
void words_coverage(struct buffer *, const struct point *);

#endif
