#include "cmocka_all.h"

#include "voortgang/verify.h"

static bool is_as(const char *said)
{
	const struct manifest_file file = {.path = "retour/11AA00.xlsx",
					   .sha256 = "01ab"};

	return verify_file(&file, text_of(said));
}

static void a_file_as_it_was_told_is_so(void **state)
{
	(void)state;
	assert_true(is_as("file\t11AA00.xlsx\t01ab\n"));
	assert_true(is_as("return\t11AA00\t2\nsheet\tLees mij\t3\n"
			  "file\t11AA00.xlsx\t01ab\n"
			  "file\t22BB00.xlsx\t23cd\n"));
}

static void another_digest_is_not(void **state)
{
	(void)state;
	assert_false(is_as("file\t11AA00.xlsx\t01ac\n"));
	assert_false(is_as("file\t11AA00.xlsx\t01ab0\n"));
	assert_false(is_as("file\t11AA00.xlsx\t\n"));
}

static void a_file_that_is_told_twice_or_never_is_not(void **state)
{
	(void)state;
	assert_false(is_as(""));
	assert_false(is_as("file\t22BB00.xlsx\t01ab\n"));
	assert_false(is_as("file\tretour/11AA00.xlsx\t01ab\n"));
	assert_false(is_as("file\t11AA00.xlsx\t01ab\n"
			   "file\t11AA00.xlsx\t01ab\n"));
}

static long rows(const char *said)
{
	return verify_rows(text_of(said), "Gegevens ");
}

static void rows_are_counted_below_headers(void **state)
{
	(void)state;
	assert_int_equal(rows("sheet\tGegevens a\t3\nsheet\tPer school\t12\n"
			      "sheet\tGegevens a (2)\t2\n"
			      "sheet\tGegevens b\t1\n"),
			 2 + 1);
	assert_int_equal(rows("sheet\tPer school\t12\n"), 0);
	assert_int_equal(rows(""), 0);
}

static void rows_without_a_number_are_none(void **state)
{
	(void)state;
	assert_int_equal(rows("sheet\tGegevens a\t\n"), -1);
	assert_int_equal(rows("sheet\tGegevens a\tx\n"), -1);
	assert_int_equal(rows("sheet\tGegevens a\t3\t4\n"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_as_it_was_told_is_so),
	    cmocka_unit_test(another_digest_is_not),
	    cmocka_unit_test(a_file_that_is_told_twice_or_never_is_not),
	    cmocka_unit_test(rows_are_counted_below_headers),
	    cmocka_unit_test(rows_without_a_number_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
