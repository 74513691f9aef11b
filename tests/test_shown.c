#include "cmocka_all.h"

#include <fcntl.h>

#include "mask/shown.h"
#include "scratch.h"

static const char head[] =
    "@measure;indicator;year;vestiging;low;high;source;state;part_low\n"
    "@sum;indicator;year;vestigingen;moment;known\n"
    "@report;region;name;penvoerder;moment\n"
    "@told;indicator;year;vestiging;moment;state\n"
    "@figure;indicator;year;definition;low;high;own_low;own_high\n";

/* Takes the lines; tabs are written as `;` here. */
static void take(struct shown *s, const char *lines)
{
	static struct record record;
	struct record_reader in;
	struct buffer all = {0};
	int fd;

	buffer_format(&all, "%s%s", head, lines);
	for (size_t i = 0; i < all.len; i++)
		if (all.at[i] == ';')
			all.at[i] = '\t';
	fd = open(scratch(text_of_buffer(&all)), O_RDONLY);
	record_reader_init(&in, fd);
	while (record_read(&in, &record) > 0)
		shown_take(s, &record);
	record_reader_release(&in);
	close(fd);
	buffer_release(&all);
}

static unsigned state_of(struct shown *s, const char *vestiging)
{
	return shown_cell(s, TEXT("uit"), TEXT("2020"), text_of(vestiging));
}

static void a_figure_is_shown_also_if_it_is_zero_or_a_share(void **state)
{
	struct shown s;

	(void)state;
	shown_init(&s, record_unknown);
	take(&s, "measure;uit;2020;A;12;12;school;geleverd;\\N\n"
		 "measure;uit;2020;B;0;0;school;geleverd;\\N\n"
		 "measure;uit;2020;C;\\N;\\N;school;geleverd;6\n");
	assert_int_equal(state_of(&s, "A"), SHOWN_NUMBER);
	assert_int_equal(state_of(&s, "B"), SHOWN_NUMBER);
	assert_int_equal(state_of(&s, "C"), SHOWN_NUMBER);
	shown_release(&s);
}

static void what_was_not_delivered_was_neither_shown_nor_hidden(void **state)
{
	struct shown s;

	(void)state;
	shown_init(&s, record_unknown);
	take(&s, "measure;uit;2020;A;\\N;\\N;\\N;ontbreekt;\\N\n"
		 "measure;uit;2020;B;\\N;\\N;school;afgeschermd;\\N\n");
	assert_int_equal(state_of(&s, "A"), 0);
	assert_int_equal(state_of(&s, "B"), SHOWN_HIDDEN);
	assert_int_equal(state_of(&s, "niemand"), 0);
	assert_int_equal(shown_cell(&s, TEXT("uit"), TEXT("2021"), TEXT("B")),
			 0);
	shown_release(&s);
}

static void what_was_shown_and_hidden_is_both(void **state)
{
	struct shown s;

	(void)state;
	shown_init(&s, record_unknown);
	take(&s, "measure;uit;2020;A;\\N;\\N;school;afgeschermd;\\N\n"
		 "measure;uit;2020;B;12;12;school;geleverd;\\N\n");
	take(&s, "measure;uit;2020;A;12;12;school;geleverd;\\N\n"
		 "measure;uit;2020;B;\\N;\\N;school;afgeschermd;\\N\n");
	assert_int_equal(state_of(&s, "A"), SHOWN_NUMBER | SHOWN_HIDDEN);
	assert_int_equal(state_of(&s, "B"), SHOWN_NUMBER | SHOWN_HIDDEN);
	shown_release(&s);
}

static size_t sums_of(struct shown *s, const char *indicator)
{
	const struct shown_sum *sum =
	    shown_sums(s, text_of(indicator), TEXT("2020"));
	size_t count = 0;

	for (; sum; sum = sum->next)
		count++;
	return count;
}

/* A B at any moment, A B at one moment, A B C, and A B of which B was known:
 * four; the fourth line is the first again. */
static void the_same_sum_is_kept_once(void **state)
{
	struct shown s;

	(void)state;
	shown_init(&s, record_unknown);
	take(&s, "sum;uit;2020;A B;\\N;\n"
		 "sum;uit;2020;A B;2021-10-01;\n"
		 "sum;uit;2020;A B C;\\N;\n"
		 "sum;uit;2020;A B;\\N;\n"
		 "sum;los;2020;A B;\\N;\n"
		 "sum;uit;2020;A B;\\N;B\n");
	assert_int_equal(sums_of(&s, "uit"), 4);
	assert_int_equal(sums_of(&s, "los"), 1);
	assert_null(shown_sums(&s, TEXT("uit"), TEXT("2021")));
	shown_release(&s);
}

static void sums_of_before_are_handed_on_with_those_of_now(void **state)
{
	char told[256] = "";
	struct record_writer w;
	struct shown s;
	int fd;

	(void)state;
	shown_init(&s, record_unknown);
	take(&s, "sum;uit;2020;A B;2021-10-01;\n");
	shown_add_sum(&s, TEXT("uit"), TEXT("2020"),
		      (struct shown_sum){TEXT("A B C"), record_unknown,
					 TEXT("B"), false, NULL});
	fd = open(scratch(TEXT("")), O_RDWR);
	record_writer_init(&w, fd);
	shown_write(&s, &w);
	assert_int_equal(record_finish(&w), 0);
	assert_true(pread(fd, told, sizeof(told) - 1, 0) > 0);
	assert_string_equal(
	    told, "@sum\tindicator\tyear\tvestigingen\tmoment\tknown\n"
		  "sum\tuit\t2020\tA B\t2021-10-01\t\n"
		  "sum\tuit\t2020\tA B C\t\\N\tB\n");
	close(fd);
	shown_release(&s);
}

/* Shown as 90 to 94 beside 80, then hidden beside 83, and 90 to 94 again; and
 * beside 84. */
static void a_definition_is_kept_with_the_plans_own(void **state)
{
	const struct shown_figure *figure;
	struct shown s;

	(void)state;
	shown_init(&s, record_unknown);
	take(&s, "figure;uit;2020;duo;90;94;80;80\n"
		 "figure;uit;2020;duo;\\N;\\N;83;83\n"
		 "figure;uit;2020;duo;90;94;80;80\n"
		 "figure;uit;2020;duo;90;94;84;84\n");
	figure = shown_figures(&s, TEXT("uit"), TEXT("2020"), TEXT("duo"));
	assert_int_equal(figure->figure.high, 94);
	assert_int_equal(figure->own.low, 80);
	assert_false(figure->hidden);
	figure = figure->next;
	assert_true(figure->hidden);
	assert_int_equal(figure->own.low, 83);
	figure = figure->next;
	assert_int_equal(figure->own.low, 84);
	assert_null(figure->next);
	assert_null(shown_figures(&s, TEXT("uit"), TEXT("2021"), TEXT("duo")));
	shown_release(&s);
}

/* What is written now: by a report on 1 July 2023. */
static const char *told_after(const char *before, const char *now)
{
	static char told[1024];
	struct text field[MEASURE_COLUMNS] = {TEXT("uit"), TEXT("2020"),
					      TEXT("A")};
	struct record_writer w;
	struct shown s;
	int fd = open(scratch(TEXT("")), O_RDWR);
	ssize_t len;

	shown_init(&s, TEXT("2023-07-01"));
	take(&s, before);
	for (int i = MEASURE_LOW; i < MEASURE_COLUMNS; i++)
		field[i] = record_unknown;
	field[MEASURE_STATE] = text_of(now);
	if (!strcmp(now, "geleverd"))
		field[MEASURE_LOW] = TEXT("12");
	shown_add_measure(&s, field);
	record_writer_init(&w, fd);
	shown_write(&s, &w);
	assert_int_equal(record_finish(&w), 0);
	len = pread(fd, told, sizeof(told) - 1, 0);
	told[len > 0 ? len : 0] = '\0';
	close(fd);
	shown_release(&s);
	return told;
}

static void a_cell_that_is_gone_is_told_again(void **state)
{
	const char *shown = "report;R1;;;2023-07-01\n"
			    "measure;uit;2020;A;12;12;school;geleverd;\\N\n",
		   *hidden = "report;R1;;;2021-10-01\n"
			     "told;uit;2020;A;2020-10-01;afgeschermd\n";

	(void)state;
	assert_string_equal(told_after(shown, "ontbreekt"),
			    "@told\tindicator\tyear\tvestiging\tmoment\tstate\n"
			    "told\tuit\t2020\tA\t2023-07-01\tgetoond\n");
	assert_string_equal(told_after(hidden, "ontbreekt"),
			    "@told\tindicator\tyear\tvestiging\tmoment\tstate\n"
			    "told\tuit\t2020\tA\t2020-10-01\tafgeschermd\n");
}

static void what_the_report_says_itself_is_not_told_again(void **state)
{
	const char *shown = "report;R1;;;2021-10-01\n"
			    "measure;uit;2020;A;12;12;school;geleverd;\\N\n";

	(void)state;
	assert_string_equal(told_after(shown, "geleverd"), "");
}

static void what_a_later_report_said_is_its_own_to_tell(void **state)
{
	(void)state;
	assert_string_equal(
	    told_after("report;R1;;;2024-07-01\n"
		       "measure;uit;2020;A;12;12;school;geleverd;\\N\n"
		       "sum;uit;2020;A B;\\N;\n"
		       "figure;uit;2020;duo;90;94;80;80\n",
		       "ontbreekt"),
	    "");
}

/* On another moment it was hidden, for a reason of that report. */
static void on_the_same_moment_what_was_shown_is_known(void **state)
{
	struct shown s;

	(void)state;
	shown_init(&s, TEXT("2021-10-01"));
	take(&s, "report;R1;;;2021-10-01\n"
		 "measure;uit;2020;A;12;12;school;geleverd;\\N\n");
	take(&s, "report;R1;;;2023-07-01\n"
		 "measure;uit;2020;A;\\N;\\N;school;afgeschermd;\\N\n"
		 "measure;uit;2020;B;\\N;\\N;school;afgeschermd;\\N\n");
	assert_int_equal(state_of(&s, "A"), SHOWN_NUMBER);
	assert_int_equal(state_of(&s, "B"), SHOWN_HIDDEN);
	shown_release(&s);
}

static void the_highest_threshold_is_remembered(void **state)
{
	struct shown s;

	(void)state;
	shown_init(&s, record_unknown);
	assert_int_equal(s.threshold, 0);
	take(&s, "@report;moment;threshold\n"
		 "report;2021-10-01;10\n"
		 "report;2023-07-01;5\n");
	assert_int_equal(s.threshold, 10);
	shown_release(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_figure_is_shown_also_if_it_is_zero_or_a_share),
	    cmocka_unit_test(
		what_was_not_delivered_was_neither_shown_nor_hidden),
	    cmocka_unit_test(what_was_shown_and_hidden_is_both),
	    cmocka_unit_test(the_same_sum_is_kept_once),
	    cmocka_unit_test(a_definition_is_kept_with_the_plans_own),
	    cmocka_unit_test(a_cell_that_is_gone_is_told_again),
	    cmocka_unit_test(what_the_report_says_itself_is_not_told_again),
	    cmocka_unit_test(what_a_later_report_said_is_its_own_to_tell),
	    cmocka_unit_test(on_the_same_moment_what_was_shown_is_known),
	    cmocka_unit_test(the_highest_threshold_is_remembered),
	    cmocka_unit_test(sums_of_before_are_handed_on_with_those_of_now),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
