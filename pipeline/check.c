/*
 * check: judges every cell of every row. A row with a fault is taken out and
 * gives a finding for each fault; the others pass unchanged.
 */
#include <stdlib.h>

#include "balance.h"
#include "check/judge.h"
#include "expect.h"
#include "finding.h"
#include "memo.h"
#include "options.h"
#include "plan.h"
#include "rowkind.h"
#include "stage.h"

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
	    .expected =
		judge_is_of_row(code)
		    ? (struct text){NULL, 0}
		    : expect_say(&check->plan, record->kind, column, &want),
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

static void judge_column(struct check *check, const struct record *record,
			 const struct row_kind *rows,
			 const struct row_column *column)
{
	const struct judge judge = {&check->plan, check->duo};
	enum finding_code code = judge_cell(&judge, record, column);

	if (code == JUDGE_GOOD)
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
