/* Tables that go on in more sheets, where one of Excel's is full. */
#include "sheets.h"

struct span span_of(const struct report *r, const char *name, size_t rows)
{
	return (struct span){name, rows, r->most, names_of(r, name)};
}

struct span span_on_one(const struct report *r, const char *name, size_t rows)
{
	return (struct span){name, rows, SHEET_ROWS, names_of(r, name)};
}

size_t span_sheets(const struct span *span)
{
	size_t each = span->most - 1;

	return span->rows ? (span->rows + each - 1) / each : 1;
}

size_t span_sheet(const struct span *span, size_t nth, struct buffer *name)
{
	size_t each = span->most - 1, before = nth * each;

	book_nth_name(name, text_of(span->name), nth + 1);
	buffer_string(name);
	return span->rows - before < each ? span->rows - before : each;
}

void span_column(struct buffer *f, const struct span *span, size_t nth,
		 size_t column)
{
	struct buffer name = {0};
	size_t rows;

	if (names_add(f, span->names, nth, column))
		return;
	rows = span_sheet(span, nth, &name);
	formula_range(f, name.at, column, rows);
	buffer_release(&name);
}

void span_sum(struct buffer *f, const struct span *span, size_t column)
{
	for (size_t i = 0; i < span_sheets(span); i++) {
		buffer_add(f, f->len ? TEXT("+SUM(") : TEXT("SUM("));
		span_column(f, span, i, column);
		buffer_char(f, ')');
	}
}
