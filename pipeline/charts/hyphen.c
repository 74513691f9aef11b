#include "charts/hyphen.h"

#include <stdlib.h>

#include <hyphen.h>

#define PATTERNS "/usr/share/hyphen/hyph_nl_NL.dic"

/* Words are broken that are this long at least, and at most; into parts of 3
 * letters at least. */
enum { LONG_WORD = 9, LONGEST_WORD = 80, LEAST_PART = 3 };

struct hyphen {
	HyphenDict *patterns; /* NULL: not there, or not looked for yet */
	bool looked;
};

struct hyphen *hyphen_open(void)
{
	return memory_new(sizeof(struct hyphen));
}

void hyphen_close(struct hyphen *h)
{
	if (h->patterns)
		hnj_hyphen_free(h->patterns);
	free(h);
}

/* They take longer to read than many a page to draw, and few reports have a
 * word to break. */
static HyphenDict *patterns_of(struct hyphen *h)
{
	if (!h->looked)
		h->patterns = hnj_hyphen_load(PATTERNS);
	h->looked = true;
	return h->patterns;
}

/* The patterns are Latin-1, in lower case. Gives the letters, 0 if the word
 * has others, or a digit. */
static size_t to_latin(struct text word, char *latin)
{
	size_t letters = 0;

	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.at[i];

		if (letters == LONGEST_WORD || c > 0xC3)
			return 0;
		if ((c >= 0x80 && c < 0xC0) || (c >= '0' && c <= '9'))
			return 0;
		if (c >= 0xC0) {
			unsigned char low = (unsigned char)word.at[++i];

			c = (unsigned char)((c & 3) << 6 | (low & 0x3F));
			if (c >= 0xC0 && c < 0xDF)
				c += 0x20;
		} else if (c >= 'A' && c <= 'Z')
			c += 0x20;
		latin[letters++] = (char)c;
	}
	latin[letters] = '\0'; /* the library looks for it */
	return letters;
}

static void put_broken(struct buffer *out, struct text word, const char *points)
{
	size_t letter = 0;

	for (size_t i = 0; i < word.len; letter++) {
		size_t len = (unsigned char)word.at[i] < 0x80 ? 1 : 2;

		buffer_add(out, (struct text){word.at + i, len});
		i += len;
		if (i < word.len && points[letter] & 1)
			buffer_add(out, TEXT("\xC2\xAD"));
	}
}

/* techn(olog)isch: is two words in one, which the patterns know neither of. */
static bool is_double(struct text word)
{
	return word.len > 2 && memchr(word.at + 1, '(', word.len - 2) &&
	       memchr(word.at + 1, ')', word.len - 2);
}

static void put_word(struct hyphen *h, struct buffer *out, size_t least,
		     struct text word)
{
	char latin[LONGEST_WORD + 1], points[LONGEST_WORD + 5];
	size_t letters = to_latin(word, latin);
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;

	if (letters < LONG_WORD || letters < least || is_double(word) ||
	    !patterns_of(h) ||
	    hnj_hyphen_hyphenate3(h->patterns, latin, (int)letters, points,
				  NULL, &rep, &pos, &cut, LEAST_PART,
				  LEAST_PART, LEAST_PART, LEAST_PART))
		buffer_add(out, word);
	else
		put_broken(out, word, points);
	for (size_t i = 0; rep && i < letters; i++)
		free(rep[i]);
	free(rep);
	free(pos);
	free(cut);
}

/* The blank or the end of a line that ends a word. */
static bool is_end(char c)
{
	return c == ' ' || c == '\n';
}

void hyphen_words(struct hyphen *h, struct buffer *out, size_t letters,
		  struct text words)
{
	while (words.len) {
		struct text word = {words.at, 0};

		while (word.len < words.len && !is_end(words.at[word.len]))
			word.len++;
		put_word(h, out, letters, word);
		if (word.len < words.len)
			buffer_char(out, words.at[word.len++]);
		words.at += word.len;
		words.len -= word.len;
	}
}
