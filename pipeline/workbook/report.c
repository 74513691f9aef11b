#include "report.h"

#include <math.h>

void report_init(struct report *r)
{
	*r = (struct report){0};
	dossier_init(&r->dossier);
	r->region.arena = r->groups.arena = r->accounts.arena =
	    &r->dossier.arena;
}

void report_release(struct report *r)
{
	map_release(&r->region);
	map_release(&r->groups);
	map_release(&r->accounts);
	dossier_release(&r->dossier);
}

static struct text make_key(struct buffer *key, struct text indicator,
			    struct text year)
{
	key->len = 0;
	buffer_add(key, indicator);
	buffer_char(key, '\t');
	buffer_add(key, year);
	return text_of_buffer(key);
}

static struct text make_school_key(struct buffer *key, struct text indicator,
				   struct text year, struct text vestiging,
				   struct text source)
{
	make_key(key, indicator, year);
	buffer_char(key, '\t');
	buffer_add(key, vestiging);
	buffer_char(key, '\t');
	buffer_add(key, source);
	return text_of_buffer(key);
}

static void add(struct report *r, struct map *map, struct text key,
		struct text low, struct text high)
{
	struct sum **slot = (struct sum **)map_slot(map, key);
	double from, to;

	if (!*slot)
		*slot = arena_new(&r->dossier.arena, sizeof(**slot));
	(*slot)->low += dossier_number(low, &from) ? from : 0;
	(*slot)->high += dossier_number(high, &to) ? to : 0;
}

static void add_measures(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	struct buffer key = {0};

	for (; row; row = row->next)
		add(r, &r->region,
		    make_key(&key, row->field[MEASURE_INDICATOR],
			     row->field[MEASURE_YEAR]),
		    row->field[MEASURE_LOW], row->field[MEASURE_HIGH]);
	buffer_release(&key);
}

/* A group is part of every indicator that it counts towards. */
static void add_group(struct report *r, const struct text *group)
{
	struct text rest = group[GROUP_COUNTS], indicator;
	struct buffer key = {0};

	while (text_cut(&rest, ' ', &indicator))
		if (indicator.len)
			add(r, &r->groups,
			    make_school_key(&key, indicator, group[GROUP_YEAR],
					    group[GROUP_SCHOOL],
					    group[GROUP_SOURCE]),
			    group[GROUP_LOW], group[GROUP_HIGH]);
	buffer_release(&key);
}

static void add_groups(struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_GROUP);

	for (; row; row = row->next)
		add_group(r, row->field);
}

static struct account *account_of(struct report *r, struct text file)
{
	struct account **slot = (struct account **)map_slot(&r->accounts, file);

	if (!*slot) {
		*slot = arena_new(&r->dossier.arena, sizeof(**slot));
		(*slot)->file = file;
		r->orphans += !dossier_find(&r->dossier, KIND_DELIVERY, file);
	}
	return *slot;
}

/* Read by the first stage, used by the last; each took out its own. */
static void add_balance(struct report *r, const struct dossier_row *row)
{
	struct account *account = account_of(r, row->field[BALANCE_FILE]);
	struct balance b = {0};
	struct record record;

	dossier_record(&record, KIND_BALANCE, row);
	balance_of(&record, &b);
	if (text_is(row->field[BALANCE_STAGE], "intake"))
		account->balance.read += b.read;
	if (text_is(row->field[BALANCE_STAGE], "tally"))
		account->balance.used += b.used;
	account->balance.rejected += b.rejected;
	account->balance.ignored += b.ignored;
}

static void add_balances(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_BALANCE);
	const struct account *account;
	void *at = NULL;

	for (; row; row = row->next)
		add_balance(r, row);
	while ((account = map_next(&r->accounts, &at))) {
		r->total.read += account->balance.read;
		r->total.used += account->balance.used;
		r->total.rejected += account->balance.rejected;
		r->total.ignored += account->balance.ignored;
	}
}

bool report_adds_up(const struct report *r, struct text indicator)
{
	return text_is(dossier_lookup(&r->dossier, KIND_INDICATOR, indicator,
				      INDICATOR_MEASURE, TEXT("")),
		       "som");
}

bool report_is_share(const struct report *r, struct text indicator)
{
	return text_is(dossier_lookup(&r->dossier, KIND_INDICATOR, indicator,
				      INDICATOR_MEASURE, TEXT("")),
		       "aandeel");
}

const struct sum *report_region(const struct report *r, struct text indicator,
				struct text year)
{
	struct buffer key = {0};
	const struct sum *sum;

	sum = map_find(&r->region, make_key(&key, indicator, year));
	buffer_release(&key);
	return sum;
}

bool report_is_sum(const struct report *r, const struct text *verdict)
{
	const struct sum *sum =
	    report_region(r, verdict[VERDICT_INDICATOR], verdict[VERDICT_YEAR]);
	double low, high;

	return sum && report_adds_up(r, verdict[VERDICT_INDICATOR]) &&
	       dossier_number(verdict[VERDICT_LOW], &low) &&
	       dossier_number(verdict[VERDICT_HIGH], &high) &&
	       fabs(sum->low - low) < 0.01 && fabs(sum->high - high) < 0.01;
}

bool report_groups(const struct report *r, const struct text *measure,
		   struct sum *sum)
{
	struct text indicator = measure[MEASURE_INDICATOR];
	const struct sum *found;
	struct buffer key = {0};

	if (!report_adds_up(r, indicator) ||
	    text_is(dossier_lookup(&r->dossier, KIND_INDICATOR, indicator,
				   INDICATOR_COUNTING, TEXT("")),
		    "cumulatief") ||
	    !dossier_number(measure[MEASURE_LOW], &sum->low))
		return false;
	found = map_find(&r->groups,
			 make_school_key(&key, indicator, measure[MEASURE_YEAR],
					 measure[MEASURE_VESTIGING],
					 measure[MEASURE_SOURCE]));
	*sum = found ? *found : (struct sum){0, 0};
	buffer_release(&key);
	return true;
}

bool report_in_plan(const struct report *r, struct text year)
{
	long number;

	return text_long(year, &number) && number >= r->begin &&
	       number <= r->end;
}

struct text report_school(const struct report *r, struct text vestiging)
{
	return dossier_lookup(&r->dossier, KIND_SCHOOL, vestiging, SCHOOL_NAME,
			      vestiging);
}

void report_say(struct report *r, struct sentences *list,
		const struct buffer *words)
{
	struct sentence *new = arena_new(&r->dossier.arena, sizeof(*new));

	new->words = text_copy(text_of_buffer(words), &r->dossier.arena);
	if (list->last)
		list->last->next = new;
	else
		list->first = new;
	list->last = new;
	list->count++;
}

static void count_loose(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	double low, high;
	struct sum sum;

	for (; row; row = row->next)
		r->loose_region +=
		    report_adds_up(r, row->field[VERDICT_INDICATOR]) &&
		    dossier_number(row->field[VERDICT_LOW], &low) &&
		    !report_is_sum(r, row->field);
	for (row = dossier_first(&r->dossier, KIND_MEASURE); row;
	     row = row->next)
		r->loose_school +=
		    dossier_number(row->field[MEASURE_LOW], &low) &&
		    dossier_number(row->field[MEASURE_HIGH], &high) &&
		    report_groups(r, row->field, &sum) &&
		    fabs(sum.low - low) + fabs(sum.high - high) > 0;
}

bool report_settle(struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_REPORT);

	if (!row)
		return false;
	r->about = row->field;
	r->begin = 0;
	r->end = 9999;
	record_long(r->about[REPORT_BEGIN], &r->begin);
	record_long(r->about[REPORT_END], &r->end);
	add_measures(r);
	add_groups(r);
	add_balances(r);
	count_loose(r);
	return true;
}
