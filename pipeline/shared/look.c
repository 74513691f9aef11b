#include "look.h"

#include <xlsxwriter.h>

#include "book.h"

enum { WHITE = 0xFFFFFF, GRID = 0xD0D0D0 };

enum side { LEFT, RIGHT };

/* How roles look; ink on fill has a contrast of at least 4.5 to 1. */
static const struct look {
	const char *number; /* NULL: as it is */
	enum side side;
	bool wraps, bold;
	unsigned ink, fill;
	double size;
} looks[ROLES] = {
    [ROLE_TEXT] = {"@", LEFT, true, false, 0x000000, WHITE, 11},
    [ROLE_CELL] = {"@", LEFT, false, false, 0x000000, WHITE, 11},
    [ROLE_COUNT] = {"#,##0", RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_YEAR] = {"0", RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_SHARE] = {"0.0", RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_EURO] = {"#,##0.00", RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_NUMBER] = {NULL, RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_PERCENT] = {"0.0%", RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_DATE] = {"dd-mm-yyyy", RIGHT, false, false, 0x000000, WHITE, 11},
    [ROLE_LIST_COUNT] = {"#,##0", LEFT, false, false, 0x000000, WHITE, 11},
    [ROLE_LIST_DATE] = {"dd-mm-yyyy", LEFT, false, false, 0x000000, WHITE, 11},
    [ROLE_LINK] = {NULL, LEFT, false, false, 0x0B4F9E, WHITE, 11},
    [ROLE_HEADER] = {"@", LEFT, true, true, 0xFFFFFF, 0x1F3864, 11},
    [ROLE_HEADER_NUMBER] = {"@", RIGHT, true, true, 0xFFFFFF, 0x1F3864, 11},
    [ROLE_HEADER_HOME] = {"@", LEFT, true, true, 0x0B4F9E, 0xDCE6F5, 11},
    [ROLE_TITLE] = {"@", LEFT, false, true, 0x1F3864, WHITE, 18},
    [ROLE_LABEL] = {"@", LEFT, false, true, 0x000000, WHITE, 11},
    [ROLE_GOOD] = {"@", LEFT, true, true, 0x0B3D1E, 0xC6E7CF, 11},
    [ROLE_FAIR] = {"@", LEFT, true, true, 0x0B3D1E, 0xE2F3E6, 11},
    [ROLE_POOR] = {"@", LEFT, true, true, 0x5A2E00, 0xFCE4C8, 11},
    [ROLE_BAD] = {"@", LEFT, true, true, 0x5F0F0A, 0xF6CFCB, 11},
    [ROLE_OPEN] = {"@", LEFT, true, true, 0x4A3B00, 0xFFF2B8, 11},
    [ROLE_BUSY] = {"@", LEFT, true, false, 0x12305C, 0xDCE6F5, 11},
    [ROLE_NONE] = {"@", LEFT, true, false, 0x333333, 0xE4E4E4, 11},
    [ROLE_QUIET] = {"@", LEFT, true, false, 0x444444, 0xF4F4F4, 11},
};

bool look_wraps(enum role role)
{
	return looks[role].wraps;
}

double look_height(enum role role)
{
	return looks[role].size * 15 / 11;
}

void look_colours(enum role role, unsigned *ink, unsigned *fill)
{
	*ink = looks[role].ink;
	*fill = looks[role].fill;
}

static void dress(lxw_format *format, enum role role)
{
	const struct look *look = &looks[role];

	format_set_font_color(format, look->ink);
	format_set_font_size(format, look->size);
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	format_set_align(format,
			 look->side == LEFT ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT);
	/* A header at the right keeps clear of the one beside it. */
	if (look->side == LEFT || role == ROLE_HEADER_NUMBER)
		format_set_indent(format, 1);
	format_set_bottom(format, LXW_BORDER_THIN);
	format_set_bottom_color(format, GRID);
	if (look->number)
		format_set_num_format(format, look->number);
	if (look->bold)
		format_set_bold(format);
	if (look->wraps)
		format_set_text_wrap(format);
	if (look->fill != WHITE)
		format_set_bg_color(format, look->fill);
	if (role == ROLE_LINK || role == ROLE_HEADER_HOME)
		format_set_underline(format, LXW_UNDERLINE_SINGLE);
}

struct lxw_format *look_format(struct book *book, enum role role, bool locked)
{
	lxw_format *format = book->format[role][locked];

	if (format || !book->workbook)
		return format;
	format = workbook_add_format(book->workbook);
	if (format)
		dress(format, role);
	if (format && !locked)
		format_set_unlocked(format);
	if (!format)
		book_fail(book, "libxlsxwriter: no format");
	book->format[role][locked] = format;
	return format;
}
