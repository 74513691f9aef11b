#include "compare/crosscheck.h"

/* By default: a figure half as large again, or half gone, and ten pupils. */
enum { JUMP_PERCENT = 50, JUMP_LEAST = 10 };

static const struct text leerwegen = {"bb kb gl", 8};

static struct text say_interval(struct buffer *room, struct interval i)
{
	if (i.low == i.high)
		buffer_format(room, "%ld", i.low);
	else
		buffer_format(room, "%ld tot %ld", i.low, i.high);
	return text_of_buffer(room);
}

/* `column` says which figures: the indicator's code and its year. */
static void tell(struct telling *telling, enum finding_code code,
		 const struct crosscheck *c, struct interval found,
		 struct interval expected)
{
	struct buffer column = {0}, left = {0}, right = {0};
	struct finding finding = {.code = code, .school = c->school->vestiging};

	buffer_format(&column, "%.*s %ld", TEXT_ARG(c->indicator->code),
		      c->year);
	finding.column = text_of_buffer(&column);
	finding.found = say_interval(&left, found);
	finding.expected = say_interval(&right, expected);
	telling_tell(telling, &finding);
	buffer_release(&column);
	buffer_release(&left);
	buffer_release(&right);
}

void crosscheck_duo(struct telling *telling, const struct crosscheck *c)
{
	const struct cell *cell = c->now;

	if (cell->school.known && cell->duo.known &&
	    c->indicator->measure != MEASURE_SHARE &&
	    !interval_meets(cell->school.value, cell->duo.value))
		tell(telling, FINDING_DUO_DIFFERENT, c, cell->school.value,
		     cell->duo.value);
}

/* The least that two figures can be apart. */
static long distance(struct interval a, struct interval b)
{
	if (interval_meets(a, b))
		return 0;
	return a.low > b.high ? a.low - b.high : b.low - a.high;
}

void crosscheck_last_year(struct telling *telling, const struct crosscheck *c)
{
	long percent =
		 plan_rule_limit(telling->plan, "FIGURE_JUMP", JUMP_PERCENT),
	     jump;

	if (!c->before || !c->before->school.known || !c->now->school.known ||
	    !plan_target_of(telling->plan, c->indicator, c->year))
		return;
	jump = distance(c->now->school.value, c->before->school.value);
	if (jump >= JUMP_LEAST &&
	    jump * 100 > c->before->school.value.high * percent)
		tell(telling, FINDING_FIGURE_JUMP, c, c->now->school.value,
		     c->before->school.value);
}

/* Who could leave in a year, and who did. */
struct cohort {
	struct text vestiging;
	long year;
	bool known; /* pupils were delivered */
	struct interval pupils, leavers;
};

void cohorts_init(struct cohorts *cohorts)
{
	*cohorts = (struct cohorts){0};
	cohorts->leaving.arena = &cohorts->arena;
}

void cohorts_release(struct cohorts *cohorts)
{
	map_release(&cohorts->leaving);
	buffer_release(&cohorts->key);
	arena_release(&cohorts->arena);
}

static struct cohort *cohort_of(struct cohorts *cohorts, struct text vestiging,
				long year)
{
	struct cohort **slot;

	cohorts->key.len = 0;
	buffer_raw(&cohorts->key, &year, sizeof(year));
	buffer_add(&cohorts->key, vestiging);
	slot = (struct cohort **)map_slot(&cohorts->leaving,
					  text_of_buffer(&cohorts->key));
	if (!*slot) {
		*slot = arena_new(&cohorts->arena, sizeof(**slot));
		(*slot)->vestiging = text_copy(vestiging, &cohorts->arena);
		(*slot)->year = year;
	}
	return *slot;
}

/* Pupils of October leave in the year after. */
static void add(struct cohorts *cohorts, const struct text *group, bool pupils,
		struct interval count)
{
	struct cohort *cohort;
	long year;

	if (!record_long(group[GROUP_YEAR], &year))
		return;
	cohort = cohort_of(cohorts, group[GROUP_SCHOOL], year + pupils);
	cohort->known |= pupils;
	if (pupils)
		cohort->pupils = interval_add(cohort->pupils, count);
	else
		cohort->leavers = interval_add(cohort->leavers, count);
}

void cohorts_take(struct cohorts *cohorts, const struct record *group)
{
	const struct text *field = group->field;
	struct interval count;

	if (!text_is(field[GROUP_SOURCE], "school") ||
	    !text_lists(leerwegen, ' ', field[GROUP_LEERWEG]) ||
	    !record_long(field[GROUP_LOW], &count.low) ||
	    !record_long(field[GROUP_HIGH], &count.high))
		return;
	if (text_is(field[GROUP_KIND], "uitstroom"))
		add(cohorts, field, false, count);
	else if (text_is(field[GROUP_KIND], "leerling") &&
		 text_is(field[GROUP_LEERJAAR], "4"))
		add(cohorts, field, true, count);
}

static bool takes_in_all(const struct plan *plan)
{
	for (size_t i = 0; i < plan->indicators; i++)
		if (plan->indicator[i].kind == KIND_LEERLING &&
		    plan->indicator[i].measure == MEASURE_SHARE)
			return true;
	return false;
}

static void tell_cohort(struct telling *telling, const struct cohort *cohort)
{
	struct buffer column = {0}, found = {0}, expected = {0};
	struct finding finding = {.code = FINDING_OUTFLOW_LARGE,
				  .school = cohort->vestiging};

	buffer_format(&column, "uitstroom %ld", cohort->year);
	finding.column = text_of_buffer(&column);
	finding.found = say_interval(&found, cohort->leavers);
	finding.expected = say_interval(&expected, cohort->pupils);
	telling_tell(telling, &finding);
	buffer_release(&column);
	buffer_release(&found);
	buffer_release(&expected);
}

void cohorts_tell(const struct cohorts *cohorts, struct telling *telling)
{
	const struct cohort *cohort;
	void *walk = NULL;

	while (takes_in_all(telling->plan) &&
	       (cohort = map_next(&cohorts->leaving, &walk)))
		if (cohort->known && cohort->leavers.low > cohort->pupils.high)
			tell_cohort(telling, cohort);
}
