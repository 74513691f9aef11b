#include "mask/ledger.h"

#include <stdlib.h>

#include "mask/grid.h"

/* A measure, with the member that it is of. */
struct entry {
	const struct text *measure;
	size_t member;
	struct entry *next;
};

/* The measures of one family in one year. */
struct slice {
	size_t family;
	struct text year;
	struct entry *first, *last;
	size_t entries;
	struct map cell; /* vestiging -> struct grid_cell */
	struct grid grid;
	size_t *column; /* of each member, its first one in the grid */
};

static struct text key_of(struct ledger *l, struct text a, struct text b,
			  struct text c)
{
	l->key.len = 0;
	buffer_format(&l->key, "%.*s\t%.*s\t%.*s", TEXT_ARG(a), TEXT_ARG(b),
		      TEXT_ARG(c));
	return text_of_buffer(&l->key);
}

static struct text hidden_key(struct ledger *l, size_t family, struct text year,
			      struct text vestiging)
{
	l->key.len = 0;
	buffer_format(&l->key, "%zu\t%.*s\t%.*s", family, TEXT_ARG(year),
		      TEXT_ARG(vestiging));
	return text_of_buffer(&l->key);
}

static struct interval interval_at(const struct text *field, int low)
{
	struct interval i = {0, 0};

	record_long(field[low], &i.low);
	record_long(field[low + 1], &i.high);
	return i;
}

/* Who is not in the part: as many can be told from a percentage. */
static struct interval rest_of(struct interval part, struct interval whole)
{
	struct interval rest = {whole.low - part.high, whole.high - part.low};

	rest.low = rest.low < 0 ? 0 : rest.low;
	return rest;
}

static bool is_known(const struct text *measure)
{
	return !record_is_unknown(measure[MEASURE_LOW]) ||
	       !record_is_unknown(measure[MEASURE_PART_LOW]);
}

static void index_verdicts(struct ledger *l)
{
	const struct dossier_row *row = dossier_first(l->dossier, KIND_VERDICT);

	for (; row; row = row->next) {
		const struct text **field =
		    arena_new(&l->arena, sizeof(*field));

		*field = row->field;
		*map_slot(&l->verdict,
			  key_of(l, row->field[VERDICT_INDICATOR],
				 row->field[VERDICT_YEAR], TEXT(""))) = field;
	}
}

static size_t subregion_of(struct ledger *l, struct text vestiging)
{
	struct text name = dossier_lookup(l->dossier, KIND_SCHOOL, vestiging,
					  SCHOOL_SUBREGION, TEXT(""));
	size_t **slot;

	if (!name.len)
		return 0;
	slot = (size_t **)map_slot(&l->subregion, name);
	if (!*slot) {
		*slot = arena_new(&l->arena, sizeof(**slot));
		**slot = map_count(&l->subregion);
	}
	return **slot;
}

/* ---- The measures, family by family and year by year ----------------------
 */

static struct slice *slice_of(struct ledger *l, struct map *slices,
			      size_t family, struct text year)
{
	struct slice **slot = (struct slice **)map_slot(
	    slices, hidden_key(l, family, year, TEXT("")));

	if (!*slot) {
		*slot = arena_new(&l->arena, sizeof(**slot));
		(*slot)->family = family;
		(*slot)->year = year;
		(*slot)->cell.arena = &l->arena;
		(*slot)->grid.threshold = l->threshold;
	}
	return *slot;
}

static void add_entry(struct ledger *l, struct slice *s, size_t member,
		      const struct text *measure)
{
	struct entry *new = arena_new(&l->arena, sizeof(*new));

	*new = (struct entry){measure, member, NULL};
	if (s->last)
		s->last->next = new;
	else
		s->first = new;
	s->last = new;
	s->entries++;
}

static void part_slices(struct ledger *l, struct map *slices)
{
	const struct dossier_row *row = dossier_first(l->dossier, KIND_MEASURE);

	for (; row; row = row->next) {
		size_t member =
		    family_find(&l->families, row->field[MEASURE_INDICATOR]);

		if (member < l->families.members)
			add_entry(l,
				  slice_of(l, slices,
					   l->families.member[member].family,
					   row->field[MEASURE_YEAR]),
				  member, row->field);
	}
}

/* ---- Their grid -----------------------------------------------------------
 */

static void set_total(struct ledger *l, struct slice *s, size_t member)
{
	const struct family_member *m = &l->families.member[member];
	const struct text **verdict =
	    map_find(&l->verdict, key_of(l, m->code, s->year, TEXT("")));
	struct grid_column *column = &s->grid.column[s->column[member]];
	struct interval part;

	column[0].member = member;
	if (m->share)
		column[1].member = member;
	if (!verdict)
		return;
	if (!m->share) {
		column[0].total = interval_at(*verdict, VERDICT_LOW);
		return;
	}
	part = interval_at(*verdict, VERDICT_PART_LOW);
	column[0].total = part;
	column[1].total = rest_of(part, interval_at(*verdict, VERDICT_OF_LOW));
}

static void set_columns(struct ledger *l, struct slice *s)
{
	const struct families *f = &l->families;

	s->column = arena_new(&l->arena, f->members * sizeof(*s->column));
	s->grid.column =
	    arena_new(&l->arena, 2 * f->members * sizeof(*s->grid.column));
	for (size_t i = 0; i < f->members; i++) {
		if (f->member[i].family != s->family)
			continue;
		s->column[i] = s->grid.columns;
		s->grid.columns += f->member[i].share ? 2 : 1;
		set_total(l, s, i);
	}
}

static struct grid_cell *cell_of(struct ledger *l, struct slice *s,
				 struct text vestiging)
{
	void **slot = map_slot(&s->cell, vestiging);
	struct grid_cell *cell = *slot;

	if (cell)
		return cell;
	cell = &s->grid.cell[s->grid.cells++];
	*slot = cell;
	cell->vestiging = vestiging;
	cell->subregion = subregion_of(l, vestiging);
	cell->count =
	    arena_new(&l->arena, (s->grid.columns + 1) * sizeof(*cell->count));
	return cell;
}

/* Shown for one member of a family, it is known: what is hidden of another was
 * hidden for a reason of its own. */
static void remember(struct ledger *l, struct slice *s, struct grid_cell *cell,
		     struct text code)
{
	enum shown_state before =
	    shown_cell(l->shown, code, s->year, cell->vestiging);

	cell->seen |= before == SHOWN_NUMBER;
	cell->kept |= before == SHOWN_HIDDEN;
}

static void set_cell(struct ledger *l, struct slice *s, const struct entry *e)
{
	const struct family_member *m = &l->families.member[e->member];
	struct grid_cell *cell = cell_of(l, s, e->measure[MEASURE_VESTIGING]);
	struct interval *count = &cell->count[s->column[e->member]];

	remember(l, s, cell, m->code);
	if (!is_known(e->measure))
		return;
	cell->there = true;
	if (record_is_unknown(e->measure[MEASURE_PART_LOW])) {
		count[0] = interval_at(e->measure, MEASURE_LOW);
		return;
	}
	count[0] = interval_at(e->measure, MEASURE_PART_LOW);
	count[1] = rest_of(count[0], interval_at(e->measure, MEASURE_OF_LOW));
}

/* Sums of the same vestigingen have the same mark (FNV-1a). */
static uint64_t mark_of(struct text vestigingen)
{
	uint64_t mark = 14695981039346656037U;

	for (size_t i = 0; i < vestigingen.len; i++)
		mark =
		    (mark ^ (unsigned char)vestigingen.at[i]) * 1099511628211U;
	return mark;
}

/* Cells in the same sums get the same fingerprint: their marks added up. What
 * was shown in a sum is not among what it tells of. */
static void add_old_sum(struct slice *s, const struct shown_sum *sum)
{
	for (size_t i = 0; i < s->grid.cells; i++)
		if (!s->grid.cell[i].seen &&
		    text_lists(sum->vestigingen, ' ',
			       s->grid.cell[i].vestiging))
			s->grid.cell[i].old += mark_of(sum->vestigingen);
}

/* Of a year that was running, another moment has other figures. */
static bool holds(const struct ledger *l, const struct shown_sum *sum)
{
	return record_is_unknown(sum->moment) ||
	       text_equal(sum->moment, l->moment);
}

static void set_old_sums(struct ledger *l, struct slice *s)
{
	const struct shown_sum *sum;

	for (size_t i = 0; i < l->families.members; i++)
		if (l->families.member[i].family == s->family)
			for (sum = shown_sums(
				 l->shown, l->families.member[i].code, s->year);
			     sum; sum = sum->next)
				if (holds(l, sum))
					add_old_sum(s, sum);
}

static void make_grid(struct ledger *l, struct slice *s)
{
	set_columns(l, s);
	s->grid.cell =
	    arena_new(&l->arena, (s->entries + 1) * sizeof(*s->grid.cell));
	for (const struct entry *e = s->first; e; e = e->next)
		set_cell(l, s, e);
	for (size_t i = 0; i < s->grid.cells; i++)
		s->grid.cell[i].kept &= !s->grid.cell[i].seen;
	set_old_sums(l, s);
}

/* ---- What it comes to -----------------------------------------------------
 */

static struct ledger_sums *sums_at(struct ledger *l, struct text indicator,
				   struct text year)
{
	struct ledger_sums **slot = (struct ledger_sums **)map_slot(
	    &l->sums, key_of(l, indicator, year, TEXT("")));

	if (!*slot)
		*slot = arena_new(&l->arena, sizeof(**slot));
	return *slot;
}

/* Does the difference of the two tell of a few persons of a school that is
 * shown? */
static bool differ_little(const struct slice *s, size_t outer, size_t inner)
{
	long threshold = s->grid.threshold;

	for (size_t i = 0; i < s->grid.cells; i++) {
		const struct grid_cell *cell = &s->grid.cell[i];
		struct interval a = cell->count[s->column[outer]];
		struct interval b = cell->count[s->column[inner]];
		struct interval low = {a.low - b.low, a.low - b.low};
		struct interval high = {a.high - b.high, a.high - b.high};

		if (cell->there && !cell->hidden &&
		    (grid_is_small(threshold, low) ||
		     grid_is_small(threshold, high)))
			return true;
	}
	return false;
}

static bool has_entry(const struct slice *s, size_t member)
{
	const struct entry *e = s->first;

	while (e && e->member != member)
		e = e->next;
	return e != NULL;
}

/* Of an indicator within another, no school is shown where the difference of
 * one would tell. */
static bool hides_schools(const struct ledger *l, const struct slice *s,
			  size_t inner)
{
	const struct family_member *member = l->families.member;

	for (size_t outer = 0; outer < l->families.members; outer++)
		if (outer != inner && member[outer].family == s->family &&
		    has_entry(s, outer) && has_entry(s, inner) &&
		    family_contains(&member[outer], &member[inner]) &&
		    !family_contains(&member[inner], &member[outer]) &&
		    differ_little(s, outer, inner))
			return true;
	return false;
}

static struct text moment_of(const struct ledger *l, struct text year)
{
	struct text until = {l->until.at, year.len};
	bool running =
	    l->until.len > year.len &&
	    (text_compare(until, year) < 0 ||
	     (text_equal(until, year) && !text_ends(l->until, "-12-31")));

	return running ? l->moment : record_unknown;
}

static void tell_sum(struct ledger *l, const struct slice *s, size_t member,
		     size_t subregion)
{
	struct buffer list = {0};

	for (const struct entry *e = s->first; e; e = e->next) {
		const struct grid_cell *cell =
		    map_find(&s->cell, e->measure[MEASURE_VESTIGING]);

		if (e->member == member && is_known(e->measure) &&
		    (!subregion || cell->subregion == subregion))
			buffer_format(&list, "%s%.*s", list.len ? " " : "",
				      TEXT_ARG(cell->vestiging));
	}
	if (list.len)
		shown_add(l->shown, l->families.member[member].code, s->year,
			  text_of_buffer(&list), moment_of(l, s->year));
	buffer_release(&list);
}

static void settle_member(struct ledger *l, const struct slice *s,
			  size_t member)
{
	struct ledger_sums *sums =
	    sums_at(l, l->families.member[member].code, s->year);

	sums->region = s->grid.column[s->column[member]].sums != SUMS_SHOWN;
	sums->subregions = sums->region || !s->grid.split;
	sums->schools = hides_schools(l, s, member);
	if (!sums->region)
		tell_sum(l, s, member, 0);
	for (size_t i = 1; !sums->subregions && i <= map_count(&l->subregion);
	     i++)
		tell_sum(l, s, member, i);
}

static void settle(struct ledger *l, struct slice *s)
{
	make_grid(l, s);
	grid_decide(&s->grid);
	for (size_t i = 0; i < s->grid.cells; i++)
		if (s->grid.cell[i].hidden)
			*map_slot(&l->hidden,
				  hidden_key(l, s->family, s->year,
					     s->grid.cell[i].vestiging)) = s;
	for (size_t i = 0; i < l->families.members; i++)
		if (l->families.member[i].family == s->family)
			settle_member(l, s, i);
	map_release(&s->cell);
}

void ledger_make(struct ledger *l, const struct dossier *d, struct shown *shown)
{
	const struct dossier_row *report = dossier_first(d, KIND_REPORT);
	struct map slices = {.arena = &l->arena};
	struct slice *slice;
	void *at = NULL;

	*l = (struct ledger){.threshold = 5,
			     .moment = record_unknown,
			     .until = record_unknown,
			     .dossier = d,
			     .shown = shown};
	l->hidden.arena = l->sums.arena = &l->arena;
	l->verdict.arena = l->subregion.arena = &l->arena;
	if (report) {
		record_long(report->field[REPORT_THRESHOLD], &l->threshold);
		l->moment = report->field[REPORT_MOMENT];
		l->until = report->field[REPORT_TO];
	}
	families_find(&l->families, d, &l->arena);
	index_verdicts(l);
	part_slices(l, &slices);
	while ((slice = map_next(&slices, &at)))
		settle(l, slice);
	map_release(&slices);
}

void ledger_release(struct ledger *l)
{
	map_release(&l->hidden);
	map_release(&l->sums);
	map_release(&l->verdict);
	map_release(&l->subregion);
	buffer_release(&l->key);
	arena_release(&l->arena);
}

bool ledger_has(const struct ledger *l, struct text indicator)
{
	return family_find(&l->families, indicator) < l->families.members;
}

bool ledger_hides_cell(struct ledger *l, struct text indicator,
		       struct text year, struct text vestiging)
{
	size_t member = family_find(&l->families, indicator);

	return member < l->families.members &&
	       (map_find(&l->hidden,
			 hidden_key(l, l->families.member[member].family, year,
				    vestiging)) ||
		ledger_sums(l, indicator, year).schools);
}

struct ledger_sums ledger_sums(struct ledger *l, struct text indicator,
			       struct text year)
{
	const struct ledger_sums *sums =
	    map_find(&l->sums, key_of(l, indicator, year, TEXT("")));

	return sums ? *sums : (struct ledger_sums){.region = false};
}
