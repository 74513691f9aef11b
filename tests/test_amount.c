#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "amount.h"

static void amounts_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *written;
		long cents;
	} cases[] = {
	    {"1.234,56", 123456},
	    {"1234.56", 123456},
	    {"1234,5", 123450},
	    {"1.234", 123400},
	    {"12.345.678,00", 1234567800},
	    {"\xE2\x82\xAC 1.250,00", 125000},
	    {"EUR 99", 9900},
	    {"-\xC2\xA0"
	     "12,50",
	     -1250},
	    {"0", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		long cents = -1;

		assert_true(amount_parse(text_of(cases[i].written), &cents));
		assert_int_equal(cents, cases[i].cents);
	}
}

static void what_is_no_amount_is_refused(void **state)
{
	static const char *const cases[] = {
	    "",       "-",      "12,345",  "1,234.56",       "1.23.456",
	    "12a",    "1..234", ".5",      "99999999999999", "1,2,3",
	    "n.v.t.", "<5",     "1.2345,6"};
	long cents;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_false(amount_parse(text_of(cases[i]), &cents));
}

static void an_amount_written_is_read_again(void **state)
{
	static const long cases[] = {0, 5, -5, 99, 100, -12345, 987654321};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer out = {0};
		long cents = -1;

		amount_write(&out, cases[i]);
		assert_true(amount_parse(text_of_buffer(&out), &cents));
		assert_int_equal(cents, cases[i]);
		buffer_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(amounts_are_read_as_people_write_them),
	    cmocka_unit_test(what_is_no_amount_is_refused),
	    cmocka_unit_test(an_amount_written_is_read_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
