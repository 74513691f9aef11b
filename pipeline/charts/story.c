#include "charts/story.h"

enum { STORY_WIDTH = 72 };

static const struct {
	const char *before;        /* between it and what came before */
	const char *first, *later; /* begin its lines */
	char under;                /* 0: no line under it */
} parts[] = {
    [STORY_TITLE] = {"\n\n", "", "", '='},
    [STORY_HEAD] = {"\n", "", "", '-'},
    [STORY_PLAIN] = {"\n", "", "", 0},
    [STORY_ROW] = {"", "- ", "  ", 0},
};

/* In characters; a byte that goes on with one does not count. */
static size_t width_of(struct text words)
{
	size_t width = 0;

	for (size_t i = 0; i < words.len; i++)
		width += (words.at[i] & 0xC0) != 0x80;
	return width;
}

/* Gives the width of the last line. */
static size_t put_lines(struct buffer *out, enum story_part part,
			struct text words)
{
	size_t column = strlen(parts[part].first);
	struct text word;
	bool begun = false;

	buffer_add(out, text_of(parts[part].first));
	while (text_cut(&words, ' ', &word)) {
		size_t width = width_of(word);

		if (!width)
			continue;
		if (begun && column + 1 + width > STORY_WIDTH) {
			buffer_format(out, "\n%s", parts[part].later);
			column = strlen(parts[part].later);
		} else if (begun) {
			buffer_char(out, ' ');
			column++;
		}
		buffer_add(out, word);
		column += width;
		begun = true;
	}
	buffer_char(out, '\n');
	return column;
}

void story_put(struct buffer *out, enum story_part part, struct text words)
{
	size_t width;

	if (part == STORY_NONE || !words.len)
		return;
	if (out->len)
		buffer_add(out, text_of(parts[part].before));
	width = put_lines(out, part, words);
	for (size_t i = 0; parts[part].under && i < width; i++)
		buffer_char(out, parts[part].under);
	if (parts[part].under)
		buffer_char(out, '\n');
}
