/* Gegevens leerlingen, ...: what was delivered together, down to the lines of
 * the files. A sheet for each kind of export. */
#include "sheets.h"

#include "label.h"
#include "rowkind.h"

/* What a kind has besides; in the order of the sheet. */
static const struct {
	int field;
	struct sheet_column column;
} own[] = {
    {GROUP_SCHOOL, {"Vestiging", 12, ROLE_TEXT}},
    {GROUP_DATE, {"Datum", 12, ROLE_DATE}},
    {GROUP_TOT, {"Tot", 12, ROLE_DATE}},
    {GROUP_BEDRIJF, {"Bedrijf", 34, ROLE_TEXT}},
    {GROUP_KVK, {"KvK", 12, ROLE_TEXT}},
    {GROUP_ACTIVITEIT, {"Activiteit", 12, ROLE_TEXT}},
    {GROUP_SESSIE, {"Sessie", 28, ROLE_TEXT}},
    {GROUP_KEUZEVAK, {"Keuzevak", 12, ROLE_TEXT}},
    {GROUP_FASE, {"Fase", 16, ROLE_TEXT}},
    {GROUP_LEERJAAR, {"Leerjaar", 10, ROLE_TEXT}},
    {GROUP_LEERWEG, {"Leerweg", 10, ROLE_TEXT}},
    {GROUP_PROFIEL, {"Profiel", 10, ROLE_TEXT}},
    {GROUP_DOMEIN, {"Domein", 10, ROLE_TEXT}},
    {GROUP_NIVEAU, {"Niveau", 10, ROLE_TEXT}},
    {GROUP_GEDIPLOMEERD, {"Gediplomeerd", 12, ROLE_TEXT}},
};

enum { OWN = sizeof(own) / sizeof(own[0]) };

static const struct sheet_column common[] = {DATA(SHEET_COLUMN)};

/* The columns of one kind. */
struct layout {
	struct sheet_form form;
	struct sheet_column column[DATA_COLUMNS + OWN + 1];
	int field[DATA_COLUMNS + OWN + 1]; /* of those of its own */
};

static bool has_column(const struct row_kind *rows, int field)
{
	for (size_t i = 0; i < rows->columns; i++)
		if (rows->column[i].group == field)
			return true;
	return false;
}

static void add_column(struct layout *l, int field, struct sheet_column column)
{
	l->column[l->form.columns] = column;
	l->field[l->form.columns++] = field;
}

/* The name of a school goes after its key. */
static void lay_out(struct layout *l, const struct row_kind *rows)
{
	static const struct sheet_column name = {"School", 46, ROLE_TEXT};

	*l = (struct layout){.form = {l->column, 0, 1, SHEET_STREAM}};
	for (size_t i = 0; i < DATA_COLUMNS; i++)
		add_column(l, NO_COLUMN, common[i]);
	for (size_t i = 0; i < OWN; i++) {
		if (!has_column(rows, own[i].field))
			continue;
		add_column(l, own[i].field, own[i].column);
		if (own[i].field == GROUP_SCHOOL)
			add_column(l, NO_COLUMN, name);
	}
}

/* Blanks at both ends, so that formulas find whole words. */
static void put_codes(struct sheet *sheet, struct text codes)
{
	struct buffer padded = {0};

	if (!record_is_unknown(codes) && codes.len)
		buffer_format(&padded, " %.*s ", TEXT_ARG(codes));
	sheet_field(sheet, text_of_buffer(&padded));
	buffer_release(&padded);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct layout *l, const struct text *group)
{
	static const int first[] = {GROUP_FILE, GROUP_FIRST, GROUP_LAST,
				    GROUP_ROWS, GROUP_OPENED};

	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++)
		sheet_field(sheet, group[first[i]]);
	sheet_field(sheet, label_source(group[GROUP_SOURCE]));
	sheet_field(sheet, group[GROUP_YEAR]);
	sheet_field(sheet, group[GROUP_LOW]);
	sheet_field(sheet, group[GROUP_HIGH]);
	put_codes(sheet, group[GROUP_COUNTS]);
	put_codes(sheet, group[GROUP_PART]);
	for (size_t i = DATA_COLUMNS; i < l->form.columns; i++)
		sheet_field(sheet, l->field[i] == NO_COLUMN
				       ? report_school(r, group[GROUP_SCHOOL])
				       : group[l->field[i]]);
	sheet_end_row(sheet);
}

void groups_name(struct buffer *name, enum record_kind kind)
{
	name->len = 0;
	buffer_add(name, TEXT(SHEET_DATA));
	buffer_add(name, label_kind(text_of(record_kind_name(kind))));
	buffer_string(name);
}

static void put_kind(struct book *book, const struct report *r,
		     enum record_kind kind)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_GROUP);
	struct layout *l = arena_new(&book->arena, sizeof(*l));
	struct buffer name = {0};
	struct sheet *sheet;

	lay_out(l, row_kind_of(kind));
	groups_name(&name, kind);
	sheet = sheet_new(book, text_of_buffer(&name), &l->form);
	for (; row; row = row->next)
		if (record_kind_of(row->field[GROUP_KIND]) == kind)
			put_row(sheet = sheet_go_on(sheet, r->most), r, l,
				row->field);
	buffer_release(&name);
}

void tab_groups(struct book *book, const struct report *r)
{
	for (enum record_kind kind = 0; kind < KINDS; kind++)
		if (r->rows[kind])
			put_kind(book, r, kind);
}
