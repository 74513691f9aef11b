#include "intake/sift.h"

#include <ctype.h>
#include <strings.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The word, and then no more letters: Somtoday is no total. */
static bool starts_with_word(struct text t, const char *word)
{
	size_t len = strlen(word);

	return t.len >= len && !strncasecmp(t.at, word, len) &&
	       (t.len == len || (!isalpha((unsigned char)t.at[len]) &&
				 (unsigned char)t.at[len] < 0x80));
}

bool row_is_total(const struct row *row)
{
	static const char *const words[] = {
	    "totaal", "total", "totalen", "subtotaal", "eindtotaal", "som"};
	size_t f = 0;

	while (f < row->fields && f < ROWS_COLUMNS && !row->field[f].len)
		f++;
	if (f == row->fields || f == ROWS_COLUMNS ||
	    !strchr("tTsSeE", row->field[f].at[0]))
		return false;
	for (size_t w = 0; w < COUNT(words); w++)
		if (starts_with_word(row->field[f], words[w]))
			return true;
	return false;
}

static bool is_unreadable(struct text t)
{
	const unsigned char *s = (const unsigned char *)t.at;

	for (size_t i = 0; i < t.len; i++) {
		if ((s[i] < ' ' && s[i] != '\t' && s[i] != '\n') ||
		    s[i] == 0x7F)
			return true;
		if (s[i] == 0xC2 && i + 1 < t.len && s[i + 1] < 0xA0)
			return true;
		if (s[i] == 0xEF && i + 2 < t.len && s[i + 1] == 0xBF &&
		    s[i + 2] >= 0xBD)
			return true;
	}
	return false;
}

size_t row_unreadable(const struct row *row)
{
	for (size_t f = 0; f < row->fields && f < ROWS_COLUMNS; f++)
		if (is_unreadable(row->field[f]))
			return f;
	return row->fields;
}
