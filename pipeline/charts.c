/*
 * charts: masked records become the pages that the stuurgroep reads.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "charts/contents.h"
#include "digest.h"
#include "fd.h"
#include "options.h"
#include "stage.h"
#include "told.h"

static void read_model(struct model *model)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	model_init(model);
	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		dossier_add(&model->dossier, record);
	record_reader_release(&in);
	free(record);
	if (!model_settle(model))
		stage_fail("standard input has no report record");
}

static int open_output(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);

	if (fd < 0)
		stage_fail("%s: %s", path, strerror(errno));
	return fd;
}

/* For who publishes it: what must be found again on the disk. */
static void tell(const char *path, struct text bytes)
{
	char hex[DIGEST_HEX];
	struct digest digest;

	digest_init(&digest);
	digest_add(&digest, bytes.at, bytes.len);
	digest_hex(&digest, hex);
	told_say(path, hex);
}

static void write_output(const char *path, int fd, struct text bytes)
{
	int error = fd_write(fd, bytes.at, bytes.len);

	if (!error && path && fsync(fd))
		error = errno;
	if (!error && close(fd) != 0)
		error = errno;
	if (error)
		stage_fail("%s: %s", path ? path : "standard output",
			   strerror(error));
	if (path)
		tell(path, bytes);
}

static struct canvas *open_canvas(void)
{
	const char *why = "";
	struct canvas *canvas = canvas_open(&why);

	if (!canvas)
		stage_fail("%s", why);
	return canvas;
}

static void finish(struct canvas *canvas, const char *path, int fd)
{
	struct buffer pdf = {0};
	int error = canvas_finish(canvas, &pdf);

	if (error)
		stage_fail("the PDF: %s", strerror(error));
	write_output(path, fd, text_of_buffer(&pdf));
	buffer_release(&pdf);
}

int main(int argc, char **argv)
{
	const char *path = NULL, *words = NULL;
	const struct option_row options[] = {
	    {'o', "output", "FILE", "Write there, not to standard output.",
	     &path, NULL},
	    {'t', "text", "FILE",
	     "Write there what the pages say, as plain text.", &words, NULL},
	    {0}};
	const struct program program = {
	    "charts", "", "Draws the report of the stuurgroep as a PDF.",
	    options, NULL};
	struct canvas *canvas;
	struct model model;
	int fd;

	stage_start("charts");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see charts -h");
	fd = path ? open_output(path) : STDOUT_FILENO;
	/* The fonts load while the stages before are still at work. */
	canvas = open_canvas();
	read_model(&model);
	contents_draw(canvas, &model);
	if (words)
		write_output(words, open_output(words), canvas_story(canvas));
	finish(canvas, path, fd);
	canvas_close(canvas);
	model_release(&model);
	if (path && (fflush(stdout) || ferror(stdout)))
		stage_fail("standard output: %s", strerror(errno));
	return STAGE_CLEAN;
}
