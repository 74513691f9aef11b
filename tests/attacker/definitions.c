#include "attacker/definitions.h"

#include <stdio.h>
#include <stdlib.h>

#include "rowkind.h"

struct attacked {
	long threshold, told;
};

static bool is_few(const struct attacked *a, long count)
{
	return count && labs(count) < a->threshold;
}

static void tell(struct attacked *a, const struct text *f, const char *what)
{
	a->told++;
	printf("told: %.*s %.*s by %.*s: %s\n",
	       TEXT_ARG(f[ALTERNATIVE_INDICATOR]),
	       TEXT_ARG(f[ALTERNATIVE_YEAR]),
	       TEXT_ARG(f[ALTERNATIVE_DEFINITION]), what);
}

static bool has_same(const struct text *a, const struct text *b, int column)
{
	return text_equal(a[column], b[column]);
}

static long low_of(const struct text *f)
{
	return number_of(f[ALTERNATIVE_LOW]);
}

static bool counts_persons(const struct report *r, const struct text *f)
{
	return row_kind_counts_persons(
	    report_kind(r, f[ALTERNATIVE_INDICATOR]));
}

static void attack_pair(struct attacked *a, const struct report *r,
			const struct text *one, const struct text *other)
{
	bool same = has_same(one, other, ALTERNATIVE_INDICATOR);

	if (!has_same(one, other, ALTERNATIVE_YEAR) ||
	    !is_few(a, low_of(one) - low_of(other)))
		return;
	if (same)
		tell(a, one, "another definition differs by a few");
	else if (has_same(one, other, ALTERNATIVE_DEFINITION) &&
		 text_equal(report_kind(r, one[ALTERNATIVE_INDICATOR]),
			    report_kind(r, other[ALTERNATIVE_INDICATOR])) &&
		 report_nests(r, one[ALTERNATIVE_INDICATOR],
			      other[ALTERNATIVE_INDICATOR]))
		tell(a, one, "what it is within differs by a few");
}

static void attack_report(struct attacked *a, const struct report *r)
{
	const struct dossier_row *all =
	    dossier_first(&r->shown, KIND_ALTERNATIVE);

	for (const struct dossier_row *i = all; i; i = i->next)
		for (const struct dossier_row *n = all; n; n = n->next)
			if (i != n && counts_persons(r, i->field))
				attack_pair(a, r, i->field, n->field);
}

/* The region's figure as it is shown; false: it is not. */
static bool find_figure(const struct report *r, const struct text *f,
			long *figure)
{
	const struct dossier_row *row = dossier_first(&r->shown, KIND_VERDICT);

	while (row &&
	       !(text_equal(row->field[VERDICT_INDICATOR],
			    f[ALTERNATIVE_INDICATOR]) &&
		 text_equal(row->field[VERDICT_YEAR], f[ALTERNATIVE_YEAR])))
		row = row->next;
	return row && record_long(row->field[VERDICT_LOW], figure);
}

/* Is a vestiging in the one that is not in the other? */
static bool is_wider(const struct report *r, const struct report *than,
		     const struct text *f)
{
	const struct dossier_row *row = dossier_first(&r->truth, KIND_MEASURE);

	for (; row; row = row->next) {
		const struct text *other = report_truth(than, row->field);

		if (text_equal(row->field[MEASURE_INDICATOR],
			       f[ALTERNATIVE_INDICATOR]) &&
		    text_equal(row->field[MEASURE_YEAR], f[ALTERNATIVE_YEAR]) &&
		    measure_is_there(row->field) &&
		    !(other && measure_is_there(other)))
			return true;
	}
	return false;
}

/* Of who came late, or left, the one tells how many count by the plan's
 * definition, and the other how many by another. */
static void attack_late(struct attacked *a, const struct report *was,
			const struct report *is, const struct text *then,
			const struct text *now)
{
	long own, before, late, other = low_of(now) - low_of(then);

	if (!find_figure(was, then, &before) || !find_figure(is, now, &own))
		return;
	late = own - before;
	if (other != late && (is_few(a, other) || is_few(a, other - late)))
		tell(a, now, "it changed by a few others");
}

static void attack_change(struct attacked *a, const struct report *was,
			  const struct report *is)
{
	const struct dossier_row *i =
	    dossier_first(&was->shown, KIND_ALTERNATIVE);

	for (; i; i = i->next) {
		const struct dossier_row *n =
		    dossier_first(&is->shown, KIND_ALTERNATIVE);

		while (n &&
		       !(has_same(i->field, n->field, ALTERNATIVE_INDICATOR) &&
			 has_same(i->field, n->field, ALTERNATIVE_YEAR) &&
			 has_same(i->field, n->field, ALTERNATIVE_DEFINITION)))
			n = n->next;
		if (n && counts_persons(is, n->field) &&
		    (is_wider(is, was, n->field) ||
		     is_wider(was, is, n->field)))
			attack_late(a, was, is, i->field, n->field);
	}
}

long definitions_attack(const struct report *r, size_t reports, long threshold)
{
	struct attacked a = {threshold, 0};

	for (size_t is = 0; is < reports; is++) {
		attack_report(&a, &r[is]);
		for (size_t was = 0; was < is; was++)
			attack_change(&a, &r[was], &r[is]);
	}
	return a.told;
}
