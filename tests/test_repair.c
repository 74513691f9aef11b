#include "cmocka_all.h"

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

	repair_cell(&plan, false, type, TEXT("leerweg"), text_of(cell), &out);
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
	assert_read(COLUMN_DATE, "44105,5", "2020-10-01");
	assert_read(COLUMN_DATE, "donderdag 1 oktober 2020", "2020-10-01");
	assert_read(COLUMN_DATE, "1 Oct 2020", "2020-10-01");
	assert_read(COLUMN_DATE, "1-okt-20", "2020-10-01");
	assert_read(COLUMN_DATE, "1-10-20", "2020-10-01");
	assert_read(COLUMN_DATE, "01/10/20", "2020-10-01");
	assert_read(COLUMN_DATE, "01102020", "2020-10-01");
	assert_read(COLUMN_DATE,
		    "01\xE2\x80\x91"
		    "10\xE2\x80\x93"
		    "2020",
		    "2020-10-01");
}

static void dates_that_are_good_or_unclear_are_left_alone(void **state)
{
	(void)state;
	assert_read(COLUMN_DATE, "01-10-2020", "");
	assert_read(COLUMN_DATE, "31 februari 2020", "");
	assert_read(COLUMN_DATE, "99999", "");
	assert_read(COLUMN_DATE, "gisteren", "");
	assert_read(COLUMN_DATE, "okt-20", "");
	assert_read(COLUMN_DATE, "10-13-2020", "");
	assert_read(COLUMN_DATE, "1-10-98", "");
	assert_read(COLUMN_DATE, "44105,x", "");
	assert_read(COLUMN_DATE, "00-00-0000", "");
	assert_read(COLUMN_DATE, "13132020", "");
}

static void numbers_lose_what_a_spreadsheet_gave_them(void **state)
{
	(void)state;
	assert_read(COLUMN_COUNT, "3,0", "3");
	assert_read(COLUMN_COUNT, "1.234", "1234");
	assert_read(COLUMN_COUNT, "2,7E+01", "27");
	assert_read(COLUMN_COUNT, "1,234E+3", "1234");
	assert_read(COLUMN_COUNT, "1 234", "1234");
	assert_read(COLUMN_COUNT, "007", "7");
	assert_read(COLUMN_COUNT, "00", "0");
	assert_read(COLUMN_COUNT, "<=4", "<5");
	assert_read(COLUMN_COUNT, "\xE2\x89\xA4 4", "<5");
	assert_read(COLUMN_NUMBER, "leerjaar 3", "3");
	assert_read(COLUMN_NUMBER, "lj3", "3");
	assert_read(COLUMN_NUMBER, "3e", "3");
	assert_read(COLUMN_NUMBER, "3e leerjaar", "3");
	assert_read(COLUMN_NUMBER, "=\"4\"", "4");
	assert_read(COLUMN_COUNT, "17", "");
	assert_read(COLUMN_COUNT, "3,5", "");
	assert_read(COLUMN_COUNT, "-3", "");
	assert_read(COLUMN_COUNT, "x", "");
	assert_read(COLUMN_COUNT, "-1", "");
	assert_read(COLUMN_COUNT, "<5", "");
	assert_read(COLUMN_COUNT, "12 34", "");
	assert_read(COLUMN_COUNT, "12%", "");
	assert_read(COLUMN_COUNT, ",0%", "");
	assert_read(COLUMN_NUMBER, "3B", "");
	assert_read(COLUMN_COUNT, "#N/B", "");
}

/* It may have been 2712. */
static void numbers_that_were_rounded_are_left_alone(void **state)
{
	(void)state;
	assert_read(COLUMN_COUNT, "2,7E+03", "");
	assert_read(COLUMN_COUNT, "1e3", "");
	assert_read(COLUMN_COUNT, "2,7E-01", "");
}

static void duo_writes_a_small_count_as_minus_one(void **state)
{
	struct buffer out = {0};

	(void)state;
	assert_true(repair_cell(&plan, true, COLUMN_COUNT, TEXT("aantal"),
				TEXT("-1"), &out));
	assert_text(text_of_buffer(&out), "<5");
	assert_false(repair_cell(&plan, true, COLUMN_COUNT, TEXT("aantal"),
				 TEXT("-2"), &out));
	buffer_release(&out);
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
	assert_school("11AA0l", "11AA01");
	assert_school("11AAOI", "11AA01");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_come_as_days_and_in_words),
	    cmocka_unit_test(dates_that_are_good_or_unclear_are_left_alone),
	    cmocka_unit_test(numbers_lose_what_a_spreadsheet_gave_them),
	    cmocka_unit_test(numbers_that_were_rounded_are_left_alone),
	    cmocka_unit_test(duo_writes_a_small_count_as_minus_one),
	    cmocka_unit_test(codes_lose_typographic_quotes),
	    cmocka_unit_test(schools_are_known_by_a_letter_for_a_zero),
	};

	return cmocka_run_group_tests(tests, load, release);
}
