/*
 * money: what the sheets on money have alike, row by row: amounts, what is
 * left of the budget, and the share of the cofinancing beside its norm.
 *
 * Ownership: as in sheet.h; texts are borrowed.
 */
#ifndef WORKBOOK_MONEY_H
#define WORKBOOK_MONEY_H

#include "sheets.h"

enum money_amount { BUDGETED, REALISED, CASH, IN_KIND, MONEY_AMOUNTS };

/* In euros; what is not known is 0 and said so. `norm` is in percents. */
struct money {
	double amount[MONEY_AMOUNTS], norm;
	bool known[MONEY_AMOUNTS], has_norm;
};

/* Of a budget record. */
struct money money_of(const struct text *budget);

/* Adds the amounts; the norm stays as it is. */
void money_add(struct money *sum, const struct money *);

/* The cofinancing in percents of what was realised; false: nothing is said of
 * it, or there is nothing that it could be a share of. */
bool money_share(const struct money *, double *share);

/* The column of an amount, from MONEY_BUDGETED on; in SHEET_AMOUNTS. */
size_t money_column(enum money_amount);
size_t money_delivered(enum money_amount);

/* Euros as schools write them, or as the records do; false: none. */
bool money_parse(struct text field, double *euros);

/*
 * The cells from MONEY_BUDGETED to MONEY_SHARE, of which the first stands in
 * the column `at`. The amounts are these formulas, where there is one, and
 * lead to the sheet `from`.
 */
void money_put(struct sheet *, size_t at, const struct money *,
	       const struct buffer formula[MONEY_AMOUNTS], const char *from);

/* The other ones, to MONEY_WORD: the norm of an activity, and what is above. */
void money_put_norm(struct sheet *, size_t at, const struct money *,
		    struct text activity, struct text norm);

/* Once all rows are there: bars behind how much of the budget is spent. */
void money_finish(struct sheet *, size_t at);

/* What all adds up to, up to and with the year of the report (`ever`: in all
 * years): of the budget; of what was delivered. */
struct money totals_budgeted(const struct report *, bool ever);
struct money totals_delivered(const struct report *, bool ever);

#endif
