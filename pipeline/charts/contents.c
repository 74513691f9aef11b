#include "charts/contents.h"

#include "charts/pages.h"

static size_t always(const struct pages *p)
{
	(void)p;
	return 1;
}

static const struct {
	const char *name; /* said where there is no such page */
	size_t (*count)(const struct pages *);
	void (*draw)(struct pages *, size_t nth);
} kinds[] = {
    {"overzicht", scoreboard_pages, page_scoreboard},
    {"gevraagde besluiten", decision_pages, page_decisions},
    {"indicatoren", indicator_pages, page_indicator},
    {"scholen", school_pages, page_schools},
    {"activiteiten en mijlpalen", timeline_pages, page_timeline},
    {"mijlpalen die aandacht vragen", late_pages, page_late},
    {"evaluatie per lijn", evaluation_pages, page_evaluation},
    {"docenten en sessies", teacher_pages, page_teachers},
    {"financi\xC3\xABn", money_pages, page_money},
    {"aanlevering", coverage_pages, page_coverage},
    {"begrippen en bronnen", always, page_sources},
};

enum { PAGE_KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static void describe(struct canvas *canvas, const struct model *model)
{
	struct buffer title = {0};

	buffer_format(&title, "%.*s %.*s", TEXT_ARG(model->about[REPORT_TITLE]),
		      TEXT_ARG(model->about[REPORT_REGION]));
	canvas_describe(canvas, text_of_buffer(&title),
			model->about[REPORT_MOMENT]);
	buffer_release(&title);
}

void contents_draw(struct canvas *canvas, const struct model *model)
{
	struct pages pages = {.canvas = canvas, .model = model};
	size_t count[PAGE_KINDS];

	for (size_t i = 0; i < PAGE_KINDS; i++) {
		count[i] = kinds[i].count(&pages);
		pages.count += (int)count[i];
		if (!count[i])
			buffer_format(&pages.absent, "%s%s",
				      pages.absent.len ? "; " : "",
				      kinds[i].name);
	}
	describe(canvas, model);
	for (size_t i = 0; i < PAGE_KINDS; i++)
		for (size_t n = 0; n < count[i]; n++)
			kinds[i].draw(&pages, n);
	buffer_release(&pages.absent);
}
