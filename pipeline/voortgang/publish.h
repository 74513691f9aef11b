/*
 * publish: puts a finished set in the place of the one before, in one step.
 *
 * Whoever looks sees the old set whole or the new one whole, also after a
 * crash of the machine: everything is on the disk before it is seen.
 */
#ifndef VOORTGANG_PUBLISH_H
#define VOORTGANG_PUBLISH_H

/* renameat2(), or what a test puts in its place. */
typedef int publish_rename(int from, const char *old, int to, const char *new,
			   unsigned flags);

/* May `name` in this folder be replaced by a set: is it a folder, or not
 * there? 0; or -1, said. */
int publish_place(int region, const char *name);

/*
 * The folder `set` in `work` becomes `name` in `region`; the set that was
 * there, if any, is then in `work`. 0; or -1, said, with the old set in its
 * place.
 */
int publish_set(int region, const char *name, int work, const char *set,
		publish_rename *);

#endif
