#include "voortgang/chain.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "voortgang/say.h"
#include "voortgang/signals.h"

enum { PIPE_SIZE = 1024 * 1024, SIDE = 3 };

int chain_init(struct chain *c)
{
	char path[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", path, sizeof(path) - 1);

	*c = (struct chain){0};
	if (len < 0)
		return say_trouble("/proc/self/exe: %s", strerror(errno));
	while (len > 0 && path[len - 1] != '/')
		len--;
	memcpy(c->folder, path, (size_t)len); /* with the slash */
	return 0;
}

int chain_pipe(int *reading, int *writing)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC))
		return say_trouble("pipe: %s", strerror(errno));
	/* Only faster; the system may not allow it. */
	fcntl(ends[1], F_SETPIPE_SZ, PIPE_SIZE);
	*reading = ends[0];
	*writing = ends[1];
	return 0;
}

int chain_share(int fd)
{
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);

	return copy < 0 ? say_trouble("dup: %s", strerror(errno)) : copy;
}

void chain_dies_with(pid_t conductor)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != conductor)
		_exit(2);
}

/* Says it without stdio, whose buffers are the conductor's. */
static _Noreturn void give_up(const char *what)
{
	dprintf(STDERR_FILENO, "voortgang: %s: %s\n", what, strerror(errno));
	_exit(2);
}

static void connect_to(int fd, int standard, int flags)
{
	if (fd < 0)
		fd = open("/dev/null", flags | O_CLOEXEC);
	if (fd < 0 || dup2(fd, standard) < 0)
		give_up("/dev/null");
}

/* Last: any descriptor may be in its place until it is used. */
static void connect_side(int side)
{
	if (side == SIDE)
		fcntl(SIDE, F_SETFD, 0);
	else if (side >= 0 && dup2(side, SIDE) < 0)
		give_up(CHAIN_SIDE);
}

/* What a stage gets; -1: nothing. */
struct ends {
	int in, side, out, folder;
};

/* In the child. */
static _Noreturn void become(const struct chain *c, const char *const *argv,
			     const struct ends *ends, pid_t conductor)
{
	char path[PATH_MAX + 64];

	chain_dies_with(conductor);
	setpgid(0, c->group);
	connect_to(ends->in, STDIN_FILENO, O_RDONLY);
	connect_to(ends->out, STDOUT_FILENO, O_WRONLY);
	if (ends->folder >= 0 && fchdir(ends->folder))
		give_up(argv[0]);
	if (c->tmp)
		setenv("TMPDIR", c->tmp, 1);
	setenv("LC_ALL", "C", 1);
	/* Also what came from whoever started the conductor. */
	close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
	connect_side(ends->side);
	signals_reset();
	snprintf(path, sizeof(path), "%s%s", c->folder, argv[0]);
	/* It takes strings that it does not change as if it did. */
	execv(path, (char *const *)(uintptr_t)argv);
	give_up(path);
}

static void close_if(int fd)
{
	if (fd >= 0)
		close(fd);
}

int chain_start_beside(struct chain *c, const char *const *argv, int in,
		       int side, int out, int folder)
{
	const struct ends ends = {in, side, out, folder};
	pid_t conductor = getpid(), pid = fork();
	int error = errno;

	if (!pid)
		become(c, argv, &ends, conductor);
	close_if(in);
	close_if(side);
	close_if(out);
	if (pid < 0)
		return say_trouble("%s: %s", argv[0], strerror(error));
	if (!c->group)
		c->group = pid;
	/* The child does so too: whoever comes first. */
	setpgid(pid, c->group);
	c->stage[c->stages++] = (struct chain_stage){
	    .name = argv[0], .pid = pid, .depth = c->depth};
	return 0;
}

int chain_start(struct chain *c, const char *const *argv, int in, int out,
		int folder)
{
	return chain_start_beside(c, argv, in, -1, out, folder);
}

static bool is_well(const struct chain_stage *s)
{
	return WIFEXITED(s->status) && WEXITSTATUS(s->status) <= 1;
}

bool chain_reap(struct chain *c)
{
	bool well = true;

	for (size_t i = 0; i < c->stages; i++) {
		struct chain_stage *s = &c->stage[i];

		if (!s->ended)
			s->ended = waitpid(s->pid, &s->status, WNOHANG) > 0;
		if (s->ended && !is_well(s))
			well = false;
	}
	return well;
}

bool chain_ended_to(const struct chain *c, int depth)
{
	for (size_t i = 0; i < c->stages; i++)
		if (c->stage[i].depth <= depth && !c->stage[i].ended)
			return false;
	return true;
}

bool chain_ended(const struct chain *c)
{
	return chain_ended_to(c, INT_MAX);
}

static void kill_all(struct chain *c)
{
	for (size_t i = 0; i < c->stages; i++)
		c->stage[i].killed = !c->stage[i].ended;
	if (c->group && !chain_ended(c))
		kill(-c->group, SIGKILL);
	for (size_t i = 0; i < c->stages; i++) {
		struct chain_stage *s = &c->stage[i];

		while (!s->ended) {
			pid_t got = waitpid(s->pid, &s->status, 0);

			s->ended = got > 0 || errno != EINTR;
		}
	}
}

/* How far a stage's end is its own doing: one that wrote to a pipe whose
 * reader had gone, or was killed here, is not where it began. */
static int guilt(const struct chain_stage *s)
{
	if (is_well(s) || (s->killed && WIFSIGNALED(s->status) &&
			   WTERMSIG(s->status) == SIGKILL))
		return 0;
	return WIFSIGNALED(s->status) && WTERMSIG(s->status) == SIGPIPE ? 1 : 2;
}

static bool is_worse(const struct chain_stage *s,
		     const struct chain_stage *worst)
{
	int most = worst ? guilt(worst) : 0;

	return guilt(s) > most ||
	       (most && guilt(s) == most && s->depth < worst->depth);
}

bool chain_stop(struct chain *c)
{
	const struct chain_stage *worst = NULL;

	chain_reap(c);
	kill_all(c);
	for (size_t i = 0; i < c->stages; i++)
		if (is_worse(&c->stage[i], worst))
			worst = &c->stage[i];
	if (worst && WIFSIGNALED(worst->status))
		say_trouble("%s was ended by signal %d (%s)", worst->name,
			    WTERMSIG(worst->status),
			    strsignal(WTERMSIG(worst->status)));
	else if (worst)
		say_trouble("%s ended with status %d", worst->name,
			    WEXITSTATUS(worst->status));
	c->stages = 0;
	c->group = 0;
	return worst != NULL;
}
