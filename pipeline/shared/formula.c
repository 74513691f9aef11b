#include "formula.h"

#include <ctype.h>

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
	char letter = formula_letter(column);

	formula_sheet(out, name);
	buffer_format(out, "!$%c$2:$%c$%zu", letter, letter,
		      rows ? rows + 1 : 2);
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
	buffer_format(out, "%c%lu", formula_letter(column), row);
}
