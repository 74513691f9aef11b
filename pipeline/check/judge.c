#include "check/judge.h"

#include "amount.h"
#include "check/rule.h"
#include "date.h"
#include "expect.h"
#include "interval.h"
#include "placeholder.h"

/* Baselines lie before the plan, and agreements may go on after it. */
enum { YEARS_BEFORE = 10, YEARS_AFTER = 10 };

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

/* Far from the years of the plan there is a slip of the pen. */
static bool is_far(const struct judge *judge, const struct row_column *column,
		   struct text cell)
{
	const struct plan_region *region = &judge->plan->region;
	long year = 0;

	if (judge->duo)
		return false;
	if (column->type == COLUMN_DATE)
		year = date_year(date_parse_iso(cell));
	else if (column->type == COLUMN_YEAR)
		text_long(cell, &year);
	return year && (year < region->begin - YEARS_BEFORE ||
			year > region->end + YEARS_AFTER);
}

static enum finding_code judge_sound(const struct judge *judge,
				     const struct row_column *column,
				     struct text list, struct text cell)
{
	enum finding_code code = judge_value(judge, column, list, cell);

	return code == JUDGE_GOOD && is_far(judge, column, cell)
		   ? FINDING_CELL_FAR
		   : code;
}

/* Why a cell that is not good is not. */
static enum finding_code judge_bad(enum finding_code code, struct text cell)
{
	return text_is_placeholder(cell) ? FINDING_CELL_NO_VALUE : code;
}

static bool says_nothing(const struct row_column *column, struct text cell)
{
	return column->required &&
	       (column->type == COLUMN_TEXT || column->type == COLUMN_PERSON) &&
	       text_is_placeholder(cell);
}

static enum finding_code judge_alone(const struct judge *judge,
				     enum record_kind kind,
				     const struct row_column *column,
				     struct text cell)
{
	const char *list = record_column_name(kind, column->at);
	enum finding_code code;

	if (!cell.len || record_is_unknown(cell))
		return column->required ? FINDING_CELL_MISSING : JUDGE_GOOD;
	if (text_is_formula_error(cell))
		return FINDING_CELL_FORMULA;
	if (says_nothing(column, cell))
		return FINDING_CELL_NO_VALUE;
	code = judge_sound(judge, column, text_of(list), cell);
	return code == JUDGE_GOOD ? code : judge_bad(code, cell);
}

/* Days that a row is about: one, or all of a year. */
struct span {
	long first, last;
};

static struct span span_of(const struct record *record, int time)
{
	long date = date_parse_iso(record->field[time]), year;

	if (date)
		return (struct span){date, date};
	if (!text_long(record->field[time], &year))
		return (struct span){0, 0};
	return (struct span){year * 10000 + 101, year * 10000 + 1231};
}

/* A vestiging opens, closes, merges: what is about another time is not its
 * own. DUO's figures are as they were published. */
static bool school_was_not_there(const struct judge *judge,
				 const struct record *record, int column)
{
	const struct row_kind *rows = row_kind_of(record->kind);
	const struct plan_school *school;
	struct span span;

	if (judge->duo || column != rows->school)
		return false;
	school = plan_vestiging(judge->plan, record->field[column]);
	span = span_of(record, rows->time);
	return school && span.last &&
	       ((school->from && span.last < school->from) ||
		(school->to && span.first > school->to));
}

bool judge_is_no_value(enum finding_code code)
{
	return code == FINDING_CELL_FORMULA || code == FINDING_CELL_NO_VALUE;
}

bool judge_is_off(const struct judge *judge, enum finding_code code)
{
	return finding_is_rule(code) &&
	       plan_rule_standing(judge->plan, finding_name(code)) == RULE_OFF;
}

enum finding_code judge_cell(const struct judge *judge,
			     const struct record *record,
			     const struct row_column *column)
{
	enum finding_code code =
	    judge_alone(judge, record->kind, column, record->field[column->at]);

	if (code == JUDGE_GOOD)
		code = rule_judge(judge, record, column->at);
	if (code == JUDGE_GOOD &&
	    school_was_not_there(judge, record, column->at))
		code = FINDING_SCHOOL_PERIOD;
	return judge_is_off(judge, code) ? JUDGE_GOOD : code;
}

/* Who took over, or when the vestiging was there. */
static struct text say_period(const struct judge *judge, struct text key,
			      struct buffer *room)
{
	const struct plan_school *school = plan_vestiging(judge->plan, key);
	char from[DATE_ROOM], to[DATE_ROOM];

	room->len = 0;
	if (school->successor.len)
		buffer_format(room, "de vestiging die het overnam, %.*s",
			      TEXT_ARG(school->successor));
	else
		buffer_format(room, "een datum%s%s%s%s",
			      school->from ? " vanaf " : "",
			      school->from ? date_iso(school->from, from) : "",
			      school->to ? " tot en met " : "",
			      school->to ? date_iso(school->to, to) : "");
	return text_of_buffer(room);
}

/* What there is to choose from, and what was perhaps meant. */
static struct text say_code(const struct judge *judge,
			    const struct record *record,
			    const struct row_column *column,
			    struct buffer *room)
{
	const char *list = record_column_name(record->kind, column->at);
	struct text near = plan_code_near(judge->plan, text_of(list),
					  record->field[column->at]);
	struct text all = expect_say(judge->plan, record->kind, column, room);

	if (!near.len || all.at != room->at)
		return all;
	buffer_format(room, " (bedoelde u %.*s?)", TEXT_ARG(near));
	return text_of_buffer(room);
}

static struct text say_school(const struct judge *judge,
			      const struct record *record,
			      const struct row_column *column,
			      struct buffer *room)
{
	const struct plan_school *near =
	    plan_school_near(judge->plan, record->field[column->at]);
	struct text example =
	    expect_say(judge->plan, record->kind, column, room);

	room->len = 0;
	if (!near) {
		buffer_format(room, "een vestiging van de regio, zoals %.*s",
			      TEXT_ARG(example));
		return text_of_buffer(room);
	}
	buffer_format(room, "%.*s (bedoelde u %.*s?)",
		      TEXT_ARG(near->vestiging), TEXT_ARG(near->name));
	return text_of_buffer(room);
}

struct text judge_expected(const struct judge *judge,
			   const struct record *record,
			   const struct row_column *column,
			   enum finding_code code, struct buffer *room)
{
	const struct plan_region *region = &judge->plan->region;
	struct text expected;

	if (code == FINDING_SCHOOL_PERIOD)
		return say_period(judge, record->field[column->at], room);
	if (code == FINDING_CELL_FAR) {
		room->len = 0;
		buffer_format(room, "een jaar rond %ld tot en met %ld",
			      region->begin, region->end);
		return text_of_buffer(room);
	}
	if (code == FINDING_CELL_CODE && column->type == COLUMN_CODE)
		return say_code(judge, record, column, room);
	if (code == FINDING_SCHOOL_UNKNOWN)
		return say_school(judge, record, column, room);
	if (rule_says(code, &expected))
		return expected;
	return expect_say(judge->plan, record->kind, column, room);
}
