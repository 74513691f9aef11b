#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "intake/repair.h"

static struct plan plan;

static int load(void **state)
{
	(void)state;
	plan_load(&plan, "tests/plan", PLAN_SCHOOLS | PLAN_WORDS);
	return plan.errors;
}

static int release(void **state)
{
	(void)state;
	plan_release(&plan);
	return 0;
}

/* What a cell is read as; empty if it is left alone. */
static void assert_read(enum column_type type, const char *cell,
			const char *expected)
{
	struct buffer out = {0};

	repair_cell(&plan, type, TEXT("leerweg"), text_of(cell), &out);
	buffer_char(&out, '\0');
	assert_string_equal(out.at, expected);
	buffer_release(&out);
}

/* 1 January 2000 is day 36526; 44105 is what Excel makes of 1-10-2020. */
static void dates_come_as_days_and_in_words(void **state)
{
	(void)state;
	assert_read(COLUMN_DATE, "36526", "2000-01-01");
	assert_read(COLUMN_DATE, "44105", "2020-10-01");
	assert_read(COLUMN_DATE, "43890", "2020-02-29");
	assert_read(COLUMN_DATE, "44196", "2020-12-31");
	assert_read(COLUMN_DATE, "1 oktober 2020", "2020-10-01");
	assert_read(COLUMN_DATE, "1-okt-2020", "2020-10-01");
	assert_read(COLUMN_DATE, "3 maart 2021", "2021-03-03");
	assert_read(COLUMN_DATE, "=\"01-10-2020\"", "2020-10-01");
}

static void dates_that_are_good_or_unclear_are_left_alone(void **state)
{
	(void)state;
	assert_read(COLUMN_DATE, "01-10-2020", "");
	assert_read(COLUMN_DATE, "01/10/20", "");
	assert_read(COLUMN_DATE, "31 februari 2020", "");
	assert_read(COLUMN_DATE, "99999", "");
	assert_read(COLUMN_DATE, "gisteren", "");
}

static void numbers_lose_what_a_spreadsheet_gave_them(void **state)
{
	(void)state;
	assert_read(COLUMN_COUNT, "3,0", "3");
	assert_read(COLUMN_COUNT, "1.234", "1234");
	assert_read(COLUMN_COUNT, "2,7E+03", "2700");
	assert_read(COLUMN_NUMBER, "=\"4\"", "4");
	assert_read(COLUMN_COUNT, "17", "");
	assert_read(COLUMN_COUNT, "3,5", "");
	assert_read(COLUMN_COUNT, "-3", "");
	assert_read(COLUMN_COUNT, "x", "");
	assert_read(COLUMN_COUNT, "#N/B", "");
}

static void codes_lose_typographic_quotes(void **state)
{
	(void)state;
	assert_read(COLUMN_CODE,
		    "\xE2\x80\x9C"
		    "basis\xE2\x80\x9D",
		    "bb");
	assert_read(COLUMN_CODE, "basis", "");
	assert_read(COLUMN_TEXT, "=\"x\"", "");
}

static void assert_school(const char *key, const char *expected)
{
	const struct plan_school *school = repair_school(&plan, text_of(key));

	assert_int_equal(school != NULL, expected != NULL);
	if (expected)
		assert_true(text_is(school->vestiging, expected));
}

static void schools_are_known_by_a_letter_for_a_zero(void **state)
{
	(void)state;
	assert_school("11AAO0", "11AA00");
	assert_school("11AAo1", "11AA01");
	assert_school("=\"11AA01\"", "11AA01");
	assert_school("11AA1", "11AA01");
	assert_school("11AA99", NULL);
	assert_school("11A", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_come_as_days_and_in_words),
	    cmocka_unit_test(dates_that_are_good_or_unclear_are_left_alone),
	    cmocka_unit_test(numbers_lose_what_a_spreadsheet_gave_them),
	    cmocka_unit_test(codes_lose_typographic_quotes),
	    cmocka_unit_test(schools_are_known_by_a_letter_for_a_zero),
	};

	return cmocka_run_group_tests(tests, load, release);
}
