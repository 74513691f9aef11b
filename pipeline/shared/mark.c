/* What is put on cells of a sheet beside their contents. */
#include <xlsxwriter.h>

#include "sheet.h"

/* The box of a comment, in pixels; the length of its text. */
enum {
	COMMENT_WIDTH = 360,
	COMMENT_LETTER = 7,
	COMMENT_LINE = 15,
	COMMENT_UNITS = 2000
};

void sheet_comment(struct sheet *sheet, struct text t)
{
	struct buffer room = {0};
	lxw_comment_options options = {
	    .author = sheet->book->maker,
	    .width = COMMENT_WIDTH,
	    .font_size = 9,
	};
	size_t lines;

	t = cell_clean(&room, t, COMMENT_UNITS);
	lines = cell_lines(t, COMMENT_WIDTH / COMMENT_LETTER);
	options.height = (uint16_t)((lines + 1) * COMMENT_LINE);
	if (!*sheet->book->why && sheet->worksheet)
		sheet_check(sheet, worksheet_write_comment_opt(
				       sheet->worksheet, (lxw_row_t)sheet->rows,
				       (lxw_col_t)(sheet->column - 1), t.at,
				       &options));
	buffer_release(&room);
}

/* Light, for black numbers over it. */
enum { BAR = 0xBDD7EE };

void sheet_bars(struct sheet *sheet, size_t column, double full)
{
	lxw_conditional_format bars = {
	    .type = LXW_CONDITIONAL_DATA_BAR,
	    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .min_value = 0,
	    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .max_value = full,
	    .bar_color = BAR,
	    .bar_solid = LXW_TRUE,
	    .data_bar_2010 = LXW_TRUE,
	};

	if (!*sheet->book->why && sheet->rows > 1)
		sheet_check(sheet, worksheet_conditional_format_range(
				       sheet->worksheet, 1, (lxw_col_t)column,
				       (lxw_row_t)(sheet->rows - 1),
				       (lxw_col_t)column, &bars));
}
