#include "cmocka_all.h"

#include <limits.h>
#include <stdio.h>

#include "text.h"

static void trim_takes_blanks_no_break_spaces_and_boms(void **state)
{
	(void)state;
	assert_text(text_trim(TEXT(" \t\xC2\xA0 a b \xEF\xBB\xBF\r")), "a b");
	assert_text(text_trim(TEXT(" \xC2\xA0")), "");
	assert_text(text_trim(TEXT("\xC3\xA9")), "\xC3\xA9");
}

static void cut_yields_an_empty_last_field(void **state)
{
	struct text rest = TEXT("a;;"), part;

	(void)state;
	assert_true(text_cut(&rest, ';', &part));
	assert_text(part, "a");
	assert_true(text_cut(&rest, ';', &part));
	assert_text(part, "");
	assert_true(text_cut(&rest, ';', &part));
	assert_text(part, "");
	assert_false(text_cut(&rest, ';', &part));
}

static void lists_matches_whole_parts_only(void **state)
{
	(void)state;
	assert_true(text_lists(TEXT("bb kb gl"), ' ', TEXT("kb")));
	assert_false(text_lists(TEXT("bbx kb"), ' ', TEXT("bb")));
	assert_false(text_lists((struct text){NULL, 0}, ' ', TEXT("bb")));
}

static void long_takes_digits_only(void **state)
{
	long n = 0;

	(void)state;
	assert_true(text_long(TEXT("-3"), &n));
	assert_int_equal(n, -3);
	assert_true(text_long(TEXT("0012"), &n));
	assert_int_equal(n, 12);
	assert_false(text_long(TEXT(""), &n));
	assert_false(text_long(TEXT("-"), &n));
	assert_false(text_long(TEXT("+3"), &n));
	assert_false(text_long(TEXT("3 "), &n));
	assert_false(text_long(TEXT("99999999999999999999"), &n));
}

static void fold_drops_case_blanks_and_joints(void **state)
{
	char room[32];
	size_t len = text_fold(TEXT("BRIN_Num-mer. \xC3\x89\xC2\xA0X"), room,
			       sizeof(room));

	(void)state;
	assert_text((struct text){room, len}, "brinnummer\xC3\xA9x");
}

static void fold_tells_its_length_when_there_is_no_room(void **state)
{
	char room[3];

	(void)state;
	assert_int_equal(text_fold(TEXT("a b c d"), room, sizeof(room)), 4);
	assert_memory_equal(room, "abc", 3);
}

static void utf8_prefix_stops_at_the_first_bad_byte(void **state)
{
	(void)state;
	assert_int_equal(text_utf8_prefix(TEXT("abcdefgh\xC3\xA9z")), 11);
	assert_int_equal(text_utf8_prefix(TEXT("abcdefghij\xE9t")), 10);
	assert_int_equal(text_utf8_prefix(TEXT("\xED\xA0\x80")), 0);
	assert_int_equal(text_utf8_prefix(TEXT("\xC0\xAF")), 0);
	assert_int_equal(text_utf8_prefix(TEXT("a\xF0\x9F\x98")), 1);
	assert_int_equal(text_utf8_prefix(TEXT("\xF0\x9F\x98\x80")), 4);
}

static void buffer_grows_and_formats(void **state)
{
	struct buffer b = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		buffer_char(&b, 'x');
	buffer_format(&b, "%d-%s", 12, "ab");
	assert_int_equal(b.len, 1005);
	assert_memory_equal(b.at + 1000, "12-ab", 5);
	buffer_release(&b);
}

/* At every length: also where just the NUL has no room. */
static void buffer_formats_whole_at_any_length(void **state)
{
	(void)state;
	for (int before = 0; before <= 300; before++) {
		struct buffer b = {0};

		for (int i = 0; i < before; i++)
			buffer_char(&b, 'x');
		buffer_format(&b, "%*d", 300 - before, 7);
		assert_int_equal(b.len, before == 300 ? 301 : 300);
		assert_int_equal(b.at[b.len - 1], '7');
		buffer_release(&b);
	}
}

static void numbers_come_out_in_digits(void **state)
{
	const long numbers[] = {0,   7,     -7,      10,       99,      100,
				101, -1000, 1048576, LONG_MAX, LONG_MIN};
	struct buffer b = {0};
	char digits[TEXT_DIGITS];

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		snprintf(digits, sizeof(digits), "%ld", numbers[i]);
		b.len = 0;
		buffer_long(&b, numbers[i]);
		assert_string_equal(buffer_string(&b), digits);
		assert_int_equal(b.len, strlen(digits));
	}
	buffer_release(&b);
}

static void compare_orders_as_bytes_then_length(void **state)
{
	(void)state;
	assert_true(text_compare(TEXT("a"), TEXT("b")) < 0);
	assert_true(text_compare(TEXT("ab"), TEXT("a")) > 0);
	assert_int_equal(text_compare(TEXT("a"), TEXT("a")), 0);
	assert_true(text_starts(TEXT("abc"), "ab"));
	assert_true(text_ends(TEXT("abc"), "bc"));
	assert_false(text_ends(TEXT("c"), "bc"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(trim_takes_blanks_no_break_spaces_and_boms),
	    cmocka_unit_test(cut_yields_an_empty_last_field),
	    cmocka_unit_test(lists_matches_whole_parts_only),
	    cmocka_unit_test(long_takes_digits_only),
	    cmocka_unit_test(fold_drops_case_blanks_and_joints),
	    cmocka_unit_test(fold_tells_its_length_when_there_is_no_room),
	    cmocka_unit_test(utf8_prefix_stops_at_the_first_bad_byte),
	    cmocka_unit_test(buffer_grows_and_formats),
	    cmocka_unit_test(buffer_formats_whole_at_any_length),
	    cmocka_unit_test(numbers_come_out_in_digits),
	    cmocka_unit_test(compare_orders_as_bytes_then_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
