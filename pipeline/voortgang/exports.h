/*
 * exports: the files that schools delivered, in a fixed order.
 *
 * All regular files below a folder but hidden ones and README*; symbolic
 * links are not followed, and that is said. The order is that of the bytes of
 * their paths.
 *
 * Ownership: everything lives until exports_close().
 */
#ifndef VOORTGANG_EXPORTS_H
#define VOORTGANG_EXPORTS_H

#include "voortgang/folder.h"
#include "text.h"

struct exports {
	int fd; /* the folder */
	struct folder_list list;
	char **file;         /* from the folder; ends with NULL */
	size_t files, bytes; /* of all of them */
};

/* 0; or -1, and then it has been said what is wrong. */
int exports_open(struct exports *, const char *path);
void exports_close(struct exports *);

/* Is this folder one of those that were read? */
bool exports_reads(const struct exports *, const struct stat *folder);

/* The place of a file in `file`, or -1. */
long exports_find(const struct exports *, struct text path);

/* Is it a file to read, or a folder to look in? */
bool exports_wants(const char *name);

#endif
