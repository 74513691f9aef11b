/* Unieke telling: who or what counts once, by a number that says nothing. */
#include "sheets.h"

#include <stdlib.h>

#include "label.h"

static const struct sheet_column columns[] = {MEMBERS(SHEET_COLUMN)};
static const struct sheet_form form = {columns, MEMBERS_COLUMNS, 3,
				       SHEET_STREAM};

/* A member, and what it is put in order by. */
struct place {
	const struct text *field;
	size_t indicator, nth;
	long year, number;
};

static size_t indicator_at(const struct report *r, struct text code)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_INDICATOR);
	size_t at = 0;

	for (; row && !text_equal(row->field[INDICATOR_INDICATOR], code); at++)
		row = row->next;
	return at;
}

static int compare_long(long a, long b)
{
	return (a > b) - (a < b);
}

static int compare_places(const void *one, const void *other)
{
	const struct place *a = one, *b = other;

	if (a->indicator != b->indicator)
		return a->indicator < b->indicator ? -1 : 1;
	if (a->year != b->year)
		return compare_long(a->year, b->year);
	if (a->number != b->number)
		return compare_long(a->number, b->number);
	return a->nth < b->nth ? -1 : 1;
}

static struct place *sorted(const struct report *r, size_t members)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_MEMBER);
	struct place *place = memory_new((members + 1) * sizeof(*place));

	for (size_t i = 0; row; row = row->next, i++) {
		place[i] = (struct place){.field = row->field, .nth = i};
		place[i].indicator =
		    indicator_at(r, row->field[MEMBER_INDICATOR]);
		record_long(row->field[MEMBER_YEAR], &place[i].year);
		record_long(row->field[MEMBER_NUMBER], &place[i].number);
	}
	qsort(place, members, sizeof(*place), compare_places);
	return place;
}

static bool is_same(const struct place *a, const struct place *b)
{
	return a->indicator == b->indicator && a->year == b->year &&
	       a->number == b->number;
}

/* A cell of the row before, which may be the last one of another sheet. */
static void add_before(struct buffer *f, const struct sheet *sheet,
		       const struct sheet *before, size_t column)
{
	if (sheet == before) {
		formula_cell(f, column, sheet_row(sheet) - 1);
		return;
	}
	formula_sheet(f, before->name);
	buffer_char(f, '!');
	formula_cell(f, column, before->rows);
}

/* 1 in the first row of a number, 0 in the others: it is in order. */
static void put_first(struct sheet *sheet, const struct sheet *before,
		      bool first)
{
	static const size_t same[] = {MEMBERS_CODE, MEMBERS_YEAR,
				      MEMBERS_NUMBER};
	struct buffer f = {0};

	buffer_add(&f, TEXT("IF(AND("));
	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		if (i)
			buffer_char(&f, ',');
		sheet_reference(&f, sheet, same[i]);
		buffer_char(&f, '=');
		add_before(&f, sheet, before, same[i]);
	}
	buffer_add(&f, TEXT("),0,1)"));
	sheet_formula(sheet, first, &f);
	buffer_release(&f);
}

/* `before` is the sheet that the row before is on. */
static void put_row(struct sheet *sheet, const struct sheet *before,
		    const struct report *r, const struct text *f, bool first)
{
	sheet_field(sheet, indicator_name(r, f[MEMBER_INDICATOR]));
	sheet_field(sheet, f[MEMBER_YEAR]);
	sheet_field(sheet, f[MEMBER_NUMBER]);
	sheet_field(sheet, f[MEMBER_VESTIGING]);
	sheet_field(sheet, record_is_unknown(f[MEMBER_VESTIGING])
			       ? TEXT("")
			       : report_school(r, f[MEMBER_VESTIGING]));
	put_first(sheet, before, first);
	sheet_field(sheet, label_source(f[MEMBER_SOURCE]));
	sheet_field(sheet, f[MEMBER_FILE]);
	sheet_field(sheet, f[MEMBER_LINE]);
	sheet_field(sheet, f[MEMBER_INDICATOR]);
	sheet_end_row(sheet);
}

void tab_members(struct book *book, const struct report *r)
{
	size_t members = dossier_rows(&r->dossier, KIND_MEMBER);
	struct place *place;
	struct sheet *sheet, *before;

	if (!members)
		return;
	sheet = sheet_new(book, TEXT(SHEET_MEMBERS), &form);
	place = sorted(r, members);
	for (size_t i = 0; i < members; i++) {
		before = sheet;
		sheet = sheet_go_on(sheet, r->most);
		put_row(sheet, before, r, place[i].field,
			!i || !is_same(&place[i - 1], &place[i]));
	}
	free(place);
}
