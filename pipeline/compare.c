/*
 * compare: settles what is known of every vestiging, and judges the region's
 * figures against the plan's targets.
 */
#include <stdlib.h>

#include "compare/boards.h"
#include "compare/budget.h"
#include "compare/crosscheck.h"
#include "compare/definitions.h"
#include "compare/deliveries.h"
#include "compare/doubts.h"
#include "compare/evaluation.h"
#include "compare/forecast.h"
#include "compare/header.h"
#include "compare/promises.h"
#include "compare/series.h"
#include "compare/subregions.h"
#include "date.h"
#include "finding.h"
#include "options.h"
#include "stage.h"

struct compare {
	struct plan plan;
	const struct plan_moment *moment;
	struct telling telling;
	struct cohorts cohorts;
	struct figures figures;
	struct deliveries deliveries;
	struct boards boards;
	struct definitions definitions;
	struct doubts doubts;
	struct evaluation evaluation;
	struct budgets budgets;
	struct promises promises;
	struct series *series; /* of each indicator */
	struct record_writer out;
	struct map told; /* missing deliveries that were said already */
};

static long first_of(long year)
{
	return year * 10000 + 101;
}

/* Once per kind of export, although several indicators come from it. */
static void tell_missing(struct compare *c, const struct standing *s,
			 const struct plan_school *school)
{
	struct buffer key = {0}, year = {0};
	struct finding finding = {.code = FINDING_NOT_DELIVERED,
				  .school = school->vestiging,
				  .column = s->indicator->kind_text};
	void **slot;

	buffer_format(&key, "%.*s\t%ld\t%.*s",
		      TEXT_ARG(s->indicator->kind_text), s->year,
		      TEXT_ARG(school->vestiging));
	slot = map_slot(&c->told, text_of_buffer(&key));
	if (!*slot) {
		buffer_format(&year, "%ld", s->year);
		finding.found = text_of_buffer(&year);
		telling_tell(&c->telling, &finding);
	}
	*slot = c;
	buffer_release(&key);
	buffer_release(&year);
}

static void miss(struct compare *c, struct standing *s,
		 const struct plan_school *school)
{
	static const struct cell nothing;
	bool later = !s->complete && !s->any;
	/* A year that is not over yet can still come. */
	bool due = s->complete && s->year >= c->plan.region.begin;

	standing_write_measure(s, &c->out, school->vestiging, &nothing,
			       later ? "nog-niet" : "ontbreekt");
	buffer_format(&s->missing, "%s%.*s", s->missings ? " " : "",
		      TEXT_ARG(school->vestiging));
	s->missings++;
	if (due)
		tell_missing(c, s, school);
	boards_year(&c->boards, school, s->indicator->kind_text, s->year,
		    due ? YEAR_MISSING : YEAR_LATER);
}

/* Counts in the coverage: who should deliver, and where nobody has to
 * (DUO's own files), who is known. */
static bool is_expected(const struct compare *c, const struct standing *s,
			const struct plan_school *school, bool known)
{
	bool anyone = false;

	for (size_t i = 0; i < c->plan.schools && !anyone; i++)
		anyone = plan_expects(&c->plan.school[i],
				      s->indicator->kind_text, s->year);
	return anyone ? plan_expects(school, s->indicator->kind_text, s->year)
		      : known;
}

/* What counts for a vestiging, counted under each definition. */
static void count_alternatives(struct compare *c, struct standing *s,
			       struct text vestiging, bool duo)
{
	struct definitions *d = &c->definitions;

	for (size_t i = 0; i < d->count && definitions_matter(s->indicator);
	     i++)
		s->under[i] = interval_add(
		    s->under[i], definitions_sum(d, i, s->indicator, s->year,
						 vestiging, duo));
}

/* Only where the groups that came along are those the figure is made of: the
 * plan's own definition then gives the figure again. */
static void write_alternatives(struct compare *c, const struct standing *s)
{
	const struct definitions *d = &c->definitions;

	if (!s->sum.known || !definitions_matter(s->indicator) ||
	    !interval_equal(s->under[d->standard], s->sum.value))
		return;
	for (size_t i = 0; i < d->count; i++)
		standing_write_alternative(s, &c->out, d->name[i], s->under[i]);
}

static void cross_check(struct compare *c, const struct standing *s,
			const struct plan_school *school,
			const struct cell *cell)
{
	const struct crosscheck check = {
	    .indicator = s->indicator,
	    .school = school,
	    .year = s->year,
	    .now = cell,
	    .before = figures_cell(&c->figures, s->indicator->code, s->year - 1,
				   school->vestiging),
	};

	crosscheck_duo(&c->telling, &check);
	crosscheck_last_year(&c->telling, &check);
}

static void settle(struct compare *c, struct standing *s,
		   struct subregions *subregions,
		   const struct plan_school *school)
{
	const struct cell *cell =
	    s->withheld ? NULL
			: figures_cell(&c->figures, s->indicator->code, s->year,
				       school->vestiging);
	bool by_school = cell && cell->school.known;
	bool expected = is_expected(c, s, school, cell != NULL);

	s->expected += expected;
	if (!cell) {
		subregions_add(subregions, school, expected, NULL);
		if (expected)
			miss(c, s, school);
		return;
	}
	s->delivered += expected && by_school;
	s->standin += expected && !by_school;
	if (expected)
		boards_year(&c->boards, school, s->indicator->kind_text,
			    s->year, by_school ? YEAR_IN : YEAR_STANDIN);
	s->sum = figure_add(s->sum, by_school ? cell->school : cell->duo);
	subregions_add(subregions, school, expected,
		       by_school ? &cell->school : &cell->duo);
	count_alternatives(c, s, school->vestiging, !by_school);
	standing_write_measure(s, &c->out, school->vestiging, cell,
			       by_school ? "geleverd" : "duo");
	cross_check(c, s, school, cell);
}

/* Of the year, at the end of the moment's period. */
static long elapsed_permille(const struct compare *c, long year)
{
	long days = date_days(c->moment->to) - date_days(first_of(year));

	return days < 0 ? 0 : days > 365 ? 1000 : days * 1000 / 365;
}

/* Where a year began, of what is carried over: at last year's target. */
static long start_of(const struct compare *c, const struct standing *s)
{
	const struct plan_target *before =
	    plan_target_of(&c->plan, s->indicator, s->year - 1);

	return before && plan_carries_over(s->indicator) ? before->value : 0;
}

/* Against `target`, in the indicator's unit; -1: none. */
static struct verdict_case case_of(const struct compare *c,
				   const struct standing *s, long target)
{
	long scale = standing_scale(s->indicator);

	return (struct verdict_case){
	    .known = s->sum.known,
	    .figure = s->sum.value,
	    .target = target < 0 ? -1 : target * scale,
	    .start = start_of(c, s) * scale,
	    .missing = s->missings,
	    .grows = s->indicator->measure == MEASURE_DISTINCT,
	    .begun = s->begun,
	    .complete = s->complete,
	    .elapsed_permille = elapsed_permille(c, s->year),
	};
}

/* The plan may give another number elsewhere: what would be said then? */
static void judge_doubts(const struct compare *c, const struct standing *s,
			 const struct plan_target *target, enum verdict verdict)
{
	struct doubt *d = NULL;
	enum reason reason;

	while ((d = doubts_next(&c->doubts, target, d))) {
		struct verdict_case other =
		    case_of(c, s, d->contradiction.other);

		d->verdict = verdict_word(verdict);
		d->other = verdict_word(verdict_judge(&other, &reason));
	}
}

static void write_verdict(struct compare *c, struct standing *s,
			  const struct plan_target *target)
{
	const struct verdict_case at_hand =
	    case_of(c, s, target ? target->value : -1);
	enum reason reason;
	enum verdict verdict = verdict_judge(&at_hand, &reason);

	s->due = reason == REASON_RUNNING ? verdict_due(&at_hand) : -1;
	judge_doubts(c, s, target, verdict);
	standing_write_verdict(s, &c->out, target, verdict, reason);
}

/* The region's figure, where it is not the sum of the vestigingen's. */
static void sum_up(struct compare *c, struct standing *s)
{
	const struct figure *total =
	    figures_total(&c->figures, s->indicator->code, s->year);

	if (s->indicator->measure == MEASURE_SHARE)
		figure_share(&s->sum);
	if (s->indicator->measure == MEASURE_DISTINCT && total)
		s->sum = *total;
}

/* A year is not judged, or shown, before its figure could be known: a report
 * on a past moment stays as it was when more comes in. */
static void judge_year(struct compare *c, const struct plan_indicator *i,
		       long year)
{
	const struct plan_target *target = plan_target_of(&c->plan, i, year);
	struct subregions subregions = {.count = 0};
	struct standing s = {
	    .indicator = i,
	    .year = year,
	    .any = figures_year(&c->figures, i->code, year),
	    .complete = date_add_months(first_of(year), i->known_after) <=
			c->moment->to,
	    .begun = first_of(year) < c->moment->to,
	};

	s.withheld = !s.complete && i->measure != MEASURE_DISTINCT;
	s.any &= !s.withheld;
	if (!s.any && !target)
		return;
	s.under = memory_new((c->definitions.count + 1) * sizeof(*s.under));
	for (size_t n = 0; n < c->plan.schools; n++)
		settle(c, &s, &subregions, &c->plan.school[n]);
	sum_up(c, &s);
	write_verdict(c, &s, target);
	write_alternatives(c, &s);
	if (s.any)
		subregions_write(&subregions, i, year, &c->out);
	series_add(&c->series[i - c->plan.indicator], &s, target);
	standing_release(&s);
}

static void judge_all(struct compare *c)
{
	for (size_t i = 0; i < c->plan.indicators; i++) {
		c->series[i].indicator = &c->plan.indicator[i];
		for (long year = FIRST_YEAR; year <= LAST_YEAR; year++)
			judge_year(c, &c->plan.indicator[i], year);
	}
	for (size_t i = 0; i < c->plan.indicators; i++) {
		series_write_directions(&c->series[i], &c->out);
		forecast_write(&c->series[i], c->plan.region.end, &c->out);
	}
}

static void take(struct compare *c, const struct record *record)
{
	bool figure =
	    record->kind == KIND_MEASURE || record->kind == KIND_TOTAL;

	if (!figure && (record->names || record->kind != KIND_FINDING))
		record_pass(&c->out, record);
	else if (!figure)
		telling_pass(&c->telling, record);
	else if (!record->names)
		figures_take(&c->figures, record);
	if (record->names)
		return;
	if (record->kind == KIND_GROUP) {
		deliveries_take(&c->deliveries, record);
		cohorts_take(&c->cohorts, record);
		definitions_take(&c->definitions, record);
		promises_take(&c->promises, record);
	}
	boards_take(&c->boards, record);
	if (record->kind == KIND_MIJLPAAL)
		evaluation_take(&c->evaluation, record);
	if (record->kind == KIND_FINANCIE)
		budgets_take(&c->budgets, record);
}

static void run(struct compare *c)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	header_write(&c->out, &c->plan, c->moment);
	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		take(c, record);
	deliveries_tell(&c->deliveries, &c->telling);
	cohorts_tell(&c->cohorts, &c->telling);
	judge_all(c);
	boards_write(&c->boards, &c->out);
	doubts_write(&c->doubts, &c->out);
	budgets_write(&c->budgets, &c->out);
	promises_write(&c->promises, &c->out);
	evaluation_write(&c->evaluation, &c->promises, &c->out);
	record_reader_release(&in);
	free(record);
}

static const struct plan_moment *find_moment(const struct plan *plan,
					     const char *moment)
{
	const struct plan_moment *found;

	if (!moment)
		stage_fail("a moment is needed, with -m");
	found = plan_moment_of(plan, date_parse_iso(text_of(moment)));
	if (!found)
		stage_fail("%s is no moment of this plan", moment);
	return found;
}

static void release(struct compare *c)
{
	map_release(&c->told);
	figures_release(&c->figures);
	deliveries_release(&c->deliveries);
	cohorts_release(&c->cohorts);
	boards_release(&c->boards);
	definitions_release(&c->definitions);
	doubts_release(&c->doubts);
	evaluation_release(&c->evaluation);
	budgets_release(&c->budgets);
	promises_release(&c->promises);
	free(c->series);
	plan_release(&c->plan);
}

int main(int argc, char **argv)
{
	static struct compare compare;
	const char *folder = ".", *moment = NULL;
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &folder,
	     NULL},
	    {'m', "moment", "DATE", "The moment to report on.", &moment, NULL},
	    {0}};
	const struct program program = {
	    "compare", "", "Judges figures against the plan's targets.",
	    options, NULL};
	int status;

	stage_start("compare");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see compare -h");
	plan_load(&compare.plan, folder,
		  PLAN_REGION | PLAN_SCHOOLS | PLAN_INDICATORS | PLAN_TARGETS |
		      PLAN_TECHNICAL | PLAN_MOMENTS | PLAN_ACTIVITIES |
		      PLAN_RULES);
	if (compare.plan.errors)
		stage_fail("the plan's tables have %d errors",
			   compare.plan.errors);
	compare.moment = find_moment(&compare.plan, moment);
	compare.told.arena = &compare.plan.arena;
	figures_init(&compare.figures);
	deliveries_init(&compare.deliveries);
	cohorts_init(&compare.cohorts);
	compare.telling = (struct telling){.plan = &compare.plan,
					   .date = compare.moment->to,
					   .boards = &compare.boards,
					   .out = &compare.out};
	boards_init(&compare.boards, &compare.plan, compare.moment->to);
	definitions_init(&compare.definitions, &compare.plan);
	doubts_init(&compare.doubts, &compare.plan);
	evaluation_init(&compare.evaluation, &compare.plan, compare.moment->to);
	budgets_init(&compare.budgets, &compare.plan);
	compare.series =
	    memory_new((compare.plan.indicators + 1) * sizeof(*compare.series));
	promises_init(&compare.promises, &compare.plan, compare.moment->to,
		      compare.series, &compare.budgets);
	record_writer_init(&compare.out, 1);
	run(&compare);
	status = stage_finish(&compare.out, compare.telling.findings);
	release(&compare);
	return status;
}
