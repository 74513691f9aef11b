#include "cmocka_all.h"

#include "readback.h"
#include "voortgang/verify.h"

static bool agrees(const char *said)
{
	struct readback_sheet sheet[] = {{.name = "Voorblad", .rows = 3},
					 {.name = "Per school", .rows = 12}};
	const struct readback found = {.sheet = sheet, .sheets = 2};

	return verify_sheets(&found, text_of(said));
}

static void sheets_as_they_were_said_agree(void **state)
{
	(void)state;
	assert_true(agrees("sheet\tVoorblad\t3\nsheet\tPer school\t12\n"));
}

static void other_rows_do_not(void **state)
{
	(void)state;
	assert_false(agrees("sheet\tVoorblad\t3\nsheet\tPer school\t11\n"));
	assert_false(agrees("sheet\tVoorblad\t3\nsheet\tPer school\t\n"));
}

static void other_sheets_do_not(void **state)
{
	(void)state;
	assert_false(agrees("sheet\tPer school\t12\nsheet\tVoorblad\t3\n"));
	assert_false(agrees("sheet\tVoorblad\t3\n"));
	assert_false(agrees("sheet\tVoorblad\t3\nsheet\tPer school\t12\n"
			    "sheet\tMeer\t1\n"));
	assert_false(agrees(""));
}

static void other_words_do_not(void **state)
{
	(void)state;
	assert_false(agrees("blad\tVoorblad\t3\nsheet\tPer school\t12\n"));
	assert_false(agrees("sheet\tVoorblad\t3\t4\nsheet\tPer school\t12\n"));
	assert_false(agrees("sheet\tVoorblad\nsheet\tPer school\t12\n"));
}

static void the_sheets_of_a_return_are_those_below_it(void **state)
{
	const struct text said = TEXT("return\tA\t2\nsheet\tx\t1\nsheet\ty\t2\n"
				      "return\tAB\t0\nsheet\tz\t3\n"
				      "return\tC\t0\n");

	(void)state;
	assert_text(verify_return(said, "retour/A.xlsx"),
		    "sheet\tx\t1\nsheet\ty\t2");
	assert_text(verify_return(said, "retour/AB.xlsx"), "sheet\tz\t3");
	assert_text(verify_return(said, "retour/C.xlsx"), "");
	assert_text(verify_return(said, "retour/D.xlsx"), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sheets_as_they_were_said_agree),
	    cmocka_unit_test(other_rows_do_not),
	    cmocka_unit_test(other_sheets_do_not),
	    cmocka_unit_test(other_words_do_not),
	    cmocka_unit_test(the_sheets_of_a_return_are_those_below_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
