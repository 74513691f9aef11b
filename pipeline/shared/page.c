#include "page.h"

#include <ctype.h>
#include <xlsxwriter.h>

/* A list is printed upright; one up to so high is made to fit on one page, in
 * letters that are still well read. */
enum { PAPER_A4 = 9, SHORT_HEADER = 18, SHORT_LIST = 1000 };

/* A filter's arrow, and the blank at the left of a text. */
static const double arrow = 3, margin = 2;

void page_start(struct sheet *sheet)
{
	lxw_worksheet *page = sheet->worksheet;

	if (sheet->form->shape == SHEET_LIST)
		worksheet_set_portrait(page);
	else
		worksheet_set_landscape(page);
	worksheet_set_paper(page, PAPER_A4);
	worksheet_set_margins(page, 0.4, 0.4, 0.75, 0.6);
	worksheet_fit_to_pages(page, 1, 0);
	sheet_check(sheet, worksheet_set_header(page, sheet->book->header));
	sheet_check(sheet,
		    worksheet_set_footer(page, "&L&A&Cpagina &P van &N"));
	if (sheet->form->shape == SHEET_LIST)
		return;
	sheet_check(sheet, worksheet_repeat_rows(page, 0, 0));
	worksheet_freeze_panes(page, 1, (lxw_col_t)sheet->form->frozen);
}

enum role page_header(const struct sheet *sheet, size_t column)
{
	if (!column && sheet->book->home)
		return ROLE_HEADER_HOME;
	return look_is_number(sheet->form->column[column].role)
		   ? ROLE_HEADER_NUMBER
		   : ROLE_HEADER;
}

/* Enough for the filter's arrow and a short header, or the longest word of
 * one; those of numbers are broken, for numbers are short. */
double page_header_width(const struct sheet_column *column)
{
	struct text rest = text_of(column->header), word;
	size_t longest = 0, len = cell_length(rest);

	if (!look_is_number(column->role) && len <= SHORT_HEADER)
		longest = len;
	while (text_cut(&rest, ' ', &word))
		if (cell_length(word) > longest)
			longest = cell_length(word);
	return (double)longest * 1.1 + arrow;
}

static double width_of(const struct sheet *sheet, size_t i)
{
	const struct sheet_column *column = &sheet->form->column[i];
	double width = (double)sheet->longest[i] * 1.1 + margin;
	double least =
	    sheet->form->shape == SHEET_LIST ? 0 : page_header_width(column);

	if (!look_is_number(column->role) && width > column->width)
		width = column->width;
	return width < least ? least : width;
}

static void ignore_warnings(struct sheet *sheet)
{
	static const uint8_t warnings[] = {
	    LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR,
	    LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_UNLOCKED};
	struct buffer range = {0};

	buffer_add(&range, TEXT("A1:"));
	formula_cell(&range, sheet->form->columns - 1, sheet->rows);
	for (size_t i = 0; i < sizeof(warnings); i++)
		sheet_check(sheet, worksheet_ignore_errors(
				       sheet->worksheet, warnings[i],
				       buffer_string(&range)));
	buffer_release(&range);
}

/* T_Per_school: letters, digits and _ are what Excel takes. */
static char *table_name(struct sheet *sheet)
{
	struct buffer name = {0};
	char *kept;

	buffer_add(&name, TEXT("T_"));
	for (const char *c = sheet->name; *c; c++)
		if ((unsigned char)*c < 0x80)
			buffer_char(&name,
				    isalnum((unsigned char)*c) ? *c : '_');
	kept = text_string(text_of_buffer(&name), &sheet->book->arena);
	buffer_release(&name);
	return kept;
}

/* The header row has been written; it is written again, with the same texts. */
static void make_table(struct sheet *sheet)
{
	const struct sheet_form *form = sheet->form;
	struct arena *arena = &sheet->book->arena;
	lxw_table_column *column =
	    arena_new(arena, form->columns * sizeof(*column));
	lxw_table_column **columns =
	    arena_new(arena, (form->columns + 1) * sizeof(*columns));
	lxw_table_options options = {.name = table_name(sheet),
				     .no_banded_rows = LXW_TRUE,
				     .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
				     .columns = columns};

	for (size_t i = 0; i < form->columns; i++) {
		column[i].header =
		    text_string(text_of(form->column[i].header), arena);
		column[i].header_format =
		    look_format(sheet->book, page_header(sheet, i), false);
		columns[i] = &column[i];
	}
	sheet_check(sheet, worksheet_add_table(sheet->worksheet, 0, 0,
					       (lxw_row_t)(sheet->rows - 1),
					       (lxw_col_t)(form->columns - 1),
					       &options));
}

static void set_filter(struct sheet *sheet)
{
	if (sheet->form->shape == SHEET_LIST)
		return;
	if (sheet->form->shape == SHEET_TABLE && sheet->rows > 1 &&
	    !sheet->empty)
		make_table(sheet);
	else
		sheet_check(sheet, worksheet_autofilter(
				       sheet->worksheet, 0, 0,
				       (lxw_row_t)(sheet->rows - 1),
				       (lxw_col_t)(sheet->form->columns - 1)));
}

/* Of a table, whose rows are still at hand, the header is as high as its
 * widths ask for; of others it was made to fit the least. */
static void set_header(struct sheet *sheet)
{
	size_t most = 1, lines;

	if (sheet->form->shape != SHEET_TABLE)
		return;
	for (size_t i = 0; i < sheet->form->columns; i++) {
		struct text header = text_of(sheet->form->column[i].header);

		lines = cell_lines(header, (size_t)(width_of(sheet, i) - 1));
		most = lines > most ? lines : most;
	}
	sheet_check(sheet, worksheet_set_row(
			       sheet->worksheet, 0,
			       (double)most * look_height(ROLE_HEADER), NULL));
}

/* Without a password: against slips, not against people. */
static void protect(struct sheet *sheet)
{
	lxw_protection allowed = {.format_cells = LXW_TRUE,
				  .format_columns = LXW_TRUE,
				  .format_rows = LXW_TRUE,
				  .insert_hyperlinks = LXW_TRUE,
				  .sort = LXW_TRUE,
				  .autofilter = LXW_TRUE};

	if (sheet->formulas && sheet->book->locks)
		worksheet_protect(sheet->worksheet, NULL, &allowed);
}

static void set_columns(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->form->columns; i++) {
		enum role role = sheet->form->column[i].role;
		lxw_format *format = sheet_leaves_blanks(sheet)
					 ? look_format(sheet->book, role, false)
					 : NULL;

		sheet_check(sheet,
			    worksheet_set_column(sheet->worksheet, (lxw_col_t)i,
						 (lxw_col_t)i,
						 width_of(sheet, i), format));
	}
}

void page_finish(struct sheet *sheet)
{
	if (!sheet->worksheet || !sheet->rows)
		return;
	set_columns(sheet);
	if (sheet->form->shape == SHEET_LIST && sheet->points < SHORT_LIST)
		worksheet_fit_to_pages(sheet->worksheet, 1, 1);
	set_header(sheet);
	set_filter(sheet);
	protect(sheet);
	ignore_warnings(sheet);
}
