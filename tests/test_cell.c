#include "cmocka_all.h"

#include "cell.h"

static void assert_clean(struct text t, size_t most, const char *expected)
{
	struct buffer out = {0};

	assert_text(cell_clean(&out, t, most), expected);
	assert_int_equal(out.at[out.len], '\0');
	buffer_release(&out);
}

static void assert_name(const char *wish, const char *expected)
{
	struct buffer out = {0};

	cell_name(&out, text_of(wish), CELL_NAME);
	assert_text(text_of_buffer(&out), expected);
	buffer_release(&out);
}

static void good_text_stays_as_it_is(void **state)
{
	(void)state;
	assert_clean(TEXT("=1+1 \xE2\x82\xAC <5 & \"x\"\tz"), CELL_UNITS,
		     "=1+1 \xE2\x82\xAC <5 & \"x\"\tz");
	assert_clean(TEXT(""), CELL_UNITS, "");
}

static void bad_utf8_becomes_the_replacement(void **state)
{
	(void)state;
	assert_clean(TEXT("a\xFFz"), CELL_UNITS, "a\xEF\xBF\xBDz");
	assert_clean(TEXT("a\xE2\x82"), CELL_UNITS,
		     "a\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_clean(TEXT("\xED\xA0\x80"), CELL_UNITS,
		     "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void what_xml_forbids_becomes_the_replacement(void **state)
{
	(void)state;
	assert_clean(TEXT("\x01\x1F"), CELL_UNITS, "\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_clean(TEXT("\0z"), CELL_UNITS, "\xEF\xBF\xBDz");
	assert_clean(TEXT("\xEF\xBF\xBE\xEF\xBF\xBF"), CELL_UNITS,
		     "\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_clean(TEXT("\xEF\xBF\xBD"), CELL_UNITS, "\xEF\xBF\xBD");
}

static void line_ends_become_lf(void **state)
{
	(void)state;
	assert_clean(TEXT("a\r\nb\rc\nd"), CELL_UNITS, "a\nb\nc\nd");
}

static void what_looks_like_a_code_stays_literal(void **state)
{
	(void)state;
	assert_clean(TEXT("_x0041_"), CELL_UNITS, "_x005F_x0041_");
	assert_clean(TEXT("_x0041_x0042_"), CELL_UNITS,
		     "_x005F_x0041_x005F_x0042_");
	assert_clean(TEXT("_x004_ _X0041_ _x004g_"), CELL_UNITS,
		     "_x004_ _X0041_ _x004g_");
}

static void long_text_ends_in_an_ellipsis(void **state)
{
	(void)state;
	assert_clean(TEXT("abcd"), 4, "abcd");
	assert_clean(TEXT("abcde"), 4, "abc\xE2\x80\xA6");
	assert_clean(TEXT("ab\xC3\xA9"
			  "c"),
		     4,
		     "ab\xC3\xA9"
		     "c");
	assert_clean(TEXT("ab\xC3\xA9"
			  "cd"),
		     4, "ab\xC3\xA9\xE2\x80\xA6");
	assert_clean(TEXT("\xC3\xA9"
			  "abc\xC3\xA9"),
		     4,
		     "\xC3\xA9"
		     "ab\xE2\x80\xA6");
}

static void length_counts_utf16_units(void **state)
{
	(void)state;
	assert_clean(TEXT("\xF0\x9F\x92\xA9\xC3\xA9"), 3,
		     "\xF0\x9F\x92\xA9\xC3\xA9");
	assert_clean(TEXT("a\xF0\x9F\x92\xA9\xC3\xA9"), 3, "a\xE2\x80\xA6");
	assert_clean(TEXT("_x0041_"), 13, "_x005F_x0041_");
	assert_clean(TEXT("_x0041_"), 12, "_x005F_x004\xE2\x80\xA6");
}

static void sheet_names_are_made_to_fit(void **state)
{
	(void)state;
	assert_name("Per school", "Per school");
	assert_name("[a]:*?/\\b", "-a------b");
	assert_name("'t Venster'", "-t Venster-");
	assert_name("don't", "don't");
	assert_name("  ", "Blad");
	assert_name("history", "-istory");
	assert_name("1234567890123456789012345678901", "1234567890123456789012"
						       "345678901");
	assert_name("12345678901234567890123456789012",
		    "123456789012345678901234567890\xE2\x80\xA6");
}

static void length_is_that_of_the_longest_line(void **state)
{
	(void)state;
	assert_int_equal(cell_length(TEXT("ab\nabcd\na")), 4);
	assert_int_equal(cell_length(TEXT("B\xC3\xA8ta")), 4);
	assert_int_equal(cell_length(TEXT("")), 0);
}

static void lines_break_at_blanks_slashes_and_hyphens(void **state)
{
	(void)state;
	assert_int_equal(cell_lines(TEXT("een twee"), 8), 1);
	assert_int_equal(cell_lines(TEXT("een twee"), 7), 2);
	assert_int_equal(cell_lines(TEXT("een twee drie"), 8), 2);
	assert_int_equal(cell_lines(TEXT("map/bestand-2019"), 12), 2);
	assert_int_equal(cell_lines(TEXT("map/bestand-2019"), 8), 3);
}

static void a_word_too_long_is_broken_anywhere(void **state)
{
	(void)state;
	assert_int_equal(cell_lines(TEXT("abcdefghij"), 4), 3);
	assert_int_equal(cell_lines(TEXT("ab\ncd"), 80), 2);
	assert_int_equal(cell_lines(TEXT("ab"), 0), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(good_text_stays_as_it_is),
	    cmocka_unit_test(bad_utf8_becomes_the_replacement),
	    cmocka_unit_test(what_xml_forbids_becomes_the_replacement),
	    cmocka_unit_test(line_ends_become_lf),
	    cmocka_unit_test(what_looks_like_a_code_stays_literal),
	    cmocka_unit_test(long_text_ends_in_an_ellipsis),
	    cmocka_unit_test(length_counts_utf16_units),
	    cmocka_unit_test(sheet_names_are_made_to_fit),
	    cmocka_unit_test(length_is_that_of_the_longest_line),
	    cmocka_unit_test(lines_break_at_blanks_slashes_and_hyphens),
	    cmocka_unit_test(a_word_too_long_is_broken_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
