#include "cmocka_all.h"

#include "nearest.h"

static void slips_are_counted(void **state)
{
	static const struct {
		const char *a, *b;
		size_t slips;
	} cases[] = {{"kader", "kader", 0},   {"kader", "kaeder", 1},
		     {"kader", "kadr", 1},    {"kader", "kager", 1},
		     {"kader", "kadre", 1},   {"pie", "pei", 1},
		     {"kader", "basis", 4},   {"", "ab", 2},
		     {"gemengd", "gmeegd", 2}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
		    nearest_slips(text_of(cases[i].a), text_of(cases[i].b), 9),
		    cases[i].slips);
		assert_int_equal(
		    nearest_slips(text_of(cases[i].b), text_of(cases[i].a), 9),
		    cases[i].slips);
	}
}

/* Which of kader and gemengd, two meanings, and kb, a word for kader. */
static const char *meant(const char *written)
{
	static const char kader[] = "kb", gemengd[] = "gl";
	struct nearest n = {.written = text_of(written)};

	nearest_try(&n, TEXT("kader"), kader);
	nearest_try(&n, TEXT("kaders"), kader);
	nearest_try(&n, TEXT("gemengd"), gemengd);
	nearest_try(&n, TEXT("kadet"), gemengd);
	nearest_try(&n, TEXT("kb"), kader);
	return nearest_meaning(&n);
}

static void what_is_clearly_nearest_is_meant(void **state)
{
	(void)state;
	assert_string_equal(meant("kaderr"), "kb");
	assert_string_equal(meant("gemengt"), "gl");
	assert_string_equal(meant("kadres"), "kb");
}

static void what_is_not_clear_is_left(void **state)
{
	(void)state;
	assert_null(meant("kadel")); /* kader or kadet */
	assert_null(meant("basis"));
	assert_null(meant("kx")); /* too short for a slip */
	assert_null(meant(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(slips_are_counted),
	    cmocka_unit_test(what_is_clearly_nearest_is_meant),
	    cmocka_unit_test(what_is_not_clear_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
