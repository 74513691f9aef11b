/*
 * attendance: may it be told how many teachers of a vestiging came?
 *
 * Teachers come back: a year that is shown tells of the years around it. So of
 * a vestiging all years are told, or none. None, if in any of them a few are
 * known, came, stayed away, or are new; if the numbers of teachers are hidden;
 * or if these leave a few who are not of a technical profiel.
 */
#ifndef MASK_ATTENDANCE_H
#define MASK_ATTENDANCE_H

#include "mask/ledger.h"

bool attendance_is_hidden(struct ledger *, struct text vestiging);

#endif
