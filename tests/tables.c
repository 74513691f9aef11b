/*
 * tables: reports on an invented region, each with late schools and corrections
 * after the one before, as compare would tell them: for attacking what mask
 * makes of them. There are 1 to 30 schools in up to three subregions, 1 to 7
 * years, and many small counts, zeros and shares. The same seed gives the same
 * bytes.
 *
 * Usage: tables [again|turns] SEED FILE...
 *
 * With `again` schools come and go, and what was corrected may be put back: so
 * is hidden what was shown, and shown what was hidden. With `turns` they do so
 * too, and the reports are on two moments in turn; in the first of them the
 * last year is still running.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>

#include "interval.h"
#include "stage.h"

enum { SCHOOLS = 30, YEARS = 7, FIRST_YEAR = 2019, INDICATORS = 5 };

/* Pupils who left; those with a diploma, and those who went to level 3, of
 * all of them; teachers, who are counted once. */
static const struct {
	const char *code, *kind, *measure, *filter;
} indicators[INDICATORS] = {
    {"uit", "uitstroom", "som", "mbo=technisch"},
    {"diploma", "uitstroom", "som", "mbo=technisch gediplomeerd=ja"},
    {"niveau", "uitstroom", "aandeel", "mbo=technisch niveau=3|4"},
    {"los", "leerling", "aandeel", "vmbo=technisch"},
    {"docenten", "docentsessie", "uniek", "activiteit=8"},
};

/* Of one school and year: what each indicator counts, and of a share who is
 * not in the part. */
struct figures {
	bool there;
	struct interval count[INDICATORS];
	long rest[INDICATORS];
	long wider[2]; /* of the first two: more, by another definition */
	long new, seen, known; /* technical teachers */
};

struct region {
	uint64_t random;
	long threshold;
	long schools, years, subregions;
	long subregion[SCHOOLS];
	struct figures at[SCHOOLS][YEARS];
	struct figures first[SCHOOLS][YEARS];
	struct figures running[SCHOOLS]; /* of the last year, so far */
	bool turns, early;               /* are there, and does it run? */
};

/* xorshift64* */
static long pick(struct region *r, long below)
{
	r->random ^= r->random >> 12;
	r->random ^= r->random << 25;
	r->random ^= r->random >> 27;
	return (long)(((r->random * 0x2545F4914F6CDD1Du) >> 33) %
		      (uint64_t)below);
}

/* Nobody, a few, some or many. */
static long pick_count(struct region *r)
{
	static const long most[] = {1, 4, 5, 12, 60};

	return pick(r, 4) ? pick(r, most[pick(r, 5)] + 1) : 0;
}

static struct interval exactly(long count)
{
	return (struct interval){count, count};
}

static long pick_some(struct region *r, long of)
{
	return pick(r, 3) ? of - pick(r, of < 3 ? of + 1 : 3) : pick(r, of + 1);
}

static void make_figures(struct region *r, struct figures *f)
{
	long left = pick_count(r), part;

	f->count[0] = exactly(left);
	f->count[1] = exactly(pick_some(r, left));
	part = pick_some(r, left);
	f->count[2] = exactly(part);
	f->rest[2] = left - part;
	f->count[3] = exactly(pick_count(r));
	f->rest[3] = pick_count(r);
	f->count[4] = exactly(pick_count(r));
	if (!pick(r, 8)) /* delivered as <5 */
		f->count[4] = (struct interval){1, 4};
	f->wider[0] = pick_count(r);
	f->wider[1] = pick_some(r, f->wider[0]);
	f->seen = pick_some(r, f->count[4].low);
	f->new = pick(r, 3) ? 0 : pick_some(r, f->seen);
}

/* Who is known came then or before. */
static void add_up_known(struct region *r)
{
	for (long s = 0; s < r->schools; s++)
		for (long y = 0, known = 0; y < r->years; y++) {
			struct figures *f = &r->at[s][y];

			if (f->seen - f->new > known)
				f->new = f->seen - known;
			known += f->new;
			f->known = known;
		}
}

/* Most regions have 5. */
static const long thresholds[] = {5, 5, 10, 3};

static void make_region(struct region *r, long seed)
{
	r->random = (uint64_t)seed * 0x9E3779B97F4A7C15u + 1;
	r->threshold = thresholds[pick(r, 4)];
	r->schools = 1 + pick(r, SCHOOLS);
	r->years = 1 + pick(r, YEARS);
	r->subregions = pick(r, 4);
	for (long s = 0; s < r->schools; s++) {
		r->subregion[s] = r->subregions ? pick(r, r->subregions) : 0;
		for (long y = 0; y < r->years; y++) {
			r->at[s][y].there = pick(r, 10) < 8;
			make_figures(r, &r->at[s][y]);
		}
	}
	add_up_known(r);
}

/* The last year's figures of now, and those of when it ran. */
static void change_moment(struct region *r)
{
	r->early = !r->early;
	for (long s = 0; s < r->schools; s++) {
		struct figures *last = &r->at[s][r->years - 1];
		struct figures other = r->running[s];

		r->running[s] = *last;
		*last = other;
	}
	add_up_known(r);
}

/* Pupils are counted on a day; teachers go on coming. */
static void begin_turns(struct region *r)
{
	for (long s = 0; s < r->schools; s++) {
		struct figures so_far, *f = &r->running[s];

		*f = r->at[s][r->years - 1];
		make_figures(r, &so_far);
		f->there &= pick(r, 3) != 0;
		f->count[INDICATORS - 1] = so_far.count[INDICATORS - 1];
		f->seen = so_far.seen;
		f->new = so_far.new;
	}
	change_moment(r);
}

/* Schools that leave, and come back; what was corrected is put back. */
static void go_back(struct region *r)
{
	for (long s = 0; s < r->schools; s++)
		for (long y = 0; y < r->years - r->early; y++) {
			struct figures *f = &r->at[s][y];

			if (!pick(r, 3))
				*f = r->first[s][y];
			f->there &= pick(r, 8) != 0;
		}
	add_up_known(r);
}

/* Late schools, and now and then a correction. */
static void go_on(struct region *r)
{
	for (long s = 0; s < r->schools; s++)
		for (long y = 0; y < r->years; y++) {
			r->at[s][y].there |= pick(r, 2) != 0;
			if (!pick(r, 20))
				make_figures(r, &r->at[s][y]);
		}
	add_up_known(r);
}

static bool is_share(int i)
{
	return text_is(text_of(indicators[i].measure), "aandeel");
}

static void put_name(struct record_writer *w, const char *prefix, long n)
{
	struct buffer name = {0};

	buffer_format(&name, "%s%02ld", prefix, n);
	record_put(w, text_of_buffer(&name));
	buffer_release(&name);
}

static void put_unknown(struct record_writer *w, int count)
{
	while (count--)
		record_put_unknown(w);
}

static void put_date(struct record_writer *w, long year, const char *day)
{
	struct buffer date = {0};

	buffer_format(&date, "%ld-%s", year, day);
	record_put(w, text_of_buffer(&date));
	buffer_release(&date);
}

/* From `moment` to `to`. */
static void put_moment(const struct region *r, struct record_writer *w)
{
	long last = FIRST_YEAR + r->years - 1;

	if (!r->turns) {
		put_unknown(w, REPORT_TO - REPORT_MOMENT + 1);
		return;
	}
	put_date(w, last + !r->early, r->early ? "10-01" : "07-01");
	put_unknown(w, REPORT_TO - REPORT_MOMENT - 1);
	put_date(w, last, r->early ? "07-01" : "12-31");
}

static void write_header(const struct region *r, struct record_writer *w)
{
	record_begin(w, KIND_REPORT);
	put_unknown(w, REPORT_MOMENT);
	put_moment(r, w);
	put_unknown(w, REPORT_THRESHOLD - REPORT_TO - 1);
	record_put_long(w, r->threshold);
	put_unknown(w, REPORT_COLUMNS - REPORT_THRESHOLD - 1);
	record_end(w);
	for (long s = 0; s < r->schools; s++) {
		record_begin(w, KIND_SCHOOL);
		put_name(w, "S", s);
		put_unknown(w, SCHOOL_SUBREGION - 1);
		if (r->subregions)
			put_name(w, "R", r->subregion[s]);
		else
			record_put(w, TEXT(""));
		put_unknown(w, SCHOOL_COLUMNS - SCHOOL_SUBREGION - 1);
		record_end(w);
	}
	for (int i = 0; i < INDICATORS; i++) {
		record_begin(w, KIND_INDICATOR);
		record_put(w, text_of(indicators[i].code));
		put_unknown(w, INDICATOR_KIND - 1);
		record_put(w, text_of(indicators[i].kind));
		record_put(w, text_of(indicators[i].measure));
		put_unknown(w, 1);
		record_put(w, text_of(indicators[i].filter));
		put_unknown(w, INDICATOR_COLUMNS - INDICATOR_FILTER - 1);
		record_end(w);
	}
}

/* A sum, and what it is told as: both ends, or a percentage. */
struct sum {
	long there;
	struct interval part, whole;
};

static void add(struct sum *sum, const struct figures *f, int i)
{
	struct interval rest = exactly(f->rest[i]);

	if (!f->there)
		return;
	sum->there++;
	sum->part = interval_add(sum->part, f->count[i]);
	sum->whole = interval_add(sum->whole, interval_add(f->count[i], rest));
}

static void put_sum(struct record_writer *w, const struct sum *sum, int i)
{
	struct interval share;

	if (!sum->there || (is_share(i) && !sum->whole.high)) {
		put_unknown(w, 2);
	} else if (is_share(i)) {
		share = interval_share(sum->part, sum->whole);
		record_put_tenths(w, share.low);
		record_put_tenths(w, share.high);
	} else {
		record_put_long(w, sum->part.low);
		record_put_long(w, sum->part.high);
	}
}

static void put_parts(struct record_writer *w, const struct sum *sum, int i)
{
	if (!sum->there || !is_share(i)) {
		put_unknown(w, 4);
		return;
	}
	record_put_long(w, sum->part.low);
	record_put_long(w, sum->part.high);
	record_put_long(w, sum->whole.low);
	record_put_long(w, sum->whole.high);
}

static void write_measures(const struct region *r, struct record_writer *w,
			   int i, long year)
{
	for (long s = 0; s < r->schools; s++) {
		const struct figures *f = &r->at[s][year];
		struct sum one = {.there = 0};

		add(&one, f, i);
		record_begin(w, KIND_MEASURE);
		record_put(w, text_of(indicators[i].code));
		record_put_long(w, FIRST_YEAR + year);
		put_name(w, "S", s);
		put_sum(w, &one, i);
		record_put(w, TEXT("school"));
		record_put(w, f->there ? TEXT("geleverd") : TEXT("ontbreekt"));
		put_parts(w, &one, i);
		put_unknown(w, 2);
		record_end(w);
	}
}

static const char *judge(const struct sum *sum, long target)
{
	if (sum->part.low >= target)
		return "behaald";
	return sum->part.high < target ? "niet behaald" : "onbeslist";
}

static void write_verdict(struct region *r, struct record_writer *w, int i,
			  long year)
{
	long target = pick(r, 40);
	struct sum sum = {.there = 0};

	for (long s = 0; s < r->schools; s++)
		add(&sum, &r->at[s][year], i);
	record_begin(w, KIND_VERDICT);
	record_put(w, text_of(indicators[i].code));
	record_put_long(w, FIRST_YEAR + year);
	put_sum(w, &sum, i);
	if (is_share(i) || !sum.there) {
		put_unknown(w, 1);
		record_put(w, TEXT("geen streefwaarde"));
	} else {
		record_put_long(w, target);
		record_put(w, text_of(judge(&sum, target)));
	}
	put_unknown(w, VERDICT_PART_LOW - VERDICT_REASON);
	put_parts(w, &sum, i);
	put_unknown(w, VERDICT_COLUMNS - VERDICT_OF_HIGH - 1);
	record_end(w);
}

/* Distinct teachers have none. */
static void write_subregions(const struct region *r, struct record_writer *w,
			     int i, long year)
{
	for (long n = 0; n < r->subregions && i < INDICATORS - 1; n++) {
		struct sum sum = {.there = 0};

		for (long s = 0; s < r->schools; s++)
			if (r->subregion[s] == n)
				add(&sum, &r->at[s][year], i);
		record_begin(w, KIND_SUBREGION);
		record_put(w, text_of(indicators[i].code));
		record_put_long(w, FIRST_YEAR + year);
		put_name(w, "R", n);
		put_sum(w, &sum, i);
		put_unknown(w, 2);
		record_end(w);
	}
}

static void write_alternative(const struct region *r, struct record_writer *w,
			      int i, long year, bool wide)
{
	struct sum sum = {.there = 0};

	for (long s = 0; s < r->schools; s++) {
		struct figures f = r->at[s][year];

		if (wide)
			f.count[i] =
			    interval_add(f.count[i], exactly(f.wider[i]));
		add(&sum, &f, i);
	}
	record_begin(w, KIND_ALTERNATIVE);
	record_put(w, text_of(indicators[i].code));
	record_put_long(w, FIRST_YEAR + year);
	record_put(w, wide ? TEXT("ruim") : TEXT("plan"));
	put_sum(w, &sum, i);
	record_end(w);
}

/* Of all schools, also those of which no teachers are told. */
static void write_attendance(const struct region *r, struct record_writer *w,
			     long year)
{
	for (long s = 0; s < r->schools; s++) {
		const struct figures *f = &r->at[s][year];

		record_begin(w, KIND_ATTENDANCE);
		record_put_long(w, FIRST_YEAR + year);
		put_name(w, "S", s);
		record_put_long(w, f->known);
		record_put_long(w, f->seen);
		record_put_long(w, f->known - f->seen);
		record_put(w, TEXT("12.50"));
		record_end(w);
	}
}

static void write_region(struct region *r, const char *path)
{
	struct record_writer w;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	record_writer_init(&w, fd);
	write_header(r, &w);
	for (int i = 0; i < INDICATORS; i++)
		for (long y = 0; y < r->years; y++) {
			write_measures(r, &w, i, y);
			write_verdict(r, &w, i, y);
			write_subregions(r, &w, i, y);
			for (int wide = 0; wide < 2 && i < 2; wide++)
				write_alternative(r, &w, i, y, wide);
		}
	for (long y = 0; y < r->years; y++)
		write_attendance(r, &w, y);
	if (fd < 0 || record_finish(&w))
		stage_fail("%s: cannot be written", path);
}

/* Later reports are on what became of the region since. */
static void change(struct region *r, bool again)
{
	if (r->turns)
		change_moment(r);
	go_on(r);
	if (again)
		go_back(r);
}

int main(int argc, char **argv)
{
	static struct region region;
	bool again = argc > 1 && text_is(text_of(argv[1]), "again");
	long seed;

	stage_start("tables");
	region.turns = argc > 1 && text_is(text_of(argv[1]), "turns");
	argv += again || region.turns;
	argc -= again || region.turns;
	if (argc < 3 || !text_long(text_of(argv[1]), &seed))
		stage_fail("give a seed and files");
	make_region(&region, seed);
	memcpy(region.first, region.at, sizeof(region.first));
	if (region.turns)
		begin_turns(&region);
	for (int i = 2; i < argc; i++) {
		write_region(&region, argv[i]);
		change(&region, again || region.turns);
	}
	return STAGE_CLEAN;
}
