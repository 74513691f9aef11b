#include "charts/contents.h"

#include "charts/pages.h"

static const struct {
	const char *name; /* said where there is no such page */
	size_t (*count)(const struct pages *);
	void (*draw)(struct pages *, size_t nth);
} kinds[PAGE_KINDS] = {
    [PAGE_OVERVIEW] = {"overzicht", scoreboard_pages, page_scoreboard},
    [PAGE_DECISIONS] = {"gevraagde besluiten", decision_pages, page_decisions},
    [PAGE_INDICATORS] = {"indicatoren", indicator_pages, page_indicator},
    [PAGE_SCHOOLS] = {"scholen", school_pages, page_schools},
    [PAGE_TIMELINE] = {"activiteiten en mijlpalen", timeline_pages,
		       page_timeline},
    [PAGE_LATE] = {"mijlpalen die aandacht vragen", late_pages, page_late},
    [PAGE_EVALUATION] = {"evaluatie per lijn", evaluation_pages,
			 page_evaluation},
    [PAGE_TEACHERS] = {"docenten en sessies", teacher_pages, page_teachers},
    [PAGE_MONEY] = {"financi\xC3\xABn", money_pages, page_money},
    [PAGE_COVERAGE] = {"aanlevering", coverage_pages, page_coverage},
    [PAGE_SOURCES] = {"begrippen en bronnen", source_pages, page_sources},
};

static void describe(struct canvas *canvas, const struct model *model)
{
	struct buffer title = {0};

	buffer_format(&title, "%.*s %.*s", TEXT_ARG(model->about[REPORT_TITLE]),
		      TEXT_ARG(model->about[REPORT_REGION]));
	canvas_describe(canvas, text_of_buffer(&title),
			model->about[REPORT_MOMENT]);
	buffer_release(&title);
}

/* How many pages there are of each kind, and where they begin. */
static void count_pages(struct pages *p)
{
	for (enum page_kind i = 0; i < PAGE_KINDS; i++) {
		p->sheets[i] = kinds[i].count(p);
		p->first[i] = p->sheets[i] ? p->count + 1 : 0;
		p->count += (int)p->sheets[i];
		if (!p->sheets[i])
			buffer_format(&p->absent, "%s%s",
				      p->absent.len ? "; " : "", kinds[i].name);
	}
}

void contents_draw(struct canvas *canvas, const struct model *model)
{
	struct pages pages = {.canvas = canvas, .model = model};

	count_pages(&pages);
	describe(canvas, model);
	for (enum page_kind i = 0; i < PAGE_KINDS; i++)
		for (size_t n = 0; n < pages.sheets[i]; n++)
			kinds[i].draw(&pages, n);
	buffer_release(&pages.absent);
}
