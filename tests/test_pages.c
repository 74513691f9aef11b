/* Whole reports of the extremes: what their pages say. */
#include "cmocka_all.h"

#include "charts/words.h"
#include "drawn.h"

/* The numbers in a text, as people write them; false at the end. */
static bool next_number(struct text *rest, struct text *number)
{
	size_t from = 0, to;

	while (from < rest->len && !strchr("0123456789", rest->at[from]))
		from++;
	for (to = from; to < rest->len && strchr("0123456789.,", rest->at[to]);)
		to++;
	*number = (struct text){rest->at + from, to - from};
	*rest = (struct text){rest->at + to, rest->len - to};
	while (number->len && strchr(".,", number->at[number->len - 1]))
		number->len--;
	return number->len != 0;
}

static bool has_number(struct text words, struct text wanted)
{
	struct text number;

	while (next_number(&words, &number))
		if (text_equal(number, wanted))
			return true;
	return false;
}

/* Each number that is drawn in a figure is told of it. */
static void check_told(const struct extreme *e, const struct canvas *canvas,
		       const struct mark *mark)
{
	struct text told = canvas_figure_words(canvas, mark->figure);
	struct text rest = mark->words, number;

	while (mark->figure && next_number(&rest, &number))
		if (!has_number(told, number))
			fail_msg("%s, page %d: %.*s of '%.*s' is not in '%.*s'",
				 e->name, mark->page, TEXT_ARG(number),
				 TEXT_ARG(mark->words), TEXT_ARG(told));
}

static void judge_figures(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks, figures = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++)
		check_told(e, canvas, &mark[i]);
	while (canvas_figure_words(canvas, figures + 1).len)
		figures++;
	assert_true(figures > 10);
	for (size_t i = 1; i <= figures; i++)
		for (size_t k = 1; k < i; k++)
			if (text_equal(canvas_figure_words(canvas, i),
				       canvas_figure_words(canvas, k)))
				fail_msg(
				    "%s: figures %zu and %zu are both "
				    "'%.*s'",
				    e->name, k, i,
				    TEXT_ARG(canvas_figure_words(canvas, i)));
}

static void each_figure_has_words_of_its_own_that_tell_its_numbers(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_figures);
}

static void judge_story(const struct extreme *e, const struct canvas *canvas)
{
	struct text story = canvas_story(canvas);
	struct buffer copy = {0};

	buffer_add(&copy, story);
	buffer_char(&copy, '\0');
	if (e->empty)
		assert_non_null(strstr(copy.at, "ontbreekt"));
	if (!strcmp(e->state, "afgeschermd"))
		assert_story(e, canvas, "Per school is afgeschermd: ");
	assert_null(strstr(copy.at, "(null)"));
	assert_null(strstr(copy.at, "\\N"));
	buffer_release(&copy);
}

static void what_is_hidden_or_missing_is_told_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_story);
}

#define AGREED_THREE                                                           \
	"(afspraak:\xC2\xA0"                                                   \
	"3)"

/* The sessions of the extremes: 1, 2, 3 and 4 where 3 were agreed. */
static void judge_sessions(const struct extreme *e, const struct canvas *canvas)
{
	if (e->empty)
		return;
	assert_story(e, canvas,
		     "1 " AGREED_THREE " niet gehaald; 2 " AGREED_THREE
		     " niet gehaald; 3 " AGREED_THREE
		     " gehaald; 4 " AGREED_THREE " gehaald");
}

static void all_that_was_agreed_is_said_in_one_way(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_sessions);
}

/* The page of the words that begin so; 0: they stand nowhere. */
static int page_with(const struct canvas *canvas, const char *words)
{
	size_t marks;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++)
		if (text_starts(mark[i].words, words))
			return mark[i].page;
	return 0;
}

static void judge_reference(const struct extreme *e,
			    const struct canvas *canvas)
{
	struct buffer words = {0};

	buffer_format(&words, "afgesproken is 7,5\xC2\xA0%%. Zie bladzijde %d;",
		      page_with(canvas, "3,1\xC2\xA0% (afspraak"));
	buffer_char(&words, '\0');
	assert_story(e, canvas, words.at);
	buffer_release(&words);
}

static void a_decision_refers_to_the_sheet_with_its_row(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_reference);
}

static void judge_counts(const struct extreme *e, const struct canvas *canvas)
{
	double came = (double)e->figure;
	struct buffer words = {0};

	words_number(&words, came, 0);
	buffer_add(&words, TEXT(" van de "));
	words_number(&words, came, 0);
	buffer_add(&words, came == 1 ? TEXT(" docent onbeslist: ")
				     : TEXT(" docenten onbeslist: "));
	buffer_char(&words, '\0');
	if (!e->empty && !strcmp(e->state, "geleverd") && e->figure)
		assert_story(e, canvas, words.at);
	assert_false(is_told(canvas, " 0 van de 0 "));
	buffer_release(&words);
}

static void teachers_who_came_are_counted_with_points(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_counts);
}

#define TOO_FEW "is afgeschermd: per vestiging zijn het er zo weinig"

static void judge_few(const struct extreme *e, const struct canvas *canvas)
{
	if (!strcmp(e->state, "afgeschermd"))
		assert_story(e, canvas, TOO_FEW);
	else
		assert_false(is_told(canvas, TOO_FEW));
}

static void judge_no_few(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "Docenten en sessies:");
	assert_false(is_told(canvas, TOO_FEW));
}

/* Who came is known of other years only: nothing is hidden then. */
static void only_counts_that_are_there_are_too_small_to_show(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++) {
		char *lines = lines_of(&extremes[i]), *at = lines;

		check_lines(&extremes[i], lines, judge_few);
		for (; (at = strstr(at, "\nattendance;20")); at++)
			memcpy(at, "\nattendance;19", 14);
		if (!extremes[i].empty)
			check_lines(&extremes[i], lines, judge_no_few);
		free(lines);
	}
}

static void judge_last(const struct extreme *e, const struct canvas *canvas)
{
	if (e->empty)
		assert_story(e, canvas,
			     "Over deze onderwerpen is er geen bladzijde: "
			     "indicatoren; scholen; docenten en sessies. Er "
			     "zijn geen gegevens over: ");
	if (!strcmp(e->state, "afgeschermd"))
		assert_story(e, canvas,
			     "Alle cijfers per school zijn afgeschermd");
	assert_story(e, canvas, ", regel 47 van het plan");
}

static void the_last_page_is_in_whole_sentences(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_last);
}

static void judge_shares(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas,
		     "procentpunt boven de streefwaarde van "
		     "27,0\xC2\xA0%");
}

static void a_share_is_said_in_percents(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		if (extremes[i].figure == 123456)
			check_extreme(&extremes[i], judge_shares);
}

/* Three years of three indicators, and four of two activities' sessions; and
 * three of who came, for more than are known may have had to come. */
static void judge_title(const struct extreme *e, const struct canvas *canvas)
{
	bool shown = !strcmp(e->state, "geleverd") && e->figure;
	size_t all = shown ? 20 : 17;
	size_t kept = !e->high && e->figure >= e->target ? 13 : 4;
	size_t open = (e->high ? 9U : 0U) + (shown ? 3U : 0U);
	struct buffer words = {0};

	buffer_format(&words, ": %zu van de %zu afspraken gehaald, %zu niet",
		      kept, all, all - kept - open);
	if (open)
		buffer_format(&words, ", %zu onbeslist", open);
	buffer_add(&words, TEXT(" =="));
	buffer_char(&words, '\0');
	assert_story(e, canvas, words.at);
	assert_story(e, canvas,
		     "Over 2020 tot en met 2023; elk jaar telt apart.");
	buffer_release(&words);
}

static void what_is_undecided_is_counted_with_the_agreements(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		if (!extremes[i].empty)
			check_extreme(&extremes[i], judge_title);
}

static void judge_lijnen(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "Geen van de 4 lijnen loopt volgens planning");
}

static void no_lijn_is_said_as_none(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_lijnen);
}

static void judge_missing(const struct extreme *e, const struct canvas *canvas)
{
	/* 8 boards are without 3 years each, 7 are not theirs. */
	if (e->empty)
		assert_story(e, canvas, "32 leveringen ontbreken nog ");
	else
		assert_story(e, canvas,
			     "8 leveringen zijn nog niet compleet, 8 hebben "
			     "fouten, 8 komen van DUO ");
	assert_story(e, canvas,
		     e->empty ? "Geen bestanden gelezen. Alles"
			      : "13 bestanden gelezen. Alles");
	assert_int_equal(told_times(canvas, "; zonder 2021, 2022 en 2023"),
			 e->empty ? 0 : 8);
	assert_int_equal(told_times(canvas, "; cijfer van DUO"),
			 e->empty ? 0 : 8);
	assert_int_equal(told_times(canvas, "; ontbreekt"), e->empty ? 32 : 0);
}

static void as_much_is_missing_as_the_table_of_deliveries_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		if (extremes[i].schools == 13)
			check_extreme(&extremes[i], judge_missing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(
		each_figure_has_words_of_its_own_that_tell_its_numbers),
	    cmocka_unit_test(what_is_hidden_or_missing_is_told_in_words),
	    cmocka_unit_test(a_decision_refers_to_the_sheet_with_its_row),
	    cmocka_unit_test(teachers_who_came_are_counted_with_points),
	    cmocka_unit_test(all_that_was_agreed_is_said_in_one_way),
	    cmocka_unit_test(what_is_undecided_is_counted_with_the_agreements),
	    cmocka_unit_test(only_counts_that_are_there_are_too_small_to_show),
	    cmocka_unit_test(the_last_page_is_in_whole_sentences),
	    cmocka_unit_test(no_lijn_is_said_as_none),
	    cmocka_unit_test(a_share_is_said_in_percents),
	    cmocka_unit_test(
		as_much_is_missing_as_the_table_of_deliveries_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
