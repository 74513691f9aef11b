#include "cmocka_all.h"

#include "intake/spelling.h"

static struct spelling_catches catches;

static bool matches(const char *spelling, const char *header)
{
	static char one[SPELLING_ROOM];
	static char two[SPELLING_ROOM];

	return spelling_match(spelling_fold(text_of(spelling), one),
			      spelling_fold(text_of(header), two), &catches);
}

static void headers_match_whatever_their_case_and_joints(void **state)
{
	(void)state;
	assert_true(matches("BRIN nummer", "BRIN_NUMMER"));
	assert_true(matches("Lln.nr", " lln nr\xC2\xA0"));
	assert_false(matches("BRIN", "BRIN nummer"));
	assert_false(matches("BRIN nummer", "BRIN"));
	assert_int_equal(catches.count, 0);
}

static void digits_in_a_place_are_caught(void **state)
{
	(void)state;
	assert_true(matches("LEER- OF VERBLIJFSJAAR {leerjaar} - MAN",
			    "Leer of verblijfsjaar 3 - man"));
	assert_int_equal(catches.count, 1);
	assert_text(catches.item[0].name, "leerjaar");
	assert_text(catches.item[0].digits, "3");
	assert_true(
	    matches("SCHOOLJAAR {diplomajaar}", "SCHOOLJAAR 2019-2020"));
	assert_text(catches.item[0].digits, "20192020");
}

static void a_place_wants_digits(void **state)
{
	(void)state;
	assert_false(matches("LEERJAAR {leerjaar} - MAN", "LEERJAAR - MAN"));
	assert_false(
	    matches("LEERJAAR {leerjaar} - MAN", "LEERJAAR 3 - VROUW"));
	assert_false(matches("{leerjaar} {leerjaar}", "1 2"));
}

static void a_header_says_two_things_at_most(void **state)
{
	(void)state;
	assert_true(matches("J {peildatum} L {leerjaar}", "j2020l3"));
	assert_int_equal(catches.count, 2);
	assert_false(
	    matches("J {peildatum} L {leerjaar} W {leerweg}", "j2020l3w1"));
}

/* The plan's tables are written by hand. */
static void a_place_that_is_not_closed_is_one_all_the_same(void **state)
{
	(void)state;
	assert_true(matches("LEERJAAR {leerjaar", "LEERJAAR 3"));
	assert_text(catches.item[0].name, "leerjaar");
	assert_false(matches("LEERJAAR {leerjaar", "LEERJAAR 3 - MAN"));
	assert_true(spelling_has_places(TEXT("leerjaar{")));
	assert_false(spelling_has_places(TEXT("")));
}

static void a_header_that_is_too_long_matches_nothing(void **state)
{
	char longest[SPELLING_ROOM + 2], room[SPELLING_ROOM];

	(void)state;
	memset(longest, 'a', sizeof(longest));
	longest[SPELLING_ROOM + 1] = '\0';
	assert_int_equal(spelling_fold(text_of(longest), room).len, 0);
	longest[SPELLING_ROOM] = '\0';
	assert_int_equal(spelling_fold(text_of(longest), room).len,
			 SPELLING_ROOM);
}

static void a_year_in_a_file_name_is_four_digits(void **state)
{
	(void)state;
	assert_int_equal(spelling_file_year("a/lln-2017-2018.csv", false),
			 2017);
	assert_int_equal(spelling_file_year("a/lln-2017-2018.csv", true), 2018);
	assert_int_equal(spelling_file_year("2016/leerlingen.csv", false), 0);
	assert_int_equal(spelling_file_year("lln20191001.csv", false), 0);
	assert_int_equal(spelling_file_year("17IM02-6021-2020.csv", false),
			 2020);
	assert_int_equal(spelling_file_year("1234-9999.csv", true), 0);
	assert_int_equal(spelling_file_year("0000000000000002020.csv", true),
			 0);
	assert_int_equal(spelling_file_year("-", true), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(headers_match_whatever_their_case_and_joints),
	    cmocka_unit_test(digits_in_a_place_are_caught),
	    cmocka_unit_test(a_place_wants_digits),
	    cmocka_unit_test(a_header_says_two_things_at_most),
	    cmocka_unit_test(a_place_that_is_not_closed_is_one_all_the_same),
	    cmocka_unit_test(a_header_that_is_too_long_matches_nothing),
	    cmocka_unit_test(a_year_in_a_file_name_is_four_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
