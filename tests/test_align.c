#include "cmocka_all.h"

#include "intake/align.h"
#include "laid.h"

static struct plan plan;
static struct laid all;

static int load(void **state)
{
	(void)state;
	plan_load(&plan, "tests/plan",
		  PLAN_SCHOOLS | PLAN_WORDS | PLAN_COLUMNS | PLAN_INDICATORS |
		      PLAN_ACTIVITIES);
	layouts_make(&all.layouts, &all.arena, &plan);
	return plan.errors;
}

static int release(void **state)
{
	(void)state;
	arena_release(&all.arena);
	plan_release(&plan);
	return 0;
}

/* Lays the layout that fits over the header; gives how many fields it has. */
static size_t fit_header(const char *header)
{
	lay_row(&all, header);
	for (size_t i = 0; i < all.layouts.count; i++)
		if (shape_fit(&all.shape, &all.layouts.layout[i], &all.row,
			      "2020.csv"))
			return all.row.fields;
	fail_msg("no layout fits %s", header);
	return 0;
}

/* In which column of the header the row went wrong; "" if nothing tells. */
static void assert_wrong(const char *header, const char *row,
			 const char *column)
{
	size_t fields = fit_header(header), cell;

	lay_row(&all, row);
	if (align_find(&all.shape, &plan, &all.row, fields, &cell))
		assert_text(shape_column(&all.shape, cell), column);
	else
		assert_string_equal("", column);
}

static const char leerling[] =
    "Peildatum;BRIN;Vest;Leerjaar;Leerweg;Profiel;Aantal";
static const char uitstroom[] =
    "Diplomajaar;Vestiging;Domein;Gediplomeerd;Aantal";
static const char mijlpaal[] = "Datum;Mijlpaal;Status;Herstel mogelijk;Reden";
static const char keuzevak[] = "Datum;School;Keuzevak;Activiteit;Fase";
static const char financie[] = "Jaar;Activiteit;Begroot;Gerealiseerd";
static const char duo[] = "BRIN NUMMER;VESTIGINGSNUMMER;ONDERWIJSTYPE VO;"
			  "AFDELING;LEERJAAR 3 - MAN;LEERJAAR 3 - VROUW";

static void a_cell_that_was_torn_is_where_the_rest_then_fits(void **state)
{
	(void)state;
	assert_wrong(leerling, "01-10;-2020;11AA;00;3;bb;BWI;5", "peildatum");
	assert_wrong(leerling, "01-10-2020;11;AA;00;3;bb;BWI;5", "school");
	assert_wrong(leerling, "01-10-2020;11AA;00;3;bb;B;WI;5", "profiel");
	assert_wrong(uitstroom, "2019-;2020;11AA00;79010;ja;5", "diplomajaar");
	assert_wrong(uitstroom, "2020;11AA00;79;010;ja;5", "domein");
	assert_wrong(mijlpaal, "01-10-2020;1;.1;op tijd;ja;", "mijlpaal");
	assert_wrong(mijlpaal, "01-10-2020;1.1;op;tijd;ja;x", "status");
	assert_wrong(keuzevak, "01-10-2020;11AA00;Met;selen;2;pilot",
		     "keuzevak");
	assert_wrong(financie, "2020;1;500,;00;300", "begroot");
	assert_wrong(duo, "11AA;00;VMBO B - techniek;Techniek;1;2;3", "aantal");
}

static void a_separator_that_lacks_is_where_a_cell_comes_apart(void **state)
{
	(void)state;
	assert_wrong(leerling, "01-10-2020;11AA;00;3bb;BWI;5", "leerjaar");
	assert_wrong(leerling, "01-10-2020;11AA00;3;bb;BWI;5", "school");
	assert_wrong(leerling, "01-10-2020;11AA;00;3;bb\"BWI;5", "leerweg");
	assert_wrong(uitstroom, "202011AA00;79010;ja;5", "diplomajaar");
	assert_wrong(keuzevak, "01-10-2020;11AA00;Metselen2;pilot", "keuzevak");
	assert_wrong(mijlpaal, "01-10-2020;1.1;op tijdja;x", "status");
	assert_wrong(financie, "2020;1500;300", "activiteit");
}

/* Whatever stands in one cell, the others tell. */
static void a_cell_that_is_wrong_itself_hides_nothing(void **state)
{
	static const char *const brins[] = {"AAAA", "1AAA",   "111A",  "11A1",
					    "11",   "11AA00", "99ZZ99"};
	static const char *const years[] = {"1999",  "2100", "x",
					    "20201", "",     "2019-2020"};
	char row[100];

	(void)state;
	for (size_t i = 0; i < sizeof(brins) / sizeof(brins[0]); i++) {
		snprintf(row, sizeof(row), "01-10-2020;%s;00;3;bb;B;WI;5",
			 brins[i]);
		assert_wrong(leerling, row, "profiel");
	}
	for (size_t i = 0; i < sizeof(years) / sizeof(years[0]); i++) {
		snprintf(row, sizeof(row), "%s;11AA00;79;010;ja;5", years[i]);
		assert_wrong(uitstroom, row, "domein");
	}
}

/* Here because only the start of a long cell is tried. */
static void a_cell_that_does_not_come_apart_is_told_by_the_others(void **state)
{
	char row[400] = "01-10-2020;1.1;";

	(void)state;
	memset(row + strlen(row), ' ', 300);
	memcpy(row + 315, "op tijdja;x", sizeof("op tijdja;x"));
	assert_wrong(mijlpaal, row, "status");
	assert_wrong(mijlpaal, "01-10-2020;1.1;op tijd\";x", "status");
}

static void a_row_that_is_further_off_tells_nothing(void **state)
{
	(void)state;
	assert_wrong(financie, "2020;1;500;300;1;2", "");
	assert_wrong(financie, "2020;1", "");
	assert_wrong(financie, "2020;1;500;300", "");
}

static bool is_straight(const char *header, const char *row)
{
	size_t fields = fit_header(header);

	lay_row(&all, row);
	return align_is_straight(&all.shape, &plan, &all.row, fields);
}

static void empty_cells_at_the_end_may_hide_another_fault(void **state)
{
	(void)state;
	assert_true(is_straight(financie, "2020;1;500;300;"));
	assert_true(is_straight(financie, "2020;1;500;300;;"));
	assert_true(is_straight(financie, "x;y;z;300;"));
	assert_false(is_straight(mijlpaal, "01-10-2020;1.1;op;tijd;ja;"));
}

static bool could_shift(const char *row)
{
	static const char header[] =
	    "Jaar;Activiteit;Kostenplaats;Begroot;Gerealiseerd;"
	    "Cofin geld;Omschrijving";
	size_t fields = fit_header(header);

	lay_row(&all, row);
	return align_could_shift(&all.shape, &plan, &all.row, fields);
}

static void an_empty_cell_may_be_the_one_that_is_too_many(void **state)
{
	(void)state;
	assert_true(could_shift("2020;1;;4100;500;300;50,00;"));
	assert_true(could_shift("2020;1;;;500;300;50,00;"));
	assert_false(could_shift("2020;1;41;4100;500;300;tekst;"));
	assert_false(could_shift("2020;1;41;4100;500;;tekst;"));
	assert_false(could_shift("2020;1;41;4100;500;300;;"));
	assert_false(could_shift("2020;1;41;4100;500;300;tekst"));
	all.row.fields = ROWS_COLUMNS + 1;
	assert_false(
	    align_could_shift(&all.shape, &plan, &all.row, ROWS_COLUMNS));
}

static void a_row_is_whole_only_within_its_header(void **state)
{
	size_t fields = fit_header(financie);

	(void)state;
	lay_row(&all, "2020;1;500;300");
	assert_true(align_is_whole(&all.shape, &plan, &all.row, fields, 0));
	assert_false(
	    align_is_whole(&all.shape, &plan, &all.row, fields, fields));
	all.row.fields = ROWS_COLUMNS + 1;
	assert_false(
	    align_is_whole(&all.shape, &plan, &all.row, ROWS_COLUMNS + 1, 0));
}

static void a_row_of_one_cell_or_too_many_tells_nothing(void **state)
{
	struct buffer header = {0};
	size_t cell;

	(void)state;
	buffer_add(&header, text_of(financie));
	for (size_t i = fit_header(financie); i < ROWS_COLUMNS; i++)
		buffer_char(&header, ';');
	buffer_char(&header, '\0');
	assert_int_equal(fit_header(header.at), ROWS_COLUMNS);
	assert_true(is_straight(header.at, "2020;1"));
	assert_false(
	    align_find(&all.shape, &plan, &all.row, ROWS_COLUMNS, &cell));
	lay_row(&all, "2020;1");
	assert_false(align_find(&all.shape, &plan, &all.row, 1, &cell));
	buffer_release(&header);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_cell_that_was_torn_is_where_the_rest_then_fits),
	    cmocka_unit_test(
		a_separator_that_lacks_is_where_a_cell_comes_apart),
	    cmocka_unit_test(a_cell_that_is_wrong_itself_hides_nothing),
	    cmocka_unit_test(
		a_cell_that_does_not_come_apart_is_told_by_the_others),
	    cmocka_unit_test(a_row_that_is_further_off_tells_nothing),
	    cmocka_unit_test(empty_cells_at_the_end_may_hide_another_fault),
	    cmocka_unit_test(an_empty_cell_may_be_the_one_that_is_too_many),
	    cmocka_unit_test(a_row_is_whole_only_within_its_header),
	    cmocka_unit_test(a_row_of_one_cell_or_too_many_tells_nothing),
	};

	return cmocka_run_group_tests(tests, load, release);
}
