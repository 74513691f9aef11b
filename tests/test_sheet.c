#include "cmocka_all.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "records.h"
#include "sheet.h"

static const struct sheet_column columns[] = {
    {"Naam", 20, ROLE_TEXT},
    {"Aantal", 8, ROLE_COUNT},
    {"Datum", 8, ROLE_DATE},
};
static const struct sheet_form form = {columns, 3, 1, SHEET_STREAM};
static const struct sheet_form list = {columns, 2, 0, SHEET_LIST};

static const char part[] = "xl/worksheets/sheet1.xml";

static void open_at(struct book *book, const char *path)
{
	static const struct book_about about = {
	    .title = {"Titel", 5},
	    .left = {"A & B", 5},
	    .maker = {"Voortgang", 9},
	    .created = 20230701,
	};

	book_open(book, path, &about);
}

/* A workbook with one sheet; closed, not released. */
static const char *path_of_rows(struct book *book, struct sheet **sheet)
{
	const char *path = scratch(TEXT(""));

	open_at(book, path);
	*sheet = sheet_new(book, TEXT("Blad"), &form);
	return path;
}

static void assert_has(const char *path, const char *name, const char *what)
{
	const char *found = part_of(path, name);

	if (!strstr(found, what))
		fail_msg("%s is not in %s", what, found);
}

static void assert_lacks(const char *path, const char *name, const char *what)
{
	assert_null(strstr(part_of(path, name), what));
}

static void close_good(struct book *book)
{
	assert_int_equal(book_close(book), 0);
	assert_string_equal(book->why, "");
	book_release(book);
}

static void a_formula_in_a_text_stays_text(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("=cmd|' /C calc'!A0"));
	sheet_end_row(sheet);
	sheet_text(sheet, TEXT("\t@x"));
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<t>=cmd|' /C calc'!A0</t>");
	assert_has(path, part, "<t xml:space=\"preserve\">\t@x</t>");
	assert_lacks(path, part, "<f>");
}

static void a_field_is_what_its_column_says(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_field(sheet, TEXT("12\\\\3"));
	sheet_field(sheet, TEXT("12"));
	sheet_field(sheet, TEXT("2020-10-01"));
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<t>12\\3</t>");
	assert_has(path, part, "<v>12</v>");
	assert_has(path, part, "<v>44105</v>"); /* days since 30-12-1899 */
}

static void an_unknown_field_is_blank_and_not_zero(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_field(sheet, record_unknown);
	sheet_field(sheet, record_unknown);
	sheet_field(sheet, TEXT(""));
	sheet_end_row(sheet);
	close_good(&book);
	assert_lacks(path, part, "<v>");
	assert_has(path, part, "<c r=\"A2\" s=");
	assert_lacks(path, part, "<t></t>");
}

static void a_field_that_is_no_number_stays_text(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("x"));
	sheet_field(sheet, TEXT("nan"));
	sheet_field(sheet, TEXT("2020"));
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<t>nan</t>");
	assert_has(path, part, "<t>2020</t>");
}

static void a_formula_is_stored_with_its_value(void **state)
{
	struct book book;
	struct sheet *sheet;
	struct buffer formula = {0};
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("x"));
	formula_cell(&formula, 0, sheet_row(sheet));
	sheet_formula(sheet, 2.5, &formula);
	sheet_formula_text(sheet, TEXT("klopt"), &formula);
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<f>A2</f><v>2.5</v>");
	assert_has(path, part, "<f>A2</f><v>klopt</v>");
	buffer_release(&formula);
}

static void ranges_name_their_sheet_and_column(void **state)
{
	struct buffer f = {0};

	(void)state;
	formula_range(&f, "'t Blad", 2, 10);
	assert_text(text_of_buffer(&f), "'''t Blad'!$C$2:$C$11");
	f.len = 0;
	formula_range(&f, "Leeg", 0, 0);
	assert_text(text_of_buffer(&f), "'Leeg'!$A$2:$A$2");
	buffer_release(&f);
}

static void only_plain_codes_are_looked_up_by_formula(void **state)
{
	(void)state;
	assert_true(formula_finds(TEXT("docenten-2")));
	assert_true(formula_finds(TEXT("00TM00")));
	assert_false(formula_finds(TEXT("")));
	assert_false(formula_finds(TEXT("2020")));
	assert_false(formula_finds(TEXT("12E345")));
	assert_false(formula_finds(TEXT(">a")));
	assert_false(formula_finds(TEXT("a*")));
	assert_false(formula_finds(TEXT("-a")));
}

static void long_text_makes_its_row_higher(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("kort"));
	sheet_end_row(sheet);
	sheet_text(sheet, TEXT("een zin die langer is dan deze kolom mag"));
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<row r=\"2\">");
	assert_has(path, part, "<row r=\"3\" ht=\"45\" customHeight=\"1\">");
}

static void a_number_is_never_too_wide_for_its_column(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("x"));
	sheet_number(sheet, 123456789012);
	sheet_end_row(sheet);
	close_good(&book);
	/* 12 digits and 3 points, a tenth and two more are 18.5 characters of 7
	 * pixels; 5 pixels are Excel's own: 135 pixels, in 256ths of 7. */
	assert_has(path, part,
		   "<col min=\"2\" max=\"2\" width=\"19.28515625\"");
}

static void a_table_has_a_filter_and_a_list_has_none(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("x"));
	sheet_end_row(sheet);
	sheet = sheet_new(&book, TEXT("Lijst"), &list);
	sheet_text(sheet, TEXT("x"));
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<autoFilter ref=\"A1:C2\"/>");
	assert_has(path, part, "ySplit=\"1\"");
	assert_lacks(path, "xl/worksheets/sheet2.xml", "autoFilter");
	assert_lacks(path, "xl/worksheets/sheet2.xml", "Naam");
}

static void an_empty_table_says_why(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_empty(sheet, "Er is niets.");
	assert_int_equal(sheet->rows, 2);
	close_good(&book);
	assert_has(path, part, "<t>Er is niets.</t>");
}

static void a_name_that_is_taken_gets_a_number(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet = sheet_new(&book, TEXT("BLAD"), &form);
	assert_string_equal(sheet->name, "BLAD (2)");
	close_good(&book);
	assert_has(path, "xl/workbook.xml", "name=\"BLAD (2)\"");
}

static void bars_stand_behind_the_numbers_of_a_column(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("half"));
	sheet_number(sheet, 50);
	sheet_end_row(sheet);
	sheet_bars(sheet, 1, 100);
	close_good(&book);
	assert_has(path, part, "<conditionalFormatting sqref=\"B2\">");
	assert_has(path, part, "<cfvo type=\"num\" val=\"100\"/>");
}

static void a_sheet_that_is_full_goes_on_in_another(void **state)
{
	struct book book;
	struct sheet *sheet, *next;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	assert_ptr_equal(sheet_go_on(sheet, sheet->rows + 1), sheet);
	next = sheet_go_on(sheet, sheet->rows);
	assert_string_equal(next->name, "Blad (2)");
	assert_string_equal(sheet_go_on(next, 1)->name, "Blad (3)");
	close_good(&book);
	assert_has(path, "xl/workbook.xml", "name=\"Blad (3)\"");
}

static void pages_are_a4_and_one_wide_with_a_header(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	close_good(&book);
	assert_has(path, part, "paperSize=\"9\"");
	assert_has(path, part, "orientation=\"landscape\"");
	assert_has(path, part, "fitToHeight=\"0\"");
	assert_has(path, part, "&amp;LA &amp;&amp; B");
	assert_has(path, part, "pagina &amp;P van &amp;N");
}

static void a_list_is_upright_and_a_long_one_goes_on_overleaf(void **state)
{
	const char *path = scratch(TEXT(""));
	struct book book;
	struct sheet *sheet;

	(void)state;
	open_at(&book, path);
	for (int rows = 50; rows <= 100; rows += 50) {
		sheet = sheet_new(&book, TEXT("Lijst"), &list);
		for (int i = 0; i < rows; i++) {
			sheet_text(sheet, TEXT("x"));
			sheet_end_row(sheet);
		}
	}
	close_good(&book);
	assert_has(path, part, "orientation=\"portrait\"");
	assert_lacks(path, part, "fitToHeight");
	assert_has(path, "xl/worksheets/sheet2.xml", "fitToHeight=\"0\"");
}

static void properties_name_no_person_and_a_fixed_day(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	close_good(&book);
	assert_has(path, "docProps/core.xml", "<dc:creator>Voortgang<");
	assert_has(path, "docProps/core.xml", ">2023-07-01T00:00:00Z<");
}

static void a_number_that_is_none_is_an_error(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_number(sheet, NAN);
	sheet_end_row(sheet);
	assert_int_equal(book_close(&book), -1);
	assert_string_equal(book.why, "sheet Blad, row 2: no finite number");
	book_release(&book);
	assert_string_equal(part_of(path, part), "");
}

static void a_row_with_too_many_cells_is_an_error(void **state)
{
	struct book book;
	struct sheet *sheet;

	(void)state;
	path_of_rows(&book, &sheet);
	for (int i = 0; i < 4; i++)
		sheet_text(sheet, TEXT("x"));
	assert_int_equal(book_close(&book), -1);
	assert_string_equal(book.why, "sheet Blad: too many columns");
	book_release(&book);
}

static void fill(struct sheet *sheet, int rows)
{
	for (int i = 0; i < rows; i++) {
		sheet_text(sheet, TEXT("waarde"));
		sheet_number(sheet, i * 7919 % 1000);
		sheet_end_row(sheet);
	}
}

/* libxlsxwriter itself says that all went well. */
static void a_full_disk_is_an_error_and_the_old_file_stays(void **state)
{
	struct rlimit before, small = {.rlim_cur = 8192};
	const char *path = scratch(TEXT("oud"));
	struct book book;
	char found[8] = {0};
	FILE *file;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small.rlim_max = before.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	open_at(&book, path);
	setrlimit(RLIMIT_FSIZE, &small);
	fill(sheet_new(&book, TEXT("Blad"), &form), 400);
	assert_int_equal(book_close(&book), -1);
	setrlimit(RLIMIT_FSIZE, &before);
	book_release(&book);
	file = fopen(path, "r");
	assert_int_equal(fread(found, 1, sizeof(found) - 1, file), 3);
	fclose(file);
	assert_string_equal(found, "oud");
}

static void only_a_regular_file_is_replaced(void **state)
{
	struct book book;

	(void)state;
	open_at(&book, "/dev/null");
	assert_int_equal(book_close(&book), -1);
	assert_string_equal(book.why, "is no regular file");
	book_release(&book);
}

static void what_is_not_finished_is_taken_away(void **state)
{
	struct book book;
	struct sheet *sheet;
	char building[64];

	(void)state;
	path_of_rows(&book, &sheet);
	snprintf(building, sizeof(building), "%s", book.building);
	assert_int_equal(access(building, F_OK), 0);
	book_release(&book);
	assert_int_equal(access(building, F_OK), -1);
}

static size_t bytes_of_nameless(char *bytes, size_t room)
{
	struct book book;
	int ends[2];
	ssize_t got;

	open_at(&book, NULL);
	fill(sheet_new(&book, TEXT("Blad"), &form), 20);
	assert_int_equal(book_close(&book), 0);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(book_copy(&book, ends[1]), 0);
	close(ends[1]);
	got = read(ends[0], bytes, room);
	close(ends[0]);
	book_release(&book);
	return got > 0 ? (size_t)got : 0;
}

static void two_runs_give_the_same_bytes(void **state)
{
	static char one[65536], two[65536];
	size_t len = bytes_of_nameless(one, sizeof(one));

	(void)state;
	assert_memory_equal(one, "PK", 2);
	setenv("TZ", "Asia/Tokyo", 1);
	assert_int_equal(bytes_of_nameless(two, sizeof(two)), len);
	assert_memory_equal(one, two, len);
}

static void a_copy_that_cannot_be_written_is_an_error(void **state)
{
	struct book book;
	int full = open("/dev/full", O_WRONLY);

	(void)state;
	open_at(&book, NULL);
	fill(sheet_new(&book, TEXT("Blad"), &form), 1);
	assert_int_equal(book_close(&book), 0);
	assert_int_equal(book_copy(&book, full), ENOSPC);
	book_release(&book);
	close(full);
}

static double linear(unsigned channel)
{
	double c = channel / 255.0;

	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

/* WCAG 2, relative luminance. */
static double luminance(unsigned colour)
{
	return 0.2126 * linear(colour >> 16 & 255) +
	       0.7152 * linear(colour >> 8 & 255) +
	       0.0722 * linear(colour & 255);
}

static void every_role_can_be_read(void **state)
{
	(void)state;
	for (enum role role = 0; role < ROLES; role++) {
		unsigned ink, fill_colour;
		double a, b;

		look_colours(role, &ink, &fill_colour);
		a = luminance(ink) + 0.05;
		b = luminance(fill_colour) + 0.05;
		assert_true((a > b ? a / b : b / a) >= 4.5);
	}
}

static const struct sheet_form table = {columns, 3, 1, SHEET_TABLE};

static void a_small_sheet_is_a_table_of_excels(void **state)
{
	const char *path = scratch(TEXT(""));
	struct book book;
	struct sheet *sheet;

	(void)state;
	open_at(&book, path);
	sheet = sheet_new(&book, TEXT("Per jaar"), &table);
	sheet_text(sheet, TEXT("=1+1"));
	sheet_number(sheet, 12);
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, "xl/tables/table1.xml",
		   "name=\"T_Per_jaar\" displayName=\"T_Per_jaar\" "
		   "ref=\"A1:C2\"");
	assert_has(path, "xl/tables/table1.xml", "<autoFilter ref=\"A1:C2\"/>");
	assert_lacks(path, part, "<autoFilter");
	assert_has(path, "xl/sharedStrings.xml", "<t>=1+1</t>");
}

static void a_sentence_is_no_table(void **state)
{
	const char *path = scratch(TEXT(""));
	struct book book;
	struct sheet *sheet;

	(void)state;
	open_at(&book, path);
	sheet = sheet_new(&book, TEXT("Leeg"), &table);
	sheet_empty(sheet, "Er is niets.");
	close_good(&book);
	assert_lacks(path, "[Content_Types].xml", "table1.xml");
}

static void a_cell_with_a_name_can_be_found_by_it(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	sheet_text(sheet, TEXT("x"));
	sheet_name_cell(sheet, TEXT("norm_1"));
	sheet_number(sheet, 7.5);
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, "xl/workbook.xml",
		   "<definedName name=\"norm_1\">'Blad'!$B$2</definedName>");
}

static void a_column_with_a_name_has_all_rows_that_there_are(void **state)
{
	struct book book;
	struct sheet *sheet;
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	for (int i = 0; i < 3; i++) {
		sheet_blank(sheet);
		sheet_number(sheet, i);
		sheet_end_row(sheet);
	}
	sheet_name_column(sheet, 1, TEXT("blad_aantal"));
	close_good(&book);
	assert_has(
	    path, "xl/workbook.xml",
	    "<definedName name=\"blad_aantal\">'Blad'!$B$2:$B$4</definedName>");
}

static void a_formula_can_lead_to_a_row_of_another_sheet(void **state)
{
	struct book book;
	struct sheet *sheet;
	struct buffer formula = {0};
	const char *path = path_of_rows(&book, &sheet);

	(void)state;
	buffer_add(&formula, TEXT("1+1"));
	sheet_leads(sheet, "Per school", 12, NULL);
	sheet_formula(sheet, 2, &formula);
	sheet_end_row(sheet);
	close_good(&book);
	assert_has(path, part, "<f>1+1</f><v>2</v>");
	assert_has(path, part, "location=\"'Per school'!A12\"");
	buffer_release(&formula);
}

static void only_formulas_are_locked_and_only_if_asked(void **state)
{
	static const struct book_about about = {.created = 20230701,
						.locks = true};
	struct book book;
	struct buffer formula = {0};
	const char *path = scratch(TEXT(""));

	(void)state;
	buffer_add(&formula, TEXT("1+1"));
	book_open(&book, path, &about);
	for (int i = 0; i < 2; i++) {
		struct sheet *sheet = sheet_new(&book, TEXT("Blad"), &form);

		sheet_text(sheet, TEXT("x"));
		if (i)
			sheet_formula(sheet, 2, &formula);
		sheet_end_row(sheet);
	}
	close_good(&book);
	assert_lacks(path, part, "<sheetProtection");
	assert_has(path, "xl/worksheets/sheet2.xml",
		   "<sheetProtection sheet=\"1\" objects=\"1\" "
		   "scenarios=\"1\" formatCells=\"0\"");
	assert_has(path, "xl/worksheets/sheet2.xml", "autoFilter=\"0\"/>");
	assert_has(path, "xl/styles.xml", "<protection locked=\"0\"/>");
	buffer_release(&formula);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_formula_in_a_text_stays_text),
	    cmocka_unit_test(a_field_is_what_its_column_says),
	    cmocka_unit_test(an_unknown_field_is_blank_and_not_zero),
	    cmocka_unit_test(a_field_that_is_no_number_stays_text),
	    cmocka_unit_test(a_formula_is_stored_with_its_value),
	    cmocka_unit_test(ranges_name_their_sheet_and_column),
	    cmocka_unit_test(only_plain_codes_are_looked_up_by_formula),
	    cmocka_unit_test(long_text_makes_its_row_higher),
	    cmocka_unit_test(a_number_is_never_too_wide_for_its_column),
	    cmocka_unit_test(a_table_has_a_filter_and_a_list_has_none),
	    cmocka_unit_test(an_empty_table_says_why),
	    cmocka_unit_test(a_name_that_is_taken_gets_a_number),
	    cmocka_unit_test(bars_stand_behind_the_numbers_of_a_column),
	    cmocka_unit_test(a_sheet_that_is_full_goes_on_in_another),
	    cmocka_unit_test(pages_are_a4_and_one_wide_with_a_header),
	    cmocka_unit_test(a_list_is_upright_and_a_long_one_goes_on_overleaf),
	    cmocka_unit_test(properties_name_no_person_and_a_fixed_day),
	    cmocka_unit_test(a_number_that_is_none_is_an_error),
	    cmocka_unit_test(a_row_with_too_many_cells_is_an_error),
	    cmocka_unit_test(a_full_disk_is_an_error_and_the_old_file_stays),
	    cmocka_unit_test(only_a_regular_file_is_replaced),
	    cmocka_unit_test(what_is_not_finished_is_taken_away),
	    cmocka_unit_test(two_runs_give_the_same_bytes),
	    cmocka_unit_test(a_copy_that_cannot_be_written_is_an_error),
	    cmocka_unit_test(every_role_can_be_read),
	    cmocka_unit_test(a_small_sheet_is_a_table_of_excels),
	    cmocka_unit_test(a_sentence_is_no_table),
	    cmocka_unit_test(a_cell_with_a_name_can_be_found_by_it),
	    cmocka_unit_test(a_column_with_a_name_has_all_rows_that_there_are),
	    cmocka_unit_test(a_formula_can_lead_to_a_row_of_another_sheet),
	    cmocka_unit_test(only_formulas_are_locked_and_only_if_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
