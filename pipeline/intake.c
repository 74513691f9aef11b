/* intake: bytes in some encoding and dialect become records. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "date.h"
#include "intake/deliver.h"
#include "intake/remark.h"
#include "options.h"
#include "stage.h"

enum fate { FATE_USED, FATE_REJECTED, FATE_IGNORED };

static const char *plan_folder, *key_file;
static bool delivered;

static const struct option_row options[] = {
    {'p', "plan", "DIR", "The folder with the tables of the region's plan.",
     &plan_folder, NULL},
    {'k', "key", "KEYFILE",
     "32 bytes that make the pseudonyms; without it, random ones.", &key_file,
     NULL},
    {'d', "delivered", NULL,
     "Write the rows of schools as they came, for returns, and no findings.",
     NULL, &delivered},
    {0, NULL, NULL, NULL, NULL, NULL}};

static const struct program program = {
    "intake", "[FILE...]",
    "Reads exports of schools and open data of DUO, and writes them as "
    "records.",
    options, NULL};

static _Noreturn void fail_file(const struct file *file, int error)
{
	stage_fail("%s: %s", file->path, strerror(error));
}

static void put_day(struct record_writer *w, long date)
{
	char room[DATE_ROOM];

	if (date)
		record_put(w, text_of(date_iso(date, room)));
	else
		record_put_unknown(w);
}

static void write_delivery(struct intake *in, const struct file *file)
{
	const struct layout *layout = file->found.shape.layout;
	struct record_writer *w = &in->writer;

	record_begin(w, KIND_DELIVERY);
	record_put_field(w, text_of_buffer(&file->name));
	if (file->found.known) {
		record_put(w, text_of(record_kind_name(layout->kind)));
		record_put(w, text_of(layout->duo ? "duo" : "school"));
	} else {
		record_put_unknown(w);
		record_put_unknown(w);
	}
	record_put(w, text_of(encoding_name(file->source.encoding)));
	if (file->found.separator)
		record_put(w, (struct text){&file->found.separator, 1});
	else
		record_put_unknown(w);
	record_put_long(w, (long)file->source.bytes);
	record_put(w, text_of(file->source.sha256));
	put_day(w, file->source.date);
	record_end(w);
}

/* An empty buffer says nothing. */
static struct text said(const struct buffer *b)
{
	return b->len ? text_of_buffer(b) : (struct text){NULL, 0};
}

static enum fate judge_row(struct intake *in, struct file *file)
{
	struct sift *sift = &file->sift;

	if (sift_row(sift, &file->row))
		return FATE_USED;
	if (sift->code == FINDING_CODES)
		return FATE_IGNORED;
	remark(in, file,
	       (struct finding){.code = sift->code,
				.line = file->row.line,
				.column = sift->column,
				.found = said(&sift->seen),
				.expected = said(&sift->wanted)});
	return finding_level(sift->code) == LEVEL_SIGNAAL ? FATE_IGNORED
							  : FATE_REJECTED;
}

static bool next_row(struct file *file)
{
	int got = rows_read(&file->rows, &file->row);

	if (got < 0)
		fail_file(file, errno);
	return got > 0;
}

/* Up to and with the header; what stands above it is no data. */
static void start_rows(struct intake *in, struct file *file)
{
	while (next_row(file) && file->row.last_line < file->found.line)
		;
	file->rows.expected = file->found.fields;
	file->sift = (struct sift){.found = &file->found,
				   .plan = &in->plan,
				   .suspect = file->source.suspect};
	emit_init(&file->emit, &in->writer, &in->memory, &in->canon,
		  &file->found.shape, text_of_buffer(&file->name));
}

static void read_rows(struct intake *in, struct file *file)
{
	struct balance *balance = &file->balance;
	long *const counts[] = {[FATE_USED] = &balance->used,
				[FATE_REJECTED] = &balance->rejected,
				[FATE_IGNORED] = &balance->ignored};

	rows_open(&file->rows, &file->source, file->found.separator);
	if (file->found.known)
		start_rows(in, file);
	while (next_row(file)) {
		enum fate fate = file->twin               ? FATE_IGNORED
				 : file_is_readable(file) ? judge_row(in, file)
							  : FATE_REJECTED;

		if (fate == FATE_USED)
			emit_row(&file->emit, &file->row);
		balance->read++;
		++*counts[fate];
	}
	rows_close(&file->rows);
}

static void deliver_rows(struct intake *in, struct file *file)
{
	static const char *const fates[] = {[FATE_USED] = "used",
					    [FATE_REJECTED] = "rejected",
					    [FATE_IGNORED] = "ignored"};
	struct deliver deliver;

	rows_open(&file->rows, &file->source, file->found.separator);
	start_rows(in, file);
	deliver_init(&deliver, &in->writer, &file->emit, &file->found);
	while (next_row(file))
		deliver_row(&deliver, &file->row, fates[judge_row(in, file)],
			    file->row.fault == ROW_GOOD &&
				sift_fits(&file->sift, &file->row));
	deliver_release(&deliver);
	rows_close(&file->rows);
}

static void close_accounts(struct intake *in, const struct file *file)
{
	if (!balance_holds(&file->balance))
		stage_fail("%s: %ld rows read, %ld accounted for", file->path,
			   file->balance.read,
			   file->balance.used + file->balance.rejected +
			       file->balance.ignored);
	finding_write_rest(&in->writer, &in->quota, text_of(file->path));
	balance_write(&in->writer, text_of_buffer(&file->name), "intake",
		      &file->balance);
}

/* A file of which rows go back to a school. */
static bool goes_back(const struct file *file)
{
	return file_is_readable(file) && !file->twin &&
	       !file->found.shape.layout->duo;
}

/* The first file with the same bytes; NULL if this is it. */
static const char *find_twin(struct intake *in, const struct file *file)
{
	void **first = map_slot(&in->seen, text_of(file->source.sha256));
	const char *twin = *first;

	if (!twin)
		*first = file->path;
	return twin;
}

/* Rows as records, with all that is to be said of them. */
static void read_whole(struct intake *in, struct file *file)
{
	if (file->found.known && !file->twin)
		remark_years(in, file);
	if (file_is_refused(file)) {
		remark_refused(in, file);
	} else {
		read_rows(in, file);
		remark_whole(in, file);
	}
	close_accounts(in, file);
}

static void read_file(struct intake *in, char *path)
{
	struct file *file = memory_new(sizeof(*file));
	int error;

	file->path = path;
	record_escape_all(&file->name, text_of(path));
	error = source_open(&file->source, path);
	if (!error && !file_is_refused(file))
		error =
		    recognise(&file->found, &file->source, &in->layouts, path);
	if (error)
		fail_file(file, error);
	file->twin = find_twin(in, file);
	write_delivery(in, file);
	if (!in->delivered)
		read_whole(in, file);
	else if (goes_back(file))
		deliver_rows(in, file);
	sift_release(&file->sift);
	recognition_release(&file->found);
	source_close(&file->source);
	buffer_release(&file->name);
	free(file);
}

static void read_key(unsigned char *key)
{
	unsigned char bytes[PSEUDONYM_KEY + 1];
	int fd, error = 0;

	if (!key_file) {
		error = digest_key(key);
		if (error)
			stage_fail("random key: %s", strerror(error));
		return;
	}
	fd = open(key_file, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		stage_fail("%s: %s", key_file, strerror(errno));
	if (read(fd, bytes, sizeof(bytes)) != PSEUDONYM_KEY)
		stage_fail("%s: not a key of %d bytes", key_file,
			   PSEUDONYM_KEY);
	close(fd);
	memcpy(key, bytes, PSEUDONYM_KEY);
}

static void start(struct intake *in)
{
	if (!plan_folder)
		stage_fail("no plan given: -p DIR");
	plan_load(&in->plan, plan_folder,
		  PLAN_SCHOOLS | PLAN_COLUMNS | PLAN_WORDS | PLAN_INDICATORS |
		      PLAN_ACTIVITIES);
	if (in->plan.errors)
		stage_fail("%s: the plan has %d errors", plan_folder,
			   in->plan.errors);
	in->seen.arena = &in->arena;
	in->delivered = delivered;
	emit_remember(&in->memory);
	in->canon.plan = &in->plan;
	read_key(in->canon.key);
	layouts_make(&in->layouts, &in->arena, &in->plan);
	record_writer_init(&in->writer, STDOUT_FILENO);
}

static int finish(struct intake *in)
{
	emit_forget(&in->memory);
	canon_release(&in->canon);
	map_release(&in->seen);
	arena_release(&in->arena);
	plan_release(&in->plan);
	return stage_finish(&in->writer, in->findings);
}

int main(int argc, char **argv)
{
	struct intake in = {.findings = false};
	int first;

	stage_start(program.name);
	first = options_parse(&program, argc, argv);
	start(&in);
	for (int i = first; i < argc; i++)
		read_file(&in, argv[i]);
	return finish(&in);
}
