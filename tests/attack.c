/*
 * attack: what somebody with all that was shown can find out.
 *
 * Usage: attack [-e] TRUTH SHOWN [TRUTH SHOWN ...]
 *
 * Each pair is one report, in the order in which they came out: the records of
 * compare, and what mask let through of them. The attacker has only what was
 * shown, and puts it all in linear relations between the cells of one kind of
 * export in one year (attacker/relation.h). He takes all to be what it was
 * before, but what was corrected; whose that was, where it is hidden, he must
 * guess (attacker/guess.h). With -e he guesses right at once.
 *
 * The truth says which cells are small. Each must be hidden, and each number
 * from 1 up to the threshold, less one, must be possible for it: the program
 * looks for whole numbers in all other cells that fit (GLPK). So it is with
 * those whom one indicator counts at a vestiging and another within it does
 * not, although nothing shows them as such; and with teachers who are known,
 * came, stayed away or are new. No sum may be small, nor a difference of two
 * definitions. It says what it can rule out, and how many cells there were;
 * status 1 if there is anything.
 *
 * Where whole numbers are neither found nor ruled out with some patience, that
 * is said too: it proves nothing.
 *
 * It knows nothing of how mask decides, and shares no code with it.
 */
#include <stdio.h>

#include "attacker/attendance.h"
#include "attacker/definitions.h"
#include "attacker/relation.h"
#include "attacker/search.h"
#include "rowkind.h"
#include "stage.h"

enum { REPORTS = 8 };

struct attack {
	struct report report[REPORTS];
	size_t reports;
	long threshold;
	bool eager; /* does he guess right at once? */
	struct arena arena;
	struct text kind, year; /* at hand */
	struct table table;
	struct guesses guesses;
	struct search search;
	long tables, small, told;
};

static void tell(struct attack *a, const struct cell *c, long value,
		 const char *what)
{
	a->told++;
	printf("told: report %zu: %.*s %.*s %.*s%s is %ld: %s\n", c->report + 1,
	       TEXT_ARG(c->truth[MEASURE_INDICATOR]),
	       TEXT_ARG(c->truth[MEASURE_YEAR]),
	       TEXT_ARG(c->truth[MEASURE_VESTIGING]),
	       c->face ? " (the rest)" : "", value, what);
}

static void open_table(struct attack *a, struct table *t, struct guess guess)
{
	table_open(t, a->report, a->reports, a->threshold, guess, a->kind,
		   a->year);
	relate_sums(t, a->kind, a->year);
	relate_somebody(t);
	relate_wholes(t);
}

/* What is attacked: a cell of the table, or a gap. */
struct target {
	size_t at;
	bool gap;
};

static int column_of(const struct table *t, struct target target)
{
	return target.gap ? t->gap[target.at].column
			  : t->cell[target.at].column;
}

static bool fits(struct attack *a, struct table *t, struct target target,
		 long value)
{
	int column = column_of(t, target);
	int type = glp_get_col_type(t->system, column);
	double low = glp_get_col_lb(t->system, column);
	bool fit;

	if (type == GLP_FX && low != (double)value)
		return false;
	a->search.truth = t->truth;
	glp_set_col_bnds(t->system, column, GLP_FX, (double)value, 0);
	fit = search_fits(&a->search, t->system);
	glp_set_col_bnds(t->system, column, type, low, low);
	return fit;
}

/* Can it be that by another guess than the first? */
static bool fits_otherwise(struct attack *a, struct target target, long value)
{
	bool fit = false;

	for (size_t i = 1; !a->eager && !fit && i < a->guesses.count; i++) {
		struct table t;

		open_table(a, &t, a->guesses.guess[i]);
		fit = fits(a, &t, target, value);
		table_close(&t);
	}
	return fit;
}

/* The first small number that it cannot be; 0: there is none. */
static long find_excluded(struct attack *a, struct target target)
{
	for (long v = 1; v < a->threshold; v++)
		if (!fits(a, &a->table, target, v) &&
		    !fits_otherwise(a, target, v))
			return v;
	return 0;
}

static void attack_cell(struct attack *a, size_t at)
{
	const struct cell *c = &a->table.cell[at];
	char out[64];
	long v;

	a->small++;
	if (!cell_is_hidden(c) ||
	    glp_get_col_type(a->table.system, c->column) == GLP_FX) {
		tell(a, c, c->value, "it is shown");
		return;
	}
	v = find_excluded(a, (struct target){at, false});
	snprintf(out, sizeof(out), "%ld is ruled out", v);
	if (v)
		tell(a, c, c->value, out);
}

/* Who is in one and not in the other are a cell, although nobody shows it. */
static void attack_gap(struct attack *a, size_t at)
{
	const struct gap *g = &a->table.gap[at];
	char out[256];
	long v;

	a->small++;
	v = find_excluded(a, (struct target){at, true});
	snprintf(out, sizeof(out), "and not in %.*s: %ld is ruled out",
		 TEXT_ARG(g->in->truth[MEASURE_INDICATOR]), v);
	if (v)
		tell(a, g->out, g->value, out);
}

static void attack_small(struct attack *a)
{
	const struct table *t = &a->table;

	for (size_t i = 0; i < t->cells; i++)
		if (table_is_small(t, t->cell[i].value))
			attack_cell(a, i);
	for (size_t i = 0; i < t->gaps; i++)
		if (table_is_small(t, t->gap[i].value))
			attack_gap(a, i);
}

static void attack_sums(struct attack *a, struct text kind, struct text year)
{
	if (!a->table.small_sums)
		return;
	a->told += a->table.small_sums;
	printf("told: %.*s %.*s: %ld small sums are shown\n", TEXT_ARG(kind),
	       TEXT_ARG(year), a->table.small_sums);
}

static void attack_year(struct attack *a, struct text kind, struct text year)
{
	struct table *t = &a->table;

	a->tables++;
	a->kind = kind;
	a->year = year;
	a->guesses = guesses_make(a->report, a->reports, kind, year);
	open_table(a, t, a->guesses.guess[0]);
	a->search.truth = t->truth;
	if (!search_fits(&a->search, t->system)) {
		a->told++;
		printf("told: %.*s %.*s: the truth does not fit\n",
		       TEXT_ARG(kind), TEXT_ARG(year));
	}
	attack_small(a);
	attack_sums(a, kind, year);
	guesses_release(&a->guesses);
	table_close(t);
}

static void attack_report(struct attack *a, const struct report *r,
			  struct map *done)
{
	const struct dossier_row *row = dossier_first(&r->truth, KIND_MEASURE);
	struct buffer key = {0};

	for (; row; row = row->next) {
		struct text year = row->field[MEASURE_YEAR];
		struct text kind =
		    report_kind(r, row->field[MEASURE_INDICATOR]);
		void **slot;

		key.len = 0;
		buffer_format(&key, "%.*s\t%.*s", TEXT_ARG(kind),
			      TEXT_ARG(year));
		slot = map_slot(done, text_of_buffer(&key));
		if (!*slot && row_kind_counts_persons(kind))
			attack_year(a, kind, year);
		*slot = a;
	}
	buffer_release(&key);
}

static void attack_all(struct attack *a)
{
	struct map done = {.arena = &a->arena};
	struct attended attended;

	for (size_t i = 0; i < a->reports; i++)
		attack_report(a, &a->report[i], &done);
	map_release(&done);
	a->told += definitions_attack(a->report, a->reports, a->threshold);
	attended =
	    attendance_attack(&a->search, a->report, a->reports, a->threshold);
	a->small += attended.small;
	a->told += attended.told;
}

int main(int argc, char **argv)
{
	static struct attack a = {.threshold = 5};
	const struct dossier_row *report;

	stage_start("attack");
	a.eager = argc > 1 && text_is(text_of(argv[1]), "-e");
	argv += a.eager;
	argc -= a.eager;
	if (argc < 3 || argc % 2 == 0 || argc > 1 + 2 * REPORTS)
		stage_fail("give pairs of files: the truth, and what is shown");
	for (int i = 1; i < argc; i += 2, a.reports++)
		report_read(&a.report[a.reports], argv[i], argv[i + 1],
			    &a.arena);
	report = dossier_first(&a.report[0].truth, KIND_REPORT);
	if (report)
		record_long(report->field[REPORT_THRESHOLD], &a.threshold);
	glp_term_out(GLP_OFF);
	attack_all(&a);
	printf("%ld tables, %ld small cells, %ld told, %ld not tried out\n",
	       a.tables, a.small, a.told, a.search.unsure);
	for (size_t i = 0; i < a.reports; i++)
		report_release(&a.report[i]);
	arena_release(&a.arena);
	glp_free_env();
	return a.told ? 1 : 0;
}
