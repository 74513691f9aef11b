/* What is said beside the chart of an indicator. */
#include "cmocka_all.h"

#include "drawn.h"

#define MAY_REACH "Nu achter, maar de streefwaarde kan nog behaald worden."
#define WILL_MISS "Nu op koers, maar de verwachting ligt onder de streefwaarde."

static void judge_behind(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, MAY_REACH);
	assert_false(is_told(canvas, WILL_MISS));
}

static void judge_on_course(const struct extreme *e,
			    const struct canvas *canvas)
{
	assert_story(e, canvas, WILL_MISS);
	assert_false(is_told(canvas, MAY_REACH));
}

static void judge_neither(const struct extreme *e, const struct canvas *canvas)
{
	(void)e;
	assert_false(is_told(canvas, WILL_MISS));
	assert_false(is_told(canvas, MAY_REACH));
}

/* The usual forecast is 400 to 800. */
static void a_verdict_that_the_forecast_gainsays_is_explained(void **state)
{
	static const char running[] =
	    "verdict;i0;2023;\\N;\\N;421;lopend;nog niet bekend";

	(void)state;
	check_with(running, "verdict;i0;2023;18;18;421;achter;", judge_behind);
	check_with(running, "verdict;i0;2023;18;18;801;achter;", judge_neither);
	check_with(running, "verdict;i0;2023;18;18;801;op koers;",
		   judge_on_course);
	check_with(running, "verdict;i0;2023;18;18;800;op koers;",
		   judge_neither);
}

static void judge_due(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "2023: 18 van de 421. Op 01-07-2023 moeten het er "
		     "minstens 209 zijn, dus: achter.");
}

/* What follows is of no indicator. */
static void a_year_that_runs_says_what_belongs_to_its_date(void **state)
{
	(void)state;
	check_with("verdict;i0;2023;\\N;\\N;421;",
		   "verdict;i0;2023;18;18;421;achter;lopend jaar;2;2;0;;\\N;"
		   "\\N;\\N;\\N;421;47;209\nverdict;none;2023;\\N;\\N;421;",
		   judge_due);
}

static void judge_exact(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "Voor de streefwaarde van 421 zijn er 21 meer nodig dan "
		     "in 2022.");
}

static void judge_at_most(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "Voor de streefwaarde van 421 zijn er hooguit 21 meer "
		     "nodig dan in 2022.");
}

static void judge_no_pace(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "profielen 0: 400 in 2022, nog niet volledig");
	assert_story(e, canvas, "Eind 2023: 400 tot 800. Zo berekend");
}

static void what_is_needed_is_told_as_well_as_it_is_known(void **state)
{
	static const char whole[] =
	    "verdict;i0;2022;400;400;421;niet behaald;;";

	(void)state;
	check_with(whole, whole, judge_exact);
	check_with(whole, "verdict;i0;2022;400;440;421;onbeslist;interval;",
		   judge_at_most);
	check_with(whole,
		   "verdict;i0;2022;400;400;421;onbeslist;dekking;2;1;0;"
		   "0001AA\nverdict;none;2022;400;400;421;;;",
		   judge_no_pace);
}

static void judge_other(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "Het plan noemt voor 2021 ook 450 (regel 1645). Met dat "
		     "getal is het oordeel: niet behaald.");
}

static void judge_same(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "Het plan noemt voor 2021 ook 399 (regel 1645).");
	assert_false(is_told(canvas, "Met dat getal"));
}

static void judge_open(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "Het plan noemt voor 2021 ook 450 (regel 1645).");
	assert_false(is_told(canvas, "Met dat getal"));
}

static void another_target_is_told_and_what_it_changes(void **state)
{
	static const char next[] = "forecast;i0;2023;";

	(void)state;
	check_with(next,
		   "contradiction;STREEFWAARDE;s;a;104;b;1645;regel;c;i0;2021;"
		   "400;behaald;450;niet behaald\nforecast;i0;2023;",
		   judge_other);
	check_with(next,
		   "contradiction;STREEFWAARDE;s;a;104;b;1645;regel;c;i0;2021;"
		   "400;behaald;399;behaald\nforecast;i0;2023;",
		   judge_same);
	check_with(next,
		   "contradiction;STREEFWAARDE;s;a;104;b;1645;regel;c;i0;2021;"
		   "400;\\N;450;\\N\nforecast;i0;2023;",
		   judge_open);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_verdict_that_the_forecast_gainsays_is_explained),
	    cmocka_unit_test(a_year_that_runs_says_what_belongs_to_its_date),
	    cmocka_unit_test(what_is_needed_is_told_as_well_as_it_is_known),
	    cmocka_unit_test(another_target_is_told_and_what_it_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
