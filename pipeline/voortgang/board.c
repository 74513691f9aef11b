/* board: who delivered what, what is missing, and how long there is to go. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "board.h"
#include "date.h"
#include "label.h"
#include "options.h"
#include "stage.h"
#include "voortgang/account.h"
#include "voortgang/command.h"
#include "voortgang/dutch.h"
#include "voortgang/line.h"
#include "voortgang/message.h"
#include "voortgang/run.h"
#include "voortgang/say.h"

enum { KEY = 6, NAME = 47, STATE = 13, MOST_KINDS = 4 };

/* The kinds that vestigingen deliver, in their order. */
struct kinds {
	struct text kind[MOST_KINDS];
	size_t count;
};

static void find_kinds(const struct dossier *d, struct kinds *kinds)
{
	const struct dossier_row *row = dossier_first(d, KIND_BOARD);

	for (; row && kinds->count < MOST_KINDS; row = row->next) {
		struct text kind = row->field[BOARD_KIND];
		size_t i = 0;

		while (i < kinds->count && !text_equal(kinds->kind[i], kind))
			i++;
		if (i == kinds->count &&
		    !record_is_unknown(row->field[BOARD_VESTIGING]))
			kinds->kind[kinds->count++] = kind;
	}
}

static const struct text *find_board(const struct dossier *d,
				     struct text vestiging, struct text kind)
{
	const struct dossier_row *row = dossier_first(d, KIND_BOARD);

	while (row && (!text_equal(row->field[BOARD_VESTIGING], vestiging) ||
		       !text_equal(row->field[BOARD_KIND], kind)))
		row = row->next;
	return row ? row->field : NULL;
}

static void put_head(struct buffer *out, const struct kinds *kinds)
{
	dutch_left(out, TEXT("school"), KEY);
	dutch_left(out, TEXT(""), NAME);
	for (size_t i = 0; i < kinds->count; i++)
		dutch_left(out, kinds->kind[i], STATE);
	dutch_end(out);
}

/* A vestiging that is to deliver nothing, and did not, has no line. */
static void put_school(struct buffer *out, const struct dossier *d,
		       const struct kinds *kinds, const struct text *school)
{
	struct text key = school[SCHOOL_VESTIGING];
	struct buffer room = {0};
	size_t start = out->len, found = 0;

	dutch_left(out, key, KEY);
	dutch_left(out, record_plain(school[SCHOOL_NAME], &room), NAME);
	for (size_t i = 0; i < kinds->count; i++) {
		const struct text *b = find_board(d, key, kinds->kind[i]);

		dutch_left(out, b ? b[BOARD_STATE] : TEXT("-"), STATE);
		found += b != NULL;
	}
	dutch_end(out);
	if (!found)
		out->len = start;
	buffer_release(&room);
}

/* Whose it is, and what; a file of nobody by its name. */
static void put_whose(struct buffer *out, const struct dossier *d,
		      const struct text *b)
{
	struct buffer room = {0};
	struct text key = b[BOARD_VESTIGING];

	if (board_state_of(b[BOARD_STATE]) >= BOARD_IS_UNASKED)
		buffer_add(out, record_plain(b[BOARD_FILE], &room));
	else if (record_is_unknown(key))
		buffer_format(out, "De regio, %.*s",
			      TEXT_ARG(label_kind(b[BOARD_KIND])));
	else
		buffer_format(
		    out, "%.*s %.*s", TEXT_ARG(key),
		    TEXT_ARG(record_plain(
			dossier_lookup(d, KIND_SCHOOL, key, SCHOOL_NAME, key),
			&room)));
	buffer_release(&room);
}

static void put_todos(struct buffer *out, const struct dossier *d)
{
	const struct dossier_row *row = dossier_first(d, KIND_BOARD);
	struct buffer todo = {0};
	size_t said = 0;

	for (; row; row = row->next) {
		todo.len = 0;
		board_todo(&todo, row->field);
		if (!todo.len)
			continue;
		if (!said++)
			buffer_add(out, TEXT("\nWat er nog moet gebeuren:\n"));
		buffer_add(out, TEXT("- "));
		put_whose(out, d, row->field);
		buffer_format(out, ":\n  %.*s\n",
			      TEXT_ARG(text_of_buffer(&todo)));
	}
	buffer_release(&todo);
}

static void put_days(struct buffer *out, long due, long today)
{
	long days = date_days(due) - date_days(today);
	char room[DATE_ROOM];
	const char *day = date_dutch(due, room);

	buffer_char(out, '\n');
	if (days >= 0) {
		buffer_add(out, TEXT("Nog "));
		dutch_count(out, days, "dag", "dagen");
		buffer_format(out, " tot %s.\n", day);
	} else {
		buffer_format(out, "Uiterlijk %s: ", day);
		dutch_count(out, -days, "dag", "dagen");
		buffer_add(out, TEXT(" te laat.\n"));
	}
}

static void put_board(struct buffer *out, const struct dossier *d,
		      const struct plan_moment *moment, long today)
{
	const struct dossier_row *row = dossier_first(d, KIND_SCHOOL);
	struct kinds kinds = {.count = 0};

	buffer_add(out, moment->title);
	buffer_add(out, TEXT("\n\n"));
	find_kinds(d, &kinds);
	put_head(out, &kinds);
	for (; row; row = row->next)
		put_school(out, d, &kinds, row->field);
	put_todos(out, d);
	buffer_char(out, '\n');
	message_deliveries(out, d);
	put_days(out, moment->due, today);
}

/* Only here is it asked what day it is: the workbook and the PDF print the
 * last day instead, so that two runs give the same bytes. */
static long day_of(const char *today)
{
	long date =
	    today ? date_parse_iso(text_of(today)) : date_of_time(time(NULL));

	if (!date)
		say_trouble("%s is no date like 2021-09-01",
			    today ? today : "today");
	return date;
}

static int show(const struct run *r, const struct plan_moment *moment,
		long today)
{
	const struct line_input input = {
	    .plan = r->tables.path, .exports = &r->exports, .moment = moment};
	struct account account = {.files = 0};
	struct buffer out = {0};
	int file = line_collect(&input, r->signals), result = -1;

	if (file >= 0)
		result = account_read(&account, file);
	if (!result)
		result =
		    account_settle(&account, &r->exports, &r->plan, moment);
	if (!result) {
		put_board(&out, &account.dossier, moment, today);
		fwrite(out.at, 1, out.len, stdout);
		if (fflush(stdout) || ferror(stdout))
			result =
			    say_trouble("standard output: %s", strerror(errno));
	}
	if (file >= 0)
		close(file);
	account_release(&account);
	buffer_release(&out);
	return result;
}

int command_board(int argc, char **argv)
{
	const char *plan = NULL, *exports = NULL, *name = NULL, *day = NULL;
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &plan,
	     NULL},
	    {'e', "exports", "DIR", "The folder with what schools delivered.",
	     &exports, NULL},
	    {'m', "moment", "DATE", "For this moment; otherwise the last.",
	     &name, NULL},
	    {0, "today", "DATE", "The day to count from; otherwise today.",
	     &day, NULL},
	    {0}};
	const struct program program = {"voortgang board", "",
					"Shows who delivered what.", options,
					COMMAND_STATUS};
	const struct plan_moment *moment = NULL;
	long today = 0;
	struct run run;
	int result = -1;

	if (options_parse(&program, argc, argv) != argc || !plan || !exports) {
		say_trouble("board needs --plan and --exports, no operands");
		return STAGE_TROUBLE;
	}
	today = day_of(day);
	if (!today)
		return STAGE_TROUBLE;
	if (!run_open(&run, plan, exports))
		moment = run_moment(&run, name);
	if (moment)
		result = show(&run, moment, today);
	run_close(&run);
	return result ? STAGE_TROUBLE : STAGE_CLEAN;
}
