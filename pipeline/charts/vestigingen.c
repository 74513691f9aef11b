/* The list of vestigingen beside the chart of an indicator. */
#include <stdlib.h>

#include "charts/pages.h"
#include "charts/words.h"
#include "label.h"

#define LIST_X (PAGE_MARGIN + 512)
#define LIST_W (PAGE_INNER - 512)

static const struct style list_head = {FONT_HEAD, true, INK_TEXT, ALIGN_LEFT};
static const struct style list_name = {FONT_SMALL, false, INK_TEXT, ALIGN_LEFT};
static const struct style note_style = {FONT_SMALL, false, INK_QUIET,
					ALIGN_LEFT};

/* One vestiging in the list: a bar, or what is known instead. */
struct entry {
	struct text name, state;
	struct range figure;
};

static struct range measured(const struct text *field)
{
	struct range r = {false, 0, 0};

	r.known = dossier_number(field[MEASURE_LOW], &r.low) &&
		  dossier_number(field[MEASURE_HIGH], &r.high);
	return r;
}

static size_t collect(const struct model *m, const struct trait *t, long year,
		      struct entry *entry, double *most)
{
	const struct dossier_row *school =
	    dossier_first(&m->dossier, KIND_SCHOOL);
	size_t n = 0;

	for (; school; school = school->next) {
		const struct dossier_row *row = model_measure(
		    m, t->code, year, school->field[SCHOOL_VESTIGING]);

		if (!row)
			continue;
		entry[n].name = school->field[SCHOOL_NAME];
		entry[n].state = row->field[MEASURE_STATE];
		entry[n].figure = measured(row->field);
		if (entry[n].figure.known && entry[n].figure.high > *most)
			*most = entry[n].figure.high;
		n++;
	}
	return n;
}

static void draw_entry(struct pages *p, const struct trait *t,
		       const struct entry *e, const struct scale *scale,
		       double y)
{
	static const double name_w = 118, bar_w = 66;
	double x = LIST_X + name_w + 6;
	bool duo = text_is(e->state, "duo");
	enum ink ink = duo ? INK_LIGHT : INK_BLUE;
	double low = plot_along(scale, e->figure.low, 0, bar_w);
	double high = plot_along(scale, e->figure.high, 0, bar_w);
	struct buffer words = {0};

	canvas_text(p->canvas, LIST_X, y, name_w, list_name, e->name);
	if (e->figure.known) {
		canvas_bar(p->canvas, (struct box){x, y + 2, low, 8}, ink,
			   FILL_SOLID);
		canvas_bar(p->canvas,
			   (struct box){x + low, y + 2, high - low, 8}, ink,
			   FILL_HATCH);
		words_range(&words, t, e->figure, "");
		if (duo)
			buffer_add(&words, TEXT(" DUO"));
		x += high + 4;
	} else
		buffer_add(&words, text_is(e->state, "geleverd")
				       ? TEXT("niet van toepassing")
				       : label_state(e->state));
	canvas_text(p->canvas, x, y, PAGE_WIDTH - PAGE_MARGIN - x,
		    e->figure.known ? list_name : note_style,
		    text_of_buffer(&words));
	buffer_release(&words);
}

void page_vestigingen(struct pages *p, const struct trait *t, long year)
{
	const struct model *m = p->model;
	size_t room = dossier_rows(&m->dossier, KIND_SCHOOL), rows, shown;
	struct entry *entry = memory_new((room + 1) * sizeof(*entry));
	double most = 0, y = PAGE_TOP + 18, h;
	struct buffer words = {0};
	struct scale scale;

	rows = shown = collect(m, t, year, entry, &most);
	scale = (struct scale){most > 0 ? most : 1, 1, 1, 0};
	if (!rows) { /* it is not of schools */
		free(entry);
		return;
	}
	h = plot_rows(PAGE_BOTTOM - 62 - y, 16, 11, &shown);
	buffer_format(&words, "Per vestiging, %ld", year);
	canvas_text(p->canvas, LIST_X, PAGE_TOP - 4, LIST_W, list_head,
		    text_of_buffer(&words));
	for (size_t i = 0; i < shown; i++)
		draw_entry(p, t, &entry[i], &scale, y + h * (double)i);
	if (shown < rows) {
		words.len = 0;
		buffer_format(&words, "en nog %zu, zie het Excel-bestand",
			      rows - shown);
		canvas_text(p->canvas, LIST_X, y + h * (double)shown, LIST_W,
			    note_style, text_of_buffer(&words));
	}
	buffer_release(&words);
	free(entry);
}
