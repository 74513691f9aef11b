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

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct likeness *l, const char *word, enum role role,
		    size_t number)
{
	const struct text *f = l->row->field;
	struct buffer what = {0};
	struct record record;

	if (!number)
		return;
	sheet_as(sheet, role);
	sheet_text(sheet, text_of(word));
	entry_level(sheet, f[FINDING_LEVEL]);
	sheet_field(sheet, f[FINDING_FILE]);
	sheet_field(sheet, f[FINDING_COLUMN]);
	sheet_field(sheet, f[FINDING_SCHOOL]);
	sheet_field(sheet,
		    dossier_lookup(&r->dossier, KIND_SCHOOL, f[FINDING_SCHOOL],
				   SCHOOL_NAME, record_unknown));
	sheet_number(sheet, (double)number);
	dossier_record(&record, KIND_FINDING, l->row);
	finding_what(&what, &record);
	sheet_text(sheet, text_of_buffer(&what));
	sheet_field(sheet, f[FINDING_CODE]);
	sheet_end_row(sheet);
	buffer_release(&what);
}

static void put_all(struct sheet *sheet, const struct report *r,
		    const struct map *map)
{
	const struct likeness *l;
	void *walk = NULL;

	while ((l = map_next(map, &walk)))
		put_row(sheet, r, l, "nieuw", ROLE_OPEN,
			l->now > l->then ? l->now - l->then : 0);
	walk = NULL;
	while ((l = map_next(map, &walk)))
		put_row(sheet, r, l, "blijft", ROLE_POOR,
			l->now < l->then ? l->now : l->then);
	walk = NULL;
	while ((l = map_next(map, &walk)))
		put_row(sheet, r, l, "opgelost", ROLE_GOOD,
			l->then > l->now ? l->then - l->now : 0);
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
	count(&map, r->before, false);
	count(&map, &r->dossier, true);
	put_all(sheet, r, &map);
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn en waren geen bevindingen.");
	map_release(&map);
	arena_release(&arena);
}
