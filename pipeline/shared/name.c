/* Names that formulas of the whole book know cells by. */
#include <xlsxwriter.h>

#include "sheet.h"

static void define(struct sheet *sheet, struct text name, struct buffer *place)
{
	const char *kept = text_string(name, &sheet->book->arena);

	if (!*sheet->book->why)
		sheet_check(sheet,
			    workbook_define_name(sheet->book->workbook, kept,
						 buffer_string(place)));
}

void sheet_name_cell(struct sheet *sheet, struct text name)
{
	struct buffer place = {0};

	buffer_char(&place, '=');
	formula_sheet(&place, sheet->name);
	buffer_add(&place, TEXT("!$"));
	formula_letters(&place, sheet->column);
	buffer_char(&place, '$');
	buffer_long(&place, (long)sheet_row(sheet));
	define(sheet, name, &place);
	buffer_release(&place);
}

void sheet_name_column(struct sheet *sheet, size_t column, struct text name)
{
	struct buffer place = {0};

	buffer_char(&place, '=');
	formula_range(&place, sheet->name, column, sheet->rows - 1);
	define(sheet, name, &place);
	buffer_release(&place);
}
