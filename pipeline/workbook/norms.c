/* Normen: what is judged by, as cells with names. */
#include "sheets.h"

#include <ctype.h>

enum norm_column { NORM_NAME, NORM_WHAT, NORM_YEAR, NORM_VALUE, NORM_UNIT };

static const struct sheet_column columns[] = {
    {"Naam in formules", 36, ROLE_TEXT},
    {"Waarvoor", 60, ROLE_TEXT},
    {"Jaar", 8, ROLE_YEAR},
    {"Waarde", 12, ROLE_NUMBER},
    {"Eenheid", 16, ROLE_TEXT},
    {"Regel in het plan", 9, ROLE_YEAR},
};
static const struct sheet_form form = {
    columns, sizeof(columns) / sizeof(columns[0]), 1, SHEET_TABLE};

/* More than rounding of cents can give, less than anything that is wrong. */
static const double tolerance = 0.005;

/* Letters, digits and _, so that no two codes give one name. */
static void add_code(struct buffer *name, struct text code)
{
	for (size_t i = 0; i < code.len; i++) {
		char c = code.at[i];

		if (c == '_')
			buffer_char(name, c);
		buffer_char(name, isalnum((unsigned char)c) ? c : '_');
	}
}

static bool is_plain(struct text code)
{
	for (size_t i = 0; i < code.len; i++)
		if (!isalnum((unsigned char)code.at[i]) &&
		    !strchr("-_", code.at[i]))
			return false;
	return code.len > 0 && code.len < 64;
}

void norm_target(struct buffer *name, const struct text *verdict)
{
	name->len = 0;
	if (record_is_unknown(verdict[VERDICT_TARGET]) ||
	    !is_plain(verdict[VERDICT_INDICATOR]))
		return;
	buffer_add(name, TEXT("streef_"));
	add_code(name, verdict[VERDICT_INDICATOR]);
	buffer_char(name, '_');
	add_code(name, verdict[VERDICT_YEAR]);
}

void norm_share(struct buffer *name, struct text activity)
{
	name->len = 0;
	if (!is_plain(activity))
		return;
	buffer_add(name, TEXT("norm_cofinanciering_"));
	add_code(name, activity);
}

void norm_put(struct sheet *sheet, const struct buffer *name, struct text field)
{
	double value;

	if (!name->len || !dossier_number(field, &value)) {
		sheet_field(sheet, field);
		return;
	}
	sheet_leads(sheet, SHEET_NORMS, 1, "Naar de normen");
	sheet_formula(sheet, value, name);
}

/* The name, and what it is a norm for. */
static void put_name(struct sheet *sheet, const struct buffer *name,
		     struct text what, struct text year)
{
	sheet_text(sheet, text_of_buffer(name));
	sheet_text(sheet, what);
	sheet_field(sheet, year);
	if (name->len)
		sheet_name_cell(sheet, text_of_buffer(name));
}

static void put_targets(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row =
	    dossier_first(&r->dossier, KIND_VERDICT);
	struct buffer name = {0}, what = {0};

	for (; row; row = row->next) {
		struct text code = row->field[VERDICT_INDICATOR];

		norm_target(&name, row->field);
		if (!name.len)
			continue;
		what.len = 0;
		buffer_format(&what, "Streefwaarde: %.*s",
			      TEXT_ARG(indicator_name(r, code)));
		put_name(sheet, &name, text_of_buffer(&what),
			 row->field[VERDICT_YEAR]);
		sheet_field(sheet, row->field[VERDICT_TARGET]);
		sheet_field(sheet,
			    dossier_lookup(&r->dossier, KIND_INDICATOR, code,
					   INDICATOR_UNIT, record_unknown));
		sheet_field(sheet, row->field[VERDICT_LINE]);
		sheet_end_row(sheet);
	}
	buffer_release(&name);
	buffer_release(&what);
}

/* Was the norm of this activity put before? */
static bool is_again(const struct report *r, const struct dossier_row *until)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BUDGET);

	for (; row != until; row = row->next)
		if (text_equal(row->field[BUDGET_ACTIVITY],
			       until->field[BUDGET_ACTIVITY]))
			return true;
	return false;
}

static void put_shares(struct sheet *sheet, const struct report *r)
{
	const struct dossier_row *row = dossier_first(&r->dossier, KIND_BUDGET);
	struct buffer name = {0}, what = {0};

	for (; row; row = row->next) {
		norm_share(&name, row->field[BUDGET_ACTIVITY]);
		if (record_is_unknown(row->field[BUDGET_NORM]) || !name.len ||
		    is_again(r, row))
			continue;
		what.len = 0;
		buffer_format(&what,
			      "Cofinanciering van activiteit %.*s, als deel "
			      "van wat is uitgegeven",
			      TEXT_ARG(row->field[BUDGET_ACTIVITY]));
		put_name(sheet, &name, text_of_buffer(&what), record_unknown);
		sheet_field(sheet, row->field[BUDGET_NORM]);
		sheet_text(sheet, TEXT("procent"));
		sheet_end_row(sheet);
	}
	buffer_release(&name);
	buffer_release(&what);
}

/* One that is not of the plan. */
static void put_own(struct sheet *sheet, struct text name, struct text what,
		    double value, struct text unit)
{
	struct buffer kept = {0};

	buffer_add(&kept, name);
	put_name(sheet, &kept, what, record_unknown);
	sheet_number(sheet, value);
	sheet_field(sheet, unit);
	sheet_end_row(sheet);
	buffer_release(&kept);
}

static void put_tolerance(struct sheet *sheet)
{
	put_own(sheet, TEXT(NORM_TOLERANCE),
		TEXT("Verschil dat een controle mag hebben: alleen de "
		     "afronding van centen"),
		tolerance, record_unknown);
}

static void put_year(struct sheet *sheet, const struct report *r)
{
	put_own(sheet, TEXT(NORM_MOMENT),
		TEXT("Jaar van de rapportage: tot en met dit jaar is geld "
		     "opgeteld"),
		(double)report_year(r), TEXT("jaar"));
}

void tab_norms(struct book *book, const struct report *r)
{
	struct sheet *sheet = sheet_new(book, TEXT(SHEET_NORMS), &form);

	put_targets(sheet, r);
	put_shares(sheet, r);
	put_tolerance(sheet);
	put_year(sheet, r);
}
