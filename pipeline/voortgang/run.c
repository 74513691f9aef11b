#include "voortgang/run.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "date.h"
#include "voortgang/say.h"
#include "voortgang/signals.h"
#include "voortgang/work.h"

static const char lock_name[] = ".voortgang.lock";

/* Standard descriptors that are closed would be taken by pipes. */
static void hold_standard(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDWR);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

int run_open(struct run *r, const char *plan, const char *exports)
{
	*r = (struct run){.signals = -1,
			  .lock = -1,
			  .region = -1,
			  .tables.fd = -1,
			  .exports.fd = -1};
	hold_standard();
	r->signals = signals_open();
	if (r->signals < 0)
		return say_trouble("signals: %s", strerror(errno));
	if (tables_open(&r->tables, plan))
		return -1;
	plan_load(&r->plan, plan,
		  PLAN_REGION | PLAN_INDICATORS | PLAN_TARGETS | PLAN_MOMENTS |
		      PLAN_ACTIVITIES);
	if (r->plan.errors)
		return say_trouble("%s: the plan has %d errors", plan,
				   r->plan.errors);
	return exports_open(&r->exports, exports);
}

/* A code that is the name of a folder, and of no other one. */
static bool names_folder(struct text code)
{
	for (size_t i = 0; i < code.len; i++)
		if (!strchr(
			"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy"
			"z0123456789_-",
			code.at[i]) ||
		    !code.at[i])
			return false;
	return code.len > 0;
}

static int take_lock(struct run *r, int folder)
{
	r->lock = openat(folder, lock_name,
			 O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (r->lock < 0)
		return say_trouble("%s/%s: %s", r->output, lock_name,
				   strerror(errno));
	if (!flock(r->lock, LOCK_EX | LOCK_NB))
		return 0;
	if (errno == EWOULDBLOCK)
		return say_trouble("%s: another run is at work here; nothing "
				   "was done",
				   r->output);
	return say_trouble("%s/%s: %s", r->output, lock_name, strerror(errno));
}

/* The region's code in lower case, as plan folders are called too. */
static int open_region(struct run *r, int folder)
{
	char *name = text_string(r->plan.region.code, &r->plan.arena);

	if (!names_folder(r->plan.region.code))
		return say_trouble("regio.csv: code: %s cannot name a folder",
				   name);
	for (char *at = name; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	r->region_name = name;
	r->region = folder_make(folder, name);
	if (r->region < 0)
		return say_trouble("%s/%s: %s", r->output, name,
				   strerror(errno));
	return 0;
}

static int open_folder(const char *output)
{
	if (mkdir(output, 0700) && errno != EEXIST)
		return -1;
	return open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

int run_output(struct run *r, const char *output)
{
	int folder = open_folder(output), result;
	struct stat stat;

	r->output = output;
	if (folder < 0 || fstat(folder, &stat))
		return say_trouble("%s: %s", output, strerror(errno));
	if (exports_reads(&r->exports, &stat))
		result = say_trouble("%s: is among the exports", output);
	else
		result = take_lock(r, folder) || open_region(r, folder) ||
				 watchdog_start(&r->watchdog, r->region)
			     ? -1
			     : 0;
	close(folder);
	if (!result)
		work_sweep(r->region);
	return result;
}

static void close_if(int fd)
{
	if (fd >= 0)
		close(fd);
}

void run_close(struct run *r)
{
	if (r->watchdog.pid > 0)
		watchdog_done(&r->watchdog);
	close_if(r->region);
	close_if(r->lock);
	close_if(r->signals);
	exports_close(&r->exports);
	tables_close(&r->tables);
	plan_release(&r->plan);
}

static const struct plan_moment *last_moment(const struct plan *plan)
{
	const struct plan_moment *last = NULL;

	for (size_t i = 0; i < plan->moments; i++)
		if (!last || plan->moment[i].moment > last->moment)
			last = &plan->moment[i];
	if (!last)
		say_trouble("the plan has no moments");
	return last;
}

const struct plan_moment *run_moment(const struct run *r, const char *name)
{
	const struct plan_moment *moment;
	struct buffer known = {0};
	char room[DATE_ROOM];

	if (!name)
		return last_moment(&r->plan);
	moment = plan_moment_of(&r->plan, date_parse_iso(text_of(name)));
	if (moment)
		return moment;
	for (size_t i = 0; i < r->plan.moments; i++)
		buffer_format(&known, " %s",
			      date_iso(r->plan.moment[i].moment, room));
	say_trouble("%s is no moment of this plan; there are:%.*s", name,
		    TEXT_ARG(text_of_buffer(&known)));
	buffer_release(&known);
	return NULL;
}
