/*
 * story: what the pages say, as plain text in reading order.
 *
 * Lines of at most 72 characters, UTF-8, LF; titles are underlined.
 */
#ifndef CHARTS_STORY_H
#define CHARTS_STORY_H

#include "text.h"

enum story_part {
	STORY_NONE, /* is not told */
	STORY_TITLE,
	STORY_HEAD,
	STORY_PLAIN,
	STORY_ROW /* of a table or a list */
};

void story_put(struct buffer *out, enum story_part, struct text words);

#endif
