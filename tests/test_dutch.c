#include "cmocka_all.h"

#include "voortgang/dutch.h"

static void assert_is(struct buffer *out, const char *expected)
{
	assert_text(text_of_buffer(out), expected);
	buffer_release(out);
}

static void figures_are_a_number_two_ends_or_not_known(void **state)
{
	struct buffer out = {0};

	(void)state;
	dutch_figure(&out, TEXT("372"), TEXT("372"));
	assert_is(&out, "372");
	dutch_figure(&out, TEXT("178"), TEXT("184"));
	assert_is(&out, "178 tot 184");
	dutch_figure(&out, TEXT("19.9"), TEXT("20.0"));
	assert_is(&out, "19,9 tot 20,0");
	dutch_figure(&out, TEXT("\\N"), TEXT("\\N"));
	assert_is(&out, "-");
}

static void days_are_written_the_dutch_way(void **state)
{
	struct buffer out = {0};

	(void)state;
	dutch_day(&out, TEXT("2021-07-01"));
	assert_is(&out, "01-07-2021");
	dutch_day(&out, TEXT("\\N"));
	assert_is(&out, "\\N");
}

static void columns_count_characters_not_bytes(void **state)
{
	struct buffer out = {0};

	(void)state;
	dutch_left(&out, TEXT("B\xC3\xA8ta"), 6);
	dutch_right(&out, TEXT("\xC3\xA9"), 3);
	dutch_end(&out);
	assert_is(&out, "B\xC3\xA8ta     \xC3\xA9\n");
}

static void what_is_too_long_for_its_column_is_not_cut(void **state)
{
	struct buffer out = {0};

	(void)state;
	dutch_left(&out, TEXT("abcdef"), 3);
	dutch_right(&out, TEXT("12345"), 3);
	assert_is(&out, "abcdef 12345 ");
}

static void one_is_singular(void **state)
{
	struct buffer out = {0};

	(void)state;
	dutch_count(&out, 1, "fout", "fouten");
	assert_is(&out, "1 fout");
	dutch_count(&out, 0, "fout", "fouten");
	assert_is(&out, "0 fouten");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(figures_are_a_number_two_ends_or_not_known),
	    cmocka_unit_test(days_are_written_the_dutch_way),
	    cmocka_unit_test(columns_count_characters_not_bytes),
	    cmocka_unit_test(what_is_too_long_for_its_column_is_not_cut),
	    cmocka_unit_test(one_is_singular),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
