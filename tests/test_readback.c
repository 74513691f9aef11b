#include "cmocka_all.h"

#include "readback.h"
#include "records.h"

static const char workbook[] =
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Blad\" r:id=\"rId1\"/>"
    "</sheets></workbook>";
static const char links[] =
    "<Relationships><Relationship Id=\"rId1\" "
    "Target=\"worksheets/sheet1.xml\"/></Relationships>";
static const char sheet[] =
    "<worksheet><row><c/><c/></row><row><c/></row></worksheet>";

static void add(struct zip *zip, const char *name, const char *content)
{
	struct zip_source *source =
	    zip_source_buffer(zip, content, strlen(content), 0);

	assert_true(zip_file_add(zip, name, source, 0) >= 0);
}

/* A workbook with this sheet; NULL: without it. */
static const char *book_with(const char *content, const char *relations)
{
	const char *path = scratch(TEXT(""));
	struct zip *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

	add(zip, "[Content_Types].xml", "<Types/>");
	add(zip, "xl/workbook.xml", workbook);
	add(zip, "xl/_rels/workbook.xml.rels", relations);
	if (content)
		add(zip, "xl/worksheets/sheet1.xml", content);
	assert_int_equal(zip_close(zip), 0);
	return path;
}

static void assert_refused(const char *path, const char *why)
{
	struct readback found;

	assert_int_equal(readback_check(path, &found), -1);
	if (!strstr(found.why, why))
		fail_msg("%s, not %s", found.why, why);
	readback_release(&found);
}

static void rows_of_each_sheet_are_counted(void **state)
{
	struct readback found;

	(void)state;
	assert_int_equal(readback_check(book_with(sheet, links), &found), 0);
	assert_int_equal(found.sheets, 1);
	assert_string_equal(found.sheet[0].name, "Blad");
	assert_int_equal(found.sheet[0].rows, 2);
	readback_release(&found);
}

static unsigned long rows_counted(const char *content)
{
	struct readback found;
	unsigned long rows;

	assert_int_equal(readback_check(book_with(content, links), &found), 0);
	rows = found.sheet[0].rows;
	readback_release(&found);
	return rows;
}

/* Whatever tag the end of a block falls in: 20,000 rows of 8 bytes and a
 * number of blanks before them. */
static void rows_are_counted_across_blocks(void **state)
{
	enum { ROWS = 20000 };

	(void)state;
	for (int blanks = 0; blanks < 8; blanks++) {
		struct buffer content = {0};

		buffer_format(&content, "<worksheet>%*s", blanks, "");
		for (int i = 0; i < ROWS; i++)
			buffer_add(&content, TEXT("<row  />"));
		buffer_format(&content, "</worksheet>%c", 0);
		assert_int_equal(rows_counted(content.at), ROWS);
		buffer_release(&content);
	}
}

static void only_rows_are_counted(void **state)
{
	(void)state;
	assert_int_equal(rows_counted("<worksheet><row r=\"1\"></row><row/>"
				      "<rowBreaks/>&lt;row></worksheet>"),
			 2);
}

/* What a full temporary folder leaves of it. */
static void a_sheet_that_is_cut_short_is_refused(void **state)
{
	(void)state;
	assert_refused(book_with("<worksheet><row/></workshee", links),
		       "does not end in </worksheet>");
	assert_refused(book_with("", links), "does not end in </worksheet>");
}

static void ill_formed_names_are_refused(void **state)
{
	(void)state;
	assert_refused(book_with(sheet, "<Relationships>"), "no element found");
}

static void a_file_that_is_not_there_is_refused(void **state)
{
	(void)state;
	assert_refused("/nonexistent.xlsx", "No such file");
}

static void what_is_no_zip_is_refused(void **state)
{
	(void)state;
	assert_refused(scratch(TEXT("geen zip")), "no whole zip");
	assert_refused(scratch(TEXT("")), "");
}

static void a_cut_off_zip_is_refused(void **state)
{
	const char *path = book_with(sheet, links);

	(void)state;
	assert_int_equal(truncate(path, 300), 0);
	assert_refused(path, "no whole zip");
}

/* In the data of the first entry, after its header of 30 bytes and name. */
static void a_changed_byte_is_refused(void **state)
{
	const char *path = book_with(sheet, links);
	FILE *file = fopen(path, "r+");

	(void)state;
	fseek(file, 30 + (long)strlen("[Content_Types].xml") + 1, SEEK_SET);
	fputc('!', file);
	fclose(file);
	assert_refused(path, "[Content_Types].xml");
}

/* Workbooks have texts of ours in it that libxlsxwriter does not look at. */
static const char *book_with_notes(const char *content)
{
	const char *path = book_with(sheet, links);
	struct zip *zip = zip_open(path, 0, NULL);

	add(zip, "xl/comments1.xml", content);
	assert_int_equal(zip_close(zip), 0);
	return path;
}

static void ill_formed_notes_are_refused_with_their_place(void **state)
{
	(void)state;
	assert_refused(book_with_notes("<comments>\n<text>"),
		       "xl/comments1.xml: line 2: no element found");
	assert_refused(book_with_notes(""), "no element found");
	assert_refused(book_with_notes("<a>\xFF</a>"), "invalid token");
}

static void a_doctype_is_refused(void **state)
{
	(void)state;
	assert_refused(
	    book_with_notes("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
	    "DOCTYPE");
}

static void a_sheet_without_its_part_is_refused(void **state)
{
	(void)state;
	assert_refused(book_with(NULL, links), "sheet Blad has no part");
	assert_refused(book_with(sheet, "<Relationships/>"),
		       "sheet Blad has no part");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_of_each_sheet_are_counted),
	    cmocka_unit_test(rows_are_counted_across_blocks),
	    cmocka_unit_test(only_rows_are_counted),
	    cmocka_unit_test(a_sheet_that_is_cut_short_is_refused),
	    cmocka_unit_test(ill_formed_names_are_refused),
	    cmocka_unit_test(a_file_that_is_not_there_is_refused),
	    cmocka_unit_test(what_is_no_zip_is_refused),
	    cmocka_unit_test(a_cut_off_zip_is_refused),
	    cmocka_unit_test(a_changed_byte_is_refused),
	    cmocka_unit_test(ill_formed_notes_are_refused_with_their_place),
	    cmocka_unit_test(a_doctype_is_refused),
	    cmocka_unit_test(a_sheet_without_its_part_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
