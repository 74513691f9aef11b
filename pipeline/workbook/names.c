/* Names of columns, by which formulas can be read: leerlingen_laag; and the
 * sheet that says where each of them is. */
#include "sheets.h"

#define NAME(column, word) [column] = word,

static const char *const goals[] = {GOALS_NAMES(NAME)};
static const char *const schools[] = {PER_SCHOOL_NAMES(NAME)};
static const char *const data[] = {DATA_NAMES(NAME)};
static const char *const members[] = {MEMBERS_NAMES(NAME)};
static const char *const finances[] = {FINANCES_NAMES(NAME)};
static const char *const activities[] = {ACTIVITIES_NAMES(NAME)};
static const char *const amounts[] = {AMOUNTS_NAMES(NAME)};
static const char *const causes[] = {CAUSES_NAMES(NAME)};
static const char *const sources[] = {SOURCES_NAMES(NAME)};

#define COLUMNS(of) of, sizeof(of) / sizeof((of)[0])

/* A sheet whose name ends with a blank stands for all that begin so; the word
 * that comes next is part of the table's. */
static const struct table {
	const char *sheet, *word;
	const char *const *column;
	size_t columns;
} tables[] = {
    {SHEET_DATA, "", COLUMNS(data)},
    {SHEET_SCHOOLS, "school", COLUMNS(schools)},
    {SHEET_MEMBERS, "uniek", COLUMNS(members)},
    {SHEET_GOAL, "doel_", COLUMNS(goals)},
    {SHEET_FINANCES, "financien", COLUMNS(finances)},
    {SHEET_ACTIVITIES, "activiteit", COLUMNS(activities)},
    {SHEET_AMOUNTS, "bedragen", COLUMNS(amounts)},
    {SHEET_FINDINGS, "bevindingen", COLUMNS(causes)},
    {SHEET_SOURCES, "bronnen", COLUMNS(sources)},
};

struct names {
	const struct table *table;
	struct text word;   /* of the table, with _ behind it */
	unsigned long used; /* by formulas: a bit for each column */
};

static bool is_of(const struct table *table, struct text sheet)
{
	return text_ends(text_of(table->sheet), " ")
		   ? text_starts(sheet, table->sheet)
		   : text_is(sheet, table->sheet);
}

static struct text word_of(const struct table *table, const char *sheet,
			   struct arena *arena)
{
	struct text rest = text_of(sheet + strlen(table->sheet)), next, word;
	struct buffer whole = {0};

	text_cut(&rest, ' ', &next);
	buffer_format(&whole, "%s%.*s_", table->word, TEXT_ARG(next));
	word = text_copy(text_of_buffer(&whole), arena);
	buffer_release(&whole);
	return word;
}

static struct names *names_new(const struct report *r, const char *sheet)
{
	struct names *names;

	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		if (!is_of(&tables[i], text_of(sheet)))
			continue;
		names = arena_new(r->names->arena, sizeof(*names));
		names->table = &tables[i];
		names->word = word_of(&tables[i], sheet, r->names->arena);
		return names;
	}
	return NULL;
}

struct names *names_of(const struct report *r, const char *sheet)
{
	void **slot = map_slot(r->names, text_of(sheet));

	if (!*slot)
		*slot = names_new(r, sheet);
	return *slot;
}

static void add_name(struct buffer *out, const struct names *names, size_t nth,
		     size_t column)
{
	buffer_add(out, names->word);
	buffer_add(out, text_of(names->table->column[column]));
	if (nth)
		buffer_format(out, "_%zu", nth + 1);
}

bool names_add(struct buffer *f, struct names *names, size_t nth, size_t column)
{
	if (!names || column >= names->table->columns ||
	    !names->table->column[column])
		return false;
	names->used |= 1UL << column;
	add_name(f, names, nth, column);
	return true;
}

enum { NAME_WORD, NAME_SHEET, NAME_HEADER, NAME_COLUMN, NAME_ROWS };

static const struct sheet_column columns[] = {
    [NAME_WORD] = {"Naam in formules", 40, ROLE_TEXT},
    [NAME_SHEET] = {"Blad", 40, ROLE_TEXT},
    [NAME_HEADER] = {"Kop van de kolom", 32, ROLE_TEXT},
    [NAME_COLUMN] = {"Kolom", 8, ROLE_TEXT},
    [NAME_ROWS] = {"Regels", 18, ROLE_TEXT},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_TABLE};

static void put_row(struct sheet *sheet, struct sheet *of, struct text name,
		    size_t column)
{
	struct buffer words = {0};

	sheet_text(sheet, name);
	sheet_link(sheet, of->name);
	sheet_text(sheet, text_of(of->form->column[column].header));
	formula_letters(&words, column);
	sheet_text(sheet, text_of_buffer(&words));
	words.len = 0;
	buffer_format(&words, "2 tot en met %lu", of->rows);
	sheet_text(sheet, text_of_buffer(&words));
	sheet_end_row(sheet);
	sheet_name_column(of, column, name);
	buffer_release(&words);
}

static void put_names(struct sheet *sheet, struct sheet *of,
		      const struct names *names, size_t nth)
{
	struct buffer name = {0};

	for (size_t i = 0; names && i < names->table->columns; i++) {
		if (!(names->used >> i & 1))
			continue;
		name.len = 0;
		add_name(&name, names, nth, i);
		put_row(sheet, of, text_of_buffer(&name), i);
	}
	buffer_release(&name);
}

/* Those of all sheets before it: it is the last one. */
void tab_names(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_NAMES), &form);
	struct text wish = {NULL, 0};
	size_t nth = 0;

	for (struct sheet *of = book->first; of != sheet; of = of->next) {
		nth = text_equal(of->wish, wish) ? nth + 1 : 0;
		wish = of->wish;
		put_names(sheet, of, map_find(r->names, wish), nth);
	}
	if (sheet->rows == 1)
		sheet_empty(sheet, "Er zijn geen formules met namen.");
}
