#include "charts/finish.h"

#include <stdlib.h>

#include <qpdf/qpdf-c.h>

#define LANGUAGE "nl-NL"

void finish_add(struct finish_list *list, struct text item)
{
	if (list->items == list->room) {
		list->room = list->room ? 2 * list->room : 64;
		list->item =
		    memory_resize(list->item, list->room, sizeof(*list->item));
	}
	list->item[list->items++] = item;
}

void finish_release(struct finish *f)
{
	free(f->figures.item);
	free(f->heads.item);
	free(f->links.item);
	*f = (struct finish){0};
}

/* One reading of the document; the lists are used up as it goes. */
struct finishing {
	qpdf_data qpdf;
	const struct finish *about;
	size_t figures, heads, links;
	qpdf_oh row, column; /* which way a heading of a table looks */
};

static qpdf_oh new_string(const struct finishing *f, struct text words)
{
	struct buffer room = {0};
	qpdf_oh string;

	buffer_add(&room, words);
	buffer_char(&room, '\0');
	string = qpdf_oh_new_unicode_string(f->qpdf, room.at);
	buffer_release(&room);
	return string;
}

static struct text next(const struct finish_list *list, size_t *at)
{
	return *at < list->items ? list->item[(*at)++] : TEXT("");
}

static void set_figure(struct finishing *f, qpdf_oh element)
{
	struct text words = next(&f->about->figures, &f->figures);

	qpdf_oh_replace_key(f->qpdf, element, "/Alt", new_string(f, words));
}

static void set_head(struct finishing *f, qpdf_oh element)
{
	struct text scope = next(&f->about->heads, &f->heads);

	qpdf_oh_replace_key(f->qpdf, element, "/A",
			    text_is(scope, "Row") ? f->row : f->column);
}

/* Elements that want more than cairo says of them. */
static const struct {
	const char *name;
	void (*set)(struct finishing *, qpdf_oh element);
} elements[] = {{"/Figure", set_figure}, {"/TH", set_head}};

static void set(struct finishing *f, qpdf_oh element, struct text name)
{
	for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
		if (text_is(name, elements[i].name)) {
			elements[i].set(f, element);
			return; /* the name lives until the next one is asked */
		}
}

static void visit(struct finishing *f, qpdf_oh element)
{
	struct text name;
	qpdf_oh kids;
	int items;

	if (!qpdf_oh_is_dictionary(f->qpdf, element) ||
	    !qpdf_oh_get_value_as_name(f->qpdf,
				       qpdf_oh_get_key(f->qpdf, element, "/S"),
				       &name.at, &name.len))
		return; /* the number of a content, or an object of its own */
	set(f, element, name);
	kids = qpdf_oh_get_key(f->qpdf, element, "/K");
	if (!qpdf_oh_is_array(f->qpdf, kids)) {
		visit(f, kids);
		return;
	}
	items = qpdf_oh_get_array_n_items(f->qpdf, kids);
	for (int i = 0; i < items; i++)
		visit(f, qpdf_oh_get_array_item(f->qpdf, kids, i));
}

static void visit_all(struct finishing *f, qpdf_oh root)
{
	qpdf_oh tree = qpdf_oh_get_key(f->qpdf, root, "/StructTreeRoot");
	qpdf_oh kids;

	if (!qpdf_oh_is_dictionary(f->qpdf, tree))
		return;
	kids = qpdf_oh_get_key(f->qpdf, tree, "/K");
	for (int i = 0; i < qpdf_oh_get_array_n_items(f->qpdf, kids); i++)
		visit(f, qpdf_oh_get_array_item(f->qpdf, kids, i));
}

/* What a line does to the marks that are open: 1 begins one, -1 ends one. A
 * mark may stand in another: an ActualText in a part. */
static int mark_of(struct text line)
{
	if (text_starts(line, "/") && text_ends(line, " BDC"))
		return 1;
	return text_is(line, "EMC") ? -1 : 0;
}

/* Is it a part of the structure that begins? */
static bool is_part(struct text line)
{
	return memmem(line.at, line.len, "/MCID ", strlen("/MCID ")) != NULL;
}

/* Does a blank begin at which no line may end? cairo marks it, for it has the
 * glyph of another blank. */
static bool is_blank(struct text line)
{
	return text_starts(line, "/Span << /ActualText <feff00a0>");
}

/* cairo writes the marks on lines of their own, and closes its texts before
 * them. A line that ends in a backslash is in the middle of a string.
 *
 * There are readers that lose what is behind a mark in a mark. Two are left
 * out: of a soft hyphen at which no line ends, which shows nothing, and of a
 * blank. */
void finish_content(struct buffer *out, struct text content)
{
	bool rest = false, inside = false, blank = false;
	size_t span = 0; /* where the one begins that was the last line */
	struct text line;
	int depth = 0;

	while (text_cut(&content, '\n', &line)) {
		int mark = inside ? 0 : mark_of(line);

		if (!line.len)
			continue;
		if (mark > 0 ? is_blank(line) : mark < 0 && blank) {
			blank = !blank;
			continue;
		}
		if (mark < 0 && span) {
			out->len = span;
			span = 0;
			depth--;
			continue;
		}
		if (!depth && rest != !(mark && is_part(line))) {
			rest = !rest;
			buffer_add(out, rest ? TEXT("/Artifact BMC\n")
					     : TEXT("EMC\n"));
		}
		span = mark > 0 && !is_part(line) ? out->len : 0;
		buffer_add(out, line);
		buffer_char(out, '\n');
		depth += mark;
		inside = text_ends(line, "\\");
	}
	if (rest)
		buffer_add(out, TEXT("EMC\n"));
}

static void set_content(struct finishing *f, qpdf_oh page)
{
	qpdf_oh stream = qpdf_oh_get_key(f->qpdf, page, "/Contents");
	unsigned char *bytes = NULL;
	struct buffer out = {0};
	size_t len = 0;

	if (qpdf_oh_get_page_content_data(f->qpdf, page, &bytes, &len) !=
	    QPDF_SUCCESS)
		return;
	finish_content(&out, (struct text){(const char *)bytes, len});
	qpdf_oh_replace_stream_data(
	    f->qpdf, stream, (const unsigned char *)out.at, out.len,
	    qpdf_oh_new_null(f->qpdf), qpdf_oh_new_null(f->qpdf));
	buffer_release(&out);
	free(bytes);
}

static void set_links(struct finishing *f, qpdf_oh page)
{
	qpdf_oh links = qpdf_oh_get_key(f->qpdf, page, "/Annots");

	for (int i = 0; i < qpdf_oh_get_array_n_items(f->qpdf, links); i++) {
		struct text words = next(&f->about->links, &f->links);

		qpdf_oh_replace_key(f->qpdf,
				    qpdf_oh_get_array_item(f->qpdf, links, i),
				    "/Contents", new_string(f, words));
	}
}

static void set_page(struct finishing *f, qpdf_oh page)
{
	qpdf_oh_replace_key(f->qpdf, page, "/Tabs",
			    qpdf_oh_new_name(f->qpdf, "/S"));
	set_content(f, page);
	if (qpdf_oh_has_key(f->qpdf, page, "/Annots"))
		set_links(f, page);
}

static void add_escaped(struct buffer *out, struct text words)
{
	for (size_t i = 0; i < words.len; i++)
		switch (words.at[i]) {
		case '&':
			buffer_add(out, TEXT("&amp;"));
			break;
		case '<':
			buffer_add(out, TEXT("&lt;"));
			break;
		default:
			buffer_char(out, words.at[i]);
		}
}

static qpdf_oh new_metadata(struct finishing *f)
{
	qpdf_oh stream = qpdf_oh_new_stream(f->qpdf);
	qpdf_oh dict = qpdf_oh_get_dict(f->qpdf, stream);
	struct buffer xml = {0};

	buffer_add(&xml, TEXT("<?xpacket begin=\"\xEF\xBB\xBF\" "
			      "id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
			      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
			      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/"
			      "22-rdf-syntax-ns#\">\n"
			      "<rdf:Description rdf:about=\"\"\n"
			      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
			      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/"
			      "id/\">\n"
			      "<dc:title><rdf:Alt><rdf:li "
			      "xml:lang=\"x-default\">"));
	add_escaped(&xml, f->about->title);
	buffer_add(&xml, TEXT("</rdf:li></rdf:Alt></dc:title>\n"
			      "<dc:language><rdf:Bag><rdf:li>" LANGUAGE
			      "</rdf:li></rdf:Bag></dc:language>\n"
			      "<pdfuaid:part>1</pdfuaid:part>\n"
			      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
			      "<?xpacket end=\"w\"?>\n"));
	qpdf_oh_replace_key(f->qpdf, dict, "/Type",
			    qpdf_oh_new_name(f->qpdf, "/Metadata"));
	qpdf_oh_replace_key(f->qpdf, dict, "/Subtype",
			    qpdf_oh_new_name(f->qpdf, "/XML"));
	qpdf_oh_replace_stream_data(
	    f->qpdf, stream, (const unsigned char *)xml.at, xml.len,
	    qpdf_oh_new_null(f->qpdf), qpdf_oh_new_null(f->qpdf));
	buffer_release(&xml);
	return stream;
}

static void change(struct finishing *f)
{
	qpdf_oh root = qpdf_get_root(f->qpdf);
	int pages = qpdf_get_num_pages(f->qpdf);

	qpdf_oh_replace_key(f->qpdf, root, "/Lang",
			    qpdf_oh_new_string(f->qpdf, LANGUAGE));
	qpdf_oh_replace_key(
	    f->qpdf, root, "/ViewerPreferences",
	    qpdf_oh_parse(f->qpdf, "<< /DisplayDocTitle true >>"));
	qpdf_oh_replace_key(f->qpdf, root, "/Metadata", new_metadata(f));
	f->row = qpdf_oh_parse(f->qpdf, "<< /O /Table /Scope /Row >>");
	f->column = qpdf_oh_parse(f->qpdf, "<< /O /Table /Scope /Column >>");
	visit_all(f, root);
	for (int i = 0; i < pages; i++)
		set_page(f, qpdf_get_page_n(f->qpdf, (size_t)i));
}

static bool write_back(struct finishing *f, struct buffer *pdf)
{
	if (qpdf_init_write_memory(f->qpdf) != QPDF_SUCCESS)
		return false;
	/* The same input gives the same bytes. */
	qpdf_set_deterministic_ID(f->qpdf, QPDF_TRUE);
	if (qpdf_write(f->qpdf) != QPDF_SUCCESS)
		return false;
	pdf->len = 0;
	buffer_add(pdf, (struct text){(const char *)qpdf_get_buffer(f->qpdf),
				      qpdf_get_buffer_length(f->qpdf)});
	return true;
}

bool finish_pdf(struct buffer *pdf, const struct finish *about)
{
	struct finishing f = {.qpdf = qpdf_init(), .about = about};
	bool done = false;

	qpdf_silence_errors(f.qpdf);
	qpdf_set_suppress_warnings(f.qpdf, QPDF_TRUE);
	if (qpdf_read_memory(f.qpdf, "charts", pdf->at, pdf->len, NULL) ==
	    QPDF_SUCCESS) {
		change(&f);
		done = !qpdf_has_error(f.qpdf) && write_back(&f, pdf);
	}
	qpdf_cleanup(&f.qpdf);
	return done;
}
