#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/forecast.h"

/* Years from 2017 on; below 0: not known. */
static struct series series_of(const long *values, size_t count)
{
	static const struct plan_indicator indicator;
	struct series s = {.indicator = &indicator, .points = count};

	for (size_t i = 0; i < count; i++)
		s.point[i] = (struct series_point){
		    .year = 2017 + (long)i,
		    .value = {values[i], values[i]},
		    .known = values[i] >= 0,
		    .complete = values[i] >= 0,
		    .target = -1,
		};
	return s;
}

static bool make(const struct series *s, struct forecast *f, struct buffer *why)
{
	bool made;

	why->len = 0;
	made = forecast_make(s, &s->point[s->points - 1], f, why);
	buffer_char(why, '\0');
	return made;
}

static void what_goes_up_by_the_same_goes_on(void **state)
{
	const long values[] = {100, 110, 120, 130, -1};
	struct series s = series_of(values, 5);
	struct buffer why = {0};
	struct forecast f;

	(void)state;
	assert_true(make(&s, &f, &why));
	assert_int_equal(f.method, FORECAST_DRIFT);
	assert_int_equal(f.value.low, 140);
	assert_int_equal(f.value.high, 140);
	assert_int_equal(f.tests, 2);
	assert_int_equal(f.error, 0);
	buffer_release(&why);
}

/* 2019 was off by 20/120 = 166, 2020 by 20/100 = 200 permille. */
static void what_goes_up_and_down_stays_with_a_band(void **state)
{
	const long values[] = {100, 100, 120, 100, -1};
	struct series s = series_of(values, 5);
	struct buffer why = {0};
	struct forecast f;

	(void)state;
	assert_true(make(&s, &f, &why));
	assert_int_equal(f.method, FORECAST_NAIVE);
	assert_int_equal(f.error, (166 + 200) / 2);
	assert_int_equal(f.value.low, 80);
	assert_int_equal(f.value.high, 120);
	buffer_release(&why);
}

static void the_band_is_wider_two_years_ahead(void **state)
{
	const long values[] = {100, 100, 120, 100, -1, -1};
	struct series s = series_of(values, 6);
	struct buffer why = {0};
	struct forecast f;

	(void)state;
	assert_true(make(&s, &f, &why));
	assert_int_equal(f.value.low, 60);
	assert_int_equal(f.value.high, 140);
	buffer_release(&why);
}

static void what_is_there_already_stays(void **state)
{
	const long values[] = {10, 10, 12, 10, 15};
	struct series s = series_of(values, 5);
	struct buffer why = {0};
	struct forecast f;

	(void)state;
	s.point[4].complete = false;
	assert_true(make(&s, &f, &why));
	assert_int_equal(f.value.low, 15);
	assert_int_equal(f.value.high, 15);
	buffer_release(&why);
}

static void without_a_test_there_is_no_forecast(void **state)
{
	const long values[] = {100, -1};
	struct series s = series_of(values, 2);
	struct buffer why = {0};
	struct forecast f;

	(void)state;
	assert_false(make(&s, &f, &why));
	assert_non_null(strstr(why.at, "te weinig jaren"));
	buffer_release(&why);
}

static void missing_schools_block_it(void **state)
{
	const long values[] = {100, 110, 120, -1};
	struct series s = series_of(values, 4);
	struct buffer why = {0};
	struct forecast f;

	(void)state;
	s.point[2].missing = 1;
	assert_false(make(&s, &f, &why));
	assert_string_equal(why.at, "de gegevens over 2019 zijn niet volledig");
	buffer_release(&why);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_goes_up_by_the_same_goes_on),
	    cmocka_unit_test(what_goes_up_and_down_stays_with_a_band),
	    cmocka_unit_test(the_band_is_wider_two_years_ahead),
	    cmocka_unit_test(what_is_there_already_stays),
	    cmocka_unit_test(without_a_test_there_is_no_forecast),
	    cmocka_unit_test(missing_schools_block_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
