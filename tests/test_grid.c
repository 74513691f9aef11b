#include "cmocka_all.h"

#include <math.h>

#include "charts/grid.h"

static void assert_near(double a, double b)
{
	if (fabs(a - b) > 1e-6)
		fail_msg("%f is not %f", a, b);
}

static struct grid fitted(const size_t *group, size_t groups)
{
	struct grid g = {.area = {10, 20, 700, 400},
			 .group = group,
			 .groups = groups,
			 .head = 18};

	grid_fit(&g, 100, 170);
	return g;
}

static void few_panels_stand_in_four_columns(void **state)
{
	static const size_t group[] = {3, 2};
	struct grid g = fitted(group, 2);

	(void)state;
	assert_int_equal(g.columns, 4);
	assert_int_equal(g.sheets, 1);
	assert_near(g.h, 170);
	assert_near(g.w, 175);
}

static void columns_are_added_where_they_save_lines(void **state)
{
	static const size_t group[] = {6, 7};
	struct grid g = fitted(group, 2);

	(void)state;
	assert_int_equal(g.columns, 7);
	assert_near(grid_place(&g, 1, 0).box.y, 20 + 18 + g.h + 18);
}

static void each_group_begins_on_a_line_of_its_own_with_a_heading(void **state)
{
	static const size_t group[] = {5, 1};
	struct grid g = fitted(group, 2);
	struct place last = grid_place(&g, 0, 4), next = grid_place(&g, 1, 0);

	(void)state;
	assert_true(next.box.y >= last.box.y + g.h);
	assert_near(next.box.x, 10);
	assert_true(next.headed);
	assert_true(grid_place(&g, 0, 0).headed);
}

static void what_does_not_fit_goes_on_under_its_heading_again(void **state)
{
	static const size_t group[] = {30};
	struct grid g = fitted(group, 1);
	struct place p = grid_place(&g, 0, 29);

	(void)state;
	assert_int_equal(g.sheets, 2);
	assert_int_equal(p.sheet, 1);
	assert_true(g.h > 125); /* of (400 - 18) / 3 */
	assert_true(grid_place(&g, 0, 3 * g.columns).headed);
	assert_near(grid_place(&g, 0, 3 * g.columns).box.y, 20 + 18);
}

static void no_two_panels_meet_and_none_leaves_the_sheet(void **state)
{
	(void)state;
	for (size_t a = 0; a < 40; a++) {
		size_t group[] = {a, 7, 40 - a};
		struct grid g = fitted(group, 3);
		struct place p[47];
		size_t n = 0;

		for (size_t i = 0; i < 3; i++)
			for (size_t k = 0; k < group[i]; k++)
				p[n++] = grid_place(&g, i, k);
		for (size_t i = 0; i < n; i++) {
			assert_true(p[i].sheet < g.sheets);
			assert_true(p[i].box.y + p[i].box.h <= 420.001);
			assert_true(p[i].box.x + p[i].box.w <= 710.001);
			for (size_t k = 0; k < i; k++)
				assert_false(p[i].sheet == p[k].sheet &&
					     plot_meets(p[i].box, p[k].box));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(few_panels_stand_in_four_columns),
	    cmocka_unit_test(columns_are_added_where_they_save_lines),
	    cmocka_unit_test(
		each_group_begins_on_a_line_of_its_own_with_a_heading),
	    cmocka_unit_test(what_does_not_fit_goes_on_under_its_heading_again),
	    cmocka_unit_test(no_two_panels_meet_and_none_leaves_the_sheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
