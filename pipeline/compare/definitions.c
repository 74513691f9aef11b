#include "definitions.h"

#include "filter.h"

static bool listed(const struct definitions *d, struct text name)
{
	for (size_t i = 0; i < d->count; i++)
		if (text_equal(d->name[i], name))
			return true;
	return false;
}

void definitions_init(struct definitions *d, const struct plan *plan)
{
	*d = (struct definitions){.plan = plan};
	d->sum.arena = &d->arena;
	d->name =
	    arena_new(&d->arena, (plan->technicals + 1) * sizeof(*d->name));
	for (size_t i = 0; i < plan->technicals; i++) {
		const struct plan_technical *t = &plan->technical[i];

		if (listed(d, t->definition))
			continue;
		if (t->standard)
			d->standard = d->count;
		d->name[d->count++] = t->definition;
	}
}

void definitions_release(struct definitions *d)
{
	map_release(&d->sum);
	buffer_release(&d->key);
	arena_release(&d->arena);
}

bool definitions_matter(const struct plan_indicator *i)
{
	return i->measure == MEASURE_SUM && filter_asks_technical(&i->filter);
}

static struct interval **slot_of(struct definitions *d, size_t definition,
				 const struct plan_indicator *i, long year,
				 struct text vestiging, bool duo)
{
	const ptrdiff_t indicator = i - d->plan->indicator;

	d->key.len = 0;
	buffer_raw(&d->key, &definition, sizeof(definition));
	buffer_raw(&d->key, &indicator, sizeof(indicator));
	buffer_raw(&d->key, &year, sizeof(year));
	buffer_raw(&d->key, &duo, sizeof(duo));
	buffer_add(&d->key, vestiging);
	return (struct interval **)map_slot(&d->sum, text_of_buffer(&d->key));
}

static void add(struct definitions *d, size_t definition,
		const struct plan_indicator *i, const struct record *group)
{
	bool duo = text_is(group->field[GROUP_SOURCE], "duo");
	struct interval more = {0, 0}, **sum;
	long year = 0;

	text_long(group->field[GROUP_YEAR], &year);
	text_long(group->field[GROUP_LOW], &more.low);
	text_long(group->field[GROUP_HIGH], &more.high);
	sum = slot_of(d, definition, i, year, group->field[GROUP_SCHOOL], duo);
	if (!*sum)
		*sum = arena_new(&d->arena, sizeof(**sum));
	**sum = interval_add(**sum, more);
}

void definitions_take(struct definitions *d, const struct record *group)
{
	enum record_kind kind = record_kind_of(group->field[GROUP_KIND]);

	for (size_t n = 0; n < d->plan->indicators; n++) {
		const struct plan_indicator *i = &d->plan->indicator[n];

		if (i->kind != kind || !definitions_matter(i))
			continue;
		for (size_t k = 0; k < d->count; k++)
			if (filter_holds(d->plan, &i->filter, group->field,
					 d->name[k]))
				add(d, k, i, group);
	}
}

struct interval definitions_sum(struct definitions *d, size_t definition,
				const struct plan_indicator *i, long year,
				struct text vestiging, bool duo)
{
	struct interval **sum = slot_of(d, definition, i, year, vestiging, duo);

	return *sum ? **sum : (struct interval){0, 0};
}
