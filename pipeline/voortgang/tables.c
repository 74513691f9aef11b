#include "voortgang/tables.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "voortgang/say.h"

static bool is_table(const char *name)
{
	return name[0] != '.' && text_ends(text_of(name), ".csv");
}

static int digest_all(struct tables *t)
{
	t->file = memory_new(t->list.entries * sizeof(*t->file));
	for (size_t i = 0; i < t->list.entries; i++) {
		struct manifest_file *file = &t->file[t->files];
		int error;

		if (!S_ISREG(t->list.entry[i].stat.st_mode))
			continue;
		file->path = t->list.entry[i].path;
		error = manifest_digest(t->fd, file);
		if (error)
			return say_trouble("%s/%s: %s", t->path, file->path,
					   strerror(error));
		t->files++;
	}
	return 0;
}

int tables_open(struct tables *t, const char *path)
{
	*t = (struct tables){.path = realpath(path, NULL), .fd = -1};
	if (t->path)
		t->fd = open(t->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (t->fd >= 0 && !folder_list(t->fd, is_table, &t->list))
		return digest_all(t);
	return say_trouble("%s: %s", path, strerror(errno));
}

int tables_unchanged(const struct tables *t)
{
	for (size_t i = 0; i < t->files; i++) {
		struct manifest_file now = {.path = t->file[i].path};

		if (manifest_digest(t->fd, &now) ||
		    strcmp(now.sha256, t->file[i].sha256) != 0)
			return say_trouble("%s/%s: was changed meanwhile",
					   t->path, now.path);
	}
	return 0;
}

void tables_close(struct tables *t)
{
	free(t->path);
	free(t->file);
	folder_list_release(&t->list);
	if (t->fd >= 0)
		close(t->fd);
	*t = (struct tables){.fd = -1};
}
