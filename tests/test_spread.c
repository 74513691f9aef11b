#include "cmocka_all.h"

#include "charts/spread.h"

enum { MOST_SCHOOLS = 4 };

/* One school in two years; high 0: it is as its low, both -1: not known. */
struct given {
	double before, low, high;
	const char *state; /* of the last year; NULL: delivered */
};

static struct range range_of(double low, double high)
{
	if (low < 0)
		return (struct range){0};
	return (struct range){true, low, high > low ? high : low};
}

static void assert_spread(const struct given *given, size_t count,
			  const char *words)
{
	struct point points[] = {{.year = 2021}, {.year = 2022}};
	struct trait trait = {.point = points, .points = 2};
	struct model model = {.begin = 2020};
	struct pages pages = {.model = &model};
	struct school schools[MOST_SCHOOLS] = {{.name = TEXT("")}};
	struct sheet sheet = {.pages = &pages,
			      .trait = &trait,
			      .count = {count},
			      .groups = 1,
			      .school = {schools},
			      .first = 2021,
			      .years = 2};
	struct buffer said = {0};
	struct spread spread;

	points[1].figure = range_of(40, 0);
	for (size_t i = 0; i < count; i++) {
		const char *state = given[i].state;

		schools[i].cell[0].figure = range_of(given[i].before, 0);
		schools[i].cell[0].state = TEXT("geleverd");
		schools[i].cell[1].figure =
		    range_of(given[i].low, given[i].high);
		schools[i].cell[1].state = text_of(state ? state : "geleverd");
	}
	spread = spread_of(&sheet, 0);
	spread_say(&said, &trait, &spread);
	assert_text(text_of_buffer(&said), words);
	buffer_release(&said);
}

static void schools_with_more_and_with_less_are_counted(void **state)
{
	static const struct given schools[] = {{10, 11, 0, NULL},
					       {10, 30, 0, NULL},
					       {10, 9, 0, NULL},
					       {10, 10, 0, NULL}};

	(void)state;
	assert_spread(schools, 4,
		      "in 2022 bij 2 scholen meer dan in 2021, bij 1 minder");
	assert_spread(schools, 1, "in 2022 bij 1 school meer dan in 2021");
	assert_spread(schools, 2, "in 2022 bij beide scholen meer dan in 2021");
	assert_spread(schools + 2, 2,
		      "in 2022 bij 1 school minder dan in 2021");
}

static void hidden_and_missing_schools_are_not_all(void **state)
{
	static const struct given schools[] = {
	    {10, 11, 0, NULL}, {10, 30, 0, NULL}, {10, -1, 0, "afgeschermd"}};

	(void)state;
	assert_spread(schools, 3, "in 2022 bij 2 scholen meer dan in 2021");
}

static void what_may_be_more_or_less_is_neither(void **state)
{
	static const struct given schools[] = {
	    {10, 8, 12, NULL}, {-1, 50, 0, NULL}, {9, 10, 13, NULL}};

	(void)state;
	assert_spread(schools, 2, "in 2022 van minstens 8 tot 50 per school");
	assert_spread(schools, 3, "in 2022 bij 1 school meer dan in 2021");
}

static void an_end_that_is_not_certain_is_said_to_be_so(void **state)
{
	static const struct given schools[] = {
	    {-1, 4, 0, NULL}, {-1, 50, 73, NULL}, {-1, 60, 0, NULL}};

	(void)state;
	assert_spread(schools, 2, "in 2022 van 4 tot hoogstens 73 per school");
	assert_spread(schools + 1, 2,
		      "in 2022 van minstens 50 tot hoogstens 73 per school");
}

/* Two years of one school: DUO's figure before the plan, and its own. */
static void a_light_bar_is_explained_where_there_is_one(void **state)
{
	struct point points[] = {{.year = 2019}, {.year = 2020}};
	struct trait trait = {.point = points, .points = 2};
	struct model model = {.begin = 2021};
	struct pages pages = {.model = &model};
	struct school school = {.name = TEXT("")};
	struct sheet sheet = {.pages = &pages,
			      .trait = &trait,
			      .count = {1},
			      .groups = 1,
			      .school = {&school},
			      .first = 2019,
			      .years = 2};

	(void)state;
	for (int high = 0; high < 2; high++) {
		struct spread spread;

		school.cell[0].figure = (struct range){true, 0, high};
		school.cell[0].state = TEXT("duo");
		school.cell[1].figure = (struct range){true, 0, high};
		school.cell[1].state = TEXT("geleverd");
		spread = spread_of(&sheet, 0);
		assert_int_equal(spread.duo, high);
		assert_int_equal(spread.before, high);
	}
}

static void assert_explained(struct spread spread, const char *words)
{
	struct buffer said = {0};

	spread_explain(&said, &spread);
	assert_text(text_of_buffer(&said), words);
	buffer_release(&said);
}

static void only_what_is_there_is_explained(void **state)
{
	(void)state;
	assert_explained((struct spread){.known = 3},
			 "Alle scholen op dezelfde schaal");
	assert_explained((struct spread){.known = 3, .duo = true},
			 "Alle scholen op dezelfde schaal. Lichte balken: een "
			 "cijfer van DUO");
	assert_explained((struct spread){.year = 2022,
					 .known = 3,
					 .hidden = 4,
					 .before = true,
					 .duo = true,
					 .waiting = true},
			 "Alle scholen op dezelfde schaal. Lichte balken: van "
			 "v\xC3\xB3\xC3\xB3r het plan, of een cijfer van DUO. "
			 "Drie puntjes: nog niet bekend. Afgeschermd in 2022: "
			 "4 scholen");
}

static void schools_that_are_alike_are_said_once(void **state)
{
	static const struct given schools[] = {
	    {0, 0, 0, NULL}, {0, 0, 0, NULL}, {-1, -1, 0, "ontbreekt"}};
	static const struct given one[] = {{-1, 8, 12, NULL},
					   {-1, -1, 0, "ontbreekt"}};

	(void)state;
	assert_spread(schools, 2, "in 2022 bij beide scholen 0");
	assert_spread(schools, 3, "in 2022 bij 2 scholen 0");
	assert_spread(one, 2, "in 2022 bij 1 school 8 tot 12");
}

static void without_figures_of_that_year_the_last_ones_are_told(void **state)
{
	static const struct given schools[] = {{10, -1, 0, "afgeschermd"},
					       {30, -1, 0, "ontbreekt"}};
	static const struct given none[] = {{-1, -1, 0, "ontbreekt"}};

	(void)state;
	assert_spread(schools, 2, "in 2021 van 10 tot 30 per school");
	assert_spread(none, 1, "nog geen cijfers per school");
	assert_spread(none, 0, "nog geen cijfers per school");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(schools_with_more_and_with_less_are_counted),
	    cmocka_unit_test(hidden_and_missing_schools_are_not_all),
	    cmocka_unit_test(what_may_be_more_or_less_is_neither),
	    cmocka_unit_test(an_end_that_is_not_certain_is_said_to_be_so),
	    cmocka_unit_test(only_what_is_there_is_explained),
	    cmocka_unit_test(a_light_bar_is_explained_where_there_is_one),
	    cmocka_unit_test(schools_that_are_alike_are_said_once),
	    cmocka_unit_test(
		without_figures_of_that_year_the_last_ones_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
