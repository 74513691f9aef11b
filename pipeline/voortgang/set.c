#include "voortgang/set.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fd.h"
#include "voortgang/account.h"
#include "voortgang/line.h"
#include "voortgang/manifest.h"
#include "voortgang/message.h"
#include "voortgang/publish.h"
#include "voortgang/say.h"
#include "voortgang/signals.h"
#include "voortgang/site.h"
#include "voortgang/verify.h"

void set_init(struct set *s, const struct plan_moment *moment)
{
	*s = (struct set){
	    .moment = moment, .work = {.fd = -1, .set = -1}, .records = -1};
	date_iso(moment->moment, s->name);
}

int set_open(struct set *s, const struct run *r)
{
	if (publish_place(r->region, s->name) ||
	    work_make(&s->work, r->region, s->name))
		return -1;
	s->records = openat(s->work.set, SET_RECORDS,
			    O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	return s->records < 0 ? say_trouble(SET_RECORDS ": %s", strerror(errno))
			      : 0;
}

int set_count(const struct set *s, const struct run *r,
	      const struct reading *reading, struct chain *chain)
{
	const struct line_input input = {.plan = r->tables.path,
					 .exports = &r->exports,
					 .moment = s->moment};
	int judged = work_reopen(reading->judged), out;

	if (judged < 0)
		return -1;
	out = chain_share(s->records);
	if (out >= 0)
		return line_count(chain, &input, judged, out);
	close(judged);
	return -1;
}

static int make_manifest(const struct set *s, const struct run *r,
			 const struct account *account,
			 const struct verified *found)
{
	struct record_writer w;
	int fd, error;

	fd = openat(s->work.set, SET_MANIFEST,
		    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return say_trouble(SET_MANIFEST ": %s", strerror(errno));
	record_writer_init(&w, fd);
	manifest_run(&w, account);
	manifest_exports(&w, account);
	manifest_tables(&w, r->tables.file, r->tables.files);
	manifest_outputs(&w, found->file, found->files);
	error = record_finish(&w);
	close(fd);
	return error ? say_trouble(SET_MANIFEST ": %s", strerror(error)) : 0;
}

static int check(const struct set *s, const struct run *r,
		 const struct site *site, const struct account *account)
{
	struct text said[EMITTERS];
	struct verified found;
	int result;

	for (int i = 0; i < EMITTERS; i++)
		said[i] = text_of_buffer(&site->said[i]);
	result = verify_set(s->work.set, account, said, &found) ||
		 tables_unchanged(&r->tables) ||
		 make_manifest(s, r, account, &found);
	verify_release(&found);
	return result ? -1 : 0;
}

/* What no emitter told of, which has its files on the disk by then. */
static int sync_rest(const struct set *s)
{
	static const char *const rest[] = {SET_RECORDS, SET_SHOWN, SET_MANIFEST,
					   SET_RETURNS, "."};

	for (size_t i = 0; i < sizeof(rest) / sizeof(rest[0]); i++)
		if (folder_sync(s->work.set, rest[i]))
			return say_trouble("%s: %s: %s", s->name, rest[i],
					   strerror(errno));
	return fsync(s->work.fd)
		   ? say_trouble("%s: %s", s->name, strerror(errno))
		   : 0;
}

/* Nothing is published that was not found whole, and is not on the disk. */
static int close_up(const struct set *s, const struct run *r,
		    const struct site *site, const struct account *account)
{
	say_progress("%s: checking", s->name);
	return check(s, r, site, account) || sync_rest(s) ? -1 : 0;
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
 * are at work. */
static int make(const struct set *s, struct site *site, int news)
{
	const struct run *r = site->run;
	struct account account = {.files = 0};
	int result =
	    site_open(site) || send(news, TEXT("\0")) ||
	    account_read(&account, s->records) ||
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
	struct site site = {
	    .set = order->set, .run = order->run, .reading = order->reading};
	int result;

	say_progress("%s: writing", order->set->name);
	result = make(order->set, &site, news);
	site_release(&site);
	/* So that it is known, also where it came to this process alone. */
	if (site.attend.stopped)
		signals_obey(site.attend.stopped);
	return result;
}

int set_start(struct set *s, const struct run *r, const struct reading *reading)
{
	struct order order = {s, r, reading};

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
	if (s->records >= 0)
		close(s->records);
	s->records = -1;
	work_remove(&s->work);
}
