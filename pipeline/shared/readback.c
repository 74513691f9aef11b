#include "readback.h"

#include <expat.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

enum { BLOCK_SIZE = 16 * 1024, MOST_SHEETS = 1024 };

static const char row_tag[] = "<row", end_tag[] = "</worksheet>";

enum { ROW_TAG = sizeof(row_tag) - 1, END_TAG = sizeof(end_tag) - 1 };

static const char workbook_part[] = "xl/workbook.xml";
static const char links_part[] = "xl/_rels/workbook.xml.rels";

/* A part that is being read. */
struct reading {
	struct readback *out;
	struct zip *zip;
	const char *part;
	XML_Parser parser;            /* NULL: it is not parsed */
	struct readback_sheet *sheet; /* whose rows are counted, or NULL */
};

static int fail(struct readback *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The first thing that is wrong is the one that is told. */
static int fail(struct readback *out, const char *format, ...)
{
	va_list args;

	if (*out->why)
		return -1;
	va_start(args, format);
	vsnprintf(out->why, sizeof(out->why), format, args);
	va_end(args);
	return -1;
}

static const char *attribute(const char **pairs, const char *name)
{
	for (; *pairs; pairs += 2)
		if (!strcmp(pairs[0], name))
			return pairs[1];
	return "";
}

static const char *keep(struct readback *out, const char *text)
{
	return arena_copy(&out->arena, text, strlen(text));
}

/* <sheet name="Voorblad" sheetId="1" r:id="rId1"/>; `part` is the r:id until
 * the links are read. */
static void see_sheet(void *user, const char *name, const char **pairs)
{
	struct reading *r = user;
	struct readback *out = r->out;

	if (strcmp(name, "sheet") != 0)
		return;
	if (out->sheets == MOST_SHEETS) {
		fail(out, "more than %d sheets", MOST_SHEETS);
		return;
	}
	out->sheet =
	    memory_resize(out->sheet, out->sheets + 1, sizeof(*out->sheet));
	out->sheet[out->sheets++] = (struct readback_sheet){
	    .name = keep(out, attribute(pairs, "name")),
	    .part = keep(out, attribute(pairs, "r:id")),
	};
}

/* <Relationship Id="rId1" Type=... Target="worksheets/sheet1.xml"/> */
static void see_link(void *user, const char *name, const char **pairs)
{
	struct reading *r = user;
	char part[256];

	if (strcmp(name, "Relationship") != 0)
		return;
	for (size_t i = 0; i < r->out->sheets; i++) {
		struct readback_sheet *sheet = &r->out->sheet[i];

		if (strcmp(sheet->part, attribute(pairs, "Id")) != 0)
			continue;
		snprintf(part, sizeof(part), "xl/%s",
			 attribute(pairs, "Target"));
		sheet->part = keep(r->out, part);
		return;
	}
}

static void see_nothing(void *user, const char *name, const char **pairs)
{
	(void)user;
	(void)name;
	(void)pairs;
}

static void see_doctype(void *user, const char *name, const char *system,
			const char *public, int internal)
{
	struct reading *r = user;

	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	fail(r->out, "%s: a DOCTYPE is not allowed", r->part);
	XML_StopParser(r->parser, XML_FALSE);
}

static void parse(struct reading *r, const char *block, int len, int last)
{
	if (XML_Parse(r->parser, block, len, last) == XML_STATUS_OK)
		return;
	fail(r->out, "%s: line %lu: %s", r->part,
	     (unsigned long)XML_GetCurrentLineNumber(r->parser),
	     XML_ErrorString(XML_GetErrorCode(r->parser)));
}

/* Tags in what stands from `at` on; a `<` in a text is written otherwise. */
static unsigned long count_rows(const char *at, const char *end)
{
	unsigned long rows = 0;

	while ((at = memmem(at, (size_t)(end - at), row_tag, ROW_TAG)) &&
	       at + ROW_TAG < end) {
		at += ROW_TAG;
		rows += *at == ' ' || *at == '>' || *at == '/';
	}
	return rows;
}

/* A sheet to its end, in blocks; the last bytes of each are looked at again
 * with the next one. */
static void count_sheet(struct reading *r, struct zip_file *file)
{
	static char room[END_TAG + BLOCK_SIZE];
	size_t kept = 0;
	zip_int64_t got;

	while ((got = zip_fread(file, room + kept, BLOCK_SIZE)) > 0) {
		size_t seen = kept > ROW_TAG ? kept - ROW_TAG : 0;
		size_t used = kept + (size_t)got;

		r->sheet->rows += count_rows(room + seen, room + used);
		kept = used < END_TAG ? used : END_TAG;
		memmove(room, room + used - kept, kept);
	}
	if (got < 0)
		fail(r->out, "%s: %s", r->part, zip_file_strerror(file));
	else if (kept < END_TAG || memcmp(room, end_tag, END_TAG) != 0)
		fail(r->out, "%s: does not end in %s", r->part, end_tag);
}

/* All of it, through the parser if there is one. */
static void read_file(struct reading *r, struct zip_file *file)
{
	static char block[BLOCK_SIZE];
	zip_int64_t got;

	while ((got = zip_fread(file, block, sizeof(block))) > 0) {
		if (r->parser)
			parse(r, block, (int)got, 0);
		if (*r->out->why)
			return;
	}
	if (got < 0)
		fail(r->out, "%s: %s", r->part, zip_file_strerror(file));
	else if (r->parser)
		parse(r, block, 0, 1);
}

static void open_parser(struct reading *r, XML_StartElementHandler see)
{
	r->parser = XML_ParserCreate(NULL);
	if (!r->parser) {
		fail(r->out, "%s: out of memory", r->part);
		return;
	}
	XML_SetUserData(r->parser, r);
	XML_SetStartElementHandler(r->parser, see);
	XML_SetStartDoctypeDeclHandler(r->parser, see_doctype);
}

/* `see` NULL: it is not parsed. */
static void read_part(struct reading *r, XML_StartElementHandler see)
{
	struct zip_file *file = zip_fopen(r->zip, r->part, 0);

	if (!file) {
		fail(r->out, "%s: %s", r->part, zip_strerror(r->zip));
		return;
	}
	r->parser = NULL;
	if (see)
		open_parser(r, see);
	if (r->sheet)
		count_sheet(r, file);
	else
		read_file(r, file);
	XML_ParserFree(r->parser);
	if (zip_fclose(file))
		fail(r->out, "%s: cannot be read to its end", r->part);
}

static bool is_xml(struct text part)
{
	return text_ends(part, ".xml") || text_ends(part, ".rels");
}

/* Without a word of ours in it. */
static bool is_fixed(struct text part)
{
	return text_starts(part, "xl/theme/") ||
	       text_is(part, "xl/styles.xml") ||
	       text_is(part, "[Content_Types].xml") || text_ends(part, ".rels");
}

static struct readback_sheet *sheet_of(struct readback *out, const char *part)
{
	for (size_t i = 0; i < out->sheets; i++)
		if (!strcmp(out->sheet[i].part, part))
			return &out->sheet[i];
	return NULL;
}

static void read_entry(struct reading *r)
{
	struct text part = text_of(r->part);

	if (text_is(part, workbook_part) || text_is(part, links_part))
		return; /* it was read before */
	r->sheet = sheet_of(r->out, r->part);
	if (r->sheet)
		r->sheet->found = true;
	read_part(r, is_xml(part) && !r->sheet && !is_fixed(part) ? see_nothing
								  : NULL);
}

static void read_entries(struct reading *r)
{
	zip_int64_t entries = zip_get_num_entries(r->zip, 0);

	for (zip_int64_t i = 0; i < entries && !*r->out->why; i++) {
		r->part = zip_get_name(r->zip, (zip_uint64_t)i, 0);
		if (!r->part)
			fail(r->out, "an entry without a name");
		else if (zip_name_locate(r->zip, r->part, 0) != i)
			fail(r->out, "%s: is in it twice", r->part);
		else
			read_entry(r);
	}
}

static void read_workbook(struct reading *r)
{
	r->part = workbook_part;
	read_part(r, see_sheet);
	r->part = links_part;
	if (!*r->out->why)
		read_part(r, see_link);
	if (!*r->out->why && !r->out->sheets)
		fail(r->out, "there is no sheet in it");
	if (zip_name_locate(r->zip, "[Content_Types].xml", 0) < 0)
		fail(r->out, "[Content_Types].xml is missing");
}

int readback_check(const char *path, struct readback *out)
{
	struct reading r = {.out = out};
	int code;

	*out = (struct readback){0};
	r.zip = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code);
	if (!r.zip) {
		struct zip_error error;

		zip_error_init_with_code(&error, code);
		fail(out, "no whole zip: %s", zip_error_strerror(&error));
		zip_error_fini(&error);
		return -1;
	}
	read_workbook(&r);
	if (!*out->why)
		read_entries(&r);
	for (size_t i = 0; i < out->sheets && !*out->why; i++)
		if (!out->sheet[i].found)
			fail(out, "sheet %s has no part", out->sheet[i].name);
	zip_discard(r.zip);
	return *out->why ? -1 : 0;
}

void readback_release(struct readback *r)
{
	free(r->sheet);
	arena_release(&r->arena);
	*r = (struct readback){0};
}
