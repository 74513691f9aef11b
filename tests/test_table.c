#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "table.h"

struct cells {
	struct text name;
	long tenths;
};

static const struct table_column columns[] = {
    {"naam", TABLE_TEXT, true, offsetof(struct cells, name), 0},
    {"waarde", TABLE_TENTHS, false, offsetof(struct cells, tenths), -1},
};

/* Reads a table that holds this. */
static struct table read_table(struct arena *arena, const char *content)
{
	char folder[] = "/tmp/test_table_XXXXXX", path[64];
	struct table table;
	FILE *file;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/t.csv", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(content, file);
	assert_int_equal(fclose(file), 0);
	table_read(&table, arena, folder, "t.csv", columns, 2,
		   sizeof(struct cells));
	unlink(path);
	rmdir(folder);
	return table;
}

static void a_quantity_may_have_a_decimal(void **state)
{
	struct arena arena = {0};
	struct table t = read_table(&arena, "naam;waarde\na;7,5\nb;10\nc;\n");
	const struct cells *cells = (void *)t.row;

	(void)state;
	assert_int_equal(t.errors, 0);
	assert_int_equal(t.rows, 3);
	assert_int_equal(cells[0].tenths, 75);
	assert_int_equal(cells[1].tenths, 100);
	assert_int_equal(cells[2].tenths, -1);
	arena_release(&arena);
}

static void a_quantity_with_two_decimals_is_an_error(void **state)
{
	struct arena arena = {0};
	struct table t = read_table(&arena, "naam;waarde\na;7,25\nb;x\n");

	(void)state;
	assert_int_equal(t.errors, 2);
	arena_release(&arena);
}

static void a_table_with_too_many_columns_is_an_error(void **state)
{
	struct buffer content = {0};
	struct arena arena = {0};
	struct table t;

	(void)state;
	for (int i = 0; i < 300; i++)
		buffer_add(&content, TEXT("x;"));
	buffer_add(&content, TEXT("naam;waarde\n"));
	buffer_char(&content, '\0');
	t = read_table(&arena, content.at);
	assert_int_equal(t.errors, 1);
	assert_int_equal(t.rows, 0);
	buffer_release(&content);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_quantity_may_have_a_decimal),
	    cmocka_unit_test(a_quantity_with_two_decimals_is_an_error),
	    cmocka_unit_test(a_table_with_too_many_columns_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
