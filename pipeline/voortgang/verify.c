#include "voortgang/verify.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "told.h"
#include "voortgang/say.h"

/* What stands in a set beside the returns: one of each. */
static const struct {
	const char *path;
	enum emitter by; /* EMITTERS: nobody tells */
} own[] = {
    {SET_RECORDS, EMITTERS},     {SET_SHOWN, EMITTERS},
    {SET_CHARTS, BY_CHARTS},     {SET_STORY, BY_CHARTS},
    {SET_WORKBOOK, BY_WORKBOOK},
};

enum { OWN_FILES = sizeof(own) / sizeof(own[0]) };

static const char *const names[] = {[BY_CHARTS] = "charts",
				    [BY_WORKBOOK] = "workbook",
				    [BY_RETURNS] = "returns"};

static struct text name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return text_of(slash ? slash + 1 : path);
}

bool verify_file(const struct manifest_file *file, struct text said)
{
	struct told told;

	return told_find(said, name_of(file->path), &told) == 1 &&
	       text_is(told.sha256, file->sha256);
}

long verify_rows(struct text said, const char *beginning)
{
	struct text line, word, name;
	long rows, all = 0;

	while (text_cut(&said, '\n', &line)) {
		if (!text_cut(&line, '\t', &word) || !text_is(word, "sheet") ||
		    !text_cut(&line, '\t', &name) ||
		    !text_starts(name, beginning))
			continue;
		if (!text_long(line, &rows))
			return -1;
		all += rows - 1;
	}
	return all;
}

/* Folders are seen by what is in them. */
static int digest(int set, const struct folder_entry *entry, struct verified *v)
{
	struct manifest_file *file = &v->file[v->files];
	int error;

	if (S_ISDIR(entry->stat.st_mode) && !strcmp(entry->path, SET_RETURNS))
		return 0;
	if (!S_ISREG(entry->stat.st_mode))
		return say_trouble("%s: does not belong in a set", entry->path);
	file->path = entry->path;
	error = manifest_digest(set, file);
	if (error)
		return say_trouble("%s: %s", entry->path, strerror(error));
	v->files++;
	return 0;
}

static int digest_all(int set, struct verified *v)
{
	if (folder_list(set, NULL, &v->list))
		return say_trouble("the set: %s", strerror(errno));
	v->file = memory_new(v->list.entries * sizeof(*v->file));
	for (size_t i = 0; i < v->list.entries; i++)
		if (digest(set, &v->list.entry[i], v))
			return -1;
	return 0;
}

static size_t own_of(const char *path)
{
	size_t i = 0;

	while (i < OWN_FILES && strcmp(own[i].path, path) != 0)
		i++;
	return i;
}

/* The records were read whole by account_read(). */
static int check_file(const struct manifest_file *file,
		      const struct text said[EMITTERS])
{
	size_t i = own_of(file->path);
	enum emitter by = i < OWN_FILES ? own[i].by : BY_RETURNS;
	struct told told;

	if (!file->bytes)
		return say_trouble("%s: is empty", file->path);
	if (by == EMITTERS || verify_file(file, said[by]))
		return 0;
	return told_find(said[by], name_of(file->path), &told)
		   ? say_trouble("%s: is not what %s said", file->path,
				 names[by])
		   : say_trouble("%s: does not belong in a set", file->path);
}

/* Who is to deliver anything gets an answer, also when all is well. */
static bool all_answered(const struct account *a, struct text said)
{
	const struct dossier_row *row = dossier_first(&a->dossier, KIND_SCHOOL);
	struct buffer name = {0};
	struct told told;
	bool all = true;

	for (; row && all; row = row->next) {
		struct text delivers = row->field[SCHOOL_DELIVERS];

		if (!delivers.len || record_is_unknown(delivers))
			continue;
		name.len = 0;
		buffer_format(&name, "%.*s.xlsx",
			      TEXT_ARG(row->field[SCHOOL_VESTIGING]));
		all = told_find(said, text_of_buffer(&name), &told) == 1;
	}
	buffer_release(&name);
	return all;
}

static size_t count(struct text said)
{
	struct told told;
	size_t files = 0;

	while (told_next(&said, &told))
		files++;
	return files;
}

/* Each file that there is was told of once: so as many are all of them. */
static bool is_complete(const struct verified *v, const struct account *a,
			const struct text said[EMITTERS])
{
	size_t own_found = 0;

	for (size_t i = 0; i < v->files; i++)
		own_found += own_of(v->file[i].path) < OWN_FILES;
	return own_found == OWN_FILES &&
	       v->files - own_found == count(said[BY_RETURNS]) &&
	       all_answered(a, said[BY_RETURNS]);
}

int verify_set(int set, const struct account *a,
	       const struct text said[EMITTERS], struct verified *v)
{
	*v = (struct verified){.files = 0};
	if (digest_all(set, v))
		return -1;
	for (size_t i = 0; i < v->files; i++)
		if (check_file(&v->file[i], said))
			return -1;
	if (!is_complete(v, a, said))
		return say_trouble("the set is not complete");
	if (verify_rows(said[BY_WORKBOOK], SHEETS_WITH_GROUPS) !=
	    (long)dossier_rows(&a->dossier, KIND_GROUP))
		return say_trouble(SET_WORKBOOK
				   ": there is not a row for each group");
	return 0;
}

void verify_release(struct verified *v)
{
	free(v->file);
	folder_list_release(&v->list);
	*v = (struct verified){.files = 0};
}
