#include "charts/lettering.h"

#include <stdlib.h>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "charts/hyphen.h"
#include "map.h"

#define FAMILY "Lato"
#define FOLDER "/usr/share/fonts/truetype/lato/"

static const char *const font_files[] = {FOLDER "Lato-Regular.ttf",
					 FOLDER "Lato-Bold.ttf"};

/* A word that fits on a line of its own is not broken: what a letter takes of
 * its size in long words, somewhat more than most do. */
static const double likely_letter = 0.58;

/* What a byte of text takes of its size, somewhat less than most do: what would
 * not fit by it is not worth trying. */
static const double likely_advance = 0.42;

/* All texts are set in this size and shown in their own, for to Pango each size
 * is a font, which it looks for in threads. */
static const double set_size = 10;

/* Between lines, of the size: Lato's own stand close. */
static const double leading = 0.12;

/* What is not looked for at each letter: ligatures, for fi and ti read as well
 * with their dots, each is a glyph of another font in the PDF, and there are
 * readers that lose what is behind; and fractions, which no text of ours has.
 */
#define NEVER "liga=0, frac=0, numr=0, dnom=0"

/* Regular, bold. Pairs of letters are set closer in titles and heads only: in
 * running text it is a tenth of a millimetre that nobody sees, and takes a
 * sixth of the time of all that is drawn. */
static const char *const features[] = {NEVER ", kern=0", NEVER};

/* How a text is to be set; width negative: as wide as it is. */
struct setting {
	bool bold, broken;
	enum align align;
	double width; /* in the size that it is set in */
	int lines;
};

struct lettering {
	FcConfig *fonts;
	PangoFontMap *map;
	PangoContext *context;
	PangoFontDescription *font[2]; /* regular, bold */
	PangoAttrList *features[2];
	struct hyphen *hyphen;
	/* Texts as they were set before: most are measured and then shown,
	 * and come again on other pages. */
	struct map laid;
	struct arena arena;
	PangoLayout *layout; /* the one that was set last */
	double scale;        /* of it, to be shown */
	double indent;       /* of it, in points */
	struct buffer room, key;
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

static void open_context(struct lettering *l, cairo_t *cr)
{
	l->context = pango_font_map_create_context(l->map);
	pango_cairo_update_context(cr, l->context);
	pango_context_set_language(l->context,
				   pango_language_from_string("nl"));
	pango_context_set_round_glyph_positions(l->context, FALSE);
	for (int bold = 0; bold < 2; bold++) {
		l->font[bold] = pango_font_description_from_string(FAMILY);
		pango_font_description_set_weight(l->font[bold],
						  bold ? PANGO_WEIGHT_BOLD
						       : PANGO_WEIGHT_NORMAL);
		pango_font_description_set_absolute_size(
		    l->font[bold], set_size * PANGO_SCALE);
		l->features[bold] = pango_attr_list_new();
		pango_attr_list_insert(
		    l->features[bold],
		    pango_attr_font_features_new(features[bold]));
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
	open_context(l, cr);
	l->hyphen = hyphen_open();
	l->laid.arena = &l->arena;
	return l;
}

static void release_laid(struct lettering *l)
{
	void *at = NULL, *layout;

	while ((layout = map_next(&l->laid, &at)))
		g_object_unref(layout);
	map_release(&l->laid);
	arena_release(&l->arena);
}

void lettering_close(struct lettering *l)
{
	release_laid(l);
	for (int bold = 0; bold < 2; bold++) {
		pango_font_description_free(l->font[bold]);
		pango_attr_list_unref(l->features[bold]);
	}
	g_object_unref(l->context);
	g_object_unref(l->map);
	FcConfigDestroy(l->fonts);
	hyphen_close(l->hyphen);
	buffer_release(&l->room);
	buffer_release(&l->key);
	free(l);
}

/* Pango has the space at which a line ends show nothing, and then nothing of
 * it is in the PDF: who hears the text would hear two words as one. */
static void keep_space(const char *words, const PangoLayoutLine *line)
{
	const GSList *last = g_slist_last(line->runs);
	const PangoGlyphItem *run = last ? last->data : NULL;
	int n = run ? run->glyphs->num_glyphs - 1 : -1;
	PangoGlyphInfo *glyph;
	int at;

	if (n < 0)
		return;
	glyph = &run->glyphs->glyphs[n];
	at = run->item->offset + run->glyphs->log_clusters[n];
	if (glyph->glyph == PANGO_GLYPH_EMPTY && words[at] == ' ')
		glyph->glyph = pango_fc_font_get_glyph(
		    PANGO_FC_FONT(run->item->analysis.font), ' ');
}

static void keep_spaces(PangoLayout *layout)
{
	const GSList *line = pango_layout_get_lines_readonly(layout);

	for (; line && line->next; line = line->next)
		keep_space(pango_layout_get_text(layout), line->data);
}

static PangoLayout *lay_out(struct lettering *l, const struct setting *how,
			    struct text words)
{
	static const PangoAlignment sides[] = {
	    PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
	PangoLayout *layout = pango_layout_new(l->context);

	if (how->broken) {
		l->room.len = 0;
		hyphen_words(l->hyphen, &l->room,
			     (size_t)(how->width / set_size / likely_letter),
			     words);
		words = text_of_buffer(&l->room);
	}
	pango_layout_set_font_description(layout, l->font[how->bold]);
	pango_layout_set_attributes(layout, l->features[how->bold]);
	pango_layout_set_text(layout, words.at ? words.at : "", (int)words.len);
	pango_layout_set_width(
	    layout, how->width < 0 ? -1 : (int)(how->width * PANGO_SCALE));
	pango_layout_set_spacing(layout,
				 (int)(leading * set_size * PANGO_SCALE));
	pango_layout_set_height(layout, -how->lines);
	pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(layout, sides[how->align]);
	if (how->lines > 1)
		keep_spaces(layout);
	return layout;
}

/* Neither ink nor size is in it: those are for who shows the text. */
static struct text key_of(struct buffer *key, const struct setting *how,
			  struct text words)
{
	key->len = 0;
	buffer_raw(key, &how->bold, sizeof(how->bold));
	buffer_raw(key, &how->broken, sizeof(how->broken));
	buffer_raw(key, &how->align, sizeof(how->align));
	buffer_raw(key, &how->width, sizeof(how->width));
	buffer_raw(key, &how->lines, sizeof(how->lines));
	buffer_add(key, words);
	return text_of_buffer(key);
}

static void set_as(struct lettering *l, const struct setting *how,
		   struct text words)
{
	void **slot = map_slot(&l->laid, key_of(&l->key, how, words));

	if (!*slot)
		*slot = lay_out(l, how, words);
	l->layout = *slot;
}

struct box lettering_box(const struct lettering *l)
{
	const double unit = l->scale / PANGO_SCALE;
	PangoRectangle r;

	pango_layout_get_extents(l->layout, NULL, &r);
	return (struct box){l->indent + r.x * unit, r.y * unit, r.width * unit,
			    r.height * unit};
}

static bool is_line(struct text words)
{
	return !words.len || !memchr(words.at, '\n', words.len);
}

/* On one line, which is quickest, if it fits there. */
static bool set_line(struct lettering *l, struct style style, double width,
		     struct text words)
{
	static const double before[] = {0, 0.5, 1}; /* of what stays free */
	const struct setting how = {style.bold, false, ALIGN_LEFT, -1, 1};
	double likely = (double)words.len * style.size * likely_advance;
	double w;

	if (!is_line(words) || (width >= 0 && likely > width))
		return false;
	set_as(l, &how, words);
	w = lettering_box(l).w;
	if (width >= 0 && w > width)
		return false;
	l->indent = width < 0 ? 0 : (width - w) * before[style.align];
	return true;
}

void lettering_set(struct lettering *l, struct style style, double width,
		   int lines, struct text words)
{
	struct setting how = {style.bold, lines > 1 && width >= 0, style.align,
			      width, lines};

	l->scale = style.size / set_size;
	l->indent = 0;
	if (set_line(l, style, width, words))
		return;
	how.width = width < 0 ? width : width / l->scale;
	set_as(l, &how, words);
}

bool lettering_cut(const struct lettering *l)
{
	return pango_layout_is_ellipsized(l->layout);
}

void lettering_show(const struct lettering *l, cairo_t *cr)
{
	cairo_save(cr);
	cairo_rel_move_to(cr, l->indent, 0);
	cairo_scale(cr, l->scale, l->scale);
	pango_cairo_show_layout(cr, l->layout);
	cairo_restore(cr);
}
