#include "told.h"

#include <stdio.h>
#include <string.h>

void told_say(const char *path, const char *sha256)
{
	const char *slash = strrchr(path, '/');

	printf("file\t%s\t%s\n", slash ? slash + 1 : path, sha256);
}

static bool is_file(struct text line, struct told *told)
{
	struct text word;

	return text_cut(&line, '\t', &word) && text_is(word, "file") &&
	       text_cut(&line, '\t', &told->name) &&
	       text_cut(&line, '\t', &told->sha256) && !line.at;
}

bool told_next(struct text *said, struct told *told)
{
	struct text line;

	while (text_cut(said, '\n', &line))
		if (is_file(line, told))
			return true;
	return false;
}

size_t told_find(struct text said, struct text name, struct told *last)
{
	struct told told;
	size_t times = 0;

	while (told_next(&said, &told))
		if (text_equal(told.name, name)) {
			*last = told;
			times++;
		}
	return times;
}
