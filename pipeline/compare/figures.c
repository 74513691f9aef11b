#include "figures.h"

#include <stdio.h>

void figures_init(struct figures *f)
{
	*f = (struct figures){0};
	f->cell.arena = f->total.arena = f->year.arena = &f->arena;
}

void figures_release(struct figures *f)
{
	map_release(&f->cell);
	map_release(&f->total);
	map_release(&f->year);
	buffer_release(&f->key);
	arena_release(&f->arena);
}

static struct text make_key(struct figures *f, struct text indicator,
			    struct text year, struct text vestiging)
{
	f->key.len = 0;
	buffer_add(&f->key, indicator);
	buffer_char(&f->key, '\t');
	buffer_add(&f->key, year);
	buffer_char(&f->key, '\t');
	buffer_add(&f->key, vestiging);
	return text_of_buffer(&f->key);
}

static struct text key_of(struct figures *f, struct text indicator, long year,
			  struct text vestiging)
{
	char digits[24];
	struct text number;

	number.at = digits;
	number.len = (size_t)snprintf(digits, sizeof(digits), "%ld", year);
	return make_key(f, indicator, number, vestiging);
}

static struct interval interval_in(const struct record *record, int low)
{
	struct interval in = {0, 0};

	record_long(record->field[low], &in.low);
	record_long(record->field[low + 1], &in.high);
	return in;
}

void figure_share(struct figure *f)
{
	if (f->known)
		f->value = interval_share(f->part, f->whole);
}

static void take_measure(struct figures *f, const struct record *record)
{
	struct text indicator = record->field[MEASURE_INDICATOR];
	struct text year = record->field[MEASURE_YEAR];
	struct text key =
	    make_key(f, indicator, year, record->field[MEASURE_VESTIGING]);
	struct cell **slot = (struct cell **)map_slot(&f->cell, key);
	struct figure figure = {
	    .known = true,
	    .value = interval_in(record, MEASURE_LOW),
	    .part = interval_in(record, MEASURE_PART_LOW),
	    .whole = interval_in(record, MEASURE_OF_LOW),
	};

	if (!*slot)
		*slot = arena_new(&f->arena, sizeof(**slot));
	if (record_is_unknown(record->field[MEASURE_LOW]))
		figure_share(&figure);
	if (text_is(record->field[MEASURE_SOURCE], "duo"))
		(*slot)->duo = figure;
	else
		(*slot)->school = figure;
	key = make_key(f, indicator, year, TEXT(""));
	*map_slot(&f->year, key) = *slot;
}

static void take_total(struct figures *f, const struct record *record)
{
	struct text key = make_key(f, record->field[TOTAL_INDICATOR],
				   record->field[TOTAL_YEAR], TEXT(""));
	struct figure *total = arena_new(&f->arena, sizeof(*total));

	total->known = true;
	total->value = interval_in(record, TOTAL_LOW);
	*map_slot(&f->total, key) = total;
	*map_slot(&f->year, key) = total;
}

void figures_take(struct figures *f, const struct record *record)
{
	if (record->kind == KIND_MEASURE)
		take_measure(f, record);
	else
		take_total(f, record);
}

const struct cell *figures_cell(struct figures *f, struct text indicator,
				long year, struct text vestiging)
{
	return map_find(&f->cell, key_of(f, indicator, year, vestiging));
}

const struct figure *figures_total(struct figures *f, struct text indicator,
				   long year)
{
	return map_find(&f->total, key_of(f, indicator, year, TEXT("")));
}

bool figures_year(struct figures *f, struct text indicator, long year)
{
	return map_find(&f->year, key_of(f, indicator, year, TEXT(""))) != NULL;
}

struct figure figure_add(struct figure a, struct figure b)
{
	if (!b.known)
		return a;
	return (struct figure){
	    .known = true,
	    .value = interval_add(a.value, b.value),
	    .part = interval_add(a.part, b.part),
	    .whole = interval_add(a.whole, b.whole),
	};
}
