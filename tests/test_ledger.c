#include "masked.h"

/* Decides on one indicator, of 2020. */
static const char *word_of(const long *counts)
{
	static char word[7];
	struct masked m;

	masked_init(&m);
	masked_counts(&m, "uit", 2020, counts);
	masked_decide(&m);
	memcpy(word, masked_word(&m, "uit", "2020"), sizeof(word));
	masked_release(&m);
	return word;
}

/* A hidden cell can be 1 to 4 if its block has 5 or more: 3 + 20 has. */
static void a_small_cell_takes_the_next_smallest_with_it(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){3, 20, 30, 40}), "xxoo++");
}

static void the_threshold_itself_is_shown_and_one_less_is_not(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){5, 20, 30, 40}), "oooo++");
	assert_string_equal(word_of((const long[]){4, 20, 30, 40}), "xxoo++");
}

static void nobody_is_shown(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){0, 20, 0, 40}), "oooo++");
	assert_string_equal(word_of((const long[]){0, 0, 0, 0}), "oooo++");
}

/* 2 and 3 are 5, and both at least 1: each can be 1 to 4. */
static void two_small_ones_can_hide_each_other(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){2, 3, 30, 40}), "xxoo++");
}

/* D is alone in zuid: beside it nothing can be hidden as long as zuid is
 * shown, so subregions are not; then A is the next smallest. */
static void one_alone_in_its_subregion_costs_the_subregions(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){20, 30, 40, 3}), "xoox+-");
}

/* 2 of the whole region. */
static void a_small_sum_is_hidden(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){2, 0, 0, 0}), "xooo--");
}

/* With 3 at one and nobody elsewhere there is no second: 3 would be known. */
static void a_sum_that_would_tell_of_one_is_hidden(void **state)
{
	(void)state;
	assert_string_equal(word_of((const long[]){3, 0, 0, -1}), "xooo--");
}

/* `<5` at A, as a school delivered it. */
static void an_interval_is_small_if_it_can_be(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_line(&m, "measure;uit;2020;A;1;4;school;geleverd;\\N;\\N;\\N;"
			"\\N;\\N;\\N");
	masked_line(&m, "measure;uit;2020;B;11;14;school;geleverd;\\N;\\N;\\N;"
			"\\N;\\N;\\N");
	masked_line(&m, "measure;uit;2020;C;30;30;school;geleverd;\\N;\\N;\\N;"
			"\\N;\\N;\\N");
	masked_line(&m, "verdict;uit;2020;42;48");
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "xxoo++");
	masked_release(&m);
}

/* Of 12 two are not in the part: 10 of 12 tells of them. */
static void the_rest_of_a_share_is_a_cell_too(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_line(&m, "measure;niveau;2020;A;83.3;83.3;school;geleverd;10;10;"
			"12;12;\\N;\\N");
	masked_line(&m, "measure;niveau;2020;B;50.0;50.0;school;geleverd;20;20;"
			"40;40;\\N;\\N");
	masked_line(&m, "measure;niveau;2020;C;50.0;50.0;school;geleverd;30;30;"
			"60;60;\\N;\\N");
	masked_line(&m, "verdict;niveau;2020;53.6;53.6;\\N;\\N;\\N;3;3;0;;60;"
			"60;112;112");
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "niveau", "2020"), "xxoo++");
	masked_release(&m);
}

/* Three with a diploma, of 12: both are hidden at A, and B for both. */
static void a_family_is_hidden_together(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){3, 10, 20, 30});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "diploma", "2020"), "xxoo++");
	assert_string_equal(masked_word(&m, "uit", "2020"), "xxoo++");
	masked_release(&m);
}

static void each_year_is_decided_on_its_own(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_counts(&m, "uit", 2020, (const long[]){3, 20, 30, 40});
	masked_counts(&m, "uit", 2021, (const long[]){13, 20, 30, 40});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "xxoo++");
	assert_string_equal(masked_word(&m, "uit", "2021"), "oooo++");
	masked_release(&m);
}

/* A was 3 and is 12 now: whoever has both reports would have what was hidden.
 * It needs one beside it: B. */
static void what_was_hidden_before_is_hidden_again(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_before(&m, "uit", "A", true);
	masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "xxoo++");
	masked_release(&m);
}

/* D had a few. Alone in zuid, or in the region, its sum would tell that it has
 * nobody now, and so what it had. */
static void who_was_hidden_and_is_nobody_now_is_not_told(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_before(&m, "uit", "D", true);
	masked_counts(&m, "uit", 2020, (const long[]){10, 20, 30, 0});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "xoox+-");
	masked_release(&m);
}

/* B is known from before, so C stands beside A. */
static void what_was_shown_before_hides_no_other(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_before(&m, "uit", "B", false);
	masked_counts(&m, "uit", 2020, (const long[]){3, 12, 30, 40});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "xoxo++");
	masked_release(&m);
}

/* A was late: the sum of B, C and D is known, and the new one would tell it.
 * The region is not shown again, nor are the subregions. */
static void a_late_school_is_not_told_by_two_sums(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_before(&m, "uit", "B", false);
	masked_before(&m, "uit", "C", false);
	masked_before(&m, "uit", "D", false);
	shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"),
		      (struct shown_sum){TEXT("B C D"), record_unknown,
					 TEXT(""), false, NULL});
	masked_counts(&m, "uit", 2020, (const long[]){3, 12, 12, 12});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "xooo--");
	masked_release(&m);
}

static struct text moment_of_sum(struct masked *m, const char *indicator,
				 const char *year)
{
	return shown_sums(&m->shown, text_of(indicator), text_of(year))->moment;
}

/* 2020 is over, 2021 runs until 1 July: more teachers may come, and no more
 * pupils leave with a diploma of that year. */
static void the_sum_of_a_running_year_holds_at_its_moment(void **state)
{
	const long counts[] = {10, 20, 30, -1};
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_counts(&m, "docenten", 2020, counts);
	masked_counts(&m, "docenten", 2021, counts);
	masked_counts(&m, "uit", 2021, counts);
	masked_decide(&m);
	assert_text(moment_of_sum(&m, "docenten", "2020"), "\\N");
	assert_text(moment_of_sum(&m, "docenten", "2021"), "2021-10-01");
	assert_text(moment_of_sum(&m, "uit", "2021"), "\\N");
	masked_release(&m);
}

static void what_is_not_known_is_not_hidden(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_decide(&m);
	assert_false(ledger_has(&m.ledger, TEXT("bedrijven")));
	assert_true(ledger_has(&m.ledger, TEXT("docenten")));
	assert_string_equal(masked_word(&m, "bedrijven", "2020"), "oooo++");
	masked_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_small_cell_takes_the_next_smallest_with_it),
	    cmocka_unit_test(the_threshold_itself_is_shown_and_one_less_is_not),
	    cmocka_unit_test(nobody_is_shown),
	    cmocka_unit_test(two_small_ones_can_hide_each_other),
	    cmocka_unit_test(one_alone_in_its_subregion_costs_the_subregions),
	    cmocka_unit_test(a_small_sum_is_hidden),
	    cmocka_unit_test(a_sum_that_would_tell_of_one_is_hidden),
	    cmocka_unit_test(an_interval_is_small_if_it_can_be),
	    cmocka_unit_test(the_rest_of_a_share_is_a_cell_too),
	    cmocka_unit_test(a_family_is_hidden_together),
	    cmocka_unit_test(each_year_is_decided_on_its_own),
	    cmocka_unit_test(what_was_hidden_before_is_hidden_again),
	    cmocka_unit_test(who_was_hidden_and_is_nobody_now_is_not_told),
	    cmocka_unit_test(what_was_shown_before_hides_no_other),
	    cmocka_unit_test(a_late_school_is_not_told_by_two_sums),
	    cmocka_unit_test(the_sum_of_a_running_year_holds_at_its_moment),
	    cmocka_unit_test(what_is_not_known_is_not_hidden),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
