/*
 * words: numbers and sentences in Dutch, as the stuurgroep reads them.
 */
#ifndef CHARTS_WORDS_H
#define CHARTS_WORDS_H

#include "charts/model.h"

/* 1.234 or 18,9 */
void words_number(struct buffer *, double number, int decimals);

/* 409; of a share 18,9 % */
void words_amount(struct buffer *, const struct trait *, double amount);

/* 12; between shares 1,5 procentpunt */
void words_difference(struct buffer *, const struct trait *, double difference);

/* 409, or 178 tot 184, with % for a share; `niets` if it is not known. */
void words_range(struct buffer *, const struct trait *, struct range,
		 const char *nothing);

/* € 1.234, in whole euros; 7,5 % or 10 % */
void words_euros(struct buffer *, double euros);
void words_percent(struct buffer *, double percents);

/* 01-10-2021 from 2021-10-01 */
void words_date(struct buffer *, struct text iso);

/* With a capital where it begins with a letter of ASCII. */
void words_capital(struct buffer *, struct text);

/* 173 in 2022, 18 onder de streefwaarde van 191 */
void words_figure(struct buffer *, const struct trait *, const struct point *);

/* The message of an indicator's page: its name, its figure, and how far that
 * is from the target. */
void words_message(struct buffer *, const struct trait *);

/* Why there is no figure, in a few words. */
const char *words_unknown(const struct point *);

/* The word for a verdict on an agreement, which is kept or not; a target is
 * reached or not. */
const char *words_kept(enum verdict);

/* Why its verdict is as it is, or else what is to be known of its figure;
 * REASON_NONE: nothing. */
enum reason words_reason(const struct point *);

/* A year of it: 173, streefwaarde 191; what is not known is said in words. */
void words_point(struct buffer *, const struct trait *, const struct point *);

/* How the region stands, over all indicators with targets. */
void words_standing(struct buffer *, const struct model *);

/* Of a subregion record: 163 (nog zonder 1 school). */
void words_subregion(struct buffer *, const struct trait *,
		     const struct text *field);

/* 12 van 13 vestigingen, and where the rest comes from. */
void words_coverage(struct buffer *, const struct point *);

/* May a line end at the blank there? Not beside a number: "100 tot 123", "in
 * 2022", "18 onder"; but it may if a mark is before it. */
bool words_may_break(struct text, size_t at);

#endif
