#include "voortgang/verify.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "digest.h"
#include "readback.h"
#include "voortgang/chain.h"
#include "voortgang/say.h"

enum { PATH_ROOM = 512 };

bool verify_sheets(const struct readback *found, struct text said)
{
	struct text line, part[3];
	size_t sheets = 0;

	while (text_cut(&said, '\n', &line)) {
		long rows;

		if (!line.len)
			continue;
		for (size_t i = 0; i < 3; i++)
			if (!text_cut(&line, '\t', &part[i]))
				return false;
		if (!text_is(part[0], "sheet") || line.at ||
		    !text_long(part[2], &rows) || sheets == found->sheets ||
		    !text_is(part[1], found->sheet[sheets].name) ||
		    (unsigned long)rows != found->sheet[sheets].rows)
			return false;
		sheets++;
	}
	return sheets == found->sheets;
}

/* A row for each, under the headers of all these sheets. */
static bool has_groups(const struct readback *found, size_t groups)
{
	size_t rows = 0;

	for (size_t i = 0; i < found->sheets; i++)
		if (text_starts(text_of(found->sheet[i].name),
				SHEETS_WITH_GROUPS))
			rows += found->sheet[i].rows - 1;
	return rows == groups;
}

static int check_book(int set, const char *path, struct readback *found)
{
	char full[PATH_ROOM];

	snprintf(full, sizeof(full), "/proc/self/fd/%d/%s", set, path);
	return readback_check(full, READBACK_COUNTED, found)
		   ? say_trouble("%s: %s", path, found->why)
		   : 0;
}

static int check_workbook(int set, const struct account *a, struct text said)
{
	struct readback found;
	int result = check_book(set, SET_WORKBOOK, &found);

	if (!result && !verify_sheets(&found, said))
		result = say_trouble(SET_WORKBOOK
				     ": the sheets are not as workbook said");
	if (!result &&
	    !has_groups(&found, dossier_rows(&a->dossier, KIND_GROUP)))
		result = say_trouble(SET_WORKBOOK
				     ": there is not a row for each group");
	readback_release(&found);
	return result;
}

/* Is it, byte for byte, what charts made? */
static int check_charts(int set, struct text said)
{
	int fd = openat(set, SET_CHARTS, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	char hex[DIGEST_HEX];
	struct text word;
	int error;

	if (fd < 0)
		return say_trouble(SET_CHARTS ": %s", strerror(errno));
	error = digest_file(fd, hex);
	close(fd);
	if (error)
		return say_trouble(SET_CHARTS ": %s", strerror(error));
	if (!text_cut(&said, '\t', &word) || !text_is(word, "pdf") ||
	    !text_cut(&said, '\n', &word) || !text_is(word, hex))
		return say_trouble(SET_CHARTS ": is not what charts said");
	return 0;
}

/* Is it a line `return KEY ...`; with a path, of retour/KEY.xlsx? */
static bool opens_return(struct text line, const char *path)
{
	struct buffer own = {0};
	struct text part;
	bool opens = text_cut(&line, '\t', &part) && text_is(part, "return") &&
		     text_cut(&line, '\t', &part);

	if (opens && path) {
		buffer_format(&own, SET_RETURNS "/%.*s.xlsx", TEXT_ARG(part));
		opens = text_is(text_of_buffer(&own), path);
	}
	buffer_release(&own);
	return opens;
}

static size_t count_returns(struct text said, const char *path)
{
	struct text line;
	size_t lines = 0;

	while (text_cut(&said, '\n', &line))
		lines += opens_return(line, path);
	return lines;
}

struct text verify_return(struct text said, const char *path)
{
	struct text line, sheets = {"", 0};
	bool within = false;

	while (text_cut(&said, '\n', &line)) {
		if (opens_return(line, NULL))
			within = opens_return(line, path);
		else if (within && sheets.len)
			sheets.len = (size_t)(line.at + line.len - sheets.at);
		else if (within)
			sheets = line;
	}
	return sheets;
}

static int check_return(int set, const char *path, struct text said)
{
	struct readback found;
	int result = check_book(set, path, &found);

	if (!result && !verify_sheets(&found, verify_return(said, path)))
		result =
		    say_trouble("%s: the sheets are not as returns said", path);
	readback_release(&found);
	return result;
}

/* Who is to deliver anything gets an answer, also when all is well. */
static bool all_answered(const struct account *a, struct text said)
{
	const struct dossier_row *row = dossier_first(&a->dossier, KIND_SCHOOL);
	struct buffer path = {0};
	bool all = true;

	for (; row && all; row = row->next) {
		struct text delivers = row->field[SCHOOL_DELIVERS];

		if (!delivers.len || record_is_unknown(delivers))
			continue;
		path.len = 0;
		buffer_format(&path, SET_RETURNS "/%.*s.xlsx",
			      TEXT_ARG(row->field[SCHOOL_VESTIGING]));
		buffer_char(&path, '\0');
		all = count_returns(said, path.at) == 1;
	}
	buffer_release(&path);
	return all;
}

/* Every file that belongs in a set, found once. */
struct found_files {
	size_t own, returns;
};

/* What stands in the set beside the returns: one of each. */
static const char *const own[] = {SET_RECORDS, SET_CHARTS, SET_STORY, SET_SHOWN,
				  SET_WORKBOOK};

enum { OWN_FILES = sizeof(own) / sizeof(own[0]) };

static bool is_own(const char *path)
{
	for (size_t i = 0; i < OWN_FILES; i++)
		if (!strcmp(path, own[i]))
			return true;
	return false;
}

/* The records were read whole by account_read(); the workbook is seen to by a
 * process of its own. */
static int check_own(int set, const struct folder_entry *file,
		     const struct verify_words *said)
{
	if (!file->stat.st_size)
		return say_trouble("%s: is empty", file->path);
	if (!strcmp(file->path, SET_CHARTS))
		return check_charts(set, said->charts);
	return 0;
}

/* It takes as long as all the returns do. */
static pid_t begin_workbook(int set, const struct account *a,
			    const struct verify_words *said)
{
	pid_t caller = getpid(), pid = fork();

	if (pid)
		return pid;
	chain_dies_with(caller);
	_exit(check_workbook(set, a, said->workbook) ? 1 : 0);
}

static int end_workbook(pid_t pid)
{
	int status = 0;

	if (pid < 0)
		return say_trouble("the set: %s", strerror(errno));
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return say_trouble("the set: %s", strerror(errno));
	return status ? -1 : 0;
}

static int check_file(int set, const struct folder_entry *file,
		      const struct verify_words *said,
		      struct found_files *count)
{
	const char *path = file->path;

	if (S_ISDIR(file->stat.st_mode) && !strcmp(path, SET_RETURNS))
		return 0;
	if (!S_ISREG(file->stat.st_mode))
		return say_trouble("%s: does not belong in a set", path);
	if (is_own(path)) {
		count->own++;
		return check_own(set, file, said);
	}
	count->returns++;
	if (count_returns(said->returns, path) != 1)
		return say_trouble("%s: does not belong in a set", path);
	return check_return(set, path, said->returns);
}

int verify_set(int set, const struct account *a,
	       const struct verify_words *said)
{
	struct found_files count = {0};
	struct folder_list list;
	int result = 0;
	pid_t workbook;

	if (folder_list(set, NULL, &list)) {
		folder_list_release(&list);
		return say_trouble("the set: %s", strerror(errno));
	}
	workbook = begin_workbook(set, a, said);
	for (size_t i = 0; i < list.entries && !result; i++)
		result = check_file(set, &list.entry[i], said, &count);
	if (end_workbook(workbook))
		result = -1;
	folder_list_release(&list);
	if (!result && (count.own != OWN_FILES ||
			count.returns != count_returns(said->returns, NULL) ||
			!all_answered(a, said->returns)))
		result = say_trouble("the set is not complete");
	return result;
}
