#include "scratch_folder.h"

#include <errno.h>

static bool not_b(const char *name)
{
	return strcmp(name, "b") != 0;
}

static void everything_below_is_listed_in_the_order_of_bytes(void **state)
{
	static const char *const order[] = {"Z",     "a",          "a!",
					    "a/z.c", "a/\xC3\xA9", "b"};
	struct folder_list list;
	int fd = *(int *)*state;

	put_folder(fd, "a");
	put_file(fd, "a/\xC3\xA9", "");
	put_file(fd, "a/z.c", "");
	put_file(fd, "a!", "");
	put_file(fd, "b", "");
	put_file(fd, "Z", "");
	assert_int_equal(folder_list(fd, NULL, &list), 0);
	assert_int_equal(list.entries, 6);
	for (size_t i = 0; i < 6; i++)
		assert_string_equal(list.entry[i].path, order[i]);
	folder_list_release(&list);
}

static void what_is_not_wanted_is_left_out_with_all_in_it(void **state)
{
	struct folder_list list;
	int fd = *(int *)*state;

	put_folder(fd, "b");
	put_file(fd, "b/in", "");
	put_file(fd, "c", "");
	assert_int_equal(folder_list(fd, not_b, &list), 0);
	assert_int_equal(list.entries, 1);
	assert_string_equal(list.entry[0].path, "c");
	folder_list_release(&list);
}

static void a_link_is_listed_and_not_followed(void **state)
{
	struct folder_list list;
	int fd = *(int *)*state;

	put_folder(fd, "a");
	put_file(fd, "a/in", "");
	assert_int_equal(symlinkat("a", fd, "link"), 0);
	assert_int_equal(folder_list(fd, NULL, &list), 0);
	assert_int_equal(list.entries, 3);
	assert_true(S_ISLNK(list.entry[2].stat.st_mode));
	folder_list_release(&list);
}

static void a_link_is_not_opened_as_a_folder(void **state)
{
	int fd = *(int *)*state;

	put_folder(fd, "a");
	assert_int_equal(symlinkat("a", fd, "link"), 0);
	assert_int_equal(folder_open(fd, "link"), -1);
	assert_int_equal(folder_make(fd, "link"), -1);
}

static void removing_takes_all_and_nothing_behind_a_link(void **state)
{
	int fd = *(int *)*state;

	put_folder(fd, "kept");
	put_file(fd, "kept/file", "here");
	put_folder(fd, "a");
	put_folder(fd, "a/b");
	put_file(fd, "a/b/c", "");
	assert_int_equal(symlinkat("../kept", fd, "a/link"), 0);
	assert_int_equal(folder_remove(fd, "a"), 0);
	assert_int_equal(faccessat(fd, "a", F_OK, 0), -1);
	assert_string_equal(get_file(fd, "kept/file"), "here");
}

static void removing_what_is_not_there_is_fine(void **state)
{
	assert_int_equal(folder_remove(*(int *)*state, "nothing"), 0);
}

static void a_file_is_not_removed_as_a_folder(void **state)
{
	int fd = *(int *)*state;

	put_file(fd, "file", "here");
	assert_int_equal(folder_remove(fd, "file"), -1);
	assert_int_equal(errno, ENOTDIR);
	assert_string_equal(get_file(fd, "file"), "here");
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(everything_below_is_listed_in_the_order_of_bytes),
	    TEST(what_is_not_wanted_is_left_out_with_all_in_it),
	    TEST(a_link_is_listed_and_not_followed),
	    TEST(a_link_is_not_opened_as_a_folder),
	    TEST(removing_takes_all_and_nothing_behind_a_link),
	    TEST(removing_what_is_not_there_is_fine),
	    TEST(a_file_is_not_removed_as_a_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
