/*
 * board: the words of the delivery board: what became of an export that
 * should have come, and what is to be done about it.
 *
 * Ownership: static texts; sentences are added to the buffer that is given.
 */
#ifndef BOARD_H
#define BOARD_H

#include "text.h"

/* B(id, word, what it means) */
#define BOARD_STATES(B)                                                        \
	B(COMPLETE, "compleet", "Aangeleverd, en er is niets afgekeurd.")      \
	B(FAULTS, "met fouten",                                                \
	  "Aangeleverd, maar een deel van de rijen is afgekeurd.")             \
	B(PART, "deels",                                                       \
	  "Aangeleverd, maar niet over alle jaren die er nu kunnen zijn.")     \
	B(DUO, "DUO",                                                          \
	  "Niet aangeleverd. Het cijfer komt uit de open data van DUO.")       \
	B(ABSENT, "ontbreekt", "Niet aangeleverd, en dat kan nu wel.")         \
	B(LATER, "nog niet", "Deze export hoeft er nu nog niet te zijn.")      \
	B(UNASKED, "niet verwacht",                                            \
	  "Een bestand waar volgens het plan niemand om vraagt, of waarin "    \
	  "geen rij van een vestiging staat.")                                 \
	B(UNREAD, "niet herkend",                                              \
	  "Een bestand waarvan niet duidelijk is wat het is.")

#define BOARD_ID(id, word, meaning) BOARD_IS_##id,

enum board_state { BOARD_STATES(BOARD_ID) BOARD_WORDS };

const char *board_word(enum board_state);
const char *board_meaning(enum board_state);
enum board_state board_state_of(struct text word); /* BOARD_WORDS if none */

/* Is it an export that should be there by now? And is it, whole? */
bool board_is_due(enum board_state);
bool board_is_in(enum board_state);

/* What there is to tell by. */
struct board_case {
	size_t delivered, standin, missing, later; /* years */
	long faults;
};

/* Of an export that is expected: one year that is missing outweighs a fault,
 * and years that can only come later weigh nothing. */
enum board_state board_judge(const struct board_case *);

/* What is to be done, for the fields of a board record; nothing where nothing
 * is. */
void board_todo(struct buffer *, const struct text *board);

/* Years as people list them: 2020, 2021 en 2022. */
void board_years(struct buffer *, struct text years);

#endif
