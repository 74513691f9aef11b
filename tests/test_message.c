#include "cmocka_all.h"

#include "records.h"
#include "voortgang/message.h"

static const char report[] =
    "@report;region;name;penvoerder;moment;title;due;from;to;begin;end;"
    "threshold\n"
    "report;R1;Proef;;2021-10-01;Rapport 1;2021-10-01;2020-01-01;2021-07-01;"
    "2020;2023;5\n";
static const char indicator[] = "@indicator;indicator;goal;name;unit\n"
				"indicator;pupils;1;Pupils;leerlingen\n";
static const char names[] =
    "@verdict;indicator;year;low;high;target;verdict;reason;expected;"
    "delivered;standin;missing;part_low;part_high\n";

/* The message on these records, with verdicts behind the usual lines. */
static const char *message(const char *lines)
{
	static char said[4096];
	struct account a = {.files = 0};
	struct buffer out = {0}, all = {0};

	buffer_format(&all, "%s%s%s%s", report, indicator, names, lines);
	buffer_char(&all, '\0');
	dossier_init(&a.dossier);
	read_records(&a.dossier, all.at);
	message_write(&out, &a, "output/r1/2021-10-01");
	snprintf(said, sizeof(said), "%.*s", TEXT_ARG(text_of_buffer(&out)));
	dossier_release(&a.dossier);
	buffer_release(&out);
	buffer_release(&all);
	return said;
}

static void assert_says(const char *message, const char *part)
{
	if (!strstr(message, part))
		fail_msg("no %s in:\n%s", part, message);
}

static void assert_told(const char *lines, long year)
{
	struct dossier d;
	const struct text *told;
	char text[1024], digits[8];

	snprintf(text, sizeof(text), "%s%s", names, lines);
	snprintf(digits, sizeof(digits), "%ld", year);
	dossier_init(&d);
	read_records(&d, text);
	told = message_verdict(&d, TEXT("pupils"));
	assert_text(told[VERDICT_YEAR], digits);
	dossier_release(&d);
}

static void the_last_year_that_was_judged_is_told(void **state)
{
	(void)state;
	assert_told("verdict;pupils;2020;1;1;1;behaald\n"
		    "verdict;pupils;2021;1;1;2;niet behaald\n"
		    "verdict;pupils;2022;1;1;2;lopend\n"
		    "verdict;other;2023;1;1;2;behaald\n",
		    2021);
}

static void without_judgement_the_last_figure_is_told(void **state)
{
	(void)state;
	assert_told("verdict;pupils;2020;1;1;\\N;geen streefwaarde\n"
		    "verdict;pupils;2021;2;2;\\N;geen streefwaarde\n"
		    "verdict;pupils;2022;\\N;\\N;9;lopend\n",
		    2021);
}

static void without_anything_the_last_year_is_told(void **state)
{
	(void)state;
	assert_told("verdict;pupils;2021;\\N;\\N;9;lopend\n"
		    "verdict;pupils;2022;\\N;\\N;9;lopend\n",
		    2022);
}

static void the_message_starts_with_what_it_is_about(void **state)
{
	const char *said = message("");

	(void)state;
	assert_says(said, "Rapport 1, R1 Proef\nmoment 01-10-2021, periode "
			  "01-01-2020 tot en met 01-07-2021\n");
	assert_says(said, "Er is niets aangeleverd.\n");
	assert_says(said, "De rapportage staat in output/r1/2021-10-01\n");
}

static void a_verdict_is_told_with_figure_and_target(void **state)
{
	(void)state;
	assert_says(message("verdict;pupils;2020;17;20;30;niet behaald;\n"),
		    "pupils            2020  niet behaald                   "
		    "     17 tot 20 van 30\n");
}

static void a_small_count_is_not_mailed(void **state)
{
	const char *said =
	    message("verdict;pupils;2020;3;3;30;niet behaald;\n");

	(void)state;
	assert_says(said, " klein van 30\n");
	assert_null(strstr(said, " 3 van"));
}

static void zero_and_the_threshold_itself_are_not_small(void **state)
{
	(void)state;
	assert_says(message("verdict;pupils;2020;0;0;30;niet behaald;\n"),
		    " 0 van 30\n");
	assert_says(message("verdict;pupils;2020;5;5;30;niet behaald;\n"),
		    " 5 van 30\n");
}

static void a_share_of_a_small_part_is_not_mailed(void **state)
{
	(void)state;
	assert_says(message("verdict;pupils;2020;12.5;12.5;30;niet behaald;;1;"
			    "1;0;;2;2\n"),
		    " klein van 30\n");
}

static void schools_that_are_missing_are_named(void **state)
{
	(void)state;
	assert_says(message("verdict;pupils;2020;9;9;30;onbeslist;dekking;3;1;"
			    "0;A B\n"
			    "@school;vestiging;name\nschool;A;Alfa\n"),
		    "onbeslist (dekking)                         9 van 30\n"
		    "    ontbreekt: Alfa (A); B (B)\n");
}

static void many_schools_that_are_missing_are_counted(void **state)
{
	(void)state;
	assert_says(message("verdict;pupils;2020;9;9;30;onbeslist;dekking;8;2;"
			    "0;A B C D E F\n"),
		    "    ontbreekt: 6 van de 8 scholen\n");
}

static void findings_are_counted_by_level(void **state)
{
	(void)state;
	assert_says(message("@finding;level\nfinding;fout\nfinding;signaal\n"
			    "finding;signaal\n"),
		    "Bevindingen: 1 fout, 0 waarschuwingen, 2 signalen.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_last_year_that_was_judged_is_told),
	    cmocka_unit_test(without_judgement_the_last_figure_is_told),
	    cmocka_unit_test(without_anything_the_last_year_is_told),
	    cmocka_unit_test(the_message_starts_with_what_it_is_about),
	    cmocka_unit_test(a_verdict_is_told_with_figure_and_target),
	    cmocka_unit_test(a_small_count_is_not_mailed),
	    cmocka_unit_test(zero_and_the_threshold_itself_are_not_small),
	    cmocka_unit_test(a_share_of_a_small_part_is_not_mailed),
	    cmocka_unit_test(schools_that_are_missing_are_named),
	    cmocka_unit_test(many_schools_that_are_missing_are_counted),
	    cmocka_unit_test(findings_are_counted_by_level),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
