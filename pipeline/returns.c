/*
 * returns: a workbook for every vestiging, with its own rows, what is wrong in
 * them and what to do about it.
 */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "date.h"
#include "options.h"
#include "returns/delivered.h"
#include "returns/sheets.h"
#include "returns/since.h"
#include "stage.h"
#include "told.h"

static const char *folder, *rows_file, *previous_file;

static const struct option_row options[] = {
    {'o', "output", "DIR", "Write the workbooks in this folder.", &folder,
     NULL},
    {'r', "rows", "FILE", "Show the rows too: what intake -d writes.",
     &rows_file, NULL},
    {0, "previous", "FILE",
     "Tell what was solved since these records of the same report.",
     &previous_file, NULL},
    {0}};

static const struct program program = {
    "returns", "", "Writes to every vestiging what is to be mended.", options,
    NULL};

/* Kept here so that, however this ends, nothing unfinished is left behind. */
static struct mail mail;

static void drop_books(void)
{
	for (size_t i = 0; i < mail.letters; i++)
		if (mail.letter[i].readme)
			book_release(&mail.letter[i].book);
}

static void read_records(void)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		dossier_add(&mail.dossier, record);
	record_reader_release(&in);
	free(record);
	if (!mail_settle(&mail))
		stage_fail("standard input: there is no report record; it "
			   "takes what compare gives");
}

/* One by one: there may be many. */
static void read_rows(struct delivered *rows)
{
	struct record *record = memory_new(sizeof(*record));
	int fd = open(rows_file, O_RDONLY | O_CLOEXEC), got;
	struct record_reader in;

	if (fd < 0)
		stage_fail("%s: %s", rows_file, strerror(errno));
	record_reader_init(&in, fd);
	while ((got = record_read(&in, record)) > 0)
		delivered_take(rows, record);
	if (got < 0)
		stage_fail("%s: %s", rows_file, strerror(errno));
	record_reader_release(&in);
	close(fd);
	free(record);
}

/* The key of a vestiging becomes the name of a file. */
static char *path_of(struct text key)
{
	struct buffer path = {0};
	char *kept;

	for (size_t i = 0; i < key.len; i++)
		if (!isalnum((unsigned char)key.at[i]))
			stage_fail("vestiging %.*s: is no name for a file",
				   TEXT_ARG(key));
	buffer_format(&path, "%s/%.*s.xlsx", folder, TEXT_ARG(key));
	kept = text_string(text_of_buffer(&path), &mail.dossier.arena);
	buffer_release(&path);
	return kept;
}

/* The first sheets, which are filled last. */
static void open_book(struct letter *letter)
{
	const struct text *report = mail.about;
	struct book_about about = {
	    .title = letter->school[SCHOOL_NAME],
	    .subject = report[REPORT_TITLE],
	    .left = letter->school[SCHOOL_NAME],
	    .right = report[REPORT_TITLE],
	    .maker = TEXT("Voortgang"),
	    .created = date_parse_iso(report[REPORT_MOMENT]),
	};

	book_open(&letter->book, path_of(letter->school[SCHOOL_VESTIGING]),
		  &about);
	letter->readme =
	    sheet_new(&letter->book, TEXT(SHEET_README), &readme_form);
	letter->bevindingen =
	    sheet_new(&letter->book, TEXT(SHEET_FINDINGS), &findings_form);
}

static void close_book(struct letter *letter)
{
	struct book *book = &letter->book;
	struct text key = letter->school[SCHOOL_VESTIGING];

	readme_fill(letter->readme, letter);
	findings_fill(letter->bevindingen, letter);
	figures_fill(sheet_new(book, TEXT(SHEET_FIGURES), &figures_form),
		     letter);
	if (book_close(book))
		stage_fail("%s: %s", book->target, book->why);
	printf("return\t%.*s\t%zu\n", TEXT_ARG(key), letter->findings);
	for (const struct sheet *s = book->first; s; s = s->next)
		printf("sheet\t%s\t%lu\n", s->name, s->rows);
	told_say(book->target, book->sha256);
}

/* Every sheet has a file of its own while it is written. */
static void allow_files(void)
{
	struct rlimit limit;

	if (!getrlimit(RLIMIT_NOFILE, &limit)) {
		limit.rlim_cur = limit.rlim_max;
		setrlimit(RLIMIT_NOFILE, &limit);
	}
}

static void open_books(void)
{
	if (mkdir(folder, S_IRWXU) && errno != EEXIST)
		stage_fail("%s: %s", folder, strerror(errno));
	allow_files();
	for (size_t i = 0; i < mail.letters; i++)
		open_book(&mail.letter[i]);
}

static void put_rows(void)
{
	struct delivered rows = {.mail = &mail};
	const char *why;

	read_rows(&rows);
	why = delivered_settle(&rows);
	if (why)
		stage_fail("%s: %s", rows_file, why);
}

static void compare(struct mail *before)
{
	int error = dossier_load(&before->dossier, previous_file);

	if (error)
		stage_fail("%s: %s", previous_file, strerror(error));
	if (!mail_settle(before) || !since_compares(&mail, before))
		return;
	for (size_t i = 0; i < mail.letters; i++)
		since_compare(&mail.letter[i], before);
}

static void close_books(void)
{
	for (size_t i = 0; i < mail.letters; i++)
		if (letter_wanted(&mail.letter[i]))
			close_book(&mail.letter[i]);
	errno = 0;
	if (fflush(stdout) || ferror(stdout))
		stage_fail("standard output: %s",
			   strerror(errno ? errno : EIO));
}

int main(int argc, char **argv)
{
	static struct mail before;

	stage_start(program.name);
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see returns -h");
	if (!folder)
		stage_fail("a folder is needed, with -o");
	mail_init(&mail);
	mail_init(&before);
	read_records();
	atexit(drop_books);
	open_books();
	if (rows_file)
		put_rows();
	if (previous_file)
		compare(&before);
	close_books();
	drop_books();
	mail_release(&before);
	mail_release(&mail);
	return STAGE_CLEAN;
}
