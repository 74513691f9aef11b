#include "compare/subregions.h"

static struct subregion *subregion_of(struct subregions *s, struct text name)
{
	for (size_t i = 0; i < s->count; i++)
		if (text_equal(s->subregion[i].name, name))
			return &s->subregion[i];
	if (!name.len || s->count == SUBREGIONS)
		return NULL;
	s->subregion[s->count].name = name;
	return &s->subregion[s->count++];
}

void subregions_add(struct subregions *s, const struct plan_school *school,
		    bool expected, const struct figure *figure)
{
	struct subregion *subregion = subregion_of(s, school->subregion);

	if (!subregion)
		return;
	subregion->expected += expected;
	if (figure)
		subregion->sum = figure_add(subregion->sum, *figure);
	else
		subregion->missing += expected;
}

static void write_one(struct subregion *s, const struct plan_indicator *i,
		      long year, struct record_writer *w)
{
	if (i->measure == MEASURE_SHARE)
		figure_share(&s->sum);
	record_begin(w, KIND_SUBREGION);
	record_put(w, i->code);
	record_put_long(w, year);
	record_put(w, s->name);
	standing_put_figure(w, i, &s->sum);
	record_put_long(w, s->expected);
	record_put_long(w, s->missing);
	record_end(w);
}

void subregions_write(struct subregions *s, const struct plan_indicator *i,
		      long year, struct record_writer *w)
{
	if (i->measure == MEASURE_DISTINCT || s->count < 2)
		return;
	for (size_t n = 0; n < s->count; n++)
		write_one(&s->subregion[n], i, year, w);
}
