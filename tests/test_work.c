#include "scratch_folder.h"

#include <stdio.h>

#include "voortgang/work.h"

enum { SMALL = 1000, LARGE = 1000 * 1000 * 1000 };

static void write_and_read_again(int scratch)
{
	char room[8] = "";
	int again;

	assert_true(scratch >= 0);
	assert_int_equal(write(scratch, "rows", 4), 4);
	for (int i = 0; i < 2; i++) {
		again = work_reopen(scratch);
		assert_true(again >= 0);
		assert_int_equal(read(again, room, sizeof(room)), 4);
		assert_memory_equal(room, "rows", 4);
		close(again);
	}
	close(scratch);
}

static void what_is_written_is_read_from_the_beginning_each_time(void **state)
{
	int region = *(int *)*state;

	write_and_read_again(work_scratch(region, SMALL));
	write_and_read_again(work_scratch(region, LARGE));
}

static size_t names_in(int region)
{
	struct folder_list list;
	size_t names;

	assert_int_equal(folder_list(region, NULL, &list), 0);
	names = list.entries;
	folder_list_release(&list);
	return names;
}

static void a_scratch_has_no_name(void **state)
{
	int region = *(int *)*state;
	int small = work_scratch(region, SMALL);
	int large = work_scratch(region, LARGE);

	assert_int_equal(names_in(region), 0);
	close(small);
	close(large);
}

/* Small exports never fill the disk, large ones never the memory. */
static void only_a_large_one_is_on_the_disk_of_the_region(void **state)
{
	int region = *(int *)*state;
	int small = work_scratch(region, SMALL);
	int large = work_scratch(region, LARGE);
	struct stat place, stat;

	assert_int_equal(fstat(region, &place), 0);
	assert_int_equal(fstat(small, &stat), 0);
	assert_true(stat.st_dev != place.st_dev);
	assert_int_equal(fstat(large, &stat), 0);
	assert_true(stat.st_dev == place.st_dev);
	close(small);
	close(large);
}

static void what_lies_in_its_way_is_not_written_to(void **state)
{
	int region = *(int *)*state;

	put_file(region, "precious", "kept");
	assert_int_equal(symlinkat("precious", region, ".scratch"), 0);
	write_and_read_again(work_scratch(region, LARGE));
	assert_int_equal(linkat(region, "precious", region, ".scratch", 0), 0);
	write_and_read_again(work_scratch(region, LARGE));
	assert_string_equal(get_file(region, "precious"), "kept");
	assert_int_equal(mkfifoat(region, ".scratch", 0600), 0);
	write_and_read_again(work_scratch(region, LARGE));
	assert_int_equal(names_in(region), 1);
}

/* Killed before the name was taken away. */
static void one_that_still_has_a_name_is_swept(void **state)
{
	int region = *(int *)*state;

	put_file(region, ".scratch", "");
	assert_int_equal(work_sweep(region), 0);
	assert_int_equal(names_in(region), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		what_is_written_is_read_from_the_beginning_each_time,
		scratch_setup, scratch_teardown),
	    cmocka_unit_test_setup_teardown(a_scratch_has_no_name,
					    scratch_setup, scratch_teardown),
	    cmocka_unit_test_setup_teardown(
		only_a_large_one_is_on_the_disk_of_the_region, scratch_setup,
		scratch_teardown),
	    cmocka_unit_test_setup_teardown(
		what_lies_in_its_way_is_not_written_to, scratch_setup,
		scratch_teardown),
	    cmocka_unit_test_setup_teardown(one_that_still_has_a_name_is_swept,
					    scratch_setup, scratch_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
