#include "voortgang/watchdog.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "voortgang/say.h"
#include "voortgang/work.h"

/* Stages that die need a moment to be gone. */
enum { TRIES = 250, PAUSE_MS = 20 };

static const char goodbye = '!';

static void detach(void)
{
	int null = open("/dev/null", O_RDWR);

	setsid();
	for (int fd = 0; fd <= 2 && null >= 0; fd++)
		dup2(null, fd);
}

static void tidy(int region)
{
	const struct timespec pause = {.tv_nsec = PAUSE_MS * 1000000L};

	for (int i = 0; i < TRIES && work_sweep(region); i++)
		nanosleep(&pause, NULL);
}

static _Noreturn void watch(int fd, int region)
{
	char word = '\0';
	ssize_t got;

	detach();
	do
		got = read(fd, &word, 1);
	while (got < 0 && errno == EINTR);
	if (word != goodbye)
		tidy(region);
	_exit(0);
}

int watchdog_start(struct watchdog *w, int region)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC))
		return say_trouble("pipe: %s", strerror(errno));
	w->fd = ends[1];
	w->pid = fork();
	if (w->pid < 0)
		return say_trouble("fork: %s", strerror(errno));
	if (!w->pid) {
		close(ends[1]);
		watch(ends[0], region);
	}
	close(ends[0]);
	return 0;
}

/* That it is gone is no reason to stop: the next run tidies up too. */
void watchdog_done(struct watchdog *w)
{
	ssize_t put;

	do
		put = write(w->fd, &goodbye, 1);
	while (put < 0 && errno == EINTR);
	close(w->fd);
	waitpid(w->pid, NULL, 0);
}
