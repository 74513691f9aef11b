/*
 * attack: what somebody with all that was shown can find out.
 *
 * Usage: attack TRUTH SHOWN [TRUTH SHOWN ...]
 *
 * Each pair is one report, in the order in which they came out: the records of
 * compare, and what mask let through of them. The attacker has only what was
 * shown, and puts it all in linear relations between the cells of one kind of
 * export in one year: sums over the region and its subregions, wherever they
 * are told (verdicts, directions, forecasts, agreements, definitions),
 * percentages, indicators within one another, verdicts. He takes cells to be
 * the same in two reports, unless a hidden one was corrected: then he cannot
 * know which. Where nobody is shown to be at some vestiging, he takes it that
 * a hidden cell is not nobody.
 *
 * The truth says which cells are small. Each must be hidden, and each number
 * from 1 up to the threshold, less one, must be possible for it: the program
 * looks for whole numbers in all other cells that fit (GLPK). It says what it
 * can rule out, and how many cells there were; status 1 if there is anything.
 *
 * Where whole numbers are not found in the time that he takes, he has ruled
 * nothing out; how often that was so is said.
 *
 * It knows nothing of how mask decides, and shares no code with it.
 */
#include <fcntl.h>
#include <glpk.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "dossier.h"
#include "rowkind.h"
#include "stage.h"

enum { REPORTS = 8, FACES = 2, PATIENCE = 2 /* milliseconds */ };

struct report {
	struct dossier truth, shown;
	struct map measure[2]; /* of the truth, and of what is shown */
};

/* A cell as the attacker sees it: an indicator's count at a vestiging, or of a
 * share the part (face 0) and the rest of the whole (face 1). */
struct cell {
	size_t report;
	const struct text *truth, *shown;
	int face;
	long value; /* in truth */
	int column; /* in the system; cells that are known equal share it */
};

struct attack {
	struct report report[REPORTS];
	size_t reports;
	long threshold;
	struct arena arena;
	struct cell *cell; /* of the kind and year at hand */
	size_t cells;
	glp_prob *system;
	long tables, small, told, unsure;
};

static long number(struct text field)
{
	long n = 0;

	record_long(field, &n);
	return n;
}

static bool is_share(const struct text *measure)
{
	return !record_is_unknown(measure[MEASURE_PART_LOW]);
}

static bool is_there(const struct text *measure)
{
	return is_share(measure) || !record_is_unknown(measure[MEASURE_LOW]);
}

static long value_of(const struct text *measure, int face)
{
	if (!is_share(measure))
		return number(measure[MEASURE_LOW]);
	return face ? number(measure[MEASURE_OF_LOW]) -
			  number(measure[MEASURE_PART_LOW])
		    : number(measure[MEASURE_PART_LOW]);
}

/* ---- Looking things up ----------------------------------------------------
 */

static void key_of(struct buffer *key, const struct text *measure)
{
	key->len = 0;
	buffer_format(key, "%.*s\t%.*s\t%.*s",
		      TEXT_ARG(measure[MEASURE_INDICATOR]),
		      TEXT_ARG(measure[MEASURE_YEAR]),
		      TEXT_ARG(measure[MEASURE_VESTIGING]));
}

static void index_measures(struct attack *a, struct map *map,
			   const struct dossier *d)
{
	const struct dossier_row *row = dossier_first(d, KIND_MEASURE);
	struct buffer key = {0};

	map->arena = &a->arena;
	for (; row; row = row->next) {
		const struct text **field =
		    arena_new(&a->arena, sizeof(*field));

		*field = row->field;
		key_of(&key, row->field);
		*map_slot(map, text_of_buffer(&key)) = field;
	}
	buffer_release(&key);
}

/* The measure of the same cell, or NULL. */
static const struct text *find(const struct map *map, const struct text *like)
{
	struct buffer key = {0};
	const struct text **field;

	key_of(&key, like);
	field = map_find(map, text_of_buffer(&key));
	buffer_release(&key);
	return field ? *field : NULL;
}

static bool is_hidden_in(const struct report *r, const struct text *measure)
{
	const struct text *truth = find(&r->measure[0], measure);
	const struct text *shown = find(&r->measure[1], measure);

	return truth && is_there(truth) && (!shown || !is_there(shown));
}

static struct text kind_of(const struct report *r, struct text indicator)
{
	return dossier_lookup(&r->truth, KIND_INDICATOR, indicator,
			      INDICATOR_KIND, TEXT("?"));
}

static struct text subregion_of(const struct report *r, struct text vestiging)
{
	return dossier_lookup(&r->truth, KIND_SCHOOL, vestiging,
			      SCHOOL_SUBREGION, TEXT(""));
}

/* Is what `inner` asks for all that `outer` asks for, and more? */
static bool is_within(const struct report *r, struct text inner,
		      struct text outer)
{
	const struct text empty = TEXT("");
	struct text asked = dossier_lookup(&r->truth, KIND_INDICATOR, outer,
					   INDICATOR_FILTER, empty);
	struct text list = dossier_lookup(&r->truth, KIND_INDICATOR, inner,
					  INDICATOR_FILTER, empty);
	struct text term;

	if (text_equal(inner, outer) || text_equal(asked, list))
		return false;
	while (text_cut(&asked, ' ', &term))
		if (term.len && !text_lists(list, ' ', term))
			return false;
	return true;
}

/* ---- The system -----------------------------------------------------------
 */

static int add_column(struct attack *a, const struct cell *cell)
{
	int column = glp_add_cols(a->system, 1);

	(void)cell;
	glp_set_col_kind(a->system, column, GLP_IV);
	glp_set_col_bnds(a->system, column, GLP_LO, 0, 0);
	return column;
}

static bool is_same_row(const struct cell *a, const struct cell *b)
{
	return a->face == b->face && text_equal(a->truth[MEASURE_INDICATOR],
						b->truth[MEASURE_INDICATOR]);
}

static bool is_same_school(const struct cell *a, const struct cell *b)
{
	return text_equal(a->truth[MEASURE_VESTIGING],
			  b->truth[MEASURE_VESTIGING]);
}

/* Are all that are hidden in both reports what they were? If not, he cannot
 * know which one is another, and takes none to be the same. Of a school that
 * was shown and is hidden now, something must be another: nothing is taken to
 * be the same there, unless all of it is. */
static bool is_steady(const struct attack *a, const struct cell *was,
		      const struct cell *is)
{
	const struct report *now = &a->report[is->report];
	const struct report *then = &a->report[was->report];
	bool hidden = is_hidden_in(then, was->truth);

	for (size_t i = 0; i < a->cells; i++) {
		const struct cell *c = &a->cell[i];
		const struct text *truth = find(&now->measure[0], c->truth);

		if (c->report != was->report || !truth ||
		    value_of(truth, c->face) == c->value ||
		    !is_hidden_in(now, c->truth))
			continue;
		if (hidden ? is_same_row(c, was) && is_hidden_in(then, c->truth)
			   : is_same_school(c, was))
			return false;
	}
	return true;
}

/* Of a year that was running, the report on another moment has more. */
static bool may_grow(const struct attack *a, const struct cell *was,
		     const struct cell *is)
{
	const struct dossier_row *then =
	    dossier_first(&a->report[was->report].truth, KIND_REPORT);
	const struct dossier_row *now =
	    dossier_first(&a->report[is->report].truth, KIND_REPORT);
	long year = number(was->truth[MEASURE_YEAR]);
	struct text until = then->field[REPORT_TO];

	until.len = until.len > 4 ? 4 : until.len;
	return number(until) && number(until) <= year &&
	       !text_ends(then->field[REPORT_TO], "-12-31") &&
	       !text_equal(then->field[REPORT_MOMENT],
			   now->field[REPORT_MOMENT]);
}

/* One that was the same in an earlier report. */
static int find_column(const struct attack *a, const struct cell *new)
{
	for (size_t i = 0; i < a->cells; i++) {
		const struct cell *c = &a->cell[i];

		if (c->report != new->report &&
		    c->value == new->value &&is_same_row(c, new) &&
		    is_same_school(c, new) && !may_grow(a, c, new) &&
		    is_steady(a, c, new))
			return c->column;
	}
	return 0;
}

static void add_cell(struct attack *a, size_t report, const struct text *truth,
		     int face)
{
	struct cell *c = &a->cell[a->cells];

	*c = (struct cell){.report = report, .truth = truth, .face = face};
	c->shown = find(&a->report[report].measure[1], truth);
	c->value = value_of(truth, face);
	c->column = find_column(a, c);
	if (!c->column)
		c->column = add_column(a, c);
	if (c->shown && is_there(c->shown))
		glp_set_col_bnds(a->system, c->column, GLP_FX,
				 (double)value_of(c->shown, face), 0);
	a->cells++;
}

/* A relation: columns with their factors, between two numbers. */
struct relation {
	int *column;
	double *factor;
	int length;
};

static struct relation relation_new(const struct attack *a)
{
	return (struct relation){memory_new((a->cells + 2) * sizeof(int)),
				 memory_new((a->cells + 2) * sizeof(double)),
				 0};
}

static void relate(struct relation *r, const struct cell *c, double factor)
{
	r->length++;
	r->column[r->length] = c->column;
	r->factor[r->length] = factor;
}

static void add_relation(struct attack *a, struct relation *r, int type,
			 double low, double high)
{
	int row;

	if (r->length) {
		row = glp_add_rows(a->system, 1);
		glp_set_mat_row(a->system, row, r->length, r->column,
				r->factor);
		glp_set_row_bnds(a->system, row, type, low, high);
	}
	free(r->column);
	free(r->factor);
}

/* Which cells a sum is of. */
struct scope {
	size_t report;
	struct text indicator;
	struct text subregion; /* empty: the region */
	int face;
};

static bool is_in(const struct attack *a, const struct cell *c,
		  const struct scope *s)
{
	return c->report == s->report && c->face == s->face &&
	       text_equal(c->truth[MEASURE_INDICATOR], s->indicator) &&
	       (!s->subregion.len ||
		text_equal(s->subregion,
			   subregion_of(&a->report[s->report],
					c->truth[MEASURE_VESTIGING])));
}

static void add_sum(struct attack *a, const struct scope *s, int type,
		    double value)
{
	struct relation r = relation_new(a);

	for (size_t i = 0; i < a->cells; i++)
		if (is_in(a, &a->cell[i], s))
			relate(&r, &a->cell[i], 1);
	add_relation(a, &r, type, value, value);
}

static long true_sum(const struct attack *a, const struct scope *s)
{
	long sum = 0;

	for (size_t i = 0; i < a->cells; i++)
		if (is_in(a, &a->cell[i], s))
			sum += a->cell[i].value;
	return sum;
}

/* Of distinct persons he knows only that there are no more than that. */
static void add_count(struct attack *a, const struct scope *s,
		      struct text field)
{
	if (!record_is_unknown(field) && !memchr(field.at, '.', field.len))
		add_sum(a, s, true_sum(a, s) == number(field) ? GLP_FX : GLP_LO,
			(double)number(field));
}

/* part / whole is the percentage, rounded to a tenth. */
static void add_percentage(struct attack *a, struct scope s, struct text low,
			   struct text high)
{
	double percent;

	if (!text_equal(low, high) || !dossier_number(low, &percent))
		return;
	for (int side = -1; side <= 1; side += 2) {
		double edge = (percent + side * 0.05) / 100;
		struct relation r = relation_new(a);

		for (s.face = 0; s.face < FACES; s.face++)
			for (size_t i = 0; i < a->cells; i++)
				if (is_in(a, &a->cell[i], &s))
					relate(&r, &a->cell[i],
					       s.face ? -edge : 1 - edge);
		add_relation(a, &r, side < 0 ? GLP_LO : GLP_UP, -1e-6, 1e-6);
	}
}

static void add_verdict(struct attack *a, struct scope s, const struct text *v)
{
	add_count(a, &s, v[VERDICT_LOW]);
	if (!record_is_unknown(v[VERDICT_PART_LOW])) {
		add_sum(a, &s, GLP_FX, (double)number(v[VERDICT_PART_LOW]));
		s.face = 1;
		add_sum(a, &s, GLP_FX,
			(double)(number(v[VERDICT_OF_LOW]) -
				 number(v[VERDICT_PART_LOW])));
		return;
	}
	if (true_sum(a, &s) && record_is_unknown(v[VERDICT_LOW])) {
		if (text_is(v[VERDICT_VERDICT], "behaald"))
			add_sum(a, &s, GLP_LO,
				(double)number(v[VERDICT_TARGET]));
		if (text_is(v[VERDICT_VERDICT], "niet behaald"))
			add_sum(a, &s, GLP_UP,
				(double)number(v[VERDICT_TARGET]) - 1);
	}
}

/* Where else the region's figure of a year may be told. */
static const struct {
	enum record_kind kind;
	int indicator, year, low;
} places[] = {
    {KIND_DIRECTION, DIRECTION_INDICATOR, DIRECTION_YEAR, DIRECTION_LOW},
    {KIND_DIRECTION, DIRECTION_INDICATOR, DIRECTION_PREVIOUS_YEAR,
     DIRECTION_PREVIOUS_LOW},
    {KIND_FORECAST, FORECAST_INDICATOR, FORECAST_KNOWN_YEAR, FORECAST_KNOWN},
    {KIND_AGREEMENT, AGREEMENT_INDICATOR, AGREEMENT_YEAR, AGREEMENT_LOW},
};

static void add_places(struct attack *a, const struct scope *s,
		       struct text year)
{
	const struct dossier *shown = &a->report[s->report].shown;

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		const struct dossier_row *row =
		    dossier_first(shown, places[i].kind);

		for (; row; row = row->next)
			if (text_equal(row->field[places[i].indicator],
				       s->indicator) &&
			    text_equal(row->field[places[i].year], year))
				add_count(a, s, row->field[places[i].low]);
	}
}

static void add_subregions(struct attack *a, struct scope s, struct text year)
{
	const struct dossier_row *row =
	    dossier_first(&a->report[s.report].shown, KIND_SUBREGION);

	for (; row; row = row->next) {
		const struct text *f = row->field;

		if (!text_equal(f[SUBREGION_INDICATOR], s.indicator) ||
		    !text_equal(f[SUBREGION_YEAR], year))
			continue;
		s.subregion = f[SUBREGION_SUBREGION];
		if (memchr(f[SUBREGION_LOW].at, '.', f[SUBREGION_LOW].len))
			add_percentage(a, s, f[SUBREGION_LOW],
				       f[SUBREGION_HIGH]);
		else
			add_count(a, &s, f[SUBREGION_LOW]);
	}
}

static void add_sums(struct attack *a, size_t report, struct text kind,
		     struct text year)
{
	const struct report *r = &a->report[report];
	const struct dossier_row *row = dossier_first(&r->shown, KIND_VERDICT);

	for (; row; row = row->next) {
		struct scope s = {report, row->field[VERDICT_INDICATOR],
				  TEXT(""), 0};

		if (!text_equal(row->field[VERDICT_YEAR], year) ||
		    !text_equal(kind_of(r, s.indicator), kind))
			continue;
		add_verdict(a, s, row->field);
		add_places(a, &s, year);
		add_subregions(a, s, year);
	}
}

static bool is_hidden(const struct cell *c)
{
	return !c->shown || !is_there(c->shown);
}

/* What was hidden stays hidden, also if it is nobody. */
static bool was_hidden(const struct attack *a, const struct cell *c)
{
	for (size_t i = 0; i < c->report; i++)
		if (is_hidden_in(&a->report[i], c->truth))
			return true;
	return false;
}

/* Where nobody is shown to be at some vestiging of the same subregion. */
static void add_somebody(struct attack *a)
{
	for (size_t i = 0; i < a->cells; i++) {
		struct cell *c = &a->cell[i];
		bool zero = false;

		for (size_t n = 0; n < a->cells; n++) {
			const struct cell *o = &a->cell[n];
			const struct report *r = &a->report[c->report];

			zero |=
			    o->report == c->report && o->face == c->face &&
			    !is_hidden(o) && !o->value &&
			    text_equal(o->truth[MEASURE_INDICATOR],
				       c->truth[MEASURE_INDICATOR]) &&
			    text_equal(
				subregion_of(r, o->truth[MEASURE_VESTIGING]),
				subregion_of(r, c->truth[MEASURE_VESTIGING]));
		}
		if (zero && is_hidden(c) && c->value && !was_hidden(a, c) &&
		    glp_get_col_type(a->system, c->column) == GLP_LO)
			glp_set_col_bnds(a->system, c->column, GLP_LO, 1, 0);
	}
}

/* At every vestiging, who is counted within another is counted there too. */
static void add_nested(struct attack *a)
{
	for (size_t i = 0; i < a->cells; i++)
		for (size_t n = 0; n < a->cells; n++) {
			const struct cell *in = &a->cell[i], *out = &a->cell[n];
			struct relation r;

			if (in->report != out->report || in->face ||
			    out->face ||
			    !text_equal(in->truth[MEASURE_VESTIGING],
					out->truth[MEASURE_VESTIGING]) ||
			    !is_within(&a->report[in->report],
				       in->truth[MEASURE_INDICATOR],
				       out->truth[MEASURE_INDICATOR]) ||
			    in->value > out->value)
				continue;
			r = relation_new(a);
			relate(&r, out, 1);
			relate(&r, in, -1);
			add_relation(a, &r, GLP_LO, 0, 0);
		}
}

/* ---- The attack -----------------------------------------------------------
 */

static bool is_whole(glp_prob *p)
{
	for (int i = 1; i <= glp_get_num_cols(p); i++) {
		double x = glp_get_col_prim(p, i);

		if (x - (double)(long)(x + 0.5) > 1e-6 ||
		    (double)(long)(x + 0.5) - x > 1e-6)
			return false;
	}
	return true;
}

/* As long as he has patience: it is not ruled out when that ends. */
static bool fits_whole(struct attack *a)
{
	glp_iocp whole;
	int error;

	glp_init_iocp(&whole);
	whole.msg_lev = GLP_MSG_OFF;
	whole.fp_heur = GLP_ON;
	whole.tm_lim = PATIENCE;
	error = glp_intopt(a->system, &whole);
	a->unsure += error != 0;
	return error || glp_mip_status(a->system) == GLP_OPT ||
	       glp_mip_status(a->system) == GLP_FEAS;
}

/* Are there whole numbers that fit? */
static bool fits(struct attack *a)
{
	glp_prob *p = a->system;
	glp_smcp simplex;

	glp_init_smcp(&simplex);
	simplex.msg_lev = GLP_MSG_OFF;
	if (glp_simplex(p, &simplex)) {
		glp_adv_basis(p, 0);
		if (glp_simplex(p, &simplex))
			return false;
	}
	if (glp_get_status(p) != GLP_OPT && glp_get_status(p) != GLP_FEAS)
		return false;
	return is_whole(p) || fits_whole(a);
}

static void tell(struct attack *a, const struct cell *c, const char *what)
{
	a->told++;
	printf("told: report %zu: %.*s %.*s %.*s%s is %ld: %s\n", c->report + 1,
	       TEXT_ARG(c->truth[MEASURE_INDICATOR]),
	       TEXT_ARG(c->truth[MEASURE_YEAR]),
	       TEXT_ARG(c->truth[MEASURE_VESTIGING]),
	       c->face ? " (the rest)" : "", c->value, what);
}

static void attack_cell(struct attack *a, const struct cell *c)
{
	int type = glp_get_col_type(a->system, c->column);
	double low = glp_get_col_lb(a->system, c->column);
	char out[64];

	a->small++;
	if (!is_hidden(c) || type == GLP_FX) {
		tell(a, c, "it is shown");
		return;
	}
	for (long v = 1; v < a->threshold; v++) {
		glp_set_col_bnds(a->system, c->column, GLP_FX, (double)v, 0);
		if (!fits(a)) {
			snprintf(out, sizeof(out), "%ld is ruled out", v);
			tell(a, c, out);
			break;
		}
	}
	glp_set_col_bnds(a->system, c->column, type, low, 0);
}

static bool is_small(const struct attack *a, const struct cell *c)
{
	return c->value > 0 && c->value < a->threshold;
}

/* Two that are both shown must not tell of a few by their difference. */
static void attack_differences(struct attack *a)
{
	for (size_t i = 0; i < a->cells; i++)
		for (size_t n = 0; n < a->cells; n++) {
			const struct cell *in = &a->cell[i], *out = &a->cell[n];
			struct cell between = *out;

			between.value = out->value - in->value;
			if (in->report == out->report && !in->face &&
			    !out->face && is_small(a, &between) &&
			    !is_hidden(in) && !is_hidden(out) &&
			    text_equal(in->truth[MEASURE_VESTIGING],
				       out->truth[MEASURE_VESTIGING]) &&
			    is_within(&a->report[in->report],
				      in->truth[MEASURE_INDICATOR],
				      out->truth[MEASURE_INDICATOR]))
				tell(a, &between, "a difference is shown");
		}
}

static void add_cells(struct attack *a, size_t report, struct text kind,
		      struct text year)
{
	const struct report *r = &a->report[report];
	const struct dossier_row *row = dossier_first(&r->truth, KIND_MEASURE);

	for (; row; row = row->next) {
		const struct text *f = row->field;

		if (!is_there(f) || !text_equal(f[MEASURE_YEAR], year) ||
		    !text_equal(kind_of(r, f[MEASURE_INDICATOR]), kind))
			continue;
		add_cell(a, report, f, 0);
		if (is_share(f))
			add_cell(a, report, f, 1);
	}
}

static size_t count_cells(const struct attack *a)
{
	size_t cells = 0;

	for (size_t i = 0; i < a->reports; i++)
		cells += dossier_rows(&a->report[i].truth, KIND_MEASURE);
	return FACES * cells + 1;
}

static void attack_year(struct attack *a, struct text kind, struct text year)
{
	a->cells = 0;
	a->tables++;
	a->system = glp_create_prob();
	for (size_t i = 0; i < a->reports; i++)
		add_cells(a, i, kind, year);
	for (size_t i = 0; i < a->reports; i++)
		add_sums(a, i, kind, year);
	add_nested(a);
	add_somebody(a);
	if (!fits(a)) {
		a->told++;
		printf("told: %.*s %.*s: the truth does not fit\n",
		       TEXT_ARG(kind), TEXT_ARG(year));
	}
	for (size_t i = 0; i < a->cells; i++)
		if (is_small(a, &a->cell[i]))
			attack_cell(a, &a->cell[i]);
	attack_differences(a);
	glp_delete_prob(a->system);
}

static void attack_all(struct attack *a)
{
	struct map done = {.arena = &a->arena};
	struct buffer key = {0};

	a->cell = arena_new(&a->arena, count_cells(a) * sizeof(*a->cell));
	for (size_t i = 0; i < a->reports; i++) {
		const struct report *r = &a->report[i];
		const struct dossier_row *row =
		    dossier_first(&r->truth, KIND_MEASURE);

		for (; row; row = row->next) {
			struct text year = row->field[MEASURE_YEAR];
			struct text kind =
			    kind_of(r, row->field[MEASURE_INDICATOR]);
			void **slot;

			key.len = 0;
			buffer_format(&key, "%.*s\t%.*s", TEXT_ARG(kind),
				      TEXT_ARG(year));
			slot = map_slot(&done, text_of_buffer(&key));
			if (!*slot && row_kind_counts_persons(kind))
				attack_year(a, kind, year);
			*slot = a;
		}
	}
	map_release(&done);
	buffer_release(&key);
}

static void read_records(struct dossier *d, const char *path)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));
	int fd = open(path, O_RDONLY), got = -1;

	dossier_init(d);
	record_reader_init(&in, fd);
	while (fd >= 0 && (got = record_read(&in, record)) > 0)
		dossier_add(d, record);
	if (got < 0)
		stage_fail("%s: cannot be read", path);
	record_reader_release(&in);
	close(fd);
	free(record);
}

int main(int argc, char **argv)
{
	static struct attack a = {.threshold = 5};
	const struct dossier_row *report;

	stage_start("attack");
	if (argc < 3 || argc % 2 == 0 || argc > 1 + 2 * REPORTS)
		stage_fail("give pairs of files: the truth, and what is shown");
	for (int i = 1; i < argc; i += 2, a.reports++) {
		read_records(&a.report[a.reports].truth, argv[i]);
		read_records(&a.report[a.reports].shown, argv[i + 1]);
		index_measures(&a, &a.report[a.reports].measure[0],
			       &a.report[a.reports].truth);
		index_measures(&a, &a.report[a.reports].measure[1],
			       &a.report[a.reports].shown);
	}
	report = dossier_first(&a.report[0].truth, KIND_REPORT);
	if (report)
		record_long(report->field[REPORT_THRESHOLD], &a.threshold);
	glp_term_out(GLP_OFF);
	attack_all(&a);
	printf("%ld tables, %ld small cells, %ld told, %ld not tried out\n",
	       a.tables, a.small, a.told, a.unsure);
	for (size_t i = 0; i < a.reports; i++) {
		map_release(&a.report[i].measure[0]);
		map_release(&a.report[i].measure[1]);
		dossier_release(&a.report[i].truth);
		dossier_release(&a.report[i].shown);
	}
	arena_release(&a.arena);
	glp_free_env();
	return a.told ? 1 : 0;
}
