/*
 * tables: the plan's files, with their digests for the manifest.
 *
 * Ownership: everything lives until tables_close().
 */
#ifndef VOORTGANG_TABLES_H
#define VOORTGANG_TABLES_H

#include "voortgang/folder.h"
#include "voortgang/manifest.h"

struct tables {
	char *path; /* of the folder; absolute */
	int fd;
	struct folder_list list;
	struct manifest_file *file;
	size_t files;
};

/* 0; or -1, said. */
int tables_open(struct tables *, const char *path);

/* Are they still as they were when they were opened? 0; or -1, said. */
int tables_unchanged(const struct tables *);
void tables_close(struct tables *);

#endif
