#include "scratch_folder.h"

#include "voortgang/exports.h"

static void hidden_files_and_readmes_are_not_read(void **state)
{
	(void)state;
	assert_true(exports_wants("leerlingen.csv"));
	assert_true(exports_wants("readme.csv"));
	assert_false(exports_wants(".gitkeep"));
	assert_false(exports_wants(".git"));
	assert_false(exports_wants("README"));
	assert_false(exports_wants("README.md"));
}

static void files_come_in_the_order_of_the_bytes_of_their_paths(void **state)
{
	static const char *const order[] = {"-n",  "./-", "B",
					    "a b", "b/a", "c"};
	int fd = *(int *)*state;
	struct exports e;

	put_folder(fd, "b");
	put_file(fd, "c", "");
	put_file(fd, "b/a", "");
	put_file(fd, "a b", "");
	put_file(fd, "B", "");
	put_file(fd, "-", "");
	put_file(fd, "-n", "");
	assert_int_equal(exports_open(&e, scratch_folder), 0);
	assert_int_equal(e.files, 6);
	for (size_t i = 0; i < 6; i++)
		assert_string_equal(e.file[i], order[i]);
	assert_null(e.file[6]);
	exports_close(&e);
}

static void a_file_is_found_by_its_path(void **state)
{
	int fd = *(int *)*state;
	struct exports e;

	put_file(fd, "a", "");
	put_file(fd, "b", "");
	assert_int_equal(exports_open(&e, scratch_folder), 0);
	assert_int_equal(exports_find(&e, TEXT("b")), 1);
	assert_int_equal(exports_find(&e, TEXT("c")), -1);
	assert_int_equal(exports_find(&e, TEXT("")), -1);
	exports_close(&e);
}

static void a_folder_below_is_known_as_read(void **state)
{
	int fd = *(int *)*state;
	struct exports e;
	struct stat below, above;

	put_folder(fd, "b");
	put_folder(fd, "b/c");
	assert_int_equal(fstatat(fd, "b/c", &below, 0), 0);
	assert_int_equal(stat("/", &above), 0);
	assert_int_equal(exports_open(&e, scratch_folder), 0);
	assert_true(exports_reads(&e, &below));
	assert_false(exports_reads(&e, &above));
	exports_close(&e);
}

static void a_folder_with_nothing_in_it_has_no_files(void **state)
{
	struct exports e;

	(void)state;
	assert_int_equal(exports_open(&e, scratch_folder), 0);
	assert_int_equal(e.files, 0);
	assert_int_equal(exports_find(&e, TEXT("a")), -1);
	exports_close(&e);
}

static void a_folder_that_is_not_there_is_trouble(void **state)
{
	struct exports e;

	(void)state;
	assert_int_equal(exports_open(&e, "/nowhere/at/all"), -1);
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hidden_files_and_readmes_are_not_read),
	    TEST(files_come_in_the_order_of_the_bytes_of_their_paths),
	    TEST(a_file_is_found_by_its_path),
	    TEST(a_folder_below_is_known_as_read),
	    TEST(a_folder_with_nothing_in_it_has_no_files),
	    cmocka_unit_test(a_folder_that_is_not_there_is_trouble),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
