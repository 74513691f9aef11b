#include "compare/series.h"

void series_add(struct series *series, const struct standing *s,
		const struct plan_target *target)
{
	long scale = standing_scale(s->indicator);

	series->point[series->points++] = (struct series_point){
	    .year = s->year,
	    .value = s->sum.value,
	    .known = standing_known(s),
	    .complete = s->complete,
	    .missing = s->missings,
	    .expected = s->expected,
	    .standin = s->standin,
	    .target = target ? target->value * scale : -1,
	};
}

bool series_is_sound(const struct series_point *p)
{
	return p->known && p->complete && !p->missing;
}

static const char *way(struct interval from, struct interval to)
{
	if (to.low > from.high)
		return "omhoog";
	if (to.high < from.low)
		return "omlaag";
	if (from.low == from.high && interval_equal(from, to))
		return "gelijk";
	return "onbeslist";
}

static void put_previous(struct record_writer *w, const struct series *s,
			 const struct series_point *from,
			 const struct series_point *to)
{
	if (!from) {
		for (int i = 0; i < 4; i++)
			record_put_unknown(w);
		return;
	}
	record_put_long(w, from->year);
	standing_put_number(w, s->indicator, from->value.low);
	standing_put_number(w, s->indicator, from->value.high);
	if (from->missing || to->missing)
		record_put_unknown(w);
	else
		record_put(w, text_of(way(from->value, to->value)));
}

static void put_baseline(struct record_writer *w,
			 const struct plan_indicator *indicator,
			 const struct series_point *to)
{
	struct interval from = {indicator->baseline, indicator->baseline};

	if (indicator->baseline < 0) {
		for (int i = 0; i < 3; i++)
			record_put_unknown(w);
		return;
	}
	record_put_long(w, indicator->baseline_year);
	record_put_long(w, indicator->baseline);
	if (to->missing)
		record_put_unknown(w);
	else
		record_put(w, text_of(way(from, to->value)));
}

static const char *source_of(const struct series_point *p)
{
	if (!p->standin)
		return "scholen";
	return p->standin == p->expected ? "DUO" : "scholen en DUO";
}

/* Why two figures are not quite of the same. */
static void find_break(struct buffer *out, const struct series_point *from,
		       const struct series_point *to)
{
	if (from->expected != to->expected)
		buffer_format(out, "van %ld naar %ld vestigingen",
			      from->expected, to->expected);
	if (text_equal(text_of(source_of(from)), text_of(source_of(to))))
		return;
	buffer_format(out, "%scijfers van %s, daarvoor van %s",
		      out->len ? "; " : "", source_of(to), source_of(from));
}

static void write_direction(const struct series *s, struct record_writer *w,
			    const struct series_point *from,
			    const struct series_point *to)
{
	struct buffer reason = {0}, parted = {0};

	if (from)
		find_break(&parted, from, to);
	if (to->missing || (from && from->missing))
		buffer_format(&reason, "over %ld ontbreken scholen",
			      to->missing ? to->year : from->year);
	record_begin(w, KIND_DIRECTION);
	record_put(w, s->indicator->code);
	record_put_long(w, to->year);
	standing_put_number(w, s->indicator, to->value.low);
	standing_put_number(w, s->indicator, to->value.high);
	put_previous(w, s, from, to);
	put_baseline(w, s->indicator, to);
	record_put(w, text_of_buffer(&reason));
	record_put(w, text_of_buffer(&parted));
	record_end(w);
	buffer_release(&reason);
	buffer_release(&parted);
}

void series_write_directions(const struct series *s, struct record_writer *w)
{
	const struct series_point *before = NULL;

	for (size_t i = 0; i < s->points; i++) {
		const struct series_point *p = &s->point[i];

		if (!p->known || !p->complete)
			continue;
		write_direction(s, w, before, p);
		before = p;
	}
}
