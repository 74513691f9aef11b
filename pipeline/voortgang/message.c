#include "voortgang/message.h"

#include "board.h"
#include "finding.h"
#include "label.h"
#include "rowkind.h"
#include "verdict.h"
#include "voortgang/dutch.h"

enum { NAME = 17, YEAR = 5, JUDGEMENT = 30, FIGURE = 14, MOST_NAMES = 5 };

/* How much a verdict says: judged, a figure at least, nothing. */
static int weight(const struct text *field)
{
	enum verdict verdict = verdict_of(field[VERDICT_VERDICT]);

	if (verdict != VERDICT_IS_LOPEND &&
	    verdict != VERDICT_IS_GEEN_STREEFWAARDE)
		return 2;
	return record_is_unknown(field[VERDICT_LOW]) ? 0 : 1;
}

/* Years come in order. */
const struct text *message_verdict(const struct dossier *d,
				   struct text indicator)
{
	const struct dossier_row *row = dossier_first(d, KIND_VERDICT);
	const struct text *best = NULL;

	for (; row; row = row->next)
		if (text_equal(row->field[VERDICT_INDICATOR], indicator) &&
		    (!best || weight(row->field) >= weight(best)))
			best = row->field;
	return best;
}

static bool is_small(struct text low, struct text high, long threshold)
{
	long from, to;

	return record_long(low, &from) && record_long(high, &to) && to > 0 &&
	       from < threshold;
}

static void put_figure(struct buffer *out, const struct text *v, long threshold)
{
	struct buffer figure = {0};

	if (is_small(v[VERDICT_LOW], v[VERDICT_HIGH], threshold) ||
	    is_small(v[VERDICT_PART_LOW], v[VERDICT_PART_HIGH], threshold))
		buffer_add(&figure, TEXT("klein"));
	else
		dutch_figure(&figure, v[VERDICT_LOW], v[VERDICT_HIGH]);
	dutch_right(out, text_of_buffer(&figure), FIGURE);
	buffer_release(&figure);
}

static void put_judgement(struct buffer *out, const struct text *v)
{
	struct buffer words = {0};

	buffer_add(&words, v[VERDICT_VERDICT]);
	if (v[VERDICT_REASON].len && !record_is_unknown(v[VERDICT_REASON]))
		buffer_format(&words, " (%.*s)", TEXT_ARG(v[VERDICT_REASON]));
	dutch_left(out, text_of_buffer(&words), JUDGEMENT);
	buffer_release(&words);
}

/* Names of a few schools, the number of many. */
static void put_missing(struct buffer *out, const struct dossier *d,
			const struct text *v)
{
	struct text rest = v[VERDICT_MISSING], key;
	struct buffer names = {0}, room = {0};
	long missing = 0;

	while (text_cut(&rest, ' ', &key)) {
		struct text name;

		if (!key.len || record_is_unknown(key))
			continue;
		name = dossier_lookup(d, KIND_SCHOOL, key, SCHOOL_NAME, key);
		name = record_plain(name, &room);
		buffer_format(&names, "%s%.*s (%.*s)", missing++ ? "; " : "",
			      TEXT_ARG(name), TEXT_ARG(key));
	}
	if (missing > MOST_NAMES)
		buffer_format(out, "    ontbreekt: %ld van de %.*s scholen\n",
			      missing, TEXT_ARG(v[VERDICT_EXPECTED]));
	else if (missing)
		buffer_format(out, "    ontbreekt: %.*s\n",
			      TEXT_ARG(text_of_buffer(&names)));
	buffer_release(&names);
	buffer_release(&room);
}

/* Of the next year that has a target. */
static const struct text *find_forecast(const struct dossier *d,
					struct text indicator)
{
	const struct dossier_row *row = dossier_first(d, KIND_FORECAST);

	for (; row; row = row->next)
		if (text_equal(row->field[FORECAST_INDICATOR], indicator) &&
		    !record_is_unknown(row->field[FORECAST_TARGET]))
			return row->field;
	return NULL;
}

static void put_tested(struct buffer *out, const struct text *f, bool percent)
{
	long tests = 0;

	record_long(f[FORECAST_TESTS], &tests);
	buffer_format(out, " (%.*s; getoetst op ",
		      TEXT_ARG(f[FORECAST_METHOD]));
	dutch_count(out, tests, "jaar", "jaren");
	buffer_add(out, TEXT(", gemiddeld "));
	dutch_figure(out, f[FORECAST_ERROR], f[FORECAST_ERROR]);
	buffer_format(out, " %s ernaast)\n", percent ? "procentpunt" : "%");
}

static void put_forecast(struct buffer *out, const struct dossier *d,
			 const struct text *indicator, long threshold)
{
	const struct text *f = find_forecast(d, indicator[INDICATOR_INDICATOR]);

	if (!f)
		return;
	buffer_format(out,
		      "    verwacht in %.*s: ", TEXT_ARG(f[FORECAST_YEAR]));
	if (record_is_unknown(f[FORECAST_LOW]))
		buffer_format(out, "geen, want %.*s\n",
			      TEXT_ARG(f[FORECAST_REASON]));
	else if (is_small(f[FORECAST_LOW], f[FORECAST_HIGH], threshold))
		buffer_add(out, TEXT("klein\n"));
	else {
		dutch_figure(out, f[FORECAST_LOW], f[FORECAST_HIGH]);
		put_tested(out, f,
			   text_is(indicator[INDICATOR_UNIT], "procent"));
	}
}

static void put_indicator(struct buffer *out, const struct dossier *d,
			  const struct text *indicator, long threshold)
{
	const struct text *v =
	    message_verdict(d, indicator[INDICATOR_INDICATOR]);
	bool percent = text_is(indicator[INDICATOR_UNIT], "procent");

	if (!v)
		return;
	if (!row_kind_counts_persons(indicator[INDICATOR_KIND]))
		threshold = 0;
	dutch_left(out, v[VERDICT_INDICATOR], NAME);
	dutch_left(out, v[VERDICT_YEAR], YEAR);
	put_judgement(out, v);
	put_figure(out, v, threshold);
	if (!record_is_unknown(v[VERDICT_TARGET]))
		buffer_format(out, "van %.*s", TEXT_ARG(v[VERDICT_TARGET]));
	else if (percent && !record_is_unknown(v[VERDICT_LOW]))
		buffer_add(out, TEXT("%"));
	dutch_end(out);
	put_missing(out, d, v);
	put_forecast(out, d, indicator, threshold);
}

static void put_title(struct buffer *out, const struct text *about)
{
	struct buffer room = {0};

	buffer_add(out, record_plain(about[REPORT_TITLE], &room));
	buffer_format(out, ", %.*s ", TEXT_ARG(about[REPORT_REGION]));
	buffer_add(out, record_plain(about[REPORT_NAME], &room));
	buffer_add(out, TEXT("\nmoment "));
	dutch_day(out, about[REPORT_MOMENT]);
	buffer_add(out, TEXT(", periode "));
	dutch_day(out, about[REPORT_FROM]);
	buffer_add(out, TEXT(" tot en met "));
	dutch_day(out, about[REPORT_TO]);
	buffer_add(out, TEXT("\n\n"));
	buffer_release(&room);
}

static void put_rows(struct buffer *out, const struct account *a)
{
	struct balance sum = {0};

	for (size_t i = 0; i < a->files; i++) {
		const struct balance *whole = &a->file[i].whole;

		sum.read += whole->read;
		sum.used += whole->used;
		sum.rejected += whole->rejected;
		sum.ignored += whole->ignored;
	}
	buffer_add(out, TEXT("\n"));
	if (!a->files)
		buffer_add(out, TEXT("Er is niets aangeleverd.\n"));
	else
		buffer_format(out,
			      "Bestanden: %zu. Rijen: %ld gelezen, %ld "
			      "meegeteld, %ld afgekeurd, %ld niet "
			      "meegeteld.\n",
			      a->files, sum.read, sum.used, sum.rejected,
			      sum.ignored);
}

/* One, or as many as were not listed. */
static long findings_in(const struct text *finding)
{
	long rows = 1;

	if (finding_of(finding[FINDING_CODE]) == FINDING_FINDINGS_MORE)
		record_long(finding[FINDING_ROWS], &rows);
	return rows;
}

static void put_findings(struct buffer *out, const struct dossier *d)
{
	static const char *const words[LEVELS][2] = {
	    [LEVEL_FOUT] = {"fout", "fouten"},
	    [LEVEL_WAARSCHUWING] = {"waarschuwing", "waarschuwingen"},
	    [LEVEL_SIGNAAL] = {"signaal", "signalen"},
	};
	const struct dossier_row *row = dossier_first(d, KIND_FINDING);
	long count[LEVELS] = {0};

	for (; row; row = row->next)
		for (enum finding_level i = 0; i < LEVELS; i++)
			if (text_is(row->field[FINDING_LEVEL],
				    finding_level_name(i)))
				count[i] += findings_in(row->field);
	buffer_add(out, TEXT("Bevindingen: "));
	for (enum finding_level i = 0; i < LEVELS; i++) {
		buffer_add(out, i ? TEXT(", ") : TEXT(""));
		dutch_count(out, count[i], words[i][0], words[i][1]);
	}
	buffer_add(out, TEXT(".\n"));
}

/* What, and whose; a list of the region is nobody's. */
static void put_absent(struct buffer *out, const struct dossier *d,
		       const struct text *b)
{
	struct text key = b[BOARD_VESTIGING];
	struct buffer room = {0};

	buffer_add(out, label_kind(b[BOARD_KIND]));
	if (b[BOARD_MISSING].len) {
		buffer_add(out, TEXT(" over "));
		board_years(out, b[BOARD_MISSING]);
	}
	if (!record_is_unknown(key))
		buffer_format(
		    out, " van %.*s (%.*s)",
		    TEXT_ARG(record_plain(
			dossier_lookup(d, KIND_SCHOOL, key, SCHOOL_NAME, key),
			&room)),
		    TEXT_ARG(key));
	buffer_release(&room);
}

void message_deliveries(struct buffer *out, const struct dossier *d)
{
	const struct dossier_row *row = dossier_first(d, KIND_BOARD);
	struct buffer absent = {0};
	long due = 0, in = 0;

	for (; row; row = row->next) {
		enum board_state state =
		    board_state_of(row->field[BOARD_STATE]);

		due += board_is_due(state);
		in += board_is_in(state);
		if (!board_is_due(state) || board_is_in(state))
			continue;
		buffer_add(&absent, absent.len ? TEXT("; ") : TEXT(""));
		put_absent(&absent, d, row->field);
	}
	buffer_format(out, "Aangeleverd: %ld van %ld exports", in, due);
	if (due - in > MOST_NAMES)
		buffer_format(out, "; niet of niet geheel: %ld", due - in);
	else if (absent.len)
		buffer_format(out, "; ontbreekt: %.*s",
			      TEXT_ARG(text_of_buffer(&absent)));
	buffer_add(out, TEXT(".\n"));
	buffer_release(&absent);
}

void message_write(struct buffer *out, const struct account *a,
		   const char *place)
{
	const struct dossier *d = &a->dossier;
	const struct dossier_row *row = dossier_first(d, KIND_INDICATOR);
	const struct text *about = dossier_first(d, KIND_REPORT)->field;
	long threshold = 0;

	record_long(about[REPORT_THRESHOLD], &threshold);
	put_title(out, about);
	for (; row; row = row->next)
		put_indicator(out, d, row->field, threshold);
	put_rows(out, a);
	message_deliveries(out, d);
	put_findings(out, d);
	buffer_format(out, "De rapportage staat in %s\n", place);
}
