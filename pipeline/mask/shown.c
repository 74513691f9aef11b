#include "mask/shown.h"

/* The sums of one indicator in one year. */
struct sums {
	struct text indicator, year;
	struct shown_sum *first, *last;
};

void shown_init(struct shown *s)
{
	*s = (struct shown){0};
	s->cell.arena = s->sum.arena = s->figure.arena = &s->arena;
}

void shown_release(struct shown *s)
{
	map_release(&s->cell);
	map_release(&s->sum);
	map_release(&s->figure);
	buffer_release(&s->key);
	arena_release(&s->arena);
}

static struct text make_key(struct shown *s, struct text indicator,
			    struct text year, struct text of)
{
	s->key.len = 0;
	buffer_format(&s->key, "%.*s\t%.*s\t%.*s", TEXT_ARG(indicator),
		      TEXT_ARG(year), TEXT_ARG(of));
	return text_of_buffer(&s->key);
}

static void take_measure(struct shown *s, const struct text *field)
{
	bool number = !record_is_unknown(field[MEASURE_LOW]) ||
		      !record_is_unknown(field[MEASURE_PART_LOW]);
	bool hidden = text_is(field[MEASURE_STATE], "afgeschermd");
	enum shown_state **slot;
	enum shown_state *state;

	if (!number && !hidden)
		return;
	slot = (enum shown_state **)map_slot(
	    &s->cell, make_key(s, field[MEASURE_INDICATOR], field[MEASURE_YEAR],
			       field[MEASURE_VESTIGING]));
	if (!*slot)
		*slot = arena_new(&s->arena, sizeof(**slot));
	state = *slot;
	if (hidden || *state == SHOWN_NOT)
		*state = hidden ? SHOWN_HIDDEN : SHOWN_NUMBER;
}

static void take_figure(struct shown *s, const struct text *field)
{
	struct shown_figure *new = arena_new(&s->arena, sizeof(*new)), **slot;

	new->report = s->reports;
	if (!record_long(field[ALTERNATIVE_LOW], &new->figure.low) ||
	    !record_long(field[ALTERNATIVE_HIGH], &new->figure.high))
		return;
	slot = (struct shown_figure **)map_slot(
	    &s->figure,
	    make_key(s, field[ALTERNATIVE_INDICATOR], field[ALTERNATIVE_YEAR],
		     field[ALTERNATIVE_DEFINITION]));
	new->next = *slot;
	*slot = new;
}

void shown_take(struct shown *s, const struct record *record)
{
	if (record->names)
		return;
	s->reports += record->kind == KIND_REPORT;
	if (record->kind == KIND_ALTERNATIVE)
		take_figure(s, record->field);
	if (record->kind == KIND_MEASURE)
		take_measure(s, record->field);
	if (record->kind == KIND_SUM)
		shown_add(s, record->field[SUM_INDICATOR],
			  record->field[SUM_YEAR],
			  (struct shown_sum){record->field[SUM_VESTIGINGEN],
					     record->field[SUM_MOMENT],
					     record->field[SUM_KNOWN], NULL});
}

static bool is_same(const struct shown_sum *a, const struct shown_sum *b)
{
	return text_equal(a->vestigingen, b->vestigingen) &&
	       text_equal(a->moment, b->moment) &&
	       text_equal(a->known, b->known);
}

void shown_add(struct shown *s, struct text indicator, struct text year,
	       struct shown_sum sum)
{
	struct sums **slot = (struct sums **)map_slot(
	    &s->sum, make_key(s, indicator, year, TEXT("")));
	struct shown_sum *new;

	if (!*slot) {
		*slot = arena_new(&s->arena, sizeof(**slot));
		(*slot)->indicator = text_copy(indicator, &s->arena);
		(*slot)->year = text_copy(year, &s->arena);
	}
	for (new = (*slot)->first; new; new = new->next)
		if (is_same(new, &sum))
			return;
	new = arena_new(&s->arena, sizeof(*new));
	new->vestigingen = text_copy(sum.vestigingen, &s->arena);
	new->moment = text_copy(sum.moment, &s->arena);
	new->known = text_copy(sum.known, &s->arena);
	if ((*slot)->last)
		(*slot)->last->next = new;
	else
		(*slot)->first = new;
	(*slot)->last = new;
}

enum shown_state shown_cell(struct shown *s, struct text indicator,
			    struct text year, struct text vestiging)
{
	const enum shown_state *state =
	    map_find(&s->cell, make_key(s, indicator, year, vestiging));

	return state ? *state : SHOWN_NOT;
}

const struct shown_sum *shown_sums(struct shown *s, struct text indicator,
				   struct text year)
{
	const struct sums *sums =
	    map_find(&s->sum, make_key(s, indicator, year, TEXT("")));

	return sums ? sums->first : NULL;
}

const struct shown_figure *shown_figures(struct shown *s, struct text indicator,
					 struct text year,
					 struct text definition)
{
	return map_find(&s->figure, make_key(s, indicator, year, definition));
}

void shown_write(struct shown *s, struct record_writer *w)
{
	const struct sums *sums;
	void *at = NULL;

	while ((sums = map_next(&s->sum, &at)))
		for (const struct shown_sum *sum = sums->first; sum;
		     sum = sum->next) {
			record_begin(w, KIND_SUM);
			record_put_field(w, sums->indicator);
			record_put_field(w, sums->year);
			record_put_field(w, sum->vestigingen);
			record_put_field(w, sum->moment);
			record_put_field(w, sum->known);
			record_end(w);
		}
}
