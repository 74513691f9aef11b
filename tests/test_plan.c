#include "cmocka_all.h"

#include <fcntl.h>
#include <unistd.h>

#include "plan.h"
#include "table.h"

#define PLAN "tests/plan"

/* Runs with standard error in a file, and gives what was said. */
static void said(char *room, size_t size, void (*run)(const char *),
		 const char *argument)
{
	FILE *file = tmpfile();
	int keep = dup(STDERR_FILENO);
	size_t len;

	assert_non_null(file);
	dup2(fileno(file), STDERR_FILENO);
	run(argument);
	fflush(stderr);
	dup2(keep, STDERR_FILENO);
	close(keep);
	rewind(file);
	len = fread(room, 1, size - 1, file);
	room[len] = '\0';
	fclose(file);
}

static void schools_are_found_by_key_name_and_alias(void **state)
{
	struct plan plan;
	const struct plan_school *school;

	(void)state;
	plan_load(&plan, PLAN, PLAN_SCHOOLS);
	assert_int_equal(plan.errors, 0);
	assert_int_equal(plan.schools, 3);
	school = plan_school_of(&plan, TEXT("ALFA college, zuid"));
	assert_text(school->vestiging, "11AA01");
	assert_ptr_equal(plan_school_of(&plan, TEXT("Alfa Zuid")), school);
	assert_ptr_equal(plan_school_of(&plan, TEXT("11aa01")), school);
	assert_ptr_equal(plan_vestiging(&plan, TEXT("11AA01")), school);
	assert_null(plan_vestiging(&plan, TEXT("11aa01")));
	assert_null(plan_school_of(&plan, TEXT("Gamma")));
	assert_true(plan_expects(school, TEXT("leerling"), 2020));
	assert_false(plan_expects(school, TEXT("uitstroom"), 2020));
	plan_release(&plan);
}

static void words_stand_for_codes_however_written(void **state)
{
	struct plan plan;
	struct text code;

	(void)state;
	plan_load(&plan, PLAN, PLAN_WORDS);
	assert_true(plan_word(&plan, TEXT("leerweg"), TEXT("BASIS "), &code));
	assert_text(code, "bb");
	assert_true(plan_word(&plan, TEXT("profiel"), TEXT("n.v.t"), &code));
	assert_text(code, "");
	assert_false(plan_word(&plan, TEXT("profiel"), TEXT("basis"), &code));
	assert_true(plan_code(&plan, TEXT("profiel"), TEXT("E&O")));
	assert_false(plan_code(&plan, TEXT("profiel"), TEXT("e&o")));
	assert_text(plan_codes(&plan, TEXT("leerweg")), "bb kb gl tl havo");
	plan_release(&plan);
}

static void indicators_have_filters_and_targets(void **state)
{
	struct plan plan;
	const struct plan_indicator *i;

	(void)state;
	plan_load(&plan, PLAN, PLAN_INDICATORS | PLAN_TARGETS);
	i = plan_indicator_of(&plan, TEXT("leerlingen"));
	assert_int_equal(i->filter.terms, 2);
	assert_text(i->filter.term[0].column, "leerjaar");
	assert_text(i->filter.term[0].values, "3|4");
	assert_int_equal(i->baseline, 100);
	assert_int_equal(plan_target_of(&plan, i, 2021)->value, 40);
	assert_null(plan_target_of(&plan, i, 2019));
	i = plan_indicator_of(&plan, TEXT("docenten-ooit"));
	assert_true(i->cumulative);
	assert_int_equal(i->measure, MEASURE_DISTINCT);
	assert_int_equal(i->baseline, -1);
	plan_release(&plan);
}

static void technical_is_what_the_standard_definition_says(void **state)
{
	struct plan plan;

	(void)state;
	plan_load(&plan, PLAN, PLAN_TECHNICAL);
	assert_true(
	    plan_is_technical(&plan, TEXT(""), false, TEXT("PIE"), TEXT("kb")));
	assert_false(
	    plan_is_technical(&plan, TEXT(""), false, TEXT("PIE"), TEXT("tl")));
	assert_false(
	    plan_is_technical(&plan, TEXT(""), false, TEXT("E&O"), TEXT("kb")));
	assert_true(
	    plan_is_technical(&plan, TEXT(""), true, TEXT("79010"), TEXT("")));
	assert_false(
	    plan_is_technical(&plan, TEXT(""), true, TEXT("79050"), TEXT("")));
	plan_release(&plan);
}

static void moments_are_rows(void **state)
{
	struct plan plan;

	(void)state;
	plan_load(&plan, PLAN, PLAN_MOMENTS | PLAN_REGION | PLAN_COLUMNS);
	assert_int_equal(plan.errors, 0);
	assert_int_equal(plan_moment_of(&plan, 20230701)->from, 20210701);
	assert_null(plan_moment_of(&plan, 20230702));
	assert_int_equal(plan.region.smallest_cell, 5);
	assert_text(plan.region.code, "TEST01");
	assert_int_equal(plan.column[0].kind, KIND_LEERLING);
	plan_release(&plan);
}

struct trial {
	struct text name;
	long number, date;
	bool yes;
};

static const struct table_column trial_columns[] = {
    {"naam", TABLE_TEXT, true, offsetof(struct trial, name), 0},
    {"getal", TABLE_NUMBER, false, offsetof(struct trial, number), -7},
    {"dag", TABLE_DATE, false, offsetof(struct trial, date), 0},
    {"goed", TABLE_YESNO, false, offsetof(struct trial, yes), 0},
};

static char folder[] = "/tmp/voortgang-table-XXXXXX";

static void write_trial(const char *bytes)
{
	struct buffer path = {0};
	FILE *file;

	buffer_format(&path, "%s/t.csv%c", folder, 0);
	file = fopen(path.at, "w");
	assert_non_null(file);
	fputs(bytes, file);
	fclose(file);
	buffer_release(&path);
}

static void read_trial(struct table *t, struct arena *arena)
{
	table_read(t, arena, folder, "t.csv", trial_columns, 4,
		   sizeof(struct trial));
}

static void say_trial(const char *bytes)
{
	struct arena arena = {0};
	struct table t;

	write_trial(bytes);
	read_trial(&t, &arena);
	assert_int_not_equal(t.errors, 0);
	arena_release(&arena);
}

static void table_fills_structs_from_columns_in_any_order(void **state)
{
	struct arena arena = {0};
	const struct trial *row;
	struct table t;

	(void)state;
	write_trial("\xEF\xBB\xBFgoed;dag;naam;getal\r\n"
		    "ja;2020-10-01;\"a;b\";12\r\n"
		    ";;c;\r\n");
	read_trial(&t, &arena);
	assert_int_equal(t.errors, 0);
	assert_int_equal(t.rows, 2);
	row = (void *)t.row;
	assert_text(row[0].name, "a;b");
	assert_int_equal(row[0].number, 12);
	assert_int_equal(row[0].date, 20201001);
	assert_true(row[0].yes);
	assert_int_equal(row[1].number, -7);
	assert_int_equal(row[1].date, 0);
	assert_int_equal(t.line[1], 3);
	arena_release(&arena);
}

static void table_says_every_fault_with_its_place(void **state)
{
	static const struct {
		const char *bytes, *said;
	} cases[] = {
	    {"naam;getal;dag;goed\n;x;1-10-2020;soms\n",
	     "/t.csv:2: kolom naam: is leeg, verwacht: tekst\n"},
	    {"naam;getal;dag;goed\na;x;;\n",
	     "/t.csv:2: kolom getal: gevonden \"x\", verwacht: een heel "
	     "getal\n"},
	    {"naam;getal;dag;goed\na;;1-10-2020;\n",
	     "kolom dag: gevonden \"1-10-2020\", verwacht: een datum als "
	     "2020-10-01\n"},
	    {"naam;getal;dag;goed\na;;;misschien\n",
	     "kolom goed: gevonden \"misschien\", verwacht: ja of nee\n"},
	    {"naam;getal;dag\na;;\n", "/t.csv:1: kolom goed ontbreekt\n"},
	    {"naam;getal;dag;goed;extra\n",
	     "/t.csv:1: kolom \"extra\" is hier niet bekend\n"},
	    {"naam;getal;dag;goed\na;1\n", "/t.csv:2: 2 velden, verwacht: 4\n"},
	    {"naam;getal;dag;goed\n\"a;1;;\nb;1;;\n",
	     "/t.csv:2: een aanhalingsteken staat verkeerd\n"},
	    {"", "/t.csv:1: het bestand is leeg\n"},
	};
	char words[2000];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		said(words, sizeof(words), say_trial, cases[i].bytes);
		if (!strstr(words, cases[i].said))
			fail_msg("expected %s in %s", cases[i].said, words);
	}
}

static void load_all(const char *where)
{
	struct plan plan;

	plan_load(&plan, where, PLAN_ALL);
	assert_int_not_equal(plan.errors, 0);
	plan_release(&plan);
}

static void a_plan_that_is_not_there_is_said_file_by_file(void **state)
{
	char words[2000];

	(void)state;
	said(words, sizeof(words), load_all, "/nonexistent");
	assert_non_null(strstr(words, "/nonexistent/scholen.csv:0: "));
	assert_non_null(strstr(words, "/nonexistent/waarden.csv:0: "));
}

/* The region's own tables, and what its plan says. */
static void the_plan_of_sto19061_is_sound(void **state)
{
	static const struct {
		const char *indicator;
		long value[4];
	} targets[] = {
	    {"leerlingen", {411, 421, 431, 461}},
	    {"uitstroom", {176, 181, 191, 191}},
	    {"bedrijven", {20, 30, 50, 60}},
	    {"keuzevakken-2", {4, 4, 10, 10}},
	    {"docenten-2", {10, 20, 25, 30}},
	    {"keuzevakken-3", {3, 3, 10, 10}},
	    {"docenten-3", {20, 30, 40, 45}},
	};
	struct plan plan;

	(void)state;
	plan_load(&plan, "input/sto19061", PLAN_ALL);
	assert_int_equal(plan.errors, 0);
	assert_int_equal(plan.targets, 28);
	for (size_t i = 0; i < 7; i++)
		for (long y = 0; y < 4; y++)
			assert_int_equal(
			    plan_target_of(
				&plan,
				plan_indicator_of(
				    &plan, text_of(targets[i].indicator)),
				2020 + y)
				->value,
			    targets[i].value[y]);
	plan_release(&plan);
}

static int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
	(void)state;
	write_trial("");
	if (chdir(folder) == 0 && unlink("t.csv") == 0)
		return rmdir(folder);
	return -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(schools_are_found_by_key_name_and_alias),
	    cmocka_unit_test(words_stand_for_codes_however_written),
	    cmocka_unit_test(indicators_have_filters_and_targets),
	    cmocka_unit_test(technical_is_what_the_standard_definition_says),
	    cmocka_unit_test(moments_are_rows),
	    cmocka_unit_test(table_fills_structs_from_columns_in_any_order),
	    cmocka_unit_test(table_says_every_fault_with_its_place),
	    cmocka_unit_test(a_plan_that_is_not_there_is_said_file_by_file),
	    cmocka_unit_test(the_plan_of_sto19061_is_sound),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
