#include "masked.h"

#include "mask/blank.h"

/*
 * Of 2020 the region's figure is hidden: 2 at A, nobody elsewhere. Of 2021
 * cells A (3) and B (20) are hidden, and the region's figure is shown: 93.
 */
static void set_up(struct masked *m)
{
	masked_init(m);
	masked_counts(m, "uit", 2020, (const long[]){2, 0, 0, -1});
	masked_counts(m, "uit", 2021, (const long[]){3, 20, 30, 40});
}

struct line {
	struct text field[RECORD_FIELDS];
	bool stays;
};

/* The fields, parted by `;`, after they were blanked. */
static void blank(struct masked *m, enum record_kind kind, const char *fields,
		  struct line *line)
{
	struct text rest = text_of(fields), field;
	int i = 0;

	while (text_cut(&rest, ';', &field))
		line->field[i++] = field;
	while (i < RECORD_FIELDS)
		line->field[i++] = record_unknown;
	line->stays = blank_record(&m->ledger, kind, line->field);
}

static void assert_gone(const struct line *line, int first, int last)
{
	for (int i = first; i <= last; i++)
		assert_true(record_is_unknown(line->field[i]));
}

static void a_hidden_cell_loses_all_its_numbers(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_MEASURE,
	      "uit;2021;B;20;20;school;geleverd;\\N;\\N;\\N;\\N;21;21", &line);
	assert_true(line.stays);
	assert_gone(&line, MEASURE_LOW, MEASURE_HIGH);
	assert_gone(&line, MEASURE_PART_LOW, MEASURE_DUO_HIGH);
	assert_text(line.field[MEASURE_STATE], "afgeschermd");
	masked_release(&m);
}

static void a_cell_that_is_shown_stays_as_it_is(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_MEASURE,
	      "uit;2021;C;30;30;school;geleverd;\\N;\\N;\\N;\\N;31;31", &line);
	assert_text(line.field[MEASURE_LOW], "30");
	assert_text(line.field[MEASURE_STATE], "geleverd");
	assert_text(line.field[MEASURE_DUO_LOW], "31");
	masked_release(&m);
}

/* 4 is below the threshold, 5 is not. */
static void a_small_figure_of_duo_is_hidden_beside_one_that_is_not(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_MEASURE,
	      "uit;2021;C;30;30;school;geleverd;\\N;\\N;\\N;\\N;4;4", &line);
	assert_text(line.field[MEASURE_LOW], "30");
	assert_gone(&line, MEASURE_DUO_LOW, MEASURE_DUO_HIGH);
	blank(&m, KIND_MEASURE,
	      "uit;2021;C;30;30;school;geleverd;\\N;\\N;\\N;\\N;5;5", &line);
	assert_text(line.field[MEASURE_DUO_LOW], "5");
	masked_release(&m);
}

/* Not delivered and hidden are different things. */
static void what_is_missing_is_not_called_hidden(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_MEASURE, "uit;2021;A;\\N;\\N;\\N;ontbreekt", &line);
	assert_text(line.field[MEASURE_STATE], "ontbreekt");
	masked_release(&m);
}

/* The region counts 2, that may be any number to 4. Only a target of more than
 * 4 + 5 is missed whatever a few more would be. */
static void a_verdict_stays_where_a_few_more_would_not_change_it(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_VERDICT, "uit;2020;2;2;10;niet behaald;\\N", &line);
	assert_gone(&line, VERDICT_LOW, VERDICT_HIGH);
	assert_text(line.field[VERDICT_VERDICT], "niet behaald");
	blank(&m, KIND_VERDICT, "uit;2020;2;2;9;niet behaald;\\N", &line);
	assert_text(line.field[VERDICT_VERDICT], "onbeslist");
	assert_text(line.field[VERDICT_REASON], "afgeschermd");
	blank(&m, KIND_VERDICT, "uit;2020;2;2;2;behaald;\\N", &line);
	assert_text(line.field[VERDICT_VERDICT], "onbeslist");
	masked_release(&m);
}

/* The word of a target of a region with nobody but at A, so many. */
static struct text verdict_on(long count, long target)
{
	static struct line line;
	char fields[64];
	struct masked m;

	masked_init(&m);
	masked_counts(&m, "uit", 2020, (const long[]){count, 0, 0, -1});
	masked_decide(&m);
	snprintf(fields, sizeof(fields), "uit;2020;%ld;%ld;%ld;%s;\\N", count,
		 count, target, count < target ? "niet behaald" : "behaald");
	blank(&m, KIND_VERDICT, fields, &line);
	masked_release(&m);
	return line.field[VERDICT_VERDICT];
}

/* Otherwise that it is not given would tell of the number. */
static void whether_a_verdict_is_given_does_not_depend_on_a_few(void **state)
{
	(void)state;
	for (long target = 0; target < 12; target++)
		for (long count = 2; count < 5; count++)
			assert_true(text_equal(verdict_on(count, target),
					       verdict_on(1, target)));
	assert_text(verdict_on(4, 9), "onbeslist");
	assert_text(verdict_on(1, 10), "niet behaald");
}

static void a_verdict_on_a_figure_that_is_shown_stays(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_VERDICT, "uit;2021;93;93;93;behaald;\\N", &line);
	assert_text(line.field[VERDICT_LOW], "93");
	assert_text(line.field[VERDICT_VERDICT], "behaald");
	masked_release(&m);
}

/* 2021 is shown, 2020 is not: a direction is of both. */
static void a_direction_from_a_hidden_year_is_not_told(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_DIRECTION,
	      "uit;2021;93;93;2020;2;2;omhoog;2017;9;omhoog", &line);
	assert_gone(&line, DIRECTION_LOW, DIRECTION_HIGH);
	assert_gone(&line, DIRECTION_PREVIOUS_LOW, DIRECTION_DIRECTION);
	assert_true(line.field[DIRECTION_REASON].len > 2);
	masked_release(&m);
}

static void a_forecast_from_a_hidden_year_is_not_told(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_decide(&m);
	blank(&m, KIND_FORECAST, "uit;2023;90;99;95;lijn;1;2.0;3;\\N;93;2021",
	      &line);
	assert_gone(&line, FORECAST_LOW, FORECAST_HIGH);
	assert_gone(&line, FORECAST_METHOD, FORECAST_PACE);
	assert_gone(&line, FORECAST_KNOWN, FORECAST_KNOWN);
	masked_release(&m);
}

/* 93 by the plan; 97 and 89 differ by 4, 98 by 5, and 93 does not. */
static void a_definition_that_differs_by_a_few_is_left_out(void **state)
{
	static const struct {
		const char *line, *fields;
		bool stays;
	} cases[] = {
	    {"alternative;uit;2021;duo;97;97", "uit;2021;duo;97;97", false},
	    {"alternative;uit;2021;duo;89;89", "uit;2021;duo;89;89", false},
	    {"alternative;uit;2021;duo;98;98", "uit;2021;duo;98;98", true},
	    {"alternative;uit;2021;duo;93;93", "uit;2021;duo;93;93", true},
	};
	struct masked m;
	struct line line;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		set_up(&m);
		masked_line(&m, "alternative;uit;2021;plan;93;93");
		masked_line(&m, cases[i].line);
		masked_decide(&m);
		blank(&m, KIND_ALTERNATIVE, cases[i].fields, &line);
		assert_int_equal(line.stays, cases[i].stays);
		masked_release(&m);
	}
}

static void definitions_of_a_hidden_figure_are_left_out(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_line(&m, "alternative;uit;2020;plan;2;2");
	masked_decide(&m);
	blank(&m, KIND_ALTERNATIVE, "uit;2020;plan;2;2", &line);
	assert_false(line.stays);
	masked_release(&m);
}

/* Of `leerlingen 2020` the figure is hidden, of 2021 not. */
static void shortfalls_of_a_hidden_figure_are_left_out(void **state)
{
	struct masked m;
	struct line line = {.stays = false};

	(void)state;
	set_up(&m);
	masked_line(&m, "agreement;a1;aantal;8;uit;2020;10;leerlingen;t;1;2;2");
	masked_decide(&m);
	line.field[ACTIVITY_SHORTFALLS] =
	    TEXT("leerlingen 2020: 2 van 10; leerlingen 2021: 93 van 95");
	assert_true(blank_record(&m.ledger, KIND_ACTIVITY, line.field));
	assert_text(line.field[ACTIVITY_SHORTFALLS],
		    "leerlingen 2021: 93 van 95");
	blank(&m, KIND_AGREEMENT, "a1;aantal;8;uit;2020;10;leerlingen;t;1;2;2",
	      &line);
	assert_gone(&line, AGREEMENT_LOW, AGREEMENT_HIGH);
	assert_text(line.field[AGREEMENT_VALUE], "10");
	masked_release(&m);
}

/* Of 2020 the region counts 2, which is hidden. Ten were agreed: that 2 is not
 * 10 tells nothing. Of 3 it would. */
static void an_answer_that_a_few_more_would_change_is_not_given(void **state)
{
	static const char *const agreed[] = {
	    "agreement;a1;hoeveelheid;8;uit;2020;10;leerlingen;t;1;2;2",
	    "agreement;a1;hoeveelheid;8;uit;2020;3;leerlingen;t;1;2;2"};
	struct line line = {.stays = false};
	struct masked m;

	(void)state;
	for (int near = 0; near < 2; near++) {
		set_up(&m);
		masked_line(&m, agreed[near]);
		masked_decide(&m);
		line.field[ACTIVITY_ACTIVITY] = TEXT("8");
		line.field[ACTIVITY_REACHED] = TEXT("deels");
		line.field[ACTIVITY_BROKEN] = TEXT("1");
		line.field[ACTIVITY_SHORTFALLS] = TEXT("");
		blank_record(&m.ledger, KIND_ACTIVITY, line.field);
		assert_text(line.field[ACTIVITY_REACHED],
			    near ? "onbekend" : "deels");
		assert_text(line.field[ACTIVITY_BROKEN], near ? "\\N" : "1");
		masked_release(&m);
	}
}

/* What is left of the attendance of A in 2021, of what is told of two years. */
static void blank_attendance(const char *before, const char *fields,
			     struct line *line)
{
	struct masked m;

	set_up(&m);
	masked_counts(&m, "docenten", 2021, (const long[]){10, 20, 30, 40});
	buffer_format(&m.lines, "attendance;%s\nattendance;%s\n", before,
		      fields);
	masked_decide(&m);
	blank(&m, KIND_ATTENDANCE, fields, line);
	masked_release(&m);
}

/* All numbers at or above 5, or 0; and 10 teachers came, of 10. */
static void attendance_of_enough_teachers_is_told(void **state)
{
	struct line line;

	(void)state;
	blank_attendance("2020;A;5;5;0;9.00", "2021;A;10;10;0;30.00", &line);
	assert_text(line.field[ATTENDANCE_KNOWN], "10");
	assert_text(line.field[ATTENDANCE_HOURS], "30.00");
}

/* Known, came, stayed away: 4 of any is too few. So are 4 new ones (6 and 10)
 * and 4 of the 10 who came and are not technical. A few in the year before
 * hide this year too. */
static void attendance_that_tells_of_a_few_is_not(void **state)
{
	static const char *const told[][2] = {
	    {"2020;A;4;4;0;9.00", "2021;A;10;10;0;30.00"},
	    {"2020;A;5;5;0;9.00", "2021;A;14;10;4;30.00"},
	    {"2020;A;10;5;5;9.00", "2021;A;10;4;6;30.00"},
	    {"2020;A;6;6;0;9.00", "2021;A;10;10;0;30.00"},
	    {"2020;A;6;6;0;9.00", "2021;A;6;6;0;30.00"},
	};
	struct line line;

	(void)state;
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		blank_attendance(told[i][0], told[i][1], &line);
		assert_gone(&line, ATTENDANCE_KNOWN, ATTENDANCE_HOURS);
	}
}

/* Hours are of all teachers: without any that are known, of who knows how
 * few. */
static void hours_are_told_of_enough_teachers_only(void **state)
{
	struct line line;

	(void)state;
	blank_attendance("2020;A;0;0;0;9.00", "2021;A;0;0;0;2.50", &line);
	assert_text(line.field[ATTENDANCE_KNOWN], "0");
	assert_gone(&line, ATTENDANCE_HOURS, ATTENDANCE_HOURS);
}

static void attendance_is_hidden_with_the_teachers(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_counts(&m, "docenten", 2021, (const long[]){2, 20, 10, 40});
	masked_line(&m, "attendance;2021;A;10;10;0;30.00");
	masked_line(&m, "attendance;2021;C;30;30;0;30.00");
	masked_line(&m, "attendance;2021;D;40;40;0;30.00");
	masked_decide(&m);
	blank(&m, KIND_ATTENDANCE, "2021;A;10;10;0;30.00", &line);
	assert_gone(&line, ATTENDANCE_KNOWN, ATTENDANCE_HOURS);
	blank(&m, KIND_ATTENDANCE, "2021;C;30;30;0;30.00", &line);
	assert_gone(&line, ATTENDANCE_KNOWN, ATTENDANCE_HOURS);
	blank(&m, KIND_ATTENDANCE, "2021;D;40;40;0;30.00", &line);
	assert_text(line.field[ATTENDANCE_KNOWN], "40");
	masked_release(&m);
}

/* By duo 120 now; NULL: it was hidden. */
static bool shows_duo_after(const struct interval *before)
{
	struct shown_figure was = {.own = {63, 63}, .hidden = !before};
	struct masked m;
	struct line line;

	set_up(&m);
	if (before)
		was.figure = *before;
	shown_add_figure(&m.shown, TEXT("uit"), TEXT("2021"), TEXT("duo"), was);
	masked_line(&m, "alternative;uit;2021;plan;93;93");
	masked_line(&m, "alternative;uit;2021;duo;120;120");
	masked_decide(&m);
	blank(&m, KIND_ALTERNATIVE, "uit;2021;plan;93;93", &line);
	assert_true(line.stays);
	blank(&m, KIND_ALTERNATIVE, "uit;2021;duo;120;120", &line);
	masked_release(&m);
	return line.stays;
}

/* The plan's own was 63 before D's 30 came, and is 93. By the other 4 are too
 * few, and so are 26, which are 4 fewer than 30; 30 tell nothing more, and 25
 * are enough fewer. */
static void what_a_late_school_counts_otherwise_is_not_told(void **state)
{
	(void)state;
	assert_false(shows_duo_after(&(struct interval){116, 116}));
	assert_false(shows_duo_after(&(struct interval){94, 94}));
	assert_true(shows_duo_after(&(struct interval){90, 90}));
	assert_true(shows_duo_after(&(struct interval){95, 95}));
	assert_false(shows_duo_after(NULL));
}

/* Of 2021, 93 left, 50 with a diploma; by another definition 98 and 95. */
static void what_is_within_is_not_told_by_another_definition(void **state)
{
	struct masked m;
	struct line line;

	(void)state;
	set_up(&m);
	masked_counts(&m, "diploma", 2021, (const long[]){3, 7, 10, 30});
	masked_line(&m, "alternative;uit;2021;plan;93;93");
	masked_line(&m, "alternative;diploma;2021;plan;50;50");
	masked_line(&m, "alternative;uit;2021;duo;98;98");
	masked_line(&m, "alternative;diploma;2021;duo;95;95");
	masked_decide(&m);
	blank(&m, KIND_ALTERNATIVE, "uit;2021;duo;98;98", &line);
	assert_true(line.stays);
	blank(&m, KIND_ALTERNATIVE, "diploma;2021;plan;50;50", &line);
	assert_true(line.stays);
	blank(&m, KIND_ALTERNATIVE, "diploma;2021;duo;95;95", &line);
	assert_false(line.stays);
	masked_release(&m);
}

static void what_tells_of_no_persons_is_not_decided_on(void **state)
{
	(void)state;
	assert_false(blank_decides(KIND_BUDGET));
	assert_false(blank_decides(KIND_OTHER));
	assert_true(blank_decides(KIND_MEASURE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_hidden_cell_loses_all_its_numbers),
	    cmocka_unit_test(a_cell_that_is_shown_stays_as_it_is),
	    cmocka_unit_test(
		a_small_figure_of_duo_is_hidden_beside_one_that_is_not),
	    cmocka_unit_test(what_is_missing_is_not_called_hidden),
	    cmocka_unit_test(
		a_verdict_stays_where_a_few_more_would_not_change_it),
	    cmocka_unit_test(
		whether_a_verdict_is_given_does_not_depend_on_a_few),
	    cmocka_unit_test(a_verdict_on_a_figure_that_is_shown_stays),
	    cmocka_unit_test(a_direction_from_a_hidden_year_is_not_told),
	    cmocka_unit_test(a_forecast_from_a_hidden_year_is_not_told),
	    cmocka_unit_test(a_definition_that_differs_by_a_few_is_left_out),
	    cmocka_unit_test(definitions_of_a_hidden_figure_are_left_out),
	    cmocka_unit_test(shortfalls_of_a_hidden_figure_are_left_out),
	    cmocka_unit_test(
		an_answer_that_a_few_more_would_change_is_not_given),
	    cmocka_unit_test(attendance_of_enough_teachers_is_told),
	    cmocka_unit_test(attendance_that_tells_of_a_few_is_not),
	    cmocka_unit_test(hours_are_told_of_enough_teachers_only),
	    cmocka_unit_test(attendance_is_hidden_with_the_teachers),
	    cmocka_unit_test(what_a_late_school_counts_otherwise_is_not_told),
	    cmocka_unit_test(what_is_within_is_not_told_by_another_definition),
	    cmocka_unit_test(what_tells_of_no_persons_is_not_decided_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
