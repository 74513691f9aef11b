#include "cmocka_all.h"

#include "board.h"
#include "record.h"

static void assert_state(struct board_case c, const char *word)
{
	assert_string_equal(board_word(board_judge(&c)), word);
}

static void what_is_there_whole_is_compleet_or_has_faults(void **state)
{
	(void)state;
	assert_state((struct board_case){.delivered = 1}, "compleet");
	assert_state((struct board_case){.delivered = 2, .later = 2},
		     "compleet");
	assert_state((struct board_case){.delivered = 1, .faults = 1},
		     "met fouten");
}

static void a_year_that_is_missing_outweighs_a_fault(void **state)
{
	(void)state;
	assert_state((struct board_case){.delivered = 2, .missing = 1},
		     "deels");
	assert_state(
	    (struct board_case){.delivered = 2, .missing = 1, .faults = 3},
	    "deels");
	assert_state((struct board_case){.delivered = 1, .standin = 1},
		     "deels");
}

static void
what_the_school_did_not_deliver_is_duo_missing_or_later(void **state)
{
	(void)state;
	assert_state((struct board_case){.standin = 1, .later = 3}, "DUO");
	assert_state((struct board_case){.standin = 1, .missing = 1},
		     "ontbreekt");
	assert_state((struct board_case){.missing = 1, .later = 3},
		     "ontbreekt");
	assert_state((struct board_case){.later = 1}, "nog niet");
}

static void an_export_that_no_year_is_known_of_is_missing(void **state)
{
	(void)state;
	assert_state((struct board_case){.delivered = 0}, "ontbreekt");
}

static void every_word_is_read_back_and_has_a_meaning(void **state)
{
	(void)state;
	for (enum board_state s = 0; s < BOARD_WORDS; s++) {
		assert_int_equal(board_state_of(text_of(board_word(s))), s);
		assert_true(strlen(board_meaning(s)) > 10);
	}
	assert_int_equal(board_state_of(TEXT("zoek")), BOARD_WORDS);
}

static void only_what_can_be_there_is_due(void **state)
{
	(void)state;
	assert_true(board_is_due(BOARD_IS_ABSENT));
	assert_true(board_is_due(BOARD_IS_DUO));
	assert_false(board_is_due(BOARD_IS_LATER));
	assert_false(board_is_due(BOARD_IS_UNREAD));
	assert_true(board_is_in(BOARD_IS_FAULTS));
	assert_false(board_is_in(BOARD_IS_PART));
}

static void assert_todo(const char *expected, const char *vestiging,
			const char *word, const char *standin,
			const char *missing, const char *faults)
{
	struct text b[BOARD_COLUMNS];
	struct buffer out = {0};

	for (int i = 0; i < BOARD_COLUMNS; i++)
		b[i] = TEXT("");
	b[BOARD_VESTIGING] = text_of(vestiging);
	b[BOARD_KIND] = TEXT("leerling");
	b[BOARD_STATE] = text_of(word);
	b[BOARD_STANDIN] = text_of(standin);
	b[BOARD_MISSING] = text_of(missing);
	b[BOARD_FAULTS] = text_of(faults);
	buffer_room(&out, 1);
	board_todo(&out, b);
	assert_text(text_of_buffer(&out), expected);
	buffer_release(&out);
}

static void what_is_to_be_done_is_all_of_it(void **state)
{
	(void)state;
	assert_todo("", "11AA00", "compleet", "", "", "0");
	assert_todo("", "11AA00", "nog niet", "", "", "\\N");
	assert_todo("Lever leerlingen aan over 2021 en 2022. Lever leerlingen "
		    "zelf aan over 2020; nu telt het cijfer van DUO. Herstel "
		    "de 2 fouten in het bestand; zie retour/11AA00.xlsx.",
		    "11AA00", "deels", "2020", "2021 2022", "2");
	assert_todo("Herstel de fout in het bestand.", "\\N", "met fouten", "",
		    "", "1");
	assert_todo("Lever leerlingen aan.", "\\N", "ontbreekt", "", "", "\\N");
	assert_todo("Kijk of dit bestand hier hoort.", "11AA00",
		    "niet verwacht", "", "", "0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_there_whole_is_compleet_or_has_faults),
	    cmocka_unit_test(a_year_that_is_missing_outweighs_a_fault),
	    cmocka_unit_test(
		what_the_school_did_not_deliver_is_duo_missing_or_later),
	    cmocka_unit_test(an_export_that_no_year_is_known_of_is_missing),
	    cmocka_unit_test(every_word_is_read_back_and_has_a_meaning),
	    cmocka_unit_test(only_what_can_be_there_is_due),
	    cmocka_unit_test(what_is_to_be_done_is_all_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
