#include "voortgang/set.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "voortgang/chain.h"
#include "voortgang/line.h"
#include "voortgang/previous.h"
#include "voortgang/publish.h"
#include "voortgang/say.h"
#include "voortgang/signals.h"
#include "voortgang/tee.h"
#include "voortgang/verify.h"

enum { PATIENCE = 5 };

/* The emitters run in the work folder; what they write is read back here. */
static const char *const mask[] = {"mask", "-o", "set/" SET_SHOWN, NULL};
static const char *const charts[] = {
    "charts", "-o", "set/" SET_CHARTS, "-t", "set/" SET_STORY, NULL};

/* Of one building, while the stages run. */
struct site {
	const struct set *set;
	const struct run *run;
	const struct reading *reading;
	char previous[DATE_ROOM + sizeof("..//" SET_RECORDS)];
	char earlier[WORK_ROOM + sizeof("..//set/" SET_RECORDS)];
	int news; /* see maker.h */
	struct chain chain;
	struct tee tee;
	struct buffer drawn, sheets, letters; /* what they say */
};

void set_init(struct set *s, const struct plan_moment *moment)
{
	*s = (struct set){.moment = moment, .work = {.fd = -1, .set = -1}};
	date_iso(moment->moment, s->name);
}

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
	int records, masked, out, result;

	if (tap(site, mask[0], &records) || chain_pipe(&masked, &out))
		return -1;
	result = chain_start(&site->chain,
			     previous_shown(&arena, site->set, site->run, mask),
			     records, out, site->set->work.fd);
	arena_release(&arena);
	return result ? -1 : start_emitter(site, charts, masked, &site->drawn);
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
static bool has_earlier(struct site *site, const struct run *r)
{
	const struct set *set = site->set;
	const struct plan_moment *last = NULL;
	char name[DATE_ROOM];

	if (set->before && set->before->moment->moment < set->moment->moment) {
		snprintf(site->earlier, sizeof(site->earlier),
			 "../%s/set/" SET_RECORDS, set->before->work.name);
		return true;
	}
	for (size_t i = 0; i < r->plan.moments; i++)
		if (r->plan.moment[i].moment < set->moment->moment &&
		    (!last || r->plan.moment[i].moment > last->moment))
			last = &r->plan.moment[i];
	if (!last)
		return false;
	date_iso(last->moment, name);
	snprintf(site->earlier, sizeof(site->earlier), "../%s/" SET_RECORDS,
		 name);
	return previous_is_there(set->work.region, site->earlier);
}

static int start_workbook(struct site *site, const struct run *r)
{
	const bool known = has_earlier(site, r);
	const char *workbook[] = {"workbook",
				  "-o",
				  "set/" SET_WORKBOOK,
				  "-n",
				  known ? "--previous" : NULL,
				  site->earlier,
				  NULL};
	int in;

	if (tap(site, workbook[0], &in))
		return -1;
	return start_emitter(site, workbook, in, &site->sheets);
}

/* It gets the rows as they were delivered too, past all other stages. */
static int start_returns(struct site *site)
{
	const bool known = has_previous(site, site->set->work.region);
	const char *returns[] = {
	    "returns", "-o",       "set/" SET_RETURNS,          "-n",
	    "-r",      CHAIN_SIDE, known ? "--previous" : NULL, site->previous,
	    NULL};
	int in, ear, out, rows;

	if (tap(site, returns[0], &in) || chain_pipe(&ear, &out))
		return -1;
	tee_hear(&site->tee, ear, &site->letters);
	rows = work_reopen(site->reading->delivered);
	if (rows < 0)
		return -1;
	return chain_start_beside(&site->chain, returns, in, rows, out,
				  site->set->work.fd);
}

static int start_emitters(struct site *site, const struct run *r)
{
	site->chain.depth = 1;
	if (start_masked(site))
		return -1;
	/* Drawing takes longest, and waits for most: it goes first. */
	site->chain.patience = PATIENCE;
	return start_workbook(site, r) || start_returns(site) ? -1 : 0;
}

static int open_records(const struct set *s)
{
	int fd = openat(s->work.set, SET_RECORDS,
			O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		say_trouble(SET_RECORDS ": %s", strerror(errno));
	return fd;
}

/* The records: the first set of a run reads the exports too, while what the
 * emitters need is loaded. -1, said. */
static int start_line(struct site *site, const struct run *r)
{
	const struct line_input input = {.plan = r->tables.path,
					 .exports = &r->exports,
					 .moment = site->set->moment};

	if (!site->set->before && reading_make(site->reading, r))
		return -1;
	site->chain.patience = site->chain.depth = 0;
	return line_count(&site->chain, &input,
			  work_reopen(site->reading->judged));
}

/* All stages, until all have ended. */
static int run_stages(struct site *site, const struct run *r, int records)
{
	int from = -1;

	if (chain_init(&site->chain))
		return -1;
	site->chain.tmp = work_temporary(&site->set->work, r->exports.bytes);
	tee_init(&site->tee, &site->chain, r->signals);
	tee_file(&site->tee, SET_RECORDS, records);
	tee_announce(&site->tee, mask[0], site->news);
	if (!start_emitters(site, r))
		from = start_line(site, r);
	if (from >= 0)
		return tee_run(&site->tee, from);
	chain_stop(&site->chain);
	return -1;
}

static int write_manifest(struct record_writer *w, const struct set *s,
			  const struct run *r, struct manifest_file *file,
			  const struct folder_list *list)
{
	size_t files = 0;

	for (size_t i = 0; i < list->entries; i++) {
		int error;

		if (!S_ISREG(list->entry[i].stat.st_mode))
			continue;
		file[files].path = list->entry[i].path;
		error = manifest_digest(s->work.set, &file[files]);
		if (error)
			return say_trouble("%s: %s", file[files].path,
					   strerror(error));
		files++;
	}
	manifest_run(w, &s->account);
	manifest_exports(w, &s->account);
	manifest_tables(w, r->tables.file, r->tables.files);
	manifest_outputs(w, file, files);
	return 0;
}

static int make_manifest(const struct set *s, const struct run *r)
{
	struct folder_list list;
	struct manifest_file *file;
	struct record_writer w;
	int fd, error, result;

	if (folder_list(s->work.set, NULL, &list))
		return say_trouble("the set: %s", strerror(errno));
	fd = openat(s->work.set, SET_MANIFEST,
		    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0) {
		folder_list_release(&list);
		return say_trouble(SET_MANIFEST ": %s", strerror(errno));
	}
	file = memory_new(list.entries * sizeof(*file));
	record_writer_init(&w, fd);
	result = write_manifest(&w, s, r, file, &list);
	error = record_finish(&w);
	close(fd);
	free(file);
	folder_list_release(&list);
	return error ? say_trouble(SET_MANIFEST ": %s", strerror(error))
		     : result;
}

static int read_account(struct set *s, const struct run *r, int records)
{
	return account_read(&s->account, records) ||
		       account_settle(&s->account, &r->exports, &r->plan,
				      s->moment)
		   ? -1
		   : 0;
}

/* The disk is slow: it begins while all is read back. What this leaves, the
 * sync at the end does, which also tells what went wrong. */
static pid_t begin_sync(int set)
{
	pid_t maker = getpid(), pid = fork();

	if (pid)
		return pid;
	chain_dies_with(maker);
	_exit(folder_sync(set) ? 1 : 0);
}

/* Nothing is published that was not found whole, and is not on the disk. */
static int close_up(struct set *s, const struct run *r, int records,
		    const struct site *site)
{
	const struct verify_words said = {text_of_buffer(&site->drawn),
					  text_of_buffer(&site->sheets),
					  text_of_buffer(&site->letters)};

	pid_t syncing;
	int result;

	say_progress("%s: checking", s->name);
	syncing = begin_sync(s->work.set);
	result = read_account(s, r, records) ||
		 verify_set(s->work.set, &s->account, &said) ||
		 tables_unchanged(&r->tables) || make_manifest(s, r);
	while (syncing > 0 && waitpid(syncing, NULL, 0) < 0 && errno == EINTR)
		;
	if (result)
		return -1;
	if (folder_sync(s->work.set) || fsync(s->work.fd))
		return say_trouble("%s: %s", s->name, strerror(errno));
	return 0;
}

/* What a maker is given. */
struct order {
	struct set *set;
	const struct run *run;
	const struct reading *reading;
};

static int make_set(void *what, int news)
{
	const struct order *order = what;
	struct set *s = order->set;
	struct site *site;
	int records = open_records(s), result;

	if (records < 0)
		return -1;
	site = memory_new(sizeof(*site));
	site->set = s;
	site->run = order->run;
	site->reading = order->reading;
	site->news = news;
	say_progress("%s: reading %zu files", s->name,
		     order->run->exports.files);
	result = run_stages(site, order->run, records);
	if (!result)
		result = close_up(s, order->run, records, site);
	buffer_release(&site->sheets);
	buffer_release(&site->letters);
	buffer_release(&site->drawn);
	free(site);
	close(records);
	return result;
}

int set_start(struct set *s, const struct run *r, const struct reading *reading)
{
	struct order order = {s, r, reading};

	if (publish_place(r->region, s->name) ||
	    work_make(&s->work, r->region, s->name))
		return -1;
	return maker_start(&s->maker, make_set, &order);
}

int set_halfway(struct set *s, const struct run *r)
{
	return maker_await(&s->maker, MAKER_HALFWAY, r->signals);
}

int set_finish(struct set *s, const struct run *r)
{
	int records, result;

	if (maker_await(&s->maker, MAKER_DONE, r->signals))
		return -1;
	records = openat(s->work.set, SET_RECORDS, O_RDONLY | O_CLOEXEC);
	if (records < 0)
		return say_trouble(SET_RECORDS ": %s", strerror(errno));
	result = read_account(s, r, records);
	close(records);
	return result;
}

int set_publish(struct set *s, const struct run *r)
{
	return publish_set(r->region, s->name, s->work.fd, "set", renameat2);
}

void set_release(struct set *s)
{
	maker_stop(&s->maker);
	if (s->account.index.arena)
		account_release(&s->account);
	work_remove(&s->work);
}
