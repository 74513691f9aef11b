#include "compare/forecast.h"

#include <math.h>

/* A forecast of `year` from the first `count` of the sound points. */
typedef double method(const struct series_point *const *sound, size_t count,
		      long year);

static double middle(const struct series_point *p)
{
	return (double)(p->value.low + p->value.high) / 2;
}

static double naive(const struct series_point *const *sound, size_t count,
		    long year)
{
	(void)year;
	return middle(sound[count - 1]);
}

static double drift(const struct series_point *const *sound, size_t count,
		    long year)
{
	const struct series_point *first = sound[0], *last = sound[count - 1];
	double change = middle(last) - middle(first);

	return fmax(0, middle(last) + change * (double)(year - last->year) /
					  (double)(last->year - first->year));
}

static const struct {
	method *value;
	size_t needs; /* points */
	const char *name;
} methods[FORECAST_METHODS] = {
    [FORECAST_NAIVE] = {naive, 1, "het laatste cijfer blijft gelijk"},
    [FORECAST_DRIFT] = {drift, 2, "gemiddelde verandering per jaar"},
};

const char *forecast_name(enum forecast_method m)
{
	return methods[m].name;
}

static size_t find_sound(const struct series *s,
			 const struct series_point **sound)
{
	size_t count = 0;

	for (size_t i = 0; i < s->points; i++)
		if (series_is_sound(&s->point[i]))
			sound[count++] = &s->point[i];
	return count;
}

static bool is_share(const struct series *s)
{
	return s->indicator->measure == MEASURE_SHARE;
}

/* Per year ahead: a gap in the series makes no method look bad. */
static double error_of(const struct series *s, double forecast,
		       const struct series_point *of,
		       const struct series_point *from)
{
	double miss =
	    fabs(forecast - middle(of)) / (double)(of->year - from->year);

	return is_share(s) ? miss : miss * 1000 / fmax(middle(of), 1);
}

/* Forecasts each year from those before it. Both methods are tested on the
 * same years, so that their errors can be compared. */
static void test_backwards(const struct series *s,
			   const struct series_point *const *sound,
			   size_t count, struct forecast *f)
{
	size_t from = count > methods[FORECAST_DRIFT].needs
			  ? methods[FORECAST_DRIFT].needs
			  : methods[f->method].needs;
	double sum = 0;

	for (size_t i = from; i < count; i++) {
		double error = error_of(
		    s, methods[f->method].value(sound, i, sound[i]->year),
		    sound[i], sound[i - 1]);

		f->tests++;
		sum += error;
		f->worst = fmax(f->worst, error);
	}
	f->error = f->tests ? sum / (double)f->tests : 0;
}

/* The better one; the simpler one, if nothing says which is. */
static struct forecast choose(const struct series *s,
			      const struct series_point *const *sound,
			      size_t count)
{
	struct forecast best = {.method = FORECAST_NAIVE};
	struct forecast other = {.method = FORECAST_DRIFT};

	best.last = other.last = sound[count - 1];
	test_backwards(s, sound, count, &best);
	if (count <= methods[FORECAST_DRIFT].needs)
		return best;
	test_backwards(s, sound, count, &other);
	return other.error < best.error ? other : best;
}

/* The last year that is over must be whole. */
static bool is_blocked(const struct series *s, const struct series_point *of,
		       const struct series_point *last, struct buffer *why)
{
	const struct series_point *over = NULL;

	for (size_t i = 0; i < s->points && s->point[i].year < of->year; i++)
		if (s->point[i].complete)
			over = &s->point[i];
	if (over && over != last)
		buffer_format(why,
			      over->known
				  ? "de gegevens over %ld zijn niet volledig"
				  : "er zijn geen gegevens over %ld",
			      over->year);
	else if (!last)
		buffer_add(why, TEXT("er is nog geen jaar helemaal bekend"));
	return why->len > 0;
}

/* Outwards to whole ones, but for what computing in doubles adds. */
static struct interval round_out(double low, double high)
{
	static const double slack = 1e-6;

	return (struct interval){(long)floor(low + slack),
				 (long)ceil(high - slack)};
}

/* What is there already stays; a share ends at 100 %. */
static struct interval limit(const struct series *s,
			     const struct series_point *of, struct interval v)
{
	const struct interval least =
	    of->known ? of->value : (struct interval){0, 0};

	if (is_share(s) && v.high > 1000)
		v.high = 1000;
	if (v.low < least.low)
		v.low = least.low;
	if (v.high < least.high)
		v.high = least.high;
	return v;
}

/* Round `value`: the largest error, and what the last figure leaves open. */
static double band_of(const struct series *s, const struct forecast *f,
		      double value, long year)
{
	const struct interval open = f->last->value;
	double worst = f->worst * (double)(year - f->last->year);

	return (is_share(s) ? worst : value * worst / 1000) +
	       (double)(open.high - open.low) / 2;
}

bool forecast_make(const struct series *s, const struct series_point *of,
		   struct forecast *f, struct buffer *why)
{
	const struct series_point *sound[LAST_YEAR - FIRST_YEAR + 1];
	size_t count = find_sound(s, sound);
	double value, band;

	*f = (struct forecast){.tests = 0};
	if (is_blocked(s, of, count ? sound[count - 1] : NULL, why))
		return false;
	*f = choose(s, sound, count);
	if (!f->tests) {
		buffer_add(why, TEXT("er zijn te weinig jaren bekend om een "
				     "verwachting te toetsen"));
		return false;
	}
	value = methods[f->method].value(sound, count, of->year);
	band = band_of(s, f, value, of->year);
	f->value = limit(s, of, round_out(value - band, value + band));
	return true;
}

/* What the target still asks, from what is there: this year's count so far, or
 * else the last year that is known. */
static void put_pace(struct record_writer *w, const struct series *s,
		     const struct series_point *of,
		     const struct series_point *from)
{
	if (of->target < 0 || !from)
		record_put_unknown(w);
	else
		standing_put_number(w, s->indicator,
				    from->value.low < of->target
					? of->target - from->value.low
					: 0);
}

static const struct series_point *last_known(const struct series *s,
					     const struct series_point *of)
{
	const struct series_point *last = NULL;

	for (size_t i = 0; i < s->points && &s->point[i] <= of; i++)
		if (s->point[i].known)
			last = &s->point[i];
	return last;
}

static void put_forecast(struct record_writer *w, const struct series *s,
			 const struct forecast *f)
{
	standing_put_number(w, s->indicator, f->value.low);
	standing_put_number(w, s->indicator, f->value.high);
}

static void put_method(struct record_writer *w, const struct forecast *f)
{
	record_put(w, text_of(methods[f->method].name));
	record_put_long(w, f->tests);
	record_put_tenths(w, lround(f->error));
}

static void put_unknowns(struct record_writer *w, int count)
{
	while (count--)
		record_put_unknown(w);
}

static void write_one(const struct series *s, const struct series_point *of,
		      struct record_writer *w)
{
	const struct series_point *from = last_known(s, of);
	struct buffer why = {0};
	struct forecast f;
	bool made = forecast_make(s, of, &f, &why);

	record_begin(w, KIND_FORECAST);
	record_put(w, s->indicator->code);
	record_put_long(w, of->year);
	if (made)
		put_forecast(w, s, &f);
	else
		put_unknowns(w, 2);
	if (of->target < 0)
		record_put_unknown(w);
	else
		standing_put_number(w, s->indicator, of->target);
	if (made)
		put_method(w, &f);
	else
		put_unknowns(w, 3);
	put_pace(w, s, of, from);
	record_put(w, text_of_buffer(&why));
	if (from) {
		standing_put_number(w, s->indicator, from->value.low);
		record_put_long(w, from->year);
	} else {
		put_unknowns(w, 2);
	}
	if (made)
		record_put_tenths(w, lround(f.worst));
	else
		put_unknowns(w, 1);
	record_end(w);
	buffer_release(&why);
}

/* The year after the last known one, where the plan has no target. */
static struct series_point next_year(const struct series *s)
{
	const struct series_point *last = &s->point[s->points - 1];

	return (struct series_point){.year = last->year + 1, .target = -1};
}

void forecast_write(const struct series *s, long end, struct record_writer *w)
{
	struct series_point next;
	bool any = false;

	for (size_t i = 0; i < s->points; i++)
		if (!s->point[i].complete && s->point[i].year <= end) {
			write_one(s, &s->point[i], w);
			any = true;
		}
	if (any || !s->points || !series_is_sound(&s->point[s->points - 1]))
		return;
	next = next_year(s);
	write_one(s, &next, w);
}
