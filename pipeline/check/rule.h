/*
 * rule: what a cell may not be because of the others of its row; one table.
 *
 * A plan may put a rule on trial or leave it out, see regels.csv.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "check/judge.h"

/* The first rule that the cell in that column breaks, or JUDGE_GOOD. */
enum finding_code rule_judge(const struct judge *, const struct record *,
			     int column);

/* What the rule with that code expects; at NULL if there is nothing to tell.
 * False if it is what the column may hold. */
bool rule_says(enum finding_code, struct text *expected);

#endif
