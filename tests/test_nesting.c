#include "masked.h"

/* Ten of twelve have one: that would tell of the two who have not. */
static void where_a_difference_tells_no_school_is_shown(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){10, 10, 20, 30});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "oooo++");
	assert_memory_equal(masked_word(&m, "diploma", "2020"), "xxxx", 4);
	masked_release(&m);
}

/* Of both, in 2020: what is hidden of the one within. */
static const char *word_within(const long *outer, const long *inner)
{
	static char word[7];
	struct masked m;

	masked_init(&m);
	masked_counts(&m, "uit", 2020, outer);
	masked_counts(&m, "diploma", 2020, inner);
	masked_decide(&m);
	memcpy(word, masked_word(&m, "diploma", "2020"), sizeof(word));
	masked_release(&m);
	return word;
}

static void where_both_are_equal_nothing_is_told(void **state)
{
	(void)state;
	assert_string_equal(word_within((const long[]){12, 20, 30, 40},
					(const long[]){12, 20, 30, 40}),
			    "oooo++");
}

/* 102 and 100: two have none in the whole region, so none has three. */
static void a_difference_of_a_few_costs_the_sums_within(void **state)
{
	(void)state;
	assert_string_equal(word_within((const long[]){12, 20, 30, 40},
					(const long[]){10, 20, 30, 40}),
			    "xxxx--");
}

/* 2 at A and 3 at B are 5: each can be 1 to 4. In zuid nobody is without. */
static void enough_together_leave_the_sums_within(void **state)
{
	(void)state;
	assert_string_equal(word_within((const long[]){12, 23, 30, 40},
					(const long[]){10, 20, 30, 40}),
			    "xxxx++");
}

/* The 2 at D would be known from zuid, where D is alone; in the region C has
 * 10 beside it. */
static void a_difference_alone_in_its_subregion_costs_those(void **state)
{
	(void)state;
	assert_string_equal(word_within((const long[]){12, 20, 40, 42},
					(const long[]){12, 20, 30, 40}),
			    "xxxx+-");
}

/* At B nobody has one: B can have no more without than its 10, so it does not
 * hide the 2 at A, and elsewhere nobody is without. */
static void where_few_are_within_few_can_change_places(void **state)
{
	(void)state;
	assert_string_equal(word_within((const long[]){12, 10, 30, 40},
					(const long[]){10, 0, 30, 40}),
			    "xxxx--");
}

/* The region's 102 was told, and not how many had a diploma. Now all have one:
 * if that were told, so would be how many had. */
static void a_sum_within_that_was_hidden_stays_hidden(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"),
		      (struct shown_sum){TEXT("A B C D"), record_unknown,
					 TEXT(""), false, NULL});
	masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){12, 20, 30, 40});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "diploma", "2020"), "xxxx--");
	assert_string_equal(masked_word(&m, "uit", "2020"), "oooo++");
	masked_release(&m);
}

/* D came since, with 10 who have none: of the region's 10 any can be its. Of
 * noord that is not so. */
static void enough_who_came_since_let_it_be_shown(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"),
		      (struct shown_sum){TEXT("A B C"), record_unknown,
					 TEXT(""), false, NULL});
	masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){12, 20, 30, 30});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "diploma", "2020"), "xxxx+-");
	masked_release(&m);
}

/* Of A those with a diploma were hidden, for a difference; not those who left.
 * They stay so. */
static void what_was_hidden_for_a_difference_stays_so(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_before(&m, "uit", "A", false);
	masked_before(&m, "diploma", "A", true);
	masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){6, 10, 20, 30});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "oooo++");
	assert_string_equal(masked_word(&m, "diploma", "2020"), "xxxx++");
	masked_release(&m);
}

/* B's 10 without would hide the 2 at A; but B's were known once. */
static void a_difference_that_was_known_hides_no_other(void **state)
{
	struct masked m;

	(void)state;
	for (int known = 0; known < 2; known++) {
		masked_init(&m);
		masked_before(&m, "uit", "B", false);
		if (known)
			masked_before(&m, "diploma", "B", false);
		masked_counts(&m, "uit", 2020, (const long[]){12, 20, 30, 40});
		masked_counts(&m, "diploma", 2020,
			      (const long[]){10, 10, 30, 40});
		masked_decide(&m);
		assert_string_equal(masked_word(&m, "diploma", "2020"),
				    known ? "xxxx--" : "xxxx++");
		masked_release(&m);
	}
}

/* A's 12 were corrected to 3: what the sum of those with a diploma told then
 * does not hide the 2 without among them now. */
static void a_corrected_one_is_not_in_the_sums_before(void **state)
{
	struct masked m;

	(void)state;
	for (int corrected = 0; corrected < 2; corrected++) {
		masked_init(&m);
		if (corrected)
			masked_before(&m, "uit", "A", false);
		shown_add_sum(&m.shown, TEXT("diploma"), TEXT("2020"),
			      (struct shown_sum){TEXT("A B C D"),
						 record_unknown, TEXT(""),
						 false, NULL});
		masked_counts(&m, "uit", 2020, (const long[]){3, 20, 30, 40});
		masked_counts(&m, "diploma", 2020,
			      (const long[]){1, 10, 20, 30});
		masked_decide(&m);
		assert_string_equal(masked_word(&m, "diploma", "2020"),
				    corrected ? "xxxx--" : "xxxx++");
		masked_release(&m);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(where_a_difference_tells_no_school_is_shown),
	    cmocka_unit_test(where_both_are_equal_nothing_is_told),
	    cmocka_unit_test(a_difference_of_a_few_costs_the_sums_within),
	    cmocka_unit_test(enough_together_leave_the_sums_within),
	    cmocka_unit_test(a_difference_alone_in_its_subregion_costs_those),
	    cmocka_unit_test(where_few_are_within_few_can_change_places),
	    cmocka_unit_test(a_sum_within_that_was_hidden_stays_hidden),
	    cmocka_unit_test(enough_who_came_since_let_it_be_shown),
	    cmocka_unit_test(what_was_hidden_for_a_difference_stays_so),
	    cmocka_unit_test(a_difference_that_was_known_hides_no_other),
	    cmocka_unit_test(a_corrected_one_is_not_in_the_sums_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
