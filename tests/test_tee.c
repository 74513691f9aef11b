#include "scratch_folder.h"

#include <sys/wait.h>

#include "voortgang/signals.h"
#include "voortgang/tee.h"

enum { LINES = 40000 };

static long count_lines(int fd, useconds_t pause)
{
	char block[10000];
	long lines = 0;
	ssize_t got;

	while ((got = read(fd, block, sizeof(block))) > 0) {
		for (ssize_t i = 0; i < got; i++)
			lines += block[i] == '\n';
		usleep(pause);
	}
	return lines;
}

/* A reader that takes its time; it ends well if it got everything. */
static pid_t slow_reader(int fd, int other)
{
	pid_t pid = fork();

	if (!pid) {
		close(other);
		_exit(count_lines(fd, 1000) == LINES ? 0 : 1);
	}
	close(fd);
	return pid;
}

static int make_stream(int folder)
{
	struct buffer lines = {0};

	for (int i = 0; i < LINES; i++)
		buffer_format(&lines, "line %d\n", i);
	buffer_char(&lines, '\0');
	put_file(folder, "stream", lines.at);
	buffer_release(&lines);
	return openat(folder, "stream", O_RDONLY);
}

static void every_reader_gets_the_whole_stream(void **state)
{
	int folder = *(int *)*state, in, out, status;
	int file = openat(folder, "copy", O_RDWR | O_CREAT, 0600);
	struct tee *tee = memory_new(sizeof(*tee));
	struct chain chain = {.stages = 0};
	pid_t reader;

	assert_int_equal(chain_pipe(&in, &out), 0);
	reader = slow_reader(in, out);
	tee_init(tee, &chain, signals_open());
	tee_file(tee, "copy", file);
	tee_pipe(tee, "reader", out);
	assert_int_equal(tee_run(tee, make_stream(folder)), 0);
	assert_int_equal(waitpid(reader, &status, 0), reader);
	assert_int_equal(status, 0);
	assert_int_equal(lseek(file, 0, SEEK_SET), 0);
	assert_int_equal(count_lines(file, 0), LINES);
	close(file);
	close(tee->signals);
	free(tee);
}

static void a_reader_that_stops_is_trouble(void **state)
{
	int folder = *(int *)*state, in, out;
	struct tee *tee = memory_new(sizeof(*tee));
	struct chain chain = {.stages = 0};

	assert_int_equal(chain_pipe(&in, &out), 0);
	close(in);
	tee_init(tee, &chain, signals_open());
	tee_pipe(tee, "reader", out);
	assert_int_equal(tee_run(tee, make_stream(folder)), -1);
	close(tee->signals);
	free(tee);
}

/* Of two stages the one less deep has ended, which is enough. */
static void the_stream_is_carried_before_all_stages_have_ended(void **state)
{
	int folder = *(int *)*state;
	int file = openat(folder, "copy", O_RDWR | O_CREAT, 0600);
	struct tee *tee = memory_new(sizeof(*tee));
	struct chain chain = {.stages = 2};
	pid_t pid = fork();

	if (!pid) {
		pause();
		_exit(0);
	}
	chain.stage[0] = (struct chain_stage){.name = "mask", .ended = true};
	chain.stage[1] =
	    (struct chain_stage){.name = "charts", .pid = pid, .depth = 1};
	tee_init(tee, &chain, signals_open());
	tee_file(tee, "copy", file);
	assert_int_equal(tee_carry(tee, make_stream(folder), 0), 0);
	assert_int_equal(lseek(file, 0, SEEK_SET), 0);
	assert_int_equal(count_lines(file, 0), LINES);
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(tee_wait(tee), -1); /* charts did not end well */
	close(tee->signals);
	close(file);
	free(tee);
}

static void what_a_stage_says_is_heard(void **state)
{
	int folder = *(int *)*state, in, out;
	struct tee *tee = memory_new(sizeof(*tee));
	struct chain chain = {.stages = 0};
	struct buffer heard = {0};

	assert_int_equal(chain_pipe(&in, &out), 0);
	assert_int_equal(write(out, "sheet\n", 6), 6);
	close(out);
	tee_init(tee, &chain, signals_open());
	tee_hear(tee, in, &heard);
	assert_int_equal(tee_run(tee, make_stream(folder)), 0);
	assert_text(text_of_buffer(&heard), "sheet\n");
	buffer_release(&heard);
	close(tee->signals);
	free(tee);
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, scratch_setup, scratch_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_reader_gets_the_whole_stream),
	    TEST(a_reader_that_stops_is_trouble),
	    TEST(the_stream_is_carried_before_all_stages_have_ended),
	    TEST(what_a_stage_says_is_heard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
