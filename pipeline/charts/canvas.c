#include "charts/canvas.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include <cairo-pdf.h>

#include "charts/finish.h"
#include "charts/lettering.h"
#include "charts/shape.h"
#include "charts/story.h"

enum { DEEPEST = 8 };

static const struct {
	const char *name; /* NULL: cairo is not told */
	bool leaf;
	enum story_part part;
} tags[] = {
    [TAG_H1] = {"H1", true, STORY_TITLE},
    [TAG_H2] = {"H2", true, STORY_HEAD},
    [TAG_P] = {"P", true, STORY_PLAIN},
    [TAG_TABLE] = {"Table", false, STORY_NONE},
    [TAG_ROW] = {"TR", false, STORY_ROW},
    [TAG_TH] = {"TH", true, STORY_NONE},
    [TAG_TD] = {"TD", true, STORY_NONE},
    [TAG_FIGURE] = {"Figure", true, STORY_PLAIN},
    [TAG_LINK] = {"Link", true, STORY_NONE},
    [TAG_ASIDE] = {NULL, true, STORY_NONE},
};

struct canvas {
	cairo_surface_t *surface;
	cairo_t *cr;
	struct lettering *lettering;
	struct buffer pdf, story, said; /* said: in the part that is open */
	struct finish finish;
	struct arena arena; /* of what marks and lists hold */
	struct mark *mark;
	size_t marks, room;
	int page;
	enum tag open[DEEPEST];
	size_t depth;
	bool mute;     /* in a figure or an aside texts are not told */
	size_t figure; /* that is open, from 1; 0: none */
	size_t rows;   /* of the table */
	size_t begins; /* where the cell begins in what is said */
};

static cairo_status_t keep(void *closure, const unsigned char *bytes,
			   unsigned len)
{
	buffer_add(closure, (struct text){(const char *)bytes, len});
	return CAIRO_STATUS_SUCCESS;
}

struct canvas *canvas_open(const char **why)
{
	struct canvas *c = memory_new(sizeof(*c));

	/* cairo need not pack what finish_pdf() unpacks and packs again. It
	 * knows this word since 1.12; if ever it does not, that costs time. */
	setenv("CAIRO_DEBUG_PDF", "1", 0);
	c->surface = cairo_pdf_surface_create_for_stream(
	    keep, &c->pdf, PAGE_WIDTH, PAGE_HEIGHT);
	c->cr = cairo_create(c->surface);
	c->lettering = lettering_open(c->cr, why);
	if (c->lettering)
		return c;
	canvas_close(c);
	return NULL;
}

void canvas_close(struct canvas *c)
{
	if (c->lettering)
		lettering_close(c->lettering);
	cairo_destroy(c->cr);
	cairo_surface_destroy(c->surface);
	finish_release(&c->finish);
	buffer_release(&c->pdf);
	buffer_release(&c->story);
	buffer_release(&c->said);
	arena_release(&c->arena);
	free(c->mark);
	free(c);
}

void canvas_describe(struct canvas *c, struct text title, struct text date)
{
	struct buffer room = {0};

	c->finish.title = text_copy(title, &c->arena);
	buffer_format(&room, "%.*s%c", TEXT_ARG(title), 0);
	cairo_pdf_surface_set_metadata(c->surface, CAIRO_PDF_METADATA_TITLE,
				       room.at);
	room.len = 0;
	/* A fixed date: the same input gives the same bytes. */
	buffer_format(&room, "%.*sT00:00:00Z%c", TEXT_ARG(date), 0);
	cairo_pdf_surface_set_metadata(c->surface,
				       CAIRO_PDF_METADATA_CREATE_DATE, room.at);
	cairo_pdf_surface_set_metadata(c->surface, CAIRO_PDF_METADATA_MOD_DATE,
				       room.at);
	buffer_release(&room);
}

void canvas_page(struct canvas *c, struct text name, const char *anchor)
{
	struct buffer room = {0};

	/* cairo keeps account of which parts of a page are drawn on: in a frame
	 * round all of it that is soon done. */
	shape_bar(c->cr, (struct box){0, 0, PAGE_WIDTH, PAGE_HEIGHT}, INK_PAPER,
		  FILL_OUTLINE);
	if (!c->page++)
		cairo_tag_begin(c->cr, "Document", NULL);
	cairo_tag_begin(c->cr, "Sect", NULL);
	buffer_format(&room, "name='%s'%c", anchor, 0);
	cairo_tag_begin(c->cr, CAIRO_TAG_DEST, room.at);
	cairo_tag_end(c->cr, CAIRO_TAG_DEST);
	room.len = 0;
	buffer_format(&room, "dest='%s'%c", anchor, 0);
	buffer_format(&room, "%.*s%c", TEXT_ARG(name), 0);
	cairo_pdf_surface_add_outline(c->surface, CAIRO_PDF_OUTLINE_ROOT,
				      room.at + strlen(room.at) + 1, room.at,
				      CAIRO_PDF_OUTLINE_FLAG_OPEN);
	buffer_release(&room);
}

void canvas_page_end(struct canvas *c)
{
	cairo_tag_end(c->cr, "Sect");
	cairo_show_page(c->cr);
}

static void push(struct canvas *c, enum tag tag, const char *attributes)
{
	if (tags[tag].name)
		cairo_tag_begin(c->cr, tags[tag].name, attributes);
	if (c->depth < DEEPEST)
		c->open[c->depth] = tag;
	c->depth++;
}

static bool within(const struct canvas *c, enum tag tag)
{
	for (size_t i = 0; i < c->depth && i < DEEPEST; i++)
		if (c->open[i] == tag)
			return true;
	return false;
}

static bool in_leaf(const struct canvas *c)
{
	return c->depth && tags[c->open[c->depth - 1]].leaf;
}

void canvas_begin(struct canvas *c, enum tag tag)
{
	if (tag == TAG_TABLE)
		c->rows = 0;
	if (tag == TAG_ROW)
		c->rows++;
	if (tag == TAG_TH)
		finish_add(&c->finish.heads,
			   c->rows == 1 ? TEXT("Column") : TEXT("Row"));
	c->mute |= tag == TAG_ASIDE;
	push(c, tag, NULL);
}

/* Cells of a row are told on one line; a sentence has its own end. */
static void say(struct canvas *c, struct text words)
{
	bool cell = c->said.len && c->said.len == c->begins;

	if (c->mute || !words.len)
		return;
	if (cell && c->said.at[c->said.len - 1] != '.')
		buffer_char(&c->said, ';');
	if (c->said.len)
		buffer_char(&c->said, ' ');
	buffer_add(&c->said, words);
}

void canvas_end(struct canvas *c)
{
	enum tag tag = c->open[--c->depth];

	if (tags[tag].name)
		cairo_tag_end(c->cr, tags[tag].name);
	if (tag == TAG_FIGURE || tag == TAG_ASIDE)
		c->mute = false;
	if (tag == TAG_FIGURE)
		c->figure = 0;
	c->begins = c->said.len;
	if (tag != TAG_ROW && within(c, TAG_ROW))
		return;
	if (tags[tag].part == STORY_NONE)
		return;
	story_put(&c->story, tags[tag].part, text_of_buffer(&c->said));
	c->said.len = c->begins = 0;
}

void canvas_figure(struct canvas *c, struct text about, struct text words)
{
	struct buffer room = {0};

	buffer_format(&room, "%.*s: %.*s", TEXT_ARG(about), TEXT_ARG(words));
	finish_add(&c->finish.figures,
		   text_copy(text_of_buffer(&room), &c->arena));
	buffer_release(&room);
	push(c, TAG_FIGURE, NULL);
	say(c, words);
	c->mute = true;
	c->figure = c->finish.figures.items;
}

struct text canvas_figure_words(const struct canvas *c, size_t nth)
{
	return nth && nth <= c->finish.figures.items
		   ? c->finish.figures.item[nth - 1]
		   : TEXT("");
}

void canvas_link(struct canvas *c, struct box b, const char *anchor,
		 struct text words)
{
	struct buffer room = {0};

	buffer_format(&room, "dest='%s' rect=[%.0f %.0f %.0f %.0f]%c", anchor,
		      b.x, b.y, b.w, b.h, 0);
	finish_add(&c->finish.links, text_copy(words, &c->arena));
	push(c, TAG_LINK, room.at);
	buffer_release(&room);
}

static void mark(struct canvas *c, struct box box, struct text words, bool cut)
{
	if (c->marks == c->room) {
		c->room = c->room ? 2 * c->room : 512;
		c->mark = memory_resize(c->mark, c->room, sizeof(*c->mark));
	}
	c->mark[c->marks++] = (struct mark){
	    c->page, box, text_copy(words, &c->arena), cut, c->figure};
}

static void mark_shape(struct canvas *c, double x, double y, double w, double h)
{
	mark(c, (struct box){x, y, w, h}, TEXT(""), false);
}

/* A blank before a text that is not the first of its part: else its first word
 * and the last one before it are read as one. */
static void separate(struct canvas *c, double x, double y, struct style style)
{
	if (!in_leaf(c) || c->mute || c->said.len <= c->begins)
		return;
	style.align = ALIGN_LEFT;
	lettering_set(c->lettering, style, -1, 1, TEXT(" "));
	cairo_move_to(c->cr, x - lettering_box(c->lettering).w, y);
	lettering_show(c->lettering, c->cr);
}

/* Shows the text that was set; gives its box. */
static struct box show(struct canvas *c, double x, double y, struct style style,
		       struct text words)
{
	struct box box = lettering_box(c->lettering);
	bool lost = !in_leaf(c);

	box.x += x;
	box.y += y;
	if (words.len)
		mark(c, box, words, lettering_cut(c->lettering));
	if (lost)
		canvas_begin(c, TAG_P);
	say(c, words);
	shape_ink(c->cr, style.ink);
	cairo_move_to(c->cr, x, y);
	lettering_show(c->lettering, c->cr);
	if (lost)
		canvas_end(c);
	return box;
}

double canvas_text(struct canvas *c, double x, double y, double width,
		   struct style style, struct text text)
{
	if (text.len)
		separate(c, x, y, style);
	lettering_set(c->lettering, style, width, 1, text);
	return show(c, x, y, style, text).w;
}

double canvas_wrap(struct canvas *c, double x, double y, double width,
		   int lines, struct style style, struct text text)
{
	if (text.len)
		separate(c, x, y, style);
	lettering_set(c->lettering, style, width, lines, text);
	return show(c, x, y, style, text).h;
}

void canvas_upright(struct canvas *c, double x, double y, struct style style,
		    struct text text)
{
	struct box box;

	style.align = ALIGN_LEFT;
	lettering_set(c->lettering, style, -1, 1, text);
	box = lettering_box(c->lettering);
	mark(c, (struct box){x - box.h / 2, y - box.w, box.h, box.w}, text,
	     false);
	say(c, text);
	shape_ink(c->cr, style.ink);
	cairo_save(c->cr);
	cairo_translate(c->cr, x - box.h / 2, y);
	cairo_rotate(c->cr, -M_PI / 2);
	cairo_move_to(c->cr, 0, 0);
	lettering_show(c->lettering, c->cr);
	cairo_restore(c->cr);
}

double canvas_width(struct canvas *c, struct style style, struct text text)
{
	lettering_set(c->lettering, style, -1, 1, text);
	return lettering_box(c->lettering).w;
}

double canvas_height(struct canvas *c, double width, int lines,
		     struct style style, struct text text)
{
	lettering_set(c->lettering, style, width, lines, text);
	return lettering_box(c->lettering).h;
}

void canvas_bar(struct canvas *c, struct box b, enum ink ink, enum fill fill)
{
	if (b.w <= 0 || b.h <= 0)
		return;
	mark_shape(c, b.x, b.y, b.w, b.h);
	shape_bar(c->cr, b, ink, fill);
}

static void line(struct canvas *c, struct line l, enum ink ink)
{
	mark_shape(c, fmin(l.x1, l.x2), fmin(l.y1, l.y2), fabs(l.x2 - l.x1),
		   fabs(l.y2 - l.y1));
	shape_line(c->cr, l, ink);
}

void canvas_line(struct canvas *c, double x1, double y1, double x2, double y2,
		 double width, enum ink ink)
{
	line(c, (struct line){x1, y1, x2, y2, width, false}, ink);
}

void canvas_dash(struct canvas *c, double x1, double y1, double x2, double y2,
		 enum ink ink)
{
	line(c, (struct line){x1, y1, x2, y2, 1, true}, ink);
}

void canvas_strokes(struct canvas *c, double x, double y, double size,
		    enum ink ink, const double (*point)[2], size_t points)
{
	struct box b = {x - size / 2, y - size / 2, size, size};

	mark_shape(c, b.x, b.y, b.w, b.h);
	shape_strokes(c->cr, b, ink, point, points);
}

void canvas_disc(struct canvas *c, double x, double y, double radius,
		 enum ink ink, bool filled)
{
	mark_shape(c, x - radius, y - radius, 2 * radius, 2 * radius);
	shape_disc(c->cr, x, y, radius, ink, filled);
}

int canvas_finish(struct canvas *c, struct buffer *pdf)
{
	if (c->page)
		cairo_tag_end(c->cr, "Document");
	if (cairo_status(c->cr) != CAIRO_STATUS_SUCCESS)
		return EIO;
	cairo_surface_finish(c->surface);
	if (cairo_surface_status(c->surface) != CAIRO_STATUS_SUCCESS ||
	    !finish_pdf(&c->pdf, &c->finish))
		return EIO;
	*pdf = c->pdf;
	c->pdf = (struct buffer){0};
	return 0;
}

struct text canvas_story(const struct canvas *c)
{
	return text_of_buffer(&c->story);
}

const struct mark *canvas_marks(const struct canvas *c, size_t *marks)
{
	*marks = c->marks;
	return c->mark;
}
