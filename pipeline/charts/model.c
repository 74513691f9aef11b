#include "charts/model.h"

void model_init(struct model *m)
{
	*m = (struct model){0};
	dossier_init(&m->dossier);
}

void model_release(struct model *m)
{
	dossier_release(&m->dossier);
}

struct range model_range(const struct text *field, int low)
{
	struct range r = {false, 0, 0};

	r.known = dossier_number(field[low], &r.low) &&
		  dossier_number(field[low + 1], &r.high);
	return r;
}

static long whole(struct text field, long other)
{
	record_long(field, &other);
	return other;
}

const struct dossier_row *model_row(const struct model *m,
				    enum record_kind kind,
				    struct text indicator, long year)
{
	const struct dossier_row *row = dossier_first(&m->dossier, kind);

	while (row && (!text_equal(row->field[0], indicator) ||
		       (year && whole(row->field[1], 0) != year)))
		row = row->next;
	return row;
}

static struct point point_of(const struct text *field)
{
	struct point p = {
	    .year = whole(field[VERDICT_YEAR], 0),
	    .figure = model_range(field, VERDICT_LOW),
	    .verdict = verdict_of(field[VERDICT_VERDICT]),
	    .reason = reason_of(field[VERDICT_REASON]),
	    .expected = whole(field[VERDICT_EXPECTED], 0),
	    .delivered = whole(field[VERDICT_DELIVERED], 0),
	    .standin = whole(field[VERDICT_STANDIN], 0),
	    .missing = field[VERDICT_MISSING],
	};

	p.aimed = dossier_number(field[VERDICT_TARGET], &p.target);
	if (!dossier_number(field[VERDICT_DUE], &p.due))
		p.due = -1;
	return p;
}

static void add_points(struct model *m, struct trait *t)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_VERDICT);

	t->point = arena_new(&m->dossier.arena,
			     (dossier_rows(&m->dossier, KIND_VERDICT) + 1) *
				 sizeof(*t->point));
	for (; row; row = row->next) {
		struct point p = point_of(row->field);

		if (!text_equal(row->field[VERDICT_INDICATOR], t->code))
			continue;
		/* A forecast is of a year that is not complete. */
		p.running = p.figure.known &&
			    (p.reason == REASON_RUNNING ||
			     model_row(m, KIND_FORECAST, t->code, p.year));
		t->point[t->points++] = p;
		t->aimed |= p.aimed;
		t->filled |= p.figure.known;
	}
}

static void add_trait(struct model *m, struct trait *t,
		      const struct text *field)
{
	*t = (struct trait){
	    .code = field[INDICATOR_INDICATOR],
	    .name = field[INDICATOR_NAME],
	    .unit = field[INDICATOR_UNIT],
	    .filter = field[INDICATOR_FILTER],
	    .source = field[INDICATOR_SOURCE],
	    .line = field[INDICATOR_LINE],
	    .goal = whole(field[INDICATOR_GOAL], 0),
	    .decimals = text_is(field[INDICATOR_MEASURE], "aandeel"),
	    .baseline_year = whole(field[INDICATOR_BASELINE_YEAR], 0),
	};
	t->adds = text_is(field[INDICATOR_MEASURE], "som");
	t->based = dossier_number(field[INDICATOR_BASELINE], &t->baseline);
	t->measure = model_row(m, KIND_MEASURE, t->code, 0);
	add_points(m, t);
}

bool model_settle(struct model *m)
{
	const struct dossier_row *row = dossier_first(&m->dossier, KIND_REPORT);
	size_t count = dossier_rows(&m->dossier, KIND_INDICATOR);

	if (!row)
		return false;
	m->about = row->field;
	m->begin = whole(m->about[REPORT_BEGIN], 0);
	m->end = whole(m->about[REPORT_END], 0);
	m->trait =
	    arena_new(&m->dossier.arena, (count + 1) * sizeof(*m->trait));
	row = dossier_first(&m->dossier, KIND_INDICATOR);
	for (; row; row = row->next)
		add_trait(m, &m->trait[m->traits++], row->field);
	return true;
}

const struct point *model_point(const struct trait *t, long year)
{
	for (size_t i = 0; i < t->points; i++)
		if (t->point[i].year == year)
			return &t->point[i];
	return NULL;
}

const struct point *model_judged(const struct trait *t)
{
	const struct point *best = NULL;

	for (size_t i = 0; i < t->points; i++) {
		const struct point *p = &t->point[i];
		bool judged = p->verdict == VERDICT_IS_BEHAALD ||
			      p->verdict == VERDICT_IS_NIET_BEHAALD ||
			      p->verdict == VERDICT_IS_ONBESLIST;

		if (!p->aimed)
			continue;
		if (judged || !best ||
		    (p->verdict == VERDICT_IS_GEEN_GEGEVENS &&
		     best->verdict == VERDICT_IS_GEEN_GEGEVENS))
			best = p;
	}
	return best;
}

const struct point *model_before(const struct trait *t, long year)
{
	const struct point *before = NULL;

	for (size_t i = 0; i < t->points; i++)
		if (t->point[i].year == year - 1 && t->point[i].figure.known)
			before = &t->point[i];
	return before;
}

const struct point *model_latest(const struct trait *t)
{
	const struct point *latest = NULL;

	for (size_t i = 0; i < t->points; i++)
		if (t->point[i].figure.known)
			latest = &t->point[i];
	return latest;
}

const struct point *model_now(const struct trait *t)
{
	const struct point *now = model_judged(t);

	return now && now->figure.known ? now : model_latest(t);
}

struct forecast model_forecast(const struct model *m, const struct trait *t)
{
	const struct dossier_row *row = model_row(m, KIND_FORECAST, t->code, 0);
	struct forecast f = {0};

	if (!row)
		return f;
	f.year = whole(row->field[FORECAST_YEAR], 0);
	f.known_year = whole(row->field[FORECAST_KNOWN_YEAR], 0);
	f.range = model_range(row->field, FORECAST_LOW);
	f.needed = dossier_number(row->field[FORECAST_PACE], &f.pace) &&
		   dossier_number(row->field[FORECAST_TARGET], &f.target);
	f.method = row->field[FORECAST_METHOD];
	f.reason = row->field[FORECAST_REASON];
	f.tests = whole(row->field[FORECAST_TESTS], 0);
	dossier_number(row->field[FORECAST_ERROR], &f.error);
	dossier_number(row->field[FORECAST_WORST], &f.worst);
	return f;
}

/* They come together, by indicator. */
static const struct dossier_row *first_measure(const struct model *m,
					       struct text indicator)
{
	for (size_t i = 0; i < m->traits; i++)
		if (text_equal(m->trait[i].code, indicator))
			return m->trait[i].measure;
	return NULL;
}

const struct dossier_row *model_measure(const struct model *m,
					struct text indicator, long year,
					struct text vestiging)
{
	const struct dossier_row *row = first_measure(m, indicator);

	for (; row && text_equal(row->field[MEASURE_INDICATOR], indicator);
	     row = row->next)
		if (text_equal(row->field[MEASURE_VESTIGING], vestiging) &&
		    whole(row->field[MEASURE_YEAR], 0) == year)
			return row;
	return NULL;
}
