/*
 * tags: what a PDF is to who cannot see it, a line for each thing, tabs
 * between its fields:
 *
 *	document  NAME VALUE             of the catalog, the title, the metadata
 *	page      NUMBER TABS
 *	content   PAGE MARK TEXTS SHAPES MARK: a number (MCID), artifact, none
 *	link      PAGE PARENT CONTENTS   PARENT: its number in the parent tree
 *	parent    MARK OBJECT            by the parent tree: of a page's content
 *	                                 (PAGE:MCID), of a link (PAGE:link)
 *	font      PAGE NAME EMBEDDED UNICODE
 *	tag       DEPTH NAME SCOPE WORDS MARKS OBJECT  in reading order; WORDS:
 *	                                 Alt; MARKS: PAGE:MCID, PAGE:link, ...
 *
 * It shares no code with what makes the PDF.
 */
#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "marks.h"

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

/* ---- The parent tree ----------------------------------------------------- */

/* What a node of a number tree, or one below it, has for a number. */
static qpdf_oh number_in(qpdf_oh node, int number)
{
	qpdf_oh nums = key(node, "/Nums"), kids = key(node, "/Kids");
	qpdf_oh found = qpdf_oh_new_null(qpdf);

	for (int i = 0; qpdf_oh_is_array(qpdf, nums) &&
			i + 1 < qpdf_oh_get_array_n_items(qpdf, nums);
	     i += 2)
		if (qpdf_oh_get_int_value_as_int(
			qpdf, qpdf_oh_get_array_item(qpdf, nums, i)) == number)
			return qpdf_oh_get_array_item(qpdf, nums, i + 1);
	for (int i = 0; qpdf_oh_is_array(qpdf, kids) &&
			i < qpdf_oh_get_array_n_items(qpdf, kids) &&
			qpdf_oh_is_null(qpdf, found);
	     i++)
		found =
		    number_in(qpdf_oh_get_array_item(qpdf, kids, i), number);
	return found;
}

/* What the parent tree has for a page, or for a link on it. */
static qpdf_oh parents_of(qpdf_oh o, const char *name)
{
	qpdf_oh root = key(qpdf_get_root(qpdf), "/StructTreeRoot");
	qpdf_oh number = key(o, name);

	if (!qpdf_oh_is_integer(qpdf, number))
		return qpdf_oh_new_null(qpdf);
	return number_in(key(root, "/ParentTree"),
			 qpdf_oh_get_int_value_as_int(qpdf, number));
}

static void put_parents(qpdf_oh page, int number)
{
	qpdf_oh parents = parents_of(page, "/StructParents");
	qpdf_oh links = key(page, "/Annots");

	for (int i = 0; qpdf_oh_is_array(qpdf, parents) &&
			i < qpdf_oh_get_array_n_items(qpdf, parents);
	     i++)
		printf("parent\t%d:%d\t%d\n", number, i,
		       qpdf_oh_get_object_id(
			   qpdf, qpdf_oh_get_array_item(qpdf, parents, i)));
	for (int i = 0; qpdf_oh_is_array(qpdf, links) &&
			i < qpdf_oh_get_array_n_items(qpdf, links);
	     i++)
		printf(
		    "parent\t%d:link\t%d\n", number,
		    qpdf_oh_get_object_id(
			qpdf, parents_of(qpdf_oh_get_array_item(qpdf, links, i),
					 "/StructParent")));
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
	printf("\t%d\n", qpdf_oh_get_object_id(qpdf, element));
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
		put_parents(page, i + 1);
	}
	put_tags(key(key(root, "/StructTreeRoot"), "/K"), 0, 0);
	qpdf_cleanup(&qpdf);
	return fflush(stdout) || ferror(stdout) ? 2 : 0;
}
