/*
 * previous: files of sets that were made before, seen from a work folder.
 *
 * Ownership: what previous_shown() gives lives in the arena.
 */
#ifndef VOORTGANG_PREVIOUS_H
#define VOORTGANG_PREVIOUS_H

#include "voortgang/set.h"

/* Is that path below the folder above a regular file in the region's? It
 * starts with `../`. */
bool previous_is_there(int region, const char *path);

/*
 * The words of a command, and behind them the files with what the stuurgroep
 * was shown before: of every moment, also one that is no longer the plan's, as
 * they are published, and as this run made them. NULL, said, if they cannot be
 * listed.
 */
const char **previous_shown(struct arena *, const struct set *,
			    const char *const *command);

#endif
