/*
 * tally: rows become groups and measures. Rows of persons end here.
 */
#include <stdlib.h>

#include "balance.h"
#include "date.h"
#include "finding.h"
#include "options.h"
#include "stage.h"
#include "tally/attendance.h"
#include "tally/group.h"
#include "tally/measure.h"

/* What a file of events speaks for: its schools, from year to year. */
struct span {
	long first, last;
	struct map schools; /* of group, any of the school's */
};

struct tally {
	struct plan plan;
	long until;
	struct record_writer out;
	struct groups groups;
	struct measures measures;
	struct attendances attendances;
	struct arena arena; /* files' names */

	/* the file at hand */
	struct text file;
	bool duo;
	enum record_kind kind;
	struct balance balance;
	long late, uncounted;
	struct span span;

	/* the row at hand */
	struct buffer line;
	bool counts, is_late;
	struct portion *portion; /* NULL: of no vestiging */

	/* explaining instead of counting */
	const struct plan_indicator *explain;
	long explain_year;
};

static void settle_row(struct tally *t)
{
	if (!t->line.len)
		return;
	if (t->counts)
		t->balance.used++;
	else
		t->balance.ignored++;
	t->late += !t->counts && t->is_late;
	if (t->portion)
		t->portion->late += !t->counts && t->is_late;
	t->portion = NULL;
	t->uncounted += !t->counts && !t->is_late;
	t->counts = t->is_late = false;
	t->line.len = 0;
}

static bool start_row(struct tally *t, struct text line)
{
	if (text_equal(text_of_buffer(&t->line), line))
		return false;
	settle_row(t);
	t->balance.read++;
	buffer_add(&t->line, line);
	return true;
}

static void widen_span(struct tally *t, struct group *g)
{
	struct span *s = &t->span;

	if (!s->first || g->year < s->first)
		s->first = g->year;
	if (g->year > s->last)
		s->last = g->year;
	*map_slot(&s->schools, g->field[GROUP_SCHOOL]) = g;
}

static void explain_row(struct tally *t, const struct record *row,
			const struct group *g)
{
	size_t indicator = (size_t)(t->explain - t->plan.indicator);
	long last = group_last_year(g, &t->plan, t->explain, t->until);
	bool then = g->year <= t->explain_year && t->explain_year <= last;

	if (group_counts(g->counts, indicator) && then)
		record_pass(&t->out, row);
}

/* What is told, not counted: passed on, unless it is of after the period. */
static void tell_row(struct tally *t, struct record *row)
{
	const struct row_kind *rows = row_kind_of(row->kind);

	start_row(t, row->field[1]);
	record_split(row);
	t->is_late =
	    t->until && (date_parse_iso(row->field[rows->time]) > t->until ||
			 row_year(rows, row) > date_year(t->until));
	t->counts = !t->is_late;
	if (t->counts && !t->explain)
		record_pass(&t->out, row);
}

static void take_row(struct tally *t, struct record *row)
{
	const struct row_kind *rows = row_kind_of(row->kind);
	bool new_row = start_row(t, row->field[1]);
	struct group *g = groups_add(&t->groups, row, t->file, t->duo, new_row);

	g->opened += !t->counts && (g->counts | g->whole);
	if (g->portion)
		portion_add(g->portion, t->balance.read,
			    (g->counts | g->whole) != 0);
	t->portion = g->portion;
	t->counts |= (g->counts | g->whole) != 0;
	t->is_late = g->late && (new_row || t->is_late);
	if (rows->events && g->rows == 1 && !g->late)
		widen_span(t, g);
	if (rows->person != NO_COLUMN) {
		record_split(row);
		measures_person(&t->measures, g, row->field[rows->person]);
	}
	if (row->kind == KIND_DOCENTSESSIE)
		attendances_take(&t->attendances, g, row);
	if (t->explain)
		explain_row(t, row, g);
}

static void open_file(struct tally *t, const struct record *record)
{
	t->file = text_copy(record->field[DELIVERY_FILE], &t->arena);
	t->duo = text_is(record->field[DELIVERY_SOURCE], "duo");
	t->kind = record_kind_of(record->field[DELIVERY_KIND]);
	groups_next_file(&t->groups);
	t->balance = (struct balance){0};
	t->late = t->uncounted = 0;
	t->span = (struct span){.schools.arena = &t->arena};
}

static void tell(struct tally *t, enum finding_code code, long rows,
		 struct text found, struct text expected)
{
	struct buffer file = {0};
	struct finding finding = {
	    .code = code,
	    .file = record_plain(t->file, &file),
	    .found = found,
	    .expected = expected,
	    .rows = rows,
	};

	if (rows)
		finding_write(&t->out, &finding);
	buffer_release(&file);
}

/* What is of after the period is good, and nobody needs to change it. */
static void tell_ignored(struct tally *t)
{
	struct buffer found = {0};
	char room[DATE_ROOM];

	buffer_format(&found, "een datum of jaar na %s",
		      date_dutch(t->until, room));
	tell(t, FINDING_AFTER_PERIOD, t->late, text_of_buffer(&found),
	     TEXT("dit mag zo blijven"));
	tell(t, FINDING_NOT_COUNTED, t->uncounted, (struct text){NULL, 0},
	     (struct text){NULL, 0});
	buffer_release(&found);
}

/* A school in a file of events had none in the years where none is listed. */
static void know_span(struct tally *t)
{
	long last = t->until && date_year(t->until) < t->span.last
			? date_year(t->until)
			: t->span.last;
	const struct group *g;
	void *walk = NULL;

	while ((g = map_next(&t->span.schools, &walk)))
		for (long y = t->span.first; y <= last; y++)
			measures_know(&t->measures, t->kind, y,
				      g->field[GROUP_SCHOOL], t->duo);
	map_release(&t->span.schools);
}

static void close_file(struct tally *t, const struct record *record)
{
	struct balance before;
	struct text file = record->field[BALANCE_FILE];

	record_pass(&t->out, record);
	if (!text_is(record->field[BALANCE_STAGE], "check"))
		return;
	if (!balance_of(record, &before) || before.used != t->balance.read ||
	    !text_equal(file, t->file) || !balance_holds(&t->balance))
		stage_fail("%.*s: the row balance does not hold",
			   TEXT_ARG(file));
	tell_ignored(t);
	balance_write(&t->out, file, "tally", &t->balance);
	know_span(t);
}

static void take(struct tally *t, struct record *record)
{
	const struct row_kind *rows = row_kind_of(record->kind);

	if (rows) {
		if (record->names && (t->explain || rows->told))
			record_pass(&t->out, record);
		else if (!record->names && rows->told)
			tell_row(t, record);
		else if (!record->names)
			take_row(t, record);
		return;
	}
	settle_row(t);
	if (!record->names && record->kind == KIND_DELIVERY)
		open_file(t, record);
	if (!record->names && record->kind == KIND_BALANCE)
		close_file(t, record);
	else
		record_pass(&t->out, record);
}

static void finish(struct tally *t)
{
	const struct group *g;
	void *walk = NULL;

	while ((g = map_next(&t->groups.map, &walk))) {
		if (!g->late)
			measures_know(&t->measures, g->kind, g->year,
				      g->field[GROUP_SCHOOL], g->duo);
		measures_group(&t->measures, g);
		if (g->counts | g->whole || g->elsewhere)
			group_write(&t->out, g, &t->plan);
	}
	measures_write(&t->measures, &t->out);
	attendances_write(&t->attendances, &t->out);
	portions_write(&t->groups.portions, &t->out);
}

static void run(struct tally *t)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	groups_init(&t->groups, &t->plan, t->until);
	measures_init(&t->measures, &t->plan, t->until);
	attendances_init(&t->attendances, &t->plan);
	record_reader_init(&in, 0);
	in.lazy = true;
	while (stage_read(&in, record))
		take(t, record);
	settle_row(t);
	if (!t->explain)
		finish(t);
	record_reader_release(&in);
	free(record);
}

static void release(struct tally *t)
{
	buffer_release(&t->line);
	groups_release(&t->groups);
	measures_release(&t->measures);
	attendances_release(&t->attendances);
	arena_release(&t->arena);
	plan_release(&t->plan);
}

static void load(struct tally *t, const char *folder, const char *until,
		 const char *indicator, const char *year)
{
	plan_load(&t->plan, folder,
		  PLAN_REGION | PLAN_INDICATORS | PLAN_TECHNICAL);
	if (t->plan.errors)
		stage_fail("the plan's tables have %d errors", t->plan.errors);
	if (t->plan.indicators > GROUP_INDICATORS)
		stage_fail("more than %d indicators", GROUP_INDICATORS);
	if (until && !(t->until = date_parse_iso(text_of(until))))
		stage_fail("%s is no date like 2021-07-01", until);
	if (!indicator)
		return;
	t->explain = plan_indicator_of(&t->plan, text_of(indicator));
	if (!t->explain)
		stage_fail("%s is no indicator of this plan", indicator);
	if (!year || !text_long(text_of(year), &t->explain_year))
		stage_fail("-e needs a year, with -y");
}

int main(int argc, char **argv)
{
	static struct tally tally;
	const char *folder = ".", *until = NULL, *indicator = NULL;
	const char *year = NULL;
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &folder,
	     NULL},
	    {'u', "until", "DATE", "Leave out rows dated after this day.",
	     &until, NULL},
	    {'e', "explain", "INDICATOR",
	     "Pass on the rows that count towards it, instead of counting.",
	     &indicator, NULL},
	    {'y', "year", "YEAR", "The year to explain.", &year, NULL},
	    {0}};
	const struct program program = {
	    "tally", "", "Turns rows into groups and measures.", options, NULL};
	int status;

	stage_start("tally");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see tally -h");
	load(&tally, folder, until, indicator, year);
	record_writer_init(&tally.out, 1);
	run(&tally);
	status = stage_finish(&tally.out, false);
	release(&tally);
	return status;
}
