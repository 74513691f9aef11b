#include "cmocka_all.h"

#include "mask/grid.h"

enum { MOST = 8 };

/* One column, all in one region, nothing shown before. */
struct fixture {
	struct grid grid;
	struct grid_cell cell[MOST];
	struct grid_column column[1];
	struct interval count[MOST];
};

static void set_up(struct fixture *f, const long *counts, size_t cells)
{
	*f = (struct fixture){.grid = {.threshold = 5}};
	f->grid.cell = f->cell;
	f->grid.cells = cells;
	f->grid.column = f->column;
	f->grid.columns = 1;
	for (size_t i = 0; i < cells; i++) {
		f->count[i] = (struct interval){counts[i], counts[i]};
		f->cell[i].there = true;
		f->cell[i].count = &f->count[i];
		f->column[0].total.low += counts[i];
		f->column[0].total.high += counts[i];
	}
}

/* The cells as a word: x hidden, o shown; behind it whether sums are. */
static const char *decided(struct fixture *f)
{
	static char word[MOST + 2];

	grid_decide(&f->grid);
	for (size_t i = 0; i < f->grid.cells; i++)
		word[i] = f->cell[i].hidden ? 'x' : 'o';
	word[f->grid.cells] = f->column[0].sums == SUMS_SHOWN ? '+' : '-';
	word[f->grid.cells + 1] = '\0';
	return word;
}

static void large_cells_and_zeros_are_shown(void **state)
{
	const long counts[] = {5, 0, 60};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 3);
	assert_string_equal(decided(&f), "ooo+");
}

static void one_small_cell_takes_the_next_smallest(void **state)
{
	const long counts[] = {3, 0, 60, 12};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 4);
	assert_string_equal(decided(&f), "xoox+");
}

static void two_cells_of_one_need_a_third(void **state)
{
	const long counts[] = {1, 1, 0, 9, 30};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 5);
	assert_string_equal(decided(&f), "xxoxo+");
}

static void where_all_must_be_hidden_zeros_are_too(void **state)
{
	const long counts[] = {1, 1, 1, 1, 2, 2, 0};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 7);
	assert_string_equal(decided(&f), "xxxxxxx+");
}

static void a_small_sum_is_not_shown(void **state)
{
	const long counts[] = {2, 0, 0};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 3);
	assert_string_equal(decided(&f), "xoo-");
}

/* The same four teachers at both: they add up to 8. */
static void a_small_number_of_different_persons_is_not_shown(void **state)
{
	const long counts[] = {4, 4};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 2);
	f.column[0].total = (struct interval){4, 4};
	assert_string_equal(decided(&f), "xx-");
}

/* It was hidden as 3, and is 12 again: it needs no other, for 12 is known. */
static void what_was_shown_and_then_hidden_stays_hidden(void **state)
{
	const long counts[] = {12, 30, 40};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 3);
	f.cell[0].seen = f.cell[0].kept = true;
	assert_string_equal(decided(&f), "xoo+");
}

static void a_late_school_is_not_told_by_the_sum_before(void **state)
{
	const long counts[] = {3, 12, 40, 2};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 4);
	for (size_t i = 0; i < 3; i++)
		f.cell[i].old = 1;
	f.cell[0].kept = f.cell[1].kept = true;
	f.cell[2].seen = true;
	f.cell[2].old = 0;
	assert_string_equal(decided(&f), "xxox-");
}

static void two_late_schools_hide_each_other(void **state)
{
	const long counts[] = {40, 2, 3};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 3);
	f.cell[0].seen = true;
	assert_string_equal(decided(&f), "oxx+");
}

static void what_was_shown_hides_no_other(void **state)
{
	const long counts[] = {3, 12, 40};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 3);
	f.cell[1].seen = true;
	assert_string_equal(decided(&f), "xox+");
}

static void a_subregion_with_one_small_cell_alone_is_not_told(void **state)
{
	const long counts[] = {3, 0, 20, 30};
	struct fixture f;

	(void)state;
	set_up(&f, counts, 4);
	f.cell[0].subregion = f.cell[1].subregion = 1;
	f.cell[2].subregion = f.cell[3].subregion = 2;
	assert_string_equal(decided(&f), "xoxo+");
	assert_false(f.grid.split);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(large_cells_and_zeros_are_shown),
	    cmocka_unit_test(one_small_cell_takes_the_next_smallest),
	    cmocka_unit_test(two_cells_of_one_need_a_third),
	    cmocka_unit_test(where_all_must_be_hidden_zeros_are_too),
	    cmocka_unit_test(a_small_sum_is_not_shown),
	    cmocka_unit_test(a_small_number_of_different_persons_is_not_shown),
	    cmocka_unit_test(what_was_shown_and_then_hidden_stays_hidden),
	    cmocka_unit_test(a_late_school_is_not_told_by_the_sum_before),
	    cmocka_unit_test(two_late_schools_hide_each_other),
	    cmocka_unit_test(what_was_shown_hides_no_other),
	    cmocka_unit_test(a_subregion_with_one_small_cell_alone_is_not_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
