#include "voortgang/attend.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "voortgang/say.h"
#include "voortgang/signals.h"

/* What a stage may say of its files. */
enum { MOST_HEARD = 4 * 1024 * 1024, BLOCK = 4096 };

void attend_init(struct attend *a, struct chain *chain, int signals)
{
	a->chain = chain;
	a->signals = signals;
	a->ears = 0;
	a->stopped = 0;
}

void attend_hear(struct attend *a, int fd, struct buffer *heard)
{
	a->ear[a->ears++] = (struct attend_ear){fd, heard};
}

static void close_ear(struct attend_ear *e)
{
	if (e->fd >= 0)
		close(e->fd);
	e->fd = -1;
}

static int hear(struct attend_ear *e)
{
	char *room = buffer_room(e->heard, BLOCK);
	ssize_t got = read(e->fd, room, BLOCK);

	if (got > 0)
		e->heard->len += (size_t)got;
	else if (!got || errno != EINTR)
		close_ear(e);
	if (e->heard->len > MOST_HEARD)
		return say_trouble("a stage says too much of its files");
	return 0;
}

static int see_stages(struct attend *a)
{
	a->stopped = signals_take(a->signals);
	return a->stopped || !chain_reap(a->chain) ? -1 : 0;
}

/* The signals, and then the ears. */
static int serve(struct attend *a, const struct pollfd *set)
{
	int result = set->revents ? see_stages(a) : 0;

	for (size_t i = 0; i < a->ears && !result; i++)
		if (set[i + 1].revents)
			result = hear(&a->ear[i]);
	return result;
}

static int serve_next(struct attend *a)
{
	struct pollfd set[1 + ATTEND_EARS] = {{a->signals, POLLIN, 0}};

	for (size_t i = 0; i < a->ears; i++)
		set[i + 1] = (struct pollfd){a->ear[i].fd, POLLIN, 0};
	if (poll(set, (nfds_t)(1 + a->ears), -1) >= 0)
		return serve(a, set);
	return errno == EINTR ? 0 : say_trouble("poll: %s", strerror(errno));
}

static bool is_so_far(const struct attend *a)
{
	return chain_ended_to(a->chain, a->depth);
}

static bool is_over(const struct attend *a)
{
	for (size_t i = 0; i < a->ears; i++)
		if (a->ear[i].fd >= 0)
			return false;
	return chain_ended(a->chain);
}

static int go_on(struct attend *a, bool (*so_far)(const struct attend *))
{
	int result = 0;

	while (!result && !so_far(a))
		result = serve_next(a);
	return result;
}

static int end(struct attend *a, int result)
{
	bool blamed = chain_stop(a->chain);

	for (size_t i = 0; i < a->ears; i++)
		close_ear(&a->ear[i]);
	return blamed ? -1 : result;
}

int attend_to(struct attend *a, int depth)
{
	a->depth = depth;
	return go_on(a, is_so_far) ? end(a, -1) : 0;
}

int attend_all(struct attend *a)
{
	return end(a, go_on(a, is_over));
}

int attend_chain(struct chain *chain, int signals)
{
	struct attend a;
	int result;

	attend_init(&a, chain, signals);
	result = attend_all(&a);
	return a.stopped ? say_stopped(a.stopped) : result;
}
