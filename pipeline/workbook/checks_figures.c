/* Checks on rows of the files, and on figures. */
#include "workbook/checks.h"

#include "label.h"

static struct span sources(const struct report *r)
{
	return span_on_one(r, SHEET_SOURCES,
			   dossier_rows(&r->dossier, KIND_DELIVERY) +
			       r->orphans);
}

static void check_rows(struct checks *c)
{
	const struct balance *t = &c->report->total;
	const double parts[] = {(double)t->used, (double)t->rejected,
				(double)t->ignored};
	struct span in = sources(c->report);

	buffer_add(&c->at.title, TEXT("Geen rij kwijt, over alle bestanden"));
	checks_sum(c, &c->at.left, "Bronnen: rijen gelezen", &in, SOURCES_READ,
		   (double)t->read);
	for (size_t i = 0; i < 3; i++)
		checks_sum(c, &c->at.right,
			   "Bronnen: gebruikt + afgekeurd + niet meegeteld",
			   &in, SOURCES_USED + i, parts[i]);
	checks_put(c);
}

/* Rows used of all files of a kind. */
static double rows_used(const struct report *r, const char *kind)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_BALANCE);
	double used = 0, n;

	for (; row; row = row->next)
		if (text_is(row->field[BALANCE_STAGE], "tally") &&
		    text_is(dossier_lookup(&r->dossier, KIND_DELIVERY,
					   row->field[BALANCE_FILE],
					   DELIVERY_KIND, TEXT("")),
			    kind) &&
		    dossier_number(row->field[BALANCE_USED], &n))
			used += n;
	return used;
}

static void check_kind(struct checks *c, enum record_kind kind)
{
	const struct report *r = c->report;
	const char *code = record_kind_name(kind);
	struct text word = label_kind(text_of(code));
	struct span in = sources(r), data;
	struct buffer name = {0};

	groups_name(&name, kind);
	data = span_of(r, name.at, r->rows[kind]);
	buffer_format(&c->at.title, "Rijen gebruikt: %.*s", TEXT_ARG(word));
	c->at.key = word;
	checks_sum(c, &c->at.left, "Gegevens: rijen hier het eerst", &data,
		   DATA_OPENED,
		   checks_records(r, KIND_GROUP, GROUP_OPENED, GROUP_KIND,
				  text_of(code)));
	checks_sum_of(c, &c->at.right, "Bronnen: gebruikt, van deze soort", &in,
		      SOURCES_USED, SOURCES_KIND, rows_used(r, code));
	checks_put(c);
	for (int end = 0; end < 2; end++) {
		double sum = checks_records(r, KIND_GROUP, GROUP_LOW + end,
					    GROUP_KIND, text_of(code));

		buffer_format(&c->at.title, "Aantal %s: %.*s",
			      end ? "hoog" : "laag", TEXT_ARG(word));
		checks_sum(c, &c->at.left, "Gegevens: som", &data,
			   DATA_LOW + (size_t)end, sum);
		c->at.right.words = CHECKS_COUNTED "aantal in de bestanden";
		c->at.right.value = sum;
		checks_put(c);
	}
	buffer_release(&name);
}

void checks_of_rows(struct checks *c)
{
	check_rows(c);
	for (enum record_kind kind = 0; kind < KINDS; kind++)
		if (c->report->rows[kind])
			check_kind(c, kind);
}

static void say_indicator(struct checks *c, const struct text *indicator,
			  const char *of)
{
	buffer_format(&c->at.title, "%.*s (%s)",
		      TEXT_ARG(indicator[INDICATOR_NAME]), of);
	c->at.key = indicator[INDICATOR_INDICATOR];
}

static const char *const ends[] = {"laag", "hoog"};
static const char *const region_ends[] = {"laag, regio", "hoog, regio"};

static enum role role_of(const struct report *r, struct text indicator)
{
	return report_is_share(r, indicator) ? ROLE_SHARE : ROLE_COUNT;
}

/* All years of an indicator at the schools. */
static void check_schools(struct checks *c, const struct text *indicator,
			  int end)
{
	const struct report *r = c->report;
	struct text code = indicator[INDICATOR_INDICATOR];
	struct span in = span_on_one(r, SHEET_SCHOOLS,
				     dossier_rows(&r->dossier, KIND_MEASURE));
	double sum = checks_records(r, KIND_MEASURE, MEASURE_LOW + end,
				    MEASURE_INDICATOR, code);

	if (!in.rows)
		return;
	c->role = role_of(r, code);
	say_indicator(c, indicator, ends[end]);
	checks_sum_of(c, &c->at.left, "Per school: som van alle jaren", &in,
		      PER_SCHOOL_LOW + (size_t)end, PER_SCHOOL_CODE, sum);
	c->at.right.words = CHECKS_COUNTED "cijfers per school";
	c->at.right.value = sum;
	checks_put(c);
}

/* How many rows the sheet of a goal has. */
static size_t goal_rows(const struct report *r, long goal)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	size_t rows = 0;
	long other;

	for (; row; row = row->next)
		rows += goals_of(r, row->field, &other) && other == goal;
	return rows;
}

/* What the schools, or the distinct members, add up to is the figure of the
 * region; a share does not add up. */
static void check_region(struct checks *c, const struct text *indicator,
			 int end)
{
	const struct report *r = c->report;
	struct text code = indicator[INDICATOR_INDICATOR];
	bool distinct = report_is_distinct(r, code);
	size_t measures = dossier_rows(&r->dossier, KIND_MEASURE);
	size_t members = dossier_rows(&r->dossier, KIND_MEMBER);
	struct span details = distinct
				  ? span_of(r, SHEET_MEMBERS, members)
				  : span_on_one(r, SHEET_SCHOOLS, measures);
	struct span summary;
	struct buffer name = {0};
	long goal;

	if (report_is_share(r, code) || !details.rows ||
	    !record_long(indicator[INDICATOR_GOAL], &goal) ||
	    !goal_rows(r, goal))
		return;
	goals_name(&name, goal);
	summary = span_on_one(r, name.at, goal_rows(r, goal));
	c->role = ROLE_COUNT;
	say_indicator(c, indicator, region_ends[end]);
	checks_sum_of(c, &c->at.left, "Blad van het doel: som van alle jaren",
		      &summary, GOAL_LOW + (size_t)end, GOAL_CODE,
		      checks_records(r, KIND_VERDICT, VERDICT_LOW + end,
				     VERDICT_INDICATOR, code));
	checks_sum_of(
	    c, &c->at.right,
	    distinct ? SHEET_MEMBERS ": telt in regio"
		     : SHEET_SCHOOLS ": som van alle jaren",
	    &details, distinct ? MEMBERS_FIRST : PER_SCHOOL_LOW + (size_t)end,
	    distinct ? MEMBERS_CODE : PER_SCHOOL_CODE,
	    distinct ? report_members(r, code)
		     : checks_records(r, KIND_MEASURE, MEASURE_LOW + end,
				      MEASURE_INDICATOR, code));
	checks_put(c);
	buffer_release(&name);
}

/* What the lines of a goal add up to, and as what; shares too. */
static enum role add_goal(const struct report *r, long goal, double sum[2])
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	enum role role = ROLE_COUNT;
	long other;
	double n;

	for (; row; row = row->next) {
		if (!goals_of(r, row->field, &other) || other != goal)
			continue;
		if (role_of(r, row->field[VERDICT_INDICATOR]) != ROLE_COUNT)
			role = ROLE_SHARE;
		for (int i = 0; i < 2; i++)
			if (dossier_number(row->field[VERDICT_LOW + i], &n))
				sum[i] += n;
	}
	return role;
}

static void check_goal(struct checks *c, long goal)
{
	const struct report *r = c->report;
	struct buffer name = {0};
	double sum[2] = {0, 0};
	struct span in;

	goals_name(&name, goal);
	in = span_on_one(r, name.at, goal_rows(r, goal));
	c->role = add_goal(r, goal, sum);
	for (int i = 0; i < 2 && in.rows; i++) {
		buffer_format(&c->at.title, "%s (%s)", name.at, ends[i]);
		checks_sum(c, &c->at.left,
			   "Blad van het doel: som van alle regels", &in,
			   GOAL_LOW + (size_t)i, sum[i]);
		c->at.right.words = CHECKS_COUNTED "cijfers van de regio";
		c->at.right.value = sum[i];
		checks_put(c);
	}
	buffer_release(&name);
}

void checks_of_figures(struct checks *c)
{
	const struct dossier_row *row =
	    dossier_first(&c->report->dossier, KIND_INDICATOR);
	long goal = -1;

	for (; row; row = row->next)
		for (int end = 0; end < 2; end++) {
			if (!formula_finds(row->field[INDICATOR_INDICATOR]))
				continue;
			check_schools(c, row->field, end);
			check_region(c, row->field, end);
		}
	while (goals_next(c->report, goal, &goal))
		check_goal(c, goal);
}
