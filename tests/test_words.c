#include "cmocka_all.h"

#include "charts/words.h"

static void assert_words(struct buffer *words, const char *expected)
{
	assert_text(text_of_buffer(words), expected);
	buffer_release(words);
}

static void numbers_are_written_the_dutch_way(void **state)
{
	static const struct {
		double number;
		int decimals;
		const char *words;
	} cases[] = {{0, 0, "0"},           {999, 0, "999"},
		     {1000, 0, "1.000"},    {1234567, 0, "1.234.567"},
		     {18.94, 1, "18,9"},    {1234.5, 1, "1.234,5"},
		     {100000, 0, "100.000"}};
	struct buffer words = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		words_number(&words, cases[i].number, cases[i].decimals);
		assert_words(&words, cases[i].words);
	}
}

static void ranges_name_both_ends_or_one(void **state)
{
	struct trait count = {.decimals = 0}, share = {.decimals = 1};
	struct buffer words = {0};

	(void)state;
	words_range(&words, &count, (struct range){true, 178, 184}, "");
	assert_words(&words, "178 tot 184");
	words_range(&words, &count, (struct range){true, 8, 8}, "");
	assert_words(&words, "8");
	words_range(&words, &share, (struct range){true, 19.9, 20}, "");
	assert_words(&words, "19,9 tot 20,0\xC2\xA0%");
	words_range(&words, &count, (struct range){false, 0, 0}, "niets");
	assert_words(&words, "niets");
}

/* A trait with one judged year. */
static struct trait judged(struct point *point)
{
	return (struct trait){.name = TEXT("Bomen"),
			      .point = point,
			      .points = 1,
			      .aimed = true,
			      .filled = true};
}

static struct point year_2021(double low, double high, enum verdict verdict)
{
	return (struct point){.year = 2021,
			      .figure = {true, low, high},
			      .aimed = true,
			      .target = 421,
			      .verdict = verdict,
			      .expected = 3,
			      .delivered = 3};
}

static void the_message_says_how_far_the_target_is(void **state)
{
	static const struct {
		double low, high;
		enum verdict verdict;
		const char *words;
	} cases[] = {
	    {409, 409, VERDICT_IS_NIET_BEHAALD,
	     "Bomen: 409 in 2021, 12 onder de streefwaarde van 421"},
	    {424, 424, VERDICT_IS_BEHAALD,
	     "Bomen: 424 in 2021, 3 boven de streefwaarde van 421"},
	    {421, 421, VERDICT_IS_BEHAALD,
	     "Bomen: 421 in 2021, precies de streefwaarde van 421"},
	    {420, 423, VERDICT_IS_ONBESLIST,
	     "Bomen: 420 tot 423 in 2021, rond de streefwaarde van 421"},
	    {410, 413, VERDICT_IS_NIET_BEHAALD,
	     "Bomen: 410 tot 413 in 2021, minstens 8 onder de streefwaarde "
	     "van 421"},
	    {423, 426, VERDICT_IS_BEHAALD,
	     "Bomen: 423 tot 426 in 2021, minstens 2 boven de streefwaarde "
	     "van 421"},
	    {421, 424, VERDICT_IS_BEHAALD,
	     "Bomen: 421 tot 424 in 2021, op of boven de streefwaarde van 421"},
	    {418, 421, VERDICT_IS_ONBESLIST,
	     "Bomen: 418 tot 421 in 2021, rond de streefwaarde van 421"},
	};
	struct buffer words = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct point point =
		    year_2021(cases[i].low, cases[i].high, cases[i].verdict);
		struct trait trait = judged(&point);

		words_message(&words, &trait);
		assert_words(&words, cases[i].words);
	}
}

static void the_message_admits_what_is_missing(void **state)
{
	struct point point = year_2021(372, 372, VERDICT_IS_ONBESLIST);
	struct trait trait = judged(&point);
	struct buffer words = {0};

	(void)state;
	point.missing = TEXT("11AA00");
	words_message(&words, &trait);
	assert_words(&words, "Bomen: 372 in 2021, nog niet volledig");
}

static void the_standing_counts_every_target(void **state)
{
	struct point good = year_2021(424, 424, VERDICT_IS_BEHAALD);
	struct point none = {
	    .year = 2021, .aimed = true, .verdict = VERDICT_IS_GEEN_GEGEVENS};
	struct trait traits[] = {judged(&good), judged(&none), judged(&good)};
	struct model model = {.trait = traits, .traits = 3};
	struct buffer words = {0};

	(void)state;
	words_standing(&words, &model);
	assert_words(&words,
		     "Van de 3 streefwaarden: 2 behaald, 1 zonder gegevens");
	traits[1] = traits[0];
	words_standing(&words, &model);
	assert_words(&words, "Alle 3 streefwaarden zijn behaald");
}

static void coverage_tells_schools_from_duo(void **state)
{
	struct point point = {.expected = 13, .delivered = 9, .standin = 3};
	struct buffer words = {0};

	(void)state;
	words_coverage(&words, &point);
	assert_words(&words, "12 van 13 vestigingen, waarvan 3 uit DUO");
	point.delivered = 0;
	words_coverage(&words, &point);
	assert_words(&words, "3 van 13 vestigingen, alle uit DUO");
}

static void a_judged_year_goes_before_a_running_one(void **state)
{
	struct point points[] = {
	    year_2021(1, 1, VERDICT_IS_NIET_BEHAALD),
	    year_2021(1, 1, VERDICT_IS_GEEN_GEGEVENS),
	    year_2021(1, 1, VERDICT_IS_OP_KOERS),
	};
	struct trait trait = judged(points);

	(void)state;
	trait.points = 3;
	assert_ptr_equal(model_judged(&trait), &points[0]);
	points[0].verdict = VERDICT_IS_GEEN_GEGEVENS;
	assert_ptr_equal(model_judged(&trait), &points[1]);
	trait.points = 0;
	assert_null(model_judged(&trait));
}

static void what_is_hidden_is_not_told_as_without_data(void **state)
{
	struct point hidden = {.verdict = VERDICT_IS_GEEN_GEGEVENS,
			       .reason = REASON_SHIELDED};
	struct point gone = {.verdict = VERDICT_IS_GEEN_GEGEVENS};

	(void)state;
	assert_string_equal(words_unknown(&hidden), "afgeschermd");
	assert_string_equal(words_unknown(&gone), "geen gegevens");
}

static void a_line_does_not_end_beside_a_number(void **state)
{
	const struct text words =
	    TEXT("Cijfer 0: 100.234 tot 123.690 in 2022, 18 onder het doel");
	struct buffer ends = {0};

	(void)state;
	for (size_t i = 0; i < words.len; i++)
		buffer_char(&ends,
			    words_may_break(words, i) ? '/' : words.at[i]);
	buffer_char(&ends, '\0');
	assert_string_equal(ends.at, "Cijfer 0:/100.234 tot 123.690 in 2022,/"
				     "18 onder/het/doel");
	buffer_release(&ends);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_hidden_is_not_told_as_without_data),
	    cmocka_unit_test(numbers_are_written_the_dutch_way),
	    cmocka_unit_test(ranges_name_both_ends_or_one),
	    cmocka_unit_test(the_message_says_how_far_the_target_is),
	    cmocka_unit_test(the_message_admits_what_is_missing),
	    cmocka_unit_test(the_standing_counts_every_target),
	    cmocka_unit_test(coverage_tells_schools_from_duo),
	    cmocka_unit_test(a_line_does_not_end_beside_a_number),
	    cmocka_unit_test(a_judged_year_goes_before_a_running_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
