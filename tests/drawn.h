/* Whole reports, drawn of records, and what they say. */
#ifndef DRAWN_H
#define DRAWN_H

#include "charts/contents.h"
#include "extremes.h"
#include "records.h"

static inline void check_lines(const struct extreme *e, const char *lines,
			       void (*judge)(const struct extreme *,
					     const struct canvas *))
{
	struct model model;
	struct canvas *canvas;
	const char *why;

	model_init(&model);
	read_records(&model.dossier, lines);
	assert_true(model_settle(&model));
	canvas = canvas_open(&why);
	assert_non_null(canvas);
	contents_draw(canvas, &model);
	judge(e, canvas);
	canvas_close(canvas);
	model_release(&model);
}

static inline void check_extreme(const struct extreme *e,
				 void (*judge)(const struct extreme *,
					       const struct canvas *))
{
	char *lines = lines_of(e);

	check_lines(e, lines, judge);
	free(lines);
}

static inline size_t told_times(const struct canvas *canvas, const char *words)
{
	struct text story = canvas_story(canvas);
	struct buffer line = {0};
	size_t times = 0;

	/* Lines are broken between words, and those of a row begin further. */
	for (size_t i = 0; i < story.len; i++)
		if (story.at[i] != '\n' && story.at[i] != ' ')
			buffer_char(&line, story.at[i]);
		else if (line.len && line.at[line.len - 1] != ' ')
			buffer_char(&line, ' ');
	buffer_char(&line, '\0');
	for (const char *at = line.at; (at = strstr(at, words)); at++)
		times++;
	buffer_release(&line);
	return times;
}

static inline bool is_told(const struct canvas *canvas, const char *words)
{
	return told_times(canvas, words) > 0;
}

static inline void assert_story(const struct extreme *e,
				const struct canvas *canvas, const char *words)
{
	if (!is_told(canvas, words))
		fail_msg("%s: nowhere '%s'", e->name, words);
}

static const struct extreme *const usual = &extremes[0];

/* The records of the usual region, with other words in one place. */
static inline char *lines_with(const char *words, const char *others)
{
	char *lines = lines_of(usual), *at = strstr(lines, words);
	struct buffer b = {0};

	assert_non_null(at);
	buffer_add(&b, (struct text){lines, (size_t)(at - lines)});
	buffer_add(&b, text_of(others));
	buffer_add(&b, text_of(at + strlen(words)));
	buffer_char(&b, '\0');
	free(lines);
	return b.at;
}

static inline void check_with(const char *words, const char *others,
			      void (*judge)(const struct extreme *,
					    const struct canvas *))
{
	char *lines = lines_with(words, others);

	check_lines(usual, lines, judge);
	free(lines);
}

#endif
