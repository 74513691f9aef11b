#include "charts/milestone.h"

/* As it is recorded; and as it is told, where that is not the same. */
static const struct {
	const char *state;
	enum sign sign;
	const char *word;
} states[MILESTONE_STATES] = {
    [MILESTONE_DONE] = {"gehaald", SIGN_DONE, NULL},
    [MILESTONE_LATE] = {"niet op tijd", SIGN_LATE, "te laat gehaald"},
    [MILESTONE_PARTLY] = {"niet geheel", SIGN_PARTLY, NULL},
    [MILESTONE_NOT_DONE] = {"helemaal niet uitgevoerd", SIGN_NOT_DONE, NULL},
    [MILESTONE_UNKNOWN] = {"onbekend", SIGN_UNSURE, NULL},
    [MILESTONE_OPEN] = {"open", SIGN_NOT_DUE, NULL},
    [MILESTONE_UNDATED] = {"ongedateerd", SIGN_UNSURE,
			   "zonder datum en bericht"},
};

enum milestone_state milestone_state(const struct text *field)
{
	enum milestone_state s = 0;

	while (s < MILESTONE_UNDATED &&
	       !text_is(field[MILESTONE_STATE], states[s].state))
		s++;
	return s;
}

const char *milestone_word(enum milestone_state s)
{
	return states[s].word ? states[s].word : states[s].state;
}

void milestone_sign(struct pages *p, double x, double y, enum milestone_state s)
{
	pages_sign(p, x, y, states[s].sign);
}

void milestone_count(const struct model *m, long activity,
		     size_t count[MILESTONE_STATES])
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_MILESTONE);

	memset(count, 0, MILESTONE_STATES * sizeof(*count));
	for (; row; row = row->next) {
		long of = 0;

		record_long(row->field[MILESTONE_ACTIVITY], &of);
		if (!activity || of == activity)
			count[milestone_state(row->field)]++;
	}
}

long milestone_quarter(struct text t)
{
	long year;

	if (t.len != 6 || t.at[4] != 'Q' || t.at[5] < '1' || t.at[5] > '4' ||
	    !text_long((struct text){t.at, 4}, &year))
		return 0;
	return 4 * year + t.at[5] - '1';
}
