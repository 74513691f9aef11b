#include "cmocka_all.h"

#include <stdint.h>
#include <zlib.h>

#include "pack.h"
#include "records.h"
#include "sheet.h"

enum { ROOM = 64 * 1024 };

/* How a stream that asks for `level` says that it was packed: 0 fastest, 1
 * fast, 2 as zlib does, 3 smallest. */
static int effort_of(int level)
{
	Bytef out[64];
	z_stream z = {.next_out = out, .avail_out = sizeof(out)};

	assert_int_equal(deflateInit2(&z, level, Z_DEFLATED, MAX_WBITS, 8,
				      Z_DEFAULT_STRATEGY),
			 Z_OK);
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return out[1] >> 6;
}

static void only_what_asks_for_no_level_gets_ours(void **state)
{
	(void)state;
	pack_level(1);
	assert_int_equal(effort_of(Z_DEFAULT_COMPRESSION), 0);
	assert_int_equal(effort_of(9), 3);
	pack_level(Z_DEFAULT_COMPRESSION);
	assert_int_equal(effort_of(Z_DEFAULT_COMPRESSION), 2);
}

static size_t size_packed(const char *part, int level)
{
	static Bytef out[ROOM];
	z_stream z = {.next_in = (Bytef *)(uintptr_t)part,
		      .avail_in = (uInt)strlen(part),
		      .next_out = out,
		      .avail_out = sizeof(out)};

	assert_int_equal(deflateInit2(&z, level, Z_DEFLATED, -MAX_WBITS, 8,
				      Z_DEFAULT_STRATEGY),
			 Z_OK);
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return z.total_out;
}

static size_t size_in_zip(const char *path, const char *part)
{
	struct zip *zip = zip_open(path, ZIP_RDONLY, NULL);
	struct zip_stat is;

	assert_non_null(zip);
	assert_int_equal(zip_stat(zip, part, 0, &is), 0);
	zip_discard(zip);
	return is.comp_size;
}

static void write_rows(const char *path)
{
	static const struct sheet_column columns[] = {
	    {"Naam", 20, ROLE_TEXT}, {"Aantal", 8, ROLE_COUNT}};
	static const struct sheet_form form = {columns, 2, 1, SHEET_STREAM};
	static const struct book_about about = {.title = {"Titel", 5}};
	struct book book;
	struct sheet *sheet;

	book_open(&book, path, &about);
	sheet = sheet_new(&book, TEXT("Blad"), &form);
	for (long i = 0; i < 300; i++) {
		sheet_text(sheet, TEXT("'t Venster"));
		sheet_number(sheet, (double)(i * i % 37));
		sheet_end_row(sheet);
	}
	assert_int_equal(book_close(&book), 0);
	book_release(&book);
}

/* Whatever way libxlsxwriter has to zlib. */
static void a_workbook_is_packed_at_the_level_of_books(void **state)
{
	static const char part[] = "xl/worksheets/sheet1.xml";
	const char *path = scratch(TEXT(""));
	size_t size;

	(void)state;
	write_rows(path);
	size = size_in_zip(path, part);
	assert_int_equal(size, size_packed(part_of(path, part), 3));
	assert_int_not_equal(size, size_packed(part_of(path, part), 6));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_what_asks_for_no_level_gets_ours),
	    cmocka_unit_test(a_workbook_is_packed_at_the_level_of_books),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
