#include "cmocka_all.h"

#include <math.h>

#include "charts/plot.h"
#include "charts/style.h"

static void assert_near(double a, double b)
{
	if (fabs(a - b) > 1e-6)
		fail_msg("%f is not %f", a, b);
}

static void scales_have_few_round_steps(void **state)
{
	static const struct {
		double most, top, step;
	} cases[] = {{461, 500, 100}, {60, 60, 20},   {30, 30, 10},
		     {7, 8, 2},       {33.5, 40, 10}, {123456, 125000, 25000},
		     {1, 1, 0.2},     {0.9, 1, 0.2},  {191, 200, 50},
		     {20.8, 25, 5}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct scale s = plot_scale(cases[i].most);

		assert_near(s.top, cases[i].top);
		assert_near(s.step, cases[i].step);
		assert_true(s.steps <= 5);
		assert_near(s.step * s.steps, s.top);
	}
}

static void steps_below_one_show_decimals(void **state)
{
	(void)state;
	assert_int_equal(plot_scale(1).decimals, 1);
	assert_int_equal(plot_scale(9).decimals, 0);
	assert_int_equal(plot_scale(12).decimals, 1); /* 2.5 */
}

static void nothing_gives_a_scale_all_the_same(void **state)
{
	struct scale s = plot_scale(0);

	(void)state;
	assert_near(s.top, 1);
	assert_int_equal(s.steps, 1);
	assert_near(plot_along(&s, 0, 10, 100), 10);
}

static void values_stand_between_the_ends(void **state)
{
	struct scale s = {200, 50, 4, 0};

	(void)state;
	assert_near(plot_along(&s, 50, 10, 100), 35);
	assert_near(plot_along(&s, 200, 10, 100), 110);
	assert_near(plot_along(&s, 999, 10, 100), 110);
	assert_near(plot_along(&s, -5, 10, 100), 10);
}

static void what_is_not_zero_has_a_bar(void **state)
{
	struct scale s = {999, 999, 1, 0};

	(void)state;
	assert_near(plot_bar(&s, 0, 300), 0);
	assert_near(plot_bar(&s, 1, 300), 3);
	assert_near(plot_bar(&s, 333, 300), 100);
}

static void slots_share_the_width_and_do_not_meet(void **state)
{
	struct box all = {10, 20, 100, 50};
	struct box a = plot_slot(all, 0, 4), b = plot_slot(all, 3, 4);

	(void)state;
	assert_near(a.x, 10);
	assert_near(a.w, 25);
	assert_near(b.x + b.w, 110);
	assert_false(plot_meets(a, plot_slot(all, 1, 4)));
	assert_true(plot_meets(a, all));
	assert_near(plot_middle(a, 0.5).x, 16.25);
	assert_near(plot_middle(a, 0.5).w, 12.5);
}

static void labels_move_apart_and_stay_inside(void **state)
{
	double y[3] = {50, 51, 52};

	(void)state;
	plot_apart(y, 3, 12, 0, 58);
	assert_near(y[2], 52);
	assert_near(y[1], 40);
	assert_near(y[0], 28);
}

static void labels_that_are_apart_do_not_move(void **state)
{
	double y[2] = {20, 60};

	(void)state;
	plot_apart(y, 2, 12, 0, 100);
	assert_near(y[0], 20);
	assert_near(y[1], 60);
}

static void labels_never_leave_at_the_top(void **state)
{
	double y[3] = {1, 2, 3};

	(void)state;
	plot_apart(y, 3, 12, 0, 20);
	assert_near(y[0], 6);
	assert_near(y[1], 18);
	assert_near(y[2], 30);
}

static void rows_shrink_and_then_are_cut(void **state)
{
	size_t few = 3, many = 30, too_many = 90;

	(void)state;
	assert_near(plot_rows(330, 16, 11, &few), 16);
	assert_near(plot_rows(330, 16, 11, &many), 11);
	assert_int_equal(many, 30);
	assert_near(plot_rows(330, 16, 11, &too_many), 11);
	assert_int_equal(too_many, 30);
}

static void texts_and_shapes_stand_out_in_grey_too(void **state)
{
	static const enum ink texts[] = {INK_TEXT,  INK_QUIET, INK_BLUE,
					 INK_GREEN, INK_RED,   INK_OCHRE};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_true(style_contrast(texts[i], INK_PAPER) >= 4.5);
	assert_true(style_contrast(INK_LIGHT, INK_PAPER) >= 3);
	assert_true(style_contrast(INK_TEXT, INK_LIGHT) >= 4.5);
	assert_true(style_contrast(INK_PAPER, INK_BLUE) >= 4.5);
	assert_near(style_contrast(INK_PAPER, INK_PAPER), 1);
}

static void texts_beside_each_other_move_apart(void **state)
{
	double x[3] = {50, 52, 99}, w[3] = {20, 40, 10};

	(void)state;
	plot_spread(x, w, 3, 0, 100);
	assert_near(x[2], 95);
	assert_near(x[1], 70);
	assert_near(x[0], 40);
}

static void on_a_scale_of_nothing_all_is_at_its_beginning(void **state)
{
	struct scale s = {0, 1, 1, 0};

	(void)state;
	assert_near(plot_along(&s, 0, 10, 100), 10);
}

static void one_slot_may_be_wider_than_the_others(void **state)
{
	struct box all = {10, 5, 90, 20};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct box same = plot_slot(all, i, 3);
		struct box none = plot_unequal(all, i, 3, 3, 2.5);

		assert_near(none.x, same.x);
		assert_near(none.w, same.w);
	}
	assert_near(plot_unequal(all, 0, 3, 1, 2.5).w, 20);
	assert_near(plot_unequal(all, 1, 3, 1, 2.5).x, 30);
	assert_near(plot_unequal(all, 1, 3, 1, 2.5).w, 50);
	assert_near(plot_unequal(all, 2, 3, 1, 2.5).x, 80);
	assert_near(plot_unequal(all, 2, 3, 1, 2.5).w, 20);
}

/* Of two marks at one height, the left one has the upper words if both are
 * above them, else the lower. */
static void lines_to_words_cross_if_those_of_the_left_are_nearer(void **state)
{
	(void)state;
	assert_true(plot_cross((struct lead){90, 50, 20},
			       (struct lead){80, 50, 40}, 100));
	assert_false(plot_cross((struct lead){80, 50, 20},
				(struct lead){90, 50, 40}, 100));
	assert_true(plot_cross((struct lead){80, 50, 50},
			       (struct lead){90, 50, 70}, 100));
	assert_false(plot_cross((struct lead){90, 50, 50},
				(struct lead){80, 50, 70}, 100));
	assert_false(plot_cross((struct lead){90, 20, 20},
				(struct lead){80, 50, 50}, 100));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(scales_have_few_round_steps),
	    cmocka_unit_test(steps_below_one_show_decimals),
	    cmocka_unit_test(nothing_gives_a_scale_all_the_same),
	    cmocka_unit_test(values_stand_between_the_ends),
	    cmocka_unit_test(what_is_not_zero_has_a_bar),
	    cmocka_unit_test(slots_share_the_width_and_do_not_meet),
	    cmocka_unit_test(labels_move_apart_and_stay_inside),
	    cmocka_unit_test(labels_that_are_apart_do_not_move),
	    cmocka_unit_test(labels_never_leave_at_the_top),
	    cmocka_unit_test(
		lines_to_words_cross_if_those_of_the_left_are_nearer),
	    cmocka_unit_test(rows_shrink_and_then_are_cut),
	    cmocka_unit_test(texts_and_shapes_stand_out_in_grey_too),
	    cmocka_unit_test(one_slot_may_be_wider_than_the_others),
	    cmocka_unit_test(on_a_scale_of_nothing_all_is_at_its_beginning),
	    cmocka_unit_test(texts_beside_each_other_move_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
