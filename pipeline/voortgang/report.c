/* report: makes and publishes the reports of one moment, or of all. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "options.h"
#include "stage.h"
#include "voortgang/attend.h"
#include "voortgang/command.h"
#include "voortgang/say.h"
#include "voortgang/set.h"
#include "voortgang/signals.h"

/* So many at a time: the stages of one do not keep two processors at work. */
enum { SIDE_BY_SIDE = 2 };

struct sets {
	struct set *set;
	size_t sets;
	struct reading reading;
};

static int choose(struct sets *s, const struct run *r, const char *moment)
{
	const struct plan_moment *one = moment ? run_moment(r, moment) : NULL;

	if (moment && !one)
		return -1;
	if (!r->plan.moments)
		return say_trouble("the plan has no moments");
	s->sets = one ? 1 : r->plan.moments;
	s->set = memory_new(s->sets * sizeof(*s->set));
	for (size_t i = 0; i < s->sets; i++) {
		set_init(&s->set[i], one ? one : &r->plan.moment[i]);
		s->set[i].before = i ? &s->set[i - 1] : NULL;
	}
	return 0;
}

/* The records of these, side by side. */
static int count_some(struct sets *s, const struct run *r, size_t from)
{
	struct chain chain;

	if (chain_init(&chain))
		return -1;
	for (size_t i = from; i < s->sets && i < from + SIDE_BY_SIDE; i++)
		if (set_open(&s->set[i], r) ||
		    set_count(&s->set[i], r, &s->reading, &chain)) {
			chain_stop(&chain);
			return -1;
		}
	return attend_chain(&chain, r->signals);
}

static int count(struct sets *s, const struct run *r)
{
	for (size_t i = 0; i < s->sets; i += SIDE_BY_SIDE)
		if (count_some(s, r, i))
			return -1;
	return 0;
}

/* Each once the one before it has shown what it may. */
static int start(struct sets *s, const struct run *r, size_t i)
{
	if (i >= SIDE_BY_SIDE && set_finish(&s->set[i - SIDE_BY_SIDE], r))
		return -1;
	if (i && set_halfway(&s->set[i - 1], r))
		return -1;
	return set_start(&s->set[i], r, &s->reading);
}

/* None is published before all are made. */
static int make(struct sets *s, const struct run *r)
{
	int stop;

	if (reading_open(&s->reading, r) || reading_make(&s->reading, r) ||
	    count(s, r))
		return -1;
	for (size_t i = 0; i < s->sets; i++)
		if (start(s, r, i))
			return -1;
	for (size_t i = s->sets > SIDE_BY_SIDE ? s->sets - SIDE_BY_SIDE : 0;
	     i < s->sets; i++)
		if (set_finish(&s->set[i], r))
			return -1;
	stop = signals_take(r->signals);
	if (stop)
		return say_stopped(stop);
	for (size_t i = 0; i < s->sets; i++)
		if (set_publish(&s->set[i], r))
			return -1;
	return 0;
}

static void tell(const struct sets *s)
{
	for (size_t i = 0; i < s->sets; i++) {
		struct text message = set_message(&s->set[i]);

		fputs(i ? "\n\n" : "", stdout);
		fwrite(message.at, 1, message.len, stdout);
	}
}

static void clean_up(struct sets *s, struct run *r)
{
	/* The last first: it still reads what the one before it has. */
	for (size_t i = s->sets; i-- > 0;)
		set_release(&s->set[i]);
	free(s->set);
	reading_release(&s->reading);
	run_close(r);
}

static int report(const char *plan, const char *exports, const char *moment,
		  const char *output)
{
	struct sets sets = {.reading = {-1, -1}};
	struct run run;
	int result = -1;

	if (!run_open(&run, plan, exports) && !choose(&sets, &run, moment) &&
	    !run_output(&run, output))
		result = make(&sets, &run);
	say_progress("%s", "");
	if (!result)
		tell(&sets);
	clean_up(&sets, &run);
	if (!result && (fflush(stdout) || ferror(stdout)))
		result = say_trouble("published, but standard output: %s",
				     strerror(errno));
	return result ? STAGE_TROUBLE : STAGE_CLEAN;
}

int command_report(int argc, char **argv)
{
	const char *plan = NULL, *exports = NULL, *moment = NULL;
	const char *output = "output";
	const struct option_row options[] = {
	    {'p', "plan", "DIR", "The folder with the plan's tables.", &plan,
	     NULL},
	    {'e', "exports", "DIR", "The folder with what schools delivered.",
	     &exports, NULL},
	    {'m', "moment", "DATE",
	     "The moment to report on; otherwise all of the plan.", &moment,
	     NULL},
	    {'o', "output", "DIR",
	     "The folder to publish in; otherwise output.", &output, NULL},
	    {0}};
	const struct program program = {
	    "voortgang report", "",
	    "Makes the reports of a region, and publishes them whole.", options,
	    COMMAND_STATUS};

	if (options_parse(&program, argc, argv) != argc)
		say_trouble(
		    "report takes no operands; see voortgang report -h");
	else if (!plan || !exports)
		say_trouble("report needs --plan and --exports");
	else
		return report(plan, exports, moment, output);
	return STAGE_TROUBLE;
}
