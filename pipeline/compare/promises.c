#include "compare/promises.h"

#include <stdio.h>

#include "date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

void promises_init(struct promises *p, const struct plan *plan, long until,
		   const struct series *series, struct budgets *budgets)
{
	*p = (struct promises){
	    .plan = plan, .until = until, .series = series, .budgets = budgets};
	p->seen.arena = p->count.arena = &p->arena;
}

void promises_release(struct promises *p)
{
	map_release(&p->seen);
	map_release(&p->count);
	buffer_release(&p->key);
	arena_release(&p->arena);
}

/* Agreements with these units are counted from groups: how many different
 * things of a kind an activity had in a year. */
static const struct counted {
	const char *unit;
	enum record_kind kind;
	int what[2]; /* columns of a group that say which thing it is */
} counted[] = {
    {"sessies per jaar", KIND_DOCENTSESSIE, {GROUP_DATE, GROUP_SESSIE}},
};

static long *count_at(struct promises *p, enum record_kind kind,
		      struct text activity, struct text year)
{
	long **slot;

	p->key.len = 0;
	buffer_format(&p->key, "%d\t%.*s\t%.*s", (int)kind, TEXT_ARG(activity),
		      TEXT_ARG(year));
	slot = (long **)map_slot(&p->count, text_of_buffer(&p->key));
	if (!*slot)
		*slot = arena_new(&p->arena, sizeof(**slot));
	return *slot;
}

static long count_of(struct promises *p, enum record_kind kind, long activity,
		     long year)
{
	char number[2][24];

	snprintf(number[0], sizeof(number[0]), "%ld", activity);
	snprintf(number[1], sizeof(number[1]), "%ld", year);
	return *count_at(p, kind, text_of(number[0]), text_of(number[1]));
}

static void take_counted(struct promises *p, const struct text *group,
			 const struct counted *c)
{
	void **seen;

	p->key.len = 0;
	buffer_format(&p->key, "%d\t%.*s\t%.*s\t%.*s\t%.*s", (int)c->kind,
		      TEXT_ARG(group[GROUP_ACTIVITEIT]),
		      TEXT_ARG(group[GROUP_YEAR]), TEXT_ARG(group[c->what[0]]),
		      TEXT_ARG(group[c->what[1]]));
	seen = map_slot(&p->seen, text_of_buffer(&p->key));
	if (*seen)
		return;
	*seen = p;
	++*count_at(p, c->kind, group[GROUP_ACTIVITEIT], group[GROUP_YEAR]);
}

void promises_take(struct promises *p, const struct record *group)
{
	enum record_kind kind = record_kind_of(group->field[GROUP_KIND]);

	for (size_t i = 0; i < COUNT(counted); i++)
		if (counted[i].kind == kind)
			take_counted(p, group->field, &counted[i]);
}

/* What came of it, in tenths of the unit. */
struct outcome {
	bool known;
	struct interval tenths;
};

static struct outcome exactly(long tenths)
{
	return (struct outcome){true, {tenths, tenths}};
}

static struct outcome of_indicator(const struct series *s, long year)
{
	for (size_t i = 0; i < s->points; i++)
		if (s->point[i].year == year && s->point[i].known)
			return (struct outcome){true,
						{s->point[i].value.low * 10,
						 s->point[i].value.high * 10}};
	return (struct outcome){.known = false};
}

static struct outcome of_count(struct promises *p, const struct counted *c,
			       long activity, long year)
{
	long count = count_of(p, c->kind, activity, year);

	/* Nothing at all is more likely not delivered than not done. */
	return count ? exactly(count * 10) : (struct outcome){.known = false};
}

static const struct counted *counted_of(const struct plan_agreement *a)
{
	for (size_t i = 0; i < COUNT(counted); i++)
		if (text_is(a->unit, counted[i].unit))
			return &counted[i];
	return NULL;
}

static struct outcome outcome_of(struct promises *p,
				 const struct plan_agreement *a, long year)
{
	const struct plan_indicator *indicator =
	    plan_indicator_of(p->plan, a->indicator);
	long share = text_is(a->kind, "cofinanciering")
			 ? budgets_share(p->budgets, a->activity)
			 : -1;

	if (indicator)
		return of_indicator(&p->series[indicator - p->plan->indicator],
				    year);
	if (share >= 0)
		return exactly(share);
	if (counted_of(a) && year)
		return of_count(p, counted_of(a), a->activity, year);
	return (struct outcome){.known = false};
}

static void put_tenths(struct record_writer *w, long tenths, bool known)
{
	struct buffer room = {0};

	if (!known) {
		record_put_unknown(w);
		return;
	}
	buffer_format(&room, "%ld", tenths / 10);
	if (tenths % 10)
		buffer_format(&room, ".%ld", tenths % 10);
	record_put(w, text_of_buffer(&room));
	buffer_release(&room);
}

static void put_number(struct record_writer *w, long number)
{
	if (number)
		record_put_long(w, number);
	else
		record_put_unknown(w);
}

static void write_agreement(const struct plan_agreement *a, long year,
			    struct outcome outcome, struct record_writer *w)
{
	record_begin(w, KIND_AGREEMENT);
	record_put(w, a->id);
	record_put(w, a->kind);
	put_number(w, a->activity);
	record_put(w, a->indicator);
	put_number(w, year);
	put_tenths(w, a->tenths, a->tenths != 0);
	record_put(w, a->unit);
	record_put(w, a->text);
	record_put_long(w, a->line);
	put_tenths(w, outcome.tenths.low, outcome.known);
	put_tenths(w, outcome.tenths.high, outcome.known);
	record_end(w);
}

/* What is promised for every year is looked at year by year, until the end of
 * the period. */
struct years {
	long first, last;
};

static struct years years_of(const struct promises *p,
			     const struct plan_agreement *a)
{
	const struct plan_region *region = &p->plan->region;
	long now = date_year(p->until);

	if (a->year || !counted_of(a))
		return (struct years){a->year, a->year};
	return (struct years){region->begin,
			      now < region->end ? now : region->end};
}

static void write_years(struct promises *p, const struct plan_agreement *a,
			struct record_writer *w)
{
	struct years years = years_of(p, a);

	for (long year = years.first; year <= years.last; year++)
		write_agreement(a, year, outcome_of(p, a, year), w);
}

static void add_tenths(struct buffer *out, long tenths)
{
	buffer_format(out, "%ld", tenths / 10);
	if (tenths % 10)
		buffer_format(out, ",%ld", tenths % 10);
}

/* The verdict on the indicator is by the goal table: that is no other mistake,
 * but another number. */
static void add_other_target(struct buffer *out, const struct plan *plan,
			     const struct plan_agreement *a, long year)
{
	const struct plan_indicator *indicator =
	    plan_indicator_of(plan, a->indicator);
	const struct plan_target *target =
	    indicator ? plan_target_of(plan, indicator, year) : NULL;

	if (target && target->value * 10 != a->tenths)
		buffer_format(out, " (doelentabel: %ld)", target->value);
}

/* "keuzevakken 2020: 2 van 3"; "cofinanciering: 8,5 %, afgesproken 10 %" */
static void add_shortfall(struct buffer *out, const struct plan_agreement *a,
			  long year, struct outcome outcome)
{
	bool share = text_is(a->kind, "cofinanciering");

	if (out->len)
		buffer_add(out, TEXT("; "));
	buffer_add(out, share ? a->kind : a->unit);
	if (year)
		buffer_format(out, " %ld", year);
	buffer_add(out, TEXT(": "));
	add_tenths(out, outcome.tenths.high);
	buffer_add(out,
		   share ? TEXT("\xC2\xA0%, afgesproken ") : TEXT(" van "));
	add_tenths(out, a->tenths);
	buffer_add(out, share ? TEXT("\xC2\xA0%") : TEXT(""));
}

static void count_year(struct promises *p, const struct plan_agreement *a,
		       long year, struct promise_count *count)
{
	struct outcome outcome = outcome_of(p, a, year);

	if (year && year * 10000 + 1231 > p->until)
		return; /* there is still time */
	if (!outcome.known)
		count->unknown++;
	else if (outcome.tenths.low >= a->tenths)
		count->kept++;
	else if (outcome.tenths.high >= a->tenths)
		count->unknown++;
	else {
		count->broken++;
		add_shortfall(&count->shortfalls, a, year, outcome);
		add_other_target(&count->shortfalls, p->plan, a, year);
	}
}

void promises_count(struct promises *p, long activity,
		    struct promise_count *count)
{
	*count = (struct promise_count){.kept = 0};
	for (size_t i = 0; i < p->plan->agreements; i++) {
		const struct plan_agreement *a = &p->plan->agreement[i];
		struct years years = years_of(p, a);

		if (a->activity != activity || !a->tenths)
			continue;
		for (long y = years.first; y <= years.last; y++)
			count_year(p, a, y, count);
	}
}

static void write_risk(const struct plan_risk *risk, struct record_writer *w)
{
	record_begin(w, KIND_RISK);
	record_put_long(w, risk->number);
	record_put(w, risk->name);
	record_put(w, risk->chance);
	record_put(w, risk->impact);
	record_put(w, risk->measure);
	record_put(w, risk->activities);
	record_put_long(w, risk->line);
	record_end(w);
}

static void write_team(const struct plan_team *team, struct record_writer *w)
{
	record_begin(w, KIND_TEAM);
	record_put_long(w, team->number);
	record_put_long(w, team->lijn);
	record_put_long(w, team->activity);
	record_put(w, team->name);
	record_put_long(w, team->line);
	record_end(w);
}

void promises_write(struct promises *p, struct record_writer *w)
{
	for (size_t i = 0; i < p->plan->agreements; i++)
		write_years(p, &p->plan->agreement[i], w);
	for (size_t i = 0; i < p->plan->risks; i++)
		write_risk(&p->plan->risk[i], w);
	for (size_t i = 0; i < p->plan->teams; i++)
		write_team(&p->plan->team[i], w);
}
