#include "cmocka_all.h"

#include "laid.h"

static struct text filled(const struct laid *l, size_t wide, size_t nth)
{
	const struct shape_value *fill = &l->shape.wide[wide].fill[nth];

	return (struct text){fill->at, fill->len};
}

/* Pupils are counted on 1 October, diplomas at the end of a school year. */
static void a_year_in_a_header_is_what_its_column_makes_of_it(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "aantal=LLN {peildatum};vestiging=V");
	assert_true(laid_fits(l, "V;LLN 2018;LLN 2019-2020"));
	assert_text(filled(l, 0, 0), "2018-10-01");
	assert_text(filled(l, 1, 0), "2019-10-01");
}

static void a_school_year_of_diplomas_is_its_last(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_EXAMEN, "aantal=GESLAAGD {diplomajaar};vestiging=V");
	assert_true(laid_fits(l, "V;Geslaagd 2018;Geslaagd 2019-2020"));
	assert_text(filled(l, 0, 0), "2018");
	assert_text(filled(l, 1, 0), "2020");
}

static void digits_that_are_no_year_are_no_column(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "aantal=LLN {peildatum};vestiging=V");
	laid_fits(l, "V;LLN 12;LLN 20190;LLN 201920201;"
		     "LLN 1234567890123456789");
	assert_int_equal(l->shape.wides, 0);
	assert_int_equal(l->shape.matched, 1);
}

static void digits_of_another_column_are_kept_as_written(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "aantal={peildatum} LEERJAAR {leerjaar}");
	laid_fits(l, "2020 leerjaar 03");
	assert_text(filled(l, 0, 0), "2020-10-01");
	assert_text(filled(l, 0, 1), "03");
}

static void a_place_of_no_column_catches_nothing(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "aantal=LLN {jaartal}");
	laid_fits(l, "LLN 2020");
	assert_int_equal(l->shape.wides, 0);
}

static void wide_columns_stand_in_the_order_of_the_cells(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "aantal=M {leerjaar};aantal=V {leerjaar}");
	laid_fits(l, "V3;M3;V4;M4");
	assert_int_equal(l->shape.wides, 4);
	for (size_t w = 0; w < 4; w++)
		assert_int_equal(l->shape.wide[w].cell, w);
}

static void wide_columns_are_no_more_than_a_row_can_have(void **state)
{
	struct buffer header = {0};
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "aantal=M {leerjaar};aantal=M {leerweg}");
	for (int i = 0; i < ROWS_COLUMNS; i++)
		buffer_add(&header, TEXT("M 3;"));
	buffer_char(&header, '\0');
	laid_fits(l, header.at);
	assert_int_equal(l->shape.wides, ROWS_COLUMNS);
	buffer_release(&header);
}

static void eight_cells_at_most_feed_one_column(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "profiel=P;vestiging=V");
	assert_true(laid_fits(l, "P;P;P;P;P;P;P;P;P;P;V"));
	assert_int_equal(l->shape.feed[LEERLING_PROFIEL].count, SHAPE_FEEDS);
	assert_int_equal(l->shape.feed[LEERLING_PROFIEL].cell[7], 7);
}

static void a_brin_alone_is_no_school_and_a_vestiging_is(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "school=S;brin=B;vestiging=V;leerweg=L");
	assert_false(laid_fits(l, "B;L"));
	assert_true(laid_fits(l, "V;L"));
	assert_true(laid_fits(l, "B;V;L"));
	assert_true(laid_fits(l, "S;L"));
}

static void a_column_that_is_required_must_be_there(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "vestiging=V;!leerweg=L;!aantal={leerjaar} M");
	assert_false(laid_fits(l, "V;3 M"));
	assert_false(laid_fits(l, "V;L"));
	assert_true(laid_fits(l, "V;L;3 M"));
}

static void cells_are_called_by_the_column_they_go_to(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_LEERLING, "brin=B;vestiging=V;leerweg=L;aantal={leerjaar}");
	laid_fits(l, "B;V;x;L;3;4");
	assert_text(shape_column(&l->shape, 0), "school");
	assert_text(shape_column(&l->shape, 1), "school");
	assert_null(shape_column(&l->shape, 2).at);
	assert_text(shape_column(&l->shape, 3), "leerweg");
	assert_text(shape_column(&l->shape, 5), "aantal");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    LAID_TEST(a_year_in_a_header_is_what_its_column_makes_of_it),
	    LAID_TEST(a_school_year_of_diplomas_is_its_last),
	    LAID_TEST(digits_that_are_no_year_are_no_column),
	    LAID_TEST(digits_of_another_column_are_kept_as_written),
	    LAID_TEST(a_place_of_no_column_catches_nothing),
	    LAID_TEST(wide_columns_stand_in_the_order_of_the_cells),
	    LAID_TEST(wide_columns_are_no_more_than_a_row_can_have),
	    LAID_TEST(eight_cells_at_most_feed_one_column),
	    LAID_TEST(a_brin_alone_is_no_school_and_a_vestiging_is),
	    LAID_TEST(a_column_that_is_required_must_be_there),
	    LAID_TEST(cells_are_called_by_the_column_they_go_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
