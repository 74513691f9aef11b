/* The marks in the contents of a page, a line for each. */
#ifndef MARKS_H
#define MARKS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 16, ARTIFACT = -2, NONE = -1 };

struct content {
	const char *at, *end;
	int page;
	int mark[DEEPEST]; /* a number, or what is around it */
	int depth;
	int texts, shapes; /* since the mark began or went on */
	/* Operands: */
	char name[32]; /* the first name */
	int mcid;
	char last[32];
};

static inline int mark_of(const struct content *c)
{
	return c->depth ? c->mark[c->depth - 1] : NONE;
}

static inline void tell_content(struct content *c)
{
	int mark = mark_of(c);

	if (mark >= 0 || c->texts || c->shapes) {
		printf("content\t%d\t", c->page);
		if (mark >= 0)
			printf("%d", mark);
		else
			printf(mark == ARTIFACT ? "artifact" : "none");
		printf("\t%d\t%d\n", c->texts, c->shapes);
	}
	c->texts = c->shapes = 0;
}

static inline void begin_mark(struct content *c)
{
	int around = mark_of(c);

	tell_content(c);
	if (c->depth == DEEPEST) {
		fprintf(stderr, "tags: marks are too deep\n");
		exit(2);
	}
	c->mark[c->depth++] = c->mcid >= 0                   ? c->mcid
			      : !strcmp(c->name, "Artifact") ? ARTIFACT
							     : around;
}

static inline void operate(struct content *c, const char *word)
{
	static const char *const texts[] = {"Tj", "TJ", "'", "\""};
	static const char *const shapes[] = {"f", "F",  "f*", "S",  "s", "B",
					     "b", "B*", "b*", "sh", "Do"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		c->texts += !strcmp(word, texts[i]);
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
		c->shapes += !strcmp(word, shapes[i]);
	if (!strcmp(word, "BDC") || !strcmp(word, "BMC"))
		begin_mark(c);
	if (!strcmp(word, "EMC")) {
		tell_content(c);
		c->depth--;
	}
	c->name[0] = '\0';
	c->mcid = -1;
}

static inline void skip_string(struct content *c)
{
	int depth = 0;

	do {
		if (*c->at == '\\')
			c->at++;
		else if (*c->at == '(')
			depth++;
		else if (*c->at == ')')
			depth--;
		c->at++;
	} while (depth && c->at < c->end);
}

static inline void take_word(struct content *c, const char *word)
{
	if (word[0] == '/') {
		if (!c->name[0])
			snprintf(c->name, sizeof(c->name), "%s", word + 1);
	} else if (!strcmp(c->last, "/MCID")) {
		c->mcid = (int)strtol(word, NULL, 10);
	} else if (!strchr("+-.0123456789", word[0])) {
		operate(c, word);
	}
	snprintf(c->last, sizeof(c->last), "%s", word);
}

static inline void read_content(struct content *c)
{
	static const char ends[] = " \t\r\n/()<>[]%";
	char word[32];

	while (c->at < c->end) {
		size_t len = 1;

		if (*c->at == '(') {
			skip_string(c);
			continue;
		}
		if (*c->at != '/' && strchr(ends, *c->at)) {
			c->at++;
			continue;
		}
		while (c->at + len < c->end && !strchr(ends, c->at[len]))
			len++;
		snprintf(word, sizeof(word), "%.*s", (int)len, c->at);
		c->at += len;
		take_word(c, word);
	}
	tell_content(c);
}

#endif
