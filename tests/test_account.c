#include "cmocka_all.h"

#include <fcntl.h>

#include "scratch.h"
#include "voortgang/account.h"

/* One file of five rows; fields are parted by `;` here. */
static const char report[] = "@report;region;moment\n"
			     "report;R1;2021-10-01\n";
static const char delivery[] = "@delivery;file;kind\n"
			       "delivery;a.csv;leerling\n";
static const char balances[] =
    "@balance;file;stage;read;used;rejected;ignored\n"
    "balance;a.csv;intake;5;4;0;1\n"
    "balance;a.csv;check;4;3;1;0\n"
    "balance;a.csv;tally;3;2;0;1\n";
static const char verdicts[] = "@verdict;indicator;year\n"
			       "verdict;leerlingen;2020\n";

/* What account_settle() says of these records. */
static int settle(const char *a, const char *b, const char *c, const char *d)
{
	char *name[] = {strdup("a.csv"), NULL};
	const struct exports exports = {.file = name, .files = 1};
	struct plan_target target = {TEXT("leerlingen"), 2020, 1, 0, TEXT("")};
	struct plan plan = {
	    .region.code = TEXT("R1"), .target = &target, .targets = 1};
	const struct plan_moment moment = {.moment = 20211001};
	struct account account;
	char lines[1024];
	int fd, result;

	snprintf(lines, sizeof(lines), "%s%s%s%s", a, b, c, d);
	for (char *at = lines; *at; at++)
		if (*at == ';')
			*at = '\t';
	fd = open(scratch(text_of(lines)), O_RDONLY);
	assert_int_equal(account_read(&account, fd), 0);
	close(fd);
	result = account_settle(&account, &exports, &plan, &moment);
	if (!result)
		assert_int_equal(account.file[0].whole.used, 2);
	account_release(&account);
	free(name[0]);
	return result;
}

static void stages_of_a_file_fold_into_one_balance(void **state)
{
	const struct balance stage[] = {
	    {10, 8, 1, 1}, {8, 5, 3, 0}, {5, 4, 0, 1}};
	struct balance whole;

	(void)state;
	assert_true(account_fold(stage, &whole));
	assert_int_equal(whole.read, 10);
	assert_int_equal(whole.used, 4);
	assert_int_equal(whole.rejected, 4);
	assert_int_equal(whole.ignored, 2);
}

static void a_file_without_rows_folds_too(void **state)
{
	const struct balance stage[ACCOUNT_STAGES] = {{0, 0, 0, 0}};
	struct balance whole;

	(void)state;
	assert_true(account_fold(stage, &whole));
	assert_int_equal(whole.read, 0);
}

static void rows_lost_between_stages_are_seen(void **state)
{
	const struct balance stage[] = {
	    {10, 8, 1, 1}, {7, 4, 3, 0}, {4, 4, 0, 0}};
	struct balance whole;

	(void)state;
	assert_false(account_fold(stage, &whole));
}

static void rows_lost_within_a_stage_are_seen(void **state)
{
	const struct balance stage[] = {
	    {10, 8, 1, 1}, {8, 5, 2, 0}, {5, 5, 0, 0}};
	struct balance whole;

	(void)state;
	assert_false(account_fold(stage, &whole));
}

static void a_whole_report_settles(void **state)
{
	(void)state;
	assert_int_equal(settle(report, delivery, balances, verdicts), 0);
}

static void another_report_does_not(void **state)
{
	(void)state;
	assert_int_equal(
	    settle("report\tR2\t2021-10-01\n", delivery, balances, verdicts),
	    -1);
	assert_int_equal(
	    settle("report\tR1\t2023-07-01\n", delivery, balances, verdicts),
	    -1);
	assert_int_equal(settle("", delivery, balances, verdicts), -1);
}

static void a_file_that_is_missing_is_seen(void **state)
{
	(void)state;
	assert_int_equal(settle(report, "", "", verdicts), -1);
}

static void a_file_that_is_too_many_is_seen(void **state)
{
	(void)state;
	assert_int_equal(settle(report,
				"delivery\ta.csv\tleerling\n"
				"delivery\tb.csv\tleerling\n",
				balances, verdicts),
			 -1);
	assert_int_equal(settle(report,
				"delivery\ta.csv\tleerling\n"
				"delivery\ta.csv\tleerling\n",
				balances, verdicts),
			 -1);
}

static void a_stage_that_did_not_close_a_file_is_seen(void **state)
{
	(void)state;
	assert_int_equal(settle(report, delivery,
				"balance;a.csv;intake;5;4;0;1\n"
				"balance;a.csv;tally;4;4;0;0\n",
				verdicts),
			 -1);
}

static void a_stage_that_closed_a_file_twice_is_seen(void **state)
{
	(void)state;
	assert_int_equal(settle(report, delivery, balances,
				"balance;a.csv;tally;3;2;0;1\n"
				"verdict;leerlingen;2020\n"),
			 -1);
}

static void the_account_of_a_file_that_is_none_is_seen(void **state)
{
	(void)state;
	assert_int_equal(settle(report, delivery, balances,
				"balance;b.csv;tally;3;2;0;1\n"
				"verdict;leerlingen;2020\n"),
			 -1);
}

static void a_stream_that_was_cut_off_is_seen(void **state)
{
	(void)state;
	assert_int_equal(settle(report, delivery, balances, ""), -1);
	assert_int_equal(settle(report, delivery, balances,
				"verdict;leerlingen;2020\nverdict;uitstroom"),
			 -1);
	assert_int_equal(settle(report, delivery, balances,
				"verdict;leerlingen;2020\nmeasure;uitstroom\n"),
			 -1);
	assert_int_equal(
	    settle(report, delivery, balances, "verdict;leerlingen;2021\n"),
	    -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(stages_of_a_file_fold_into_one_balance),
	    cmocka_unit_test(a_file_without_rows_folds_too),
	    cmocka_unit_test(rows_lost_between_stages_are_seen),
	    cmocka_unit_test(rows_lost_within_a_stage_are_seen),
	    cmocka_unit_test(a_whole_report_settles),
	    cmocka_unit_test(another_report_does_not),
	    cmocka_unit_test(a_file_that_is_missing_is_seen),
	    cmocka_unit_test(a_file_that_is_too_many_is_seen),
	    cmocka_unit_test(a_stage_that_did_not_close_a_file_is_seen),
	    cmocka_unit_test(a_stage_that_closed_a_file_twice_is_seen),
	    cmocka_unit_test(the_account_of_a_file_that_is_none_is_seen),
	    cmocka_unit_test(a_stream_that_was_cut_off_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
