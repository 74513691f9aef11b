/* Bevindingen vergeleken: which are new since the report before, which were
 * solved, and which are still there. */
#include "sheets.h"

#include "entry.h"
#include "finding.h"

static const struct sheet_column columns[] = {
    {"Stand", 16, ROLE_TEXT},     {"Niveau", 16, ROLE_TEXT},
    {"Bestand", 40, ROLE_TEXT},   {"Kolom", 18, ROLE_TEXT},
    {"Vestiging", 12, ROLE_TEXT}, {"School", 34, ROLE_TEXT},
    {"Aantal", 8, ROLE_COUNT},    {"Wat is er", 60, ROLE_TEXT},
    {"Code", 22, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_STREAM};

/* Findings that are the same but for their line. */
struct likeness {
	const struct dossier_row *row; /* the one seen last */
	size_t then, now;
};

static void count(struct map *map, const struct dossier *d, bool now)
{
	const struct dossier_row *row = dossier_first(d, KIND_FINDING);
	struct buffer key = {0};

	for (; row; row = row->next) {
		struct likeness **slot;

		key.len = 0;
		finding_likeness(&key, row->field);
		slot = (struct likeness **)map_slot(map, text_of_buffer(&key));
		if (!*slot)
			*slot = arena_new(map->arena, sizeof(**slot));
		(*slot)->row = row;
		(*slot)->now += now;
		(*slot)->then += !now;
	}
	buffer_release(&key);
}

/* What became of findings that are the same; in the order of the sheet. */
static const struct {
	const char *word;
	enum role role;
} states[] = {
    {"nieuw", ROLE_OPEN}, {"blijft", ROLE_POOR}, {"opgelost", ROLE_GOOD}};

enum { STATES = sizeof(states) / sizeof(states[0]) };

/* How many of them came to that state. */
static size_t count_of(const struct likeness *l, size_t state)
{
	const size_t counts[STATES] = {
	    l->now > l->then ? l->now - l->then : 0,
	    l->now < l->then ? l->now : l->then,
	    l->then > l->now ? l->then - l->now : 0,
	};

	return counts[state];
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct likeness *l, size_t state)
{
	const struct text *f = l->row->field;
	struct buffer what = {0};
	struct record record;

	sheet_as(sheet, states[state].role);
	sheet_text(sheet, text_of(states[state].word));
	entry_level(sheet, f[FINDING_LEVEL]);
	sheet_field(sheet, f[FINDING_FILE]);
	finding_put_column(sheet, f);
	sheet_field(sheet, f[FINDING_SCHOOL]);
	sheet_field(sheet,
		    dossier_lookup(&r->dossier, KIND_SCHOOL, f[FINDING_SCHOOL],
				   SCHOOL_NAME, record_unknown));
	sheet_number(sheet, (double)count_of(l, state));
	dossier_record(&record, KIND_FINDING, l->row);
	finding_what(&what, &record);
	sheet_text(sheet, text_of_buffer(&what));
	sheet_field(sheet, f[FINDING_CODE]);
	sheet_end_row(sheet);
	buffer_release(&what);
}

/* All of both reports. */
static void count_both(struct map *map, const struct report *r)
{
	count(map, r->before, false);
	count(map, &r->dossier, true);
}

size_t progress_rows(const struct report *r)
{
	struct arena arena = {0};
	struct map map = {.arena = &arena};
	const struct likeness *l;
	void *walk = NULL;
	size_t rows = 0;

	if (!r->before)
		return 0;
	count_both(&map, r);
	while ((l = map_next(&map, &walk)))
		for (size_t state = 0; state < STATES; state++)
			rows += count_of(l, state) > 0;
	map_release(&map);
	arena_release(&arena);
	return rows;
}

static void put_all(struct sheet *sheet, const struct report *r,
		    const struct map *map)
{
	const struct likeness *l;
	void *walk;

	for (size_t state = 0; state < STATES; state++) {
		walk = NULL;
		while ((l = map_next(map, &walk)))
			if (count_of(l, state))
				put_row(sheet = sheet_go_on(sheet, r->most), r,
					l, state);
	}
}

/* Left out, like the comparison itself, if there is no report before. */
void tab_progress(struct book *book, const struct report *r)
{
	struct arena arena = {0};
	struct map map = {.arena = &arena};
	struct sheet *sheet;

	if (!r->before)
		return;
	sheet = sheet_new(book, TEXT(SHEET_PROGRESS), &form);
	count_both(&map, r);
	if (!map_count(&map))
		sheet_empty(sheet, "Er zijn en waren geen bevindingen.");
	put_all(sheet, r, &map);
	map_release(&map);
	arena_release(&arena);
}
