#include "voortgang/exports.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "voortgang/say.h"

bool exports_wants(const char *name)
{
	return name[0] != '.' && strncmp(name, "README", 6) != 0;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void take(struct exports *e, const char *folder)
{
	static char dash[] = "./-"; /* "-" is intake's standard input */

	e->file = memory_new((e->list.entries + 1) * sizeof(*e->file));
	for (size_t i = 0; i < e->list.entries; i++) {
		const struct folder_entry *entry = &e->list.entry[i];

		if (S_ISREG(entry->stat.st_mode)) {
			e->file[e->files++] =
			    strcmp(entry->path, "-") ? entry->path : dash;
			e->bytes += (size_t)entry->stat.st_size;
		} else if (!S_ISDIR(entry->stat.st_mode))
			say_trouble("%s/%s: skipped: not a regular file",
				    folder, entry->path);
	}
	qsort(e->file, e->files, sizeof(*e->file), by_bytes);
}

int exports_open(struct exports *e, const char *path)
{
	*e = (struct exports){0};
	e->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (e->fd < 0)
		return say_trouble("%s: %s", path, strerror(errno));
	if (folder_list(e->fd, exports_wants, &e->list)) {
		say_trouble("%s: cannot be read: %s", path, strerror(errno));
		exports_close(e);
		return -1;
	}
	take(e, path);
	return 0;
}

void exports_close(struct exports *e)
{
	free(e->file);
	folder_list_release(&e->list);
	if (e->fd >= 0)
		close(e->fd);
	*e = (struct exports){.fd = -1};
}

static bool same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool exports_reads(const struct exports *e, const struct stat *folder)
{
	struct stat top;

	if (!fstat(e->fd, &top) && same(&top, folder))
		return true;
	for (size_t i = 0; i < e->list.entries; i++)
		if (same(&e->list.entry[i].stat, folder))
			return true;
	return false;
}

long exports_find(const struct exports *e, struct text path)
{
	char *name = strndup(path.at, path.len);
	char **at = NULL;

	if (name && e->files)
		at = bsearch(&name, e->file, e->files, sizeof(*e->file),
			     by_bytes);
	free(name);
	return at ? at - e->file : -1;
}
