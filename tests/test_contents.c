/* Whole reports of the extremes: nothing meets, nothing leaves the page. */
#include "cmocka_all.h"

#include "charts/words.h"
#include "drawn.h"

/* Lines that touch do not meet. */
static struct box smaller(struct box b)
{
	return (struct box){b.x + 0.4, b.y + 0.8, b.w - 0.8, b.h - 1.6};
}

static void check_apart(const struct extreme *e, const struct mark *mark,
			size_t marks)
{
	for (size_t i = 0; i < marks; i++)
		for (size_t k = i + 1; k < marks; k++) {
			if (!mark[i].words.len || !mark[k].words.len ||
			    mark[i].page != mark[k].page)
				continue;
			if (plot_meets(smaller(mark[i].box),
				       smaller(mark[k].box)))
				fail_msg("%s, page %d: '%.*s' meets '%.*s'",
					 e->name, mark[i].page,
					 TEXT_ARG(mark[i].words),
					 TEXT_ARG(mark[k].words));
		}
}

static void check_inside(const struct extreme *e, const struct mark *mark,
			 size_t marks)
{
	double right = PAGE_WIDTH - PAGE_MARGIN + 1;
	double bottom = PAGE_HEIGHT - PAGE_MARGIN + 1;

	for (size_t i = 0; i < marks; i++) {
		struct box b = mark[i].box;

		/* What is no number is not inside. */
		if (!(b.x >= PAGE_MARGIN - 1 && b.y >= PAGE_MARGIN - 1 &&
		      b.x + b.w <= right && b.y + b.h <= bottom))
			fail_msg("%s, page %d: '%.*s' leaves the page "
				 "(%.0f, %.0f, %.0f, %.0f)",
				 e->name, mark[i].page, TEXT_ARG(mark[i].words),
				 b.x, b.y, b.w, b.h);
	}
}

static void check(const struct extreme *e,
		  void (*judge)(const struct extreme *, const struct canvas *))
{
	char *lines = lines_of(e);

	check_lines(e, lines, judge);
	free(lines);
}

static void judge_places(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks;
	const struct mark *mark = canvas_marks(canvas, &marks);

	assert_true(marks > 50);
	check_inside(e, mark, marks);
	check_apart(e, mark, marks);
}

static void judge_whole(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++)
		if (mark[i].cut)
			fail_msg("%s, page %d: '%.*s' is cut", e->name,
				 mark[i].page, TEXT_ARG(mark[i].words));
}

static void no_text_is_cut(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_whole);
}

static void judge_pages(const struct extreme *e, const struct canvas *canvas)
{
	static const char *const heads[] = {
	    "Docenten en sessies:", "Vestiging;", "Lijn en activiteit"};
	struct buffer copy = {0};

	buffer_add(&copy, canvas_story(canvas));
	buffer_char(&copy, '\0');
	for (size_t i = e->empty; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (!strstr(copy.at, heads[i]))
			fail_msg("%s: no page with '%s'", e->name, heads[i]);
	buffer_release(&copy);
	assert_story(e, canvas, "Geen van de 4 lijnen loopt volgens planning");
}

static void the_pages_of_teachers_and_deliveries_are_among_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_pages);
}

static void no_texts_meet_and_nothing_leaves_the_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_places);
}

/* Both on a page, in the same column of a chart. */
static bool are_together(const struct mark *a, const struct mark *b)
{
	double off = a->box.x + a->box.w / 2 - b->box.x - b->box.w / 2;

	return a->page == b->page && off > -5 && off < 5;
}

static void judge_names(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks, found = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++)
		for (size_t k = 0; k < marks; k++) {
			if (!text_is(mark[i].words, "gerealiseerd") ||
			    !text_is(mark[k].words, "doel 999") ||
			    !are_together(&mark[i], &mark[k]))
				continue;
			found++;
			if (mark[i].box.y < mark[k].box.y + 100)
				fail_msg("%s, page %d: the name of what is "
					 "realised stands at the target",
					 e->name, mark[i].page);
		}
	if (e->target == 999)
		assert_true(found > 0);
}

static void a_name_stands_at_its_column_not_at_a_far_target(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_names);
}

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
		check(&extremes[i], judge_figures);
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
		assert_story(e, canvas, "Per school afgeschermd: ");
	assert_null(strstr(copy.at, "(null)"));
	assert_null(strstr(copy.at, "\\N"));
	buffer_release(&copy);
}

static void what_is_hidden_or_missing_is_told_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_story);
}

/* The sessions of the extremes: 1, 2, 3 and 4 where 3 were agreed. */
static void judge_sessions(const struct extreme *e, const struct canvas *canvas)
{
	if (e->empty)
		return;
	assert_story(e, canvas, "2 van 3");
	assert_story(e, canvas, "3 van 3");
	assert_story(e, canvas, "4, afspraak 3");
	assert_false(is_told(canvas, "4 van 3"));
}

static void more_than_was_agreed_is_no_part_of_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_sessions);
}

static void judge_counts(const struct extreme *e, const struct canvas *canvas)
{
	double came = (double)e->figure * (double)e->schools;
	struct buffer words = {0};

	words_number(&words, came, 0);
	buffer_add(&words, TEXT(" van "));
	words_number(&words, came, 0);
	buffer_char(&words, '\0');
	if (!e->empty && !strcmp(e->state, "geleverd"))
		assert_story(e, canvas, words.at);
	buffer_release(&words);
}

static void teachers_who_came_are_counted_with_points(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_counts);
}

#define TOO_FEW "is afgeschermd: de aantallen per vestiging zijn te klein"

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
			     "Geen bladzijde over: indicatoren; scholen; "
			     "docenten en sessies. Geen gegevens: ");
	if (!strcmp(e->state, "afgeschermd"))
		assert_story(e, canvas,
			     "Alle cijfers per school zijn afgeschermd, omdat");
	assert_story(e, canvas,
		     ", regel\xC2\xA0"
		     "47");
}

static void the_last_page_is_in_whole_sentences(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_last);
}

/* Of two marks of the same slot, the value and the target's name. */
static bool is_above(const struct mark *value, const struct mark *name)
{
	double middle = name->box.x + name->box.w / 2;

	return value->page == name->page && value->figure == name->figure &&
	       value->box.x < middle && middle < value->box.x + value->box.w &&
	       value->box.y < name->box.y + name->box.h + 10;
}

static void judge_columns(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks, names = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++) {
		if (!mark[i].figure || !text_is(mark[i].words, "doel 234.567"))
			continue;
		names++;
		for (size_t k = 0; k < marks; k++)
			if (text_is(mark[k].words, "123.456") &&
			    is_above(&mark[k], &mark[i]))
				fail_msg("%s, page %d: the value stands on the "
					 "target",
					 e->name, mark[i].page);
	}
	assert_true(names > 10);
}

static void a_value_does_not_stand_on_a_target_that_it_is_far_from(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		if (extremes[i].figure == 123456)
			check(&extremes[i], judge_columns);
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
			check(&extremes[i], judge_shares);
}

#define BEFORE "; brede, lichte balk: het jaar ervoor"

static void judge_named(const struct extreme *e, const struct canvas *canvas)
{
	if (!e->empty)
		assert_false(is_told(canvas, BEFORE));
}

static void judge_unnamed(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, BEFORE);
	judge_places(e, canvas);
	judge_whole(e, canvas);
}

/* Of the first indicator the years before 2022 are another's. */
static void what_the_first_bullet_lacks_is_described(void **state)
{
	static const char *const years[] = {
	    "\nverdict;i0;2019", "\nverdict;i0;2020", "\nverdict;i0;2021"};

	(void)state;
	for (size_t i = 0; i < EXTREMES; i++) {
		char *lines = lines_of(&extremes[i]);

		check_lines(&extremes[i], lines, judge_named);
		for (size_t k = 0; k < sizeof(years) / sizeof(years[0]); k++)
			memcpy(strstr(lines, years[k]), "\nverdict;no", 11);
		if (!extremes[i].empty)
			check_lines(&extremes[i], lines, judge_unnamed);
		free(lines);
	}
}

static void judge_lijnen(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "Geen van de 4 lijnen loopt volgens planning");
}

static void no_lijn_is_said_as_none(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check(&extremes[i], judge_lijnen);
}

static void judge_missing(const struct extreme *e, const struct canvas *canvas)
{
	/* Of 8 boards, each without 3 years. */
	assert_story(e, canvas, "Er ontbreken nog 24 leveringen");
	assert_story(e, canvas, "zonder 2021, 2022 en 2023");
}

static void as_much_is_missing_as_the_table_of_deliveries_says(void **state)
{
	(void)state;
	check(&extremes[0], judge_missing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_texts_meet_and_nothing_leaves_the_page),
	    cmocka_unit_test(no_text_is_cut),
	    cmocka_unit_test(a_name_stands_at_its_column_not_at_a_far_target),
	    cmocka_unit_test(
		the_pages_of_teachers_and_deliveries_are_among_them),
	    cmocka_unit_test(
		each_figure_has_words_of_its_own_that_tell_its_numbers),
	    cmocka_unit_test(what_is_hidden_or_missing_is_told_in_words),
	    cmocka_unit_test(teachers_who_came_are_counted_with_points),
	    cmocka_unit_test(more_than_was_agreed_is_no_part_of_it),
	    cmocka_unit_test(only_counts_that_are_there_are_too_small_to_show),
	    cmocka_unit_test(the_last_page_is_in_whole_sentences),
	    cmocka_unit_test(what_the_first_bullet_lacks_is_described),
	    cmocka_unit_test(no_lijn_is_said_as_none),
	    cmocka_unit_test(
		a_value_does_not_stand_on_a_target_that_it_is_far_from),
	    cmocka_unit_test(a_share_is_said_in_percents),
	    cmocka_unit_test(
		as_much_is_missing_as_the_table_of_deliveries_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
