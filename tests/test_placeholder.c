#include "cmocka_all.h"

#include "placeholder.h"

static void signs_and_words_stand_for_nothing(void **state)
{
	static const char *const cells[] = {
	    "-",   "--", ".",        "...", "x",           "X",
	    "?",   "*",  "nvt",      "NVT", "n.v.t.",      "N.v.t",
	    "n/a", "xx", "Onbekend", "_",   "\xE2\x80\x93"};

	(void)state;
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		assert_true(text_is_placeholder(text_of(cells[i])));
}

static void values_are_no_placeholders(void **state)
{
	static const char *const cells[] = {"",     "0",   "-1",  "<5",
					    "geen", "nee", "bb",  "1.1",
					    "xyz",  "5-",  "x.1", "nvt 3"};

	(void)state;
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		assert_false(text_is_placeholder(text_of(cells[i])));
}

static void failed_formulas_are_known_in_dutch_and_english(void **state)
{
	static const char *const cells[] = {
	    "#N/B",     "#N/A",    "#VERW!",  "#REF!",  "#WAARDE!", "#VALUE!",
	    "#DEEL/0!", "#DIV/0!", "#NAAM?",  "#NAME?", "#GETAL!",  "#NUM!",
	    "#LEEG!",   "#NULL!",  "#SPILL!", "####"};

	(void)state;
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		assert_true(text_is_formula_error(text_of(cells[i])));
}

static void other_hashes_are_no_failed_formulas(void **state)
{
	static const char *const cells[] = {"",      "#",      "#1",   "#3!",
					    "#wow!", "N/B",    "#N/C", "# REF!",
					    "#a?",   "#REF! x"};

	(void)state;
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		assert_false(text_is_formula_error(text_of(cells[i])));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(signs_and_words_stand_for_nothing),
	    cmocka_unit_test(values_are_no_placeholders),
	    cmocka_unit_test(failed_formulas_are_known_in_dutch_and_english),
	    cmocka_unit_test(other_hashes_are_no_failed_formulas),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
