#include "check/judge.h"

#include "amount.h"
#include "date.h"
#include "interval.h"

static enum finding_code judge_school(const struct judge *judge,
				      struct text cell)
{
	if (plan_vestiging(judge->plan, cell))
		return JUDGE_GOOD;
	return judge->duo ? FINDING_SCHOOL_OUTSIDE : FINDING_SCHOOL_UNKNOWN;
}

static enum finding_code judge_number(struct text cell, long low, long high)
{
	long number;

	if (text_long(cell, &number) && number >= low && number <= high)
		return JUDGE_GOOD;
	return FINDING_CELL_NUMBER;
}

static enum finding_code judge_amount(struct text cell)
{
	long cents;

	return amount_parse(cell, &cents) ? JUDGE_GOOD : FINDING_CELL_NUMBER;
}

static enum finding_code judge_activity(const struct judge *judge,
					struct text cell)
{
	long number;

	return text_long(cell, &number) && plan_activity_of(judge->plan, number)
		   ? JUDGE_GOOD
		   : FINDING_CELL_CODE;
}

/* By its code: the first stage made that of a name. */
static enum finding_code judge_subject(const struct judge *judge,
				       struct text cell)
{
	const struct plan_subject *subject = plan_subject_of(judge->plan, cell);

	return subject && text_equal(subject->code, cell) ? JUDGE_GOOD
							  : FINDING_CELL_CODE;
}

static enum finding_code judge_value(const struct judge *judge,
				     const struct row_column *column,
				     struct text list, struct text cell)
{
	struct interval interval;

	switch (column->type) {
	case COLUMN_DATE:
		return date_parse_iso(cell) ? JUDGE_GOOD : FINDING_CELL_DATE;
	case COLUMN_YEAR:
		return judge_number(cell, 2000, 2099);
	case COLUMN_SCHOOL:
		return judge_school(judge, cell);
	case COLUMN_CODE:
		return plan_code(judge->plan, list, cell) ? JUDGE_GOOD
							  : FINDING_CELL_CODE;
	case COLUMN_NUMBER:
		return judge_number(cell, column->low, column->high);
	case COLUMN_COUNT:
		return interval_parse(cell, &interval) ? JUDGE_GOOD
						       : FINDING_CELL_NUMBER;
	case COLUMN_MILESTONE:
		return plan_milestone_of(judge->plan, cell) ? JUDGE_GOOD
							    : FINDING_CELL_CODE;
	case COLUMN_ACTIVITY:
		return judge_activity(judge, cell);
	case COLUMN_SUBJECT:
		return judge_subject(judge, cell);
	case COLUMN_KVK:
		return cell.len == 8 ? judge_number(cell, 0, 99999999)
				     : FINDING_CELL_NUMBER;
	case COLUMN_AMOUNT:
		return judge_amount(cell);
	case COLUMN_TEXT:
	case COLUMN_PERSON:
		break;
	}
	return JUDGE_GOOD;
}

static enum finding_code judge_alone(const struct judge *judge,
				     enum record_kind kind,
				     const struct row_column *column,
				     struct text cell)
{
	const char *list = record_column_name(kind, column->at);

	if (!cell.len || record_is_unknown(cell))
		return column->required ? FINDING_CELL_MISSING : JUDGE_GOOD;
	return judge_value(judge, column, text_of(list), cell);
}

/* In the upper years of bb, kb and gl every pupil has a profiel; without it
 * nobody can say whether he counts as technical. */
static bool profile_is_needed(const struct judge *judge,
			      const struct record *record)
{
	struct text year = record->field[LEERLING_LEERJAAR];

	(void)judge;
	return !record->field[LEERLING_PROFIEL].len &&
	       (text_is(year, "3") || text_is(year, "4")) &&
	       text_lists(TEXT("bb kb gl"), ' ',
			  record->field[LEERLING_LEERWEG]);
}

static bool subject_is_elsewhere(const struct judge *judge,
				 const struct record *record)
{
	const struct plan_subject *subject =
	    plan_subject_of(judge->plan, record->field[KEUZEVAK_KEUZEVAK]);
	long activity;

	return subject &&
	       text_long(record->field[KEUZEVAK_ACTIVITEIT], &activity) &&
	       activity != subject->activity;
}

static bool ends_too_early(const struct judge *judge,
			   const struct record *record)
{
	long until = date_parse_iso(record->field[BEDRIJF_TOT]);

	(void)judge;
	return until && until < date_parse_iso(record->field[BEDRIJF_VAN]);
}

/* What a cell may not be because of the others of its row. */
static const struct {
	enum record_kind kind;
	int column;
	bool (*broken)(const struct judge *, const struct record *);
	enum finding_code code;
} row_rules[] = {
    {KIND_LEERLING, LEERLING_PROFIEL, profile_is_needed, FINDING_CELL_MISSING},
    {KIND_KEUZEVAK, KEUZEVAK_ACTIVITEIT, subject_is_elsewhere,
     FINDING_CELL_ACTIVITY},
    {KIND_BEDRIJF, BEDRIJF_TOT, ends_too_early, FINDING_CELL_ORDER},
};

static enum finding_code judge_in_row(const struct judge *judge,
				      const struct record *record, int column)
{
	for (size_t i = 0; i < sizeof(row_rules) / sizeof(row_rules[0]); i++)
		if (row_rules[i].kind == record->kind &&
		    row_rules[i].column == column &&
		    row_rules[i].broken(judge, record))
			return row_rules[i].code;
	return JUDGE_GOOD;
}

enum finding_code judge_cell(const struct judge *judge,
			     const struct record *record,
			     const struct row_column *column)
{
	enum finding_code code =
	    judge_alone(judge, record->kind, column, record->field[column->at]);

	return code == JUDGE_GOOD ? judge_in_row(judge, record, column->at)
				  : code;
}

/* What must be filled in depends on another cell then. */
bool judge_is_of_row(enum finding_code code)
{
	return code == FINDING_CELL_ACTIVITY || code == FINDING_CELL_ORDER;
}
