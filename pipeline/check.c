/*
 * check: judges every cell of every row. A row with a fault is taken out and
 * gives a finding for each fault; the others pass unchanged.
 */
#include <stdlib.h>
#include <unistd.h>

#include "balance.h"
#include "check/judge.h"
#include "check/teacher.h"
#include "check/unique.h"
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
	struct unique unique;
	struct teachers teachers;
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
	bool rejected, ignored; /* ignored: not of the region */
	bool again;             /* it counts in another file */
};

/* What the memo says of a good row: nobody need look whether it was there
 * before, or somebody must. */
static char plain, counted;

static bool is_on_trial(const struct check *check, enum finding_code code)
{
	return finding_is_rule(code) &&
	       plan_rule_standing(&check->plan, finding_name(code)) ==
		   RULE_TRIAL;
}

/* A fout takes the row out. */
static void report(struct check *check, const struct record *record,
		   struct finding finding)
{
	const struct row_kind *rows = row_kind_of(record->kind);
	struct buffer file = {0}, school = {0};
	struct text key =
	    rows->school == NO_COLUMN ? TEXT("") : record->field[rows->school];

	finding.file = record_plain(record->field[0], &file);
	finding.trial = is_on_trial(check, finding.code);
	text_long(record->field[1], &finding.line);
	if (plan_vestiging(&check->plan, key))
		finding.school = record_plain(key, &school);
	finding_write_listed(&check->out, &check->quota, &finding);
	check->findings |= finding_level(finding.code) != LEVEL_SIGNAAL;
	check->rejected |=
	    finding_level(finding.code) == LEVEL_FOUT && !finding.trial;
	buffer_release(&file);
	buffer_release(&school);
}

static void report_cell(struct check *check, const struct record *record,
			const struct row_column *column, enum finding_code code)
{
	const struct judge judge = {&check->plan, check->duo};
	struct text cell = record->field[column->at];
	struct buffer found = {0}, want = {0};
	struct finding finding = {
	    .code = code,
	    .column = text_of(record_column_name(record->kind, column->at)),
	    .expected = judge_expected(&judge, record, column, code, &want),
	};

	if (cell.len && !record_is_unknown(cell) &&
	    (column->type != COLUMN_PERSON || judge_is_no_value(code)))
		finding.found = record_plain(cell, &found);
	report(check, record, finding);
	buffer_release(&found);
	buffer_release(&want);
}

/* False if there is something to say of it. */
static bool judge_column(struct check *check, const struct record *record,
			 const struct row_column *column)
{
	const struct judge judge = {&check->plan, check->duo};
	enum finding_code code = judge_cell(&judge, record, column);

	if (code == JUDGE_GOOD)
		return true;
	if (code == FINDING_SCHOOL_OUTSIDE)
		check->ignored = true;
	else
		report_cell(check, record, column, code);
	return false;
}

static bool judge_columns(struct check *check, const struct record *record)
{
	const struct row_kind *rows = row_kind_of(record->kind);
	bool good = true;

	for (size_t i = 0; i < rows->columns && !check->ignored; i++)
		good &= judge_column(check, record, &rows->column[i]);
	return good && !check->ignored;
}

/* Was the row there before? In another file it counts there; the whole file is
 * told of once. */
static void judge_unique(struct check *check, const struct record *record)
{
	const struct judge judge = {&check->plan, check->duo};
	struct buffer place = {0};
	enum finding_code code = unique_take(&check->unique, record, &place);

	if (code == FINDING_ROWS_ELSEWHERE)
		check->again =
		    !judge_is_off(&judge, code) && !is_on_trial(check, code);
	else if (code != FINDING_CODES && code != FINDING_ROW_REPEATED &&
		 !judge_is_off(&judge, code))
		report(check, record,
		       (struct finding){.code = code,
					.expected = text_of_buffer(&place)});
	buffer_release(&place);
}

/* The line without the pupil, who goes no further than this stage. A row too
 * short to have one is left as it is. */
static struct text without_pupil(const struct record *record, struct text cells)
{
	int column = unique_pupil(record->kind);
	struct text line = record->line;
	const char *tab;

	if (column == NO_COLUMN || !record_ends_in(record, column))
		return line;
	tab = memrchr(cells.at, '\t', cells.len);
	return tab ? (struct text){line.at, (size_t)(tab - line.at)} : line;
}

static bool tells_of_pupil(const struct record *record, struct text line)
{
	static const size_t unknown = sizeof("\t\\N") - 1;

	return record->line.len > line.len + unknown;
}

/* A row that is like one without faults, but for its place and its pupil, has
 * none, unless it may be there once only. */
static void judge_record(struct check *check, struct record *record)
{
	struct text cells = record_cells(record);
	struct text line = without_pupil(record, cells);
	const char *seen;

	cells.len -= record->line.len - line.len;
	seen = memo_recall(&check->good, cells);
	if (seen != &plain || tells_of_pupil(record, line))
		record_split(record);
	if (!seen && judge_columns(check, record))
		memo_keep(&check->good, cells,
			  unique_counts(record) ? &counted : &plain);
	if (record->whole && !check->duo && !check->rejected)
		judge_unique(check, record);
	if (record->whole)
		teachers_take(&check->teachers, record);
	buffer_add(&check->held, line);
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
	else if (check->ignored || check->again)
		b->ignored++, check->outside += check->ignored;
	else {
		b->used++;
		record_pass_lines(&check->out, text_of_buffer(&check->held));
	}
	check->line = (struct text){NULL, 0};
	check->rejected = check->ignored = check->again = false;
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
	unique_file(&check->unique);
	/* What is good depends on the kind and the source. */
	memo_clear(&check->good);
	record_pass(&check->out, record);
}

/* Of the file at hand, what is not of one row. */
static void tell(struct check *check, struct finding finding)
{
	const struct judge judge = {&check->plan, check->duo};
	struct buffer file = {0};

	finding.file = record_plain(text_of_buffer(&check->file), &file);
	finding.trial = is_on_trial(check, finding.code);
	if (finding.rows && !judge_is_off(&judge, finding.code)) {
		finding_write(&check->out, &finding);
		check->findings |= finding_level(finding.code) != LEVEL_SIGNAAL;
	}
	buffer_release(&file);
}

static void tell_teachers(struct check *check)
{
	long shared = teachers_settle(&check->teachers);
	struct buffer found = {0};

	buffer_format(&found, "%ld", shared);
	tell(check, (struct finding){.code = FINDING_TEACHERS_SHARED,
				     .found = text_of_buffer(&found),
				     .rows = shared});
	buffer_release(&found);
}

static void tell_uncompared(struct check *check)
{
	struct buffer found = {0};

	buffer_format(&found, "%d", UNIQUE_MOST);
	tell(check, (struct finding){.code = FINDING_ROWS_UNCOMPARED,
				     .found = text_of_buffer(&found),
				     .rows = check->unique.left_out});
	buffer_release(&found);
}

static void tell_again(struct check *check, enum finding_code code,
		       const struct unique_repeats *repeats)
{
	tell(check,
	     (struct finding){.code = code,
			      .line = repeats->line,
			      .expected = text_of_buffer(&repeats->place),
			      .rows = repeats->rows});
}

static void tell_file(struct check *check)
{
	struct buffer file = {0};

	finding_write_rest(&check->out, &check->quota,
			   record_plain(text_of_buffer(&check->file), &file));
	buffer_release(&file);
	tell(check, (struct finding){.code = FINDING_SCHOOL_OUTSIDE,
				     .rows = check->outside});
	tell_again(check, FINDING_ROW_REPEATED, &check->unique.repeats);
	tell_again(check, FINDING_ROWS_ELSEWHERE, &check->unique.elsewhere);
	tell_teachers(check);
	tell_uncompared(check);
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
	tell_file(check);
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

static void start(struct check *check)
{
	memo_init(&check->good);
	unique_init(&check->unique);
	teachers_init(&check->teachers);
	record_writer_init(&check->out, STDOUT_FILENO);
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
	unique_release(&check->unique);
	teachers_release(&check->teachers);
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
		  PLAN_REGION | PLAN_SCHOOLS | PLAN_WORDS | PLAN_INDICATORS |
		      PLAN_ACTIVITIES | PLAN_RULES);
	if (check.plan.errors)
		stage_fail("the plan's tables have %d errors",
			   check.plan.errors);
	start(&check);
	run(&check);
	status = stage_finish(&check.out, check.findings);
	release(&check);
	plan_release(&check.plan);
	return status;
}
