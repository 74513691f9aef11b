/*
 * measure: runs a program and prints what it took: seconds, those of the
 * processor, and the most memory, in MB, of it or of one that it waited for.
 * Usage: measure TIMES IN OUT PROGRAM [ARGUMENT...]; the best of TIMES counts.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct cost {
	double seconds, processor, megabytes;
	int status;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds_of(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static _Noreturn void become(const char *in, const char *out, char **argv)
{
	int from = open(in, O_RDONLY);
	int to = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (from >= 0 && to >= 0 && dup2(from, 0) == 0 && dup2(to, 1) == 1)
		execvp(argv[0], argv);
	fprintf(stderr, "measure: %s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

static struct cost run(const char *in, const char *out, char **argv)
{
	struct cost cost = {0};
	struct rusage usage;
	double start = now();
	pid_t pid = fork();

	if (!pid)
		become(in, out, argv);
	if (pid < 0 || wait4(pid, &cost.status, 0, &usage) != pid) {
		cost.status = -1;
		return cost;
	}
	cost.seconds = now() - start;
	cost.processor =
	    seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
	cost.megabytes = (double)usage.ru_maxrss / 1024;
	return cost;
}

int main(int argc, char **argv)
{
	int times = argc > 4 ? (int)strtol(argv[1], NULL, 10) : 0;
	struct cost best = {0};

	if (times < 1) {
		fputs("usage: measure TIMES IN OUT PROGRAM [ARGUMENT...]\n",
		      stderr);
		return 2;
	}
	for (int i = 0; i < times; i++) {
		struct cost cost = run(argv[2], argv[3], argv + 4);

		if (!WIFEXITED(cost.status) || WEXITSTATUS(cost.status) > 1) {
			fprintf(stderr, "measure: %s failed\n", argv[4]);
			return 2;
		}
		if (!i || cost.seconds < best.seconds)
			best = cost;
	}
	printf("%.4f %.4f %.1f\n", best.seconds, best.processor,
	       best.megabytes);
	return 0;
}
