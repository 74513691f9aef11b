#include "voortgang/breakdown.h"

#include "date.h"
#include "interval.h"
#include "label.h"
#include "voortgang/dutch.h"

enum { LINES = 15, ROWS = 7, COUNT = 7 };

/* Columns of groups that tell them apart: two stretches of them. */
enum {
	FIRST_STRETCH = GROUP_LOW - GROUP_DATE,
	COLUMNS = FIRST_STRETCH + GROUP_PART - GROUP_KEUZEVAK
};

static int column_at(int i)
{
	return i < FIRST_STRETCH ? GROUP_DATE + i
				 : GROUP_KEUZEVAK + i - FIRST_STRETCH;
}

struct breakdown {
	struct buffer *out;
	const struct dossier *dossier;
	const struct text *indicator; /* its record */
	long year;
	bool cumulative, share, distinct;
	size_t width[COLUMNS]; /* 0: not shown */
	struct buffer room;
};

struct total {
	long rows;
	struct interval sum;
};

static struct text plain(struct breakdown *b, struct text field)
{
	return record_is_unknown(field) ? TEXT("")
					: record_plain(field, &b->room);
}

/* Columns of groups have Dutch names, but for this one. */
static struct text column_name(int at)
{
	return at == GROUP_DATE ? TEXT("datum")
				: text_of(record_column_name(KIND_GROUP, at));
}

/* Does what began in an earlier year still count? */
static bool lasts(const struct breakdown *b, const struct text *group)
{
	struct text until = group[GROUP_TOT];

	if (b->cumulative || !until.len)
		return true;
	return !record_is_unknown(until) &&
	       date_year(date_parse_iso(until)) >= b->year;
}

static bool fits(const struct breakdown *b, const struct text *group)
{
	long year;

	return record_long(group[GROUP_YEAR], &year) &&
	       (year == b->year || (year < b->year && lasts(b, group))) &&
	       text_lists(group[GROUP_COUNTS], ' ',
			  b->indicator[INDICATOR_INDICATOR]);
}

static void measure_columns(struct breakdown *b)
{
	const struct dossier_row *row = dossier_first(b->dossier, KIND_GROUP);

	for (; row; row = row->next)
		for (int i = 0; i < COLUMNS && fits(b, row->field); i++) {
			int at = column_at(i);
			size_t width = dutch_width(plain(b, row->field[at]));
			size_t name = column_name(at).len;

			if (at == GROUP_SCHOOL || !width)
				continue;
			width = width > name ? width : name;
			if (width > b->width[i])
				b->width[i] = width;
		}
}

static void put_head(struct breakdown *b)
{
	static const struct text lines = {"    regels", 10};

	dutch_left(b->out, lines, LINES);
	dutch_right(b->out, TEXT("rijen"), ROWS);
	for (int i = 0; i < COLUMNS; i++)
		if (b->width[i])
			dutch_left(b->out, column_name(column_at(i)),
				   b->width[i]);
	dutch_right(b->out, TEXT("laag"), COUNT);
	dutch_right(b->out, TEXT("hoog"), COUNT);
	dutch_end(b->out);
}

static void put_group(struct breakdown *b, const struct text *group)
{
	struct buffer lines = {0};

	buffer_format(&lines, "    %.*s", TEXT_ARG(group[GROUP_FIRST]));
	if (!text_equal(group[GROUP_FIRST], group[GROUP_LAST]))
		buffer_format(&lines, "-%.*s", TEXT_ARG(group[GROUP_LAST]));
	dutch_left(b->out, text_of_buffer(&lines), LINES);
	dutch_right(b->out, group[GROUP_ROWS], ROWS);
	for (int i = 0; i < COLUMNS; i++)
		if (b->width[i])
			dutch_left(b->out, plain(b, group[column_at(i)]),
				   b->width[i]);
	dutch_right(b->out, group[GROUP_LOW], COUNT);
	dutch_right(b->out, group[GROUP_HIGH], COUNT);
	dutch_end(b->out);
	buffer_release(&lines);
}

static void add_group(struct total *total, const struct text *group)
{
	struct interval sum = {0, 0};
	long rows = 0;

	record_long(group[GROUP_ROWS], &rows);
	record_long(group[GROUP_LOW], &sum.low);
	record_long(group[GROUP_HIGH], &sum.high);
	total->rows += rows;
	total->sum = interval_add(total->sum, sum);
}

static void put_total(struct breakdown *b, const char *name,
		      const struct total *total)
{
	struct buffer number = {0};
	const long numbers[] = {total->rows, total->sum.low, total->sum.high};
	const size_t widths[] = {ROWS, COUNT, COUNT};

	dutch_left(b->out, text_of(name), LINES);
	for (int i = 0; i < 3; i++) {
		number.len = 0;
		buffer_format(&number, "%ld", numbers[i]);
		dutch_right(b->out, text_of_buffer(&number), widths[i]);
		for (int c = 0; c < COLUMNS && !i; c++)
			if (b->width[c])
				dutch_left(b->out, TEXT(""), b->width[c]);
	}
	dutch_end(b->out);
	buffer_release(&number);
}

/* Groups of one file come one after the other. */
static void put_file(struct breakdown *b, const struct text *group, bool used)
{
	buffer_format(b->out, "  %.*s", TEXT_ARG(plain(b, group[GROUP_FILE])));
	if (!used)
		buffer_format(b->out,
			      " (%.*s; telt niet mee, het cijfer van de school "
			      "gaat voor)",
			      TEXT_ARG(label_source(group[GROUP_SOURCE])));
	buffer_char(b->out, '\n');
	put_head(b);
}

/* All groups of a vestiging; what counts is added up. */
static struct total put_groups(struct breakdown *b, const struct text *measure)
{
	const struct dossier_row *row = dossier_first(b->dossier, KIND_GROUP);
	struct text file = {NULL, 0};
	struct total total = {0};

	for (; row; row = row->next) {
		const struct text *group = row->field;
		bool used =
		    text_equal(group[GROUP_SOURCE], measure[MEASURE_SOURCE]);

		if (!text_equal(group[GROUP_SCHOOL],
				measure[MEASURE_VESTIGING]) ||
		    !fits(b, group))
			continue;
		if (!file.at || !text_equal(file, group[GROUP_FILE]))
			put_file(b, group, used);
		file = group[GROUP_FILE];
		put_group(b, group);
		if (used)
			add_group(&total, group);
	}
	if (file.at)
		put_total(b, "    samen", &total);
	return total;
}

/* 32,3 tot 33,1 % (84 van 254 tot 260), or a count. */
static void put_figure(struct breakdown *b, const struct text *low,
		       const struct text *part)
{
	dutch_figure(b->out, low[0], low[1]);
	if (!b->share || record_is_unknown(low[0]))
		return;
	buffer_add(b->out, TEXT(" % ("));
	dutch_figure(b->out, part[0], part[1]);
	buffer_add(b->out, TEXT(" van "));
	dutch_figure(b->out, part[2], part[3]);
	buffer_char(b->out, ')');
}

static void put_school(struct breakdown *b, const struct text *measure,
		       struct total *region)
{
	struct text key = measure[MEASURE_VESTIGING];
	struct text name =
	    dossier_lookup(b->dossier, KIND_SCHOOL, key, SCHOOL_NAME, key);
	struct text state = measure[MEASURE_STATE];
	struct total own;

	buffer_format(b->out, "\n%.*s %.*s: ", TEXT_ARG(key),
		      TEXT_ARG(plain(b, name)));
	if (record_is_unknown(measure[MEASURE_LOW]))
		buffer_add(b->out, label_state(state));
	else
		put_figure(b, &measure[MEASURE_LOW],
			   &measure[MEASURE_PART_LOW]);
	if (text_is(state, "duo"))
		buffer_add(b->out, TEXT(" (cijfer van DUO)"));
	buffer_char(b->out, '\n');
	own = put_groups(b, measure);
	region->rows += own.rows;
	region->sum = interval_add(region->sum, own.sum);
}

static bool is_at_hand(const struct breakdown *b, const struct text *field)
{
	long year;

	return text_equal(field[0], b->indicator[INDICATOR_INDICATOR]) &&
	       record_long(field[1], &year) && year == b->year;
}

/* What is not of schools. */
static void put_region(struct breakdown *b)
{
	struct text none[MEASURE_COLUMNS];

	for (int i = 0; i < MEASURE_COLUMNS; i++)
		none[i] = record_unknown;
	none[MEASURE_SOURCE] = TEXT("school");
	put_groups(b, none);
}

static void put_schools(struct breakdown *b)
{
	const struct dossier_row *row = dossier_first(b->dossier, KIND_MEASURE);
	struct total region = {0};
	bool any = false;

	for (; row; row = row->next) {
		if (!is_at_hand(b, row->field))
			continue;
		put_school(b, row->field, &region);
		any = true;
	}
	buffer_char(b->out, '\n');
	if (any)
		put_total(b, "Alle scholen", &region);
	else
		put_region(b);
	if (b->distinct)
		buffer_add(b->out,
			   TEXT("Wie of wat in meer rijen staat, telt in het "
				"cijfer een keer.\n"));
	if (b->share)
		buffer_add(b->out, TEXT("De tabellen tonen het geheel waar het "
					"aandeel van is genomen.\n"));
}

static const struct text *verdict_at_hand(const struct breakdown *b)
{
	const struct dossier_row *row = dossier_first(b->dossier, KIND_VERDICT);

	while (row && !is_at_hand(b, row->field))
		row = row->next;
	return row ? row->field : NULL;
}

/* The region's figure, the judgement, and who is missing. */
static void put_verdict(struct breakdown *b, const struct text *v)
{
	struct text target = v[VERDICT_TARGET], reason = v[VERDICT_REASON];
	struct text missing = plain(b, v[VERDICT_MISSING]);

	buffer_add(b->out, TEXT("Regio: "));
	put_figure(b, &v[VERDICT_LOW], &v[VERDICT_PART_LOW]);
	if (!record_is_unknown(target))
		buffer_format(b->out, "; streefwaarde %.*s", TEXT_ARG(target));
	buffer_format(b->out, "; oordeel: %.*s", TEXT_ARG(v[VERDICT_VERDICT]));
	if (reason.len && !record_is_unknown(reason))
		buffer_format(b->out, " (%.*s)", TEXT_ARG(reason));
	buffer_format(b->out,
		      "\nScholen: %.*s verwacht, %.*s geleverd, %.*s "
		      "alleen van DUO bekend\n",
		      TEXT_ARG(v[VERDICT_EXPECTED]),
		      TEXT_ARG(v[VERDICT_DELIVERED]),
		      TEXT_ARG(v[VERDICT_STANDIN]));
	if (missing.len)
		buffer_format(b->out, "Niet bekend: %.*s\n", TEXT_ARG(missing));
}

static void put_indicator(struct breakdown *b)
{
	const struct text *i = b->indicator;
	struct text filter = plain(b, i[INDICATOR_FILTER]);

	buffer_format(b->out, "%.*s %ld: ", TEXT_ARG(i[INDICATOR_INDICATOR]),
		      b->year);
	buffer_add(b->out, plain(b, i[INDICATOR_NAME]));
	buffer_add(b->out, TEXT("\nTelt: "));
	buffer_add(b->out, label_kind(i[INDICATOR_KIND]));
	if (filter.len)
		buffer_format(b->out, " met %.*s", TEXT_ARG(filter));
	buffer_format(b->out, " (%.*s)\n", TEXT_ARG(i[INDICATOR_MEASURE]));
}

static struct breakdown prepare(const struct dossier *d, struct text indicator,
				long year)
{
	const struct text *field =
	    dossier_find(d, KIND_INDICATOR, indicator)->field;

	return (struct breakdown){
	    .dossier = d,
	    .indicator = field,
	    .year = year,
	    .cumulative = text_is(field[INDICATOR_COUNTING], "cumulatief"),
	    .share = text_is(field[INDICATOR_MEASURE], "aandeel"),
	    .distinct = text_is(field[INDICATOR_MEASURE], "uniek"),
	};
}

bool breakdown_uses(const struct dossier *d, struct text indicator, long year,
		    struct text vestiging, struct text file)
{
	struct breakdown b = prepare(d, indicator, year);
	const struct dossier_row *row = dossier_first(d, KIND_MEASURE);
	struct text source =
	    dossier_lookup(d, KIND_DELIVERY, file, DELIVERY_SOURCE, TEXT(""));

	for (; row; row = row->next)
		if (is_at_hand(&b, row->field) &&
		    text_equal(row->field[MEASURE_VESTIGING], vestiging))
			return text_equal(row->field[MEASURE_SOURCE], source);
	return false;
}

bool breakdown_known(const struct dossier *d, struct text indicator, long year)
{
	struct breakdown b = prepare(d, indicator, year);

	return verdict_at_hand(&b) != NULL;
}

void breakdown_write(struct buffer *out, const struct dossier *d,
		     struct text indicator, long year)
{
	struct breakdown b = prepare(d, indicator, year);
	const struct text *verdict = verdict_at_hand(&b);

	b.out = out;
	measure_columns(&b);
	put_indicator(&b);
	if (verdict)
		put_verdict(&b, verdict);
	put_schools(&b);
	buffer_release(&b.room);
}
