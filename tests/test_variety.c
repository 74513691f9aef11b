#include "cmocka_all.h"

#include "variety.h"

/* Findings in which was found and expected what is given, ended by NULL; they
 * are told as `found|expected`. */
static const char *tell(const char *line, const char *const *given)
{
	static char told[1024];
	struct text field[FINDING_COLUMNS], first[FINDING_COLUMNS];
	struct variety variety = {0};
	struct arena arena = {0};
	const struct text *all;

	for (size_t i = 0; i < FINDING_COLUMNS; i++)
		first[i] = record_unknown;
	first[FINDING_LINE] = text_of(line);
	for (size_t i = 0; given[i]; i += 2) {
		memcpy(field, first, sizeof(field));
		field[FINDING_FOUND] = text_of(given[i]);
		field[FINDING_EXPECTED] = text_of(given[i + 1]);
		variety_add(&variety, field);
	}
	first[FINDING_FOUND] = text_of(given[0]);
	first[FINDING_EXPECTED] = text_of(given[1]);
	all = variety_tell(&variety, first, &arena);
	snprintf(told, sizeof(told), "%.*s|%.*s", TEXT_ARG(all[FINDING_FOUND]),
		 TEXT_ARG(all[FINDING_EXPECTED]));
	arena_release(&arena);
	return told;
}

#define TELL(line, ...) tell(line, (const char *const[]){__VA_ARGS__, NULL})

static void what_is_the_same_is_told_once(void **state)
{
	(void)state;
	assert_string_equal(TELL("3", "x", "2020-10-01", "x", "2020-10-01"),
			    "x|2020-10-01");
	assert_string_equal(TELL("3", "\\N", "y", "\\N", "y"), "\\N|y");
}

static void what_differs_is_told_with_the_first(void **state)
{
	(void)state;
	assert_string_equal(
	    TELL("3", "9 velden", "6", "4 velden", "6", "4 velden", "6"),
	    "9 velden (andere rijen: 4 velden)|6");
	assert_string_equal(TELL("3", "44105", "2020-10-01", "", "2020-10-02"),
			    "44105 (andere rijen: (leeg))|"
			    "01-10-2020 (andere rijen: 02-10-2020)");
	assert_string_equal(TELL("\\N", "2020", "\\N", "2021", "\\N"),
			    "2020 (ook: 2021)|\\N");
}

static void many_are_not_all_told(void **state)
{
	static const char longer[] = "01234567890123456789012345678901234567890"
				     "12345678901234567890123456789"
				     "01234567890123456789012345678901234567890"
				     "12345678901234567890123456789"
				     "0123456789012345678901234567890123456789";

	(void)state;
	assert_string_equal(TELL("3", "a", "", "b", "", "c", "", "d", "", "e",
				 "", "f", "", "g", ""),
			    "a (andere rijen: b, c, d, e en andere)|");
	assert_string_equal(TELL("3", "a", "", "b", "", longer, ""),
			    "a (andere rijen: b en andere)|");
	assert_string_equal(TELL("3", "a", "", longer, ""), "a en andere|");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_the_same_is_told_once),
	    cmocka_unit_test(what_differs_is_told_with_the_first),
	    cmocka_unit_test(many_are_not_all_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
