#include "doubts.h"

static void count(void *context, const struct contradiction *c)
{
	(void)c;
	++*(size_t *)context;
}

static void keep(void *context, const struct contradiction *c)
{
	struct doubts *d = context;

	d->doubt[d->count++].contradiction = *c;
}

void doubts_init(struct doubts *d, const struct plan *plan)
{
	size_t found = 0;

	*d = (struct doubts){.count = 0};
	contradictions_find(plan, &d->arena, count, &found);
	d->doubt = arena_new(&d->arena, (found + 1) * sizeof(*d->doubt));
	contradictions_find(plan, &d->arena, keep, d);
}

void doubts_release(struct doubts *d)
{
	arena_release(&d->arena);
}

struct doubt *doubts_next(const struct doubts *d,
			  const struct plan_target *target,
			  const struct doubt *after)
{
	for (size_t i = after ? (size_t)(after - d->doubt) + 1 : 0;
	     target && i < d->count; i++)
		if (d->doubt[i].contradiction.target == target)
			return &d->doubt[i];
	return NULL;
}

static void put_line(struct record_writer *w, long line)
{
	if (line)
		record_put_long(w, line);
	else
		record_put_unknown(w);
}

static void put_readings(struct record_writer *w, const struct doubt *doubt)
{
	const struct contradiction *c = &doubt->contradiction;

	record_put(w, c->target->indicator);
	record_put_long(w, c->target->year);
	record_put_long(w, c->target->value);
	record_put(w, text_of(doubt->verdict));
	record_put_long(w, c->other);
	record_put(w, text_of(doubt->other));
}

static void write(const struct doubt *doubt, struct record_writer *w)
{
	const struct contradiction *c = &doubt->contradiction;

	record_begin(w, KIND_CONTRADICTION);
	record_put(w, c->code);
	record_put(w, c->subject);
	record_put(w, c->first);
	put_line(w, c->first_line);
	record_put(w, c->second);
	put_line(w, c->second_line);
	record_put(w, c->by_rule ? TEXT("regel") : TEXT("lezer"));
	record_put(w, c->consequence);
	if (c->target && doubt->verdict)
		put_readings(w, doubt);
	else
		for (int i = CONTRADICTION_INDICATOR; i < CONTRADICTION_COLUMNS;
		     i++)
			record_put_unknown(w);
	record_end(w);
}

void doubts_write(const struct doubts *d, struct record_writer *w)
{
	for (size_t i = 0; i < d->count; i++)
		write(&d->doubt[i], w);
}
