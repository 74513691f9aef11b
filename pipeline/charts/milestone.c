#include "charts/milestone.h"

#include "charts/sign.h"

static const struct {
	const char *word;
	enum ink ink;
	enum sign sign;
} states[MILESTONE_STATES] = {
    [MILESTONE_DONE] = {"gehaald", INK_BLUE, SIGN_FULL},
    [MILESTONE_LATE] = {"niet op tijd", INK_OCHRE, SIGN_LATE},
    [MILESTONE_PARTLY] = {"niet geheel", INK_OCHRE, SIGN_TRIANGLE},
    [MILESTONE_NOT_DONE] = {"helemaal niet uitgevoerd", INK_RED, SIGN_CROSS},
    [MILESTONE_UNKNOWN] = {"onbekend", INK_OCHRE, SIGN_QUESTION},
    [MILESTONE_OPEN] = {"open", INK_QUIET, SIGN_RING},
    [MILESTONE_UNDATED] = {"ongedateerd", INK_QUIET, SIGN_RING},
};

enum milestone_state milestone_state(const struct text *field)
{
	enum milestone_state s = 0;

	while (s < MILESTONE_UNDATED &&
	       !text_is(field[MILESTONE_STATE], states[s].word))
		s++;
	return s;
}

const char *milestone_word(enum milestone_state s)
{
	return states[s].word;
}

void milestone_sign(struct pages *p, double x, double y, enum milestone_state s)
{
	sign_draw(p->canvas, x, y, 8, states[s].sign, states[s].ink);
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
