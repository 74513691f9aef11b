/* interval, date, map, memory: the small values. */
#include "cmocka_all.h"

#include "date.h"
#include "interval.h"
#include "map.h"

static void suppressed_count_is_one_to_four(void **state)
{
	struct interval i;

	(void)state;
	assert_true(interval_parse(TEXT("<5"), &i));
	assert_int_equal(i.low, 1);
	assert_int_equal(i.high, 4);
	assert_true(interval_parse(TEXT("< 10"), &i));
	assert_int_equal(i.high, 9);
	assert_true(interval_parse(TEXT("0"), &i));
	assert_int_equal(i.high, 0);
}

static void what_is_no_count_is_refused(void **state)
{
	static const char *const bad[] = {"",    "-3", "<",   "<1",        "5<",
					  "1,5", "x",  "1e3", "9999999999"};
	struct interval i;

	(void)state;
	for (size_t n = 0; n < sizeof(bad) / sizeof(bad[0]); n++)
		assert_false(interval_parse(text_of(bad[n]), &i));
}

static void share_of_known_counts_is_exact_and_rounds_half_up(void **state)
{
	struct interval s;

	(void)state;
	s = interval_share((struct interval){1, 1}, (struct interval){8, 8});
	assert_int_equal(s.low, 125);
	s = interval_share((struct interval){1, 1}, (struct interval){16, 16});
	assert_int_equal(s.low, 63); /* 6.25 % */
	assert_int_equal(s.high, 63);
}

static void share_of_intervals_is_the_widest_possible(void **state)
{
	/* 1 to 4 of (1 to 4) + 6: 1/7 = 14.3 % to 4/10 = 40 %. */
	struct interval s =
	    interval_share((struct interval){1, 4}, (struct interval){7, 10});

	(void)state;
	assert_int_equal(s.low, 143);
	assert_int_equal(s.high, 400);
	s = interval_share((struct interval){0, 0}, (struct interval){0, 0});
	assert_int_equal(s.low, 0);
	assert_int_equal(s.high, 1000);
}

static void dates_are_read_in_the_spellings_of_schools(void **state)
{
	(void)state;
	assert_int_equal(date_parse(TEXT("2020-10-01")), 20201001);
	assert_int_equal(date_parse(TEXT("1-10-2020")), 20201001);
	assert_int_equal(date_parse(TEXT("01/10/2020")), 20201001);
	assert_int_equal(date_parse(TEXT("20201001")), 20201001);
	assert_int_equal(date_parse(TEXT("01-10-2020 00:00:00")), 20201001);
	assert_int_equal(date_parse(TEXT("29-02-2020")), 20200229);
}

static void days_that_do_not_exist_are_refused(void **state)
{
	static const char *const bad[] = {
	    "31-02-2021", "29-02-2021", "00-10-2020", "1-13-2020",
	    "1-10-20",    "2020-10",    "1-10/2020",  "morgen",
	    "",           "20201301",   "01-10-2020x"};

	(void)state;
	for (size_t n = 0; n < sizeof(bad) / sizeof(bad[0]); n++)
		assert_int_equal(date_parse(text_of(bad[n])), 0);
}

static void iso_form_takes_nothing_else(void **state)
{
	(void)state;
	assert_int_equal(date_parse_iso(TEXT("2020-10-01")), 20201001);
	assert_int_equal(date_parse_iso(TEXT("01-10-2020")), 0);
	assert_int_equal(date_parse_iso(TEXT("2020-10-1")), 0);
}

static void months_and_days_are_counted(void **state)
{
	char room[DATE_ROOM];

	(void)state;
	assert_int_equal(date_add_months(20200101, 9), 20201001);
	assert_int_equal(date_add_months(20200101, 18), 20210701);
	assert_int_equal(date_add_months(20201231, 2), 20210228);
	assert_int_equal(date_days(19700101), 0);
	assert_int_equal(date_days(20210701) - date_days(20210101), 181);
	assert_int_equal(date_days(20200301) - date_days(20200228), 2);
	assert_string_equal(date_dutch(20201001, room), "01-10-2020");
	assert_string_equal(date_iso(20201001, room), "2020-10-01");
}

static void map_keeps_the_order_of_its_keys(void **state)
{
	struct arena arena = {0};
	struct map map = {.arena = &arena};
	void *at = NULL;
	int one = 1, two = 2;

	(void)state;
	*map_slot(&map, TEXT("b")) = &one;
	*map_slot(&map, TEXT("a")) = &two;
	assert_ptr_equal(map_find(&map, TEXT("a")), &two);
	assert_null(map_find(&map, TEXT("c")));
	assert_null(*map_slot(&map, TEXT("")));
	assert_int_equal(map_count(&map), 3);
	assert_ptr_equal(map_next(&map, &at), &one);
	assert_ptr_equal(map_next(&map, &at), &two);
	map_release(&map);
	arena_release(&arena);
}

static void arena_gives_room_beyond_its_block(void **state)
{
	struct arena arena = {0};
	char *big, *small = arena_copy(&arena, "abc", 3);

	(void)state;
	big = arena_new(&arena, 200000);
	big[199999] = 'x';
	assert_string_equal(small, "abc");
	assert_int_equal(big[0], 0);
	assert_int_equal((uintptr_t)big % 16, 0);
	arena_release(&arena);
	assert_null(arena.block);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(suppressed_count_is_one_to_four),
	    cmocka_unit_test(what_is_no_count_is_refused),
	    cmocka_unit_test(share_of_known_counts_is_exact_and_rounds_half_up),
	    cmocka_unit_test(share_of_intervals_is_the_widest_possible),
	    cmocka_unit_test(dates_are_read_in_the_spellings_of_schools),
	    cmocka_unit_test(days_that_do_not_exist_are_refused),
	    cmocka_unit_test(iso_form_takes_nothing_else),
	    cmocka_unit_test(months_and_days_are_counted),
	    cmocka_unit_test(map_keeps_the_order_of_its_keys),
	    cmocka_unit_test(arena_gives_room_beyond_its_block),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
