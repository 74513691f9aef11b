/*
 * tags: what a PDF is to who cannot see it, a line for each thing, tabs
 * between its fields:
 *
 *	document  NAME VALUE             of the catalog, the title, the metadata
 *	page      NUMBER TABS
 *	content   PAGE MARK TEXTS SHAPES MARK: a number (MCID), artifact, none
 *	link      PAGE PARENT CONTENTS   PARENT: its number in the parent tree
 *	font      PAGE NAME EMBEDDED UNICODE
 *	tag       DEPTH NAME SCOPE WORDS MARKS  in reading order; WORDS: Alt;
 *	                                 MARKS: PAGE:MCID, PAGE:link, ...
 *
 * It shares no code with what makes the PDF.
 */
#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static qpdf_data qpdf;

/* Valid until the next one. */
static const char *name_of(qpdf_oh o)
{
	return qpdf_oh_is_name(qpdf, o) ? qpdf_oh_get_name(qpdf, o) + 1 : "";
}

static qpdf_oh key(qpdf_oh dict, const char *name)
{
	return qpdf_oh_is_dictionary(qpdf, dict)
		   ? qpdf_oh_get_key(qpdf, dict, name)
		   : qpdf_oh_new_null(qpdf);
}

static void put_string(qpdf_oh o)
{
	const char *s =
	    qpdf_oh_is_string(qpdf, o) ? qpdf_oh_get_utf8_value(qpdf, o) : "";

	for (; *s; s++)
		putchar(*s == '\t' || *s == '\n' ? ' ' : *s);
}

static int page_number(qpdf_oh page)
{
	int id = qpdf_oh_get_object_id(qpdf, page);

	for (int i = 0; i < qpdf_get_num_pages(qpdf); i++)
		if (qpdf_oh_get_object_id(
			qpdf, qpdf_get_page_n(qpdf, (size_t)i)) == id)
			return i + 1;
	return 0;
}

static void put_metadata(qpdf_oh root)
{
	unsigned char *bytes = NULL;
	size_t len = 0;
	char *xml;

	if (qpdf_oh_get_stream_data(qpdf, key(root, "/Metadata"), qpdf_dl_all,
				    NULL, &bytes, &len) != QPDF_SUCCESS)
		return;
	xml = strndup((char *)bytes, len);
	printf("document\tpdfuaid:part\t%s\n",
	       strstr(xml, "<pdfuaid:part>1</pdfuaid:part>") ? "1" : "");
	free(xml);
	free(bytes);
}

static void put_document(qpdf_oh root)
{
	qpdf_oh viewer = key(root, "/ViewerPreferences");
	qpdf_oh shown = key(viewer, "/DisplayDocTitle");
	qpdf_oh marked = key(key(root, "/MarkInfo"), "/Marked");
	const char *title = qpdf_get_info_key(qpdf, "/Title");

	printf("document\tTitle\t%s\n", title ? title : "");
	printf("document\tLang\t");
	put_string(key(root, "/Lang"));
	putchar('\n');
	printf("document\tDisplayDocTitle\t%d\n",
	       qpdf_oh_is_bool(qpdf, shown) &&
		   qpdf_oh_get_bool_value(qpdf, shown));
	printf("document\tMarked\t%d\n",
	       qpdf_oh_is_bool(qpdf, marked) &&
		   qpdf_oh_get_bool_value(qpdf, marked));
	put_metadata(root);
}

/* ---- Contents ------------------------------------------------------------ */

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

static int mark_of(const struct content *c)
{
	return c->depth ? c->mark[c->depth - 1] : NONE;
}

static void tell_content(struct content *c)
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

static void begin_mark(struct content *c)
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

static void operate(struct content *c, const char *word)
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

static void skip_string(struct content *c)
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

static void take_word(struct content *c, const char *word)
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

static void read_content(struct content *c)
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

static void put_content(qpdf_oh page, int number)
{
	unsigned char *bytes = NULL;
	size_t len = 0;
	struct content c = {.page = number, .mcid = -1};

	if (qpdf_oh_get_page_content_data(qpdf, page, &bytes, &len) !=
	    QPDF_SUCCESS)
		return;
	c.at = (const char *)bytes;
	c.end = c.at + len;
	read_content(&c);
	free(bytes);
}

/* ---- Fonts and links ----------------------------------------------------- */

static void put_font(qpdf_oh font, int page)
{
	static const char *const files[] = {"/FontFile", "/FontFile2",
					    "/FontFile3"};
	qpdf_oh within = key(font, "/DescendantFonts");
	qpdf_oh about = key(font, "/FontDescriptor");
	int embedded = 0;

	if (qpdf_oh_is_array(qpdf, within))
		about = key(qpdf_oh_get_array_item(qpdf, within, 0),
			    "/FontDescriptor");
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		embedded |=
		    qpdf_oh_is_stream(qpdf, key(about, files[i])) == QPDF_TRUE;
	printf("font\t%d\t%s\t%d\t%d\n", page, name_of(key(font, "/BaseFont")),
	       embedded,
	       qpdf_oh_is_stream(qpdf, key(font, "/ToUnicode")) == QPDF_TRUE);
}

static void put_fonts(qpdf_oh page, int number)
{
	qpdf_oh fonts = key(key(page, "/Resources"), "/Font");

	if (!qpdf_oh_is_dictionary(qpdf, fonts))
		return;
	qpdf_oh_begin_dict_key_iter(qpdf, fonts);
	while (qpdf_oh_dict_more_keys(qpdf))
		put_font(key(fonts, qpdf_oh_dict_next_key(qpdf)), number);
}

static void put_links(qpdf_oh page, int number)
{
	qpdf_oh list = key(page, "/Annots");

	if (!qpdf_oh_is_array(qpdf, list))
		return;
	for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf, list); i++) {
		qpdf_oh link = qpdf_oh_get_array_item(qpdf, list, i);
		qpdf_oh parent = key(link, "/StructParent");

		printf("link\t%d\t%d\t", number,
		       qpdf_oh_is_integer(qpdf, parent)
			   ? qpdf_oh_get_int_value_as_int(qpdf, parent)
			   : -1);
		put_string(key(link, "/Contents"));
		putchar('\n');
	}
}

/* ---- The tree ------------------------------------------------------------ */

static void put_marks(qpdf_oh kid, int page)
{
	qpdf_oh own = key(kid, "/Pg");

	if (qpdf_oh_is_dictionary(qpdf, own))
		page = page_number(own);
	if (qpdf_oh_is_integer(qpdf, kid))
		printf(" %d:%d", page, qpdf_oh_get_int_value_as_int(qpdf, kid));
	else if (!strcmp(name_of(key(kid, "/Type")), "MCR"))
		printf(" %d:%d", page,
		       qpdf_oh_get_int_value_as_int(qpdf, key(kid, "/MCID")));
	else if (!strcmp(name_of(key(kid, "/Type")), "OBJR"))
		printf(" %d:link", page);
}

static int count_kids(qpdf_oh kids)
{
	return qpdf_oh_is_array(qpdf, kids)
		   ? qpdf_oh_get_array_n_items(qpdf, kids)
		   : 1;
}

static qpdf_oh kid_at(qpdf_oh kids, int i)
{
	return qpdf_oh_is_array(qpdf, kids)
		   ? qpdf_oh_get_array_item(qpdf, kids, i)
		   : kids;
}

static void put_tags(qpdf_oh kids, int depth, int page);

static void put_tag(qpdf_oh element, int depth, int page)
{
	qpdf_oh kids = key(element, "/K"), own = key(element, "/Pg");

	if (qpdf_oh_is_dictionary(qpdf, own))
		page = page_number(own);
	printf("tag\t%d\t%s\t", depth, name_of(key(element, "/S")));
	printf("%s\t", name_of(key(key(element, "/A"), "/Scope")));
	put_string(key(element, "/Alt"));
	putchar('\t');
	for (int i = 0; i < count_kids(kids); i++)
		put_marks(kid_at(kids, i), page);
	putchar('\n');
	put_tags(kids, depth + 1, page);
}

static void put_tags(qpdf_oh kids, int depth, int page)
{
	for (int i = 0; i < count_kids(kids); i++) {
		qpdf_oh kid = kid_at(kids, i);

		if (qpdf_oh_is_name(qpdf, key(kid, "/S")))
			put_tag(kid, depth, page);
	}
}

int main(int argc, char **argv)
{
	qpdf_oh root;

	qpdf = qpdf_init();
	if (argc != 2 || qpdf_read(qpdf, argv[1], NULL) != QPDF_SUCCESS) {
		fprintf(stderr, "usage: tags PDF\n");
		return 2;
	}
	root = qpdf_get_root(qpdf);
	put_document(root);
	for (int i = 0; i < qpdf_get_num_pages(qpdf); i++) {
		qpdf_oh page = qpdf_get_page_n(qpdf, (size_t)i);

		printf("page\t%d\t%s\n", i + 1, name_of(key(page, "/Tabs")));
		put_content(page, i + 1);
		put_fonts(page, i + 1);
		put_links(page, i + 1);
	}
	put_tags(key(key(root, "/StructTreeRoot"), "/K"), 0, 0);
	qpdf_cleanup(&qpdf);
	return fflush(stdout) || ferror(stdout) ? 2 : 0;
}
