/*
 * check: judges every cell of every row. A row with a fault is taken out and
 * gives a finding for each fault; the others pass unchanged.
 */
#include <stdlib.h>

#include "amount.h"
#include "balance.h"
#include "date.h"
#include "finding.h"
#include "interval.h"
#include "memo.h"
#include "options.h"
#include "plan.h"
#include "rowkind.h"
#include "stage.h"

/* No finding at all. */
#define GOOD FINDING_CODES

struct check {
	struct plan plan;
	struct record_writer out;
	struct memo good; /* rows seen before that had no fault */
	bool findings;

	/* of the file at hand */
	struct buffer file; /* escaped */
	bool duo;
	struct balance balance;
	struct finding_quota quota;
	long outside; /* rows of vestigingen that are not in the plan */

	/* the row at hand: the records of one line of the file */
	struct text line; /* in `held_line` */
	struct buffer held_line, held;
	bool rejected, ignored;
};

static enum finding_code judge_school(const struct check *check,
				      struct text cell)
{
	if (plan_vestiging(&check->plan, cell))
		return GOOD;
	return check->duo ? FINDING_SCHOOL_OUTSIDE : FINDING_SCHOOL_UNKNOWN;
}

static enum finding_code judge_number(struct text cell, long low, long high)
{
	long number;

	if (text_long(cell, &number) && number >= low && number <= high)
		return GOOD;
	return FINDING_CELL_NUMBER;
}

static enum finding_code judge_amount(struct text cell)
{
	long cents;

	return amount_parse(cell, &cents) ? GOOD : FINDING_CELL_NUMBER;
}

static enum finding_code judge_activity(const struct check *check,
					struct text cell)
{
	long number;

	return text_long(cell, &number) &&
		       plan_activity_of(&check->plan, number)
		   ? GOOD
		   : FINDING_CELL_CODE;
}

/* By its code: the first stage made that of a name. */
static enum finding_code judge_subject(const struct check *check,
				       struct text cell)
{
	const struct plan_subject *subject =
	    plan_subject_of(&check->plan, cell);

	return subject && text_equal(subject->code, cell) ? GOOD
							  : FINDING_CELL_CODE;
}

static enum finding_code judge_value(const struct check *check,
				     const struct row_column *column,
				     struct text list, struct text cell)
{
	struct interval interval;

	switch (column->type) {
	case COLUMN_DATE:
		return date_parse_iso(cell) ? GOOD : FINDING_CELL_DATE;
	case COLUMN_YEAR:
		return judge_number(cell, 2000, 2099);
	case COLUMN_SCHOOL:
		return judge_school(check, cell);
	case COLUMN_CODE:
		return plan_code(&check->plan, list, cell) ? GOOD
							   : FINDING_CELL_CODE;
	case COLUMN_NUMBER:
		return judge_number(cell, column->low, column->high);
	case COLUMN_COUNT:
		return interval_parse(cell, &interval) ? GOOD
						       : FINDING_CELL_NUMBER;
	case COLUMN_MILESTONE:
		return plan_milestone_of(&check->plan, cell)
			   ? GOOD
			   : FINDING_CELL_CODE;
	case COLUMN_ACTIVITY:
		return judge_activity(check, cell);
	case COLUMN_SUBJECT:
		return judge_subject(check, cell);
	case COLUMN_KVK:
		return cell.len == 8 ? judge_number(cell, 0, 99999999)
				     : FINDING_CELL_NUMBER;
	case COLUMN_AMOUNT:
		return judge_amount(cell);
	case COLUMN_TEXT:
	case COLUMN_PERSON:
		break;
	}
	return GOOD;
}

static enum finding_code judge_cell(const struct check *check,
				    enum record_kind kind,
				    const struct row_column *column,
				    struct text cell)
{
	const char *list = record_column_name(kind, column->at);

	if (!cell.len || record_is_unknown(cell))
		return column->required ? FINDING_CELL_MISSING : GOOD;
	return judge_value(check, column, text_of(list), cell);
}

/* What the finding tells the school to fill in. */
static struct text expected(const struct check *check, enum record_kind kind,
			    const struct row_column *column,
			    struct buffer *room)
{
	const char *name = record_column_name(kind, column->at);
	struct text rest, code;

	room->len = 0;
	switch (column->type) {
	case COLUMN_DATE:
		return TEXT("een datum, bijvoorbeeld 01-10-2020");
	case COLUMN_YEAR:
		return TEXT("een jaar, bijvoorbeeld 2021");
	case COLUMN_SCHOOL:
		return check->plan.schools ? check->plan.school[0].vestiging
					   : TEXT("");
	case COLUMN_NUMBER:
		buffer_format(room, "een getal van %ld tot en met %ld",
			      column->low, column->high);
		return text_of_buffer(room);
	case COLUMN_COUNT:
		return TEXT("een aantal, zoals 17, of <5");
	case COLUMN_CODE:
		rest = plan_codes(&check->plan, text_of(name));
		while (text_cut(&rest, ' ', &code))
			buffer_format(room, "%s%.*s", room->len ? ", " : "",
				      TEXT_ARG(code));
		return text_of_buffer(room);
	case COLUMN_MILESTONE:
		return TEXT("de nummers van de mijlpalen van het plan, "
			    "zoals 1.1");
	case COLUMN_ACTIVITY:
		return TEXT("het nummer van een activiteit van het plan");
	case COLUMN_SUBJECT:
		return TEXT("een keuzevak van het plan: de naam, of de code "
			    "zoals 7-1");
	case COLUMN_KVK:
		return TEXT("een KvK-nummer van 8 cijfers");
	case COLUMN_AMOUNT:
		return TEXT("een bedrag, zoals 1.250,00");
	case COLUMN_TEXT:
	case COLUMN_PERSON:
		break;
	}
	return text_of(name);
}

/* What must be filled in depends on another cell then. */
static bool row_rule_says(enum finding_code code)
{
	return code == FINDING_CELL_ACTIVITY || code == FINDING_CELL_ORDER;
}

static void report(struct check *check, const struct record *record,
		   const struct row_kind *rows, const struct row_column *column,
		   enum finding_code code)
{
	struct buffer file = {0}, school = {0}, found = {0}, want = {0};
	struct text key =
	    rows->school == NO_COLUMN ? TEXT("") : record->field[rows->school];
	struct finding finding = {
	    .code = code,
	    .file = record_plain(record->field[0], &file),
	    .column = text_of(record_column_name(record->kind, column->at)),
	    .expected = row_rule_says(code)
			    ? (struct text){NULL, 0}
			    : expected(check, record->kind, column, &want),
	};

	text_long(record->field[1], &finding.line);
	if (plan_vestiging(&check->plan, key))
		finding.school = record_plain(key, &school);
	if (column->type != COLUMN_PERSON && code != FINDING_CELL_MISSING)
		finding.found = record_plain(record->field[column->at], &found);
	finding_write_listed(&check->out, &check->quota, &finding);
	check->findings = true;
	buffer_release(&file);
	buffer_release(&school);
	buffer_release(&found);
	buffer_release(&want);
}

/* In the upper years of bb, kb and gl every pupil has a profiel; without it
 * nobody can say whether he counts as technical. */
static bool profile_is_needed(const struct check *check,
			      const struct record *record)
{
	struct text year = record->field[LEERLING_LEERJAAR];

	(void)check;
	return !record->field[LEERLING_PROFIEL].len &&
	       (text_is(year, "3") || text_is(year, "4")) &&
	       text_lists(TEXT("bb kb gl"), ' ',
			  record->field[LEERLING_LEERWEG]);
}

static bool subject_is_elsewhere(const struct check *check,
				 const struct record *record)
{
	const struct plan_subject *subject =
	    plan_subject_of(&check->plan, record->field[KEUZEVAK_KEUZEVAK]);
	long activity;

	return subject &&
	       text_long(record->field[KEUZEVAK_ACTIVITEIT], &activity) &&
	       activity != subject->activity;
}

static bool ends_too_early(const struct check *check,
			   const struct record *record)
{
	long until = date_parse_iso(record->field[BEDRIJF_TOT]);

	(void)check;
	return until && until < date_parse_iso(record->field[BEDRIJF_VAN]);
}

/* What a cell may not be because of the others of its row. */
static const struct {
	enum record_kind kind;
	int column;
	bool (*broken)(const struct check *, const struct record *);
	enum finding_code code;
} row_rules[] = {
    {KIND_LEERLING, LEERLING_PROFIEL, profile_is_needed, FINDING_CELL_MISSING},
    {KIND_KEUZEVAK, KEUZEVAK_ACTIVITEIT, subject_is_elsewhere,
     FINDING_CELL_ACTIVITY},
    {KIND_BEDRIJF, BEDRIJF_TOT, ends_too_early, FINDING_CELL_ORDER},
};

static enum finding_code judge_in_row(const struct check *check,
				      const struct record *record, int column)
{
	for (size_t i = 0; i < sizeof(row_rules) / sizeof(row_rules[0]); i++)
		if (row_rules[i].kind == record->kind &&
		    row_rules[i].column == column &&
		    row_rules[i].broken(check, record))
			return row_rules[i].code;
	return GOOD;
}

static void judge_column(struct check *check, const struct record *record,
			 const struct row_kind *rows,
			 const struct row_column *column)
{
	enum finding_code code =
	    judge_cell(check, record->kind, column, record->field[column->at]);

	if (code == GOOD)
		code = judge_in_row(check, record, column->at);
	if (code == GOOD)
		return;
	if (code == FINDING_SCHOOL_OUTSIDE) {
		check->ignored = true;
		return;
	}
	report(check, record, rows, column, code);
	check->rejected = true;
}

static void judge_columns(struct check *check, const struct record *record)
{
	const struct row_kind *rows = row_kind_of(record->kind);

	for (size_t i = 0; i < rows->columns && !check->ignored; i++)
		judge_column(check, record, rows, &rows->column[i]);
}

/* A row that is like one without faults, but for its place, has none. */
static void judge_record(struct check *check, struct record *record)
{
	struct text cells = record_cells(record);

	if (!memo_recall(&check->good, cells)) {
		record_split(record);
		judge_columns(check, record);
		if (!check->rejected && !check->ignored)
			memo_keep(&check->good, cells, check);
	}
	buffer_add(&check->held, record->line);
	buffer_char(&check->held, '\n');
}

/* The row at hand is whole: it passes, or it does not. */
static void settle_row(struct check *check)
{
	struct balance *b = &check->balance;

	if (!check->line.at)
		return;
	if (check->rejected)
		b->rejected++;
	else if (check->ignored)
		b->ignored++, check->outside++;
	else {
		b->used++;
		record_pass_lines(&check->out, text_of_buffer(&check->held));
	}
	check->line = (struct text){NULL, 0};
	check->rejected = check->ignored = false;
	check->held.len = 0;
}

static void take_row(struct check *check, struct record *record)
{
	if (!check->line.at || !text_equal(check->line, record->field[1])) {
		settle_row(check);
		check->balance.read++;
		check->held_line.len = 0;
		buffer_add(&check->held_line, record->field[1]);
		check->line = text_of_buffer(&check->held_line);
	}
	judge_record(check, record);
}

static void open_file(struct check *check, const struct record *record)
{
	check->file.len = 0;
	buffer_add(&check->file, record->field[DELIVERY_FILE]);
	check->duo = text_is(record->field[DELIVERY_SOURCE], "duo");
	check->balance = (struct balance){0};
	check->outside = 0;
	/* What is good depends on the kind and the source. */
	memo_clear(&check->good);
	record_pass(&check->out, record);
}

static void tell_rest(struct check *check)
{
	struct buffer file = {0};

	finding_write_rest(&check->out, &check->quota,
			   record_plain(text_of_buffer(&check->file), &file));
	buffer_release(&file);
}

static void tell_outside(struct check *check)
{
	struct buffer file = {0};
	struct finding finding = {
	    .code = FINDING_SCHOOL_OUTSIDE,
	    .file = record_plain(text_of_buffer(&check->file), &file),
	    .rows = check->outside,
	};

	if (check->outside)
		finding_write(&check->out, &finding);
	buffer_release(&file);
}

static void close_file(struct check *check, const struct record *record)
{
	struct balance before;
	struct text file = record->field[BALANCE_FILE];

	record_pass(&check->out, record);
	if (!text_is(record->field[BALANCE_STAGE], "intake"))
		return;
	if (!balance_of(record, &before) ||
	    before.used != check->balance.read ||
	    !text_equal(file, text_of_buffer(&check->file)) ||
	    !balance_holds(&check->balance))
		stage_fail("%.*s: the row balance does not hold",
			   TEXT_ARG(file));
	tell_rest(check);
	tell_outside(check);
	balance_write(&check->out, file, "check", &check->balance);
	check->balance = (struct balance){0};
}

static void take(struct check *check, struct record *record)
{
	if (!record->names && row_kind_of(record->kind)) {
		take_row(check, record);
		return;
	}
	settle_row(check);
	if (record->names ||
	    (record->kind != KIND_DELIVERY && record->kind != KIND_BALANCE))
		record_pass(&check->out, record);
	else if (record->kind == KIND_DELIVERY)
		open_file(check, record);
	else
		close_file(check, record);
}

static void run(struct check *check)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	record_reader_init(&in, 0);
	in.lazy = true;
	while (stage_read(&in, record))
		take(check, record);
	settle_row(check);
	record_reader_release(&in);
	free(record);
}

static void release(struct check *check)
{
	buffer_release(&check->file);
	buffer_release(&check->held);
	buffer_release(&check->held_line);
	memo_release(&check->good);
	plan_release(&check->plan);
}

int main(int argc, char **argv)
{
	static struct check check;
	const char *folder = ".";
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &folder,
	     NULL},
	    {0}};
	const struct program program = {
	    "check", "", "Judges rows; takes out the bad ones, with findings.",
	    options, NULL};
	int status;

	stage_start("check");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see check -h");
	plan_load(&check.plan, folder,
		  PLAN_SCHOOLS | PLAN_WORDS | PLAN_INDICATORS |
		      PLAN_ACTIVITIES);
	if (check.plan.errors)
		stage_fail("the plan's tables have %d errors",
			   check.plan.errors);
	memo_init(&check.good);
	record_writer_init(&check.out, 1);
	run(&check);
	status = stage_finish(&check.out, check.findings);
	release(&check);
	return status;
}
