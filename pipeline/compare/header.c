#include "header.h"

#include "date.h"
#include "version.h"

static void put_date(struct record_writer *w, long date)
{
	char room[DATE_ROOM];

	record_put(w, text_of(date_iso(date, room)));
}

static void put_known(struct record_writer *w, long number, long none)
{
	if (number == none)
		record_put_unknown(w);
	else
		record_put_long(w, number);
}

static struct text standard_definition(const struct plan *plan)
{
	for (size_t i = 0; i < plan->technicals; i++)
		if (plan->technical[i].standard)
			return plan->technical[i].definition;
	return TEXT("");
}

static void write_report(struct record_writer *w, const struct plan *plan,
			 const struct plan_moment *moment)
{
	record_begin(w, KIND_REPORT);
	record_put(w, plan->region.code);
	record_put(w, plan->region.name);
	record_put(w, plan->region.penvoerder);
	put_date(w, moment->moment);
	record_put(w, moment->title);
	put_date(w, moment->due);
	put_date(w, moment->from);
	put_date(w, moment->to);
	record_put_long(w, plan->region.begin);
	record_put_long(w, plan->region.end);
	record_put_long(w, plan->region.smallest_cell);
	record_put(w, standard_definition(plan));
	record_put(w, TEXT(VOORTGANG_VERSION));
	record_end(w);
}

static void write_school(struct record_writer *w, const struct plan_school *s)
{
	record_begin(w, KIND_SCHOOL);
	record_put(w, s->vestiging);
	record_put(w, s->name);
	record_put(w, s->school);
	record_put(w, s->subregion);
	record_put(w, s->board);
	record_put(w, s->costcentre);
	record_put(w, s->delivers);
	record_end(w);
}

static void write_indicator(struct record_writer *w,
			    const struct plan_indicator *i)
{
	record_begin(w, KIND_INDICATOR);
	record_put(w, i->code);
	record_put_long(w, i->goal);
	record_put(w, i->name);
	record_put(w, i->unit);
	record_put(w, i->kind_text);
	record_put(w, i->measure_text);
	record_put(w, i->counting_text);
	record_put(w, i->filter_text);
	put_known(w, i->baseline, -1);
	put_known(w, i->baseline_year, -1);
	record_put(w, i->source);
	put_known(w, i->line, 0);
	record_end(w);
}

static void write_definition(struct record_writer *w,
			     const struct plan_technical *t)
{
	record_begin(w, KIND_DEFINITION);
	record_put(w, t->definition);
	record_put(w, t->name);
	record_put(w, t->standard ? TEXT("ja") : TEXT("nee"));
	record_put(w, t->mbo ? TEXT("mbo") : TEXT("vmbo"));
	record_put(w, t->code);
	record_put(w, t->leerwegen);
	record_put(w, t->source);
	record_end(w);
}

void header_write(struct record_writer *w, const struct plan *plan,
		  const struct plan_moment *moment)
{
	write_report(w, plan, moment);
	for (size_t i = 0; i < plan->schools; i++)
		write_school(w, &plan->school[i]);
	for (size_t i = 0; i < plan->indicators; i++)
		write_indicator(w, &plan->indicator[i]);
	for (size_t i = 0; i < plan->technicals; i++)
		write_definition(w, &plan->technical[i]);
}
