/* Doelstelling 1, 2, ...: the indicators of one goal, through all years. */
#include "sheets.h"

#include "verdict.h"

enum goal_column { GOAL_CODE, GOAL_NAME, GOAL_YEAR };

static const struct sheet_column columns[] = {
    {"Code", 18, ROLE_TEXT},         {"Indicator", 34, ROLE_TEXT},
    {"Jaar", 8, ROLE_YEAR},          {"Streefwaarde", 10, ROLE_COUNT},
    {"In het plan", 20, ROLE_TEXT},  {"Laag", 10, ROLE_COUNT},
    {"Hoog", 10, ROLE_COUNT},        {"Oordeel", 22, ROLE_TEXT},
    {"Uitleg", 48, ROLE_TEXT},       {"Wat telt mee", 52, ROLE_TEXT},
    {"Regel in plan", 8, ROLE_YEAR},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 3, SHEET_STREAM};

bool goals_next(const struct report *r, long after, long *goal)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	bool found = false;
	long number;

	for (; row; row = row->next)
		if (record_long(row->field[INDICATOR_GOAL], &number) &&
		    number > after && (!found || number < *goal)) {
			*goal = number;
			found = true;
		}
	return found;
}

/* What the verdict means, and why it is so. */
static void put_meaning(struct sheet *sheet, const struct text *verdict)
{
	enum verdict word = verdict_of(verdict[VERDICT_VERDICT]);
	enum reason reason = reason_of(verdict[VERDICT_REASON]);
	struct buffer words = {0};

	if (word < VERDICT_WORDS)
		buffer_add(&words, text_of(verdict_meaning(word)));
	if (reason < REASON_WORDS && reason != REASON_NONE)
		buffer_format(&words, " %s", reason_meaning(reason));
	sheet_text(sheet, text_of_buffer(&words));
	buffer_release(&words);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *verdict, const struct text *indicator)
{
	struct buffer what = {0};

	sheet_field(sheet, verdict[VERDICT_INDICATOR]);
	sheet_field(sheet, indicator[INDICATOR_NAME]);
	sheet_field(sheet, verdict[VERDICT_YEAR]);
	sheet_field(sheet, verdict[VERDICT_TARGET]);
	sheet_field(sheet, verdict[VERDICT_WRITTEN]);
	figure_put(sheet, r, verdict, VERDICT_LOW, GOAL_CODE, GOAL_YEAR);
	figure_put(sheet, r, verdict, VERDICT_HIGH, GOAL_CODE, GOAL_YEAR);
	verdict_put(sheet, verdict[VERDICT_VERDICT]);
	put_meaning(sheet, verdict);
	indicator_say(&what, indicator);
	sheet_field(sheet, text_of_buffer(&what));
	sheet_field(sheet, verdict[VERDICT_LINE]);
	sheet_end_row(sheet);
	buffer_release(&what);
}

static void put_goal(struct sheet *sheet, const struct report *r, long goal)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	const struct dossier_row *indicator;
	long number;

	for (; row; row = row->next) {
		indicator = dossier_find(&r->dossier, KIND_INDICATOR,
					 row->field[VERDICT_INDICATOR]);
		if (indicator &&
		    record_long(indicator->field[INDICATOR_GOAL], &number) &&
		    number == goal)
			put_row(sheet, r, row->field, indicator->field);
	}
}

void tab_goals(struct book *book, const struct report *r)
{
	struct buffer name = {0};
	struct sheet *sheet;
	long goal = -1;

	while (goals_next(r, goal, &goal)) {
		name.len = 0;
		buffer_format(&name, SHEET_GOAL "%ld", goal);
		sheet = sheet_new(book, text_of_buffer(&name), &form);
		put_goal(sheet, r, goal);
		if (sheet->rows == 1)
			sheet_empty(sheet, "Bij dit doel zijn er geen "
					   "streefwaarden en geen gegevens.");
	}
	buffer_release(&name);
}
