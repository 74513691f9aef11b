#include "voortgang/line.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "date.h"
#include "voortgang/say.h"
#include "voortgang/tee.h"

enum { FIXED = 4 };

/* `flags` end in p. */
static int start_intake(struct chain *c, const struct line_input *in,
			const char *flags, int out)
{
	const struct exports *e = in->exports;
	const char **argv = memory_new((FIXED + e->files + 1) * sizeof(*argv));
	size_t n = 0;
	int result;

	argv[n++] = "intake";
	argv[n++] = flags;
	argv[n++] = in->plan;
	argv[n++] = "--";
	for (size_t i = 0; i < e->files; i++)
		argv[n++] = e->file[i];
	result = chain_start(c, argv, -1, out, e->fd);
	free(argv);
	return result;
}

/* A stage that takes what came so far, and gives what comes next. */
static int start_next(struct chain *c, const char *const *argv, int *from)
{
	int in = *from, out;

	*from = -1;
	if (chain_pipe(from, &out))
		return -1;
	return chain_start(c, argv, in, out, -1);
}

int line_judge(struct chain *c, const struct line_input *in, int out)
{
	const char *check[] = {"check", "-p", in->plan, NULL};
	int from, rows;

	if (chain_pipe(&from, &rows)) {
		close(out);
		return -1;
	}
	if (start_intake(c, in, "-p", rows)) {
		close(from);
		close(out);
		return -1;
	}
	return chain_start(c, check, from, out, -1);
}

int line_count(struct chain *c, const struct line_input *in, int judged)
{
	char until[DATE_ROOM], moment[DATE_ROOM];
	const char *tally[] = {"tally",
			       "-p",
			       in->plan,
			       "-u",
			       date_iso(in->moment->to, until),
			       in->indicator ? "-e" : NULL,
			       in->indicator,
			       "-y",
			       in->year,
			       NULL};
	const char *compare[] = {"compare",
				 "-p",
				 in->plan,
				 "-m",
				 date_iso(in->moment->moment, moment),
				 NULL};

	if (judged < 0 || start_next(c, tally, &judged))
		return -1;
	return !in->indicator && start_next(c, compare, &judged) ? -1 : judged;
}

int line_deliver(struct chain *c, const struct line_input *in, int out)
{
	return start_intake(c, in, "-dp", out);
}

/* All of them. */
static int start(struct chain *c, const struct line_input *in)
{
	int from, out;

	if (chain_pipe(&from, &out))
		return -1;
	if (line_judge(c, in, out)) {
		close(from);
		return -1;
	}
	return line_count(c, in, from);
}

int line_collect(const struct line_input *in, int signals)
{
	struct tee *tee = memory_new(sizeof(*tee));
	struct chain chain;
	int file = memfd_create("records", MFD_CLOEXEC), from = -1;

	if (file < 0)
		say_trouble("memfd: %s", strerror(errno));
	else if (!chain_init(&chain))
		from = start(&chain, in);
	if (from >= 0) {
		tee_init(tee, &chain, signals);
		tee_file(tee, "memory", file);
		from = tee_run(tee, from);
		if (tee->stopped)
			say_stopped(tee->stopped);
	}
	free(tee);
	if (from < 0 && file >= 0)
		close(file);
	return from < 0 ? -1 : file;
}
