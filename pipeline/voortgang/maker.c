#include "voortgang/maker.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "voortgang/chain.h"
#include "voortgang/say.h"
#include "voortgang/signals.h"

enum { BLOCK = 4096 };

int maker_start(struct maker *m, int (*make)(void *what, int news), void *what)
{
	pid_t conductor = getpid();
	int ends[2];

	if (pipe2(ends, O_CLOEXEC))
		return say_trouble("pipe: %s", strerror(errno));
	*m = (struct maker){.pid = fork(), .news = ends[0]};
	if (!m->pid) {
		chain_dies_with(conductor);
		close(ends[0]);
		_exit(make(what, ends[1]) ? 2 : 0);
	}
	close(ends[1]);
	if (m->pid > 0)
		return 0;
	m->pid = 0;
	close(ends[0]);
	return say_trouble("fork: %s", strerror(errno));
}

/* What it said itself need not be said again. */
static int take_end(struct maker *m)
{
	int status = 0;

	while (waitpid(m->pid, &status, 0) < 0 && errno == EINTR)
		;
	m->pid = 0;
	close(m->news);
	if (WIFSIGNALED(status))
		return say_trouble("a part of it was ended by signal %d (%s)",
				   WTERMSIG(status),
				   strsignal(WTERMSIG(status)));
	m->point = MAKER_DONE;
	return status ? -1 : 0;
}

static int take_news(struct maker *m)
{
	char *room = buffer_room(&m->said, BLOCK);
	ssize_t got = read(m->news, room, BLOCK);

	if (got < 0)
		return errno == EINTR ? 0
				      : say_trouble("the news of a set: %s",
						    strerror(errno));
	if (!got)
		return take_end(m);
	if (m->point == MAKER_WORKS)
		memmove(room, room + 1, (size_t)--got);
	m->said.len += (size_t)got;
	m->point = MAKER_HALFWAY;
	return 0;
}

int maker_await(struct maker *m, enum maker_point point, int signals)
{
	struct pollfd set[] = {{signals, POLLIN, 0}, {m->news, POLLIN, 0}};
	int result = 0, stop;

	while (!result && m->point < point && m->pid) {
		if (poll(set, 2, -1) < 0 && errno != EINTR)
			return say_trouble("poll: %s", strerror(errno));
		stop = signals_take(signals);
		if (stop)
			return say_stopped(stop);
		if (set[1].revents)
			result = take_news(m);
	}
	return result || m->point < point ? -1 : 0;
}

/* Nobody needs what it still says; but it does not end before it is said. */
static void drain(int news)
{
	char room[BLOCK];
	ssize_t got;

	do
		got = read(news, room, sizeof(room));
	while (got > 0 || (got < 0 && errno == EINTR));
}

/* It stops its stages before it ends. */
void maker_stop(struct maker *m)
{
	buffer_release(&m->said);
	if (!m->pid)
		return;
	kill(m->pid, SIGTERM);
	drain(m->news);
	while (waitpid(m->pid, NULL, 0) < 0 && errno == EINTR)
		;
	close(m->news);
	m->pid = 0;
}
