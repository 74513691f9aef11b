#include "cmocka_all.h"

#include <csv.h>

#include "shown_rows.h"

static void assert_rows(const char *bytes, size_t expected, const char *rows)
{
	for (size_t block = 1; block < 40; block++) {
		struct buffer out = {0};

		read_all(text_of(bytes), ';', expected, block, &out);
		assert_string_equal(out.at, rows);
		buffer_release(&out);
	}
}

static void a_row_is_a_line_and_fields_are_trimmed(void **state)
{
	(void)state;
	assert_rows("a; b\t;c\n1;;3\n", 0, "a,b,c|1,,3|");
	assert_rows("a;b;", 0, "a,b,|");
	assert_rows("a;\xC2\xA0 b\xC2\xA0;c", 0, "a,b,c|");
}

static void rows_of_blanks_separators_and_quotes_are_no_rows(void **state)
{
	(void)state;
	assert_rows("\n ;\t;\n;;\n\"\";\" \"\na\n", 0, "a|");
}

static void quotes_hide_separators_quotes_and_line_ends(void **state)
{
	(void)state;
	assert_rows("\"a;b\";c\n", 0, "a;b,c|");
	assert_rows("\"a \"\"b\"\"\";c\n", 0, "a \"b\",c|");
	assert_rows("1;\"a\r\nb\";c\n2;d;e\n", 3, "1,a\nb,c|2,d,e|");
	assert_rows("\"\";\"a\"\n", 0, ",a|");
}

static void blanks_round_quotes_do_no_harm(void **state)
{
	(void)state;
	assert_rows("1; \"a;b\" ;c\n", 0, "1,a;b,c|");
}

static void a_stray_quote_costs_its_row(void **state)
{
	(void)state;
	assert_rows("1;6\" pipe;3\n4;5;6\n", 3, "!1.1|4,5,6|");
	assert_rows("1;\"a\"b;3\n4;5;6\n", 3, "!1.1|4,5,6|");
	assert_rows("1;2;\"a\" \"b\"\n4;5;6\n", 3, "!1.2|4,5,6|");
}

static void an_unclosed_quote_costs_the_row_where_it_opened(void **state)
{
	(void)state;
	assert_rows("1;2;3\n4;\"5;6\n7;8;9\n", 3, "1,2,3|!2.1|7,8,9|");
	assert_rows("4;\"5;6\n7;\"8\";9\n1;2;3\n", 3, "!1.1|7,8,9|1,2,3|");
	assert_rows("4;5;\"6", 3, "!1.2|");
}

static void a_joined_row_must_have_all_its_fields(void **state)
{
	(void)state;
	assert_rows("1;\"2\n3\"\n", 3, "!1.1|!2.0|");
	assert_rows("1;\"2\n3\"\n", 2, "1,2\n3|");
	assert_rows("1;\"2\n3\";;\n", 2, "1,2\n3,,|");
}

static void a_joined_row_does_not_swallow_rows(void **state)
{
	(void)state;
	assert_rows("1;2;\"a\n4;5;6\n7;8;x\"\n", 3, "!1.2|4,5,6|!3.2|");
	assert_rows("1;2;\"a\nb\nc\"\n", 3, "1,2,a\nb\nc|");
}

static void lines_that_were_read_ahead_can_be_faulty_themselves(void **state)
{
	(void)state;
	assert_rows("1;\"2;3\n4;\"5;6\n7;\"8;9\n1;2;3\n", 3,
		    "!1.1|!2.1|!3.1|1,2,3|");
	assert_rows("1;\"2;3\na;b;c\n\n4;\"\"\"5;6\n\"7\n7\";8;9\n", 3,
		    "!1.1|a,b,c|!4.1|7\n7,8,9|");
}

static void a_row_goes_on_over_a_hundred_lines_at_most(void **state)
{
	struct buffer bytes = {0}, out = {0};

	(void)state;
	add_lines(&bytes, "1;\"a\n", 1);
	add_lines(&bytes, "x\n", ROWS_LINES - 1);
	add_lines(&bytes, "b\"\n", 1);
	read_all(text_of_buffer(&bytes), ';', 2, SOURCE_BLOCK, &out);
	assert_memory_equal(out.at, "1,a\nx\n", 6);
	bytes.len = out.len = 0;
	add_lines(&bytes, "1;\"a\n", 1);
	add_lines(&bytes, "x\n", ROWS_LINES);
	add_lines(&bytes, "b\"\n", 1);
	read_all(text_of_buffer(&bytes), ';', 2, SOURCE_BLOCK, &out);
	assert_memory_equal(out.at, "!1.1|x|x|", 9);
	assert_memory_equal(out.at + out.len - 13, "|x|x|!102.0|", 13);
	buffer_release(&bytes);
	buffer_release(&out);
}

static void one_quote_among_twenty_thousand_rows_costs_one(void **state)
{
	struct buffer bytes = {0}, out = {0};

	(void)state;
	add_lines(&bytes, "1;2;3\n", 10000);
	add_lines(&bytes, "1;\"2;3\n", 1);
	add_lines(&bytes, "1;2;3\n", 10000);
	read_all(text_of_buffer(&bytes), ';', 3, SOURCE_BLOCK, &out);
	assert_int_equal(count_of(out.at, '|'), 20001);
	assert_int_equal(count_of(out.at, '!'), 1);
	assert_non_null(strstr(out.at, "|!10001.1|1,2,3|"));
	buffer_release(&bytes);
	buffer_release(&out);
}

/* With a look ahead of 100 lines for each this would be 200 million. */
static void a_quote_on_every_line_is_still_read_in_one_go(void **state)
{
	struct buffer bytes = {0}, out = {0};

	(void)state;
	add_lines(&bytes, "1;\"2;3\n", 200000);
	read_all(text_of_buffer(&bytes), ';', 3, SOURCE_BLOCK, &out);
	assert_int_equal(count_of(out.at, '!'), 200000);
	buffer_release(&bytes);
	buffer_release(&out);
}

static void what_is_too_long_costs_one_row(void **state)
{
	struct buffer bytes = {0}, out = {0};

	(void)state;
	add_lines(&bytes, "1;", 1);
	add_lines(&bytes, "x", ROWS_FIELD + 1);
	add_lines(&bytes, "\n1;\"", 1);
	add_lines(&bytes, "x", ROWS_FIELD + 3);
	add_lines(&bytes, "\"\n", 1);
	add_lines(&bytes, ";x", SOURCE_LINE);
	add_lines(&bytes, "\n1;2\n", 1);
	read_all(text_of_buffer(&bytes), ';', 2, SOURCE_BLOCK, &out);
	assert_string_equal(out.at, "#1.1|#2.1|#3.0|1,2|");
	buffer_release(&bytes);
	buffer_release(&out);
}

static void a_field_that_just_fits_is_whole(void **state)
{
	struct buffer bytes = {0}, out = {0};

	(void)state;
	for (const char *quote = "\" "; *quote; quote++) {
		buffer_char(&bytes, *quote);
		add_lines(&bytes, "x", ROWS_FIELD);
		buffer_char(&bytes, *quote);
		buffer_char(&bytes, '\n');
	}
	read_all(text_of_buffer(&bytes), ';', 1, SOURCE_BLOCK, &out);
	assert_int_equal(count_of(out.at, 'x'), 2 * ROWS_FIELD);
	buffer_release(&bytes);
	buffer_release(&out);
}

static void columns_beyond_the_last_are_only_counted(void **state)
{
	struct buffer bytes = {0};
	struct row *row = memory_new(sizeof(*row));
	struct source source;
	struct rows rows;

	(void)state;
	add_lines(&bytes, "x;", ROWS_COLUMNS + 10);
	source_open(&source, scratch(text_of_buffer(&bytes)));
	rows_open(&rows, &source, ';');
	assert_int_equal(rows_read(&rows, row), 1);
	assert_int_equal(row->fields, ROWS_COLUMNS + 11);
	assert_text(row->field[ROWS_COLUMNS - 1], "x");
	assert_true(row_fits(row, ROWS_COLUMNS + 11));
	assert_false(row_fits(row, 3));
	rows_close(&rows);
	source_close(&source);
	free(row);
	buffer_release(&bytes);
}

static void empty_fields_that_are_too_many_do_no_harm(void **state)
{
	struct row row = {.fields = 4, .field = {TEXT("a"), TEXT("b")}};

	(void)state;
	assert_true(row_fits(&row, 2));
	assert_true(row_fits(&row, 4));
	assert_false(row_fits(&row, 1));
	assert_false(row_fits(&row, 5));
}

static void rows_are_numbered_as_in_a_spreadsheet(void **state)
{
	static const long numbers[] = {1, 3, 4, 6};
	const char *bytes = "a;b\n\n1;\"x\ny\nz\"\n2;3\n;\"\n\"\n4;5\n";
	struct row *row = memory_new(sizeof(*row));
	struct source source;
	struct rows rows;

	(void)state;
	assert_int_equal(source_open(&source, scratch(text_of(bytes))), 0);
	rows_open(&rows, &source, ';');
	for (int i = 0; i < 4; i++) {
		assert_int_equal(rows_read(&rows, row), 1);
		assert_int_equal(row->number, numbers[i]);
	}
	rows_close(&rows);
	source_close(&source);
	free(row);
}

static void the_separator_is_what_stands_outside_quotes(void **state)
{
	(void)state;
	assert_int_equal(rows_separator(TEXT("a;b;c,d")), ';');
	assert_int_equal(rows_separator(TEXT("a,b,c;d")), ',');
	assert_int_equal(rows_separator(TEXT("a\tb")), '\t');
	assert_int_equal(rows_separator(TEXT("\"a;b;c\",d")), ',');
	assert_int_equal(rows_separator(TEXT("a")), ';');
}

struct plain {
	struct row row;
	struct arena arena;
	bool ended;
};

static void plain_field(void *at, size_t len, void *to)
{
	struct plain *plain = to;

	plain->row.field[plain->row.fields++] =
	    text_trim((struct text){arena_copy(&plain->arena, at, len), len});
}

static void plain_row(int c, void *to)
{
	(void)c;
	((struct plain *)to)->ended = true;
}

/* What libcsv alone makes of one line, if it is a whole row. */
static bool read_by_libcsv(struct text line, struct plain *plain)
{
	struct csv_parser parser;
	bool good;

	plain->row.fields = 0;
	plain->ended = false;
	csv_init(&parser, CSV_STRICT);
	csv_set_delim(&parser, ';');
	good = csv_parse(&parser, line.at, line.len, plain_field, plain_row,
			 plain) == line.len &&
	       csv_parse(&parser, "\n", 1, plain_field, plain_row, plain) == 1;
	csv_free(&parser);
	return good && plain->ended;
}

/* Line `n` of all lines of seven of four signs; the x makes that none of them
 * is blank. */
static void add_short_line(struct buffer *out, unsigned n)
{
	buffer_add(out, TEXT("x;"));
	for (int i = 0; i < 7; i++)
		buffer_char(out, "a\"; "[n >> 2 * i & 3]);
}

static void every_short_line_is_read_as_by_libcsv(void **state)
{
	struct plain *plain = memory_new(sizeof(*plain));
	struct buffer bytes = {0}, ours = {0}, theirs = {0};

	(void)state;
	for (unsigned n = 0; n < 1u << 14; n++) {
		size_t start = bytes.len;

		add_short_line(&bytes, n);
		if (read_by_libcsv(
			(struct text){bytes.at + start, bytes.len - start},
			plain)) {
			show(&theirs, &plain->row);
			buffer_char(&bytes, '\n');
		} else
			bytes.len = start;
	}
	buffer_char(&theirs, '\0');
	read_all(text_of_buffer(&bytes), ';', 0, SOURCE_BLOCK, &ours);
	assert_string_equal(ours.at, theirs.at);
	assert_true(count_of(theirs.at, '|') > 1000);
	buffer_release(&bytes);
	buffer_release(&ours);
	buffer_release(&theirs);
	arena_release(&plain->arena);
	free(plain);
}

static void assert_spectrum(const char *name, const char *rows)
{
	static char bytes[4096], path[64];
	struct buffer out = {0};
	const char *full;
	FILE *file;

	snprintf(path, sizeof(path), "corpora/csv-spectrum/csvs/%s.csv", name);
	full = shared_file(path);
	if (!full)
		return;
	file = fopen(full, "r");
	read_all((struct text){bytes, fread(bytes, 1, sizeof(bytes), file)},
		 ',', 0, 7, &out);
	fclose(file);
	assert_string_equal(out.at, rows);
	buffer_release(&out);
}

/* The expected rows are those of its JSON files; blanks round a field and
 * CR of a line end within one are not kept here. */
static void csv_spectrum_comes_out_right(void **state)
{
	(void)state;
	assert_spectrum("comma_in_quotes",
			"first,last,address,city,zip|"
			"John,Doe,120 any st.,Anytown, WW,08123|");
	assert_spectrum("empty", "a,b,c|1,,|2,3,4|");
	assert_spectrum("empty_crlf", "a,b,c|1,,|2,3,4|");
	assert_spectrum("escaped_quotes", "a,b|1,ha \"ha\" ha|3,4|");
	assert_spectrum("json", "key,val|1,{\"type\": \"Point\", "
				"\"coordinates\": [102.0, 0.5]}|");
	assert_spectrum("newlines",
			"a,b,c|1,2,3|Once upon \na time,5,6|7,8,9|");
	assert_spectrum("quotes_and_newlines", "a,b|1,ha \n\"ha\" \nha|3,4|");
	assert_spectrum("simple", "a,b,c|1,2,3|");
	assert_spectrum("simple_crlf", "a,b,c|1,2,3|");
	assert_spectrum("utf8", "a,b,c|1,2,3|4,5,\xCA\xA4|");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_row_is_a_line_and_fields_are_trimmed),
	    cmocka_unit_test(rows_of_blanks_separators_and_quotes_are_no_rows),
	    cmocka_unit_test(quotes_hide_separators_quotes_and_line_ends),
	    cmocka_unit_test(blanks_round_quotes_do_no_harm),
	    cmocka_unit_test(a_stray_quote_costs_its_row),
	    cmocka_unit_test(an_unclosed_quote_costs_the_row_where_it_opened),
	    cmocka_unit_test(a_joined_row_must_have_all_its_fields),
	    cmocka_unit_test(a_joined_row_does_not_swallow_rows),
	    cmocka_unit_test(
		lines_that_were_read_ahead_can_be_faulty_themselves),
	    cmocka_unit_test(a_row_goes_on_over_a_hundred_lines_at_most),
	    cmocka_unit_test(one_quote_among_twenty_thousand_rows_costs_one),
	    cmocka_unit_test(a_quote_on_every_line_is_still_read_in_one_go),
	    cmocka_unit_test(what_is_too_long_costs_one_row),
	    cmocka_unit_test(a_field_that_just_fits_is_whole),
	    cmocka_unit_test(columns_beyond_the_last_are_only_counted),
	    cmocka_unit_test(empty_fields_that_are_too_many_do_no_harm),
	    cmocka_unit_test(rows_are_numbered_as_in_a_spreadsheet),
	    cmocka_unit_test(the_separator_is_what_stands_outside_quotes),
	    cmocka_unit_test(every_short_line_is_read_as_by_libcsv),
	    cmocka_unit_test(csv_spectrum_comes_out_right),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
