#include "mask/slice.h"

static struct text verdict_key(struct slices *z, struct text indicator,
			       struct text year)
{
	z->key.len = 0;
	buffer_format(&z->key, "%.*s\t%.*s", TEXT_ARG(indicator),
		      TEXT_ARG(year));
	return text_of_buffer(&z->key);
}

static struct text slice_key(struct slices *z, size_t family, struct text year)
{
	z->key.len = 0;
	buffer_format(&z->key, "%zu\t%.*s", family, TEXT_ARG(year));
	return text_of_buffer(&z->key);
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

static void index_verdicts(struct slices *z)
{
	const struct dossier_row *row = dossier_first(z->dossier, KIND_VERDICT);

	for (; row; row = row->next) {
		const struct text **field =
		    arena_new(&z->arena, sizeof(*field));

		*field = row->field;
		*map_slot(&z->verdict,
			  verdict_key(z, row->field[VERDICT_INDICATOR],
				      row->field[VERDICT_YEAR])) = field;
	}
}

static size_t subregion_of(struct slices *z, struct text vestiging)
{
	struct text name = dossier_lookup(z->dossier, KIND_SCHOOL, vestiging,
					  SCHOOL_SUBREGION, TEXT(""));
	size_t **slot;

	if (!name.len)
		return 0;
	slot = (size_t **)map_slot(&z->subregion, name);
	if (!*slot) {
		*slot = arena_new(&z->arena, sizeof(**slot));
		**slot = map_count(&z->subregion);
	}
	return **slot;
}

static struct slice *slice_of(struct slices *z, size_t family, struct text year)
{
	struct slice **slot =
	    (struct slice **)map_slot(&z->slice, slice_key(z, family, year));

	if (!*slot) {
		*slot = arena_new(&z->arena, sizeof(**slot));
		(*slot)->family = family;
		(*slot)->year = year;
		(*slot)->cell.arena = &z->arena;
		(*slot)->grid.threshold = z->threshold;
	}
	return *slot;
}

static void add_entry(struct slices *z, struct slice *s, size_t member,
		      const struct text *measure)
{
	struct slice_entry *new = arena_new(&z->arena, sizeof(*new));

	*new = (struct slice_entry){measure, member, NULL};
	if (s->last)
		s->last->next = new;
	else
		s->first = new;
	s->last = new;
	s->entries++;
}

static void part_slices(struct slices *z)
{
	const struct dossier_row *row = dossier_first(z->dossier, KIND_MEASURE);

	for (; row; row = row->next) {
		size_t member =
		    family_find(&z->families, row->field[MEASURE_INDICATOR]);

		if (member < z->families.members)
			add_entry(z,
				  slice_of(z, z->families.member[member].family,
					   row->field[MEASURE_YEAR]),
				  member, row->field);
	}
}

static void set_total(struct slices *z, struct slice *s, size_t member)
{
	const struct family_member *m = &z->families.member[member];
	const struct text **verdict =
	    map_find(&z->verdict, verdict_key(z, m->code, s->year));
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

static void set_columns(struct slices *z, struct slice *s)
{
	const struct families *f = &z->families;

	s->column = arena_new(&z->arena, f->members * sizeof(*s->column));
	s->grid.column =
	    arena_new(&z->arena, 2 * f->members * sizeof(*s->grid.column));
	for (size_t i = 0; i < f->members; i++) {
		if (f->member[i].family != s->family)
			continue;
		s->column[i] = s->grid.columns;
		s->grid.columns += f->member[i].share ? 2 : 1;
		set_total(z, s, i);
	}
}

static struct grid_cell *cell_of(struct slices *z, struct slice *s,
				 struct text vestiging)
{
	void **slot = map_slot(&s->cell, vestiging);
	struct grid_cell *cell = *slot;

	if (cell)
		return cell;
	cell = &s->grid.cell[s->grid.cells++];
	*slot = cell;
	cell->vestiging = vestiging;
	cell->subregion = subregion_of(z, vestiging);
	cell->count =
	    arena_new(&z->arena, (s->grid.columns + 1) * sizeof(*cell->count));
	return cell;
}

/* Shown for one member of a family, and never hidden for that, it was not
 * hidden: what is hidden of another was so for a reason of its own. */
static void remember(struct slices *z, struct slice *s, struct grid_cell *cell,
		     struct text code)
{
	unsigned before = shown_cell(z->shown, code, s->year, cell->vestiging);

	cell->seen |= before & SHOWN_NUMBER;
	cell->kept |= before & SHOWN_HIDDEN;
	cell->open |= before == SHOWN_NUMBER;
}

static void set_cell(struct slices *z, struct slice *s,
		     const struct slice_entry *e)
{
	const struct family_member *m = &z->families.member[e->member];
	struct grid_cell *cell = cell_of(z, s, e->measure[MEASURE_VESTIGING]);
	struct interval *count = &cell->count[s->column[e->member]];

	remember(z, s, cell, m->code);
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

/* FNV-1a */
static uint64_t mix(uint64_t mark, struct text list)
{
	for (size_t i = 0; i < list.len; i++)
		mark = (mark ^ (unsigned char)list.at[i]) * 1099511628211U;
	return mark;
}

/* Sums that tell of the same vestigingen have the same mark. */
static uint64_t mark_of(const struct shown_sum *sum)
{
	return mix(mix(14695981039346656037U, sum->vestigingen), sum->known);
}

/* Teachers go on coming; pupils are counted on a day. */
static bool may_grow(const struct slices *z, const struct slice *s)
{
	const struct text *indicator = z->families.member[s->family].indicator;

	return indicator && text_is(indicator[INDICATOR_KIND],
				    record_kind_name(KIND_DOCENTSESSIE));
}

struct text slices_moment(const struct slices *z, const struct slice *s)
{
	struct text until = {z->until.at, s->year.len};
	bool running =
	    z->until.len > s->year.len &&
	    (text_compare(until, s->year) < 0 ||
	     (text_equal(until, s->year) && !text_ends(z->until, "-12-31")));

	return running && may_grow(z, s) ? z->moment : record_unknown;
}

/* Of a year that was running, another moment has other figures. */
static bool holds(const struct slices *z, const struct slice *s,
		  const struct shown_sum *sum)
{
	return text_equal(sum->moment, slices_moment(z, s));
}

const struct shown_sum *slices_told(const struct slices *z,
				    const struct slice *s, size_t member,
				    const struct shown_sum *last)
{
	const struct shown_sum *sum =
	    last ? last->next
		 : shown_sums(z->shown, z->families.member[member].code,
			      s->year);

	while (sum && !holds(z, s, sum))
		sum = sum->next;
	return sum;
}

bool slices_was_told(const struct slices *z, const struct slice *s,
		     size_t member, struct text vestigingen)
{
	const struct shown_sum *sum = slices_told(z, s, member, NULL);

	while (sum && !text_equal(sum->vestigingen, vestigingen))
		sum = slices_told(z, s, member, sum);
	return sum;
}

uint64_t slices_mark(const struct slices *z, const struct slice *s,
		     size_t member, struct text vestiging)
{
	const struct shown_sum *sum = NULL;
	uint64_t mark = 0;

	while ((sum = slices_told(z, s, member, sum)))
		if (text_lists(sum->vestigingen, ' ', vestiging) &&
		    !text_lists(sum->known, ' ', vestiging))
			mark += mark_of(sum);
	return mark;
}

/* Cells in the same sums get the same fingerprint: their marks added up. */
static void set_old_sums(struct slices *z, struct slice *s)
{
	for (size_t i = 0; i < s->grid.cells; i++)
		for (size_t m = 0; m < z->families.members; m++)
			if (z->families.member[m].family == s->family)
				s->grid.cell[i].old += slices_mark(
				    z, s, m, s->grid.cell[i].vestiging);
}

static void make_grid(struct slices *z, struct slice *s)
{
	set_columns(z, s);
	s->grid.cell =
	    arena_new(&z->arena, (s->entries + 1) * sizeof(*s->grid.cell));
	for (const struct slice_entry *e = s->first; e; e = e->next)
		set_cell(z, s, e);
	for (size_t i = 0; i < s->grid.cells; i++)
		s->grid.cell[i].kept &= !s->grid.cell[i].open;
	set_old_sums(z, s);
}

/* ---- All of them ----------------------------------------------------------
 */

static void describe(struct slices *z)
{
	const struct dossier_row *report =
	    dossier_first(z->dossier, KIND_REPORT);

	if (!report)
		return;
	record_long(report->field[REPORT_THRESHOLD], &z->threshold);
	z->moment = report->field[REPORT_MOMENT];
	z->until = report->field[REPORT_TO];
}

void slices_make(struct slices *z, const struct dossier *d, struct shown *shown)
{
	struct slice *slice;
	void *at = NULL;

	*z = (struct slices){.threshold = 5,
			     .moment = record_unknown,
			     .until = record_unknown,
			     .dossier = d,
			     .shown = shown};
	z->slice.arena = z->verdict.arena = z->subregion.arena = &z->arena;
	describe(z);
	families_find(&z->families, d, &z->arena);
	index_verdicts(z);
	part_slices(z);
	while ((slice = map_next(&z->slice, &at)))
		make_grid(z, slice);
}

void slices_release(struct slices *z)
{
	struct slice *slice;
	void *at = NULL;

	while ((slice = map_next(&z->slice, &at)))
		map_release(&slice->cell);
	map_release(&z->slice);
	map_release(&z->verdict);
	map_release(&z->subregion);
	buffer_release(&z->key);
	arena_release(&z->arena);
}

struct slice *slices_next(const struct slices *z, void **at)
{
	return map_next(&z->slice, at);
}

const struct slice *slices_find(struct slices *z, size_t member,
				struct text year)
{
	return map_find(&z->slice,
			slice_key(z, z->families.member[member].family, year));
}

struct interval slices_count(struct slices *z, size_t member, struct text year,
			     struct text vestiging)
{
	const struct slice *s = slices_find(z, member, year);
	const struct grid_cell *cell = s ? map_find(&s->cell, vestiging) : NULL;

	return cell ? cell->count[s->column[member]] : (struct interval){0, 0};
}

bool slice_has(const struct slice *s, size_t member)
{
	const struct slice_entry *e = s->first;

	while (e && e->member != member)
		e = e->next;
	return e != NULL;
}

struct buffer slice_summed(const struct slice *s, size_t member,
			   size_t subregion)
{
	struct buffer list = {0};

	for (const struct slice_entry *e = s->first; e; e = e->next) {
		const struct grid_cell *cell =
		    map_find(&s->cell, e->measure[MEASURE_VESTIGING]);

		if (e->member == member && is_known(e->measure) &&
		    (!subregion || cell->subregion == subregion))
			buffer_format(&list, "%s%.*s", list.len ? " " : "",
				      TEXT_ARG(cell->vestiging));
	}
	return list;
}
