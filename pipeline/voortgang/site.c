#include "voortgang/site.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include "voortgang/previous.h"
#include "voortgang/say.h"

/* How deep the stages are: what hides some of the records for the reports of
 * all times, and what is made of them. */
enum { DEPTH_MASK, DEPTH_EMITTERS };

/* The emitters run in the work folder. */
static const char *const mask[] = {"mask", "-o", "set/" SET_SHOWN, NULL};
static const char *const charts[] = {
    "charts", "-o", "set/" SET_CHARTS, "-t", "set/" SET_STORY, NULL};

/* An emitter that reads `in`; what it says is heard. */
static int start_emitter(struct site *site, const char *const *argv, int in,
			 struct buffer *said)
{
	int ear, out;

	if (chain_pipe(&ear, &out))
		return -1;
	attend_hear(&site->attend, ear, said);
	return chain_start(&site->chain, argv, in, out, site->set->work.fd);
}

/* The records, from their beginning. */
static int open_records(const struct site *site)
{
	int fd = openat(site->set->work.set, SET_RECORDS, O_RDONLY | O_CLOEXEC);

	return fd < 0 ? say_trouble(SET_RECORDS ": %s", strerror(errno)) : fd;
}

static int start_masked(struct site *site)
{
	struct arena arena = {0};
	const char **argv = previous_shown(&arena, site->set, mask);
	int records = open_records(site), masked, out, result;

	site->chain.depth = DEPTH_MASK;
	result =
	    records < 0 || !argv || chain_pipe(&masked, &out) ||
	    chain_start(&site->chain, argv, records, out, site->set->work.fd);
	arena_release(&arena);
	site->chain.depth = DEPTH_EMITTERS;
	return result ? -1
		      : start_emitter(site, charts, masked,
				      &site->said[BY_CHARTS]);
}

/* The records that are in place of this set now; false if it is the first. */
static bool has_previous(struct site *site, int region)
{
	snprintf(site->previous, sizeof(site->previous), "../%s/" SET_RECORDS,
		 site->set->name);
	return previous_is_there(region, site->previous);
}

/* The records of the moment before this one: as made in this run, or as
 * published; false if there are none. */
static bool has_earlier(struct site *site)
{
	const struct plan *plan = &site->run->plan;
	const struct set *set = site->set;
	const struct plan_moment *last = NULL;
	char name[DATE_ROOM];

	if (set->before && set->before->moment->moment < set->moment->moment) {
		snprintf(site->earlier, sizeof(site->earlier),
			 "../%s/set/" SET_RECORDS, set->before->work.name);
		return true;
	}
	for (size_t i = 0; i < plan->moments; i++)
		if (plan->moment[i].moment < set->moment->moment &&
		    (!last || plan->moment[i].moment > last->moment))
			last = &plan->moment[i];
	if (!last)
		return false;
	date_iso(last->moment, name);
	snprintf(site->earlier, sizeof(site->earlier), "../%s/" SET_RECORDS,
		 name);
	return previous_is_there(set->work.region, site->earlier);
}

static int start_workbook(struct site *site)
{
	const char *flag = has_earlier(site) ? "--previous" : NULL;
	const char *workbook[] = {
	    "workbook", "-o", "set/" SET_WORKBOOK, flag, site->earlier, NULL};
	int in = open_records(site);

	return in < 0 ? -1
		      : start_emitter(site, workbook, in,
				      &site->said[BY_WORKBOOK]);
}

/* It gets the rows as they were delivered too, past all other stages. */
static int start_returns(struct site *site)
{
	const char *flag =
	    has_previous(site, site->set->work.region) ? "--previous" : NULL;
	const char *returns[] = {"returns",  "-o", "set/" SET_RETURNS, "-r",
				 CHAIN_SIDE, flag, site->previous,     NULL};
	int in = open_records(site), ear, out, rows;

	if (in < 0 || chain_pipe(&ear, &out))
		return -1;
	attend_hear(&site->attend, ear, &site->said[BY_RETURNS]);
	rows = work_reopen(site->reading->delivered);
	if (rows < 0)
		return -1;
	return chain_start_beside(&site->chain, returns, in, rows, out,
				  site->set->work.fd);
}

static int start_emitters(struct site *site)
{
	return start_masked(site) || start_workbook(site) || start_returns(site)
		   ? -1
		   : 0;
}

int site_open(struct site *site)
{
	const struct run *r = site->run;

	if (chain_init(&site->chain))
		return -1;
	site->chain.tmp = work_temporary(&site->set->work, r->exports.bytes);
	attend_init(&site->attend, &site->chain, r->signals);
	return start_emitters(site) ? -1 : attend_to(&site->attend, DEPTH_MASK);
}

int site_wait(struct site *site)
{
	return attend_all(&site->attend);
}

void site_release(struct site *site)
{
	chain_stop(&site->chain);
	for (int i = 0; i < EMITTERS; i++)
		buffer_release(&site->said[i]);
}
