#include "mask/shown.h"

/* When a cell was shown: in reports on moments before this one, on this one,
 * or by those on later ones. */
enum when { EARLIER, HERE, LATER, WHENS };

struct cell {
	unsigned states[WHENS];
	unsigned said;       /* by the report at hand */
	struct text earlier; /* one of those moments */
};

/* The sums of one indicator in one year. */
struct sums {
	struct shown_sum *first, *last;
};

struct figures {
	struct shown_figure *first, *last;
};

static const char number[] = "getoond", hidden[] = "afgeschermd";

void shown_init(struct shown *s, struct text moment)
{
	*s = (struct shown){.moment = moment, .from = record_unknown};
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

/* The columns that a record begins with. */
static struct text make_key(struct shown *s, struct text indicator,
			    struct text year, struct text of)
{
	s->key.len = 0;
	buffer_format(&s->key, "%.*s\t%.*s", TEXT_ARG(indicator),
		      TEXT_ARG(year));
	if (of.len)
		buffer_format(&s->key, "\t%.*s", TEXT_ARG(of));
	return text_of_buffer(&s->key);
}

/* What a map has at a key, of that size; made if it is not there. */
static void *entry_at(struct shown *s, struct map *map, struct text key,
		      size_t size)
{
	void **slot = map_slot(map, key);

	if (!*slot)
		*slot = arena_new(&s->arena, size);
	return *slot;
}

static struct cell *cell_at(struct shown *s, struct text indicator,
			    struct text year, struct text vestiging)
{
	return entry_at(s, &s->cell, make_key(s, indicator, year, vestiging),
			sizeof(struct cell));
}

/* 0: there is no figure. */
static unsigned state_of(const struct text *measure)
{
	if (text_is(measure[MEASURE_STATE], hidden))
		return SHOWN_HIDDEN;
	return record_is_unknown(measure[MEASURE_LOW]) &&
		       record_is_unknown(measure[MEASURE_PART_LOW])
		   ? 0
		   : SHOWN_NUMBER;
}

void shown_add_measure(struct shown *s, const struct text *measure)
{
	struct cell *cell =
	    cell_at(s, measure[MEASURE_INDICATOR], measure[MEASURE_YEAR],
		    measure[MEASURE_VESTIGING]);

	cell->said = state_of(measure);
	cell->states[HERE] |= cell->said;
}

static bool is_same_sum(const struct shown_sum *a, const struct shown_sum *b)
{
	return text_equal(a->vestigingen, b->vestigingen) &&
	       text_equal(a->moment, b->moment) &&
	       text_equal(a->known, b->known);
}

void shown_add_sum(struct shown *s, struct text indicator, struct text year,
		   struct shown_sum sum)
{
	struct sums *sums = entry_at(
	    s, &s->sum, make_key(s, indicator, year, TEXT("")), sizeof(*sums));
	struct shown_sum *new = sums->first;

	while (new && !is_same_sum(new, &sum))
		new = new->next;
	if (new) {
		new->later &= sum.later;
		return;
	}
	new = arena_new(&s->arena, sizeof(*new));
	new->vestigingen = text_copy(sum.vestigingen, &s->arena);
	new->moment = text_copy(sum.moment, &s->arena);
	new->known = text_copy(sum.known, &s->arena);
	new->later = sum.later;
	*(sums->first ? &sums->last->next : &sums->first) = new;
	sums->last = new;
}

static bool is_same_figure(const struct shown_figure *a,
			   const struct shown_figure *b)
{
	return interval_equal(a->figure, b->figure) &&
	       interval_equal(a->own, b->own) && a->hidden == b->hidden;
}

void shown_add_figure(struct shown *s, struct text indicator, struct text year,
		      struct text definition, struct shown_figure figure)
{
	struct figures *figures =
	    entry_at(s, &s->figure, make_key(s, indicator, year, definition),
		     sizeof(*figures));
	struct shown_figure *new = figures->first;

	while (new && !is_same_figure(new, &figure))
		new = new->next;
	if (new) {
		new->later &= figure.later;
		return;
	}
	new = arena_new(&s->arena, sizeof(*new));
	*new = figure;
	new->next = NULL;
	*(figures->first ? &figures->last->next : &figures->first) = new;
	figures->last = new;
}

/* ---- What was said before -------------------------------------------------
 */

static bool is_later(const struct shown *s)
{
	return !record_is_unknown(s->from) &&
	       text_compare(s->from, s->moment) > 0;
}

static void take_state(struct shown *s, const struct text *key,
		       struct text moment, unsigned state)
{
	struct cell *cell = cell_at(s, key[0], key[1], key[2]);

	if (is_later(s)) {
		cell->states[LATER] |= state;
	} else if (text_equal(moment, s->moment)) {
		cell->states[HERE] |= state;
	} else {
		cell->states[EARLIER] |= state;
		cell->earlier = text_copy(moment, &s->arena);
	}
}

static void take_measure(struct shown *s, const struct text *field)
{
	take_state(s, &field[MEASURE_INDICATOR], s->from, state_of(field));
}

static void take_told(struct shown *s, const struct text *field)
{
	take_state(s, &field[TOLD_INDICATOR], field[TOLD_MOMENT],
		   text_is(field[TOLD_STATE], hidden) ? SHOWN_HIDDEN
						      : SHOWN_NUMBER);
}

static void take_figure(struct shown *s, const struct text *field)
{
	struct shown_figure new = {.later = is_later(s)};

	new.hidden = record_is_unknown(field[FIGURE_LOW]);
	record_long(field[FIGURE_LOW], &new.figure.low);
	record_long(field[FIGURE_HIGH], &new.figure.high);
	record_long(field[FIGURE_OWN_LOW], &new.own.low);
	record_long(field[FIGURE_OWN_HIGH], &new.own.high);
	shown_add_figure(s, field[FIGURE_INDICATOR], field[FIGURE_YEAR],
			 field[FIGURE_DEFINITION], new);
}

static void take_sum(struct shown *s, const struct text *field)
{
	shown_add_sum(s, field[SUM_INDICATOR], field[SUM_YEAR],
		      (struct shown_sum){.vestigingen = field[SUM_VESTIGINGEN],
					 .moment = field[SUM_MOMENT],
					 .known = field[SUM_KNOWN],
					 .later = is_later(s)});
}

static void take_report(struct shown *s, const struct text *field)
{
	long threshold = 0;

	s->from = text_copy(field[REPORT_MOMENT], &s->arena);
	record_long(field[REPORT_THRESHOLD], &threshold);
	if (threshold > s->threshold)
		s->threshold = threshold;
}

void shown_take(struct shown *s, const struct record *record)
{
	static void (*const takers[KINDS])(struct shown *,
					   const struct text *) = {
	    [KIND_REPORT] = take_report, [KIND_MEASURE] = take_measure,
	    [KIND_TOLD] = take_told,     [KIND_FIGURE] = take_figure,
	    [KIND_SUM] = take_sum,
	};

	if (record->kind < KINDS && takers[record->kind] && !record->names)
		takers[record->kind](s, record->field);
}

/* ---- What is asked --------------------------------------------------------
 */

unsigned shown_cell(struct shown *s, struct text indicator, struct text year,
		    struct text vestiging)
{
	const struct cell *cell =
	    map_find(&s->cell, make_key(s, indicator, year, vestiging));
	unsigned others;

	if (!cell)
		return 0;
	others = cell->states[EARLIER] | cell->states[LATER];
	return cell->states[HERE] ? cell->states[HERE] | (others & SHOWN_NUMBER)
				  : others;
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
	const struct figures *figures =
	    map_find(&s->figure, make_key(s, indicator, year, definition));

	return figures ? figures->first : NULL;
}

/* ---- What is said for the next one ----------------------------------------
 */

static void begin(struct record_writer *w, enum record_kind kind,
		  struct text key)
{
	struct text column;

	record_begin(w, kind);
	while (text_cut(&key, '\t', &column))
		record_put_field(w, column);
}

static void write_states(struct record_writer *w, struct text key,
			 struct text moment, unsigned states)
{
	for (unsigned state = SHOWN_NUMBER; state <= SHOWN_HIDDEN; state++) {
		if (!(states & state))
			continue;
		begin(w, KIND_TOLD, key);
		record_put_field(w, moment);
		record_put(w, text_of(state == SHOWN_HIDDEN ? hidden : number));
		record_end(w);
	}
}

static void write_cells(const struct shown *s, struct record_writer *w)
{
	const struct cell *cell;
	void *at = NULL;

	while ((cell = map_next(&s->cell, &at))) {
		write_states(w, map_key(at), cell->earlier,
			     cell->states[EARLIER] & ~cell->states[HERE]);
		write_states(w, map_key(at), s->moment,
			     cell->states[HERE] & ~cell->said);
	}
}

static void write_sums(const struct shown *s, struct record_writer *w)
{
	const struct sums *sums;
	void *at = NULL;

	while ((sums = map_next(&s->sum, &at)))
		for (const struct shown_sum *sum = sums->first; sum;
		     sum = sum->next) {
			if (sum->later)
				continue;
			begin(w, KIND_SUM, map_key(at));
			record_put_field(w, sum->vestigingen);
			record_put_field(w, sum->moment);
			record_put_field(w, sum->known);
			record_end(w);
		}
}

static void put_figure(struct record_writer *w, const struct shown_figure *f)
{
	if (f->hidden) {
		record_put_unknown(w);
		record_put_unknown(w);
	} else {
		record_put_long(w, f->figure.low);
		record_put_long(w, f->figure.high);
	}
	record_put_long(w, f->own.low);
	record_put_long(w, f->own.high);
}

static void write_figures(const struct shown *s, struct record_writer *w)
{
	const struct figures *figures;
	void *at = NULL;

	while ((figures = map_next(&s->figure, &at)))
		for (const struct shown_figure *f = figures->first; f;
		     f = f->next) {
			if (f->later)
				continue;
			begin(w, KIND_FIGURE, map_key(at));
			put_figure(w, f);
			record_end(w);
		}
}

void shown_write(struct shown *s, struct record_writer *w)
{
	write_sums(s, w);
	write_cells(s, w);
	write_figures(s, w);
}
