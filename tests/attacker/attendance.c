#include "attacker/attendance.h"

#include <stdio.h>
#include <stdlib.h>

/* What there is to find out of a year. */
enum { KNOWN, SEEN, ABSENT, NEW, ALL, OTHERS, WHATS };

static const char *const names[WHATS] = {"known", "seen", "absent",
					 "new",   "all",  "others"};

/* A vestiging's years, as columns of a system: WHATS for each. */
struct years {
	const struct report *report;
	struct text vestiging;
	glp_prob *system;
	double *truth; /* of each column, from 1 */
	int before;    /* `known` of the year before; 0: none */
};

static int add_column(struct years *y, double truth)
{
	int column = glp_add_cols(y->system, 1);

	y->truth =
	    memory_resize(y->truth, (size_t)column + 1, sizeof(*y->truth));
	y->truth[column] = truth;
	glp_set_col_kind(y->system, column, GLP_IV);
	glp_set_col_bnds(y->system, column, GLP_LO, 0, 0);
	return column;
}

static void fix(struct years *y, int column)
{
	glp_set_col_bnds(y->system, column, GLP_FX, y->truth[column],
			 y->truth[column]);
}

/* a = b + c, of which c may be nobody: 0. */
static void add_up(struct years *y, int a, int b, int c)
{
	const double factor[] = {0, 1, -1, -1};
	const int of[] = {0, a, b, c};
	int row = glp_add_rows(y->system, 1);

	glp_set_mat_row(y->system, row, c ? 3 : 2, of, factor);
	glp_set_row_bnds(y->system, row, GLP_FX, 0, 0);
}

/* No more of them than of the others. */
static void add_limit(struct years *y, int some, int all)
{
	const double factor[] = {0, 1, -1};
	const int of[] = {0, some, all};
	int row = glp_add_rows(y->system, 1);

	glp_set_mat_row(y->system, row, 2, of, factor);
	glp_set_row_bnds(y->system, row, GLP_UP, 0, 0);
}

/* All teachers of the year; false, if it cannot be told from one indicator:
 * more than one counts any. `shown` says whether it is. */
static bool count_teachers(const struct years *y, struct text year, long *all,
			   bool *shown)
{
	const struct dossier_row *row =
	    dossier_first(&y->report->truth, KIND_MEASURE);
	int counting = 0;

	*all = 0;
	*shown = true;
	for (; row; row = row->next) {
		const struct text *f = row->field;
		struct text kind = report_kind(y->report, f[MEASURE_INDICATOR]);

		if (!text_is(kind, "docentsessie") || !measure_is_there(f) ||
		    !text_equal(f[MEASURE_YEAR], year) ||
		    !text_equal(f[MEASURE_VESTIGING], y->vestiging))
			continue;
		*shown &= !report_hides(y->report, f);
		counting += measure_value(f, 0) > 0;
		*all += measure_value(f, 0);
	}
	return counting < 2;
}

static void add_teachers(struct years *y, struct text year, const int *column)
{
	long all;
	bool shown;

	if (!count_teachers(y, year, &all, &shown) ||
	    all < (long)y->truth[column[SEEN]])
		return;
	y->truth[column[ALL]] = (double)all;
	y->truth[column[OTHERS]] = (double)all - y->truth[column[SEEN]];
	if (shown)
		fix(y, column[ALL]);
	add_up(y, column[ALL], column[SEEN], column[OTHERS]);
}

static void add_year(struct years *y, const struct text *truth)
{
	static const int told[] = {ATTENDANCE_KNOWN, ATTENDANCE_SEEN,
				   ATTENDANCE_ABSENT};
	int column[WHATS];

	for (int i = 0; i < WHATS; i++)
		column[i] = add_column(
		    y, i < NEW ? (double)number_of(truth[told[i]]) : 0);
	y->truth[column[NEW]] =
	    y->truth[column[KNOWN]] - (y->before ? y->truth[y->before] : 0);
	add_up(y, column[KNOWN], column[SEEN], column[ABSENT]);
	add_up(y, column[KNOWN], column[NEW], y->before);
	add_limit(y, column[NEW], column[SEEN]);
	add_teachers(y, truth[ATTENDANCE_YEAR], column);
	y->before = column[KNOWN];
}

static bool is_same(const struct text *a, const struct text *b)
{
	return text_equal(a[ATTENDANCE_YEAR], b[ATTENDANCE_YEAR]) &&
	       text_equal(a[ATTENDANCE_VESTIGING], b[ATTENDANCE_VESTIGING]);
}

static void add_shown(struct years *y, const struct text *truth, int first)
{
	const struct dossier_row *row =
	    dossier_first(&y->report->shown, KIND_ATTENDANCE);

	while (row && !is_same(row->field, truth))
		row = row->next;
	for (int i = 0; row && i < NEW; i++)
		if (!record_is_unknown(row->field[ATTENDANCE_KNOWN + i]))
			fix(y, first + i);
}

static void add_years(struct years *y)
{
	const struct dossier_row *row =
	    dossier_first(&y->report->truth, KIND_ATTENDANCE);

	for (; row; row = row->next)
		if (text_equal(row->field[ATTENDANCE_VESTIGING],
			       y->vestiging)) {
			add_year(y, row->field);
			add_shown(y, row->field,
				  glp_get_num_cols(y->system) - WHATS + 1);
		}
}

/* All teachers are cells of their own, and not attacked here. */
static bool is_small(const struct years *y, int column, long threshold)
{
	return (column - 1) % WHATS != ALL && y->truth[column] > 0 &&
	       y->truth[column] < (double)threshold;
}

/* The first number that is ruled out; of one that is shown, another. */
static long find_excluded(struct search *s, const struct years *y, int column,
			  long threshold)
{
	long v;

	if (glp_get_col_type(y->system, column) == GLP_FX)
		return y->truth[column] > 1 ? 1 : 2;
	v = search_excluded(s, y->system, column, threshold - 1);
	glp_set_col_bnds(y->system, column, GLP_LO, 0, 0);
	return v;
}

static void attack_column(struct attended *a, struct search *s,
			  const struct years *y, int column, long threshold)
{
	long v;

	if (!is_small(y, column, threshold))
		return;
	a->small++;
	v = find_excluded(s, y, column, threshold);
	if (!v)
		return;
	a->told++;
	printf("told: teachers of %.*s, %s, are %.0f: %ld is ruled out\n",
	       TEXT_ARG(y->vestiging), names[(column - 1) % WHATS],
	       y->truth[column], v);
}

static void attack_vestiging(struct attended *a, struct search *s,
			     const struct report *r, struct text vestiging,
			     long threshold)
{
	struct years y = {.report = r, .vestiging = vestiging};

	y.system = glp_create_prob();
	add_years(&y);
	s->truth = y.truth;
	for (int i = 1; i <= glp_get_num_cols(y.system); i++)
		attack_column(a, s, &y, i, threshold);
	glp_delete_prob(y.system);
	free(y.truth);
}

struct attended attendance_attack(struct search *s, const struct report *r,
				  size_t reports, long threshold)
{
	struct attended a = {0, 0};

	for (size_t i = 0; i < reports; i++) {
		const struct dossier_row *row =
		    dossier_first(&r[i].truth, KIND_SCHOOL);

		for (; row; row = row->next)
			attack_vestiging(&a, s, &r[i],
					 row->field[SCHOOL_VESTIGING],
					 threshold);
	}
	return a;
}
