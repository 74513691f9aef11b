#include "cmocka_all.h"

#include "records.h"
#include "returns/sheets.h"

#define START                                                                  \
	"report;TEST;Proefregio;Stichting Proef;2021-10-01;Rapport;"           \
	"2021-10-01;2020-01-01;2021-07-01;2020;2021;5;plan;1\n"                \
	"school;11AA00;Alfa;Alfa;noord;A;4100;leerling\n"                      \
	"school;22BB00;Beta;Beta;zuid;B;\\N;\n"

#define GROUP_OF(file, school)                                                 \
	"group;" file ";2;9;8;leerling;school;2020;2020-10-01;" school         \
	";3;bb;BWI;\\N;\\N;\\N;\\N;\\N;39;39;leerlingen\n"

#define BROKEN_ROW(file) "finding;" file ";7;\\N;fout;ROW_QUOTE;\\N;\\N;\\N;1\n"

static void settle(struct mail *mail, const char *lines)
{
	mail_init(mail);
	read_records(&mail->dossier, lines);
	assert_true(mail_settle(mail));
}

/* How many findings go to Alfa. */
static size_t findings_of_alfa(const char *lines)
{
	struct mail mail;
	size_t findings;

	settle(&mail, lines);
	findings = mail.letter[0].findings;
	mail_release(&mail);
	return findings;
}

static void a_school_gets_its_own_findings_only(void **state)
{
	(void)state;
	assert_int_equal(
	    findings_of_alfa(START
			     "finding;a;3;aantal;fout;CELL_NUMBER;11AA00;x;y;1"
			     "\nfinding;a;4;aantal;fout;CELL_NUMBER;22BB00;x;y;"
			     "1\n"),
	    1);
}

static void a_broken_row_belongs_to_the_only_school_of_its_file(void **state)
{
	(void)state;
	assert_int_equal(
	    findings_of_alfa(START GROUP_OF("a", "11AA00") BROKEN_ROW("a")), 1);
	assert_int_equal(
	    findings_of_alfa(START GROUP_OF("a", "22BB00") BROKEN_ROW("a")), 0);
	assert_int_equal(findings_of_alfa(START BROKEN_ROW("a")), 0);
}

static void a_broken_row_of_a_shared_file_goes_to_nobody(void **state)
{
	(void)state;
	assert_int_equal(findings_of_alfa(START GROUP_OF("a", "11AA00")
					      GROUP_OF("a", "22BB00")
						  BROKEN_ROW("a")),
			 0);
	assert_int_equal(
	    findings_of_alfa(START GROUP_OF("a", "11AA00") BROKEN_ROW(
		"a") "finding;a;3;x;fout;CELL_NUMBER;22BB00;x;y;1\n"),
	    0);
}

static void a_file_that_cannot_be_read_is_of_who_is_in_its_name(void **state)
{
#define UNREAD(file)                                                           \
	"delivery;" file ";\\N;\\N;\\N;\\N;9;0\n"                              \
	"finding;" file ";\\N;\\N;fout;FILE_FORMAT;\\N;x;\\N;1\n"

	(void)state;
	assert_int_equal(findings_of_alfa(START UNREAD("m/x_11aa00.xlsx")), 1);
	assert_int_equal(findings_of_alfa(START UNREAD("m/11AA00/x.xlsx")), 0);
	assert_int_equal(
	    findings_of_alfa(START UNREAD("11AA00 en 22BB00.xlsx")), 0);
	assert_int_equal(findings_of_alfa(START GROUP_OF("11AA00", "22BB00")
					      UNREAD("11AA00")),
			 0);
}

static void what_is_wrong_at_duo_goes_to_nobody(void **state)
{
	(void)state;
	assert_int_equal(
	    findings_of_alfa(START "delivery;d;leerling;duo;UTF-8;x;1;0\n"
				   "finding;d;3;x;fout;CELL_NUMBER;11AA00;x;y;"
				   "1\n"),
	    0);
}

static void the_worst_come_first(void **state)
{
	struct mail mail;

	(void)state;
	settle(&mail,
	       START "finding;a;1;x;signaal;NOT_COUNTED;11AA00;x;y;1\n"
		     "finding;a;2;x;waarschuwing;DUO_DIFFERENT;11AA00;x;y;1\n"
		     "finding;a;3;x;fout;CELL_DATE;11AA00;x;y;1\n");
	assert_int_equal(mail.letter[0].findings, 3);
	for (long i = 0; i < 3; i++)
		assert_int_equal(mail.letter[0].finding[i]->line, 3 - i);
	mail_release(&mail);
}

static void who_need_not_deliver_and_has_nothing_gets_no_letter(void **state)
{
	struct mail mail;

	(void)state;
	settle(&mail, START);
	assert_true(letter_wanted(&mail.letter[0]));
	assert_false(letter_wanted(&mail.letter[1]));
	mail_release(&mail);
}

static void a_file_is_known_by_its_name_without_folders(void **state)
{
	(void)state;
	assert_text(mail_file(TEXT("a/b/c.csv")), "c.csv");
	assert_text(mail_file(TEXT("c.csv")), "c.csv");
	assert_text(mail_file(record_unknown), "\\N");
}

typedef void fill(struct sheet *, const struct letter *);

/* Its texts, in the order in which they were written, and then its cells. */
static const char *write_sheet(const char *lines, const struct sheet_form *form,
			       fill *put)
{
	const struct book_about about = {.created = 20211001};
	static struct buffer all;
	const char *path;
	struct mail mail;
	struct book book;

	settle(&mail, lines);
	path = scratch(TEXT(""));
	book_open(&book, path, &about);
	put(sheet_new(&book, TEXT("Blad"), form), &mail.letter[0]);
	assert_int_equal(book_close(&book), 0);
	book_release(&book);
	mail_release(&mail);
	all.len = 0;
	buffer_format(&all, "%s", part_of(path, "xl/sharedStrings.xml"));
	buffer_format(&all, "%s%c", part_of(path, "xl/worksheets/sheet1.xml"),
		      0);
	return all.at;
}

static void assert_in(const char *sheet, const char *what)
{
	if (!strstr(sheet, what))
		fail_msg("%s is not in %s", what, sheet);
}

static void the_first_things_are_the_worst_and_the_most(void **state)
{
	const char *sheet = write_sheet(
	    START "finding;m/a;3;aantal;fout;CELL_NUMBER;11AA00;x;17;1\n"
		  "finding;m/a;4;profiel;fout;CELL_CODE;11AA00;x;BWI;1\n"
		  "finding;m/a;9;profiel;fout;CELL_CODE;11AA00;z;BWI;1\n"
		  "finding;\\N;\\N;leerling;waarschuwing;NOT_DELIVERED;11AA00;"
		  "2020;\\N;1\n",
	    &readme_form, readme_fill);
	const char *one = strstr(sheet, "Eerst doen 1");

	(void)state;
	assert_non_null(one);
	assert_in(one, "Profiel is niet bekend: x (andere rijen: z). Deze rij "
		       "telt niet mee. "
		       "Kies een van: BWI. Regel 4, 9 van a.");
	assert_in(strstr(one, "Eerst doen 2"), "Vul in: 17. Regel 3 van a.");
	assert_in(strstr(one, "Eerst doen 3"),
		  "Over 2020 is geen enkele rij met leerlingen te gebruiken");
	assert_null(strstr(sheet, "Eerst doen 4"));
}

#define CELL_AT(column)                                                        \
	"finding;m/a;4;" column ";fout;CELL_CODE;11AA00;x;BWI;1\n"

static void what_is_not_told_first_is_counted_and_has_a_place(void **state)
{
	const char *sheet =
	    write_sheet(START CELL_AT("a") CELL_AT("b") CELL_AT("c")
			    CELL_AT("d") CELL_AT("d") CELL_AT("e"),
			&readme_form, readme_fill);
	const char *third = strstr(sheet, "Eerst doen 3");

	(void)state;
	assert_non_null(third);
	assert_in(third, "En nog 2 andere punten. Alles staat op het blad "
			 "Bevindingen.");
	sheet = write_sheet(START CELL_AT("a") CELL_AT("b") CELL_AT("c"),
			    &readme_form, readme_fill);
	assert_null(strstr(sheet, "En nog"));
}

static void what_has_one_cause_stands_on_one_line(void **state)
{
	struct buffer records = {0};
	const char *sheet;

	(void)state;
	buffer_add(&records, text_of(START));
	for (int line = 2; line < 1002; line++)
		buffer_format(&records,
			      "finding;m/a;%d;profiel;fout;CELL_CODE;11AA00;"
			      "%s;BWI;1\n",
			      line, line < 500 ? "x" : "y");
	buffer_char(&records, '\0');
	sheet = write_sheet(records.at, &findings_form, findings_fill);
	assert_in(sheet, "x (andere rijen: y)");
	assert_in(sheet, "<v>1000</v>");
	assert_null(strstr(sheet, "<row r=\"3\""));
	assert_in(sheet, "eerste keer");
	buffer_release(&records);
}

static void a_shared_file_shows_only_the_schools_own_rows(void **state)
{
	const char *sheet = write_sheet(
	    START "delivery;a;leerling;school;UTF-8;x;1;0\n"
		  "balance;a;intake;777;777;0;0\n" GROUP_OF("a", "11AA00")
		      GROUP_OF("a", "22BB00") "portion;a;leerling;11AA00;8;8\n"
					      "portion;a;leerling;22BB00;9;9\n",
	    &readme_form, readme_fill);

	(void)state;
	assert_in(sheet, "leerlingen: 8 rijen van uw vestiging tellen mee.");
	assert_null(strstr(sheet, "777"));
}

static void an_own_file_shows_what_became_of_its_rows(void **state)
{
	const char *sheet = write_sheet(
	    START
	    "delivery;a;leerling;school;UTF-8;x;1;0\n"
	    "balance;a;intake;20;18;1;1\nbalance;a;tally;18;16;0;2\n" GROUP_OF(
		"a", "11AA00"),
	    &readme_form, readme_fill);

	(void)state;
	assert_in(
	    sheet,
	    "leerlingen: 16 van de 20 rijen tellen mee. Afgekeurd: 1. Niet "
	    "nodig voor het rapport: 3.");
}

static void the_figures_are_the_schools_own(void **state)
{
	const char *sheet = write_sheet(
	    START "indicator;leerlingen;1;Leerlingen;leerlingen;leerling;som;"
		  "jaar;;100;2017;plan;10\n"
		  "measure;leerlingen;2020;11AA00;40;43;school;geleverd\n"
		  "measure;leerlingen;2020;22BB00;777;777;school;geleverd\n",
	    &figures_form, figures_fill);

	(void)state;
	assert_in(sheet, "<t>Leerlingen</t>");
	assert_in(sheet, "<v>43</v>");
	assert_null(strstr(sheet, "777"));
}

/* What a shared file has too much is told to each vestiging that has it. */
static void rows_that_do_not_count_are_told_to_whose_they_are(void **state)
{
#define SHARED(late)                                                           \
	START GROUP_OF("a", "11AA00")                                          \
	    GROUP_OF("a", "22BB00") "finding;a;\\N;\\N;signaal;AFTER_PERIOD;"  \
				    "\\N;na 2021;x;777\n"                      \
				    "finding;a;\\N;\\N;signaal;NOT_COUNTED;"   \
				    "\\N;\\N;\\N;555\n"                        \
				    "portion;a;leerling;11AA00;9;" late "\n"   \
				    "portion;a;leerling;22BB00;9;1;8\n"
	const char *sheet =
	    write_sheet(SHARED("4;3"), &findings_form, findings_fill);

	(void)state;
	assert_int_equal(findings_of_alfa(SHARED("4;3")), 2);
	assert_int_equal(findings_of_alfa(SHARED("4;5")), 1);
	assert_int_equal(findings_of_alfa(SHARED("9;0")), 0);
	assert_in(sheet, "AFTER_PERIOD");
	assert_in(sheet, "<v>3</v>");
	assert_in(sheet, "<v>2</v>");
	assert_null(strstr(sheet, "777"));
	assert_null(strstr(sheet, "555"));
}

/* Rows that were taken out may be why a figure is odd, and it says so. */
#define LEFT_MORE                                                              \
	"indicator;uitstroom;1;Uitstroom techniek;leerlingen;uitstroom;som;"   \
	"jaar;;100;2017;plan;10\n"                                             \
	"indicator;leerlingen;1;Leerlingen;leerlingen;leerling;som;jaar;;100;" \
	"2017;plan;10\n"                                                       \
	"measure;leerlingen;2020;11AA00;12;12;school;geleverd\n"               \
	"delivery;a;leerling;school;UTF-8;x;1;0\n"                             \
	"finding;\\N;\\N;uitstroom 2021;waarschuwing;OUTFLOW_LARGE;11AA00;21;" \
	"12;1\n"
#define AT_LINE(line, code) "finding;a;" line ";x;fout;" code ";11AA00;x;y;1\n"

static void rows_taken_out_may_be_the_cause(void **state)
{
	static const char taken_out[] =
	    START LEFT_MORE AT_LINE("4", "CELL_CODE") AT_LINE("4", "CELL_DATE")
		AT_LINE("5", "CELL_DATE") AT_LINE("6", "ROW_DOUBLE");
	const char *sheet =
	    write_sheet(taken_out, &findings_form, findings_fill);

	(void)state;
	assert_in(sheet, "Uitstroom naar het mbo in 2021: er stroomden 21 "
			 "leerlingen uit. Dat is meer dan er daarvoor in "
			 "leerjaar 4 zaten (12). 2 rijen met leerlingen tellen "
			 "niet mee. Dat kan de oorzaak zijn.");
	sheet = write_sheet(taken_out, &figures_form, figures_fill);
	assert_in(sheet, "Let op: 2 rijen met leerlingen tellen niet mee. "
			 "Horen die bij dit jaar, dan klopt dit cijfer nog "
			 "niet.");
	sheet = write_sheet(START LEFT_MORE AT_LINE("6", "ROW_DOUBLE"),
			    &findings_form, findings_fill);
	assert_null(strstr(sheet, "oorzaak"));
	sheet = write_sheet(START LEFT_MORE AT_LINE("6", "ROW_DOUBLE"),
			    &figures_form, figures_fill);
	assert_null(strstr(sheet, "Let op"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_school_gets_its_own_findings_only),
	    cmocka_unit_test(
		a_broken_row_belongs_to_the_only_school_of_its_file),
	    cmocka_unit_test(a_broken_row_of_a_shared_file_goes_to_nobody),
	    cmocka_unit_test(
		a_file_that_cannot_be_read_is_of_who_is_in_its_name),
	    cmocka_unit_test(what_is_wrong_at_duo_goes_to_nobody),
	    cmocka_unit_test(the_worst_come_first),
	    cmocka_unit_test(
		who_need_not_deliver_and_has_nothing_gets_no_letter),
	    cmocka_unit_test(a_file_is_known_by_its_name_without_folders),
	    cmocka_unit_test(the_first_things_are_the_worst_and_the_most),
	    cmocka_unit_test(what_is_not_told_first_is_counted_and_has_a_place),
	    cmocka_unit_test(what_has_one_cause_stands_on_one_line),
	    cmocka_unit_test(a_shared_file_shows_only_the_schools_own_rows),
	    cmocka_unit_test(an_own_file_shows_what_became_of_its_rows),
	    cmocka_unit_test(the_figures_are_the_schools_own),
	    cmocka_unit_test(rows_taken_out_may_be_the_cause),
	    cmocka_unit_test(rows_that_do_not_count_are_told_to_whose_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
