/* What is told of a region whose figure of 2020 is hidden: 2 at A, nobody
 * elsewhere; and of 2021 is not. */
#include "masked.h"

#include "mask/blank.h"

static void set_up(struct masked *m, const char *agreement)
{
	masked_init(m);
	masked_counts(m, "uit", 2020, (const long[]){2, 0, 0, -1});
	masked_counts(m, "uit", 2021, (const long[]){10, 20, 30, 40});
	masked_line(m, agreement);
	masked_decide(m);
}

static void clear(struct text *field)
{
	for (int i = 0; i < RECORD_FIELDS; i++)
		field[i] = record_unknown;
}

/* Of activities 7 and 8, of which one agreed on so many leerlingen. */
static void blank_lijn(struct masked *m, const char *agreement,
		       struct text *field)
{
	set_up(m, agreement);
	clear(field);
	field[LIJN_ACTIVITIES] = TEXT("7 8");
	field[LIJN_REACHED] = TEXT("deels");
	field[LIJN_BROKEN] = TEXT("1");
	field[LIJN_SHORTFALLS] = TEXT("leerlingen 2020: 2 van 3; docenten");
	assert_true(blank_record(&m->ledger, KIND_LIJN, field));
	assert_text(field[LIJN_SHORTFALLS], "docenten");
}

static void
a_lijn_is_not_answered_where_a_few_more_would_change_it(void **state)
{
	struct text field[RECORD_FIELDS];
	struct masked m;

	(void)state;
	blank_lijn(&m, "agreement;a1;aantal;8;uit;2020;3;leerlingen;t;1;2;2",
		   field);
	assert_text(field[LIJN_REACHED], "onbekend");
	assert_true(record_is_unknown(field[LIJN_BROKEN]));
	masked_release(&m);
}

static void a_lijn_is_answered_where_they_would_not(void **state)
{
	struct text field[RECORD_FIELDS];
	struct masked m;

	(void)state;
	blank_lijn(&m, "agreement;a1;aantal;8;uit;2020;30;leerlingen;t;1;2;2",
		   field);
	assert_text(field[LIJN_REACHED], "deels");
	assert_text(field[LIJN_BROKEN], "1");
	masked_release(&m);
}

/* By the one target, and by the other, of a year. */
static bool judges(const char *year)
{
	struct text field[RECORD_FIELDS];
	struct masked m;

	set_up(&m, "");
	clear(field);
	field[CONTRADICTION_INDICATOR] = TEXT("uit");
	field[CONTRADICTION_YEAR] = text_of(year);
	field[CONTRADICTION_VERDICT] = TEXT("behaald");
	field[CONTRADICTION_OTHER_VERDICT] = TEXT("niet behaald");
	assert_true(blank_record(&m.ledger, KIND_CONTRADICTION, field));
	assert_int_equal(record_is_unknown(field[CONTRADICTION_VERDICT]),
			 record_is_unknown(field[CONTRADICTION_OTHER_VERDICT]));
	masked_release(&m);
	return !record_is_unknown(field[CONTRADICTION_VERDICT]);
}

static void two_targets_do_not_judge_a_hidden_figure(void **state)
{
	(void)state;
	assert_false(judges("2020"));
	assert_true(judges("2021"));
}

static bool tells_noord(const char *year)
{
	struct text field[RECORD_FIELDS];
	struct masked m;

	set_up(&m, "");
	clear(field);
	field[SUBREGION_INDICATOR] = TEXT("uit");
	field[SUBREGION_YEAR] = text_of(year);
	field[SUBREGION_SUBREGION] = TEXT("noord");
	field[SUBREGION_LOW] = field[SUBREGION_HIGH] = TEXT("60");
	assert_true(blank_record(&m.ledger, KIND_SUBREGION, field));
	masked_release(&m);
	return !record_is_unknown(field[SUBREGION_LOW]);
}

static void subregions_are_told_where_their_sums_are(void **state)
{
	(void)state;
	assert_false(tells_noord("2020"));
	assert_true(tells_noord("2021"));
}

/* By DUO it is 130; it was hidden once beside another figure of the plan's own.
 */
static bool tells_duo(long before)
{
	const struct shown_figure hidden = {.own = {90, 90}, .hidden = true};
	const struct shown_figure was = {.figure = {before, before},
					 .own = {100, 100}};
	const struct text code = TEXT("uit"), year = TEXT("2021");
	struct text field[RECORD_FIELDS];
	struct masked m;
	bool tells;

	masked_init(&m);
	shown_add_figure(&m.shown, code, year, TEXT("duo"), hidden);
	shown_add_figure(&m.shown, code, year, TEXT("duo"), was);
	masked_counts(&m, "uit", 2021, (const long[]){10, 20, 30, 40});
	masked_line(&m, "alternative;uit;2021;plan;100;100");
	masked_line(&m, "alternative;uit;2021;duo;130;130");
	masked_decide(&m);
	clear(field);
	field[ALTERNATIVE_INDICATOR] = code;
	field[ALTERNATIVE_YEAR] = year;
	field[ALTERNATIVE_DEFINITION] = TEXT("duo");
	field[ALTERNATIVE_LOW] = field[ALTERNATIVE_HIGH] = TEXT("130");
	tells = blank_record(&m.ledger, KIND_ALTERNATIVE, field);
	masked_release(&m);
	return tells;
}

static void what_was_told_of_a_definition_is_told_again(void **state)
{
	(void)state;
	assert_true(tells_duo(130));
	assert_false(tells_duo(120));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(
		a_lijn_is_not_answered_where_a_few_more_would_change_it),
	    cmocka_unit_test(a_lijn_is_answered_where_they_would_not),
	    cmocka_unit_test(two_targets_do_not_judge_a_hidden_figure),
	    cmocka_unit_test(what_was_told_of_a_definition_is_told_again),
	    cmocka_unit_test(subregions_are_told_where_their_sums_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
