/* What the pages say of what is open, hidden or not there. */
#include "cmocka_all.h"

#include "drawn.h"

#define HALF_YEAR "; de begroting geldt voor heel 2023."

static void judge_half_year(const struct extreme *e,
			    const struct canvas *canvas)
{
	assert_story(e, canvas, HALF_YEAR);
	assert_story(e, canvas, "die tot en met 2023 is begroot");
}

static void judge_whole_year(const struct extreme *e,
			     const struct canvas *canvas)
{
	assert_false(is_told(canvas, HALF_YEAR));
	assert_story(e, canvas, "die tot en met 2023 is begroot");
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
		     "3,1\xC2\xA0% (afspraak:\xC2\xA0"
		     "7,5\xC2\xA0%) niet gehaald");
	assert_story(e, canvas, "geen afspraak");
}

/* Of 12 activities, each 4 times 163,490.37; rounded apart they are 6 less. */
static void judge_total(const struct extreme *e, const struct canvas *canvas)
{
#define EUROS "\xE2\x82\xAC\xC2\xA0"
	assert_story(e, canvas, EUROS "653.961; " EUROS "720.000;");
	assert_story(e, canvas,
		     "- Totaal; Elk bedrag is apart afgerond; " EUROS
		     "7.847.538; " EUROS "8.640.000 ");
	assert_story(e, canvas, EUROS "7.847.538 gerealiseerd van de");
}

static void the_total_is_that_of_the_title_not_of_what_was_rounded(void **s)
{
	(void)s;
	check_with("", "", judge_total);
}

static void a_share_is_told_with_what_was_agreed_or_that_nothing_was(void **s)
{
	(void)s;
	check_with("", "", judge_share);
}

static void judge_why(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "deels; 3 mijlpalen niet af; 1 mijlpaal onbekend; "
		     "docenten 2022: 8 van 10;");
}

static void judge_no_why(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, " PrO 1; ja; nee;");
}

static void what_is_reached_in_part_says_what_is_not(void **state)
{
	(void)state;
	check_with("", "", judge_why);
	check_with("1;0;deels;nee;", "1;0;ja;nee;", judge_no_why);
}

/* On the page of the time line. */
static const struct mark *mark_of(const struct canvas *canvas,
				  const char *words)
{
	size_t marks;
	const struct mark *mark = canvas_marks(canvas, &marks), *found = NULL;
	int page = 0;

	for (size_t i = 0; i < marks; i++) {
		if (text_starts(mark[i].words, "stand op "))
			page = mark[i].page;
		if (page && mark[i].page == page &&
		    text_is(mark[i].words, words))
			found = &mark[i];
	}
	return found;
}

static void judge_years(const struct extreme *e, const struct canvas *canvas)
{
	static const char *const years[] = {"2020", "2021", "2022", "2023"};

	for (size_t i = 0; i < 4; i++)
		if (!mark_of(canvas, years[i]))
			fail_msg("%s: no %s", e->name, years[i]);
	assert_null(mark_of(canvas, "2019"));
}

static void judge_earlier(const struct extreme *e, const struct canvas *canvas)
{
	(void)e;
	assert_non_null(mark_of(canvas, "2019"));
	assert_true(mark_of(canvas, "2019")->box.x <
		    mark_of(canvas, "2020")->box.x - 20);
}

static void each_year_of_the_time_line_has_its_name(void **state)
{
	static const char *const moments[] = {
	    "2023-07-01;Voort", "2023-01-01;Voort", "2023-01-20;Voort",
	    "2022-12-28;Voort"};

	(void)state;
	for (size_t i = 0; i < 4; i++)
		check_with(moments[0], moments[i], judge_years);
	check_with("2020Q1;2020Q1", "2019Q4;2019Q4", judge_earlier);
}

static void judge_undated(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "dus niet getekend: 1.1 ");
}

static void judge_all_undated(const struct extreme *e,
			      const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "dus niet getekend: 1.1, 1.2, 1.3, 1.4, 1.5 en nog 103 ");
}

static void milestones_without_a_date_are_named(void **state)
{
	char *lines = lines_of(usual);

	(void)state;
	check_with("2020Q1;2020Q1", "\\N;\\N", judge_undated);
	for (char *at = lines; (at = strstr(at, ";202")); at++)
		if (at[5] == 'Q')
			at[5] = '-';
	check_lines(usual, lines, judge_all_undated);
	free(lines);
}

static void judge_none(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "docenten; geen afspraak; 2 (afspraak:\xC2\xA0"
		     "3) niet gehaald;");
}

static void judge_future(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "4 (afspraak:\xC2\xA0"
		     "3) gehaald; nog niet begonnen ");
}

static void no_year_of_teachers_is_blank(void **state)
{
	(void)state;
	check_with("2020;2023;5;plan", "2021;2024;5;plan", judge_future);
	check_with("agreement;s8-2020;sessies;8;;2020",
		   "agreement;s8-2020;sessies;8;;1900", judge_none);
}

static void judge_shorts(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "Op het vmbo is dat BWI.");
	assert_story(e, canvas,
		     "BWI: bouwen, wonen en interieur. D&P: dienstverlening en "
		     "producten. Z&W: zorg en welzijn. E&O: economie en "
		     "ondernemen. HBR: horeca, bakkerij en recreatie. PrO: "
		     "praktijkonderwijs. DUO: ");
}

static void judge_other_shorts(const struct extreme *e,
			       const struct canvas *canvas)
{
	assert_story(e, canvas, " D&P: ");
	assert_false(is_told(canvas, "Z&W: "));
	assert_false(is_told(canvas, "LOB: "));
}

static void letters_are_told_where_the_plan_uses_them(void **state)
{
	char *lines = lines_of(usual);

	(void)state;
	check_with("", "", judge_shorts);
	for (char *at = lines; (at = strstr(at, " Z&W, E&O")); at++)
		memcpy(at, " XZ& LOBE", 9);
	check_lines(usual, lines, judge_other_shorts);
	free(lines);
}

static void judge_one_hidden(const struct extreme *e,
			     const struct canvas *canvas)
{
	assert_story(e, canvas, "'t Venster 0. 2019: 208; 2020: afgeschermd; ");
	assert_false(is_told(canvas, "Per school is afgeschermd"));
}

static void judge_all_hidden(const struct extreme *e,
			     const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "Per school is afgeschermd: Professionalisering docenten "
		     "andere profielen 0.");
	assert_false(is_told(canvas, "profielen 0: in 2022"));
	assert_story(e, canvas,
		     "profielen 1: in 2022 van 16 tot 208 per school");
}

/* Of a measure, from its figures on, if it has any; columns that are too many
 * are not looked at. */
static void hide(char *at)
{
	static const char hidden[] = ";;school;afgeschermd";
	size_t len = strcspn(at, "\n");

	if (*at == '\\')
		return;
	memset(at, ';', len);
	memcpy(at, hidden, sizeof(hidden) - 1);
}

static void schools_have_a_page_where_any_figure_is_shown(void **state)
{
	char *lines = lines_of(usual);

	(void)state;
	check_with("measure;i0;2020;0000AA;208;208;school;geleverd",
		   "measure;i0;2020;0000AA;\\N;\\N;school;afgeschermd",
		   judge_one_hidden);
	for (char *at = lines; (at = strstr(at, "\nmeasure;i0;")); at++)
		hide(at + strlen("\nmeasure;i0;2020;0000AA;"));
	check_lines(usual, lines, judge_all_hidden);
	free(lines);
}

static void judge_one_school(const struct extreme *e,
			     const struct canvas *canvas)
{
	assert_story(
	    e, canvas,
	    "Van maar \xC3\xA9\xC3\xA9n school, en dus niet per school: "
	    "Professionalisering docenten andere profielen 0; ");
	assert_story(e, canvas,
		     "Over deze onderwerpen is er geen "
		     "bladzijde: scholen.");
	assert_false(is_told(canvas, "Alle scholen op dezelfde schaal"));
}

static void one_school_has_no_page_beside_its_region(void **state)
{
	char *lines = lines_of(&extremes[1]);

	(void)state;
	assert_int_equal(extremes[1].schools, 1);
	check_lines(&extremes[1], lines, judge_one_school);
	free(lines);
}

static bool is_drawn(const struct canvas *canvas, const char *words)
{
	size_t marks;
	const struct mark *mark = canvas_marks(canvas, &marks);
	size_t i = 0;

	while (i < marks && !text_is(mark[i].words, words))
		i++;
	return i < marks;
}

static void judge_running(const struct extreme *e, const struct canvas *canvas)
{
	(void)e;
	assert_true(is_drawn(canvas, "tot nu toe"));
	assert_true(is_drawn(canvas, "18"));
}

static void judge_over(const struct extreme *e, const struct canvas *canvas)
{
	(void)e;
	assert_false(is_drawn(canvas, "tot nu toe"));
	assert_true(is_drawn(canvas, "18"));
}

static void a_year_that_runs_is_drawn_as_what_there_is_so_far(void **state)
{
	static const char whole[] =
	    "verdict;i0;2022;400;400;421;niet behaald;;";

	(void)state;
	check_with(whole, "verdict;i0;2022;18;18;421;achter;lopend jaar;",
		   judge_running);
	check_with(whole, "verdict;i0;2022;18;18;421;niet behaald;;",
		   judge_over);
}

static void judge_later(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "2024: geen cijfer, verwacht 400 tot 800.");
}

static void the_chart_goes_on_to_the_year_of_the_forecast(void **state)
{
	(void)state;
	check_with("forecast;i0;2023;", "forecast;i0;2024;", judge_later);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(
		the_total_is_that_of_the_title_not_of_what_was_rounded),
	    cmocka_unit_test(a_year_that_runs_is_set_against_its_whole_budget),
	    cmocka_unit_test(
		a_share_is_told_with_what_was_agreed_or_that_nothing_was),
	    cmocka_unit_test(what_is_reached_in_part_says_what_is_not),
	    cmocka_unit_test(each_year_of_the_time_line_has_its_name),
	    cmocka_unit_test(milestones_without_a_date_are_named),
	    cmocka_unit_test(no_year_of_teachers_is_blank),
	    cmocka_unit_test(letters_are_told_where_the_plan_uses_them),
	    cmocka_unit_test(schools_have_a_page_where_any_figure_is_shown),
	    cmocka_unit_test(one_school_has_no_page_beside_its_region),
	    cmocka_unit_test(a_year_that_runs_is_drawn_as_what_there_is_so_far),
	    cmocka_unit_test(the_chart_goes_on_to_the_year_of_the_forecast),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
