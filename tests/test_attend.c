#include "cmocka_all.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "voortgang/attend.h"
#include "voortgang/signals.h"

static struct chain chain;
static struct attend attend;

static int setup(void **state)
{
	(void)state;
	chain = (struct chain){.stages = 0};
	attend_init(&attend, &chain, signals_open());
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	close(attend.signals);
	return 0;
}

/* A stage that ends with this status; -1: not by itself. */
static pid_t add_stage(int depth, int status)
{
	pid_t pid = fork();

	if (!pid) {
		if (status < 0)
			pause();
		_exit(status);
	}
	chain.stage[chain.stages++] =
	    (struct chain_stage){.name = "stage", .pid = pid, .depth = depth};
	return pid;
}

static void a_chain_is_over_when_all_have_ended_well(void **state)
{
	(void)state;
	add_stage(0, 0);
	add_stage(1, 1);
	assert_int_equal(attend_all(&attend), 0);
	assert_int_equal(chain.stages, 0);
}

static void a_stage_in_trouble_is_trouble(void **state)
{
	(void)state;
	add_stage(0, 0);
	add_stage(0, 2);
	assert_int_equal(attend_all(&attend), -1);
}

/* Of two stages the one less deep has ended, which is enough. */
static void less_deep_stages_are_waited_for_first(void **state)
{
	pid_t pid;

	(void)state;
	add_stage(0, 0);
	pid = add_stage(1, -1);
	assert_int_equal(attend_to(&attend, 0), 0);
	assert_int_equal(kill(pid, 0), 0);
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(attend_all(&attend), -1); /* it did not end well */
}

static void trouble_of_a_deeper_one_is_not_waited_out(void **state)
{
	(void)state;
	chain.group = add_stage(0, -1);
	setpgid(chain.group, chain.group);
	add_stage(1, 2);
	assert_int_equal(attend_to(&attend, 0), -1);
	assert_int_equal(chain.stages, 0);
}

static void what_a_stage_says_is_heard_to_its_end(void **state)
{
	struct buffer heard = {0};
	int in, out;

	(void)state;
	assert_int_equal(chain_pipe(&in, &out), 0);
	assert_int_equal(write(out, "sheet\n", 6), 6);
	close(out);
	attend_hear(&attend, in, &heard);
	assert_int_equal(attend_all(&attend), 0);
	assert_text(text_of_buffer(&heard), "sheet\n");
	buffer_release(&heard);
}

static void a_stage_that_says_too_much_is_trouble(void **state)
{
	struct buffer heard = {0};
	int zeros = open("/dev/zero", O_RDONLY);

	(void)state;
	attend_hear(&attend, zeros, &heard);
	assert_int_equal(attend_all(&attend), -1);
	assert_true(heard.len < 8 * 1024 * 1024);
	buffer_release(&heard);
}

static void a_signal_stops_the_stages(void **state)
{
	(void)state;
	chain.group = add_stage(0, -1);
	setpgid(chain.group, chain.group);
	assert_int_equal(raise(SIGTERM), 0);
	assert_int_equal(attend_all(&attend), -1);
	assert_int_equal(attend.stopped, SIGTERM);
	assert_int_equal(chain.stages, 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_chain_is_over_when_all_have_ended_well),
	    TEST(a_stage_in_trouble_is_trouble),
	    TEST(less_deep_stages_are_waited_for_first),
	    TEST(trouble_of_a_deeper_one_is_not_waited_out),
	    TEST(what_a_stage_says_is_heard_to_its_end),
	    TEST(a_stage_that_says_too_much_is_trouble),
	    TEST(a_signal_stops_the_stages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
