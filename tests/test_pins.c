#include "cmocka_all.h"

#include <math.h>

#include "charts/pins.h"

enum { QUARTERS = 16 };

/* Quarters 0 to 15, of this width each; the moment at the end of the 14th. */
static struct axis axis_of(double width)
{
	return (struct axis){.box = {100, 0, width * QUARTERS, 0},
			     .last = QUARTERS - 1,
			     .now = 100 + width * 14};
}

static void assert_near(double a, double b)
{
	if (fabs(a - b) > 1e-6)
		fail_msg("%f is not %f", a, b);
}

static double middle_of(const struct axis *a, long quarter)
{
	return axis_x(a, (double)quarter + 0.5);
}

static void fill(struct pins *all, const long *quarter, const double *number_w,
		 size_t count)
{
	all->count = 0;
	for (size_t i = 0; i < count; i++)
		pins_add(all, (struct pin){.quarter = quarter[i],
					   .number_w = number_w[i]});
}

static bool meet(struct box a, struct box b)
{
	return a.w > 0 && b.w > 0 && plot_meets(a, b);
}

static struct box sign_of(const struct pin *m)
{
	return (struct box){m->x - 4, m->y - 4, 8, 8};
}

static struct box number_of(const struct pin *m)
{
	return (struct box){m->number_x, m->number_y, m->number_w,
			    PIN_NUMBER_H};
}

static void assert_apart(const struct pins *all)
{
	for (size_t i = 0; i < all->count; i++)
		for (size_t k = 0; k < all->count; k++) {
			const struct pin *a = &all->pin[i];
			const struct pin *b = &all->pin[k];

			assert_false(meet(sign_of(a), number_of(b)));
			assert_false(k != i && meet(sign_of(a), sign_of(b)));
			assert_false(k != i &&
				     meet(number_of(a), number_of(b)));
		}
}

static void a_sign_stands_where_its_quarter_does(void **state)
{
	static const long quarters[] = {3, 0, 4, 1, 2};
	static const double wide[] = {20, 20, 20, 20, 20}, none[5];
	const struct axis a = axis_of(29);
	struct pins with, without;

	(void)state;
	fill(&with, quarters, wide, 5);
	fill(&without, quarters, none, 5);
	assert_near(pins_place(&with, &a), 27);
	pins_place(&without, &a);
	for (long i = 0; i < 5; i++) {
		assert_near(with.pin[i].x, middle_of(&a, i));
		assert_near(without.pin[i].x, with.pin[i].x);
		assert_near(without.pin[i].y, with.pin[i].y);
	}
	assert_apart(&with);
}

static void signs_that_share_a_quarter_stand_around_its_middle(void **state)
{
	static const long quarters[] = {5, 5, 5, 6};
	static const double numbers[] = {20, 0, 0, 20};
	const struct axis a = axis_of(29);
	struct pins all;

	(void)state;
	fill(&all, quarters, numbers, 4);
	pins_place(&all, &a);
	assert_near(all.pin[0].x + all.pin[1].x, 2 * middle_of(&a, 5));
	assert_near(all.pin[0].y, all.pin[1].y);
	assert_near(all.pin[0].number_w + all.pin[1].number_w, 0);
	assert_near(all.pin[2].x, middle_of(&a, 5));
	assert_true(all.pin[2].y > all.pin[1].y);
	assert_near(all.pin[3].x, middle_of(&a, 6));
	assert_near(all.pin[3].y, all.pin[0].y);
	assert_apart(&all);
}

static void a_number_stays_in_its_quarter(void **state)
{
	static const long quarters[] = {7, 7, 7};
	static const double numbers[] = {20, 0, 20};
	const struct axis a = axis_of(29);
	struct pins all;

	(void)state;
	for (size_t count = 1; count <= 3; count++) {
		fill(&all, quarters, numbers, count);
		pins_place(&all, &a);
		for (size_t i = 0; i < count; i++) {
			if (!(all.pin[i].number_w > 0))
				continue;
			assert_true(all.pin[i].number_x > axis_x(&a, 7) + 1);
			assert_true(all.pin[i].number_x + 20 <
				    axis_x(&a, 8) - 1);
		}
		assert_apart(&all);
	}
}

static void what_has_no_room_beside_others_stands_below_them(void **state)
{
	static const long quarters[] = {7, 7, 7, 7, 7, 7, 7};
	static const double numbers[] = {20, 20, 0, 0, 0, 0, 20};
	const struct axis a = axis_of(29);
	struct pins all;
	double h;

	(void)state;
	fill(&all, quarters, numbers, 7);
	h = pins_place(&all, &a);
	for (size_t i = 0; i < 7; i++) {
		assert_true(all.pin[i].x > axis_x(&a, 7) + 4);
		assert_true(all.pin[i].x < axis_x(&a, 8) - 4);
		assert_true(all.pin[i].y + 4 < h);
		assert_true(all.pin[i].number_y + 10 < h);
	}
	assert_apart(&all);
}

static void numbers_wider_than_a_quarter_do_not_meet(void **state)
{
	static const long quarters[] = {0, 1, 2, 3, 4, 5, 5, 6};
	static const double numbers[] = {20, 20, 20, 0, 20, 20, 20, 0};
	const struct axis a = axis_of(11);
	struct pins all;

	(void)state;
	fill(&all, quarters, numbers, 8);
	pins_place(&all, &a);
	for (size_t i = 0; i < 8; i++)
		assert_near(all.pin[i].x, middle_of(&a, quarters[i]));
	assert_apart(&all);
}

static void no_sign_stands_on_the_line_of_the_moment(void **state)
{
	static const long quarters[] = {4};
	static const double none[] = {0};
	struct axis a = axis_of(29);
	struct pins all;

	(void)state;
	for (double now = 1; now < 29; now++) {
		a.now = axis_x(&a, 4) + now;
		fill(&all, quarters, none, 1);
		pins_place(&all, &a);
		assert_true(fabs(all.pin[0].x - a.now) > 5);
	}
}

static void a_row_holds_so_many_and_without_any_it_is_low(void **state)
{
	const struct axis a = axis_of(29);
	struct pins all = {.count = 0};

	(void)state;
	assert_true(pins_place(&all, &a) < 28);
	for (long i = 0; i < MOST_PINS + 3; i++)
		pins_add(&all, (struct pin){.quarter = i % 3, .number_w = 20});
	assert_int_equal(all.count, MOST_PINS);
	pins_place(&all, &a);
	assert_apart(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_sign_stands_where_its_quarter_does),
	    cmocka_unit_test(
		signs_that_share_a_quarter_stand_around_its_middle),
	    cmocka_unit_test(a_number_stays_in_its_quarter),
	    cmocka_unit_test(what_has_no_room_beside_others_stands_below_them),
	    cmocka_unit_test(numbers_wider_than_a_quarter_do_not_meet),
	    cmocka_unit_test(no_sign_stands_on_the_line_of_the_moment),
	    cmocka_unit_test(a_row_holds_so_many_and_without_any_it_is_low),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
