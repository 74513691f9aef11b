#include "verdict.h"

#define VERDICT_ROW(id, word, sign, meaning) {word, sign, meaning},
#define REASON_ROW(id, word, label, meaning) {word, label, meaning},

static const struct {
	const char *word, *sign, *meaning;
} verdicts[] = {VERDICTS(VERDICT_ROW)};

static const struct {
	const char *word, *label, *meaning;
} reasons[] = {REASONS(REASON_ROW)};

const char *verdict_word(enum verdict v)
{
	return verdicts[v].word;
}

const char *verdict_sign(enum verdict v)
{
	return verdicts[v].sign;
}

const char *verdict_meaning(enum verdict v)
{
	return verdicts[v].meaning;
}

enum verdict verdict_of(struct text word)
{
	enum verdict v = 0;

	while (v < VERDICT_WORDS && !text_is(word, verdicts[v].word))
		v++;
	return v;
}

const char *reason_word(enum reason r)
{
	return reasons[r].word;
}

const char *reason_label(enum reason r)
{
	return reasons[r].label;
}

const char *reason_meaning(enum reason r)
{
	return reasons[r].meaning;
}

enum reason reason_of(struct text word)
{
	enum reason r = 0;

	while (r < REASON_WORDS && !text_is(word, reasons[r].word))
		r++;
	return r;
}

/* A year that is over: above, below, or the target lies in between. */
static enum verdict judge_complete(const struct verdict_case *c,
				   enum reason *reason)
{
	if (c->figure.low >= c->target)
		return VERDICT_IS_BEHAALD;
	if (c->figure.high < c->target)
		return VERDICT_IS_NIET_BEHAALD;
	*reason = REASON_INTERVAL;
	return VERDICT_IS_ONBESLIST;
}

long verdict_due(const struct verdict_case *c)
{
	long permille =
	    c->start * 1000 + (c->target - c->start) * c->elapsed_permille;

	return (permille + 999) / 1000;
}

/* A running year of what only grows: is it where it should be by now? */
static enum verdict judge_running(const struct verdict_case *c,
				  enum reason *reason)
{
	long due = verdict_due(c);

	*reason = REASON_NONE;
	if (c->figure.low >= c->target)
		return VERDICT_IS_BEHAALD;
	*reason = REASON_RUNNING;
	if (c->figure.low >= due)
		return VERDICT_IS_OP_KOERS;
	if (c->figure.high < due)
		return VERDICT_IS_ACHTER;
	return VERDICT_IS_LOPEND;
}

enum verdict verdict_judge(const struct verdict_case *c, enum reason *reason)
{
	*reason = REASON_NONE;
	if (c->target < 0)
		return VERDICT_IS_GEEN_STREEFWAARDE;
	if (!c->begun) {
		*reason = REASON_FUTURE;
		return VERDICT_IS_LOPEND;
	}
	if (!c->complete && !(c->grows && c->known)) {
		*reason = REASON_NOT_YET;
		return VERDICT_IS_LOPEND;
	}
	if (!c->known)
		return VERDICT_IS_GEEN_GEGEVENS;
	if (c->missing) {
		*reason = REASON_COVERAGE;
		return VERDICT_IS_ONBESLIST;
	}
	return c->complete ? judge_complete(c, reason)
			   : judge_running(c, reason);
}
