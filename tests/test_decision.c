#include "cmocka_all.h"

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

static void
targets_go_before_agreements_and_these_before_what_is_not_known(void **state)
{
	struct asked *a = ask(
	    NAMES "verdict;bomen;2022;\\N;\\N;10;geen gegevens;;1;0;0;\n"
		  "@milestone;milestone;activity;result;how;when;from;to;who;"
		  "line;state;date;reason;recovery\n"
		  "milestone;1.1;1;x;x;x;2020Q1;2020Q1;x;1;niet op tijd;;;nee\n"
		  "milestone;1.2;1;x;x;x;2020Q1;2020Q1;x;1;niet geheel;;;ja\n"
		  "milestone;1.3;1;x;x;x;2020Q1;2020Q1;x;1;onbekend;;;\n"
		  "@agreement;agreement;kind;activity;indicator;year;value;"
		  "unit;text;line;low;high\n"
		  "agreement;a;cofinanciering;7;;\\N;10;procent;x;1;8.5;8.5\n"
		  "agreement;b;cofinanciering;8;;\\N;10;procent;x;1;10;10\n");

	(void)state;
	assert_int_equal(a->items, 4);
	assert_text(a->item[0].why, "Niets geleverd voor: Bomen.");
	assert_text(a->item[1].why,
		    "Activiteit 7: 8,5\xC2\xA0%, afgesproken is 10\xC2\xA0%.");
	assert_text(a->item[2].why, "Niet gehaald zoals gepland, en herstel is "
				    "niet zeker: 1.1.");
	assert_text(a->item[3].why,
		    "Er is niet gemeld hoe het staat met: 1.3.");
	forget(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_is_asked_where_all_is_well),
	    cmocka_unit_test(
		a_missed_target_asks_to_choose_what_serves_its_goal),
	    cmocka_unit_test(what_is_missing_is_asked_of_the_board),
	    cmocka_unit_test(
		targets_go_before_agreements_and_these_before_what_is_not_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
