#include "mask/definition.h"

#include "mask/grid.h"

/* How many more `a` is than `b`, at their low ends and at their high ends. */
struct difference {
	long low, high;
};

static struct difference differ(struct interval a, struct interval b)
{
	return (struct difference){a.low - b.low, a.high - b.high};
}

static struct difference change(struct difference now, struct difference then)
{
	return (struct difference){now.low - then.low, now.high - then.high};
}

static bool is_little(const struct ledger *l, struct difference d)
{
	long low = d.low < 0 ? -d.low : d.low;
	long high = d.high < 0 ? -d.high : d.high;

	return grid_is_small(l->slices.threshold,
			     (struct interval){low, low}) ||
	       grid_is_small(l->slices.threshold,
			     (struct interval){high, high});
}

static struct interval figure_of(const struct text *alternative)
{
	struct interval i = {0, 0};

	record_long(alternative[ALTERNATIVE_LOW], &i.low);
	record_long(alternative[ALTERNATIVE_HIGH], &i.high);
	return i;
}

static bool is_of(const struct text *alternative, struct text indicator,
		  struct text year)
{
	return text_equal(alternative[ALTERNATIVE_INDICATOR], indicator) &&
	       text_equal(alternative[ALTERNATIVE_YEAR], year);
}

/* The first one of the same figure is the plan's own. */
static const struct text *plans_own(const struct ledger *l,
				    const struct text *a)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_ALTERNATIVE);

	while (row && !is_of(row->field, a[ALTERNATIVE_INDICATOR],
			     a[ALTERNATIVE_YEAR]))
		row = row->next;
	return row ? row->field : a;
}

/* Compared with those before it. */
static bool differs_from_another(const struct ledger *l, const struct text *a)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_ALTERNATIVE);

	for (; row; row = row->next) {
		if (!is_of(row->field, a[ALTERNATIVE_INDICATOR],
			   a[ALTERNATIVE_YEAR]))
			continue;
		if (text_equal(row->field[ALTERNATIVE_DEFINITION],
			       a[ALTERNATIVE_DEFINITION]))
			return false;
		if (is_little(l, differ(figure_of(row->field), figure_of(a))))
			return true;
	}
	return false;
}

static bool is_around(const struct ledger *l, struct text outer,
		      struct text inner)
{
	const struct families *f = &l->slices.families;
	size_t a = family_find(f, outer), b = family_find(f, inner);

	return a != b && a < f->members && b < f->members &&
	       family_contains(&f->member[a], &f->member[b]);
}

static bool differs_from_around(const struct ledger *l, const struct text *a)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_ALTERNATIVE);

	for (; row; row = row->next)
		if (text_equal(row->field[ALTERNATIVE_YEAR],
			       a[ALTERNATIVE_YEAR]) &&
		    text_equal(row->field[ALTERNATIVE_DEFINITION],
			       a[ALTERNATIVE_DEFINITION]) &&
		    is_around(l, row->field[ALTERNATIVE_INDICATOR],
			      a[ALTERNATIVE_INDICATOR]) &&
		    is_little(l, differ(figure_of(row->field), figure_of(a))))
			return true;
	return false;
}

/* A change that the plan's own figure made too tells nothing more than that
 * does. Neither may the two have come nearer or gone further by a few. */
static bool changed_a_little(const struct ledger *l, struct difference own,
			     struct difference other)
{
	struct difference apart = change(other, own);

	return (apart.low || apart.high) &&
	       (is_little(l, other) || is_little(l, apart));
}

static bool is_same(const struct shown_figure *was, struct interval own,
		    struct interval now)
{
	return !was->hidden && interval_equal(was->own, own) &&
	       interval_equal(was->figure, now);
}

/* Compared with every report that told the plan's own. What was left out of
 * one of them stays out; what one of them told can be told again. */
static bool changed_since(struct ledger *l, const struct text *a)
{
	struct interval own = figure_of(plans_own(l, a)), now = figure_of(a);
	const struct shown_figure *was =
	    shown_figures(l->slices.shown, a[ALTERNATIVE_INDICATOR],
			  a[ALTERNATIVE_YEAR], a[ALTERNATIVE_DEFINITION]);
	bool changed = false;

	for (; was; was = was->next) {
		if (is_same(was, own, now))
			return false;
		changed |=
		    was->hidden || changed_a_little(l, differ(own, was->own),
						    differ(now, was->figure));
	}
	return changed;
}

static bool is_region_hidden(struct ledger *l, const struct text *a)
{
	return ledger_sums(l, a[ALTERNATIVE_INDICATOR], a[ALTERNATIVE_YEAR])
	    .region;
}

bool definition_is_hidden(struct ledger *l, const struct text *a)
{
	return is_region_hidden(l, a) || differs_from_another(l, a) ||
	       differs_from_around(l, a) || changed_since(l, a);
}

static void tell(struct ledger *l, const struct text *a)
{
	struct shown_figure told = {.own = figure_of(plans_own(l, a)),
				    .hidden = definition_is_hidden(l, a)};

	if (!told.hidden)
		told.figure = figure_of(a);
	shown_add_figure(l->slices.shown, a[ALTERNATIVE_INDICATOR],
			 a[ALTERNATIVE_YEAR], a[ALTERNATIVE_DEFINITION], told);
}

void definitions_tell(struct ledger *l)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_ALTERNATIVE);

	for (; row; row = row->next)
		if (ledger_has(l, row->field[ALTERNATIVE_INDICATOR]) &&
		    plans_own(l, row->field) != row->field &&
		    !is_region_hidden(l, row->field))
			tell(l, row->field);
}
