/* Bevindingen per soort: how often each kind of finding is there. */
#include "sheets.h"

#include "entry.h"

enum { LEVEL, TITLE, WHERE, ROWS = CODES_ROWS, FILES, SCHOOLS, CODE };

static const struct sheet_column columns[] = {
    [LEVEL] = {"Niveau", 16, ROLE_TEXT},
    [TITLE] = {"Wat is er", 70, ROLE_TEXT},
    [WHERE] = {"Regels op Bevindingen", 14, ROLE_COUNT},
    [ROWS] = {"Rijen", 10, ROLE_COUNT},
    [FILES] = {"Bestanden", 10, ROLE_COUNT},
    [SCHOOLS] = {"Scholen", 10, ROLE_COUNT},
    [CODE] = {"Code", 24, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 2, SHEET_TABLE};

/* Findings of one code; `level` is the worst of them. */
struct kind {
	struct text code, level;
	size_t files, schools;
	double rows;
};

static struct kind *kind_of(struct map *kinds, struct text code)
{
	struct kind **slot = (struct kind **)map_slot(kinds, code);

	if (!*slot) {
		*slot = arena_new(kinds->arena, sizeof(**slot));
		(*slot)->code = code;
	}
	return *slot;
}

/* Is it new, for this code? */
static bool is_new(struct map *seen, const char *of, struct text code,
		   struct text word)
{
	struct buffer key = {0};
	void **slot;
	bool new;

	if (record_is_unknown(word))
		return false;
	buffer_format(&key, "%s\t%.*s\t%.*s", of, TEXT_ARG(code),
		      TEXT_ARG(word));
	slot = map_slot(seen, text_of_buffer(&key));
	new = !*slot;
	*slot = seen;
	buffer_release(&key);
	return new;
}

static void count(struct map *kinds, struct map *seen, const struct text *f)
{
	struct text code = f[FINDING_CODE];
	struct kind *kind = kind_of(kinds, code);
	double rows = 1;

	dossier_number(f[FINDING_ROWS], &rows);
	kind->rows += rows;
	kind->files += is_new(seen, "file", code, f[FINDING_FILE]);
	kind->schools += is_new(seen, "school", code, f[FINDING_SCHOOL]);
	if (!kind->level.at ||
	    entry_level_of(f[FINDING_LEVEL]) < entry_level_of(kind->level))
		kind->level = f[FINDING_LEVEL];
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct lookup *found, const struct kind *kind)
{
	struct buffer title = {0}, f = {0};

	finding_title(&title, kind->code);
	entry_level(sheet, kind->level);
	sheet_text(sheet, text_of_buffer(&title));
	lookup_count(&f, sheet, found);
	sheet_leads(sheet, SHEET_FINDINGS, 1, "Naar de bevindingen");
	sheet_formula(sheet, (double)findings_rows(r, kind->code), &f);
	lookup_put(sheet, found, CAUSE_ROWS, kind->rows);
	sheet_number(sheet, (double)kind->files);
	sheet_number(sheet, (double)kind->schools);
	sheet_field(sheet, kind->code);
	sheet_end_row(sheet);
	buffer_release(&title);
	buffer_release(&f);
}

/* The worst first. */
static void put_all(struct sheet *sheet, const struct report *r,
		    const struct map *kinds)
{
	const struct text all = {NULL, 0};
	static const struct match same[] = {{CAUSE_CODE, CODE, false, NULL}};
	const struct lookup found = {
	    .in = span_of(r, SHEET_FINDINGS, findings_rows(r, all)),
	    .match = same,
	    .matches = 1,
	};
	const struct kind *kind;

	for (enum finding_level level = 0; level <= LEVELS; level++) {
		void *walk = NULL;

		while ((kind = map_next(kinds, &walk)))
			if (entry_level_of(kind->level) == level)
				put_row(sheet, r, &found, kind);
	}
}

/* All of them, and what was seen before. */
static void count_all(struct map *kinds, struct map *seen,
		      const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINDING);

	for (; row; row = row->next)
		count(kinds, seen, row->field);
}

size_t codes_rows(const struct report *r)
{
	struct arena arena = {0};
	struct map kinds = {.arena = &arena}, seen = {.arena = &arena};
	size_t rows;

	count_all(&kinds, &seen, r);
	rows = map_count(&kinds);
	map_release(&kinds);
	map_release(&seen);
	arena_release(&arena);
	return rows;
}

double codes_sum(const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINDING);
	double sum = 0, n;

	for (; row; row = row->next)
		sum += dossier_number(row->field[FINDING_ROWS], &n) ? n : 1;
	return sum;
}

void tab_codes(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_CODES), &form);
	struct arena arena = {0};
	struct map kinds = {.arena = &arena}, seen = {.arena = &arena};

	count_all(&kinds, &seen, r);
	if (!map_count(&kinds))
		sheet_empty(sheet, "Er zijn geen bevindingen.");
	put_all(sheet, r, &kinds);
	map_release(&kinds);
	map_release(&seen);
	arena_release(&arena);
}
