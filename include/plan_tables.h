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
#include "table.h"

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

/* Needs the activities. */
void plan_read_milestones(struct plan *, const char *folder);

/* Needs the schools. */
void plan_read_rules(struct plan *, const char *folder);

/* Reads a file into one of the plan's arrays; `count` is how many they are. */
struct table plan_read_table(struct plan *, const char *folder,
			     const char *name, const struct table_column *,
			     size_t columns, size_t size, void **array,
			     size_t *count);

#define PLAN_READ(plan, folder, name, list, array, count)                      \
	plan_read_table(                                                       \
	    plan, folder, name, list, sizeof(list) / sizeof((list)[0]),        \
	    sizeof(*(plan)->array), (void **)&(plan)->array, &(plan)->count)

/* Has each row checked, and counts what is wrong with any in plan.errors. */
void plan_check_rows(struct plan *, struct table *,
		     void (*check)(struct plan *, struct table *, size_t row));

/* What several tables have: a line of the plan, and an activity, if `number`
 * is not 0. */
void plan_check_line(struct table *, size_t row, long line);
void plan_check_activity(const struct plan *, struct table *, size_t row,
			 long number);

/* From now on the school is found by that name; gives the school that is: an
 * earlier one, if the name was taken. */
struct plan_school *plan_name_school(struct plan *, struct text name,
				     struct plan_school *);

/* From now on the spelling stands for the code, and the code for itself;
 * false if the spelling stands for another one. */
bool plan_name_word(struct plan *, struct text list, struct text spelling,
		    const struct text *code);

#endif
