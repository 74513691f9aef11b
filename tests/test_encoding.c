#include "cmocka_all.h"

#include "encoding.h"

static enum encoding decide_in_pieces(struct text bytes, size_t piece)
{
	struct encoding_scan scan = {0};

	for (size_t at = 0; at < bytes.len; at += piece)
		encoding_add(&scan, bytes.at + at,
			     piece < bytes.len - at ? piece : bytes.len - at);
	encoding_end(&scan);
	return encoding_decide(&scan);
}

static void assert_encoding(struct text bytes, enum encoding expected)
{
	for (size_t piece = 1; piece <= bytes.len + 1; piece++)
		assert_string_equal(
		    encoding_name(decide_in_pieces(bytes, piece)),
		    encoding_name(expected));
}

static void ascii_and_nothing_are_utf8(void **state)
{
	(void)state;
	assert_encoding(TEXT(""), ENCODING_UTF8);
	assert_encoding(TEXT("Peildatum;Vestiging\r\n"), ENCODING_UTF8);
}

static void accents_of_words_tell_cp1252_from_cp850(void **state)
{
	(void)state;
	assert_encoding(TEXT(";\xE9\xE9n;"), ENCODING_CP1252);
	assert_encoding(TEXT(";\x82\x82n;"), ENCODING_CP850);
	assert_encoding(TEXT(";co\xF6rdinator;"), ENCODING_CP1252);
	assert_encoding(TEXT(";co\x94rdinator;"), ENCODING_CP850);
	assert_encoding(TEXT(";Ren\xE9;"), ENCODING_CP1252);
	assert_encoding(TEXT(";Ren\x82;"), ENCODING_CP850);
}

static void accents_of_capitals_tell_them_apart_too(void **state)
{
	(void)state;
	assert_encoding(TEXT(";BELGI\xCB;"), ENCODING_CP1252);
	assert_encoding(TEXT(";BELGI\xD3;"), ENCODING_CP850);
	assert_encoding(TEXT(";CAF\xC9;"), ENCODING_CP1252);
	assert_encoding(TEXT(";CAF\x90;"), ENCODING_CP850);
}

static void quotes_and_dashes_of_windows_are_cp1252(void **state)
{
	(void)state;
	assert_encoding(TEXT("foto\x92s"), ENCODING_CP1252);
	assert_encoding(TEXT("\x93Het Rhedens\x94;"), ENCODING_CP1252);
	assert_encoding(TEXT("\x93het\x94,"), ENCODING_CP1252);
	assert_encoding(TEXT("2019\x96"
			     "2020"),
			ENCODING_CP1252);
	assert_encoding(TEXT("Velp\x96Rheden"), ENCODING_CP1252);
	assert_encoding(TEXT("\x80 5"), ENCODING_CP1252);
}

static void nuls_in_every_second_place_are_utf16(void **state)
{
	(void)state;
	assert_encoding(TEXT("a\0;\0"), ENCODING_UTF16LE);
	assert_encoding(TEXT("\xFF\0a\0;\0"), ENCODING_UTF16LE);
	assert_encoding(TEXT("\0a\0;"), ENCODING_UTF16BE);
	assert_encoding(TEXT("\xFE\xFF\0a\0;"), ENCODING_UTF16BE);
	assert_encoding(TEXT("a\xFE"), ENCODING_CP1252);
	assert_encoding(TEXT("a\0\0\0\0\0;\0"), ENCODING_UTF8);
	assert_encoding(TEXT("a;b;c;\0\0"), ENCODING_UTF8);
}

static void a_capital_with_a_hat_is_no_control(void **state)
{
	struct encoding_scan scan = {0};

	(void)state;
	encoding_add(&scan, "\xC3\xA9\xC3\xA9\xC3\xA9\xC2 ", 8);
	encoding_end(&scan);
	assert_int_equal(scan.marks, 0);
	assert_int_equal(scan.broken, 1);
}

static void the_whole_file_decides_not_its_start(void **state)
{
	(void)state;
	assert_encoding(TEXT("\x80 5;20 \xB0;caf\x82;ge\x8Bntegreerd"),
			ENCODING_CP850);
}

static enum encoding encoding_of_line(struct text line)
{
	struct encoding_scan scan = {0};

	encoding_add(&scan, line.at, line.len);
	encoding_end(&scan);
	return encoding_decide_line(&scan);
}

static void a_line_is_of_a_page_only_if_it_looks_like_one(void **state)
{
	(void)state;
	assert_int_equal(encoding_of_line(TEXT("cafe")), ENCODING_UTF8);
	assert_int_equal(encoding_of_line(TEXT("caf\xC3\xA9 \xE9")),
			 ENCODING_UTF8);
	assert_int_equal(encoding_of_line(TEXT("caf\xE9")), ENCODING_CP1252);
	assert_int_equal(encoding_of_line(TEXT("caf\x82;ge\x8Bnt")),
			 ENCODING_CP850);
	assert_int_equal(encoding_of_line(TEXT("a\xDB"
					       "b")),
			 ENCODING_UTF8);
}

static void utf16_is_not_mixed(void **state)
{
	struct encoding_scan scan = {0};

	(void)state;
	encoding_add(&scan, "\xFF\xFE\xC3\xA9", 4);
	encoding_end(&scan);
	assert_false(encoding_is_mixed(&scan));
}

static void a_mark_settles_it(void **state)
{
	(void)state;
	assert_encoding(TEXT("\xEF\xBB\xBF"
			     "caf\xE9"),
			ENCODING_UTF8_BOM);
	assert_encoding(TEXT("\xFF\xFE"), ENCODING_UTF16LE);
}

static void a_sequence_over_the_border_of_plain_text_is_seen(void **state)
{
	char bytes[200];

	(void)state;
	memset(bytes, 'a', sizeof(bytes));
	memcpy(bytes + 63, "\xC3\xAB", 2);
	memcpy(bytes + 127, "\xE2\x82\xAC", 3);
	assert_encoding((struct text){bytes, sizeof(bytes)}, ENCODING_UTF8);
	bytes[64] = bytes[128] = 'a';
	assert_encoding((struct text){bytes, sizeof(bytes)}, ENCODING_CP1252);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ascii_and_nothing_are_utf8),
	    cmocka_unit_test(accents_of_words_tell_cp1252_from_cp850),
	    cmocka_unit_test(accents_of_capitals_tell_them_apart_too),
	    cmocka_unit_test(quotes_and_dashes_of_windows_are_cp1252),
	    cmocka_unit_test(nuls_in_every_second_place_are_utf16),
	    cmocka_unit_test(a_capital_with_a_hat_is_no_control),
	    cmocka_unit_test(the_whole_file_decides_not_its_start),
	    cmocka_unit_test(a_line_is_of_a_page_only_if_it_looks_like_one),
	    cmocka_unit_test(utf16_is_not_mixed),
	    cmocka_unit_test(a_mark_settles_it),
	    cmocka_unit_test(a_sequence_over_the_border_of_plain_text_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
