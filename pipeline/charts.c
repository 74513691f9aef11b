/*
 * charts: masked records become the pages that the stuurgroep reads.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "charts/pages.h"
#include "options.h"
#include "stage.h"

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

static void describe(struct canvas *canvas, const struct model *model)
{
	struct buffer title = {0};

	buffer_format(&title, "%.*s %.*s", TEXT_ARG(model->about[REPORT_TITLE]),
		      TEXT_ARG(model->about[REPORT_REGION]));
	canvas_describe(canvas, text_of_buffer(&title),
			model->about[REPORT_MOMENT]);
	buffer_release(&title);
}

static void draw(struct canvas *canvas, const struct model *model)
{
	struct pages pages = {canvas, model, 0, 2};

	for (size_t i = 0; i < model->traits; i++)
		pages.count += model->trait[i].filled;
	describe(canvas, model);
	page_scoreboard(&pages);
	for (size_t i = 0; i < model->traits; i++)
		if (model->trait[i].filled)
			page_indicator(&pages, &model->trait[i]);
	page_coverage(&pages);
}

static int open_output(const char *path)
{
	int fd = STDOUT_FILENO;

	if (path)
		fd =
		    open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
	if (fd < 0)
		stage_fail("%s: %s", path, strerror(errno));
	return fd;
}

static struct canvas *open_canvas(int fd)
{
	const char *why = "";
	struct canvas *canvas = canvas_open(fd, &why);

	if (!canvas)
		stage_fail("%s", why);
	return canvas;
}

int main(int argc, char **argv)
{
	const char *path = NULL;
	const struct option_row options[] = {
	    {'o', "output", "FILE", "Write there, not to standard output.",
	     &path, NULL},
	    {0}};
	const struct program program = {
	    "charts", "", "Draws the report of the stuurgroep as a PDF.",
	    options, NULL};
	struct canvas *canvas;
	struct model model;
	int fd, error;

	stage_start("charts");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see charts -h");
	fd = open_output(path);
	/* The fonts load while the stages before are still at work. */
	canvas = open_canvas(fd);
	read_model(&model);
	draw(canvas, &model);
	error = canvas_close(canvas);
	if (!error && close(fd) != 0)
		error = errno;
	model_release(&model);
	if (error)
		stage_fail("%s: %s", path ? path : "standard output",
			   strerror(error));
	return STAGE_CLEAN;
}
