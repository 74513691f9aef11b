#include "cmocka_all.h"

#include <stdio.h>

#include "charts/decision.h"
#include "records.h"

#define NAMES                                                                  \
	"@report;region;name;penvoerder;moment;title;due;from;to;begin;end\n"  \
	"report;STO1;R;P;2023-07-01;T;2023-07-01;2021-07-01;2023-07-01;2020;"  \
	"2023\n"                                                               \
	"@indicator;indicator;goal;name;unit;kind;measure\n"                   \
	"indicator;bomen;2;Bomen;bomen;leerling;som\n"                         \
	"@verdict;indicator;year;low;high;target;verdict;reason;expected;"     \
	"delivered;standin;missing\n"

struct asked {
	struct model model;
	struct arena arena;
	struct decision item[MOST_DECISIONS];
	size_t items;
};

static struct asked *ask(const char *lines)
{
	static struct asked a;

	memset(&a, 0, sizeof(a));
	model_init(&a.model);
	read_records(&a.model.dossier, lines);
	assert_true(model_settle(&a.model));
	a.items = decision_list(&a.model, &a.arena, a.item);
	return &a;
}

static void forget(struct asked *a)
{
	arena_release(&a->arena);
	model_release(&a->model);
}

static void nothing_is_asked_where_all_is_well(void **state)
{
	struct asked *a =
	    ask(NAMES "verdict;bomen;2022;20;20;10;behaald;;1;1;0;\n");

	(void)state;
	assert_int_equal(a->items, 0);
	forget(a);
}

static void a_missed_target_asks_to_choose_what_serves_its_goal(void **state)
{
	struct asked *a =
	    ask(NAMES "verdict;bomen;2022;8;8;10;niet behaald;;1;1;0;\n"
		      "@activity;activity;lijn;title;goals\n"
		      "activity;1;1;Een;1\nactivity;2;1;Twee;1 2\n"
		      "activity;3;1;Drie;2 3\n");

	(void)state;
	assert_int_equal(a->items, 1);
	assert_text(a->item[0].about, "Bomen");
	assert_text(a->item[0].why,
		    "8 in 2022, 2 onder de streefwaarde van 10.");
	assert_text(a->item[0].ask,
		    "Kies: extra inzet op activiteiten 2 en 3, of de "
		    "streefwaarde laten aanpassen.");
	forget(a);
}

static void what_is_missing_is_asked_of_the_board(void **state)
{
	struct asked *a =
	    ask(NAMES "verdict;bomen;2022;8;8;10;onbeslist;dekking;2;1;0;"
		      "11AA00\n"
		      "@school;vestiging;name;school;subregion;board\n"
		      "school;11AA00;'t Venster;x;noord;Quadraam\n");

	(void)state;
	assert_int_equal(a->items, 1);
	assert_text(a->item[0].why,
		    "Over 2022 ontbreken cijfers van 't Venster.");
	assert_text(a->item[0].ask,
		    "Spreek met Quadraam af wanneer deze cijfers komen.");
	forget(a);
}

#define MILESTONES                                                             \
	"@milestone;milestone;activity;result;how;when;from;to;who;line;"      \
	"state;date;reason;recovery\n"

static void what_went_wrong_goes_before_what_is_not_known(void **state)
{
	static const char *const about[] = {"Cofinanciering", "Mijlpalen",
					    "Aanlevering",
					    "Mijlpalen zonder bericht"};
	struct asked *a = ask(
	    NAMES
	    "verdict;bomen;2022;\\N;\\N;10;geen gegevens;;1;0;0;\n" MILESTONES
	    "milestone;1.1;1;x;x;x;2020Q1;2020Q1;x;1;niet geheel;;;nee\n"
	    "milestone;1.2;1;x;x;x;2020Q1;2020Q1;x;1;onbekend;;;\n"
	    "@agreement;agreement;kind;activity;indicator;year;value;"
	    "unit;text;line;low;high\n"
	    "agreement;a;cofinanciering;7;;\\N;10;procent;x;1;8.5;8.5\n"
	    "agreement;b;cofinanciering;8;;\\N;10;procent;x;1;10;10\n");

	(void)state;
	assert_int_equal(a->items, 4);
	for (size_t i = 0; i < 4; i++)
		assert_text(a->item[i].about, about[i]);
	assert_text(a->item[0].why,
		    "Bij activiteit 7 betalen bedrijven 8,5\xC2\xA0% van de "
		    "kosten; afgesproken is 10\xC2\xA0%.");
	assert_text(a->item[2].why, "Niets geleverd voor: Bomen.");
	forget(a);
}

static void a_milestone_that_is_there_asks_nothing(void **state)
{
	struct asked *a =
	    ask(NAMES MILESTONES
		"milestone;1.1;1;x;x;x;2020Q1;2020Q1;x;1;niet op tijd;;;nee\n"
		"milestone;1.2;1;x;x;x;2020Q1;2020Q1;x;1;niet geheel;;;ja\n"
		"milestone;1.3;1;x;x;x;2020Q1;2020Q1;x;1;open;;;\n");

	(void)state;
	assert_int_equal(a->items, 0);
	forget(a);
}

static void what_is_lost_is_not_asked_to_be_done_after_all(void **state)
{
	static const char one[] = NAMES MILESTONES
	    "milestone;1.1;1;Plan. Dan meer;x;x;2020Q1;2020Q1;x;1;"
	    "helemaal niet uitgevoerd;;;nee\n";
	static const char two[] =
	    "milestone;1.2;1;Pilot;x;x;2020Q1;2020Q1;x;1;niet geheel;;;\n";
	struct asked *a = ask(one);
	char both[sizeof(one) + sizeof(two)];

	(void)state;
	assert_text(a->item[0].why, "Niet of niet geheel gehaald, en niet te "
				    "herstellen: 1.1 Plan.");
	assert_text(a->item[0].ask,
		    "Beslis over deze mijlpaal: anders doen of schrappen.");
	forget(a);
	snprintf(both, sizeof(both), "%s%s", one, two);
	a = ask(both);
	assert_text(a->item[0].why,
		    "Niet of niet geheel gehaald, en niet te herstellen: 1.1 "
		    "Plan. Niet of niet geheel gehaald, en niet gemeld of "
		    "herstel kan: 1.2 Pilot.");
	assert_text(a->item[0].ask, "Beslis per mijlpaal: alsnog doen, anders "
				    "doen of schrappen.");
	forget(a);
}

static void who_is_asked_about_milestones_hears_of_undated_ones(void **state)
{
	struct asked *a =
	    ask(NAMES MILESTONES
		"milestone;1.1;1;Pilot;x;x;2020Q1;2020Q1;x;1;onbekend;;;\n"
		"milestone;1.2;1;Plan;x;x;\\N;\\N;x;1;ongedateerd;;;\n");

	(void)state;
	assert_int_equal(a->items, 1);
	assert_text(a->item[0].why,
		    "Er is niet gemeld hoe het staat met: 1.1 Pilot. Zonder "
		    "datum in het plan, en niet gemeld: 1.2 Plan.");
	assert_text(a->item[0].ask, "Vraag de programmamanager hoe het met "
				    "deze mijlpalen staat.");
	forget(a);
}

static void many_milestones_are_told_by_number(void **state)
{
	struct buffer lines = {0};
	struct asked *a;

	(void)state;
	buffer_add(&lines, TEXT(NAMES MILESTONES));
	for (int i = 1; i <= 10; i++)
		buffer_format(&lines,
			      "milestone;1.%d;1;Pilot;x;x;2020Q1;2020Q1;x;1;"
			      "onbekend;;;\n",
			      i);
	buffer_char(&lines, '\0');
	a = ask(lines.at);
	assert_text(a->item[0].why,
		    "Er is niet gemeld hoe het staat met: 1.1, 1.2, 1.3, 1.4, "
		    "1.5, 1.6, 1.7, 1.8 en nog 2.");
	buffer_release(&lines);
	forget(a);
}

/* Two more indicators, with verdicts of their own. */
#define MORE                                                                   \
	"@report;region;name;penvoerder;moment;title;due;from;to;begin;end\n"  \
	"report;STO1;R;P;2023-07-01;T;2023-07-01;2021-07-01;2023-07-01;2020;"  \
	"2023\n"                                                               \
	"@indicator;indicator;goal;name;unit;kind;measure\n"                   \
	"indicator;bomen;2;Bomen;bomen;leerling;som\n"                         \
	"indicator;vogels;2;Vogels;vogels;leerling;som\n"                      \
	"@verdict;indicator;year;low;high;target;verdict;reason;expected;"     \
	"delivered;standin;missing\n"

static void one_cause_with_one_action_is_one_decision(void **state)
{
	struct asked *a =
	    ask(MORE "verdict;bomen;2022;8;12;10;onbeslist;interval;1;1;0;\n"
		     "verdict;vogels;2022;8;12;10;onbeslist;interval;1;1;0;\n");

	(void)state;
	assert_int_equal(a->items, 1);
	assert_text(a->item[0].about, "Kleine aantallen");
	assert_text(a->item[0].why,
		    "Scholen leverden kleine aantallen als "
		    "\xE2\x80\x98minder dan 5\xE2\x80\x99. Onbeslist is "
		    "daardoor: Bomen; Vogels.");
	assert_int_equal(a->item[0].why_at.kind, PAGE_OVERVIEW);
	forget(a);
	a = ask(MORE
		"verdict;bomen;2022;8;8;10;onbeslist;dekking;2;1;0;11AA00\n"
		"verdict;vogels;2022;8;8;10;onbeslist;dekking;2;1;0;11AA01\n");
	assert_int_equal(a->items, 2);
	assert_text(a->item[1].about, "Vogels");
	forget(a);
}

static void a_year_that_runs_can_still_be_mended(void **state)
{
	struct asked *a = ask(
	    MORE "verdict;bomen;2022;20;20;10;behaald;;1;1;0;\n"
		 "verdict;bomen;2023;3;3;30;achter;lopend jaar;1;1;0;\n"
		 "verdict;vogels;2022;8;8;10;niet behaald;;1;1;0;\n"
		 "verdict;vogels;2023;6;6;10;op koers;lopend jaar;1;1;0;\n");

	(void)state;
	assert_int_equal(a->items, 2);
	assert_text(a->item[0].why, "8 in 2022, 2 onder de streefwaarde van "
				    "10. In 2023 tot nu toe 6, streefwaarde "
				    "10: op koers.");
	assert_text(a->item[0].ask, "Kies: zo doorgaan, extra inzet op de "
				    "activiteiten, of de streefwaarde laten "
				    "aanpassen.");
	assert_text(a->item[1].about, "Bomen");
	assert_text(a->item[1].why, "In 2023 tot nu toe 3, streefwaarde 30.");
	assert_text(a->item[1].ask, "Kies: nog in 2023 bijsturen, of eerst het "
				    "cijfer van heel 2023 afwachten.");
	forget(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_is_asked_where_all_is_well),
	    cmocka_unit_test(
		a_missed_target_asks_to_choose_what_serves_its_goal),
	    cmocka_unit_test(what_is_missing_is_asked_of_the_board),
	    cmocka_unit_test(what_went_wrong_goes_before_what_is_not_known),
	    cmocka_unit_test(a_milestone_that_is_there_asks_nothing),
	    cmocka_unit_test(what_is_lost_is_not_asked_to_be_done_after_all),
	    cmocka_unit_test(
		who_is_asked_about_milestones_hears_of_undated_ones),
	    cmocka_unit_test(many_milestones_are_told_by_number),
	    cmocka_unit_test(one_cause_with_one_action_is_one_decision),
	    cmocka_unit_test(a_year_that_runs_can_still_be_mended),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
