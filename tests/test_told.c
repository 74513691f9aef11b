#include "cmocka_all.h"

#include "told.h"

static const char said[] = "return\tA\t2\n"
			   "sheet\tLees mij\t22\n"
			   "file\tA.xlsx\t01ab\n"
			   "file\tB.xlsx\t23cd\n"
			   "file\tA.xlsx\t45ef\n";

static void files_are_told_between_other_lines(void **state)
{
	struct text left = text_of(said);
	struct told told;

	(void)state;
	assert_true(told_next(&left, &told));
	assert_text(told.name, "A.xlsx");
	assert_text(told.sha256, "01ab");
	assert_true(told_next(&left, &told));
	assert_text(told.name, "B.xlsx");
	assert_true(told_next(&left, &told));
	assert_false(told_next(&left, &told));
}

static void a_file_is_found_as_often_as_it_is_told(void **state)
{
	struct told told;

	(void)state;
	assert_int_equal(told_find(text_of(said), TEXT("A.xlsx"), &told), 2);
	assert_text(told.sha256, "45ef");
	assert_int_equal(told_find(text_of(said), TEXT("B.xlsx"), &told), 1);
	assert_text(told.sha256, "23cd");
	assert_int_equal(told_find(text_of(said), TEXT("A"), &told), 0);
}

static void a_line_with_more_or_less_tells_of_no_file(void **state)
{
	struct told told;

	(void)state;
	assert_int_equal(told_find(TEXT("file\tA\n"), TEXT("A"), &told), 0);
	assert_int_equal(told_find(TEXT("file\tA\t01\t02\n"), TEXT("A"), &told),
			 0);
	assert_int_equal(told_find(TEXT("files\tA\t01\n"), TEXT("A"), &told),
			 0);
	assert_int_equal(told_find(TEXT(""), TEXT("A"), &told), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(files_are_told_between_other_lines),
	    cmocka_unit_test(a_file_is_found_as_often_as_it_is_told),
	    cmocka_unit_test(a_line_with_more_or_less_tells_of_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
