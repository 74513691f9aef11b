#include "formula.h"

#include <ctype.h>

void formula_letters(struct buffer *out, size_t column)
{
	if (column >= 26)
		formula_letters(out, column / 26 - 1);
	buffer_char(out, (char)('A' + (int)(column % 26)));
}

void formula_sheet(struct buffer *out, const char *name)
{
	buffer_char(out, '\'');
	for (; *name; name++) {
		if (*name == '\'')
			buffer_char(out, '\'');
		buffer_char(out, *name);
	}
	buffer_char(out, '\'');
}

void formula_range(struct buffer *out, const char *name, size_t column,
		   size_t rows)
{
	formula_sheet(out, name);
	buffer_add(out, TEXT("!$"));
	formula_letters(out, column);
	buffer_add(out, TEXT("$2:$"));
	formula_letters(out, column);
	buffer_char(out, '$');
	buffer_long(out, rows ? (long)rows + 1 : 2);
}

bool formula_finds(struct text code)
{
	bool letters = false;

	for (size_t i = 0; i < code.len; i++) {
		unsigned char c = (unsigned char)code.at[i];

		if (!isalnum(c) && (!i || (c != '-' && c != '_')))
			return false;
		letters |= isalpha(c) && toupper(c) != 'E';
	}
	return letters;
}

void formula_cell(struct buffer *out, size_t column, unsigned long row)
{
	formula_letters(out, column);
	buffer_long(out, (long)row);
}
