#include "charts/lettering.h"

#include <stdlib.h>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "charts/hyphen.h"

#define FAMILY "Lato"
#define FOLDER "/usr/share/fonts/truetype/lato/"

static const char *const font_files[] = {FOLDER "Lato-Regular.ttf",
					 FOLDER "Lato-Bold.ttf"};

/* Words in wider columns need not be broken. */
static const double narrow = 340;

struct lettering {
	FcConfig *fonts;
	PangoFontMap *map;
	PangoLayout *layout;
	PangoFontDescription *font[2]; /* regular, bold */
	struct hyphen *hyphen;
	struct buffer room;
};

/* Only the files that are used: quick, and the same on every machine. */
static bool load_fonts(struct lettering *l)
{
	l->fonts = FcConfigCreate();
	for (size_t i = 0; i < sizeof(font_files) / sizeof(font_files[0]); i++)
		if (!FcConfigAppFontAddFile(l->fonts,
					    (const FcChar8 *)font_files[i]))
			return false;
	/* Else Pango has the machine's whole configuration read. */
	FcConfigSetCurrent(l->fonts);
	l->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(l->map), l->fonts);
	return true;
}

static void open_layout(struct lettering *l, cairo_t *cr)
{
	PangoContext *context = pango_font_map_create_context(l->map);
	PangoLanguage *dutch = pango_language_from_string("nl");

	pango_cairo_update_context(cr, context);
	pango_context_set_language(context, dutch);
	pango_context_set_round_glyph_positions(context, FALSE);
	l->layout = pango_layout_new(context);
	g_object_unref(context);
	for (int bold = 0; bold < 2; bold++) {
		l->font[bold] = pango_font_description_from_string(FAMILY);
		pango_font_description_set_weight(l->font[bold],
						  bold ? PANGO_WEIGHT_BOLD
						       : PANGO_WEIGHT_NORMAL);
	}
}

struct lettering *lettering_open(cairo_t *cr, const char **why)
{
	struct lettering *l = memory_new(sizeof(*l));

	if (!load_fonts(l)) {
		*why = "the font " FAMILY " is not there (package fonts-lato)";
		FcConfigDestroy(l->fonts);
		free(l);
		return NULL;
	}
	open_layout(l, cr);
	l->hyphen = hyphen_open();
	return l;
}

void lettering_close(struct lettering *l)
{
	for (int bold = 0; bold < 2; bold++)
		pango_font_description_free(l->font[bold]);
	g_object_unref(l->layout);
	g_object_unref(l->map);
	FcConfigDestroy(l->fonts);
	hyphen_close(l->hyphen);
	buffer_release(&l->room);
	free(l);
}

void lettering_set(struct lettering *l, struct style style, double width,
		   int lines, struct text words)
{
	static const PangoAlignment sides[] = {
	    PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
	PangoFontDescription *font = l->font[style.bold];

	if (lines > 1 && width < narrow) {
		l->room.len = 0;
		hyphen_words(l->hyphen, &l->room, words);
		words = text_of_buffer(&l->room);
	}
	pango_font_description_set_absolute_size(font,
						 style.size * PANGO_SCALE);
	pango_layout_set_font_description(l->layout, font);
	pango_layout_set_text(l->layout, words.at ? words.at : "",
			      (int)words.len);
	pango_layout_set_width(l->layout,
			       width < 0 ? -1 : (int)(width * PANGO_SCALE));
	pango_layout_set_height(l->layout, -lines);
	pango_layout_set_ellipsize(l->layout, PANGO_ELLIPSIZE_END);
	pango_layout_set_wrap(l->layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(l->layout, sides[style.align]);
}

struct box lettering_box(const struct lettering *l)
{
	PangoRectangle r;

	pango_layout_get_extents(l->layout, NULL, &r);
	return (struct box){
	    (double)r.x / PANGO_SCALE, (double)r.y / PANGO_SCALE,
	    (double)r.width / PANGO_SCALE, (double)r.height / PANGO_SCALE};
}

bool lettering_cut(const struct lettering *l)
{
	return pango_layout_is_ellipsized(l->layout);
}

void lettering_show(const struct lettering *l, cairo_t *cr)
{
	pango_cairo_show_layout(cr, l->layout);
}
