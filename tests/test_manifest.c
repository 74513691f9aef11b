#include "scratch_folder.h"

#include "records.h"
#include "voortgang/manifest.h"

/* What is written goes into a file of the scratch folder, and is read back. */
static struct record_writer writer_in(int folder)
{
	struct record_writer w;

	record_writer_init(
	    &w, openat(folder, "manifest", O_WRONLY | O_CREAT | O_TRUNC, 0600));
	return w;
}

static void assert_written(int folder, struct record_writer *w,
			   const char *expected)
{
	static char found[2048];
	int fd;
	ssize_t got;

	assert_int_equal(record_finish(w), 0);
	close(w->fd);
	fd = openat(folder, "manifest", O_RDONLY);
	got = read(fd, found, sizeof(found) - 1);
	close(fd);
	found[got > 0 ? got : 0] = '\0';
	assert_string_equal(found, expected);
}

static void a_run_is_named_by_its_report(void **state)
{
	int folder = *(int *)*state;
	struct record_writer w = writer_in(folder);
	struct account a = {.files = 0};

	dossier_init(&a.dossier);
	read_records(&a.dossier, "@report;region;moment;title;version\n"
				 "report;R1;2021-10-01;Een \\\\ twee;0.1\n");
	manifest_run(&w, &a);
	assert_written(folder, &w,
		       "@run\tregion\tmoment\ttitle\tversion\n"
		       "run\tR1\t2021-10-01\tEen \\\\ twee\t0.1\n"
		       "@input\tfile\tkind\tsource\tbytes\tsha256\tread\tused"
		       "\trejected\tignored\n");
	dossier_release(&a.dossier);
}

static void an_export_has_its_rows_over_all_stages(void **state)
{
	int folder = *(int *)*state;
	struct record_writer w = writer_in(folder);
	struct account_file file = {.whole = {9, 6, 1, 2}};
	struct account a = {.file = &file, .files = 1};

	dossier_init(&a.dossier);
	read_records(&a.dossier,
		     "@delivery;file;kind;source;encoding;separator;bytes;"
		     "sha256\n"
		     "delivery;a\\tb.csv;leerling;school;utf-8;,;123;abc\n");
	file.delivery = dossier_first(&a.dossier, KIND_DELIVERY)->field;
	manifest_exports(&w, &a);
	assert_written(
	    folder, &w,
	    "input\ta\\tb.csv\tleerling\tschool\t123\tabc\t9\t6\t1\t2\n");
	dossier_release(&a.dossier);
}

static void a_table_of_the_plan_has_no_rows(void **state)
{
	int folder = *(int *)*state;
	struct record_writer w = writer_in(folder);
	const struct manifest_file file = {"regio.csv", 12, "abc"};

	manifest_tables(&w, &file, 1);
	assert_written(
	    folder, &w,
	    "input\tregio.csv\tplan\t\\N\t12\tabc\t\\N\t\\N\t\\N\t\\N\n");
}

static void outputs_have_bytes_and_digest(void **state)
{
	int folder = *(int *)*state;
	struct record_writer w = writer_in(folder);
	const struct manifest_file file[] = {{"a b.pdf", 1, "abc"},
					     {"retour/x.xlsx", 2, "def"}};

	manifest_outputs(&w, file, 2);
	assert_written(folder, &w,
		       "@output\tfile\tbytes\tsha256\n"
		       "output\ta b.pdf\t1\tabc\n"
		       "output\tretour/x.xlsx\t2\tdef\n");
}

static void a_file_is_digested_as_sha256sum_does(void **state)
{
	struct manifest_file file = {.path = "abc"};
	int folder = *(int *)*state;

	put_file(folder, "abc", "abc");
	assert_int_equal(manifest_digest(folder, &file), 0);
	assert_int_equal(file.bytes, 3);
	assert_string_equal(file.sha256, "ba7816bf8f01cfea414140de5dae2223"
					 "b00361a396177a9cb410ff61f20015ad");
}

static void a_link_is_not_digested(void **state)
{
	struct manifest_file file = {.path = "link"};
	int folder = *(int *)*state;

	put_file(folder, "abc", "abc");
	assert_int_equal(symlinkat("abc", folder, "link"), 0);
	assert_int_not_equal(manifest_digest(folder, &file), 0);
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_run_is_named_by_its_report),
	    TEST(an_export_has_its_rows_over_all_stages),
	    TEST(a_table_of_the_plan_has_no_rows),
	    TEST(outputs_have_bytes_and_digest),
	    TEST(a_file_is_digested_as_sha256sum_does),
	    TEST(a_link_is_not_digested),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
