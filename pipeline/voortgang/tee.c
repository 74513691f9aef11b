#include "voortgang/tee.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "voortgang/say.h"
#include "voortgang/signals.h"

/* What a stage may say of its files. */
enum { MOST_HEARD = 4 * 1024 * 1024 };

static void close_once(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

void tee_init(struct tee *t, struct chain *chain, int signals)
{
	t->chain = chain;
	t->signals = signals;
	t->from = -1;
	t->sinks = t->ears = t->used = 0;
	t->bytes = 0;
	t->deaf = NULL;
	t->stopped = 0;
}

void tee_file(struct tee *t, const char *name, int fd)
{
	t->sink[t->sinks++] = (struct tee_sink){name, fd, 0, true};
}

void tee_pipe(struct tee *t, const char *name, int fd)
{
	fcntl(fd, F_SETFL, O_NONBLOCK);
	t->sink[t->sinks++] = (struct tee_sink){name, fd, 0, false};
}

void tee_hear(struct tee *t, int fd, struct buffer *heard)
{
	t->ear[t->ears++] = (struct tee_ear){fd, heard};
}

static bool is_taken(const struct tee *t)
{
	for (size_t i = 0; i < t->sinks; i++)
		if (t->sink[i].fd >= 0 && t->sink[i].done < t->used)
			return false;
	return true;
}

/* A new block, once everybody has the one before. */
static int fill(struct tee *t)
{
	ssize_t got;

	do
		got = read(t->from, t->block, sizeof(t->block));
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return say_trouble("the stream: %s", strerror(errno));
	for (size_t i = 0; i < t->sinks; i++)
		t->sink[i].done = 0;
	t->used = (size_t)got;
	t->bytes += t->used;
	if (got)
		return 0;
	close_once(&t->from);
	for (size_t i = 0; i < t->sinks; i++)
		if (!t->sink[i].file)
			close_once(&t->sink[i].fd);
	return 0;
}

static int drain(struct tee *t, struct tee_sink *s)
{
	ssize_t put = write(s->fd, t->block + s->done, t->used - s->done);

	if (put >= 0) {
		s->done += (size_t)put;
		return 0;
	}
	if (errno == EINTR || errno == EAGAIN)
		return 0;
	if (errno == EPIPE) {
		t->deaf = s->name;
		return -1;
	}
	return say_trouble("%s: %s", s->name, strerror(errno));
}

static int hear(struct tee_ear *e)
{
	char *room = buffer_room(e->heard, 4096);
	ssize_t got = read(e->fd, room, 4096);

	if (got > 0)
		e->heard->len += (size_t)got;
	else if (!got || errno != EINTR)
		close_once(&e->fd);
	if (e->heard->len > MOST_HEARD)
		return say_trouble("a stage says too much of its files");
	return 0;
}

static int attend(struct tee *t)
{
	t->stopped = signals_take(t->signals);
	return t->stopped || !chain_reap(t->chain) ? -1 : 0;
}

/* Who is waited for; the places of a set are signals, from, sinks, ears. */
static void watch(const struct tee *t, struct pollfd *set)
{
	bool taken = is_taken(t);

	*set++ = (struct pollfd){t->signals, POLLIN, 0};
	*set++ = (struct pollfd){taken ? t->from : -1, POLLIN, 0};
	for (size_t i = 0; i < t->sinks; i++) {
		bool waits = t->sink[i].done < t->used;

		*set++ =
		    (struct pollfd){waits ? t->sink[i].fd : -1, POLLOUT, 0};
	}
	for (size_t i = 0; i < t->ears; i++)
		*set++ = (struct pollfd){t->ear[i].fd, POLLIN, 0};
}

static int serve(struct tee *t, const struct pollfd *set)
{
	int result = set[0].revents ? attend(t) : 0;

	if (!result && set[1].revents)
		result = fill(t);
	set += 2;
	for (size_t i = 0; i < t->sinks && !result; i++, set++)
		if (set->revents)
			result = drain(t, &t->sink[i]);
	for (size_t i = 0; i < t->ears && !result; i++, set++)
		if (set->revents)
			result = hear(&t->ear[i]);
	return result;
}

static bool is_carried(const struct tee *t)
{
	return t->from < 0 && is_taken(t) && chain_ended_to(t->chain, t->depth);
}

static bool is_over(const struct tee *t)
{
	for (size_t i = 0; i < t->ears; i++)
		if (t->ear[i].fd >= 0)
			return false;
	return chain_ended(t->chain);
}

static void close_all(struct tee *t)
{
	close_once(&t->from);
	for (size_t i = 0; i < t->sinks; i++)
		if (!t->sink[i].file)
			close_once(&t->sink[i].fd);
	for (size_t i = 0; i < t->ears; i++)
		close_once(&t->ear[i].fd);
}

/* First the stages: a stream that ends would make them complain. */
static int end(struct tee *t, int result)
{
	bool blamed = chain_stop(t->chain);

	close_all(t);
	if (t->deaf && !blamed)
		say_trouble("%s stopped reading", t->deaf);
	return blamed ? -1 : result;
}

static int go_on(struct tee *t, bool (*so_far)(const struct tee *))
{
	struct pollfd set[2 + TEE_SINKS + TEE_EARS];
	int result = 0;

	while (!result && !so_far(t)) {
		watch(t, set);
		if (poll(set, (nfds_t)(2 + t->sinks + t->ears), -1) >= 0)
			result = serve(t, set);
		else if (errno != EINTR)
			result = say_trouble("poll: %s", strerror(errno));
	}
	return result;
}

int tee_carry(struct tee *t, int from, int depth)
{
	t->from = from;
	t->depth = depth;
	return go_on(t, is_carried) ? end(t, -1) : 0;
}

int tee_wait(struct tee *t)
{
	return end(t, go_on(t, is_over));
}

int tee_run(struct tee *t, int from)
{
	return tee_carry(t, from, 0) || tee_wait(t) ? -1 : 0;
}
