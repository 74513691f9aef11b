/*
 * cells: what stands in the cells of a workbook, a line for each cell that is
 * not blank: sheet, cell, type, formula, value; tabs between them. Types are
 * those of the file: n is a number, str the text of a formula; texts of cells
 * are inlineStr. A merged range has the type merge.
 */
#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

#include "text.h"

enum { MOST_SHEETS = 1024 };

struct sheet_part {
	const char *name, *id, *part;
};

struct reading {
	struct zip *zip;
	struct arena arena;
	struct sheet_part sheet[MOST_SHEETS];
	size_t sheets;
	struct text *shared; /* texts that cells refer to by number */
	size_t texts;

	/* the cell at hand */
	const char *name;
	const char *cell, *type;
	struct buffer formula, value;
	struct buffer *to; /* where characters go */
};

static _Noreturn void fail(const char *part)
{
	fprintf(stderr, "cells: %s cannot be read\n", part);
	exit(2);
}

static const char *attribute(const char **pairs, const char *name)
{
	for (; *pairs; pairs += 2)
		if (!strcmp(pairs[0], name))
			return pairs[1];
	return "";
}

static const char *keep(struct reading *r, const char *text)
{
	return text_string(text_of(text), &r->arena);
}

static void see_sheet(void *user, const char *name, const char **pairs)
{
	struct reading *r = user;

	if (strcmp(name, "sheet") != 0 || r->sheets == MOST_SHEETS)
		return;
	r->sheet[r->sheets].name = keep(r, attribute(pairs, "name"));
	r->sheet[r->sheets].id = keep(r, attribute(pairs, "r:id"));
	r->sheet[r->sheets++].part = "";
}

static void see_link(void *user, const char *name, const char **pairs)
{
	struct reading *r = user;
	char part[256];

	for (size_t i = 0; i < r->sheets && !strcmp(name, "Relationship"); i++)
		if (!strcmp(r->sheet[i].id, attribute(pairs, "Id"))) {
			snprintf(part, sizeof(part), "xl/%s",
				 attribute(pairs, "Target"));
			r->sheet[i].part = keep(r, part);
		}
}

static void see_text(void *user, const char *name, const char **pairs)
{
	struct reading *r = user;

	(void)pairs;
	if (!strcmp(name, "si"))
		r->value.len = 0;
	r->to = !strcmp(name, "t") ? &r->value : NULL;
}

static void end_text(void *user, const char *name)
{
	struct reading *r = user;

	r->to = NULL;
	if (strcmp(name, "si") != 0)
		return;
	r->shared = memory_resize(r->shared, r->texts + 1, sizeof(*r->shared));
	r->shared[r->texts++] = text_copy(text_of_buffer(&r->value), &r->arena);
}

static void see_characters(void *user, const char *at, int len)
{
	struct reading *r = user;

	if (r->to)
		buffer_add(r->to, (struct text){at, (size_t)len});
}

static void see_cell(void *user, const char *name, const char **pairs)
{
	struct reading *r = user;

	if (!strcmp(name, "c")) {
		r->cell = keep(r, attribute(pairs, "r"));
		r->type = keep(r, attribute(pairs, "t"));
		r->formula.len = r->value.len = 0;
	}
	if (!strcmp(name, "mergeCell"))
		printf("%s\t%s\tmerge\t\t\n", r->name, attribute(pairs, "ref"));
	r->to = !strcmp(name, "f")                         ? &r->formula
		: !strcmp(name, "v") || !strcmp(name, "t") ? &r->value
							   : NULL;
}

/* On one line. */
static void put(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		putchar((unsigned char)t.at[i] < ' ' ? ' ' : t.at[i]);
}

static void end_cell(void *user, const char *name)
{
	struct reading *r = user;
	struct text value = text_of_buffer(&r->value);
	bool shared = !strcmp(name, "c") && !strcmp(r->type, "s");
	long n;

	r->to = NULL;
	if (strcmp(name, "c") != 0 || (!r->value.len && !r->formula.len))
		return;
	if (shared && text_long(value, &n) && (size_t)n < r->texts)
		value = r->shared[n];
	printf("%s\t%s\t%s\t", r->name, r->cell,
	       shared     ? "inlineStr"
	       : *r->type ? r->type
			  : "n");
	put(text_of_buffer(&r->formula));
	putchar('\t');
	put(value);
	putchar('\n');
}

static void read_part(struct reading *r, const char *part,
		      XML_StartElementHandler start, XML_EndElementHandler end)
{
	struct zip_file *file = zip_fopen(r->zip, part, 0);
	XML_Parser parser = XML_ParserCreate(NULL);
	char block[16 * 1024];
	zip_int64_t got = 1;

	if (!file || !parser)
		fail(part);
	XML_SetUserData(parser, r);
	XML_SetElementHandler(parser, start, end);
	XML_SetCharacterDataHandler(parser, see_characters);
	while (got > 0) {
		got = zip_fread(file, block, sizeof(block));
		if (got < 0 ||
		    XML_Parse(parser, block, (int)got, !got) != XML_STATUS_OK)
			fail(part);
	}
	XML_ParserFree(parser);
	zip_fclose(file);
}

int main(int argc, char **argv)
{
	static const char texts[] = "xl/sharedStrings.xml";
	static struct reading r;

	r.zip = argc == 2 ? zip_open(argv[1], ZIP_RDONLY, NULL) : NULL;
	if (!r.zip)
		fail(argc == 2 ? argv[1] : "usage: cells WORKBOOK; it");
	read_part(&r, "xl/workbook.xml", see_sheet, NULL);
	read_part(&r, "xl/_rels/workbook.xml.rels", see_link, NULL);
	if (zip_name_locate(r.zip, texts, 0) >= 0)
		read_part(&r, texts, see_text, end_text);
	for (size_t i = 0; i < r.sheets; i++) {
		r.name = r.sheet[i].name;
		read_part(&r, r.sheet[i].part, see_cell, end_cell);
	}
	zip_discard(r.zip);
	free(r.shared);
	buffer_release(&r.formula);
	buffer_release(&r.value);
	arena_release(&r.arena);
	return fflush(stdout) || ferror(stdout) ? 2 : 0;
}
