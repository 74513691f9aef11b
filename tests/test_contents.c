/* Whole reports of the extremes: nothing meets, nothing leaves the page. */
#include "cmocka_all.h"

#include "charts/pages.h"
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
		check_extreme(&extremes[i], judge_whole);
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
		check_extreme(&extremes[i], judge_pages);
}

static void no_texts_meet_and_nothing_leaves_the_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_places);
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
		check_extreme(&extremes[i], judge_names);
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
			check_extreme(&extremes[i], judge_columns);
}

static void judge_below(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks, said = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++) {
		said += text_is(mark[i].words, "boven\ndoel\xC2\xA0"
					       "1");
		for (size_t k = 0; text_is(mark[i].words, "999") && k < marks;
		     k++)
			if (text_is(mark[k].words, "doel 1") &&
			    are_together(&mark[i], &mark[k]))
				fail_msg("%s, page %d: the target reads as the "
					 "column's",
					 e->name, mark[i].page);
	}
	assert_true(said > 10);
}

static void a_target_below_the_end_of_its_column_is_said_to_be(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		if (extremes[i].figure == 999)
			check_extreme(&extremes[i], judge_below);
}

/* The lines from the names of a bullet's parts to where each part is. */
static void judge_bullet(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks, lines = 0, from = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);
	double top = 0, end = 0;

	while (from < marks && !text_is(mark[from].words, "gerealiseerd"))
		from++;
	if (from < marks)
		top = mark[from].box.y + 12;
	for (size_t i = 0; i < marks && mark[i].page == 1; i++) {
		struct box b = mark[i].box;

		if (mark[i].words.len || b.y < top - 2 || b.y > top + 2)
			continue;
		if (lines++ &&
		    (b.y + b.h < end - 0.01 || b.y + b.h > end + 0.01))
			fail_msg("%s: a line ends at %.1f, another at %.1f",
				 e->name, b.y + b.h, end);
		end = b.y + b.h;
	}
	if (!e->empty && e->high == 0 && e->figure > 0)
		assert_true(lines >= 3);
}

/* Then they come down in the order that they begin in. */
static void the_lines_to_a_bullets_parts_slant_to_one_height(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_bullet);
}

/* From where they all slant to, the lines go down to what they name. */
static void judge_ends(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks, lines = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);
	double x[8], bend = PAGE_TOP + 16;

	for (size_t i = 0; i < marks && mark[i].page == 1; i++) {
		struct box b = mark[i].box;

		if (mark[i].words.len || b.w > 0.01 || b.y < bend ||
		    b.y > bend + 60 || b.h > 20 || lines == 8)
			continue;
		for (size_t k = 0; k < lines; k++)
			if (b.x > x[k] - 4 && b.x < x[k] + 4)
				fail_msg("%s: two lines end at %.1f", e->name,
					 b.x);
		x[lines++] = b.x;
	}
	if (!e->empty && e->figure > 0 && lines < 3)
		fail_msg("%s: only %zu lines", e->name, lines);
}

static void each_line_to_a_bullets_part_ends_on_its_own(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_ends);
}

/* Under each other, so near that they read as one. */
static bool are_one(const struct mark *a, const struct mark *b)
{
	double apart = a->box.y > b->box.y ? a->box.y - b->box.y - b->box.h
					   : b->box.y - a->box.y - a->box.h;

	return are_together(a, b) && apart < 3;
}

static void judge_aims(const struct extreme *e, const struct canvas *canvas)
{
	size_t marks;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++)
		for (size_t k = 0; k < marks; k++)
			if (text_is(mark[i].words, "gerealiseerd") &&
			    text_starts(mark[k].words, "doel ") &&
			    are_one(&mark[i], &mark[k]))
				fail_msg("%s, page %d: the target reads as "
					 "what is realised",
					 e->name, mark[i].page);
}

static size_t count_texts(const struct canvas *canvas, const char *words)
{
	size_t marks, found = 0;
	const struct mark *mark = canvas_marks(canvas, &marks);

	for (size_t i = 0; i < marks; i++)
		found += text_is(mark[i].words, words);
	return found;
}

/* However low its column: on the scoreboard, and on each page. */
static void judge_realised(const struct extreme *e, const struct canvas *canvas)
{
	if (count_texts(canvas, "gerealiseerd") < 9)
		fail_msg("%s: a column has no name", e->name);
	assert_false(is_told(canvas, "1 leerlingen"));
}

static void what_is_realised_has_its_name_however_low(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		if (extremes[i].figure == 1)
			check_extreme(&extremes[i], judge_realised);
}

static void a_columns_name_is_apart_from_its_target(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++)
		check_extreme(&extremes[i], judge_aims);
}

static void judge_running(const struct extreme *e, const struct canvas *canvas)
{
	if (!e->empty)
		assert_true(count_texts(canvas, "tot nu toe") +
				count_texts(canvas, "tot nu toe 12") ==
			    1);
	judge_places(e, canvas);
	judge_whole(e, canvas);
}

/* Whatever is said of it: a year of which more may come has a forecast. */
static void a_year_that_runs_is_said_to(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++) {
		char *lines = lines_of(&extremes[i]);
		char *year = strstr(lines, "\nverdict;i0;2023;\\N;\\N");

		memcpy(year + 17, "12;12", 5);
		check_lines(&extremes[i], lines, judge_running);
		free(lines);
	}
}

static void judge_missing(const struct extreme *e, const struct canvas *canvas)
{
	if (e->empty)
		return;
	assert_true(count_texts(canvas, "niet volledig") > 0);
	assert_story(e, canvas, "in 2022, nog niet volledig");
	assert_true(count_texts(canvas, "(niet volledig)") == 1 ||
		    e->reason[0]);
	if (!e->reason[0])
		assert_story(e, canvas,
			     "Nog niet alle scholen hebben aangeleverd.");
	judge_places(e, canvas);
}

/* With a target or without: two schools are missing in 2022. */
static void what_is_not_complete_is_said_to_be(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXTREMES; i++) {
		char *lines = lines_of(&extremes[i]);
		struct buffer all = {0};
		char *line = strstr(lines, "\nverdict;i0;2022;");
		char *end = strchr(line + 1, '\n');

		buffer_add(&all, (struct text){lines, (size_t)(end - lines)});
		if (!extremes[i].empty)
			buffer_add(&all, TEXT("0000AA 0001AA"));
		buffer_add(&all, text_of(end));
		buffer_char(&all, '\0');
		check_lines(&extremes[i], all.at, judge_missing);
		buffer_release(&all);
		free(lines);
	}
}

static void judge_late(const struct extreme *e, const struct canvas *canvas)
{
	assert_story(e, canvas, "48 mijlpalen vragen aandacht (1 van ");
	assert_story(e, canvas, "24 zijn te laat gehaald en staan achteraan");
	assert_int_equal(
	    told_times(canvas, "24 mijlpalen zijn te laat gehaald"),
	    told_times(canvas, "48 andere vragen aandacht en staan hiervoor"));
	assert_story(e, canvas, "24 mijlpalen zijn te laat gehaald");
}

static void what_came_late_has_sheets_of_its_own(void **state)
{
	(void)state;
	check_extreme(usual, judge_late);
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
		/* A bar of nothing is not seen. */
		if (!extremes[i].empty && extremes[i].figure)
			check_lines(&extremes[i], lines, judge_unnamed);
		free(lines);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_texts_meet_and_nothing_leaves_the_page),
	    cmocka_unit_test(no_text_is_cut),
	    cmocka_unit_test(what_the_first_bullet_lacks_is_described),
	    cmocka_unit_test(
		a_target_below_the_end_of_its_column_is_said_to_be),
	    cmocka_unit_test(the_lines_to_a_bullets_parts_slant_to_one_height),
	    cmocka_unit_test(each_line_to_a_bullets_part_ends_on_its_own),
	    cmocka_unit_test(a_columns_name_is_apart_from_its_target),
	    cmocka_unit_test(what_is_realised_has_its_name_however_low),
	    cmocka_unit_test(a_year_that_runs_is_said_to),
	    cmocka_unit_test(what_is_not_complete_is_said_to_be),
	    cmocka_unit_test(what_came_late_has_sheets_of_its_own),
	    cmocka_unit_test(a_name_stands_at_its_column_not_at_a_far_target),
	    cmocka_unit_test(
		the_pages_of_teachers_and_deliveries_are_among_them),
	    cmocka_unit_test(
		a_value_does_not_stand_on_a_target_that_it_is_far_from),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
