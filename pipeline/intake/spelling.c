#include "intake/spelling.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_at(struct text t)
{
	size_t len = 0;

	while (len < t.len && is_digit(t.at[len]))
		len++;
	return len;
}

static struct text skip(struct text t, size_t len)
{
	return (struct text){t.at + len, t.len - len};
}

struct text spelling_fold(struct text t, char *room)
{
	size_t len = text_fold(t, room, SPELLING_ROOM);

	return (struct text){room, len <= SPELLING_ROOM ? len : 0};
}

bool spelling_has_places(struct text pattern)
{
	return pattern.len && memchr(pattern.at, '{', pattern.len);
}

/* `pattern` is behind a `{`. */
static bool catch_digits(struct text *pattern, struct text *header,
			 struct spelling_catches *catches)
{
	size_t len = digits_at(*header);
	struct spelling_catch *new = &catches->item[catches->count];

	if (!len || catches->count == SPELLING_CATCHES)
		return false;
	text_cut(pattern, '}', &new->name);
	new->digits = (struct text){header->at, len};
	*header = skip(*header, len);
	catches->count++;
	return true;
}

bool spelling_match(struct text pattern, struct text header,
		    struct spelling_catches *catches)
{
	catches->count = 0;
	while (pattern.len) {
		char c = pattern.at[0];

		pattern = skip(pattern, 1);
		if (c == '{') {
			if (!catch_digits(&pattern, &header, catches))
				return false;
			continue;
		}
		if (!header.len || header.at[0] != c)
			return false;
		header = skip(header, 1);
	}
	return header.len == 0;
}

long spelling_file_year(const char *path, bool last)
{
	const char *slash = strrchr(path, '/');
	struct text rest = text_of(slash ? slash + 1 : path);
	long year = 0, found;

	while (rest.len && (last || !year)) {
		size_t len = digits_at(rest);

		if (text_long((struct text){rest.at, len}, &found) &&
		    len == 4 && found >= 1900 && found <= 2099)
			year = found;
		rest = skip(rest, len ? len : 1);
	}
	return year;
}
