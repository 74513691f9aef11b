#include "cmocka_all.h"

#include <fcntl.h>
#include <unistd.h>

#include "finding.h"
#include "record.h"

/* A reader of `bytes`, through a pipe. */
static void reader_of(struct record_reader *reader, struct text bytes)
{
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes.at, bytes.len),
			 (ssize_t)bytes.len);
	close(ends[1]);
	record_reader_init(reader, ends[0]);
}

static void done(struct record_reader *reader)
{
	close(reader->fd);
	record_reader_release(reader);
}

static void fields_come_in_our_order_whatever_theirs(void **state)
{
	struct record_reader in;
	struct record r = {0};

	(void)state;
	reader_of(&in, TEXT("@total\tyear\tnew\tindicator\n"
			    "total\t2020\tx\tdocenten\n"));
	assert_int_equal(record_read(&in, &r), 1);
	assert_true(r.names);
	assert_int_equal(record_read(&in, &r), 1);
	assert_int_equal(r.kind, KIND_TOTAL);
	assert_text(r.field[TOTAL_INDICATOR], "docenten");
	assert_text(r.field[TOTAL_YEAR], "2020");
	assert_true(record_is_unknown(r.field[TOTAL_LOW]));
	assert_int_equal(record_read(&in, &r), 0);
	done(&in);
}

static void a_short_line_has_unknown_columns(void **state)
{
	struct record_reader in;
	struct record r = {0};

	(void)state;
	reader_of(&in, TEXT("total\tx\ntotal"));
	assert_int_equal(record_read(&in, &r), 1);
	assert_text(r.field[TOTAL_INDICATOR], "x");
	assert_true(record_is_unknown(r.field[TOTAL_YEAR]));
	assert_int_equal(record_read(&in, &r), 1);
	assert_true(record_is_unknown(r.field[TOTAL_INDICATOR]));
	assert_int_equal(record_read(&in, &r), 0);
	done(&in);
}

static void unknown_kinds_are_other(void **state)
{
	struct record_reader in;
	struct record r = {0};

	(void)state;
	reader_of(&in, TEXT("toekomst\ta\tb\n\n"));
	assert_int_equal(record_read(&in, &r), 1);
	assert_int_equal(r.kind, KIND_OTHER);
	assert_text(r.line, "toekomst\ta\tb");
	assert_int_equal(record_read(&in, &r), 1);
	assert_int_equal(r.kind, KIND_OTHER);
	done(&in);
}

/* Everything that a field may hold comes back as it went in. */
static void fields_round_trip(void **state)
{
	static const char *const values[] = {
	    "",      "a",        "\t\n\r\\",   "\\N",   "\\",
	    "a\\tb", "\x01\x7F", "\xC3\xA9\n", "\\\\n", "tab\tend\t"};
	size_t n = sizeof(values) / sizeof(values[0]);
	struct record_writer out;
	struct record_reader in;
	struct record r = {0};
	struct buffer room = {0};
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	record_writer_init(&out, ends[1]);
	for (size_t i = 0; i < n; i++) {
		record_begin(&out, KIND_TOTAL);
		record_put(&out, text_of(values[i]));
		record_put_long(&out, -12);
		record_put_unknown(&out);
		record_end(&out);
	}
	assert_int_equal(record_finish(&out), 0);
	close(ends[1]);
	record_reader_init(&in, ends[0]);
	assert_int_equal(record_read(&in, &r), 1);
	assert_true(r.names);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(record_read(&in, &r), 1);
		assert_text(record_plain(r.field[0], &room), values[i]);
		assert_text(r.field[1], "-12");
		assert_true(record_is_unknown(r.field[2]));
		assert_int_equal(record_is_unknown(r.field[0]), 0);
	}
	buffer_release(&room);
	done(&in);
}

static void numbers_are_written_digit_by_digit(void **state)
{
	static const struct {
		long number;
		const char *digits;
	} cases[] = {{0, "0"},         {7, "7"},
		     {10, "10"},       {99, "99"},
		     {100, "100"},     {101, "101"},
		     {1010, "1010"},   {-5, "-5"},
		     {-1000, "-1000"}, {1234567, "1234567"}};
	struct record_writer out;
	struct record_reader in;
	struct record r = {0};
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	record_writer_init(&out, ends[1]);
	record_begin(&out, KIND_TOTAL);
	for (size_t i = 0; i < 10; i++)
		record_put_long(&out, cases[i].number);
	record_end(&out);
	assert_int_equal(record_finish(&out), 0);
	close(ends[1]);
	record_reader_init(&in, ends[0]);
	assert_int_equal(record_read(&in, &r), 1);
	assert_int_equal(record_read(&in, &r), 1);
	for (size_t i = 0; i < 10; i++)
		assert_text(r.field[i], cases[i].digits);
	done(&in);
}

static void lines_longer_than_a_block_are_whole(void **state)
{
	struct record_reader in;
	struct record r = {0};
	char path[] = "/tmp/voortgang-record-XXXXXX";
	int fd = mkstemp(path);
	char *big = memory_new(300000);

	(void)state;
	memset(big, 'x', 300000);
	memcpy(big, "total\t", 6);
	big[299999] = '\n';
	assert_int_equal(write(fd, big, 300000), 300000);
	assert_int_equal(write(fd, "total\ty\n", 8), 8);
	lseek(fd, 0, SEEK_SET);
	unlink(path);
	record_reader_init(&in, fd);
	assert_int_equal(record_read(&in, &r), 1);
	assert_int_equal(r.field[0].len, 300000 - 7);
	assert_int_equal(record_read(&in, &r), 1);
	assert_text(r.field[0], "y");
	free(big);
	done(&in);
}

static void a_full_disk_is_told_at_the_end(void **state)
{
	struct record_writer out;
	int fd = open("/dev/full", O_WRONLY);

	(void)state;
	record_writer_init(&out, fd);
	record_write(&out, KIND_TOTAL, NULL, 0);
	assert_int_not_equal(record_finish(&out), 0);
	close(fd);
}

static void names_are_passed_on_once(void **state)
{
	struct record_writer out;
	struct record_reader in;
	struct record r = {.kind = KIND_TOTAL,
			   .names = true,
			   .line = TEXT("@total\tindicator")};
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	record_writer_init(&out, ends[1]);
	record_pass(&out, &r);
	record_pass(&out, &r);
	record_write(&out, KIND_TOTAL, &record_unknown, 1);
	assert_int_equal(record_finish(&out), 0);
	close(ends[1]);
	record_reader_init(&in, ends[0]);
	assert_int_equal(record_read(&in, &r), 1);
	assert_true(r.names);
	assert_int_equal(record_read(&in, &r), 1);
	assert_false(r.names);
	assert_int_equal(record_read(&in, &r), 0);
	done(&in);
}

static void say(const struct record *finding, const char *what)
{
	struct buffer words = {0};

	finding_what(&words, finding);
	assert_text(text_of_buffer(&words), what);
	buffer_release(&words);
}

static struct record finding_of_code(const char *code)
{
	struct record r = {.kind = KIND_FINDING};

	for (int i = 0; i < FINDING_COLUMNS; i++)
		r.field[i] = record_unknown;
	r.field[FINDING_CODE] = text_of(code);
	return r;
}

static void a_finding_says_its_words_filled_in(void **state)
{
	struct record r = finding_of_code("ROW_FIELDS");

	(void)state;
	r.field[FINDING_FOUND] = TEXT("7 velden");
	say(&r, "Deze rij heeft 7 velden.");
	r = finding_of_code("NEW_CODE");
	say(&r, "NEW_CODE");
}

static void no_sentence_ends_with_two_full_stops(void **state)
{
	struct record r = finding_of_code("CELL_NO_VALUE");

	(void)state;
	r.field[FINDING_COLUMN] = TEXT("kvk");
	r.field[FINDING_FOUND] = TEXT("n.v.t.");
	say(&r, "In KvK staat n.v.t. Dat zegt niet wat het is.");
	r.field[FINDING_FOUND] = TEXT("n.v.t");
	say(&r, "In KvK staat n.v.t. Dat zegt niet wat het is.");
}

static void a_fout_in_a_row_takes_it_out_but_on_trial(void **state)
{
	struct record r = finding_of_code("CELL_MISSING");

	(void)state;
	r.field[FINDING_COLUMN] = TEXT("profiel");
	r.field[FINDING_LINE] = TEXT("7");
	r.field[FINDING_LEVEL] = TEXT("fout");
	say(&r, "Profiel is niet ingevuld. Deze rij telt niet mee.");
	r.field[FINDING_LEVEL] = TEXT("waarschuwing");
	r.field[FINDING_STANDING] = TEXT("proef");
	say(&r, "Profiel is niet ingevuld. De rij telt wel mee: deze regel is "
		"nieuw en op proef.");
}

static void what_is_accepted_needs_nothing_more(void **state)
{
	struct record r = finding_of_code("DUO_DIFFERENT");
	struct buffer words = {0};

	(void)state;
	r.field[FINDING_STANDING] = TEXT("geaccepteerd");
	r.field[FINDING_REASON] = TEXT("gefuseerd");
	finding_fix(&words, &r);
	assert_text(text_of_buffer(&words),
		    "U hoeft niets te doen. Dit is geaccepteerd: gefuseerd.");
	buffer_release(&words);
}

static void every_finding_has_a_level_and_words(void **state)
{
	(void)state;
	for (enum finding_code c = 0; c < FINDING_CODES; c++) {
		assert_true(finding_level(c) < LEVELS);
		assert_int_equal(finding_of(text_of(finding_name(c))), c);
	}
	assert_int_equal(finding_of(TEXT("NOTHING")), FINDING_CODES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(fields_come_in_our_order_whatever_theirs),
	    cmocka_unit_test(a_short_line_has_unknown_columns),
	    cmocka_unit_test(unknown_kinds_are_other),
	    cmocka_unit_test(fields_round_trip),
	    cmocka_unit_test(numbers_are_written_digit_by_digit),
	    cmocka_unit_test(lines_longer_than_a_block_are_whole),
	    cmocka_unit_test(a_full_disk_is_told_at_the_end),
	    cmocka_unit_test(names_are_passed_on_once),
	    cmocka_unit_test(a_finding_says_its_words_filled_in),
	    cmocka_unit_test(no_sentence_ends_with_two_full_stops),
	    cmocka_unit_test(a_fout_in_a_row_takes_it_out_but_on_trial),
	    cmocka_unit_test(what_is_accepted_needs_nothing_more),
	    cmocka_unit_test(every_finding_has_a_level_and_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
