/* Per school: every indicator, year and vestiging, live from the data. */
#include "sheets.h"

#include "entry.h"
#include "label.h"

static const struct sheet_column columns[] = {PER_SCHOOL(SHEET_COLUMN)};
static const struct sheet_form form = {columns, PER_SCHOOL_COLUMNS, 4,
				       SHEET_STREAM};

/* In the data, the rows of this indicator, year, vestiging and source. */
static const struct match in_groups[] = {
    {DATA_COUNTS, PER_SCHOOL_CODE, true, NULL},
    {DATA_YEAR, PER_SCHOOL_YEAR, false, NULL},
    {DATA_VESTIGING, PER_SCHOOL_VESTIGING, false, NULL},
    {DATA_SOURCE, PER_SCHOOL_SOURCE, false, NULL},
};
static const struct match in_parts[] = {
    {DATA_PART, PER_SCHOOL_CODE, true, NULL},
    {DATA_YEAR, PER_SCHOOL_YEAR, false, NULL},
    {DATA_VESTIGING, PER_SCHOOL_VESTIGING, false, NULL},
    {DATA_SOURCE, PER_SCHOOL_SOURCE, false, NULL},
};
static const struct match in_members[] = {
    {MEMBERS_CODE, PER_SCHOOL_CODE, false, NULL},
    {MEMBERS_YEAR, PER_SCHOOL_YEAR, false, NULL},
    {MEMBERS_VESTIGING, PER_SCHOOL_VESTIGING, false, NULL},
    {MEMBERS_SOURCE, PER_SCHOOL_SOURCE, false, NULL},
};

enum { MATCHES = 4 };

/* Two ends, as formulas if there is a name to look in. */
static void put_ends(struct sheet *sheet, const struct text *low,
		     const struct lookup *l, const size_t values[2])
{
	double number;

	for (int i = 0; i < 2; i++)
		if (l->in.name && dossier_number(low[i], &number))
			lookup_put(sheet, l, values[i], number);
		else
			sheet_field(sheet, low[i]);
}

/* How many rows there are of distinct persons or things: both ends are that. */
static void put_members(struct sheet *sheet, const struct text *measure,
			const struct lookup *l)
{
	struct buffer f = {0};
	double members = 0;

	dossier_number(measure[MEASURE_LOW], &members);
	lookup_count(&f, sheet, l);
	sheet_formula(sheet, members, &f);
	f.len = 0;
	sheet_reference(&f, sheet, PER_SCHOOL_LOW);
	sheet_formula(sheet, members, &f);
	buffer_release(&f);
}

static void put_share(struct sheet *sheet, const struct text *measure,
		      bool live)
{
	static const struct share_columns at = {PER_SCHOOL_PART_LOW,
						PER_SCHOOL_OF_LOW};
	double low, high;

	if (live && dossier_number(measure[MEASURE_LOW], &low) &&
	    dossier_number(measure[MEASURE_HIGH], &high)) {
		share_put(sheet, &at, true, low);
		share_put(sheet, &at, false, high);
	} else {
		entry_ends(sheet, measure, MEASURE_LOW);
	}
}

struct row {
	struct lookup groups, parts, members;
	bool live, share;
};

/* Where this measure is counted; nothing has a name if it is not live. */
static void find_row(struct row *row, struct buffer *name,
		     const struct report *r, const struct text *measure)
{
	struct text indicator = measure[MEASURE_INDICATOR];
	enum record_kind kind = indicator_kind(r, indicator);
	size_t members = dossier_rows(&r->dossier, KIND_MEMBER);
	bool distinct = report_is_distinct(r, indicator);

	*row = (struct row){
	    .groups = {.match = in_groups, .matches = MATCHES},
	    .parts = {.match = in_parts, .matches = MATCHES},
	    .members = {.match = in_members, .matches = MATCHES},
	    .share = report_is_share(r, indicator),
	    .live = report_is_live(r, measure) && formula_finds(indicator) &&
		    formula_finds(measure[MEASURE_VESTIGING]),
	};
	row->live &= distinct       ? members > 0
		     : kind < KINDS ? r->rows[kind] > 0
				    : false;
	if (!row->live)
		return;
	groups_name(name, kind);
	if (distinct)
		row->members.in = span_of(r, SHEET_MEMBERS, members);
	row->groups.in = row->parts.in = span_of(r, name->at, r->rows[kind]);
}

static void put_figures(struct sheet *sheet, const struct row *row,
			const struct text *measure)
{
	static const size_t ends[] = {DATA_LOW, DATA_HIGH};

	if (row->share)
		put_share(sheet, measure, row->live);
	else if (row->members.in.name)
		put_members(sheet, measure, &row->members);
	else
		put_ends(sheet, &measure[MEASURE_LOW], &row->groups, ends);
	sheet_field(sheet, label_source(measure[MEASURE_SOURCE]));
	entry_state(sheet, measure[MEASURE_STATE]);
	put_ends(sheet, &measure[MEASURE_PART_LOW], &row->parts, ends);
	put_ends(sheet, &measure[MEASURE_OF_LOW], &row->groups, ends);
}

static void put_row(struct sheet *sheet, const struct report *r,
		    const struct text *measure)
{
	struct text vestiging = measure[MEASURE_VESTIGING];
	struct buffer name = {0};
	struct row row;

	find_row(&row, &name, r, measure);
	sheet_field(sheet, indicator_name(r, measure[MEASURE_INDICATOR]));
	sheet_field(sheet, measure[MEASURE_YEAR]);
	sheet_field(sheet, vestiging);
	sheet_field(sheet, report_school(r, vestiging));
	sheet_field(sheet, report_subregion(r, vestiging));
	sheet_field(sheet, dossier_lookup(&r->dossier, KIND_SCHOOL, vestiging,
					  SCHOOL_COSTCENTRE, record_unknown));
	put_figures(sheet, &row, measure);
	sheet_field(sheet, measure[MEASURE_INDICATOR]);
	sheet_end_row(sheet);
	buffer_release(&name);
}

void tab_schools(struct book *book, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_MEASURE);
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_SCHOOLS), &form);

	if (!row)
		sheet_empty(sheet, "Er zijn geen cijfers per school.");
	for (; row; row = row->next)
		put_row(sheet, r, row->field);
}
