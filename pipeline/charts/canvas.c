#include "charts/canvas.h"

#include <math.h>
#include <stdlib.h>

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "fd.h"

#define FAMILY "Lato"
#define FOLDER "/usr/share/fonts/truetype/lato/"

static const char *const font_files[] = {FOLDER "Lato-Regular.ttf",
					 FOLDER "Lato-Bold.ttf"};

/* Red, green, blue. */
static const double inks[][3] = {
    [INK_TEXT] = {0.13, 0.13, 0.15}, [INK_QUIET] = {0.35, 0.35, 0.38},
    [INK_LINE] = {0.80, 0.81, 0.83}, [INK_PAPER] = {1, 1, 1},
    [INK_BLUE] = {0, 0.36, 0.57},    [INK_LIGHT] = {0.71, 0.76, 0.81},
    [INK_GREEN] = {0, 0.44, 0.32},   [INK_RED] = {0.70, 0.26, 0},
    [INK_OCHRE] = {0.52, 0.37, 0},   [INK_TINT] = {0.95, 0.96, 0.97},
};

struct sink {
	int fd, error;
	char block[64 * 1024];
	size_t used;
};

struct canvas {
	struct sink sink;
	FcConfig *fonts;
	PangoFontMap *map;
	cairo_surface_t *surface;
	cairo_t *cr;
	PangoLayout *layout;
	PangoFontDescription *font[2]; /* regular, bold */
};

static void sink_flush(struct sink *sink)
{
	if (!sink->error)
		sink->error = fd_write(sink->fd, sink->block, sink->used);
	sink->used = 0;
}

static cairo_status_t sink_write(void *closure, const unsigned char *bytes,
				 unsigned len)
{
	struct sink *sink = closure;

	while (len && !sink->error) {
		size_t room = sizeof(sink->block) - sink->used;
		size_t part = len < room ? len : room;

		memcpy(sink->block + sink->used, bytes, part);
		sink->used += part;
		bytes += part;
		len -= (unsigned)part;
		if (sink->used == sizeof(sink->block))
			sink_flush(sink);
	}
	return sink->error ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

/* Only the files that are used: quick, and the same on every machine. */
static bool load_fonts(struct canvas *c)
{
	c->fonts = FcConfigCreate();
	for (size_t i = 0; i < sizeof(font_files) / sizeof(font_files[0]); i++)
		if (!FcConfigAppFontAddFile(c->fonts,
					    (const FcChar8 *)font_files[i]))
			return false;
	/* Else Pango has the machine's whole configuration read. */
	FcConfigSetCurrent(c->fonts);
	c->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(c->map), c->fonts);
	return true;
}

static void open_layout(struct canvas *c)
{
	PangoContext *context = pango_font_map_create_context(c->map);
	PangoLanguage *dutch = pango_language_from_string("nl");

	pango_cairo_update_context(c->cr, context);
	pango_context_set_language(context, dutch);
	pango_context_set_round_glyph_positions(context, FALSE);
	c->layout = pango_layout_new(context);
	g_object_unref(context);
	for (int bold = 0; bold < 2; bold++) {
		c->font[bold] = pango_font_description_from_string(FAMILY);
		pango_font_description_set_weight(c->font[bold],
						  bold ? PANGO_WEIGHT_BOLD
						       : PANGO_WEIGHT_NORMAL);
	}
}

struct canvas *canvas_open(int fd, const char **why)
{
	struct canvas *c = memory_new(sizeof(*c));

	c->sink.fd = fd;
	if (!load_fonts(c)) {
		*why = "the font " FAMILY " is not there (package fonts-lato)";
		FcConfigDestroy(c->fonts);
		free(c);
		return NULL;
	}
	c->surface = cairo_pdf_surface_create_for_stream(
	    sink_write, &c->sink, PAGE_WIDTH, PAGE_HEIGHT);
	c->cr = cairo_create(c->surface);
	open_layout(c);
	return c;
}

void canvas_describe(struct canvas *c, struct text title, struct text date)
{
	struct buffer room = {0};

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

	/* Links need a structure to belong to, or cairo 1.16 writes a PDF
	 * that lacks an object. */
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

static void set_ink(struct canvas *c, enum ink ink)
{
	cairo_set_source_rgb(c->cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

static void set_text(struct canvas *c, struct style style, struct text text)
{
	PangoFontDescription *font = c->font[style.bold];

	pango_font_description_set_absolute_size(font,
						 style.size * PANGO_SCALE);
	pango_layout_set_font_description(c->layout, font);
	pango_layout_set_text(c->layout, text.at ? text.at : "", (int)text.len);
}

static void set_width(struct canvas *c, double width, int lines)
{
	pango_layout_set_width(c->layout,
			       width < 0 ? -1 : (int)(width * PANGO_SCALE));
	pango_layout_set_height(c->layout, -lines);
	pango_layout_set_ellipsize(c->layout, PANGO_ELLIPSIZE_END);
	pango_layout_set_wrap(c->layout, PANGO_WRAP_WORD_CHAR);
}

static void show(struct canvas *c, double x, double y, struct style style)
{
	static const PangoAlignment sides[] = {
	    PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};

	pango_layout_set_alignment(c->layout, sides[style.align]);
	set_ink(c, style.ink);
	cairo_move_to(c->cr, x, y);
	pango_cairo_show_layout(c->cr, c->layout);
}

double canvas_text(struct canvas *c, double x, double y, double width,
		   struct style style, struct text text)
{
	int w;

	set_text(c, style, text);
	set_width(c, width, 1);
	show(c, x, y, style);
	pango_layout_get_size(c->layout, &w, NULL);
	return (double)w / PANGO_SCALE;
}

double canvas_wrap(struct canvas *c, double x, double y, double width,
		   int lines, struct style style, struct text text)
{
	int h;

	set_text(c, style, text);
	set_width(c, width, lines);
	show(c, x, y, style);
	pango_layout_get_size(c->layout, NULL, &h);
	return (double)h / PANGO_SCALE;
}

double canvas_width(struct canvas *c, struct style style, struct text text)
{
	int w;

	set_text(c, style, text);
	set_width(c, -1, 1);
	pango_layout_get_size(c->layout, &w, NULL);
	return (double)w / PANGO_SCALE;
}

/* Slanting lines, 3 points apart, cut off at the box. */
static void hatch(struct canvas *c, struct box b)
{
	cairo_save(c->cr);
	cairo_rectangle(c->cr, b.x, b.y, b.w, b.h);
	cairo_clip(c->cr);
	cairo_set_line_width(c->cr, 0.8);
	for (double d = -b.h; d < b.w; d += 3) {
		cairo_move_to(c->cr, b.x + d, b.y + b.h);
		cairo_line_to(c->cr, b.x + d + b.h, b.y);
	}
	cairo_stroke(c->cr);
	cairo_restore(c->cr);
}

void canvas_bar(struct canvas *c, struct box b, enum ink ink, enum fill fill)
{
	if (b.w <= 0 || b.h <= 0)
		return;
	set_ink(c, ink);
	if (fill == FILL_HATCH)
		hatch(c, b);
	cairo_rectangle(c->cr, b.x, b.y, b.w, b.h);
	cairo_set_line_width(c->cr, fill == FILL_HATCH ? 0.8 : 1.2);
	if (fill == FILL_SOLID)
		cairo_fill(c->cr);
	else
		cairo_stroke(c->cr);
}

void canvas_line(struct canvas *c, double x1, double y1, double x2, double y2,
		 double width, enum ink ink)
{
	set_ink(c, ink);
	cairo_set_line_width(c->cr, width);
	cairo_move_to(c->cr, x1, y1);
	cairo_line_to(c->cr, x2, y2);
	cairo_stroke(c->cr);
}

void canvas_dash(struct canvas *c, double x1, double y1, double x2, double y2,
		 enum ink ink)
{
	static const double dash[] = {3, 2};

	cairo_set_dash(c->cr, dash, 2, 0);
	canvas_line(c, x1, y1, x2, y2, 1, ink);
	cairo_set_dash(c->cr, NULL, 0, 0);
}

void canvas_strokes(struct canvas *c, double x, double y, double size,
		    enum ink ink, const double (*point)[2], size_t points)
{
	set_ink(c, ink);
	cairo_set_line_width(c->cr, size / 6);
	cairo_set_line_cap(c->cr, CAIRO_LINE_CAP_ROUND);
	cairo_new_path(c->cr);
	for (size_t i = 0; i < points; i++)
		if (point[i][0] > 1) /* lifts the pen */
			cairo_new_sub_path(c->cr);
		else
			cairo_line_to(c->cr, x + point[i][0] * size / 2,
				      y + point[i][1] * size / 2);
	cairo_stroke(c->cr);
	cairo_set_line_cap(c->cr, CAIRO_LINE_CAP_BUTT);
}

void canvas_disc(struct canvas *c, double x, double y, double radius,
		 enum ink ink, bool filled)
{
	set_ink(c, ink);
	cairo_new_path(c->cr);
	cairo_arc(c->cr, x, y, radius, 0, 2 * M_PI);
	cairo_set_line_width(c->cr, 1.2);
	if (filled)
		cairo_fill(c->cr);
	else
		cairo_stroke(c->cr);
}

void canvas_link(struct canvas *c, struct box b, const char *anchor)
{
	struct buffer room = {0};

	buffer_format(&room, "dest='%s' rect=[%.0f %.0f %.0f %.0f]%c", anchor,
		      b.x, b.y, b.w, b.h, 0);
	cairo_tag_begin(c->cr, CAIRO_TAG_LINK, room.at);
	cairo_tag_end(c->cr, CAIRO_TAG_LINK);
	buffer_release(&room);
}

int canvas_close(struct canvas *c)
{
	int error;

	if (cairo_status(c->cr) != CAIRO_STATUS_SUCCESS && !c->sink.error)
		c->sink.error = EIO;
	for (int bold = 0; bold < 2; bold++)
		pango_font_description_free(c->font[bold]);
	g_object_unref(c->layout);
	cairo_destroy(c->cr);
	cairo_surface_finish(c->surface);
	if (cairo_surface_status(c->surface) != CAIRO_STATUS_SUCCESS &&
	    !c->sink.error)
		c->sink.error = EIO;
	cairo_surface_destroy(c->surface);
	g_object_unref(c->map);
	FcConfigDestroy(c->fonts);
	sink_flush(&c->sink);
	error = c->sink.error;
	free(c);
	return error;
}
