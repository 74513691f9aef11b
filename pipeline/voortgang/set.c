#include "voortgang/set.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fd.h"
#include "voortgang/account.h"
#include "voortgang/chain.h"
#include "voortgang/manifest.h"
#include "voortgang/message.h"
#include "voortgang/publish.h"
#include "voortgang/say.h"
#include "voortgang/signals.h"
#include "voortgang/site.h"
#include "voortgang/verify.h"

void set_init(struct set *s, const struct plan_moment *moment)
{
	*s = (struct set){.moment = moment, .work = {.fd = -1, .set = -1}};
	date_iso(moment->moment, s->name);
}

static int open_records(const struct set *s)
{
	int fd = openat(s->work.set, SET_RECORDS,
			O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		say_trouble(SET_RECORDS ": %s", strerror(errno));
	return fd;
}

static int write_manifest(struct record_writer *w, const struct set *s,
			  const struct run *r, const struct account *account,
			  struct manifest_file *file,
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
	manifest_run(w, account);
	manifest_exports(w, account);
	manifest_tables(w, r->tables.file, r->tables.files);
	manifest_outputs(w, file, files);
	return 0;
}

static int make_manifest(const struct set *s, const struct run *r,
			 const struct account *account)
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
	result = write_manifest(&w, s, r, account, file, &list);
	error = record_finish(&w);
	close(fd);
	free(file);
	folder_list_release(&list);
	return error ? say_trouble(SET_MANIFEST ": %s", strerror(error))
		     : result;
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

static int check(const struct set *s, const struct run *r,
		 const struct site *site, const struct account *account)
{
	const struct verify_words said = {text_of_buffer(&site->drawn),
					  text_of_buffer(&site->sheets),
					  text_of_buffer(&site->letters)};

	return verify_set(s->work.set, account, &said) ||
		       tables_unchanged(&r->tables) ||
		       make_manifest(s, r, account)
		   ? -1
		   : 0;
}

/* Nothing is published that was not found whole, and is not on the disk. */
static int close_up(const struct set *s, const struct run *r,
		    const struct site *site, const struct account *account)
{
	pid_t syncing;
	int result;

	say_progress("%s: checking", s->name);
	syncing = begin_sync(s->work.set);
	result = check(s, r, site, account);
	while (syncing > 0 && waitpid(syncing, NULL, 0) < 0 && errno == EINTR)
		;
	if (result)
		return -1;
	if (folder_sync(s->work.set) || fsync(s->work.fd))
		return say_trouble("%s: %s", s->name, strerror(errno));
	return 0;
}

static int send(int news, struct text words)
{
	int error = fd_write(news, words.at, words.len);

	return error ? say_trouble("the news of a set: %s", strerror(error))
		     : 0;
}

/* What is to be said once it is published. */
static int tell(const struct set *s, const struct run *r,
		const struct account *account, int news)
{
	struct buffer message = {0}, place = {0};
	int result;

	buffer_format(&place, "%s/%s/%s%c", r->output, r->region_name, s->name,
		      0);
	message_write(&message, account, place.at);
	result = send(news, text_of_buffer(&message));
	buffer_release(&message);
	buffer_release(&place);
	return result;
}

/* Others may build on it from halfway; the account is read while the emitters
 * are still at work. */
static int make(const struct set *s, struct site *site, int records, int news)
{
	const struct run *r = site->run;
	struct account account = {.files = 0};
	int result =
	    site_open(site, records) || send(news, TEXT("\0")) ||
	    account_read(&account, records) ||
	    account_settle(&account, &r->exports, &r->plan, s->moment) ||
	    site_wait(site) || close_up(s, r, site, &account) ||
	    tell(s, r, &account, news);

	account_release(&account);
	return result ? -1 : 0;
}

/* What a maker is given. */
struct order {
	const struct set *set;
	const struct run *run;
	const struct reading *reading;
};

static int make_set(void *what, int news)
{
	const struct order *order = what;
	int records = open_records(order->set), result;
	struct site *site;
	int stopped;

	if (records < 0)
		return -1;
	site = memory_new(sizeof(*site));
	site->set = order->set;
	site->run = order->run;
	site->reading = order->reading;
	say_progress("%s: reading %zu files", order->set->name,
		     order->run->exports.files);
	result = make(order->set, site, records, news);
	stopped = site->tee.stopped;
	site_release(site);
	free(site);
	close(records);
	/* So that it is known, also where it came to this process alone. */
	if (stopped)
		signals_obey(stopped);
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
	return maker_await(&s->maker, MAKER_DONE, r->signals);
}

struct text set_message(const struct set *s)
{
	return text_of_buffer(&s->maker.said);
}

int set_publish(struct set *s, const struct run *r)
{
	return publish_set(r->region, s->name, s->work.fd, "set", renameat2);
}

void set_release(struct set *s)
{
	maker_stop(&s->maker);
	work_remove(&s->work);
}
