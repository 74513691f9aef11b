#include "cmocka_all.h"

#include <math.h>

#include "charts/grid.h"

static void assert_near(double a, double b)
{
	if (fabs(a - b) > 1e-6)
		fail_msg("%f is not %f", a, b);
}

enum { MOST_PANELS = 47 };

/* Panels of which the first has the highest bar, the others one of half. */
static struct grid fitted(const size_t *group, size_t groups, size_t columns)
{
	static struct rise rise[MOST_PANELS];
	struct grid g = {.area = {10, 20, 700, 400},
			 .group = group,
			 .groups = groups,
			 .rise = rise,
			 .head = 18,
			 .gap = 10};

	for (size_t i = 0; i < MOST_PANELS; i++)
		rise[i] = (struct rise){i ? 0.5 : 1, 12, 40, 30};
	grid_divide(&g, columns);
	grid_fit(&g, 45, 170);
	return g;
}

static void few_panels_stand_in_four_columns(void **state)
{
	static const size_t group[] = {3, 2};
	struct grid g = fitted(group, 2, 7);

	(void)state;
	assert_int_equal(g.columns, 4);
	assert_int_equal(g.sheets, 1);
	assert_near(g.w, 175);
}

static void columns_are_added_where_they_save_lines(void **state)
{
	static const size_t group[] = {6, 7};

	(void)state;
	assert_int_equal(fitted(group, 2, 7).columns, 7);
	assert_int_equal(fitted(group, 2, 6).columns, 6);
	assert_int_equal(fitted(group, 2, 5).columns, 4);
}

static void a_line_is_as_high_as_its_highest_panel_on_one_scale(void **state)
{
	static const size_t group[] = {5, 1};
	struct grid g = fitted(group, 2, 5);

	(void)state;
	assert_near(grid_place(&g, 0, 4).box.h, g.length + 12);
	assert_near(grid_place(&g, 1, 0).box.h, g.length / 2 + 12);
}

static void a_panel_is_as_high_as_its_words_need(void **state)
{
	static const size_t group[] = {1, 1};
	static const struct rise rise[] = {{1, 12, 40, 30}, {0, 12, 40, 30}};
	struct grid g = fitted(group, 2, 7);

	(void)state;
	g.rise = rise;
	assert_near(grid_place(&g, 1, 0).box.h, 40);
}

static void the_scale_fills_the_sheets_that_are_needed(void **state)
{
	static const size_t one[] = {1}, two[] = {5, 5};
	struct grid g = fitted(one, 1, 7);

	(void)state;
	assert_near(g.length, 169); /* in steps of 2, at most 170 */
	g = fitted(two, 2, 5);
	assert_int_equal(g.sheets, 1);
	/* 400 less two heads, gaps, names and values, over 1.5 */
	assert_true(g.length > 170 - 2 && g.length <= 170);
}

static void each_group_begins_on_a_line_of_its_own_with_a_heading(void **state)
{
	static const size_t group[] = {5, 1};
	struct grid g = fitted(group, 2, 7);
	struct place last = grid_place(&g, 0, 4), next = grid_place(&g, 1, 0);

	(void)state;
	assert_near(next.box.y, last.box.y + last.box.h + 30 + 10 + 18);
	assert_near(next.box.x, 10);
	assert_true(next.headed);
	assert_true(grid_place(&g, 0, 0).headed);
}

static void a_group_that_does_not_fit_below_another_begins_a_sheet(void **state)
{
	static const size_t group[] = {15, 15};
	struct grid g = fitted(group, 2, 5);

	(void)state;
	assert_int_equal(g.sheets, 2);
	assert_int_equal(grid_place(&g, 0, 14).sheet, 0);
	assert_int_equal(grid_place(&g, 1, 0).sheet, 1);
	assert_int_equal(grid_place(&g, 1, 14).sheet, 1);
}

static void a_longer_scale_cuts_no_group_in_two(void **state)
{
	static const size_t group[] = {16, 16};
	struct grid g = fitted(group, 2, 4);

	(void)state;
	assert_int_equal(g.sheets, 2);
	assert_int_equal(grid_place(&g, 0, 15).sheet, 0);
	assert_int_equal(grid_place(&g, 1, 0).sheet, 1);
	assert_true(g.length < 160);
}

static void what_does_not_fit_goes_on_under_its_heading_again(void **state)
{
	static const size_t group[] = {30};
	struct grid g = fitted(group, 1, 7);
	struct place p = grid_place(&g, 0, 29);
	size_t first = 0;

	(void)state;
	assert_int_equal(g.sheets, 2);
	assert_int_equal(p.sheet, 1);
	while (grid_place(&g, 0, first).sheet == 0)
		first++;
	assert_true(grid_place(&g, 0, first).headed);
	assert_near(grid_place(&g, 0, first).box.y, 20 + 18);
}

/* With what stands below it. */
static struct box whole(struct place p)
{
	p.box.h += 30;
	return p.box;
}

static void no_two_panels_meet_and_none_leaves_the_sheet(void **state)
{
	(void)state;
	for (size_t a = 0; a < 40; a++) {
		size_t group[] = {a, 7, 40 - a};
		struct grid g = fitted(group, 3, 7);
		struct place p[MOST_PANELS];
		size_t n = 0;

		for (size_t i = 0; i < 3; i++)
			for (size_t k = 0; k < group[i]; k++)
				p[n++] = grid_place(&g, i, k);
		for (size_t i = 0; i < n; i++) {
			struct box b = whole(p[i]);

			assert_true(p[i].sheet < g.sheets);
			assert_true(b.y + b.h <= 420.001);
			assert_true(b.x + b.w <= 710.001);
			for (size_t k = 0; k < i; k++)
				assert_false(p[i].sheet == p[k].sheet &&
					     plot_meets(b, whole(p[k])));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(few_panels_stand_in_four_columns),
	    cmocka_unit_test(columns_are_added_where_they_save_lines),
	    cmocka_unit_test(
		a_line_is_as_high_as_its_highest_panel_on_one_scale),
	    cmocka_unit_test(a_panel_is_as_high_as_its_words_need),
	    cmocka_unit_test(the_scale_fills_the_sheets_that_are_needed),
	    cmocka_unit_test(
		a_group_that_does_not_fit_below_another_begins_a_sheet),
	    cmocka_unit_test(
		each_group_begins_on_a_line_of_its_own_with_a_heading),
	    cmocka_unit_test(a_longer_scale_cuts_no_group_in_two),
	    cmocka_unit_test(what_does_not_fit_goes_on_under_its_heading_again),
	    cmocka_unit_test(no_two_panels_meet_and_none_leaves_the_sheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
