/*
 * guess: whose hidden figures were corrected, as far as a reader can know.
 *
 * A sum that changed tells that something hidden did, not at which vestiging.
 * He takes all others to be what they were; so each vestiging that may have
 * changed in the place of one that did is a guess, and so is that only one
 * changed. What he guesses right is a guess too: the first one.
 *
 * Ownership: texts are the reports'; the list is freed by guesses_release().
 */
#ifndef ATTACKER_GUESS_H
#define ATTACKER_GUESS_H

#include "attacker/report.h"

/* `one` changed as `other` did, and the other way round; without `other`, no
 * other than `one` changed; without both, those changed that did. */
struct guess {
	struct text one, other;
};

struct guesses {
	struct guess *guess;
	size_t count;
};

/* Of the cells of a kind of export in a year. */
struct guesses guesses_make(const struct report *, size_t reports,
			    struct text kind, struct text year);
void guesses_release(struct guesses *);

/* Is a cell the same in two reports? `measure` is it in the first one. */
bool guess_is_same(const struct guess *, const struct report *was,
		   const struct report *is, const struct text *measure,
		   int face);

#endif
