/*
 * definition: may a figure of the region be told under another definition of
 * technisch?
 *
 * Not if it tells of a few by a difference: with another definition of the
 * same figure; with the same definition of an indicator around it; or with
 * what was shown before, for that is what a late school counts.
 */
#ifndef MASK_DEFINITION_H
#define MASK_DEFINITION_H

#include "mask/ledger.h"

/* `alternative` are all columns of the kind, of an indicator of persons. */
bool definition_is_hidden(struct ledger *, const struct text *alternative);

/* Adds to what was shown all figures beside one of the region that is told,
 * also those that are hidden; for when all is decided. */
void definitions_tell(struct ledger *);

#endif
