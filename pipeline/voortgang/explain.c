/* explain: shows what a figure is made of, down to files and lines. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "options.h"
#include "rowkind.h"
#include "stage.h"
#include "voortgang/account.h"
#include "voortgang/breakdown.h"
#include "voortgang/command.h"
#include "voortgang/line.h"
#include "voortgang/run.h"
#include "voortgang/say.h"

struct question {
	const char *indicator, *year, *moment;
	long number; /* of the year */
	bool rows;
	const struct plan_moment *at;
};

/* The stages' records, in memory; -1, said. */
static int collect(const struct run *r, const struct question *q, bool rows)
{
	const struct line_input input = {
	    .plan = r->tables.path,
	    .exports = &r->exports,
	    .moment = q->at,
	    .indicator = rows ? q->indicator : NULL,
	    .year = q->year,
	};

	return line_collect(&input, r->signals);
}

static int put_breakdown(struct buffer *out, const struct account *a,
			 const struct question *q)
{
	struct text indicator = text_of(q->indicator);

	if (!breakdown_known(&a->dossier, indicator, q->number))
		return say_trouble("nothing is known of %s in %s, and the plan "
				   "has no target for it",
				   q->indicator, q->year);
	breakdown_write(out, &a->dossier, indicator, q->number);
	return 0;
}

static int explain_figure(struct buffer *out, const struct run *r,
			  const struct question *q, struct account *account)
{
	int file = collect(r, q, false), result;

	if (file < 0)
		return -1;
	result = account_read(account, file);
	if (!result)
		result = account_settle(account, &r->exports, &r->plan, q->at);
	if (!result)
		result = put_breakdown(out, account, q);
	close(file);
	return result;
}

/* A wide row that became several records is one line of its file. */
static void put_row(struct buffer *out, const struct record *record,
		    struct buffer *before)
{
	struct buffer line = {0}, room = {0};

	buffer_add(&line, record_plain(record->field[0], &room));
	buffer_format(&line, ":%.*s\n", TEXT_ARG(record->field[1]));
	if (!text_equal(text_of_buffer(&line), text_of_buffer(before)))
		buffer_add(out, text_of_buffer(&line));
	buffer_release(&room);
	buffer_release(before);
	*before = line;
}

static bool counts(const struct dossier *d, const struct question *q,
		   const struct record *record)
{
	const struct row_kind *rows = row_kind_of(record->kind);

	if (record->names || !rows)
		return false;
	return rows->school == NO_COLUMN ||
	       breakdown_uses(d, text_of(q->indicator), q->number,
			      record->field[rows->school], record->field[0]);
}

static int explain_rows(struct buffer *out, const struct run *r,
			const struct question *q, const struct dossier *d)
{
	struct record *record = memory_new(sizeof(*record));
	int file = collect(r, q, true), got = -1;
	struct record_reader in;
	struct buffer before = {0};

	if (file >= 0) {
		lseek(file, 0, SEEK_SET);
		record_reader_init(&in, file);
		buffer_add(out, TEXT("\nDe rijen die meetellen:\n"));
		while ((got = record_read(&in, record)) > 0)
			if (counts(d, q, record))
				put_row(out, record, &before);
		record_reader_release(&in);
		close(file);
	}
	buffer_release(&before);
	free(record);
	return got;
}

/* The last moment of the plan, unless one was asked for. */
static int choose(struct question *q, const struct run *r)
{
	if (!plan_indicator_of(&r->plan, text_of(q->indicator)))
		return say_trouble("%s is no indicator of this plan",
				   q->indicator);
	if (!text_long(text_of(q->year), &q->number))
		return say_trouble("%s is no year", q->year);
	q->at = run_moment(r, q->moment);
	return q->at ? 0 : -1;
}

static int explain(struct question *q, const char *plan, const char *exports)
{
	struct account account = {.files = 0};
	struct buffer out = {0};
	struct run run;
	int result = -1;

	if (!run_open(&run, plan, exports) && !choose(q, &run) &&
	    !explain_figure(&out, &run, q, &account))
		result =
		    q->rows ? explain_rows(&out, &run, q, &account.dossier) : 0;
	account_release(&account);
	run_close(&run);
	if (!result)
		result = say_output(&out);
	buffer_release(&out);
	return result ? STAGE_TROUBLE : STAGE_CLEAN;
}

int command_explain(int argc, char **argv)
{
	const char *plan = NULL, *exports = NULL;
	struct question q = {0};
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &plan,
	     NULL},
	    {'e', "exports", "DIR", "The folder with what schools delivered.",
	     &exports, NULL},
	    {'m', "moment", "DATE", "As of this moment; otherwise the last.",
	     &q.moment, NULL},
	    {'r', "rows", NULL, "Also the file and line of each row.", NULL,
	     &q.rows},
	    {0}};
	const struct program program = {"voortgang explain", "INDICATOR YEAR",
					"Shows what a figure is made of.",
					options, COMMAND_STATUS};
	int first = options_parse(&program, argc, argv);

	if (argc - first != 2)
		say_trouble("explain needs an indicator and a year; see "
			    "voortgang explain -h");
	else if (!plan || !exports)
		say_trouble("explain needs --plan and --exports");
	else {
		q.indicator = argv[first];
		q.year = argv[first + 1];
		return explain(&q, plan, exports);
	}
	return STAGE_TROUBLE;
}
