/*
 * work: the private folder that a set is made in, on the file system where it
 * will be published.
 *
 *   .work-2021-10-01-k3f9ab/set   what is published
 *   .work-2021-10-01-k3f9ab/tmp   temporary files, see work_temporary()
 *
 * A run holds a lock on its work folders; one that is not locked is left over
 * from a run that was killed.
 *
 * Ownership: a work folder is gone after work_remove().
 */
#ifndef VOORTGANG_WORK_H
#define VOORTGANG_WORK_H

#include <limits.h>
#include <stddef.h>

enum { WORK_ROOM = 40 };

struct work {
	int region;           /* the folder that it is in */
	char name[WORK_ROOM]; /* empty: there is none */
	int fd, set;
	char tmp[PATH_MAX]; /* absolute */
};

/* 0; or -1, said, with nothing left behind. */
int work_make(struct work *, int region, const char *moment);
void work_remove(struct work *);

/*
 * TMPDIR of the stages, where the exports are of so many bytes: the folder
 * above; or the system's memory if they are small, for then the temporary
 * files are small too, and many. They have no names but while they are opened.
 */
const char *work_temporary(const struct work *, size_t exports);

/* A file without a name for what is read in between, where the exports are of
 * so many bytes: in memory if they are small, else in the region's folder, by
 * whoever has the lock. The caller's to close; or -1, said. */
int work_scratch(int region, size_t exports);

/* Another descriptor of it, at its beginning; or -1, said. */
int work_reopen(int scratch);

/* Removes what is left over; how many are still there. */
int work_sweep(int region);

#endif
