/* Live figures: formulas that count what stands on another sheet. */
#include "sheets.h"

static void add_match(struct buffer *f, const struct sheet *sheet,
		      const struct span *in, size_t nth,
		      const struct match *match)
{
	span_column(f, in, nth, match->there);
	buffer_add(f, match->word ? TEXT(",\"* \"&") : TEXT(","));
	if (match->condition)
		buffer_add(f, text_of(match->condition));
	else
		sheet_reference(f, sheet, match->here);
	buffer_add(f, match->word ? TEXT("&\" *\"") : TEXT(""));
}

/* SUMIFS() over a column, or COUNTIFS() if there is none. */
static void add_lookup(struct buffer *f, const struct sheet *sheet,
		       const struct lookup *l, const size_t *values)
{
	for (size_t nth = 0; nth < span_sheets(&l->in); nth++) {
		buffer_add(f, nth ? TEXT("+") : TEXT(""));
		buffer_add(f, values ? TEXT("SUMIFS(") : TEXT("COUNTIFS("));
		if (values)
			span_column(f, &l->in, nth, *values);
		for (size_t i = 0; i < l->matches; i++) {
			buffer_add(f, i || values ? TEXT(",") : TEXT(""));
			add_match(f, sheet, &l->in, nth, &l->match[i]);
		}
		buffer_char(f, ')');
	}
}

void lookup_sum(struct buffer *f, const struct sheet *sheet,
		const struct lookup *l, size_t values)
{
	add_lookup(f, sheet, l, &values);
}

void lookup_count(struct buffer *f, const struct sheet *sheet,
		  const struct lookup *l)
{
	add_lookup(f, sheet, l, NULL);
}

void lookup_put(struct sheet *sheet, const struct lookup *l, size_t values,
		double value)
{
	struct buffer f = {0};

	lookup_sum(&f, sheet, l, values);
	sheet_formula(sheet, value, &f);
	buffer_release(&f);
}

/*
 * As interval_share(): the part over the part and the rest, of which the rest
 * is as large, or as small, as can be.
 */
void share_put(struct sheet *sheet, const struct share_columns *at, bool low,
	       double value)
{
	struct buffer f = {0};
	size_t part = low ? at->part : at->part + 1;

	buffer_add(&f, TEXT("ROUND(100*"));
	sheet_reference(&f, sheet, part);
	buffer_add(&f, TEXT("/("));
	sheet_reference(&f, sheet, part);
	buffer_add(&f, TEXT("+MAX("));
	for (size_t i = 0; i < (low ? 2 : 1); i++) {
		sheet_reference(&f, sheet, at->whole + i);
		buffer_char(&f, '-');
		sheet_reference(&f, sheet, at->part + i);
		buffer_char(&f, ',');
	}
	buffer_add(&f, TEXT("0)),1)"));
	sheet_as(sheet, ROLE_SHARE);
	sheet_formula(sheet, value, &f);
	buffer_release(&f);
}
