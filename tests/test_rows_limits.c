#include "cmocka_all.h"

#include "shown_rows.h"

/* A line of `count` fields: this one, and empty ones. */
static void add_wide_line(struct buffer *out, const char *field, int count)
{
	add_lines(out, field, 1);
	add_lines(out, ";", count - 1);
	add_lines(out, "\n", 1);
}

/* The first row of such bytes; they are released. */
static struct row *first_row(struct buffer *bytes, size_t expected)
{
	struct row *row = memory_new(sizeof(*row));
	struct source source;
	struct rows rows;

	source_open(&source, scratch(text_of_buffer(bytes)));
	rows_open(&rows, &source, ';');
	rows.expected = expected;
	assert_int_equal(rows_read(&rows, row), 1);
	rows_close(&rows);
	source_close(&source);
	buffer_release(bytes);
	return row;
}

/* Plain, with quotes round a field, and with quotes for libcsv. */
static void a_row_of_too_many_columns_is_counted_however_quoted(void **state)
{
	static const char *const fields[] = {"a", "\"a\"", "\"a\"\"\"",
					     "\"a\nb\""};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct buffer bytes = {0};
		struct row *row;

		add_wide_line(&bytes, fields[i], ROWS_COLUMNS + 44);
		row = first_row(&bytes, 0);
		assert_int_equal(row->fault, ROW_GOOD);
		assert_int_equal(row->fields, ROWS_COLUMNS + 44);
		free(row);
	}
}

static void what_stands_beyond_the_last_column_fits_nowhere(void **state)
{
	struct buffer bytes = {0};
	struct row *row;

	(void)state;
	add_wide_line(&bytes, "a", ROWS_COLUMNS + 44);
	row = first_row(&bytes, 0);
	assert_false(row_fits(row, 1));
	assert_true(row_fits(row, ROWS_COLUMNS + 44));
	free(row);
}

/* It may hold something where nobody looks. */
static void a_row_of_too_many_columns_is_never_blank(void **state)
{
	struct buffer bytes = {0};
	struct row *row;

	(void)state;
	add_wide_line(&bytes, "", ROWS_COLUMNS);
	add_wide_line(&bytes, "", ROWS_COLUMNS + 1);
	row = first_row(&bytes, 0);
	assert_int_equal(row->line, 2);
	assert_int_equal(row->fields, ROWS_COLUMNS + 1);
	free(row);
}

/* Fields of 30,000 bytes, one on each line, joined by quotes. */
static void add_open_lines(struct buffer *out, int lines)
{
	add_lines(out, "\"", 1);
	for (int i = 0; i < lines; i++) {
		add_lines(out, "x", 30000);
		add_lines(out, "\n\";\"", 1);
	}
	add_lines(out, "\"\n", 1);
}

static void a_row_goes_on_over_128_kilobytes_at_most(void **state)
{
	struct buffer few = {0}, many = {0};
	struct row *row;

	(void)state;
	add_open_lines(&few, 5);
	row = first_row(&few, 6);
	assert_int_equal(row->fault, ROW_GOOD);
	assert_int_equal(row->last_line, 6);
	free(row);
	add_open_lines(&many, 7);
	row = first_row(&many, 8);
	assert_int_equal(row->fault, ROW_BAD_QUOTE);
	assert_int_equal(row->last_line, 1);
	free(row);
}

static void an_open_quote_does_not_pull_in_a_line_that_was_cut(void **state)
{
	struct buffer bytes = {0}, out = {0};

	(void)state;
	add_lines(&bytes, "1;\"a\n", 1);
	add_lines(&bytes, "x", SOURCE_LINE + 1);
	add_lines(&bytes, "\nb\";2\n", 1);
	read_all(text_of_buffer(&bytes), ';', 2, SOURCE_BLOCK, &out);
	assert_string_equal(out.at, "!1.1|#2.0|!3.0|");
	buffer_release(&bytes);
	buffer_release(&out);
}

/* ="0012" keeps its dress only if it is whole. */
static void codes_dressed_as_formulas_are_kept_or_refused(void **state)
{
	struct buffer out = {0};

	(void)state;
	read_all(TEXT("=\"1\";=\"2\"\n=5;\"a\"\n=;\"a\"\n"), ';', 0, 7, &out);
	assert_string_equal(out.at, "=\"1\",=\"2\"|=5,a|=,a|");
	out.len = 0;
	read_all(TEXT("=\"1\"2;a\n=\"1;a\n3;4\n"), ';', 0, 7, &out);
	assert_string_equal(out.at, "!1.0|!2.0|3,4|");
	buffer_release(&out);
}

static void a_nul_is_no_separator(void **state)
{
	(void)state;
	assert_int_equal(rows_separator(TEXT("a\0b\0c\0;d")), ';');
	assert_int_equal(rows_separator(TEXT("\0\0\0a,b")), ',');
}

/* What a line may look like to quotes, each with something in it. */
static const char *const looks[] = {"x",    "x;\"",    "x\";y",  "\"x\"",
				    "\"\"", "\"x\"\"", ";\"x\"", "\"x;\";\"",
				    "x\"y", "\"\"\"x"};

enum { LOOKS = sizeof(looks) / sizeof(looks[0]) };

/* Each line stands in one row, and rows stand in the order of the lines. */
static void assert_no_line_is_lost(struct text bytes, size_t expected,
				   long lines)
{
	struct row *row = memory_new(sizeof(*row));
	struct source source;
	struct rows rows;
	long line = 0;

	source_open(&source, scratch(bytes));
	rows_open(&rows, &source, ';');
	rows.expected = expected;
	while (rows_read(&rows, row) > 0) {
		assert_int_equal(row->line, line + 1);
		line = row->last_line;
	}
	assert_int_equal(line, lines);
	rows_close(&rows);
	source_close(&source);
	free(row);
}

static void no_line_is_lost_however_quotes_stand(void **state)
{
	struct buffer bytes = {0};

	(void)state;
	for (int n = 0; n < LOOKS * LOOKS * LOOKS * LOOKS; n++) {
		bytes.len = 0;
		for (int i = 0, rest = n; i < 4; i++, rest /= LOOKS)
			buffer_format(&bytes, "a;%s;a\n", looks[rest % LOOKS]);
		assert_no_line_is_lost(text_of_buffer(&bytes), n % 2 ? 3 : 0,
				       4);
	}
	buffer_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(
		a_row_of_too_many_columns_is_counted_however_quoted),
	    cmocka_unit_test(what_stands_beyond_the_last_column_fits_nowhere),
	    cmocka_unit_test(a_row_of_too_many_columns_is_never_blank),
	    cmocka_unit_test(a_row_goes_on_over_128_kilobytes_at_most),
	    cmocka_unit_test(
		an_open_quote_does_not_pull_in_a_line_that_was_cut),
	    cmocka_unit_test(codes_dressed_as_formulas_are_kept_or_refused),
	    cmocka_unit_test(a_nul_is_no_separator),
	    cmocka_unit_test(no_line_is_lost_however_quotes_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
