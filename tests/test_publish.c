#include "scratch_folder.h"

#include <errno.h>
#include <stdio.h>

#include "voortgang/publish.h"

/* A file system that knows no flags. */
static int plain_rename(int from, const char *old, int to, const char *new,
			unsigned flags)
{
	if (flags) {
		errno = EINVAL;
		return -1;
	}
	return renameat(from, old, to, new);
}

static int no_rename(int from, const char *old, int to, const char *new,
		     unsigned flags)
{
	(void)from;
	(void)old;
	(void)to;
	(void)new;
	(void)flags;
	errno = EIO;
	return -1;
}

static int make_set(int region)
{
	put_folder(region, "work");
	put_folder(region, "work/set");
	put_file(region, "work/set/file", "new");
	return folder_open(region, "work");
}

static void make_old_set(int region)
{
	put_folder(region, "2021");
	put_file(region, "2021/file", "old");
}

static void a_first_set_gets_its_place(void **state)
{
	int region = *(int *)*state, work = make_set(region);

	assert_int_equal(publish_set(region, "2021", work, "set", renameat2),
			 0);
	assert_string_equal(get_file(region, "2021/file"), "new");
	assert_int_equal(faccessat(work, "set", F_OK, 0), -1);
	close(work);
}

static void a_new_set_changes_places_with_the_old_one(void **state)
{
	int region = *(int *)*state, work = make_set(region);

	make_old_set(region);
	assert_int_equal(publish_set(region, "2021", work, "set", renameat2),
			 0);
	assert_string_equal(get_file(region, "2021/file"), "new");
	assert_string_equal(get_file(work, "set/file"), "old");
	close(work);
}

static void without_exchange_an_old_set_is_kept(void **state)
{
	int region = *(int *)*state, work = make_set(region);

	make_old_set(region);
	assert_int_equal(publish_set(region, "2021", work, "set", plain_rename),
			 -1);
	assert_string_equal(get_file(region, "2021/file"), "old");
	assert_string_equal(get_file(work, "set/file"), "new");
	close(work);
}

static void without_exchange_a_first_set_gets_its_place(void **state)
{
	int region = *(int *)*state, work = make_set(region);

	assert_int_equal(publish_set(region, "2021", work, "set", plain_rename),
			 0);
	assert_string_equal(get_file(region, "2021/file"), "new");
	close(work);
}

static void when_it_fails_the_old_set_is_kept(void **state)
{
	int region = *(int *)*state, work = make_set(region);

	make_old_set(region);
	assert_int_equal(publish_set(region, "2021", work, "set", no_rename),
			 -1);
	assert_string_equal(get_file(region, "2021/file"), "old");
	close(work);
}

static void a_link_is_no_place_for_a_set(void **state)
{
	int region = *(int *)*state, work = make_set(region);

	make_old_set(region);
	assert_int_equal(symlinkat("2021", region, "2023"), 0);
	assert_int_equal(publish_place(region, "2023"), -1);
	assert_int_equal(publish_set(region, "2023", work, "set", renameat2),
			 -1);
	assert_string_equal(get_file(region, "2023/file"), "old");
	close(work);
}

static void a_file_is_no_place_for_a_set(void **state)
{
	int region = *(int *)*state;

	put_file(region, "2021", "a file");
	assert_int_equal(publish_place(region, "2021"), -1);
	assert_int_equal(publish_place(region, "2022"), 0);
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_first_set_gets_its_place),
	    TEST(a_new_set_changes_places_with_the_old_one),
	    TEST(without_exchange_an_old_set_is_kept),
	    TEST(without_exchange_a_first_set_gets_its_place),
	    TEST(when_it_fails_the_old_set_is_kept),
	    TEST(a_link_is_no_place_for_a_set),
	    TEST(a_file_is_no_place_for_a_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
