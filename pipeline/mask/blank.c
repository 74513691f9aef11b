#include "mask/blank.h"

#include "mask/attendance.h"
#include "mask/definition.h"
#include "mask/grid.h"
#include "verdict.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char too_small[] = "te kleine aantallen om te tonen";

static void blank(struct text *field, const int *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		field[columns[i]] = record_unknown;
}

#define BLANK(field, columns) blank(field, columns, COUNT(columns))

static bool points_at_persons(const struct ledger *l, struct text low,
			      struct text high)
{
	struct interval count = {0, 0};

	return record_long(low, &count.low) && record_long(high, &count.high) &&
	       grid_is_small(l->slices.threshold, count);
}

static bool blank_measure(struct ledger *l, struct text *field)
{
	static const int numbers[] = {MEASURE_LOW,      MEASURE_HIGH,
				      MEASURE_PART_LOW, MEASURE_PART_HIGH,
				      MEASURE_OF_LOW,   MEASURE_OF_HIGH,
				      MEASURE_DUO_LOW,  MEASURE_DUO_HIGH};
	bool counted = !record_is_unknown(field[MEASURE_LOW]) ||
		       !record_is_unknown(field[MEASURE_PART_LOW]);

	if (counted &&
	    ledger_hides_cell(l, field[MEASURE_INDICATOR], field[MEASURE_YEAR],
			      field[MEASURE_VESTIGING])) {
		BLANK(field, numbers);
		field[MEASURE_STATE] = TEXT("afgeschermd");
	}
	if (ledger_has(l, field[MEASURE_INDICATOR]) &&
	    points_at_persons(l, field[MEASURE_DUO_LOW],
			      field[MEASURE_DUO_HIGH]))
		blank(field, &numbers[6], 2);
	return true;
}

/* A sum with all small numbers in it at their least, and at their most. */
static struct interval widen(struct ledger *l, struct text indicator,
			     struct text year, struct interval sum)
{
	size_t member = family_find(&l->slices.families, indicator);
	const struct slice *s = slices_find(&l->slices, member, year);
	long most = l->slices.threshold - 1;

	for (size_t i = 0; s && i < s->grid.cells; i++) {
		struct interval count =
		    s->grid.cell[i].count[s->column[member]];

		if (!grid_is_small(l->slices.threshold, count))
			continue;
		sum.low -= count.low - 1;
		sum.high += count.high < most ? most - count.high : 0;
	}
	return sum;
}

/* Is it the same, whatever small numbers the hidden cells are? If that were
 * judged by what they are, an answer that is not given would tell of them. */
static bool is_far(struct ledger *l, struct text indicator, struct text year,
		   const struct text *count, struct text target)
{
	struct interval sum = {0, 0};
	long aim = 0;

	if (!record_long(count[0], &sum.low) ||
	    !record_long(count[1], &sum.high) || !record_long(target, &aim))
		return false; /* also a share, which has decimals */
	sum = widen(l, indicator, year, sum);
	return aim <= sum.low - l->slices.threshold ||
	       aim > sum.high + l->slices.threshold;
}

static bool tells_nothing(struct ledger *l, const struct text *verdict)
{
	switch (verdict_of(verdict[VERDICT_VERDICT])) {
	case VERDICT_IS_LOPEND:
		return reason_of(verdict[VERDICT_REASON]) != REASON_RUNNING;
	case VERDICT_IS_GEEN_GEGEVENS:
	case VERDICT_IS_GEEN_STREEFWAARDE:
		return true;
	case VERDICT_IS_ONBESLIST:
		return reason_of(verdict[VERDICT_REASON]) == REASON_COVERAGE;
	case VERDICT_IS_BEHAALD:
	case VERDICT_IS_NIET_BEHAALD:
		return is_far(l, verdict[VERDICT_INDICATOR],
			      verdict[VERDICT_YEAR], &verdict[VERDICT_LOW],
			      verdict[VERDICT_TARGET]);
	default:
		return false;
	}
}

static bool blank_verdict(struct ledger *l, struct text *field)
{
	static const int numbers[] = {VERDICT_LOW,      VERDICT_HIGH,
				      VERDICT_PART_LOW, VERDICT_PART_HIGH,
				      VERDICT_OF_LOW,   VERDICT_OF_HIGH,
				      VERDICT_DUE};

	if (!ledger_sums(l, field[VERDICT_INDICATOR], field[VERDICT_YEAR])
		 .region)
		return true;
	if (!tells_nothing(l, field)) {
		field[VERDICT_VERDICT] =
		    text_of(verdict_word(VERDICT_IS_ONBESLIST));
		field[VERDICT_REASON] = text_of(reason_word(REASON_SHIELDED));
	}
	BLANK(field, numbers);
	return true;
}

static bool blank_subregion(struct ledger *l, struct text *field)
{
	static const int numbers[] = {SUBREGION_LOW, SUBREGION_HIGH};

	if (ledger_sums(l, field[SUBREGION_INDICATOR], field[SUBREGION_YEAR])
		.subregions)
		BLANK(field, numbers);
	return true;
}

static bool blank_direction(struct ledger *l, struct text *field)
{
	static const int numbers[] = {
	    DIRECTION_LOW,          DIRECTION_HIGH,
	    DIRECTION_PREVIOUS_LOW, DIRECTION_PREVIOUS_HIGH,
	    DIRECTION_DIRECTION,    DIRECTION_SINCE_BASELINE};
	struct text indicator = field[DIRECTION_INDICATOR];

	if (ledger_sums(l, indicator, field[DIRECTION_YEAR]).region ||
	    ledger_sums(l, indicator, field[DIRECTION_PREVIOUS_YEAR]).region) {
		BLANK(field, numbers);
		field[DIRECTION_REASON] = text_of(too_small);
	}
	return true;
}

/* A forecast is made of all years that are known. */
static bool blank_forecast(struct ledger *l, struct text *field)
{
	static const int numbers[] = {
	    FORECAST_LOW,   FORECAST_HIGH, FORECAST_METHOD, FORECAST_TESTS,
	    FORECAST_ERROR, FORECAST_PACE, FORECAST_KNOWN,  FORECAST_WORST};
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_VERDICT);
	struct text indicator = field[FORECAST_INDICATOR];

	while (row &&
	       !(text_equal(row->field[VERDICT_INDICATOR], indicator) &&
		 ledger_sums(l, indicator, row->field[VERDICT_YEAR]).region))
		row = row->next;
	if (row) {
		BLANK(field, numbers);
		field[FORECAST_REASON] = text_of(too_small);
	}
	return true;
}

static bool blank_alternative(struct ledger *l, struct text *field)
{
	return !ledger_has(l, field[ALTERNATIVE_INDICATOR]) ||
	       !definition_is_hidden(l, field);
}

static bool blank_agreement(struct ledger *l, struct text *field)
{
	static const int numbers[] = {AGREEMENT_LOW, AGREEMENT_HIGH};

	if (ledger_sums(l, field[AGREEMENT_INDICATOR], field[AGREEMENT_YEAR])
		.region)
		BLANK(field, numbers);
	return true;
}

static bool blank_contradiction(struct ledger *l, struct text *field)
{
	static const int verdicts[] = {CONTRADICTION_VERDICT,
				       CONTRADICTION_OTHER_VERDICT};

	if (ledger_sums(l, field[CONTRADICTION_INDICATOR],
			field[CONTRADICTION_YEAR])
		.region)
		BLANK(field, verdicts);
	return true;
}

/* A shortfall says its unit and year first: `docenten 2020: 8 van 10`. */
static bool is_shortfall_of(struct text shortfall, struct text unit,
			    struct text year)
{
	struct text word = unit;

	if (shortfall.len < unit.len + year.len + 2)
		return false;
	word.at = shortfall.at;
	if (!text_equal(word, unit))
		return false;
	word = (struct text){shortfall.at + unit.len + 1, year.len};
	return text_equal(word, year);
}

static bool tells_of_hidden(struct ledger *l, struct text shortfall)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_AGREEMENT);

	for (; row; row = row->next)
		if (ledger_sums(l, row->field[AGREEMENT_INDICATOR],
				row->field[AGREEMENT_YEAR])
			.region &&
		    is_shortfall_of(shortfall, row->field[AGREEMENT_UNIT],
				    row->field[AGREEMENT_YEAR]))
			return true;
	return false;
}

static void blank_shortfalls(struct ledger *l, struct text *list)
{
	struct buffer kept = {0};
	struct text rest = *list, part;

	while (text_cut(&rest, ';', &part)) {
		part = text_trim(part);
		if (part.len && !tells_of_hidden(l, part))
			buffer_format(&kept, "%s%.*s", kept.len ? "; " : "",
				      TEXT_ARG(part));
	}
	*list = text_copy(text_of_buffer(&kept), &l->slices.arena);
	buffer_release(&kept);
}

/* Does an agreement of one of the activities rest on a hidden figure that a
 * few more or less could change? */
static bool rests_on_few(struct ledger *l, struct text activities)
{
	const struct dossier_row *row =
	    dossier_first(l->slices.dossier, KIND_AGREEMENT);

	for (; row; row = row->next)
		if (text_lists(activities, ' ',
			       row->field[AGREEMENT_ACTIVITY]) &&
		    ledger_sums(l, row->field[AGREEMENT_INDICATOR],
				row->field[AGREEMENT_YEAR])
			.region &&
		    !is_far(l, row->field[AGREEMENT_INDICATOR],
			    row->field[AGREEMENT_YEAR],
			    &row->field[AGREEMENT_LOW],
			    row->field[AGREEMENT_VALUE]))
			return true;
	return false;
}

static bool blank_activity(struct ledger *l, struct text *field)
{
	static const int counts[] = {ACTIVITY_KEPT, ACTIVITY_BROKEN,
				     ACTIVITY_UNSURE};

	blank_shortfalls(l, &field[ACTIVITY_SHORTFALLS]);
	if (rests_on_few(l, field[ACTIVITY_ACTIVITY])) {
		BLANK(field, counts);
		field[ACTIVITY_REACHED] = TEXT("onbekend");
	}
	return true;
}

static bool blank_lijn(struct ledger *l, struct text *field)
{
	static const int counts[] = {LIJN_KEPT, LIJN_BROKEN, LIJN_UNSURE};

	blank_shortfalls(l, &field[LIJN_SHORTFALLS]);
	if (rests_on_few(l, field[LIJN_ACTIVITIES])) {
		BLANK(field, counts);
		field[LIJN_REACHED] = TEXT("onbekend");
	}
	return true;
}

/* The hours are of all teachers, so they tell of one if there is one. */
static bool blank_attendance(struct ledger *l, struct text *field)
{
	static const int numbers[] = {ATTENDANCE_KNOWN, ATTENDANCE_SEEN,
				      ATTENDANCE_ABSENT, ATTENDANCE_HOURS};
	long known = 0;

	record_long(field[ATTENDANCE_KNOWN], &known);
	if (attendance_is_hidden(l, field[ATTENDANCE_VESTIGING]))
		BLANK(field, numbers);
	else if (known < l->slices.threshold)
		field[ATTENDANCE_HOURS] = record_unknown;
	return true;
}

static bool (*const blankers[KINDS])(struct ledger *, struct text *) = {
    [KIND_MEASURE] = blank_measure,
    [KIND_VERDICT] = blank_verdict,
    [KIND_SUBREGION] = blank_subregion,
    [KIND_DIRECTION] = blank_direction,
    [KIND_FORECAST] = blank_forecast,
    [KIND_ALTERNATIVE] = blank_alternative,
    [KIND_AGREEMENT] = blank_agreement,
    [KIND_CONTRADICTION] = blank_contradiction,
    [KIND_ACTIVITY] = blank_activity,
    [KIND_LIJN] = blank_lijn,
    [KIND_ATTENDANCE] = blank_attendance,
};

bool blank_decides(enum record_kind kind)
{
	return kind < KINDS && blankers[kind];
}

bool blank_record(struct ledger *l, enum record_kind kind, struct text *field)
{
	return blankers[kind](l, field);
}
