#include "report.h"

#include <math.h>

#include "date.h"
#include "digest.h"
#include "sheet.h"

void report_init(struct report *r)
{
	*r = (struct report){.most = SHEET_ROWS};
	dossier_init(&r->dossier);
	r->dossier.told = true;
	r->names = arena_new(&r->dossier.arena, sizeof(*r->names));
	r->region.arena = r->members.arena = r->accounts.arena =
	    r->names->arena = &r->dossier.arena;
	for (size_t i = 0; i < COUNTED; i++)
		r->counted[i].arena = &r->dossier.arena;
}

void report_release(struct report *r)
{
	map_release(&r->region);
	map_release(&r->members);
	for (size_t i = 0; i < COUNTED; i++)
		map_release(&r->counted[i]);
	map_release(&r->accounts);
	map_release(r->names);
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

static double number_of(struct text field)
{
	double number;

	return dossier_number(field, &number) ? number : 0;
}

static void add(struct report *r, struct map *map, struct text key,
		struct text low, struct text high)
{
	struct sum **slot = (struct sum **)map_slot(map, key);

	if (!*slot)
		*slot = arena_new(&r->dossier.arena, sizeof(**slot));
	(*slot)->low += number_of(low);
	(*slot)->high += number_of(high);
}

static void add_ends(struct sum *sum, const struct text *low)
{
	sum->low += number_of(low[0]);
	sum->high += number_of(low[1]);
}

static void add_measures(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	struct regional **slot;
	struct buffer key = {0};

	for (; row; row = row->next) {
		slot = (struct regional **)map_slot(
		    &r->region, make_key(&key, row->field[MEASURE_INDICATOR],
					 row->field[MEASURE_YEAR]));
		if (!*slot)
			*slot = arena_new(&r->dossier.arena, sizeof(**slot));
		add_ends(&(*slot)->figure, &row->field[MEASURE_LOW]);
		add_ends(&(*slot)->part, &row->field[MEASURE_PART_LOW]);
		add_ends(&(*slot)->whole, &row->field[MEASURE_OF_LOW]);
	}
	buffer_release(&key);
}

/* A group is part of every indicator in the list. */
static void add_group(struct report *r, const struct text *group, int list,
		      enum counted counted)
{
	struct text rest = group[list], indicator;
	struct buffer key = {0};

	while (!record_is_unknown(group[list]) &&
	       text_cut(&rest, ' ', &indicator))
		if (indicator.len)
			add(r, &r->counted[counted],
			    make_school_key(&key, indicator, group[GROUP_YEAR],
					    group[GROUP_SCHOOL],
					    group[GROUP_SOURCE]),
			    group[GROUP_LOW], group[GROUP_HIGH]);
	buffer_release(&key);
}

static void add_groups(struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_GROUP);
	enum record_kind kind;

	for (; row; row = row->next) {
		add_group(r, row->field, GROUP_COUNTS, COUNTED_GROUPS);
		add_group(r, row->field, GROUP_PART, COUNTED_PARTS);
		kind = record_kind_of(row->field[GROUP_KIND]);
		if (kind < KINDS)
			r->rows[kind]++;
	}
}

/* Who is at two vestigingen counts once over the region. */
static void add_member(struct report *r, struct map *seen, const struct text *f)
{
	struct text one = TEXT("1");
	struct buffer key = {0};
	void **slot;

	add(r, &r->counted[COUNTED_MEMBERS],
	    make_school_key(&key, f[MEMBER_INDICATOR], f[MEMBER_YEAR],
			    f[MEMBER_VESTIGING], f[MEMBER_SOURCE]),
	    one, one);
	slot = map_slot(seen, make_school_key(&key, f[MEMBER_INDICATOR],
					      f[MEMBER_YEAR], f[MEMBER_NUMBER],
					      TEXT("")));
	if (!*slot)
		add(r, &r->members,
		    make_key(&key, f[MEMBER_INDICATOR], f[MEMBER_YEAR]), one,
		    one);
	*slot = r;
	buffer_release(&key);
}

static void add_members(struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_MEMBER);
	struct map seen = {.arena = &r->dossier.arena};

	for (; row; row = row->next)
		add_member(r, &seen, row->field);
	map_release(&seen);
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

/* Is that what it measures, or how it counts? */
static bool indicator_is(const struct report *r, struct text indicator,
			 int column, const char *word)
{
	return text_is(dossier_lookup(&r->dossier, KIND_INDICATOR, indicator,
				      column, TEXT("")),
		       word);
}

bool report_is_distinct(const struct report *r, struct text indicator)
{
	return indicator_is(r, indicator, INDICATOR_MEASURE, "uniek");
}

bool report_adds_up(const struct report *r, struct text indicator)
{
	return indicator_is(r, indicator, INDICATOR_MEASURE, "som");
}

bool report_is_share(const struct report *r, struct text indicator)
{
	return indicator_is(r, indicator, INDICATOR_MEASURE, "aandeel");
}

/* Are the two ends at `low` just this? */
static bool is_just(const struct text *low, const struct sum *sum)
{
	static const struct sum none;
	double from, to;

	if (!sum)
		sum = &none;
	return dossier_number(low[0], &from) && dossier_number(low[1], &to) &&
	       fabs(sum->low - from) < 0.01 && fabs(sum->high - to) < 0.01;
}

static const struct sum *find_sum(const struct map *map, const struct text *f)
{
	struct buffer key = {0};
	const struct sum *sum = map_find(
	    map, make_key(&key, f[VERDICT_INDICATOR], f[VERDICT_YEAR]));

	buffer_release(&key);
	return sum;
}

static const struct regional *find_regional(const struct report *r,
					    const struct text *f)
{
	static const struct regional none;
	struct buffer key = {0};
	const struct regional *found = map_find(
	    &r->region, make_key(&key, f[VERDICT_INDICATOR], f[VERDICT_YEAR]));

	buffer_release(&key);
	return found ? found : &none;
}

bool report_is_sum(const struct report *r, const struct text *f)
{
	const struct regional *regional = find_regional(r, f);

	if (report_is_distinct(r, f[VERDICT_INDICATOR]))
		return is_just(&f[VERDICT_LOW], find_sum(&r->members, f));
	if (report_is_share(r, f[VERDICT_INDICATOR]))
		return is_just(&f[VERDICT_PART_LOW], &regional->part) &&
		       is_just(&f[VERDICT_OF_LOW], &regional->whole);
	return report_adds_up(r, f[VERDICT_INDICATOR]) &&
	       is_just(&f[VERDICT_LOW], &regional->figure);
}

static bool is_counted(const struct report *r, const struct text *measure,
		       int low, enum counted counted)
{
	struct buffer key = {0};
	const struct sum *sum = map_find(
	    &r->counted[counted],
	    make_school_key(&key, measure[MEASURE_INDICATOR],
			    measure[MEASURE_YEAR], measure[MEASURE_VESTIGING],
			    measure[MEASURE_SOURCE]));

	buffer_release(&key);
	return is_just(&measure[low], sum);
}

/* Sums over the years until then are not made by one condition. */
static bool goes_on(const struct report *r, struct text indicator)
{
	return report_adds_up(r, indicator) &&
	       indicator_is(r, indicator, INDICATOR_COUNTING, "cumulatief");
}

bool report_is_live(const struct report *r, const struct text *measure)
{
	struct text indicator = measure[MEASURE_INDICATOR];

	if (report_is_share(r, indicator))
		return is_counted(r, measure, MEASURE_PART_LOW,
				  COUNTED_PARTS) &&
		       is_counted(r, measure, MEASURE_OF_LOW, COUNTED_GROUPS);
	if (report_is_distinct(r, indicator))
		return is_counted(r, measure, MEASURE_LOW, COUNTED_MEMBERS);
	return !goes_on(r, indicator) &&
	       is_counted(r, measure, MEASURE_LOW, COUNTED_GROUPS);
}

double report_members(const struct report *r, struct text indicator)
{
	const struct sum *sum;
	void *walk = NULL;
	double members = 0;

	while ((sum = map_next(&r->members, &walk))) {
		struct text rest = map_key(walk), code;

		text_cut(&rest, '\t', &code);
		members += text_equal(code, indicator) ? sum->low : 0;
	}
	return members;
}

static void count_loose(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	double low;

	for (; row; row = row->next)
		r->loose_region +=
		    dossier_number(row->field[VERDICT_LOW], &low) &&
		    !report_is_sum(r, row->field);
	for (row = dossier_first(&r->dossier, KIND_MEASURE); row;
	     row = row->next)
		r->loose_school +=
		    dossier_number(row->field[MEASURE_LOW], &low) &&
		    !goes_on(r, row->field[MEASURE_INDICATOR]) &&
		    !report_is_live(r, row->field);
}

/* What was read, and by what: another file, byte or version gives another. */
static void name_run(struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_DELIVERY);
	char hex[DIGEST_HEX];
	struct digest digest;

	digest_init(&digest);
	for (int i = 0; i < REPORT_COLUMNS; i++)
		digest_add(&digest, r->about[i].at, r->about[i].len);
	for (; row; row = row->next) {
		digest_add(&digest, row->field[DELIVERY_FILE].at,
			   row->field[DELIVERY_FILE].len);
		digest_add(&digest, row->field[DELIVERY_SHA256].at,
			   row->field[DELIVERY_SHA256].len);
	}
	digest_hex(&digest, hex);
	memcpy(r->run, hex, RUN_ROOM - 1);
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
	add_members(r);
	add_balances(r);
	count_loose(r);
	name_run(r);
	return true;
}
