/*
 * blank: takes out of a record what is hidden, by the ledger.
 *
 * What rests on a hidden figure goes with it: the distance to a target, where
 * it is heading, how much it changed. Of a region's figure that is hidden the
 * verdict stays, made on the true numbers, unless it would tell of the figure
 * what a few persons more or less would change.
 *
 * Ownership: the record's fields are replaced, by texts that are the arena's or
 * constant.
 */
#ifndef MASK_BLANK_H
#define MASK_BLANK_H

#include "mask/ledger.h"

/* Is there anything to decide in records of that kind? */
bool blank_decides(enum record_kind);

/* `field` are all columns of the kind. False: the record is not shown. */
bool blank_record(struct ledger *, enum record_kind, struct text *field);

#endif
