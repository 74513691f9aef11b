#include "voortgang/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int folder_open(int at, const char *name)
{
	return openat(at, name,
		      O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int folder_make(int at, const char *name)
{
	if (mkdirat(at, name, 0700) && errno != EEXIST)
		return -1;
	return folder_open(at, name);
}

/* The next name; NULL at the end, or with errno. */
static const char *next_name(DIR *dir)
{
	const struct dirent *entry;

	do {
		errno = 0;
		entry = readdir(dir);
	} while (entry &&
		 (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")));
	return entry ? entry->d_name : NULL;
}

static struct folder_entry *add(struct folder_list *list, const char *before,
				const char *name)
{
	size_t len = strlen(before) + strlen(name) + 2;
	struct folder_entry *entry;

	if (list->entries == list->room) {
		list->room = list->room ? 2 * list->room : 32;
		list->entry = memory_resize(list->entry, list->room,
					    sizeof(*list->entry));
	}
	entry = &list->entry[list->entries++];
	entry->path = arena_new(&list->arena, len);
	snprintf(entry->path, len, "%s%s%s", before, *before ? "/" : "", name);
	return entry;
}

/* By its parts, so that no link is followed on the way either. */
static int open_below(int fd, const char *path)
{
	int at = folder_open(fd, ".");

	while (at >= 0 && *path) {
		size_t len = strcspn(path, "/");
		char *name = strndup(path, len);
		int next = name ? folder_open(at, name) : -1;
		int error = errno;

		free(name);
		close(at);
		errno = error;
		at = next;
		path += len + (path[len] == '/');
	}
	return at;
}

static int list_names(struct folder_list *list, DIR *dir, const char *before,
		      bool (*wanted)(const char *name))
{
	const char *name;

	while ((name = next_name(dir)))
		if ((!wanted || wanted(name)) &&
		    fstatat(dirfd(dir), name, &add(list, before, name)->stat,
			    AT_SYMLINK_NOFOLLOW))
			return -1;
	return errno ? -1 : 0;
}

static int list_folder(struct folder_list *list, int fd, const char *path,
		       bool (*wanted)(const char *name))
{
	DIR *dir = fdopendir(open_below(fd, path));
	int result = dir ? list_names(list, dir, path, wanted) : -1;
	int error = errno;

	if (dir)
		closedir(dir);
	errno = error;
	return result;
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct folder_entry *)a)->path,
		      ((const struct folder_entry *)b)->path);
}

int folder_list(int fd, bool (*wanted)(const char *name),
		struct folder_list *list)
{
	int result;

	*list = (struct folder_list){0};
	result = list_folder(list, fd, "", wanted);
	for (size_t i = 0; i < list->entries && !result; i++)
		if (S_ISDIR(list->entry[i].stat.st_mode))
			result =
			    list_folder(list, fd, list->entry[i].path, wanted);
	if (list->entries)
		qsort(list->entry, list->entries, sizeof(*list->entry),
		      by_path);
	return result;
}

void folder_list_release(struct folder_list *list)
{
	free(list->entry);
	arena_release(&list->arena);
	*list = (struct folder_list){0};
}

/* From the last path to the first: what is in a folder comes before it. */
static int empty(int fd)
{
	struct folder_list list;
	int result = folder_list(fd, NULL, &list);

	for (size_t i = list.entries; i-- > 0;) {
		bool folder = S_ISDIR(list.entry[i].stat.st_mode);

		if (unlinkat(fd, list.entry[i].path,
			     folder ? AT_REMOVEDIR : 0) &&
		    errno != ENOENT)
			result = -1;
	}
	folder_list_release(&list);
	return result;
}

int folder_remove(int at, const char *name)
{
	int fd = folder_open(at, name);

	if (fd < 0)
		return errno == ENOENT ? 0 : -1;
	/* What rmdir() says counts: something may have come or gone. */
	empty(fd);
	close(fd);
	return unlinkat(at, name, AT_REMOVEDIR);
}

int folder_sync(int at, const char *path)
{
	int fd = openat(at, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	int result;

	if (fd < 0)
		return -1;
	result = fsync(fd);
	close(fd);
	return result;
}
