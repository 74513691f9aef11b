#include "cmocka_all.h"

#include "records.h"
#include "workbook/report.h"
#include "workbook/sheets.h"
#include "workbook/status.h"

/* Two schools, three indicators, one file. */
#define START                                                                  \
	"report;TEST;Proefregio;Stichting Proef;2021-10-01;Rapport;"           \
	"2021-10-01;2020-01-01;2021-07-01;2020;2021;5;plan;1\n"                \
	"school;11AA00;Alfa;Alfa;noord;A;4100;leerling\n"                      \
	"school;22BB00;Beta;Beta;zuid;B;\\N;leerling\n"                        \
	"indicator;leerlingen;1;Leerlingen;leerlingen;leerling;som;jaar;"      \
	"leerjaar=3|4 vmbo=technisch;100;2017;plan;10\n"                       \
	"indicator;docenten;2;Docenten;docenten;docentsessie;uniek;jaar;;"     \
	"\\N;\\N;plan;12\n"                                                    \
	"indicator;aandeel;1;Aandeel;procent;leerling;aandeel;jaar;"           \
	"leerweg=bb|kb|gl;\\N;\\N;plan;15\n"

#define MEASURES                                                               \
	"measure;leerlingen;2020;11AA00;40;43;school;geleverd\n"               \
	"measure;leerlingen;2020;22BB00;10;10;duo;duo\n"                       \
	"measure;docenten;2020;11AA00;3;3;school;geleverd\n"                   \
	"measure;docenten;2020;22BB00;3;3;school;geleverd\n"

/* Number 2 teaches at both. */
#define MEMBERS_OF_BOTH                                                        \
	"member;s.csv;2;docenten;2020;11AA00;school;1\n"                       \
	"member;s.csv;3;docenten;2020;11AA00;school;2\n"                       \
	"member;s.csv;4;docenten;2020;11AA00;school;3\n"                       \
	"member;s.csv;5;docenten;2020;22BB00;school;2\n"                       \
	"member;s.csv;6;docenten;2020;22BB00;school;4\n"                       \
	"member;s.csv;7;docenten;2020;22BB00;school;5\n"

#define GROUPS_OF_ALFA                                                         \
	"group;a.csv;2;9;8;leerling;school;2020;2020-10-01;11AA00;3;bb;BWI;"   \
	"\\N;\\N;\\N;\\N;\\N;39;39;leerlingen aandeel\n"                       \
	"group;a.csv;10;10;1;leerling;school;2020;2020-10-01;11AA00;3;bb;PIE;" \
	"\\N;\\N;\\N;\\N;\\N;1;4;leerlingen aandeel\n"

static void settle(struct report *r, const char *lines)
{
	report_init(r);
	read_records(&r->dossier, lines);
	assert_true(report_settle(r));
	status_settle(r);
}

static void assert_sentence(const struct sentence *s, const char *expected)
{
	assert_non_null(s);
	assert_text(s->words, expected);
}

static void without_a_report_record_there_is_no_report(void **state)
{
	struct report r;

	(void)state;
	report_init(&r);
	read_records(&r.dossier, MEASURES);
	assert_false(report_settle(&r));
	report_release(&r);
}

static void a_region_that_is_not_the_sum_is_told(void **state)
{
	struct report r;

	(void)state;
	settle(&r, START MEASURES
	       "verdict;leerlingen;2020;50;53;60;niet behaald;;2;1;1;\n");
	assert_int_equal(r.loose_region, 0);
	report_release(&r);
	settle(&r, START MEASURES
	       "verdict;leerlingen;2020;50;54;60;niet behaald;;2;1;1;\n");
	assert_int_equal(r.loose_region, 1);
	assert_sentence(r.missing.first,
			"Een controle klopt niet. Neem contact "
			"op met de beheerder.");
	report_release(&r);
}

static void who_is_at_two_schools_counts_once_over_the_region(void **state)
{
	const struct dossier_row *row;
	struct report r;

	(void)state;
	settle(&r, START MEASURES MEMBERS_OF_BOTH
	       "verdict;docenten;2020;5;5;4;behaald;;2;2;0;\n"
	       "verdict;docenten;2020;6;6;4;behaald;;2;2;0;\n");
	row = dossier_first(&r.dossier, KIND_VERDICT);
	assert_true(report_is_sum(&r, row->field));
	assert_false(report_is_sum(&r, row->next->field));
	assert_int_equal(r.loose_region, 1);
	row = dossier_first(&r.dossier, KIND_MEASURE)->next->next;
	assert_true(report_is_live(&r, row->field));
	report_release(&r);
}

static void groups_add_up_to_the_school(void **state)
{
	const struct dossier_row *row;
	struct report r;

	(void)state;
	settle(&r, START MEASURES GROUPS_OF_ALFA MEMBERS_OF_BOTH);
	row = dossier_first(&r.dossier, KIND_MEASURE);
	assert_true(report_is_live(&r, row->field));
	/* Beta has 10 and no groups at all. */
	assert_false(report_is_live(&r, row->next->field));
	assert_int_equal(r.loose_school, 1);
	report_release(&r);
}

static void rows_are_counted_over_the_stages(void **state)
{
	struct report r;

	(void)state;
	settle(&r, START "delivery;a.csv;leerling;school;UTF-8;\\t;99;0\n"
			 "balance;a.csv;intake;20;18;1;1\n"
			 "balance;a.csv;check;18;16;2;0\n"
			 "balance;a.csv;tally;16;10;0;6\n");
	assert_int_equal(r.total.read, 20);
	assert_int_equal(r.total.used, 10);
	assert_int_equal(r.total.rejected, 3);
	assert_int_equal(r.total.ignored, 7);
	assert_true(balance_holds(&r.total));
	assert_int_equal(r.orphans, 0);
	report_release(&r);
}

static void a_lost_row_makes_it_voorlopig(void **state)
{
	struct report r;

	(void)state;
	settle(&r, START "balance;a.csv;intake;20;19;1;0\n"
			 "balance;a.csv;check;18;18;0;0\n"
			 "balance;a.csv;tally;18;18;0;0\n");
	assert_false(balance_holds(&r.total));
	assert_int_equal(r.orphans, 1);
	assert_int_equal(r.missing.count, 1);
	report_release(&r);
}

static void a_missing_school_is_told_once_with_its_years(void **state)
{
	struct report r;

	(void)state;
	settle(&r, START "measure;leerlingen;2020;22BB00;;;\\N;ontbreekt\n"
			 "measure;leerlingen;2021;22BB00;;;\\N;ontbreekt\n"
			 "measure;aandeel;2021;22BB00;;;\\N;ontbreekt\n"
			 "measure;leerlingen;2019;11AA00;;;\\N;ontbreekt\n"
			 "measure;leerlingen;2021;11AA00;;;\\N;nog-niet\n");
	assert_int_equal(r.missing.count, 1);
	assert_sentence(r.missing.first, "Beta (22BB00) moet nog aanleveren: "
					 "leerlingen over 2020 en 2021.");
	report_release(&r);
}

static void open_faults_are_told_and_warnings_are_not(void **state)
{
	struct report r;

	(void)state;
	settle(&r, START
	       "finding;a.csv;3;aantal;fout;CELL_NUMBER;\\N;x;y;1\n"
	       "finding;a.csv;\\N;\\N;fout;FILE_UNKNOWN;\\N;x;y;40\n"
	       "finding;\\N;\\N;x;waarschuwing;NOT_DELIVERED;11AA00;2020;\\N;1"
	       "\n");
	assert_int_equal(r.missing.count, 1);
	assert_sentence(r.missing.first,
			"Aantal fouten dat nog openstaat: 2 (samen 41 rijen). "
			"Ze staan op het blad Bevindingen.");
	report_release(&r);
}

static void what_cannot_be_known_yet_is_not_missing(void **state)
{
	struct report r;

	(void)state;
	settle(&r, START "verdict;leerlingen;2021;\\N;\\N;60;lopend;"
			 "nog niet bekend;2;0;0;11AA00 22BB00\n"
			 "verdict;docenten;2020;\\N;\\N;5;geen gegevens;;2;0;0;"
			 "\n");
	assert_sentence(r.later.first, "Leerlingen: 2021.");
	assert_int_equal(r.missing.count, 1);
	assert_sentence(r.missing.first,
			"Docenten: er zijn geen gegevens over 2020.");
	report_release(&r);
}

static void goals_come_in_the_order_of_their_number(void **state)
{
	struct report r;
	long goal = -1;

	(void)state;
	settle(&r, START);
	assert_true(goals_next(&r, goal, &goal));
	assert_int_equal(goal, 1);
	assert_true(goals_next(&r, goal, &goal));
	assert_int_equal(goal, 2);
	assert_false(goals_next(&r, goal, &goal));
	report_release(&r);
}

static void an_indicator_is_said_in_words(void **state)
{
	const struct dossier_row *row;
	struct buffer words = {0};
	struct report r;

	(void)state;
	settle(&r, START);
	row = dossier_first(&r.dossier, KIND_INDICATOR);
	indicator_say(&words, row->field);
	assert_text(text_of_buffer(&words),
		    "Uit bestanden met leerlingen: leerjaar 3 of 4 en vmbo "
		    "technisch. Opgeteld; elk jaar apart.");
	words.len = 0;
	indicator_say(&words, row->next->next->field);
	assert_text(text_of_buffer(&words),
		    "Uit bestanden met leerlingen: leerweg bb, kb of gl. Deel "
		    "van het geheel, in procent; elk jaar apart.");
	buffer_release(&words);
	report_release(&r);
}

static const char *
write_sheet(struct report *r, void (*tab)(struct book *, const struct report *))
{
	const struct book_about about = {.created = 20211001};
	const char *path = scratch(TEXT(""));
	struct book book;

	book_open(&book, path, &about);
	tab(&book, r);
	assert_int_equal(book_close(&book), 0);
	book_release(&book);
	return part_of(path, "xl/worksheets/sheet1.xml");
}

/* Of the sheet written last: tables keep their texts apart. */
static void assert_says(const char *what)
{
	if (!strstr(part_of(scratch_path, "xl/sharedStrings.xml"), what))
		fail_msg("%s is not said", what);
}

static void assert_in(const char *sheet, const char *what)
{
	if (!strstr(sheet, what))
		fail_msg("%s is not in %s", what, sheet);
}

static void the_region_is_a_live_sum_over_the_schools(void **state)
{
	const char *sheet;
	struct report r;

	(void)state;
	settle(&r, START MEASURES MEMBERS_OF_BOTH
	       "verdict;leerlingen;2020;50;53;60;niet behaald;;2;1;1;\n"
	       "verdict;docenten;2020;5;5;4;behaald;;2;2;0;\n");
	sheet = write_sheet(&r, tab_goals);
	assert_in(sheet, "<f>SUMIFS(school_laag,school_code,Q2,school_jaar,B2)"
			 "</f><v>50</v>");
	assert_in(sheet, "<f>streef_leerlingen_2020</f><v>60</v>");
	sheet = write_sheet(&r, tab_summary);
	assert_in(sheet, "<f>'Doelstelling 1'!C2</f><v>50</v>");
	assert_in(sheet, "<f>F2-H2</f><v>-10</v>");
	assert_in(sheet, "<f>G2-H2</f><v>-7</v>");
	assert_in(sheet, "<f>'Doelstelling 2'!C2</f><v>5</v>");
	assert_in(sheet, "location=\"'Doelstelling 1'!A2\"");
	report_release(&r);
}

static void a_teacher_counts_once_by_formula(void **state)
{
	const char *sheet, *row;
	struct report r;

	(void)state;
	settle(&r, START MEMBERS_OF_BOTH);
	sheet = write_sheet(&r, tab_members);
	row = strstr(sheet, "<c r=\"C3\"");
	assert_in(row, "<v>2</v>");
	assert_in(row, "<f>IF(AND(J3=J2,B3=B2,C3=C2),0,1)</f><v>1</v>");
	row = strstr(sheet, "<c r=\"C4\"");
	assert_in(row, "<f>IF(AND(J4=J3,B4=B3,C4=C3),0,1)</f><v>0</v>");
	report_release(&r);
}

static void a_verdict_follows_from_the_cells_beside_it(void **state)
{
	const char *sheet;
	struct report r;

	(void)state;
	settle(&r, START MEASURES
	       "verdict;leerlingen;2020;50;53;51;onbeslist;interval;2;1;1;\n"
	       "verdict;docenten;2020;5;5;9;achter;lopend jaar;2;2;0;\n");
	sheet = write_sheet(&r, tab_goals);
	assert_in(sheet, "IF(K2&lt;&gt;\"\",\"? onbeslist\",IF(C2&gt;=E2,"
			 "\"\xE2\x9C\x93 behaald\",IF(D2&lt;E2,"
			 "\"\xE2\x9C\x97 niet behaald\",\"? onbeslist\")))))"
			 "</f><v>? onbeslist</v>");
	sheet = write_sheet(&r, tab_summary);
	assert_in(sheet, "<f>'Doelstelling 1'!H2</f><v>? onbeslist</v>");
	report_release(&r);
}

static void what_is_not_known_is_no_zero(void **state)
{
	const char *sheet;
	struct report r;

	(void)state;
	settle(&r, START "verdict;leerlingen;2020;\\N;\\N;60;geen gegevens;;0;"
			 "0;0;\n");
	sheet = write_sheet(&r, tab_summary);
	assert_null(strstr(sheet, "<f>'Doelstelling 1'!C2"));
	assert_in(sheet, "<f>'Doelstelling 1'!H2</f>");
	assert_null(strstr(sheet, "<v>0</v></c><c r=\"G2\""));
	assert_in(sheet, "<c r=\"F2\" s=");
	report_release(&r);
}

/* Alfa mended its figure, Beta's is new. */
static void steps_lead_from_the_old_figure_to_the_new(void **state)
{
	static struct dossier before;
	const char *sheet;
	struct report r;

	(void)state;
	dossier_init(&before);
	read_records(&before, START
		     "measure;leerlingen;2020;11AA00;45;45;school;geleverd\n"
		     "measure;leerlingen;2020;22BB00;\\N;\\N;\\N;ontbreekt\n"
		     "verdict;leerlingen;2020;45;45;60;onbeslist;dekking;2;1;0;"
		     "22BB00\n");
	settle(&r, START MEASURES
	       "verdict;leerlingen;2020;50;53;60;niet behaald;;2;1;1;\n");
	r.before = &before;
	sheet = write_sheet(&r, tab_mutations);
	assert_in(strstr(sheet, "<c r=\"D2\""), "<v>45</v>");
	assert_in(strstr(sheet, "<c r=\"D3\""), "<v>10</v>");
	assert_in(strstr(sheet, "<c r=\"D4\""), "<v>-5</v>");
	assert_in(strstr(sheet, "<c r=\"E4\""), "<v>-2</v>");
	assert_in(sheet, "<f>'Doelstelling 1'!C2</f><v>50</v>");
	assert_in(sheet, "<f>ROUND(D5-SUM(D2:D4),1)</f><v>0</v>");
	assert_says("Oordeel was: onbeslist; is nu: niet behaald.");
	assert_says("Correcties");
	report_release(&r);
	dossier_release(&before);
}

static void a_school_differs_from_duo_by_formula(void **state)
{
	const char *sheet;
	struct report r;

	(void)state;
	settle(&r, START "measure;leerlingen;2020;11AA00;40;43;school;geleverd;"
			 "\\N;\\N;\\N;\\N;45;45\n");
	sheet = write_sheet(&r, tab_duo);
	assert_in(sheet, "<f>'Per school'!G2</f><v>40</v>");
	assert_in(sheet, "<f>MAX(E2-H2,0)-MAX(G2-F2,0)</f><v>-2</v>");
	assert_in(sheet, "<v>verschilt</v>");
	assert_in(write_sheet(&r, tab_schools), "4100");
	report_release(&r);
}

static void rows_of_files_come_out_at_zero(void **state)
{
	const char *sheet;
	struct report r;

	(void)state;
	settle(&r, START "delivery;a.csv;\\N;school;UTF-8;\\t;99;abc\n"
			 "balance;a.csv;intake;20;0;20;0\n"
			 "balance;weg.csv;intake;3;2;0;0\n");
	sheet = write_sheet(&r, tab_sources);
	assert_in(sheet, "<f>G2-H2-I2-J2</f><v>0</v>");
	assert_in(sheet, "<v>klopt</v>");
	assert_in(sheet, "<f>G3-H3-I3-J3</f><v>3</v>");
	assert_in(sheet, "<v>klopt niet</v>");
	assert_says("niet herkend");
	assert_says("weg.csv");
	report_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(without_a_report_record_there_is_no_report),
	    cmocka_unit_test(a_region_that_is_not_the_sum_is_told),
	    cmocka_unit_test(who_is_at_two_schools_counts_once_over_the_region),
	    cmocka_unit_test(groups_add_up_to_the_school),
	    cmocka_unit_test(rows_are_counted_over_the_stages),
	    cmocka_unit_test(a_lost_row_makes_it_voorlopig),
	    cmocka_unit_test(a_missing_school_is_told_once_with_its_years),
	    cmocka_unit_test(open_faults_are_told_and_warnings_are_not),
	    cmocka_unit_test(what_cannot_be_known_yet_is_not_missing),
	    cmocka_unit_test(goals_come_in_the_order_of_their_number),
	    cmocka_unit_test(an_indicator_is_said_in_words),
	    cmocka_unit_test(the_region_is_a_live_sum_over_the_schools),
	    cmocka_unit_test(a_teacher_counts_once_by_formula),
	    cmocka_unit_test(a_verdict_follows_from_the_cells_beside_it),
	    cmocka_unit_test(what_is_not_known_is_no_zero),
	    cmocka_unit_test(a_school_differs_from_duo_by_formula),
	    cmocka_unit_test(steps_lead_from_the_old_figure_to_the_new),
	    cmocka_unit_test(rows_of_files_come_out_at_zero),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
