#include "cmocka_all.h"

#include <math.h>

#include "charts/flow.h"

static void assert_near(double a, double b)
{
	if (fabs(a - b) > 1e-6)
		fail_msg("%f is not %f", a, b);
}

static struct flow flow_of(size_t rows, double h)
{
	struct flow f = {0};

	for (size_t i = 0; i < rows; i++)
		flow_add(&f, h);
	return f;
}

static void
rows_that_fit_stand_on_one_sheet_and_share_what_is_left(void **state)
{
	struct flow f = flow_of(4, 20);

	(void)state;
	flow_fit(&f, 100, 50);
	assert_int_equal(f.sheets, 1);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(f.row[i].sheet, 0);
		assert_near(f.row[i].h, 25);
		assert_near(f.row[i].y, 25.0 * (double)i);
	}
	flow_release(&f);
}

static void a_row_gets_no_more_than_it_may(void **state)
{
	struct flow f = flow_of(2, 20);

	(void)state;
	flow_fit(&f, 100, 8);
	assert_near(f.row[0].h, 28);
	assert_near(f.row[1].y, 28);
	flow_release(&f);
}

static void sheets_are_about_as_full_as_each_other(void **state)
{
	struct flow f = flow_of(11, 10);
	size_t last = 0;

	(void)state;
	flow_fit(&f, 100, 0);
	assert_int_equal(f.sheets, 2);
	for (size_t i = 0; i < 11; i++)
		last += f.row[i].sheet == 1;
	assert_in_range(last, 4, 6);
	flow_release(&f);
}

static size_t rows_on(const struct flow *f, size_t sheet)
{
	size_t rows = 0;

	for (size_t i = 0; i < f->rows; i++)
		rows += f->row[i].sheet == sheet;
	return rows;
}

/* Four rows fit on a sheet. */
static void the_last_sheet_is_not_left_with_what_remains(void **state)
{
	static const struct {
		size_t rows, sheets;
	} cases[] = {{5, 2}, {9, 3}, {10, 3}, {13, 4}, {14, 4}, {21, 6}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct flow f = flow_of(cases[i].rows, 25);
		size_t least = cases[i].rows / cases[i].sheets;

		flow_fit(&f, 100, 0);
		assert_int_equal(f.sheets, cases[i].sheets);
		for (size_t k = 0; k < f.sheets; k++)
			assert_in_range(rows_on(&f, k), least, least + 1);
		flow_release(&f);
	}
}

/* By their shares the first two rows would stand on one sheet. */
static void rows_that_cannot_be_shared_out_still_fit(void **state)
{
	struct flow f = {0};

	(void)state;
	for (size_t i = 0; i < 4; i++)
		flow_add(&f, i % 2 ? 60 : 45);
	flow_fit(&f, 100, 0);
	for (size_t i = 0; i < f.rows; i++)
		assert_true(f.row[i].y + f.row[i].h <= 100.1);
	assert_int_equal(f.row[f.rows - 1].sheet + 1, f.sheets);
	flow_release(&f);
}

static void no_sheet_ends_with_a_head(void **state)
{
	(void)state;
	for (size_t every = 2; every < 6; every++)
		for (size_t rows = 1; rows < 60; rows++) {
			struct flow f = {0};

			for (size_t i = 0; i < rows; i++) {
				flow_add(&f, 10 + (double)(i * 37 % 11));
				if (i % every == 0)
					flow_keep(&f);
			}
			flow_fit(&f, 100, 5);
			for (size_t i = 1; i < rows; i++)
				if (f.row[i].sheet != f.row[i - 1].sheet)
					assert_false(f.row[i - 1].kept);
			for (size_t i = 0; i < rows; i++)
				assert_true(f.row[i].y + f.row[i].h < 100.1);
			flow_release(&f);
		}
}

static void every_row_stands_once_and_within_its_sheet(void **state)
{
	struct flow f = {0};

	(void)state;
	for (size_t i = 0; i < 60; i++)
		flow_add(&f, 12 + (double)(i * 37 % 41));
	flow_fit(&f, 380, 9);
	for (size_t i = 0; i < f.rows; i++) {
		assert_true(f.row[i].y + f.row[i].h < 380.1);
		if (!i || f.row[i].sheet != f.row[i - 1].sheet) {
			assert_near(f.row[i].y, 0);
			assert_int_equal(f.row[i].sheet,
					 i ? f.row[i - 1].sheet + 1 : 0);
		} else {
			assert_near(f.row[i].y,
				    f.row[i - 1].y + f.row[i - 1].h);
		}
	}
	assert_int_equal(f.row[59].sheet + 1, f.sheets);
	flow_release(&f);
}

static void a_row_higher_than_a_sheet_has_one_for_itself(void **state)
{
	struct flow f = {0};

	(void)state;
	flow_add(&f, 10);
	flow_add(&f, 300);
	flow_add(&f, 10);
	flow_fit(&f, 100, 5);
	assert_int_equal(f.sheets, 3);
	assert_near(f.row[1].y, 0);
	assert_near(f.row[2].y, 0);
	assert_near(f.row[1].h, 300);
	flow_release(&f);
}

static void without_rows_there_is_no_sheet(void **state)
{
	struct flow f = {0};

	(void)state;
	flow_fit(&f, 100, 5);
	assert_int_equal(f.sheets, 0);
	flow_release(&f);
}

static void rows_that_are_kept_stay_on_one_sheet(void **state)
{
	(void)state;
	for (size_t at = 0; at < 18; at++) {
		struct flow f = {0};

		for (size_t i = 0; i < 20; i++) {
			flow_add(&f, 10);
			if (i == at || i == at + 1)
				flow_keep(&f);
		}
		flow_fit(&f, 70, 0);
		assert_int_equal(f.row[at].sheet, f.row[at + 2].sheet);
		flow_release(&f);
	}
}

static void what_is_kept_but_higher_than_a_sheet_is_cut(void **state)
{
	struct flow f = {0};

	(void)state;
	for (size_t i = 0; i < 12; i++) {
		flow_add(&f, 10);
		flow_keep(&f);
	}
	flow_fit(&f, 70, 0);
	assert_int_equal(f.sheets, 2);
	for (size_t i = 0; i < 12; i++)
		assert_true(f.row[i].y + f.row[i].h < 70.1);
	flow_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_that_are_kept_stay_on_one_sheet),
	    cmocka_unit_test(what_is_kept_but_higher_than_a_sheet_is_cut),
	    cmocka_unit_test(
		rows_that_fit_stand_on_one_sheet_and_share_what_is_left),
	    cmocka_unit_test(a_row_gets_no_more_than_it_may),
	    cmocka_unit_test(sheets_are_about_as_full_as_each_other),
	    cmocka_unit_test(the_last_sheet_is_not_left_with_what_remains),
	    cmocka_unit_test(rows_that_cannot_be_shared_out_still_fit),
	    cmocka_unit_test(no_sheet_ends_with_a_head),
	    cmocka_unit_test(every_row_stands_once_and_within_its_sheet),
	    cmocka_unit_test(a_row_higher_than_a_sheet_has_one_for_itself),
	    cmocka_unit_test(without_rows_there_is_no_sheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
