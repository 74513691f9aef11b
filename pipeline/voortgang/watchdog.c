#include "voortgang/watchdog.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "voortgang/say.h"
#include "voortgang/work.h"

/* Killed stages need a moment to be gone. */
enum { TRIES = 250, PAUSE_MS = 20 };

/* What goes through the pipe: a process group, 0, or: */
enum { GOODBYE = -1 };

static void detach(void)
{
	int null = open("/dev/null", O_RDWR);

	setsid();
	for (int fd = 0; fd <= 2 && null >= 0; fd++)
		dup2(null, fd);
}

static void tidy(int region, pid_t group)
{
	const struct timespec pause = {.tv_nsec = PAUSE_MS * 1000000L};

	if (group > 0)
		kill(-group, SIGKILL);
	for (int i = 0; i < TRIES && work_sweep(region); i++)
		nanosleep(&pause, NULL);
}

static _Noreturn void watch(int fd, int region)
{
	pid_t group = 0;
	ssize_t got;

	detach();
	do
		got = read(fd, &group, sizeof(group));
	while (group != GOODBYE && (got > 0 || (got < 0 && errno == EINTR)));
	if (group != GOODBYE)
		tidy(region, group);
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
void watchdog_group(const struct watchdog *w, pid_t group)
{
	ssize_t put;

	do
		put = write(w->fd, &group, sizeof(group));
	while (put < 0 && errno == EINTR);
}

void watchdog_done(struct watchdog *w)
{
	watchdog_group(w, GOODBYE);
	close(w->fd);
	waitpid(w->pid, NULL, 0);
}
