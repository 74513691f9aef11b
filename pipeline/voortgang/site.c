#include "voortgang/site.h"

#include <stdio.h>
#include <string.h>

#include "voortgang/line.h"
#include "voortgang/previous.h"

enum { PATIENCE = 5 };

/* How deep the stages are: what makes the records, what hides some of it for
 * the reports of all times, and what is made of them. */
enum { DEPTH_LINE, DEPTH_MASK, DEPTH_EMITTERS };

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
	tee_hear(&site->tee, ear, said);
	return chain_start(&site->chain, argv, in, out, site->set->work.fd);
}

/* The end of a pipe that a copy of the records comes from. */
static int tap(struct site *site, const char *name, int *in)
{
	int out;

	if (chain_pipe(in, &out))
		return -1;
	tee_pipe(&site->tee, name, out);
	return 0;
}

static int start_masked(struct site *site)
{
	struct arena arena = {0};
	const char **argv = previous_shown(&arena, site->set, mask);
	int records, masked, out, result;

	site->chain.depth = DEPTH_MASK;
	result =
	    !argv || tap(site, mask[0], &records) ||
	    chain_pipe(&masked, &out) ||
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
	int in;

	if (tap(site, workbook[0], &in))
		return -1;
	return start_emitter(site, workbook, in, &site->said[BY_WORKBOOK]);
}

/* It gets the rows as they were delivered too, past all other stages. */
static int start_returns(struct site *site)
{
	const char *flag =
	    has_previous(site, site->set->work.region) ? "--previous" : NULL;
	const char *returns[] = {"returns",  "-o", "set/" SET_RETURNS, "-r",
				 CHAIN_SIDE, flag, site->previous,     NULL};
	int in, ear, out, rows;

	if (tap(site, returns[0], &in) || chain_pipe(&ear, &out))
		return -1;
	tee_hear(&site->tee, ear, &site->said[BY_RETURNS]);
	rows = work_reopen(site->reading->delivered);
	if (rows < 0)
		return -1;
	return chain_start_beside(&site->chain, returns, in, rows, out,
				  site->set->work.fd);
}

static int start_emitters(struct site *site)
{
	if (start_masked(site))
		return -1;
	/* Drawing takes longest, and waits for most: it goes first. */
	site->chain.patience = PATIENCE;
	return start_workbook(site) || start_returns(site) ? -1 : 0;
}

/* The records: the first set of a run reads the exports too, while what the
 * emitters need is loaded. -1, said. */
static int start_line(struct site *site)
{
	const struct run *r = site->run;
	const struct line_input input = {.plan = r->tables.path,
					 .exports = &r->exports,
					 .moment = site->set->moment};

	if (!site->set->before &&
	    reading_make(site->reading, r, &site->tee.stopped))
		return -1;
	site->chain.patience = 0;
	site->chain.depth = DEPTH_LINE;
	return line_count(&site->chain, &input,
			  work_reopen(site->reading->judged));
}

int site_open(struct site *site, int records)
{
	const struct run *r = site->run;
	int from = -1;

	if (chain_init(&site->chain))
		return -1;
	site->chain.tmp = work_temporary(&site->set->work, r->exports.bytes);
	tee_init(&site->tee, &site->chain, r->signals);
	tee_file(&site->tee, SET_RECORDS, records);
	if (!start_emitters(site))
		from = start_line(site);
	return from < 0 ? -1 : tee_carry(&site->tee, from, DEPTH_MASK);
}

int site_wait(struct site *site)
{
	return tee_wait(&site->tee);
}

void site_release(struct site *site)
{
	chain_stop(&site->chain);
	for (int i = 0; i < EMITTERS; i++)
		buffer_release(&site->said[i]);
}
