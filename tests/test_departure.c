#include "masked.h"

/* The sum of A to D was shown, with B and C as numbers. D is not delivered any
 * more: A, B and C would tell of it. */
static void the_sum_of_those_who_stayed_is_not_told(void **state)
{
	struct shown_sum all = {TEXT("A B C D"), record_unknown, TEXT("B C"),
				false, NULL};
	struct masked m;

	(void)state;
	masked_init(&m);
	shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"), all);
	masked_counts(&m, "uit", 2020, (const long[]){10, 20, 30, -1});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "oooo--");
	masked_release(&m);
}

/* Of noord C has left. The region's sum without it was told before; that of
 * noord was not. */
static void the_sum_of_those_who_stayed_in_a_subregion_is_not_told(void **state)
{
	const char *const told[] = {"A B C", "A B D"};
	struct masked m;

	(void)state;
	masked_init(&m);
	for (int i = 0; i < 2; i++)
		shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"),
			      (struct shown_sum){text_of(told[i]),
						 record_unknown, TEXT(""),
						 false, NULL});
	masked_counts(&m, "uit", 2020, (const long[]){10, 20, -1, 40});
	masked_decide(&m);
	assert_string_equal(masked_word(&m, "uit", "2020"), "oooo+-");
	masked_release(&m);
}

/* Of those who left D was in the sum: then how many of them had a diploma is
 * not told without it either. */
static void nor_is_that_of_an_indicator_within(void **state)
{
	const struct shown_sum all = {TEXT("A B C D"), record_unknown, TEXT(""),
				      false, NULL};
	struct masked m;

	(void)state;
	masked_init(&m);
	shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"), all);
	masked_counts(&m, "uit", 2020, (const long[]){10, 20, 30, -1});
	masked_counts(&m, "diploma", 2020, (const long[]){5, 10, 20, -1});
	masked_decide(&m);
	assert_int_equal(masked_word(&m, "diploma", "2020")[4], '-');
	masked_release(&m);
}

/* It was told before D came, or D was shown. */
static void the_sum_of_those_who_stayed_may_be_known(void **state)
{
	const struct shown_sum before[] = {
	    {TEXT("A B C"), TEXT("\\N"), TEXT("B C"), false, NULL},
	    {TEXT("A B C D"), TEXT("\\N"), TEXT("B C D"), false, NULL}};

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct masked m;

		masked_init(&m);
		for (int n = i; n < 2; n++)
			shown_add_sum(&m.shown, TEXT("uit"), TEXT("2020"),
				      before[n]);
		masked_counts(&m, "uit", 2020, (const long[]){10, 20, 30, -1});
		masked_decide(&m);
		assert_int_equal(masked_word(&m, "uit", "2020")[4], '+');
		masked_release(&m);
	}
}

static void tell_before(struct masked *m, const char *known)
{
	shown_add_sum(&m->shown, TEXT("diploma"), TEXT("2020"),
		      (struct shown_sum){TEXT("A B C D"), record_unknown,
					 text_of(known), false, NULL});
}

/* Is the sum of those with a diploma told? It was when nothing of it was known,
 * and perhaps once more. Of the vestigingen A has nobody, and at B two have
 * none: of no vestiging it is told now. */
static char sum_within(const char *known)
{
	struct masked m;
	char told;

	masked_init(&m);
	tell_before(&m, "");
	tell_before(&m, known);
	masked_counts(&m, "uit", 2020, (const long[]){0, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){0, 18, 20, 30});
	masked_decide(&m);
	assert_memory_equal(masked_word(&m, "uit", "2020"), "oooo+", 5);
	told = masked_word(&m, "diploma", "2020")[4];
	masked_release(&m);
	return told;
}

/* What A had is what the two sums differ by. */
static void who_is_seen_to_be_nobody_now_has_left(void **state)
{
	(void)state;
	assert_int_equal(sum_within(""), '-');
	assert_int_equal(sum_within("A"), '+');
}

static void who_is_seen_to_be_nobody_is_known(void **state)
{
	struct masked m;

	(void)state;
	masked_init(&m);
	masked_counts(&m, "uit", 2020, (const long[]){0, 20, 30, 40});
	masked_counts(&m, "diploma", 2020, (const long[]){0, 18, 20, 30});
	masked_decide(&m);
	assert_text(shown_sums(&m.shown, TEXT("diploma"), TEXT("2020"))->known,
		    "A");
	masked_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_sum_of_those_who_stayed_is_not_told),
	    cmocka_unit_test(
		the_sum_of_those_who_stayed_in_a_subregion_is_not_told),
	    cmocka_unit_test(nor_is_that_of_an_indicator_within),
	    cmocka_unit_test(the_sum_of_those_who_stayed_may_be_known),
	    cmocka_unit_test(who_is_seen_to_be_nobody_now_has_left),
	    cmocka_unit_test(who_is_seen_to_be_nobody_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
