#include "cmocka_all.h"

#include "intake/recognise.h"
#include "laid.h"
#include "scratch.h"

/* What a file of these bytes is taken for. */
static void recognise_bytes(struct recognition *found, struct laid *l,
			    const char *bytes)
{
	const char *path = scratch(text_of(bytes));
	struct source source;

	assert_int_equal(source_open(&source, path), 0);
	assert_int_equal(recognise(found, &source, &l->layouts, path), 0);
	assert_int_equal(source.line, 0);
	source_close(&source);
}

/* Of which kind, and with which separator; KIND_OTHER if not known. */
static void assert_recognised(struct laid *l, const char *bytes,
			      enum record_kind kind, char separator)
{
	struct recognition *found = memory_new(sizeof(*found));

	recognise_bytes(found, l, bytes);
	assert_int_equal(found->known, kind != KIND_OTHER);
	if (found->known)
		assert_int_equal(found->shape.layout->kind, kind);
	assert_int_equal(found->separator, separator);
	recognition_release(found);
	free(found);
}

static void the_layout_that_knows_most_columns_is_chosen(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_BEDRIJF, "!van=Van");
	lay(l, KIND_FINANCIE, "!jaar=Jaar;natura=Natura");
	lay(l, KIND_MIJLPAAL, "!datum=Datum");
	assert_recognised(l, "Van;Jaar;Datum;Natura\n1\n", KIND_FINANCIE, ';');
	assert_recognised(l, "Van;Jaar;Datum\n1\n", KIND_BEDRIJF, ';');
	assert_recognised(l, "Datum;Jaar\n1\n", KIND_FINANCIE, ';');
}

static void the_separator_is_the_one_that_gives_a_header(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_FINANCIE, "!jaar=Jaar;!activiteit=Act");
	assert_recognised(l, "Jaar,Act\n", KIND_FINANCIE, ',');
	assert_recognised(l, "a;b;c\nJaar\tAct\n", KIND_FINANCIE, '\t');
	assert_recognised(l, "Jaar|Act,a\n", KIND_OTHER, ',');
	assert_recognised(l, " \n\nJaar\n", KIND_OTHER, ';');
	assert_recognised(l, " \n", KIND_OTHER, '\0');
}

static void a_header_may_be_wider_than_rows_can_be(void **state)
{
	struct recognition *found = memory_new(sizeof(*found));
	struct buffer bytes = {0};
	struct laid *l = *state;

	lay(l, KIND_FINANCIE, "!jaar=Jaar");
	buffer_add(&bytes, TEXT("Jaar"));
	for (int i = 0; i < ROWS_COLUMNS; i++)
		buffer_char(&bytes, ';');
	buffer_char(&bytes, '\0');
	recognise_bytes(found, l, bytes.at);
	assert_int_equal(found->fields, ROWS_COLUMNS + 1);
	assert_int_equal(found->named, ROWS_COLUMNS + 1);
	lay_row(l, bytes.at);
	assert_true(recognition_is_header(found, &l->row));
	l->row.field[ROWS_COLUMNS - 1] = TEXT("x");
	assert_false(recognition_is_header(found, &l->row));
	recognition_release(found);
	free(found);
	buffer_release(&bytes);
}

static void empty_cells_at_the_end_of_a_header_have_no_name(void **state)
{
	struct recognition *found = memory_new(sizeof(*found));
	struct laid *l = *state;

	lay(l, KIND_FINANCIE, "!jaar=Jaar");
	recognise_bytes(found, l, "Jaar;;x;;\n");
	assert_int_equal(found->fields, 5);
	assert_int_equal(found->named, 3);
	recognition_release(found);
	free(found);
}

static size_t overfull(struct laid *l, const char *bytes)
{
	struct recognition *found = memory_new(sizeof(*found));
	size_t fields;

	recognise_bytes(found, l, bytes);
	fields = found->overfull;
	recognition_release(found);
	free(found);
	return fields;
}

static void commas_in_numbers_show_in_most_rows(void **state)
{
	struct laid *l = *state;

	lay(l, KIND_FINANCIE, "!jaar=Jaar;!begroot=Begroot");
	assert_int_equal(
	    overfull(l, "Jaar,Begroot\n2020,1,5\n2021,2,5\n2022,3\n"), 3);
	assert_int_equal(overfull(l, "Jaar,Begroot\n2020,1,5\n2021,2\n"), 0);
	assert_int_equal(overfull(l, "Jaar,Begroot\n2020,1,5\n2021,2,3,5\n"),
			 0);
	assert_int_equal(overfull(l, "Jaar,Begroot\n2020,\"1\"2,5\n2021,2,\n"),
			 0);
	assert_int_equal(overfull(l, "Jaar;Begroot\n2020;1;5\n"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    LAID_TEST(the_layout_that_knows_most_columns_is_chosen),
	    LAID_TEST(the_separator_is_the_one_that_gives_a_header),
	    LAID_TEST(a_header_may_be_wider_than_rows_can_be),
	    LAID_TEST(empty_cells_at_the_end_of_a_header_have_no_name),
	    LAID_TEST(commas_in_numbers_show_in_most_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
