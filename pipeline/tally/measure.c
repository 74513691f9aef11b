#include "measure.h"

struct measure {
	size_t indicator;
	long year;
	struct text vestiging;
	bool duo;
	struct interval part, whole;
};

/* A person or thing that counts once: nothing of it but a number. */
struct member {
	struct member *next;
	size_t indicator;
	long year, number;
	const struct group *group; /* where it came first */
	long line;
};

void measures_init(struct measures *m, const struct plan *plan, long until)
{
	*m = (struct measures){.plan = plan, .until = until};
	m->map.arena = m->person.arena = m->total.arena = m->number.arena =
	    &m->arena;
}

void measures_release(struct measures *m)
{
	map_release(&m->map);
	map_release(&m->person);
	map_release(&m->total);
	map_release(&m->number);
	buffer_release(&m->key);
	arena_release(&m->arena);
}

static struct text make_key(struct buffer *key, size_t indicator, long year,
			    struct text vestiging, struct text last)
{
	key->len = 0;
	buffer_raw(key, &indicator, sizeof(indicator));
	buffer_raw(key, &year, sizeof(year));
	buffer_add(key, vestiging);
	buffer_char(key, '\t');
	buffer_add(key, last);
	return text_of_buffer(key);
}

static struct measure *measure_at(struct measures *m, struct map *map,
				  size_t indicator, long year,
				  struct text vestiging, bool duo)
{
	struct text source = duo ? TEXT("duo") : TEXT("school");
	struct text key = make_key(&m->key, indicator, year, vestiging, source);
	struct measure **slot = (struct measure **)map_slot(map, key);

	if (!*slot) {
		*slot = arena_new(&m->arena, sizeof(**slot));
		**slot = (struct measure){
		    .indicator = indicator,
		    .year = year,
		    .vestiging = text_copy(vestiging, &m->arena),
		    .duo = duo,
		};
	}
	return *slot;
}

void measures_know(struct measures *m, enum record_kind kind, long year,
		   struct text vestiging, bool duo)
{
	bool school = !record_is_unknown(vestiging);

	for (size_t i = 0; i < m->plan->indicators; i++) {
		if (m->plan->indicator[i].kind != kind)
			continue;
		if (school)
			measure_at(m, &m->map, i, year, vestiging, duo);
		else
			measure_at(m, &m->total, i, year, TEXT(""), false);
	}
}

static long last_year(const struct measures *m, size_t indicator,
		      const struct group *g)
{
	return group_last_year(g, m->plan, &m->plan->indicator[indicator],
			       m->until);
}

static bool seen_before(struct measures *m, size_t indicator, long year,
			struct text vestiging, struct text person)
{
	struct text key = make_key(&m->key, indicator, year, vestiging, person);
	void **slot = map_slot(&m->person, key);
	bool seen = *slot != NULL;

	*slot = m;
	return seen;
}

static long number_of(struct measures *m, enum record_kind kind,
		      struct text person)
{
	struct text key = make_key(&m->key, (size_t)kind, 0, TEXT(""), person);
	long **slot = (long **)map_slot(&m->number, key);

	if (!*slot) {
		*slot = arena_new(&m->arena, sizeof(**slot));
		**slot = ++m->numbers[kind];
	}
	return **slot;
}

static void add_member(struct measures *m, size_t indicator, long year,
		       const struct group *g, struct text person)
{
	struct member *member = arena_new(&m->arena, sizeof(*member));

	*member = (struct member){
	    .indicator = indicator,
	    .year = year,
	    .number = number_of(m, g->kind, person),
	    .group = g,
	    .line = g->last,
	};
	if (m->last_member)
		m->last_member->next = member;
	else
		m->first_member = member;
	m->last_member = member;
}

static void count_person(struct measures *m, size_t indicator, long year,
			 const struct group *g, struct text person)
{
	struct text vestiging = g->field[GROUP_SCHOOL];
	struct interval one = {1, 1};
	struct measure *at;

	if (group_has_school(g)) {
		at = measure_at(m, &m->map, indicator, year, vestiging, g->duo);
		if (!seen_before(m, indicator, year, vestiging, person)) {
			at->part = interval_add(at->part, one);
			add_member(m, indicator, year, g, person);
		}
	}
	at = measure_at(m, &m->total, indicator, year, TEXT(""), false);
	if (seen_before(m, indicator, year, TEXT(""), person))
		return;
	at->part = interval_add(at->part, one);
	if (!group_has_school(g))
		add_member(m, indicator, year, g, person);
}

void measures_person(struct measures *m, const struct group *g,
		     struct text person)
{
	for (size_t i = 0; i < m->plan->indicators; i++) {
		if (!group_counts(g->counts, i) ||
		    m->plan->indicator[i].measure != MEASURE_DISTINCT)
			continue;
		for (long y = g->year; y <= last_year(m, i, g); y++)
			count_person(m, i, y, g, person);
	}
}

static void add_group(struct measures *m, size_t indicator, long year,
		      const struct group *g)
{
	struct measure *at = measure_at(m, &m->map, indicator, year,
					g->field[GROUP_SCHOOL], g->duo);

	if (group_counts(g->counts, indicator))
		at->part = interval_add(at->part, g->sum);
	if (group_counts(g->whole, indicator))
		at->whole = interval_add(at->whole, g->sum);
}

void measures_group(struct measures *m, const struct group *g)
{
	for (size_t i = 0; i < m->plan->indicators; i++) {
		if (!group_counts(g->counts | g->whole, i) ||
		    m->plan->indicator[i].measure == MEASURE_DISTINCT)
			continue;
		for (long y = g->year; y <= last_year(m, i, g); y++)
			add_group(m, i, y, g);
	}
}

static void put_interval(struct record_writer *w, struct interval interval,
			 bool known)
{
	if (known) {
		record_put_long(w, interval.low);
		record_put_long(w, interval.high);
	} else {
		record_put_unknown(w);
		record_put_unknown(w);
	}
}

static void write_measure(const struct measures *m, struct record_writer *w,
			  const struct measure *at)
{
	const struct plan_indicator *i = &m->plan->indicator[at->indicator];
	bool share = i->measure == MEASURE_SHARE;

	record_begin(w, KIND_MEASURE);
	record_put(w, i->code);
	record_put_long(w, at->year);
	record_put_field(w, at->vestiging);
	put_interval(w, at->part, !share);
	record_put(w, at->duo ? TEXT("duo") : TEXT("school"));
	record_put_unknown(w);
	put_interval(w, at->part, share);
	put_interval(w, at->whole, share);
	record_end(w);
}

static void write_total(const struct measures *m, struct record_writer *w,
			const struct measure *at)
{
	record_begin(w, KIND_TOTAL);
	record_put(w, m->plan->indicator[at->indicator].code);
	record_put_long(w, at->year);
	put_interval(w, at->part, true);
	record_end(w);
}

static void write_member(const struct measures *m, struct record_writer *w,
			 const struct member *member)
{
	const struct group *g = member->group;

	record_begin(w, KIND_MEMBER);
	record_put_field(w, g->field[GROUP_FILE]);
	record_put_long(w, member->line);
	record_put(w, m->plan->indicator[member->indicator].code);
	record_put_long(w, member->year);
	record_put_field(w, g->field[GROUP_SCHOOL]);
	record_put(w, g->duo ? TEXT("duo") : TEXT("school"));
	record_put_long(w, member->number);
	record_end(w);
}

void measures_write(const struct measures *m, struct record_writer *w)
{
	const struct measure *at;
	void *walk = NULL;

	while ((at = map_next(&m->map, &walk)))
		write_measure(m, w, at);
	walk = NULL;
	while ((at = map_next(&m->total, &walk)))
		write_total(m, w, at);
	for (const struct member *p = m->first_member; p; p = p->next)
		write_member(m, w, p);
}
