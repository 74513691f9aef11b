#include "cmocka_all.h"

#include "memo.h"

static void what_is_kept_is_recalled(void **state)
{
	struct memo memo;
	int a = 1, b = 2;

	(void)state;
	memo_init(&memo);
	assert_null(memo_recall(&memo, TEXT("")));
	assert_null(memo_recall(&memo, TEXT("12345678")));
	memo_keep(&memo, TEXT("12345678"), &a);
	memo_keep(&memo, TEXT("12345679"), &b);
	memo_keep(&memo, TEXT(""), &b);
	assert_ptr_equal(memo_recall(&memo, TEXT("12345678")), &a);
	assert_ptr_equal(memo_recall(&memo, TEXT("12345679")), &b);
	assert_ptr_equal(memo_recall(&memo, TEXT("")), &b);
	assert_null(memo_recall(&memo, TEXT("1234567")));
	memo_release(&memo);
}

static void after_clearing_nothing_is_recalled(void **state)
{
	struct memo memo;
	int a = 1;

	(void)state;
	memo_init(&memo);
	memo_keep(&memo, TEXT("a"), &a);
	memo_clear(&memo);
	assert_null(memo_recall(&memo, TEXT("a")));
	memo_release(&memo);
}

static void texts_too_long_are_not_kept(void **state)
{
	char long_text[MEMO_KEY + 1] = {0};
	struct text fits = {long_text, MEMO_KEY};
	struct text too_long = {long_text, MEMO_KEY + 1};
	struct memo memo;
	int a = 1;

	(void)state;
	memo_init(&memo);
	memo_keep(&memo, fits, &a);
	memo_keep(&memo, too_long, &a);
	assert_ptr_equal(memo_recall(&memo, fits), &a);
	assert_null(memo_recall(&memo, too_long));
	memo_release(&memo);
}

/* It may forget, but it never mistakes one text for another. */
static void many_texts_push_each_other_out_and_stay_apart(void **state)
{
	static int value[4 * MEMO_PLACES];
	struct memo memo;
	size_t kept = 0;

	(void)state;
	memo_init(&memo);
	for (size_t round = 0; round < 2; round++)
		for (size_t i = 0; i < 4 * MEMO_PLACES; i++) {
			char room[24];
			int len = snprintf(room, sizeof(room), "row %zu", i);
			struct text t = {room, (size_t)len};
			void *known = memo_recall(&memo, t);

			if (known)
				assert_ptr_equal(known, &value[i]);
			kept += known != NULL;
			memo_keep(&memo, t, &value[i]);
			assert_ptr_equal(memo_recall(&memo, t), &value[i]);
		}
	assert_true(kept < 4 * MEMO_PLACES);
	memo_release(&memo);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_kept_is_recalled),
	    cmocka_unit_test(after_clearing_nothing_is_recalled),
	    cmocka_unit_test(texts_too_long_are_not_kept),
	    cmocka_unit_test(many_texts_push_each_other_out_and_stay_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
