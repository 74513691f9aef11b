/* What the pages say of what is open, hidden or not there. */
#include "cmocka_all.h"

#include "drawn.h"

static const struct extreme *const usual = &extremes[0];

/* The records of the usual region, with other words in one place. */
static char *lines_with(const char *words, const char *others)
{
	char *lines = lines_of(usual), *at = strstr(lines, words);
	struct buffer b = {0};

	assert_non_null(at);
	buffer_add(&b, (struct text){lines, (size_t)(at - lines)});
	buffer_add(&b, text_of(others));
	buffer_add(&b, text_of(at + strlen(words)));
	buffer_char(&b, '\0');
	free(lines);
	return b.at;
}

static void check_with(const char *words, const char *others,
		       void (*judge)(const struct extreme *,
				     const struct canvas *))
{
	char *lines = lines_with(words, others);

	check_lines(usual, lines, judge);
	free(lines);
}

#define HALF_YEAR "2023 loopt nog, maar de begroting is van het hele jaar."

static void judge_half_year(const struct extreme *e,
			    const struct canvas *canvas)
{
	assert_story(e, canvas, HALF_YEAR);
	assert_story(e, canvas, "die er tot en met 2023 begroot is");
}

static void judge_whole_year(const struct extreme *e,
			     const struct canvas *canvas)
{
	assert_false(is_told(canvas, HALF_YEAR));
	assert_story(e, canvas, "die er tot en met 2023 begroot is");
}

static void a_year_that_runs_is_set_against_its_whole_budget(void **state)
{
	(void)state;
	check_with("2023-07-01;Voortgang", "2023-07-01;Voortgang",
		   judge_half_year);
	check_with("2023-07-01;Voortgang", "2023-12-31;Voortgang",
		   judge_whole_year);
	check_with("2023-07-01;Voortgang", "2024-02-01;Voortgang",
		   judge_whole_year);
}

static void judge_share(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "3,1\xC2\xA0%, afspraak 7,5\xC2\xA0% niet gehaald");
	assert_story(e, canvas, "geen afspraak");
}

static void a_share_is_told_with_what_was_agreed_or_that_nothing_was(void **s)
{
	(void)s;
	check_with("", "", judge_share);
}

static void judge_why(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "deels 2 mijlpalen niet af; 1 mijlpaal onbekend; "
		     "docenten 2020: 8 van 10;");
}

static void judge_no_why(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, " PrO 1; ja; nee;");
}

static void what_is_reached_in_part_says_what_is_not(void **state)
{
	(void)state;
	check_with("1;1;0;deels;nee;deels;;1;1;1;docenten\n",
		   "1;1;0;deels;nee;deels;;1;1;1;docenten 2020: 8 van 10\n",
		   judge_why);
	check_with("1;0;deels;nee;", "1;0;ja;nee;", judge_no_why);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_year_that_runs_is_set_against_its_whole_budget),
	    cmocka_unit_test(
		a_share_is_told_with_what_was_agreed_or_that_nothing_was),
	    cmocka_unit_test(what_is_reached_in_part_says_what_is_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
