/*
 * definitions: figures of the region under other definitions, of which no
 * vestiging is told: what their differences tell.
 */
#ifndef ATTACKER_DEFINITIONS_H
#define ATTACKER_DEFINITIONS_H

#include "attacker/report.h"

/* Says what is told, and returns how much: a few who count by one definition
 * and not by another, in a report or at who came late since one before; and a
 * few who count in an indicator, and not in one within it. */
long definitions_attack(const struct report *, size_t reports, long threshold);

#endif
