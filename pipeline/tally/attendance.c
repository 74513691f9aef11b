#include "attendance.h"

#include "amount.h"

/* Years are bits, from this one on. */
enum { YEAR_ZERO = 2000, YEARS = 64 };

struct teacher {
	struct text vestiging;
	uint64_t seen; /* in which years */
};

struct hours {
	struct text vestiging;
	long year, hundredths;
};

void attendances_init(struct attendances *a, const struct plan *plan)
{
	*a = (struct attendances){.plan = plan};
	a->teacher.arena = a->hours.arena = &a->arena;
}

void attendances_release(struct attendances *a)
{
	map_release(&a->teacher);
	map_release(&a->hours);
	buffer_release(&a->key);
	arena_release(&a->arena);
}

static void *slot_of(struct attendances *a, struct map *map, size_t size,
		     struct text vestiging, struct text other)
{
	void **slot;

	a->key.len = 0;
	buffer_add(&a->key, vestiging);
	buffer_char(&a->key, '\t');
	buffer_add(&a->key, other);
	slot = map_slot(map, text_of_buffer(&a->key));
	if (!*slot)
		*slot = arena_new(&a->arena, size);
	return *slot;
}

static void add_hours(struct attendances *a, const struct group *g,
		      struct text written)
{
	struct text vestiging = g->field[GROUP_SCHOOL], year;
	struct buffer digits = {0};
	struct hours *hours;
	long hundredths;

	buffer_format(&digits, "%ld", g->year);
	year = text_of_buffer(&digits);
	hours = slot_of(a, &a->hours, sizeof(*hours), vestiging, year);
	hours->vestiging = vestiging;
	hours->year = g->year;
	if (amount_parse(written, &hundredths))
		hours->hundredths += hundredths;
	buffer_release(&digits);
}

/* A teacher has no leerweg: technical in one of them is technical. */
static bool is_technical(const struct plan *plan, struct text profiel)
{
	for (size_t i = 0; i < plan->technicals; i++)
		if (plan->technical[i].standard && !plan->technical[i].mbo &&
		    text_equal(plan->technical[i].code, profiel))
			return true;
	return false;
}

static void see_teacher(struct attendances *a, const struct group *g,
			struct text docent)
{
	struct text vestiging = g->field[GROUP_SCHOOL];
	struct teacher *teacher;

	if (!is_technical(a->plan, g->field[GROUP_PROFIEL]))
		return;
	teacher = slot_of(a, &a->teacher, sizeof(*teacher), vestiging, docent);
	teacher->vestiging = vestiging;
	teacher->seen |= (uint64_t)1 << (g->year - YEAR_ZERO);
}

void attendances_take(struct attendances *a, const struct group *g,
		      const struct record *row)
{
	if (g->late || g->year < YEAR_ZERO || g->year >= YEAR_ZERO + YEARS)
		return;
	if (!a->first || g->year < a->first)
		a->first = g->year;
	if (g->year > a->last)
		a->last = g->year;
	add_hours(a, g, row->field[DOCENTSESSIE_UREN]);
	see_teacher(a, g, row->field[DOCENTSESSIE_DOCENT]);
}

struct attendance {
	long known, seen;
};

static struct attendance count(const struct attendances *a, long year,
			       struct text vestiging)
{
	uint64_t bit = (uint64_t)1 << (year - YEAR_ZERO);
	struct attendance sum = {0, 0};
	const struct teacher *teacher;
	void *walk = NULL;

	while ((teacher = map_next(&a->teacher, &walk))) {
		if (!text_equal(teacher->vestiging, vestiging))
			continue;
		sum.known += (teacher->seen & (bit | (bit - 1))) != 0;
		sum.seen += (teacher->seen & bit) != 0;
	}
	return sum;
}

static void put_hours(struct record_writer *w, const struct attendances *a,
		      long year, struct text vestiging)
{
	const struct hours *hours;
	struct buffer room = {0};
	void *walk = NULL;
	long sum = 0;

	while ((hours = map_next(&a->hours, &walk)))
		if (hours->year == year &&
		    text_equal(hours->vestiging, vestiging))
			sum += hours->hundredths;
	amount_write(&room, sum);
	record_put(w, text_of_buffer(&room));
	buffer_release(&room);
}

static void write_one(const struct attendances *a, struct record_writer *w,
		      long year, struct text vestiging)
{
	struct attendance sum = count(a, year, vestiging);

	record_begin(w, KIND_ATTENDANCE);
	record_put_long(w, year);
	record_put_field(w, vestiging);
	record_put_long(w, sum.known);
	record_put_long(w, sum.seen);
	record_put_long(w, sum.known - sum.seen);
	put_hours(w, a, year, vestiging);
	record_end(w);
}

/* The vestigingen in the order in which they came, each once. */
void attendances_write(const struct attendances *a, struct record_writer *w)
{
	struct map told = {.arena = NULL};
	struct arena arena = {0};
	const struct hours *hours;
	void *walk = NULL, **slot;

	told.arena = &arena;
	while ((hours = map_next(&a->hours, &walk))) {
		slot = map_slot(&told, hours->vestiging);
		for (long y = a->first; !*slot && y <= a->last; y++)
			write_one(a, w, y, hours->vestiging);
		*slot = w;
	}
	map_release(&told);
	arena_release(&arena);
}
