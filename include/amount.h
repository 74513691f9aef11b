/*
 * amount: money, in cents.
 *
 * Ownership: nothing is kept.
 */
#ifndef AMOUNT_H
#define AMOUNT_H

#include "text.h"

/*
 * As people write it: 1.234,56 or 1234.56 or 1.234, with or without a sign,
 * EUR or the euro sign. A point before three digits parts thousands; one
 * before one or two digits is decimal. False if it is no amount.
 */
bool amount_parse(struct text, long *cents);

/* Adds it as 1234.56. */
void amount_write(struct buffer *, long cents);

#endif
