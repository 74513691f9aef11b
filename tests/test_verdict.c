#include "cmocka_all.h"

#include "verdict.h"

static const struct verdict_case over = {.known = true,
					 .figure = {100, 100},
					 .target = 100,
					 .begun = true,
					 .complete = true};

static void assert_verdict(struct verdict_case c, const char *verdict,
			   const char *reason)
{
	enum reason why;

	assert_string_equal(verdict_word(verdict_judge(&c, &why)), verdict);
	assert_string_equal(reason_word(why), reason);
}

static void the_target_itself_is_enough(void **state)
{
	struct verdict_case c = over;

	(void)state;
	assert_verdict(c, "behaald", "");
	c.figure = (struct interval){99, 99};
	assert_verdict(c, "niet behaald", "");
}

static void an_interval_round_the_target_decides_nothing(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.figure = (struct interval){99, 100};
	assert_verdict(c, "onbeslist", "interval");
	c.figure = (struct interval){96, 99};
	assert_verdict(c, "niet behaald", "");
	c.figure = (struct interval){100, 103};
	assert_verdict(c, "behaald", "");
}

static void a_missing_school_keeps_it_open_either_way(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.missing = 1;
	assert_verdict(c, "onbeslist", "dekking");
	c.figure = (struct interval){1, 1};
	assert_verdict(c, "onbeslist", "dekking");
	c.figure = (struct interval){500, 500};
	assert_verdict(c, "onbeslist", "dekking");
}

static void without_a_target_there_is_no_judgement(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.target = -1;
	assert_verdict(c, "geen streefwaarde", "");
}

static void nothing_known_of_a_past_year_is_no_data(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.known = false;
	assert_verdict(c, "geen gegevens", "");
}

static void a_running_year_is_not_failed(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.complete = false;
	c.figure = (struct interval){1, 1};
	assert_verdict(c, "lopend", "nog niet bekend");
	c.begun = false;
	assert_verdict(c, "lopend", "toekomst");
}

static void what_grows_is_judged_by_the_time_that_has_gone(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.complete = false;
	c.grows = true;
	c.elapsed_permille = 500;
	c.figure = (struct interval){50, 50};
	assert_verdict(c, "op koers", "lopend jaar");
	c.figure = (struct interval){49, 49};
	assert_verdict(c, "achter", "lopend jaar");
	c.figure = (struct interval){49, 50};
	assert_verdict(c, "lopend", "lopend jaar");
	c.figure = (struct interval){100, 100};
	assert_verdict(c, "behaald", "");
}

/* 45 x 0.495 is 22.3: 22 is not enough. From 10 to 20 it begins at 10. */
static void
what_belongs_to_the_date_is_the_least_that_is_on_course(void **state)
{
	struct verdict_case c = over;

	(void)state;
	c.complete = false;
	c.grows = true;
	c.target = 45;
	c.elapsed_permille = 495;
	assert_int_equal(verdict_due(&c), 23);
	c.figure = (struct interval){23, 23};
	assert_verdict(c, "op koers", "lopend jaar");
	c.figure = (struct interval){22, 22};
	assert_verdict(c, "achter", "lopend jaar");
	c.start = 10;
	c.target = 20;
	c.elapsed_permille = 500;
	assert_int_equal(verdict_due(&c), 15);
}

static void words_are_found_again(void **state)
{
	(void)state;
	for (enum verdict v = 0; v < VERDICT_WORDS; v++)
		assert_int_equal(verdict_of(text_of(verdict_word(v))), v);
	for (enum reason r = 0; r < REASON_WORDS; r++)
		assert_int_equal(reason_of(text_of(reason_word(r))), r);
	assert_int_equal(verdict_of(TEXT("goed")), VERDICT_WORDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_target_itself_is_enough),
	    cmocka_unit_test(an_interval_round_the_target_decides_nothing),
	    cmocka_unit_test(a_missing_school_keeps_it_open_either_way),
	    cmocka_unit_test(without_a_target_there_is_no_judgement),
	    cmocka_unit_test(nothing_known_of_a_past_year_is_no_data),
	    cmocka_unit_test(a_running_year_is_not_failed),
	    cmocka_unit_test(what_grows_is_judged_by_the_time_that_has_gone),
	    cmocka_unit_test(
		what_belongs_to_the_date_is_the_least_that_is_on_course),
	    cmocka_unit_test(words_are_found_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
