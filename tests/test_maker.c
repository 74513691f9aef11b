#include "cmocka_all.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "voortgang/maker.h"
#include "voortgang/signals.h"

static int goes_well(void *what, int news)
{
	(void)what;
	return write(news, "", 1) == 1 ? 0 : -1;
}

static int fails_halfway(void *what, int news)
{
	(void)what;
	(void)news;
	return -1;
}

/* Halfway, and what is to be said, in one breath. */
static int speaks(void *what, int news)
{
	(void)what;
	return write(news, "\0made", 5) == 5 && write(news, " it", 3) == 3 ? 0
									   : -1;
}

/* It tells that it is halfway, and goes on until it is stopped. */
static int goes_on(void *what, int news)
{
	if (write(news, "", 1) != 1)
		return -1;
	while (!signals_take(*(int *)what))
		usleep(1000);
	return 0;
}

/* More than a pipe holds. */
static int speaks_at_length(void *what, int news)
{
	static const char words[4096];

	(void)what;
	for (int i = 0; i < 64; i++)
		if (write(news, words, sizeof(words)) != sizeof(words))
			return -1;
	return 0;
}

static int obeys(void *what, int news)
{
	(void)what;
	(void)news;
	signals_obey(SIGTERM);
}

static int dies(void *what, int news)
{
	(void)what;
	(void)news;
	raise(SIGKILL);
	return 0;
}

static void it_is_halfway_and_then_done(void **state)
{
	int signals = signals_open();
	struct maker maker;

	(void)state;
	assert_int_equal(maker_start(&maker, goes_well, NULL), 0);
	assert_int_equal(maker_await(&maker, MAKER_HALFWAY, signals), 0);
	assert_int_equal(maker_await(&maker, MAKER_DONE, signals), 0);
	assert_int_equal(maker.pid, 0);
	/* As often as is asked. */
	assert_int_equal(maker_await(&maker, MAKER_DONE, signals), 0);
	maker_stop(&maker);
	close(signals);
}

static void what_it_says_is_there_when_it_is_done(void **state)
{
	int signals = signals_open();
	struct maker maker;

	(void)state;
	assert_int_equal(maker_start(&maker, speaks, NULL), 0);
	assert_int_equal(maker_await(&maker, MAKER_DONE, signals), 0);
	assert_int_equal(maker.said.len, 7);
	assert_memory_equal(maker.said.at, "made it", 7);
	maker_stop(&maker);
	assert_int_equal(maker.said.len, 0);
	close(signals);
}

static void one_that_fails_never_comes_halfway(void **state)
{
	int signals = signals_open();
	struct maker maker;

	(void)state;
	assert_int_equal(maker_start(&maker, fails_halfway, NULL), 0);
	assert_int_equal(maker_await(&maker, MAKER_HALFWAY, signals), -1);
	assert_int_equal(maker.pid, 0);
	maker_stop(&maker);
	close(signals);
}

static void one_that_is_killed_is_not_done(void **state)
{
	int signals = signals_open();
	struct maker maker;

	(void)state;
	assert_int_equal(maker_start(&maker, dies, NULL), 0);
	assert_int_equal(maker_await(&maker, MAKER_DONE, signals), -1);
	maker_stop(&maker);
	close(signals);
}

static void one_that_obeys_a_signal_is_ended_by_it(void **state)
{
	int signals = signals_open(), status;
	struct maker maker;

	(void)state;
	assert_int_equal(maker_start(&maker, obeys, NULL), 0);
	assert_int_equal(waitpid(maker.pid, &status, 0), maker.pid);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGTERM);
	maker.pid = 0;
	maker_stop(&maker);
	close(maker.news);
	close(signals);
}

static void one_that_is_speaking_can_be_stopped(void **state)
{
	int signals = signals_open();
	struct maker maker;

	(void)state;
	assert_int_equal(maker_start(&maker, speaks_at_length, NULL), 0);
	assert_int_equal(maker_await(&maker, MAKER_HALFWAY, signals), 0);
	alarm(10);
	maker_stop(&maker);
	alarm(0);
	assert_int_equal(maker.pid, 0);
	close(signals);
}

static void a_signal_ends_the_waiting_and_a_stop_the_maker(void **state)
{
	int signals = signals_open();
	struct maker maker;
	pid_t pid;

	(void)state;
	assert_int_equal(maker_start(&maker, goes_on, &signals), 0);
	pid = maker.pid;
	assert_int_equal(maker_await(&maker, MAKER_HALFWAY, signals), 0);
	raise(SIGTERM);
	assert_int_equal(maker_await(&maker, MAKER_DONE, signals), -1);
	assert_int_equal(maker.pid, pid);
	maker_stop(&maker);
	assert_int_equal(kill(pid, 0), -1);
	assert_int_equal(maker.pid, 0);
	close(signals);
}

static void one_that_was_not_started_need_not_be_stopped(void **state)
{
	struct maker maker = {.pid = 0};

	(void)state;
	maker_stop(&maker);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_is_halfway_and_then_done),
	    cmocka_unit_test(what_it_says_is_there_when_it_is_done),
	    cmocka_unit_test(one_that_fails_never_comes_halfway),
	    cmocka_unit_test(one_that_is_killed_is_not_done),
	    cmocka_unit_test(one_that_obeys_a_signal_is_ended_by_it),
	    cmocka_unit_test(one_that_is_speaking_can_be_stopped),
	    cmocka_unit_test(a_signal_ends_the_waiting_and_a_stop_the_maker),
	    cmocka_unit_test(one_that_was_not_started_need_not_be_stopped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
