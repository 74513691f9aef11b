#include "attacker/guess.h"

#include <stdlib.h>

/* Of another vestiging, as that of `measure`. */
static bool stayed(const struct report *was, const struct report *is,
		   const struct text *measure, struct text vestiging, int face)
{
	struct text like[MEASURE_COLUMNS];
	const struct text *a, *b;

	memcpy(like, measure, sizeof(like));
	like[MEASURE_VESTIGING] = vestiging;
	a = report_truth(was, like);
	b = report_truth(is, like);
	return !a || !b || !measure_is_there(a) || !measure_is_there(b) ||
	       measure_value(a, face) == measure_value(b, face);
}

/* Did he see it change? */
static bool is_seen_to_change(const struct report *was, const struct report *is,
			      const struct text *measure, int face)
{
	return !report_hides(was, measure) && !report_hides(is, measure) &&
	       !stayed(was, is, measure, measure[MEASURE_VESTIGING], face);
}

bool guess_is_same(const struct guess *g, const struct report *was,
		   const struct report *is, const struct text *measure,
		   int face)
{
	struct text who = measure[MEASURE_VESTIGING];

	if (is_seen_to_change(was, is, measure, face))
		return false;
	if (g->one.len && !g->other.len)
		return !text_equal(who, g->one);
	if (text_equal(who, g->one))
		who = g->other;
	else if (text_equal(who, g->other))
		who = g->one;
	return stayed(was, is, measure, who, face);
}

static bool is_of(const struct report *r, const struct text *measure,
		  struct text kind, struct text year, struct text vestiging)
{
	return text_equal(measure[MEASURE_VESTIGING], vestiging) &&
	       text_equal(measure[MEASURE_YEAR], year) &&
	       text_equal(report_kind(r, measure[MEASURE_INDICATOR]), kind);
}

static bool differs(const struct report *was, const struct report *is,
		    struct text kind, struct text year, struct text vestiging)
{
	const struct dossier_row *row =
	    dossier_first(&was->truth, KIND_MEASURE);

	while (row && !(is_of(was, row->field, kind, year, vestiging) &&
			!(stayed(was, is, row->field, vestiging, 0) &&
			  stayed(was, is, row->field, vestiging, 1))))
		row = row->next;
	return row;
}

/* Does it have another figure in any report than in one before? */
static bool has_changed(const struct report *r, size_t reports,
			struct text kind, struct text year,
			struct text vestiging)
{
	for (size_t is = 1; is < reports; is++)
		for (size_t was = 0; was < is; was++)
			if (differs(&r[was], &r[is], kind, year, vestiging))
				return true;
	return false;
}

static void add(struct guesses *g, struct text one, struct text other)
{
	g->guess = memory_resize(g->guess, g->count + 1, sizeof(*g->guess));
	g->guess[g->count++] = (struct guess){one, other};
}

static void add_swaps(struct guesses *g, const struct dossier_row *all,
		      struct text changed)
{
	for (; all; all = all->next)
		if (!text_equal(all->field[SCHOOL_VESTIGING], changed))
			add(g, changed, all->field[SCHOOL_VESTIGING]);
}

struct guesses guesses_make(const struct report *r, size_t reports,
			    struct text kind, struct text year)
{
	const struct dossier_row *all =
	    dossier_first(&r[reports - 1].truth, KIND_SCHOOL);
	struct guesses g = {NULL, 0};

	add(&g, TEXT(""), TEXT(""));
	for (const struct dossier_row *row = all; row; row = row->next) {
		struct text one = row->field[SCHOOL_VESTIGING];

		if (has_changed(r, reports, kind, year, one))
			add_swaps(&g, all, one);
	}
	for (; all && g.count > 1; all = all->next)
		add(&g, all->field[SCHOOL_VESTIGING], TEXT(""));
	return g;
}

void guesses_release(struct guesses *g)
{
	free(g->guess);
	*g = (struct guesses){NULL, 0};
}
