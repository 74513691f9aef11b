#include "cmocka_all.h"

#include "voortgang/pdf.h"

enum { OBJECTS = 4 };

static const char page[] =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>";

/* Nothing, deflated: a header, an empty stored block, its checksum. */
static const char deflated[] = "\x78\x01\x01\x00\x00\xFF\xFF\x00\x00\x00\x01";

/* A PDF of one page. */
static void make(struct buffer *out, const char *stream)
{
	static const char *const objects[] = {
	    "<< /Type /Catalog /Pages 2 0 R >>",
	    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
	    "<< /Length 11 /Filter /FlateDecode >>\nstream\n"};
	size_t at[OBJECTS], table;

	buffer_add(out, TEXT("%PDF-1.5\n"));
	for (int i = 0; i < OBJECTS; i++) {
		at[i] = out->len;
		buffer_format(out, "%d 0 obj\n%s", i + 1, objects[i]);
		if (i == OBJECTS - 1) {
			buffer_add(out, (struct text){stream, 11});
			buffer_add(out, TEXT("\nendstream"));
		}
		buffer_add(out, TEXT("\nendobj\n"));
	}
	table = out->len;
	buffer_format(out, "xref\n0 %d\n0000000000 65535 f \n", OBJECTS + 1);
	for (int i = 0; i < OBJECTS; i++)
		buffer_format(out, "%010zu 00000 n \n", at[i]);
	buffer_format(out,
		      "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%zu\n"
		      "%%%%EOF\n",
		      OBJECTS + 1, table);
}

static int check(const struct buffer *pdf, char *why)
{
	return pdf_check(text_of_buffer(pdf), why, 256);
}

/* The same with the first `old` in it overwritten. */
static void assert_refused(const char *old, const char *new)
{
	struct buffer pdf = {0};
	char why[256] = "";

	make(&pdf, deflated);
	memcpy(memmem(pdf.at, pdf.len, old, strlen(old)), new, strlen(new));
	assert_int_equal(check(&pdf, why), -1);
	assert_string_not_equal(why, "");
	buffer_release(&pdf);
}

static void a_whole_pdf_is_well(void **state)
{
	struct buffer pdf = {0};
	char why[256] = "";

	(void)state;
	make(&pdf, deflated);
	if (check(&pdf, why))
		fail_msg("%s", why);
	buffer_release(&pdf);
}

static void a_pdf_that_was_cut_off_is_refused_wherever_it_was(void **state)
{
	struct buffer pdf = {0};
	char why[256];
	size_t whole;

	(void)state;
	make(&pdf, deflated);
	whole = pdf.len - 1; /* the last newline is nobody's loss */
	for (pdf.len = 0; pdf.len < whole; pdf.len++)
		assert_int_equal(check(&pdf, why), -1);
	buffer_release(&pdf);
}

static void a_stream_that_cannot_be_decoded_is_refused(void **state)
{
	static const char wrong[] =
	    "\x78\x01\x07\x00\x00\xFF\xFF\x00\x00\x00\x01";
	struct buffer pdf = {0};
	char why[256];

	(void)state;
	make(&pdf, wrong);
	assert_int_equal(check(&pdf, why), -1);
	buffer_release(&pdf);
}

static void a_table_of_objects_in_another_place_is_refused(void **state)
{
	(void)state;
	assert_refused("\nxref\n0 5", "\nxrxx\n0 5");
}

static void a_pdf_without_a_page_is_refused(void **state)
{
	(void)state;
	assert_refused("/Kids [3 0 R] /Count 1", "/Kids [     ] /Count 0");
}

static void something_else_is_refused(void **state)
{
	char why[256];

	(void)state;
	assert_int_equal(pdf_check(TEXT(""), why, sizeof(why)), -1);
	assert_int_equal(pdf_check(TEXT("%PDF-1.5\n%%EOF"), why, sizeof(why)),
			 -1);
	assert_int_equal(pdf_check(TEXT("PK\x03\x04"), why, sizeof(why)), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_whole_pdf_is_well),
	    cmocka_unit_test(a_pdf_that_was_cut_off_is_refused_wherever_it_was),
	    cmocka_unit_test(a_stream_that_cannot_be_decoded_is_refused),
	    cmocka_unit_test(a_table_of_objects_in_another_place_is_refused),
	    cmocka_unit_test(a_pdf_without_a_page_is_refused),
	    cmocka_unit_test(something_else_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
