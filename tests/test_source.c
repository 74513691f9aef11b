#include "cmocka_all.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "source.h"

/* All lines, each with a `|` behind it. */
static void assert_lines_of(struct source *source, const char *expected)
{
	struct buffer got = {0};
	struct text line;

	buffer_room(&got, 1);
	while (source_line(source, &line) > 0) {
		buffer_add(&got, line);
		buffer_char(&got, '|');
	}
	buffer_char(&got, '\0');
	assert_string_equal(got.at, expected);
	buffer_release(&got);
}

static void assert_lines_in_blocks(struct text bytes, size_t block,
				   enum encoding encoding, const char *expected)
{
	struct source source;

	assert_int_equal(source_open_blocks(&source, scratch(bytes), block), 0);
	assert_string_equal(encoding_name(source.encoding),
			    encoding_name(encoding));
	assert_int_equal(source.bytes, bytes.len);
	assert_lines_of(&source, expected);
	source_close(&source);
}

/* Blocks of every size up to the file's, and one that is larger. */
static void assert_lines(struct text bytes, enum encoding encoding,
			 const char *expected)
{
	for (size_t block = 1; block <= bytes.len + 1; block++)
		assert_lines_in_blocks(bytes, block, encoding, expected);
}

static void lines_end_at_lf_at_cr_lf_and_at_a_lone_cr(void **state)
{
	(void)state;
	assert_lines(TEXT("a\nb\r\nc\rd"), ENCODING_UTF8, "a|b|c|d|");
	assert_lines(TEXT("a\r\r\n\n\rb\r"), ENCODING_UTF8, "a||||b|");
}

static void the_day_of_a_file_is_that_in_utc(void **state)
{
	/* A second before the year ends, and then it does. */
	const struct timespec late[] = {{1640995199, 0}, {1640995199, 0}};
	const struct timespec new[] = {{1640995200, 0}, {1640995200, 0}};
	const char *path = scratch(TEXT("a"));
	struct source source;

	(void)state;
	assert_int_equal(utimensat(AT_FDCWD, path, late, 0), 0);
	assert_int_equal(source_open(&source, path), 0);
	assert_int_equal(source.date, 20211231);
	source_close(&source);
	assert_int_equal(utimensat(AT_FDCWD, path, new, 0), 0);
	assert_int_equal(source_open(&source, path), 0);
	assert_int_equal(source.date, 20220101);
	source_close(&source);
}

static void a_line_end_at_the_end_makes_no_line(void **state)
{
	(void)state;
	assert_lines(TEXT("a\n"), ENCODING_UTF8, "a|");
	assert_lines(TEXT("a\r\n"), ENCODING_UTF8, "a|");
	assert_lines(TEXT("\n"), ENCODING_UTF8, "|");
	assert_lines(TEXT(""), ENCODING_UTF8, "");
}

static void a_byte_order_mark_is_no_part_of_the_first_line(void **state)
{
	(void)state;
	assert_lines(TEXT("\xEF\xBB\xBF\"a\"\nb"), ENCODING_UTF8_BOM,
		     "\"a\"|b|");
	assert_lines(TEXT("\xEF\xBB\xBF"), ENCODING_UTF8_BOM, "");
	assert_lines(TEXT("\xFF\xFE\x61\x00\x0D\x00\x0A\x00\xEB\x00"),
		     ENCODING_UTF16LE, "a|\xC3\xAB|");
}

static void utf16_is_read_without_a_mark_too(void **state)
{
	(void)state;
	assert_lines(TEXT("a\0;\0\xAC\x20\n\0b\0"), ENCODING_UTF16LE,
		     "a;\xE2\x82\xAC|b|");
	assert_lines(TEXT("\0a\0;\x20\xAC\0\n\0b"), ENCODING_UTF16BE,
		     "a;\xE2\x82\xAC|b|");
}

static void half_a_character_of_utf16_is_replaced(void **state)
{
	(void)state;
	assert_lines(TEXT("a\0b\0c\0;\0d"), ENCODING_UTF16LE,
		     "abc;\xEF\xBF\xBD|");
	assert_lines(TEXT("a\0b\0c\0\x01\xD8;\0"), ENCODING_UTF16LE,
		     "abc\xEF\xBF\xBD;|");
}

static void cp1252_has_the_euro_and_curly_quotes(void **state)
{
	(void)state;
	assert_lines(TEXT("caf\xE9;\x80 5\nfoto\x92s"), ENCODING_CP1252,
		     "caf\xC3\xA9;\xE2\x82\xAC 5|foto\xE2\x80\x99s|");
}

static void a_byte_that_cp1252_does_not_have_is_replaced(void **state)
{
	(void)state;
	assert_lines(TEXT("caf\xE9;\x81;na\xEFve\n"), ENCODING_CP1252,
		     "caf\xC3\xA9;\xEF\xBF\xBD;na\xC3\xAFve|");
}

static void cp850_is_known_by_its_letters(void **state)
{
	(void)state;
	assert_lines(TEXT("ge\x8Bntegreerd\r\nBelgi\x89\r\n\x82\x82n\r\n"),
		     ENCODING_CP850,
		     "ge\xC3\xAFntegreerd|Belgi\xC3\xAB|\xC3\xA9\xC3\xA9n|");
}

static void a_few_broken_bytes_do_not_make_utf8_something_else(void **state)
{
	(void)state;
	assert_lines(TEXT("\xC3\xA9\xC3\xAB\xC3\xAF\n\xFFx\xC3\n"),
		     ENCODING_UTF8,
		     "\xC3\xA9\xC3\xAB\xC3\xAF|\xEF\xBF\xBDx\xEF\xBF\xBD|");
	assert_lines(TEXT("\xEF\xBB\xBF\xC3\xA9\xFF\n"), ENCODING_UTF8_BOM,
		     "\xC3\xA9\xEF\xBF\xBD|");
}

static void files_pasted_together_are_read_each_in_its_encoding(void **state)
{
	(void)state;
	assert_lines(TEXT("caf\xC3\xA9\r\ncaf\xE9\r\nx\nna\xEFve"),
		     ENCODING_UTF8, "caf\xC3\xA9|caf\xC3\xA9|x|na\xC3\xAFve|");
	assert_lines(TEXT("caf\xE9\ncaf\xE9\ncaf\xE9\nna\xC3\xAFve\n"),
		     ENCODING_UTF8,
		     "caf\xC3\xA9|caf\xC3\xA9|caf\xC3\xA9|na\xC3\xAFve|");
	assert_lines(TEXT("caf\xC3\xA9\nge\x8Bntegreerd\n"), ENCODING_UTF8,
		     "caf\xC3\xA9|ge\xC3\xAFntegreerd|");
}

static void a_line_of_two_encodings_at_once_is_not_guessed_at(void **state)
{
	(void)state;
	assert_lines(TEXT("caf\xC3\xA9;caf\xE9\nx\n"), ENCODING_UTF8,
		     "caf\xC3\xA9;caf\xEF\xBF\xBD|x|");
}

static void lines_in_another_encoding_are_counted(void **state)
{
	const char *path = scratch(TEXT("caf\xC3\xA9\nx\ncaf\xE9\nna\xEFve\n"));
	struct source source;

	(void)state;
	assert_int_equal(source_open(&source, path), 0);
	for (int pass = 0; pass < 2; pass++) {
		assert_lines_of(&source,
				"caf\xC3\xA9|x|caf\xC3\xA9|na\xC3\xAFve|");
		assert_int_equal(source.strange, 2);
		assert_int_equal(source.first_strange, 3);
		assert_int_equal(source.strange_encoding, ENCODING_CP1252);
		assert_int_equal(source_rewind(&source), 0);
	}
	source_close(&source);
}

static void lines_are_counted_as_an_editor_does(void **state)
{
	struct source source;
	struct text line;

	(void)state;
	source_open(&source, scratch(TEXT("a\r\n\r\nb")));
	for (long n = 1; n <= 3; n++) {
		assert_int_equal(source_line(&source, &line), 1);
		assert_int_equal(source.line, n);
	}
	assert_int_equal(source_line(&source, &line), 0);
	assert_int_equal(source_line(&source, &line), 0);
	source_close(&source);
}

static void rewinding_gives_the_same_lines_again(void **state)
{
	struct source source;

	(void)state;
	source_open_blocks(&source,
			   scratch(TEXT("\xEF\xBB\xBF"
					"a\rb\r\nc\n")),
			   2);
	assert_lines_of(&source, "a|b|c|");
	assert_int_equal(source_rewind(&source), 0);
	assert_int_equal(source.line, 0);
	assert_lines_of(&source, "a|b|c|");
	source_close(&source);
}

static void the_digest_is_of_the_bytes_as_delivered(void **state)
{
	struct source source;

	(void)state;
	source_open_blocks(&source, scratch(TEXT("abc")), 2);
	assert_string_equal(source.sha256, "ba7816bf8f01cfea414140de5dae2223"
					   "b00361a396177a9cb410ff61f20015ad");
	source_close(&source);
}

static bool is_suspect(struct text bytes)
{
	struct source source;
	bool suspect;

	source_open(&source, scratch(bytes));
	suspect = source.suspect;
	source_close(&source);
	return suspect;
}

static void only_what_nobody_can_read_is_suspect(void **state)
{
	(void)state;
	assert_false(is_suspect(TEXT("a\tb\r\n\xC3\xA9")));
	assert_false(is_suspect(TEXT("caf\xE9")));
	assert_true(is_suspect(TEXT("a\x01")));
	assert_true(is_suspect(TEXT("a\x7F")));
	assert_true(is_suspect(TEXT("\xC2\x85")));
	assert_true(is_suspect(TEXT("a\xEF\xBF\xBD")));
	assert_true(is_suspect(TEXT("caf\xE9 \x81")));
	assert_true(is_suspect(TEXT("caf\xE9 \x01")));
	assert_true(is_suspect(TEXT("ge\x8Bntegreerd \x01")));
}

static struct text repeat(char c, size_t len, const char *end,
			  struct buffer *room)
{
	room->len = 0;
	memset(buffer_room(room, len), c, len);
	room->len = len;
	buffer_add(room, text_of(end));
	return text_of_buffer(room);
}

static void a_line_that_is_too_long_is_cut_and_reading_goes_on(void **state)
{
	struct buffer room = {0};
	struct source source;
	struct text line;

	(void)state;
	source_open(&source,
		    scratch(repeat('x', SOURCE_LINE + 1, "\r\nb\n", &room)));
	assert_int_equal(source_line(&source, &line), 1);
	assert_int_equal(line.len, SOURCE_LINE);
	assert_true(source.cut);
	assert_int_equal(source_line(&source, &line), 1);
	assert_text(line, "b");
	assert_false(source.cut);
	assert_int_equal(source.line, 2);
	source_close(&source);
	buffer_release(&room);
}

static void a_long_line_without_an_end_is_cut_too(void **state)
{
	struct buffer room = {0};
	struct source source;
	struct text line;

	(void)state;
	source_open(&source, scratch(repeat('x', SOURCE_LINE + 1, "", &room)));
	assert_int_equal(source_line(&source, &line), 1);
	assert_true(source.cut);
	assert_int_equal(source_line(&source, &line), 0);
	source_close(&source);
	buffer_release(&room);
}

static void a_line_that_just_fits_is_whole(void **state)
{
	struct buffer room = {0};
	struct source source;
	struct text line;

	(void)state;
	source_open(&source, scratch(repeat('x', SOURCE_LINE, "\nb", &room)));
	assert_int_equal(source_line(&source, &line), 1);
	assert_int_equal(line.len, SOURCE_LINE);
	assert_false(source.cut);
	source_close(&source);
	buffer_release(&room);
}

static void what_is_no_regular_file_is_refused(void **state)
{
	char name[] = "/tmp/voortgang-test-link";
	struct source source;

	(void)state;
	unlink(name);
	assert_int_equal(source_open(&source, name), ENOENT);
	assert_int_equal(symlink(scratch(TEXT("a")), name), 0);
	assert_int_equal(source_open(&source, name), ELOOP);
	unlink(name);
	assert_int_equal(mkfifo(name, 0600), 0);
	assert_int_equal(source_open(&source, name), ENOTSUP);
	unlink(name);
	assert_int_equal(source_open(&source, "/tmp"), EISDIR);
}

static void standard_input_is_read_as_a_file_is(void **state)
{
	struct source source;
	int pipes[2], input = dup(0);

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	assert_int_equal(write(pipes[1], "caf\xE9\nb", 6), 6);
	close(pipes[1]);
	dup2(pipes[0], 0);
	assert_int_equal(source_open(&source, "-"), 0);
	assert_int_equal(source.encoding, ENCODING_CP1252);
	assert_lines_of(&source, "caf\xC3\xA9|b|");
	source_close(&source);
	close(pipes[0]);
	dup2(input, 0);
	close(input);
}

static void a_file_that_changes_meanwhile_is_an_error(void **state)
{
	const char *path = scratch(TEXT("a\nb\nc\n"));
	struct source source;
	struct text line;

	(void)state;
	source_open_blocks(&source, path, 4);
	assert_int_equal(source_line(&source, &line), 1);
	assert_int_equal(truncate(path, 4), 0);
	assert_int_equal(source_line(&source, &line), 1);
	assert_int_equal(source_line(&source, &line), -1);
	assert_int_equal(errno, EBUSY);
	source_close(&source);
}

/* `num:valid:bytes` or `num:invalid:bytes` on each line. */
static void every_line_of_utf8tests_is_judged_right(void **state)
{
	const char *path = shared_file("corpora/utf8tests/utf8tests.bin");
	static char bytes[64 * 1024];
	struct text rest = {bytes, 0}, line, part;
	int lines = 0;
	FILE *file;

	(void)state;
	if (!path)
		return;
	file = fopen(path, "r");
	rest.len = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	while (text_cut(&rest, '\n', &line) && line.len) {
		text_cut(&line, ':', &part);
		text_cut(&line, ':', &part);
		assert_true(text_is(part, "valid") || text_is(part, "invalid"));
		assert_int_equal(text_utf8_prefix(line) == line.len,
				 text_is(part, "valid"));
		lines++;
	}
	assert_true(lines > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_end_at_lf_at_cr_lf_and_at_a_lone_cr),
	    cmocka_unit_test(the_day_of_a_file_is_that_in_utc),
	    cmocka_unit_test(a_line_end_at_the_end_makes_no_line),
	    cmocka_unit_test(a_byte_order_mark_is_no_part_of_the_first_line),
	    cmocka_unit_test(utf16_is_read_without_a_mark_too),
	    cmocka_unit_test(half_a_character_of_utf16_is_replaced),
	    cmocka_unit_test(cp1252_has_the_euro_and_curly_quotes),
	    cmocka_unit_test(a_byte_that_cp1252_does_not_have_is_replaced),
	    cmocka_unit_test(cp850_is_known_by_its_letters),
	    cmocka_unit_test(
		a_few_broken_bytes_do_not_make_utf8_something_else),
	    cmocka_unit_test(
		files_pasted_together_are_read_each_in_its_encoding),
	    cmocka_unit_test(a_line_of_two_encodings_at_once_is_not_guessed_at),
	    cmocka_unit_test(lines_in_another_encoding_are_counted),
	    cmocka_unit_test(lines_are_counted_as_an_editor_does),
	    cmocka_unit_test(rewinding_gives_the_same_lines_again),
	    cmocka_unit_test(the_digest_is_of_the_bytes_as_delivered),
	    cmocka_unit_test(only_what_nobody_can_read_is_suspect),
	    cmocka_unit_test(
		a_line_that_is_too_long_is_cut_and_reading_goes_on),
	    cmocka_unit_test(a_long_line_without_an_end_is_cut_too),
	    cmocka_unit_test(a_line_that_just_fits_is_whole),
	    cmocka_unit_test(what_is_no_regular_file_is_refused),
	    cmocka_unit_test(standard_input_is_read_as_a_file_is),
	    cmocka_unit_test(a_file_that_changes_meanwhile_is_an_error),
	    cmocka_unit_test(every_line_of_utf8tests_is_judged_right),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
