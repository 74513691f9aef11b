/*
 * plan_tables: the files of a plan, one function each. For plan.c only.
 *
 * Each reads its file from `folder`, says what is wrong with it on standard
 * error, and counts that in plan.errors.
 */
#ifndef PLAN_TABLES_H
#define PLAN_TABLES_H

#include "plan.h"
#include "rowkind.h"

void plan_read_region(struct plan *, const char *folder);
void plan_read_schools(struct plan *, const char *folder);
void plan_read_indicators(struct plan *, const char *folder);
void plan_read_targets(struct plan *, const char *folder);
void plan_read_technicals(struct plan *, const char *folder);
void plan_read_moments(struct plan *, const char *folder);
void plan_read_columns(struct plan *, const char *folder);
void plan_read_words(struct plan *, const char *folder);

/* Needs the indicators. */
void plan_read_activities(struct plan *, const char *folder);

/* Needs the schools. */
void plan_read_rules(struct plan *, const char *folder);

/* From now on the school is found by that name; gives the school that is: an
 * earlier one, if the name was taken. */
struct plan_school *plan_name_school(struct plan *, struct text name,
				     struct plan_school *);

/* From now on the spelling stands for the code, and the code for itself;
 * false if the spelling stands for another one. */
bool plan_name_word(struct plan *, struct text list, struct text spelling,
		    const struct text *code);

#endif
