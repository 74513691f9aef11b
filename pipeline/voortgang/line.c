#include "voortgang/line.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "date.h"
#include "voortgang/attend.h"
#include "voortgang/say.h"

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

/* tally to `out`, or to compare and then there. */
static int start_count(struct chain *c, const char *const *tally,
		       const char *const *compare, int judged, int out)
{
	int from, measures;

	if (!compare)
		return chain_start(c, tally, judged, out, -1);
	if (chain_pipe(&from, &measures)) {
		close(judged);
		close(out);
		return -1;
	}
	if (chain_start(c, tally, judged, measures, -1)) {
		close(from);
		close(out);
		return -1;
	}
	return chain_start(c, compare, from, out, -1);
}

int line_count(struct chain *c, const struct line_input *in, int judged,
	       int out)
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

	return start_count(c, tally, in->indicator ? NULL : compare, judged,
			   out);
}

int line_deliver(struct chain *c, const struct line_input *in, int out)
{
	return start_intake(c, in, "-dp", out);
}

/* All of them. */
static int start(struct chain *c, const struct line_input *in, int out)
{
	int from, rows;

	if (chain_pipe(&from, &rows)) {
		close(out);
		return -1;
	}
	if (line_judge(c, in, rows)) {
		close(from);
		close(out);
		return -1;
	}
	return line_count(c, in, from, out);
}

static int collect(const struct line_input *in, int signals, int file)
{
	struct chain chain;
	int out;

	if (chain_init(&chain))
		return -1;
	out = chain_share(file);
	if (out >= 0 && !start(&chain, in, out))
		return attend_chain(&chain, signals);
	chain_stop(&chain);
	return -1;
}

int line_collect(const struct line_input *in, int signals)
{
	int file = memfd_create("records", MFD_CLOEXEC);

	if (file < 0)
		return say_trouble("memfd: %s", strerror(errno));
	if (!collect(in, signals, file))
		return file;
	close(file);
	return -1;
}
