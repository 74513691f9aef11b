/*
 * workbook: the report as an Excel workbook, for who must check it.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "date.h"
#include "options.h"
#include "stage.h"
#include "told.h"
#include "workbook/sheets.h"
#include "workbook/status.h"

/* In the order of their tabs. */
static void (*const sheets[])(struct book *, const struct report *) = {
    tab_front,       tab_summary,   tab_goals,    tab_schools, tab_duo,
    tab_finances,    tab_totals,    tab_listings, tab_board,   tab_findings,
    tab_codes,       tab_mutations, tab_progress, tab_checks,  tab_norms,
    tab_definitions, tab_sources,   tab_amounts,  tab_members, tab_groups,
    tab_names,
};

static void read_records(struct report *report)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		dossier_add(&report->dossier, record);
	record_reader_release(&in);
	free(record);
	if (!report_settle(report))
		stage_fail("standard input: there is no report record; it "
			   "takes what compare gives");
	status_settle(report);
}

/* The report before, which must be of the same region. */
static void read_before(struct report *report, struct dossier *before,
			const char *path)
{
	const struct dossier_row *row;
	int error;

	dossier_init(before);
	if (!path)
		return;
	error = dossier_load(before, path);
	if (error)
		stage_fail("%s: %s", path, strerror(error));
	row = dossier_first(before, KIND_REPORT);
	if (!row || !text_equal(row->field[REPORT_REGION],
				report->about[REPORT_REGION]))
		stage_fail("%s: is not of this region", path);
	report->before = before;
}

static void add_day(struct buffer *out, struct text day)
{
	char room[DATE_ROOM];
	long date = date_parse_iso(day);

	if (date)
		buffer_add(out, text_of(date_dutch(date, room)));
}

static void open_book(struct book *book, const char *path,
		      const struct report *r)
{
	struct buffer right = {0};
	struct book_about about = {
	    .title = r->about[REPORT_TITLE],
	    .subject = r->about[REPORT_NAME],
	    .left = r->about[REPORT_NAME],
	    .maker = TEXT("Voortgang"),
	    .created = date_parse_iso(r->about[REPORT_MOMENT]),
	    .locks = true,
	};

	buffer_add(&right, r->about[REPORT_TITLE]);
	buffer_char(&right, ' ');
	add_day(&right, r->about[REPORT_MOMENT]);
	if (r->missing.count)
		buffer_add(&right, TEXT(" (voorlopig)"));
	about.right = text_of_buffer(&right);
	book_open(book, path, &about);
	buffer_release(&right);
}

/* For who publishes it. */
static void tell(const struct book *book)
{
	for (const struct sheet *s = book->first; s; s = s->next)
		printf("sheet\t%s\t%lu\n", s->name, s->rows);
	told_say(book->target, book->sha256);
}

static void run(struct book *book, const struct report *report,
		const char *path)
{
	int error = 0;

	open_book(book, path, report);
	for (size_t i = 0; i < sizeof(sheets) / sizeof(sheets[0]); i++)
		sheets[i](book, report);
	if (book_close(book)) {
		book_release(book);
		stage_fail("%s: %s", path ? path : "standard output",
			   book->why);
	}
	if (path)
		tell(book);
	else
		error = book_copy(book, 1);
	if (!error && (fflush(stdout) || ferror(stdout)))
		error = errno ? errno : EIO;
	book_release(book);
	if (error)
		stage_fail("standard output: %s", strerror(error));
}

/* With the header. */
static void set_rows(struct report *report, const char *rows)
{
	long most;

	if (!rows)
		return;
	if (!text_long(text_of(rows), &most) || most < 2 || most > SHEET_ROWS)
		stage_fail("--rows: %s is no number from 2 to %d", rows,
			   SHEET_ROWS);
	report->most = (unsigned long)most;
}

static size_t rows_lost(const struct balance *b)
{
	return (size_t)labs(b->read - b->used - b->rejected - b->ignored);
}

/* Sums of the program itself that do not come out. */
static bool is_unsound(const struct report *r)
{
	const struct {
		const char *what;
		size_t count;
	} sums[] = {
	    {"rows read that are neither used, rejected nor ignored",
	     rows_lost(&r->total)},
	    {"figures of the region that are not the sum of the schools",
	     r->loose_region},
	    {"figures of schools that are not the sum of their groups",
	     r->loose_school},
	};
	bool unsound = false;

	for (size_t i = 0; i < sizeof(sums) / sizeof(sums[0]); i++) {
		if (!sums[i].count)
			continue;
		fprintf(stderr, "workbook: WARNING: %s: %zu\n", sums[i].what,
			sums[i].count);
		unsound = true;
	}
	return unsound;
}

int main(int argc, char **argv)
{
	static struct report report;
	static struct book book;
	static struct dossier before;
	const char *path = NULL, *previous = NULL, *rows = NULL;
	bool unsound;
	const struct option_row options[] = {
	    {'o', "output", "FILE",
	     "Write the workbook there, and what is in it on standard output.",
	     &path, NULL},
	    {0, "previous", "FILE",
	     "The records of the report before, to compare with.", &previous,
	     NULL},
	    {0, "rows", "NUMBER",
	     "Go on in another sheet after so many rows, instead of 1048576.",
	     &rows, NULL},
	    {0}};
	const struct program program = {
	    "workbook", "", "Writes the report as an Excel workbook.", options,
	    NULL};

	stage_start("workbook");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see workbook -h");
	report_init(&report);
	set_rows(&report, rows);
	read_records(&report);
	read_before(&report, &before, previous);
	run(&book, &report, path);
	unsound = is_unsound(&report);
	report_release(&report);
	dossier_release(&before);
	return unsound ? STAGE_FINDINGS : STAGE_CLEAN;
}
