#include "cmocka_all.h"

#include <ctype.h>

#include "workbook/sheets.h"

static void assert_called(struct report *r, const char *sheet, size_t nth,
			  size_t column, const char *name)
{
	struct buffer f = {0};

	assert_true(names_add(&f, names_of(r, sheet), nth, column));
	assert_text(text_of_buffer(&f), name);
	buffer_release(&f);
}

static void a_column_is_called_by_its_table_and_a_word(void **state)
{
	struct report r;

	(void)state;
	report_init(&r);
	assert_called(&r, "Gegevens leerlingen", 0, DATA_LOW,
		      "leerlingen_laag");
	assert_called(&r, "Gegevens uitstroom naar het mbo", 0, DATA_VESTIGING,
		      "uitstroom_vestiging");
	assert_called(&r, "Doelstelling 12", 0, GOAL_CODE, "doel_12_code");
	assert_called(&r, SHEET_FINANCES, 0, FINANCES_MONEY + MONEY_CASH,
		      "financien_geld");
	report_release(&r);
}

static void a_table_that_goes_on_has_names_with_a_number(void **state)
{
	struct report r;

	(void)state;
	report_init(&r);
	assert_called(&r, SHEET_MEMBERS, 0, MEMBERS_YEAR, "uniek_jaar");
	assert_called(&r, SHEET_MEMBERS, 1, MEMBERS_YEAR, "uniek_jaar_2");
	assert_called(&r, SHEET_MEMBERS, 9, MEMBERS_YEAR, "uniek_jaar_10");
	report_release(&r);
}

static void what_is_looked_in_once_has_no_name(void **state)
{
	struct buffer f = {0};
	struct report r;

	(void)state;
	report_init(&r);
	assert_null(names_of(&r, SHEET_YEARS));
	assert_null(names_of(&r, SHEET_FRONT));
	assert_false(names_add(&f, NULL, 0, 0));
	assert_false(
	    names_add(&f, names_of(&r, SHEET_SOURCES), 0, SOURCES_READ));
	assert_false(
	    names_add(&f, names_of(&r, SHEET_GOAL "1"), 0, GOAL_COLUMNS));
	assert_int_equal(f.len, 0);
	report_release(&r);
}

/* Letters, digits and _: never a cell such as A1 or R1C1. */
static void assert_taken(struct text name)
{
	bool apart = false;

	assert_true(isalpha((unsigned char)name.at[0]));
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.at[i];

		assert_true(islower(c) || isdigit(c) || c == '_');
		apart |= c == '_';
	}
	assert_true(apart && name.len < 64);
}

/* All names of a sheet, which nothing else has. */
static void take_all(struct report *r, struct map *seen, const char *sheet)
{
	struct buffer f = {0};
	size_t before = map_count(seen);

	for (size_t column = 0; column < 64; column++) {
		f.len = 0;
		if (!names_add(&f, names_of(r, sheet), 0, column))
			continue;
		assert_taken(text_of_buffer(&f));
		assert_null(*map_slot(seen, text_of_buffer(&f)));
		*map_slot(seen, text_of_buffer(&f)) = r;
	}
	assert_true(map_count(seen) > before);
	buffer_release(&f);
}

static void no_two_columns_have_one_name(void **state)
{
	static const char *const sheets[] = {
	    SHEET_GOAL "1", SHEET_GOAL "2", SHEET_SCHOOLS,
	    SHEET_MEMBERS,  SHEET_FINANCES, SHEET_AMOUNTS,
	    SHEET_FINDINGS, SHEET_SOURCES,  SHEET_ACTIVITIES,
	};
	static const enum record_kind kinds[] = {
	    KIND_LEERLING, KIND_UITSTROOM, KIND_DOCENTSESSIE,
	    KIND_EXAMEN,   KIND_BEDRIJF,   KIND_KEUZEVAK,
	};
	struct map seen = {0};
	struct buffer name = {0};
	struct report r;

	(void)state;
	report_init(&r);
	seen.arena = &r.dossier.arena;
	for (size_t i = 0; i < sizeof(sheets) / sizeof(sheets[0]); i++)
		take_all(&r, &seen, sheets[i]);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		groups_name(&name, kinds[i]);
		take_all(&r, &seen, name.at);
	}
	buffer_release(&name);
	map_release(&seen);
	report_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_column_is_called_by_its_table_and_a_word),
	    cmocka_unit_test(a_table_that_goes_on_has_names_with_a_number),
	    cmocka_unit_test(what_is_looked_in_once_has_no_name),
	    cmocka_unit_test(no_two_columns_have_one_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
