#include "masked.h"

#include "mask/attendance.h"

/* Ten teachers of A by each of two indicators, which may be the same ones; is
 * it hidden that so many technical ones came, of as many who are known? */
static bool is_hidden(long seen)
{
	const long counts[] = {10, 20, 30, 40};
	struct masked m;
	bool hidden;

	masked_init(&m);
	masked_line(&m, "indicator;meer;3;;;docentsessie;uniek;jaar;"
			"activiteit=12");
	masked_counts(&m, "docenten", 2021, counts);
	masked_counts(&m, "meer", 2021, counts);
	buffer_format(&m.lines, "attendance;2021;A;%ld;%ld;0;30.00\n", seen,
		      seen);
	masked_decide(&m);
	hidden = attendance_is_hidden(&m.ledger, TEXT("A"));
	masked_release(&m);
	return hidden;
}

/* If both count the same, 10; 7 of them would leave 3. */
static void a_few_others_of_one_indicator_hide_it(void **state)
{
	(void)state;
	assert_true(is_hidden(7));
	assert_false(is_hidden(5));
	assert_false(is_hidden(10));
}

/* If no two are the same, 20; 18 of them would leave 2. */
static void a_few_others_of_all_together_hide_it(void **state)
{
	(void)state;
	assert_true(is_hidden(18));
	assert_false(is_hidden(15));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_few_others_of_one_indicator_hide_it),
	    cmocka_unit_test(a_few_others_of_all_together_hide_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
