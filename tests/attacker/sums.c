#include "attacker/relation.h"

/* Which cells a sum is of. */
struct scope {
	size_t report;
	struct text indicator;
	struct text subregion; /* empty: the region */
	int face;
};

static bool is_in(const struct table *t, const struct cell *c,
		  const struct scope *s)
{
	return c->report == s->report && c->face == s->face &&
	       text_equal(c->truth[MEASURE_INDICATOR], s->indicator) &&
	       (!s->subregion.len ||
		text_equal(s->subregion, cell_subregion(t, c)));
}

static void put_all(struct relation *r, const struct table *t,
		    const struct scope *s, double factor)
{
	for (size_t i = 0; i < t->cells; i++)
		if (is_in(t, &t->cell[i], s))
			relation_put(r, &t->cell[i], factor);
}

static void add_sum(struct table *t, const struct scope *s, int type, long sum)
{
	struct relation r = relation_new(t);

	put_all(&r, t, s, 1);
	relation_add(&r, t, type, (double)sum);
}

/* One that is told as it is. */
static void add_told(struct table *t, const struct scope *s, int type, long sum)
{
	t->small_sums += table_is_small(t, sum);
	add_sum(t, s, type, sum);
}

static long true_sum(const struct table *t, const struct scope *s)
{
	long sum = 0;

	for (size_t i = 0; i < t->cells; i++)
		if (is_in(t, &t->cell[i], s))
			sum += t->cell[i].value;
	return sum;
}

/* Of distinct persons he knows only that there are no more than that. */
static void add_count(struct table *t, const struct scope *s, struct text field)
{
	long count = number_of(field);

	if (!record_is_unknown(field) && !memchr(field.at, '.', field.len))
		add_told(t, s, true_sum(t, s) == count ? GLP_FX : GLP_LO,
			 count);
}

/* part / whole is the percentage, rounded to a tenth. */
static void add_percentage(struct table *t, struct scope s, struct text low,
			   struct text high)
{
	double percent;

	if (!text_equal(low, high) || !dossier_number(low, &percent))
		return;
	for (int side = -1; side <= 1; side += 2) {
		double edge = (percent + side * 0.05) / 100;
		struct relation r = relation_new(t);

		s.face = 0;
		put_all(&r, t, &s, 1 - edge);
		s.face = 1;
		put_all(&r, t, &s, -edge);
		relation_add(&r, t, side < 0 ? GLP_LO : GLP_UP, side * 1e-6);
	}
}

/* A verdict on a figure that is hidden. */
static void add_judgement(struct table *t, const struct scope *s,
			  const struct text *v)
{
	long target = number_of(v[VERDICT_TARGET]);

	if (text_is(v[VERDICT_VERDICT], "behaald"))
		add_sum(t, s, GLP_LO, target);
	if (text_is(v[VERDICT_VERDICT], "niet behaald"))
		add_sum(t, s, GLP_UP, target - 1);
}

static void add_verdict(struct table *t, struct scope s, const struct text *v)
{
	long part = number_of(v[VERDICT_PART_LOW]);

	add_count(t, &s, v[VERDICT_LOW]);
	if (!record_is_unknown(v[VERDICT_PART_LOW])) {
		add_told(t, &s, GLP_FX, part);
		s.face = 1;
		add_told(t, &s, GLP_FX, number_of(v[VERDICT_OF_LOW]) - part);
	} else if (true_sum(t, &s) && record_is_unknown(v[VERDICT_LOW])) {
		add_judgement(t, &s, v);
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

static void add_places(struct table *t, const struct scope *s, struct text year)
{
	const struct dossier *shown = &t->report[s->report].shown;

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		const struct dossier_row *row =
		    dossier_first(shown, places[i].kind);

		for (; row; row = row->next)
			if (text_equal(row->field[places[i].indicator],
				       s->indicator) &&
			    text_equal(row->field[places[i].year], year))
				add_count(t, s, row->field[places[i].low]);
	}
}

static void add_subregions(struct table *t, struct scope s, struct text year)
{
	const struct dossier_row *row =
	    dossier_first(&t->report[s.report].shown, KIND_SUBREGION);

	for (; row; row = row->next) {
		const struct text *f = row->field;

		if (!text_equal(f[SUBREGION_INDICATOR], s.indicator) ||
		    !text_equal(f[SUBREGION_YEAR], year))
			continue;
		s.subregion = f[SUBREGION_SUBREGION];
		if (memchr(f[SUBREGION_LOW].at, '.', f[SUBREGION_LOW].len))
			add_percentage(t, s, f[SUBREGION_LOW],
				       f[SUBREGION_HIGH]);
		else
			add_count(t, &s, f[SUBREGION_LOW]);
	}
}

static void relate_report(struct table *t, size_t report, struct text kind,
			  struct text year)
{
	const struct report *r = &t->report[report];
	const struct dossier_row *row = dossier_first(&r->shown, KIND_VERDICT);

	for (; row; row = row->next) {
		struct scope s = {report, row->field[VERDICT_INDICATOR],
				  TEXT(""), 0};

		if (!text_equal(row->field[VERDICT_YEAR], year) ||
		    !text_equal(report_kind(r, s.indicator), kind))
			continue;
		add_verdict(t, s, row->field);
		add_places(t, &s, year);
		add_subregions(t, s, year);
	}
}

void relate_sums(struct table *t, struct text kind, struct text year)
{
	for (size_t i = 0; i < t->reports; i++)
		relate_report(t, i, kind, year);
}
