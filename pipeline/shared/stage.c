#include "stage.h"

#include <errno.h>
#include <locale.h>
#include <malloc.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>

static const char *stage_name = "voortgang";

/* A stage is short: what it gives back it soon wants again. To ask the system
 * each time costs more than to keep it; but not what is large, and often
 * hardly used. */
static void keep_memory(void)
{
	mallopt(M_TRIM_THRESHOLD, 64 * 1024 * 1024);
}

/* Rows of persons must not be left in a core file. One byte, for with none a
 * program that takes cores would still be handed one (see core(5)). */
static void leave_no_core(void)
{
	const struct rlimit least = {1, 1};

	setrlimit(RLIMIT_CORE, &least);
}

void stage_start(const char *name)
{
	stage_name = name;
	keep_memory();
	setlocale(LC_ALL, "C");
	umask(077);
	leave_no_core();
	/* A line in one write: stages share standard error, side by side. */
	setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
}

void stage_fail(const char *format, ...)
{
	va_list args;

	fprintf(stderr, "%s: ", stage_name);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(STAGE_TROUBLE);
}

bool stage_read(struct record_reader *reader, struct record *record)
{
	int got = record_read(reader, record);

	if (got < 0)
		stage_fail("standard input: %s", strerror(errno));
	return got > 0;
}

int stage_finish(struct record_writer *writer, bool findings)
{
	int error = record_finish(writer);

	if (error)
		stage_fail("standard output: %s", strerror(error));
	return findings ? STAGE_FINDINGS : STAGE_CLEAN;
}
