/* Tables that go on in more sheets, where one of Excel's is full. */
#include "sheets.h"

struct span span_of(const struct report *r, const char *name, size_t rows)
{
	return (struct span){name, rows, r->most};
}

struct span span_on_one(const char *name, size_t rows)
{
	return (struct span){name, rows, SHEET_ROWS};
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
	buffer_char(name, '\0');
	return span->rows - before < each ? span->rows - before : each;
}

void span_sum(struct buffer *f, const struct span *span, size_t column)
{
	struct buffer name = {0};

	for (size_t i = 0; i < span_sheets(span); i++) {
		size_t rows = span_sheet(span, i, &name);

		buffer_add(f, f->len ? TEXT("+SUM(") : TEXT("SUM("));
		formula_range(f, name.at, column, rows);
		buffer_char(f, ')');
	}
	buffer_release(&name);
}
