/*
 * returns: a workbook for every vestiging, with what is wrong in what it
 * delivered and what to do about it.
 */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "date.h"
#include "options.h"
#include "returns/letter.h"
#include "stage.h"

static void (*const sheets[])(struct book *, const struct letter *) = {
    letter_readme, letter_findings, letter_figures};

static void read_records(struct mail *mail)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		dossier_add(&mail->dossier, record);
	record_reader_release(&in);
	free(record);
	if (!mail_settle(mail))
		stage_fail("standard input: there is no report record; it "
			   "takes what compare gives");
}

/* The key of a vestiging becomes the name of a file. */
static char *path_of(struct mail *mail, const char *folder, struct text key)
{
	struct buffer path = {0};
	char *kept;

	for (size_t i = 0; i < key.len; i++)
		if (!isalnum((unsigned char)key.at[i]))
			stage_fail("vestiging %.*s: is no name for a file",
				   TEXT_ARG(key));
	buffer_format(&path, "%s/%.*s.xlsx", folder, TEXT_ARG(key));
	kept = text_string(text_of_buffer(&path), &mail->dossier.arena);
	buffer_release(&path);
	return kept;
}

static void open_book(struct book *book, const char *path,
		      const struct letter *letter)
{
	const struct text *report = letter->mail->about;
	struct book_about about = {
	    .title = letter->school[SCHOOL_NAME],
	    .subject = report[REPORT_TITLE],
	    .left = letter->school[SCHOOL_NAME],
	    .right = report[REPORT_TITLE],
	    .maker = TEXT("Voortgang"),
	    .created = date_parse_iso(report[REPORT_MOMENT]),
	    .unread = letter->mail->unread,
	};

	book_open(book, path, &about);
}

static void send(struct mail *mail, const char *folder,
		 const struct letter *letter)
{
	struct text key = letter->school[SCHOOL_VESTIGING];
	char *path = path_of(mail, folder, key);
	struct book book;

	open_book(&book, path, letter);
	for (size_t i = 0; i < sizeof(sheets) / sizeof(sheets[0]); i++)
		sheets[i](&book, letter);
	if (book_close(&book)) {
		book_release(&book);
		stage_fail("%s: %s", path, book.why);
	}
	book_release(&book);
	printf("return\t%.*s\t%zu\n", TEXT_ARG(key), letter->findings);
}

static void send_all(struct mail *mail, const char *folder)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_SCHOOL);
	struct letter letter;

	if (mkdir(folder, S_IRWXU) && errno != EEXIST)
		stage_fail("%s: %s", folder, strerror(errno));
	for (; row; row = row->next) {
		letter_init(&letter, mail, row->field);
		if (letter_wanted(&letter))
			send(mail, folder, &letter);
	}
	errno = 0;
	if (fflush(stdout) || ferror(stdout))
		stage_fail("standard output: %s",
			   strerror(errno ? errno : EIO));
}

int main(int argc, char **argv)
{
	static struct mail mail;
	const char *folder = NULL;
	bool unread = false;
	const struct option_row options[] = {
	    {'o', "output", "DIR", "Write the workbooks in this folder.",
	     &folder, NULL},
	    {'n', "no-readback", NULL,
	     "Do not read them back; whoever called does that.", NULL, &unread},
	    {0}};
	const struct program program = {
	    "returns", "", "Writes to every vestiging what is to be mended.",
	    options, NULL};

	stage_start("returns");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see returns -h");
	if (!folder)
		stage_fail("a folder is needed, with -o");
	mail_init(&mail);
	mail.unread = unread;
	read_records(&mail);
	send_all(&mail, folder);
	mail_release(&mail);
	return STAGE_CLEAN;
}
