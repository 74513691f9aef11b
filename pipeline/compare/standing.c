#include "compare/standing.h"

#include <stdlib.h>

void standing_release(struct standing *s)
{
	free(s->under);
	buffer_release(&s->missing);
}

static bool is_share(const struct plan_indicator *indicator)
{
	return indicator->measure == MEASURE_SHARE;
}

static bool is_number(const struct plan_indicator *indicator,
		      const struct figure *figure)
{
	return figure->known && (!is_share(indicator) || figure->whole.high);
}

bool standing_known(const struct standing *s)
{
	return is_number(s->indicator, &s->sum);
}

long standing_scale(const struct plan_indicator *indicator)
{
	return is_share(indicator) ? 10 : 1;
}

void standing_put_number(struct record_writer *w,
			 const struct plan_indicator *indicator, long number)
{
	if (is_share(indicator))
		record_put_tenths(w, number);
	else
		record_put_long(w, number);
}

void standing_put_figure(struct record_writer *w,
			 const struct plan_indicator *indicator,
			 const struct figure *figure)
{
	const long ends[] = {figure->value.low, figure->value.high};

	for (int i = 0; i < 2; i++)
		if (is_number(indicator, figure))
			standing_put_number(w, indicator, ends[i]);
		else
			record_put_unknown(w);
}

static void put_parts(struct record_writer *w,
		      const struct plan_indicator *indicator,
		      const struct figure *figure)
{
	const long parts[] = {figure->part.low, figure->part.high,
			      figure->whole.low, figure->whole.high};

	for (int i = 0; i < 4; i++)
		if (figure->known && is_share(indicator))
			record_put_long(w, parts[i]);
		else
			record_put_unknown(w);
}

void standing_write_measure(const struct standing *s, struct record_writer *w,
			    struct text vestiging, const struct cell *cell,
			    const char *state)
{
	bool by_school = cell->school.known;
	const struct figure *figure = by_school ? &cell->school : &cell->duo;

	record_begin(w, KIND_MEASURE);
	record_put(w, s->indicator->code);
	record_put_long(w, s->year);
	record_put(w, vestiging);
	standing_put_figure(w, s->indicator, figure);
	if (figure->known)
		record_put(w, by_school ? TEXT("school") : TEXT("duo"));
	else
		record_put_unknown(w);
	record_put(w, text_of(state));
	put_parts(w, s->indicator, figure);
	standing_put_figure(w, s->indicator, &cell->duo);
	record_end(w);
}

static void put_target(struct record_writer *w,
		       const struct plan_target *target)
{
	if (target)
		record_put_long(w, target->value);
	else
		record_put_unknown(w);
}

void standing_write_verdict(const struct standing *s, struct record_writer *w,
			    const struct plan_target *target,
			    enum verdict verdict, enum reason reason)
{
	record_begin(w, KIND_VERDICT);
	record_put(w, s->indicator->code);
	record_put_long(w, s->year);
	standing_put_figure(w, s->indicator, &s->sum);
	put_target(w, target);
	record_put(w, text_of(verdict_word(verdict)));
	record_put(w, text_of(reason_word(reason)));
	record_put_long(w, s->expected);
	record_put_long(w, s->delivered);
	record_put_long(w, s->standin);
	record_put(w, text_of_buffer(&s->missing));
	put_parts(w, s->indicator, &s->sum);
	if (target) {
		record_put(w, target->written);
		record_put_long(w, target->line);
	} else {
		record_put_unknown(w);
		record_put_unknown(w);
	}
	if (s->due < 0)
		record_put_unknown(w);
	else
		standing_put_number(w, s->indicator, s->due);
	record_end(w);
}

void standing_write_alternative(const struct standing *s,
				struct record_writer *w, struct text definition,
				struct interval value)
{
	record_begin(w, KIND_ALTERNATIVE);
	record_put(w, s->indicator->code);
	record_put_long(w, s->year);
	record_put(w, definition);
	record_put_long(w, value.low);
	record_put_long(w, value.high);
	record_end(w);
}
