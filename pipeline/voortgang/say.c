#include "voortgang/say.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char wipe[] = "\r\033[K";

static void say(const char *before, const char *after, const char *format,
		va_list args) __attribute__((format(printf, 3, 0)));

/* In one write, so that lines of stages do not come between. */
static void say(const char *before, const char *after, const char *format,
		va_list args)
{
	char line[1024];
	struct buffer out = {0};

	vsnprintf(line, sizeof(line), format, args);
	buffer_format(&out, "%s%s%s%s", isatty(STDERR_FILENO) ? wipe : "",
		      before, line, after);
	fwrite(out.at, 1, out.len, stderr);
	fflush(stderr);
	buffer_release(&out);
}

int say_trouble(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say("voortgang: ", "\n", format, args);
	va_end(args);
	return -1;
}

int say_stopped(int signal)
{
	return say_trouble("stopped by signal %d (%s)", signal,
			   strsignal(signal));
}

int say_output(const struct buffer *out)
{
	fwrite(out->at, 1, out->len, stdout);
	if (fflush(stdout) || ferror(stdout))
		return say_trouble("standard output: %s", strerror(errno));
	return 0;
}

void say_progress(const char *format, ...)
{
	va_list args;

	if (!isatty(STDERR_FILENO))
		return;
	va_start(args, format);
	say("", "", format, args);
	va_end(args);
}
