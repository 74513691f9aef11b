#include "placeholder.h"

#include <ctype.h>

/* Folded. */
enum { WORD_ROOM = 16 };
static const char *const words[] = {"x",   "xx",  "xxx",      "?",
				    "??",  "*",   "**",       "nvt",
				    "n/a", "n/b", "onbekend", "nnb"};

/* Signs that are folded away: of them alone nothing is left. */
static bool is_rule(struct text t)
{
	static const char *const dashes[] = {
	    "-", ".", "_", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"};
	struct text rest = t;

	while (rest.len) {
		size_t len = 0;

		for (size_t i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++)
			if (text_starts(rest, dashes[i]))
				len = strlen(dashes[i]);
		if (!len)
			return false;
		rest = (struct text){rest.at + len, rest.len - len};
	}
	return t.len > 0;
}

bool text_is_placeholder(struct text t)
{
	char room[WORD_ROOM];
	struct text folded;

	/* Most cells are numbers, and no word starts with a digit. */
	if (t.len && t.at[0] >= '0' && t.at[0] <= '9')
		return false;
	if (is_rule(t))
		return true;
	folded = (struct text){room, text_fold(t, room, sizeof(room))};
	if (folded.len > sizeof(room))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (text_is(folded, words[i]))
			return true;
	return false;
}

static bool only_hashes(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] != '#')
			return false;
	return t.len > 1;
}

/* `#`, capitals with perhaps /0, and ! or ?; but for #N/B and #N/A. */
bool text_is_formula_error(struct text t)
{
	if (t.len < 2 || t.at[0] != '#')
		return false;
	if (only_hashes(t) || text_is(t, "#N/B") || text_is(t, "#N/A"))
		return true;
	for (size_t i = 1; i + 1 < t.len; i++)
		if (!isupper((unsigned char)t.at[i]) && t.at[i] != '/' &&
		    t.at[i] != '0' && t.at[i] != '_')
			return false;
	return t.len > 3 && (t.at[t.len - 1] == '!' || t.at[t.len - 1] == '?');
}
