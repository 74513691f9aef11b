/*
 * verdict: the words of the judgement, and how it is reached.
 *
 * Source of the words: the plan asks for the state of the targets of chapter
 * 2 at each voortgangsrapportage (4.2, plan lines 2202-2224).
 */
#ifndef VERDICT_H
#define VERDICT_H

#include "interval.h"

/* V(id, word, sign, what it means). The sign is a second code beside colour. */
#define VERDICTS(V)                                                            \
	V(BEHAALD, "behaald", "\xE2\x9C\x93",                                  \
	  "De streefwaarde van dit jaar is gehaald.")                          \
	V(OP_KOERS, "op koers", "\xE2\x86\x92",                                \
	  "Het jaar loopt nog. Het aantal ligt op of boven wat er aan het "    \
	  "einde van de periode al moest zijn.")                               \
	V(ACHTER, "achter", "\xE2\x86\x93",                                    \
	  "Het jaar loopt nog. Het aantal ligt onder wat er aan het einde "    \
	  "van de periode al moest zijn.")                                     \
	V(NIET_BEHAALD, "niet behaald", "\xE2\x9C\x97",                        \
	  "De streefwaarde van dit jaar is niet gehaald.")                     \
	V(ONBESLIST, "onbeslist", "?",                                         \
	  "Met de gegevens die er zijn, is niet te zeggen of de streefwaarde " \
	  "gehaald is.")                                                       \
	V(LOPEND, "lopend", "\xE2\x80\xA6",                                    \
	  "Het cijfer van dit jaar kan nu nog niet bekend zijn.")              \
	V(GEEN_GEGEVENS, "geen gegevens", "\xE2\x80\x93",                      \
	  "Er is niets aangeleverd.")                                          \
	V(GEEN_STREEFWAARDE, "geen streefwaarde", "\xC2\xB7",                  \
	  "Voor dit jaar staat er geen streefwaarde in het plan.")

/* Why it is so, where the word alone does not say it: R(id, word, label for
 * people, what it means). */
#define REASONS(R)                                                             \
	R(NONE, "", "", "")                                                    \
	R(COVERAGE, "dekking", "niet volledig",                                \
	  "Nog niet alle scholen hebben aangeleverd.")                         \
	R(INTERVAL, "interval", "kleine aantallen",                            \
	  "Kleine aantallen zijn als '<5' aangeleverd; de streefwaarde ligt "  \
	  "tussen het laagste en het hoogste cijfer dat mogelijk is.")         \
	R(RUNNING, "lopend jaar", "het jaar loopt nog",                        \
	  "Het jaar is nog niet voorbij.")                                     \
	R(NOT_YET, "nog niet bekend", "nog niet bekend",                       \
	  "Dit cijfer komt pas na afloop van de periode beschikbaar.")         \
	R(FUTURE, "toekomst", "nog niet begonnen",                             \
	  "Dit jaar moet nog beginnen.")                                       \
	R(SHIELDED, "afgeschermd", "afgeschermd",                              \
	  "Het cijfer en het oordeel worden niet getoond, zodat niemand "      \
	  "herkenbaar is.")

#define VERDICT_ID(id, word, sign, meaning) VERDICT_IS_##id,
#define REASON_ID(id, word, label, meaning) REASON_##id,

enum verdict { VERDICTS(VERDICT_ID) VERDICT_WORDS };
enum reason { REASONS(REASON_ID) REASON_WORDS };

const char *verdict_word(enum verdict);
const char *verdict_sign(enum verdict);
const char *verdict_meaning(enum verdict);
enum verdict verdict_of(struct text word); /* VERDICT_WORDS if none */
const char *reason_word(enum reason);
const char *reason_label(enum reason);
const char *reason_meaning(enum reason);
enum reason reason_of(struct text word); /* REASON_WORDS if none */

/* What there is to judge by. */
struct verdict_case {
	bool known;             /* is there any figure? */
	struct interval figure; /* of the schools that are known */
	long target;            /* in the figure's unit; -1: none */
	long start;             /* where the year began, of what is carried
				   over from year to year; else 0 */
	long missing;           /* schools of which nothing is known */
	bool grows;             /* can it only go up within a year? */
	bool begun;             /* had the year begun at the moment? */
	bool complete;          /* could its figure be known by then? */
	long elapsed_permille;  /* of the year, at the moment */
};

/*
 * The judgement. Never behaald, op koers, achter or niet behaald while a
 * school is missing; never on one end of an interval only.
 */
enum verdict verdict_judge(const struct verdict_case *, enum reason *);

/* The least figure of a year that runs with which it is op koers. */
long verdict_due(const struct verdict_case *);

#endif
