#include "cmocka_all.h"

#include "label.h"
#include "records.h"

static const char lines[] = "@school;vestiging;name\n"
			    "school;11AA00;Alfa\n"
			    "leerling;a.csv;2;2020-10-01;11AA00;3;bb;BWI;1\n"
			    "school;22BB00;B\\\\ta\n"
			    "onbekend;x\n"
			    "school;22BB00;Tweede\n";

static void rows_are_kept_by_kind_in_order(void **state)
{
	struct dossier d;
	const struct dossier_row *row;

	(void)state;
	dossier_init(&d);
	read_records(&d, lines);
	row = dossier_first(&d, KIND_SCHOOL);
	assert_int_equal(dossier_rows(&d, KIND_SCHOOL), 3);
	assert_text(row->field[SCHOOL_NAME], "Alfa");
	assert_text(row->next->field[SCHOOL_NAME], "B\\\\ta");
	assert_true(record_is_unknown(row->field[SCHOOL_BOARD]));
	assert_null(row->next->next->next);
	dossier_release(&d);
}

static void rows_of_persons_are_not_kept(void **state)
{
	struct dossier d;

	(void)state;
	dossier_init(&d);
	read_records(&d, lines);
	assert_int_equal(dossier_rows(&d, KIND_LEERLING), 0);
	dossier_release(&d);
}

static void the_first_row_with_a_key_is_found(void **state)
{
	struct dossier d;

	(void)state;
	dossier_init(&d);
	read_records(&d, lines);
	assert_text(dossier_lookup(&d, KIND_SCHOOL, TEXT("22BB00"), SCHOOL_NAME,
				   TEXT("?")),
		    "B\\\\ta");
	assert_text(dossier_lookup(&d, KIND_SCHOOL, TEXT("99ZZ00"), SCHOOL_NAME,
				   TEXT("?")),
		    "?");
	assert_text(dossier_lookup(&d, KIND_SCHOOL, TEXT("11AA00"),
				   SCHOOL_BOARD, TEXT("?")),
		    "?");
	assert_null(dossier_find(&d, KIND_INDICATOR, TEXT("11AA00")));
	dossier_release(&d);
}

static void a_row_becomes_a_record_again(void **state)
{
	static struct record record;
	struct dossier d;

	(void)state;
	dossier_init(&d);
	read_records(&d, lines);
	dossier_record(&record, KIND_SCHOOL, dossier_first(&d, KIND_SCHOOL));
	assert_int_equal(record.kind, KIND_SCHOOL);
	assert_text(record.field[SCHOOL_VESTIGING], "11AA00");
	dossier_release(&d);
}

static void numbers_may_have_decimals_and_nothing_else(void **state)
{
	double number = -1;

	(void)state;
	assert_true(dossier_number(TEXT("17.9"), &number));
	assert_true(number > 17.89 && number < 17.91);
	assert_true(dossier_number(TEXT("-3"), &number));
	assert_true(number < -2.9 && number > -3.1);
	assert_false(dossier_number(record_unknown, &number));
	assert_false(dossier_number(TEXT(""), &number));
	assert_false(dossier_number(TEXT("1e3"), &number));
	assert_false(dossier_number(TEXT("0x1"), &number));
	assert_false(dossier_number(TEXT("1.2.3"), &number));
	assert_false(dossier_number(TEXT("<5"), &number));
}

static void a_list_ends_in_en(void **state)
{
	struct buffer out = {0};

	(void)state;
	for (size_t i = 0; i < 3; i++)
		label_list(&out, TEXT("2020"), i, 2 - i);
	assert_text(text_of_buffer(&out), "2020, 2020 en 2020");
	buffer_release(&out);
}

static void a_word_without_a_label_is_its_own(void **state)
{
	(void)state;
	assert_text(label_state(TEXT("nog-niet")), "nog niet bekend");
	assert_text(label_state(TEXT("iets")), "iets");
	assert_text(label_source(TEXT("duo")), "DUO");
	assert_string_equal(label_state_meaning(TEXT("iets")), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_are_kept_by_kind_in_order),
	    cmocka_unit_test(rows_of_persons_are_not_kept),
	    cmocka_unit_test(the_first_row_with_a_key_is_found),
	    cmocka_unit_test(a_row_becomes_a_record_again),
	    cmocka_unit_test(numbers_may_have_decimals_and_nothing_else),
	    cmocka_unit_test(a_list_ends_in_en),
	    cmocka_unit_test(a_word_without_a_label_is_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
