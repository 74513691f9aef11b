/* Bevindingen: what is wrong or worth knowing in what was delivered. What has
 * one cause stands on one line, with its first places. */
#include "sheets.h"

#include "entry.h"
#include "label.h"
#include "variety.h"

static const struct sheet_column columns[] = {CAUSES(SHEET_COLUMN)};
static const struct sheet_form form = {columns, CAUSE_COLUMNS, 2, SHEET_STREAM};

enum { PLACES = 5 };

/* Findings of one file, code, column and school: one cause, probably. */
struct cause {
	const struct dossier_row *first;
	size_t findings;
	double rows;
	struct buffer places; /* the lines after the first one */
	struct variety variety;
};

/* What has no line is one of its own. */
static struct text key_of(struct buffer *key, const struct text *f, size_t nth)
{
	static const int same[] = {FINDING_FILE, FINDING_CODE, FINDING_COLUMN,
				   FINDING_SCHOOL};

	key->len = 0;
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		buffer_add(key, f[same[i]]);
		buffer_char(key, '\t');
	}
	if (record_is_unknown(f[FINDING_LINE]))
		buffer_format(key, "%zu", nth);
	return text_of_buffer(key);
}

static void add_finding(struct cause *cause, const struct dossier_row *row)
{
	const struct text *f = row->field;
	double rows = 1;

	if (!cause->first)
		cause->first = row;
	else if (cause->findings <= PLACES)
		buffer_format(&cause->places, "%s%.*s",
			      cause->places.len ? ", " : "",
			      TEXT_ARG(f[FINDING_LINE]));
	variety_add(&cause->variety, f);
	dossier_number(f[FINDING_ROWS], &rows);
	cause->rows += rows;
	cause->findings++;
}

static void put_places(struct sheet *sheet, struct cause *cause)
{
	if (cause->findings > PLACES + 1)
		buffer_format(&cause->places, " en nog %zu regels",
			      cause->findings - PLACES - 1);
	sheet_field(sheet, text_of_buffer(&cause->places));
}

void finding_put_column(struct sheet *sheet, const struct text *f)
{
	bool kind =
	    text_is(f[FINDING_CODE], finding_name(FINDING_NOT_DELIVERED));

	sheet_field(sheet, kind ? label_kind(f[FINDING_COLUMN])
				: label_column(f[FINDING_COLUMN]));
}

static void put_row(struct sheet *sheet, const struct report *r,
		    struct cause *cause, struct arena *arena)
{
	const struct text *f =
	    variety_tell(&cause->variety, cause->first->field, arena);

	entry_level(sheet, f[FINDING_LEVEL]);
	entry_words(sheet, &(const struct dossier_row){NULL, f});
	sheet_field(sheet, f[FINDING_FILE]);
	sheet_field(sheet, f[FINDING_LINE]);
	put_places(sheet, cause);
	sheet_number(sheet, cause->rows);
	finding_put_column(sheet, f);
	sheet_field(sheet, f[FINDING_SCHOOL]);
	sheet_field(sheet,
		    dossier_lookup(&r->dossier, KIND_SCHOOL, f[FINDING_SCHOOL],
				   SCHOOL_NAME, record_unknown));
	sheet_field(sheet, f[FINDING_FOUND]);
	sheet_field(sheet, f[FINDING_EXPECTED]);
	sheet_field(sheet, f[FINDING_CODE]);
	sheet_end_row(sheet);
}

/* In the order in which they were found. */
static void find_causes(struct map *causes, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINDING);
	struct buffer key = {0};
	struct cause **slot;

	for (size_t nth = 0; row; row = row->next, nth++) {
		slot = (struct cause **)map_slot(causes,
						 key_of(&key, row->field, nth));
		if (!*slot)
			*slot = arena_new(causes->arena, sizeof(**slot));
		add_finding(*slot, row);
	}
	buffer_release(&key);
}

size_t findings_rows(const struct report *r, struct text code)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_FINDING);
	struct arena arena = {0};
	struct map causes = {.arena = &arena};
	struct buffer key = {0};
	size_t rows;

	for (size_t nth = 0; row; row = row->next, nth++)
		if (!code.at || text_equal(code, row->field[FINDING_CODE]))
			map_slot(&causes, key_of(&key, row->field, nth));
	rows = map_count(&causes);
	map_release(&causes);
	arena_release(&arena);
	buffer_release(&key);
	return rows;
}

/* The worst first; LEVELS: levels that are not known here. */
void tab_findings(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_FINDINGS), &form);
	struct arena arena = {0};
	struct map causes = {.arena = &arena};
	struct cause *cause;
	void *walk;

	find_causes(&causes, r);
	if (!map_count(&causes))
		sheet_empty(sheet, "Er zijn geen bevindingen.");
	for (enum finding_level level = 0; level <= LEVELS; level++) {
		walk = NULL;
		while ((cause = map_next(&causes, &walk)))
			if (entry_level_of(
				cause->first->field[FINDING_LEVEL]) == level)
				put_row(sheet = sheet_go_on(sheet, r->most), r,
					cause, &arena);
	}
	walk = NULL;
	while ((cause = map_next(&causes, &walk)))
		buffer_release(&cause->places);
	map_release(&causes);
	arena_release(&arena);
}
