#include "voortgang/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "text.h"

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

void say_progress(const char *format, ...)
{
	va_list args;

	if (!isatty(STDERR_FILENO))
		return;
	va_start(args, format);
	say("", "", format, args);
	va_end(args);
}
