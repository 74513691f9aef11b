/*
 * folder: folders by descriptor, never through a symbolic link.
 *
 * Ownership: a list owns its entries until folder_list_release(); descriptors
 * are the caller's and are closed on exec.
 *
 * Errors: -1 with errno.
 */
#ifndef VOORTGANG_FOLDER_H
#define VOORTGANG_FOLDER_H

#include <stdbool.h>
#include <sys/stat.h>

#include "memory.h"

/* A folder that is there. A symbolic link is ENOTDIR or ELOOP. */
int folder_open(int at, const char *name);

/* The same, made if it is not there. */
int folder_make(int at, const char *name);

struct folder_entry {
	char *path; /* from the folder that was listed */
	struct stat stat;
};

struct folder_list {
	struct arena arena;
	struct folder_entry *entry;
	size_t entries, room;
};

/*
 * Everything below the folder, in the order of the bytes of their paths;
 * symbolic links as such. What `wanted` says no to, by its name, is left out
 * with all that is in it; NULL: everything is wanted.
 */
int folder_list(int fd, bool (*wanted)(const char *name), struct folder_list *);
void folder_list_release(struct folder_list *);

/* Takes it away with all that is in it. That it is not there is fine. */
int folder_remove(int at, const char *name);

/* A file, or a folder with the names in it, is on the disk. */
int folder_sync(int at, const char *path);

#endif
