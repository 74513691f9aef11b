#include "sheet.h"

#include <math.h>
#include <stdio.h>
#include <xlsxwriter.h>

#include "date.h"
#include "dossier.h"

enum { PAPER_A4 = 9, HIGHEST_ROW = 409, SHORT_HEADER = 18 };

/* A filter's arrow, and the blank at the left of a text. */
static const double arrow = 3, margin = 2;

static void check(struct sheet *sheet, lxw_error error)
{
	if (error)
		book_fail(sheet->book, "sheet %s, row %lu: %s", sheet->name,
			  sheet_row(sheet), lxw_strerror(error));
}

static void set_page(struct sheet *sheet)
{
	lxw_worksheet *page = sheet->worksheet;

	worksheet_set_landscape(page);
	worksheet_set_paper(page, PAPER_A4);
	worksheet_set_margins(page, 0.4, 0.4, 0.75, 0.6);
	worksheet_fit_to_pages(page, 1, 0);
	check(sheet, worksheet_set_header(page, sheet->book->header));
	check(sheet, worksheet_set_footer(page, "&Cpagina &P van &N"));
	if (sheet->form->list)
		return;
	check(sheet, worksheet_repeat_rows(page, 0, 0));
	worksheet_freeze_panes(page, 1, (lxw_col_t)sheet->form->frozen);
}

struct sheet *sheet_new(struct book *book, struct text name,
			const struct sheet_form *form)
{
	struct sheet *sheet = arena_new(&book->arena, sizeof(*sheet));

	sheet->book = book;
	sheet->form = form;
	sheet->name = book_name(book, name);
	sheet->longest =
	    arena_new(&book->arena, form->columns * sizeof(*sheet->longest));
	if (book->last)
		book->last->next = sheet;
	else
		book->first = sheet;
	book->last = sheet;
	if (book->workbook)
		sheet->worksheet =
		    workbook_add_worksheet(book->workbook, sheet->name);
	if (!sheet->worksheet) {
		book_fail(book, "sheet %s is not taken", sheet->name);
		return sheet;
	}
	set_page(sheet);
	for (size_t i = 0; i < form->columns && !form->list; i++) {
		sheet_as(sheet, look_is_number(form->column[i].role)
				    ? ROLE_HEADER_NUMBER
				    : ROLE_HEADER);
		sheet_text(sheet, text_of(form->column[i].header));
	}
	if (!form->list)
		sheet_end_row(sheet);
	return sheet;
}

void sheet_as(struct sheet *sheet, enum role role)
{
	sheet->role = role;
	sheet->special = true;
}

/* Where the next cell goes. */
struct place {
	lxw_worksheet *page; /* NULL: nowhere */
	lxw_row_t row;
	lxw_col_t column;
	enum role role;
	lxw_format *format;
};

static enum role next_role(const struct sheet *sheet)
{
	if (sheet->special || sheet->column >= sheet->form->columns)
		return sheet->role;
	return sheet->form->column[sheet->column].role;
}

static struct place take_place(struct sheet *sheet)
{
	struct place p = {.row = (lxw_row_t)sheet->rows,
			  .column = (lxw_col_t)sheet->column};

	if (sheet->column >= sheet->form->columns) {
		book_fail(sheet->book, "sheet %s: too many columns",
			  sheet->name);
		return p;
	}
	p.role = next_role(sheet);
	p.format = look_format(sheet->book, p.role);
	if (!*sheet->book->why)
		p.page = sheet->worksheet;
	sheet->special = false;
	sheet->column++;
	sheet->cells++;
	return p;
}

static bool is_header(enum role role)
{
	return role == ROLE_HEADER || role == ROLE_HEADER_NUMBER;
}

/* Enough for the filter's arrow and a short header, or the longest word of
 * one; those of numbers are broken, for numbers are short. */
static double header_width(const struct sheet_column *column)
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

/* Headers do not make a column wide. */
static void note_length(struct sheet *sheet, const struct place *p, size_t len)
{
	if (is_header(p->role) || p->role == ROLE_TITLE || !p->page)
		return;
	if (sheet->longest[p->column] < len)
		sheet->longest[p->column] = len;
}

/* What is longer than its column may be wide, makes the row higher. Excel
 * would find that out by itself; not every program does. */
static void note_height(struct sheet *sheet, const struct place *p,
			struct text t)
{
	const struct sheet_column *column = &sheet->form->column[p->column];
	bool narrow = is_header(p->role) && !sheet->form->list;
	double width = narrow ? header_width(column) : column->width;
	size_t lines = 1;
	double height;

	if (look_wraps(p->role))
		lines = cell_lines(t, (size_t)(width * 1.05 - 1));
	height = (double)lines * look_height(p->role);
	if (height > sheet->height)
		sheet->height = height < HIGHEST_ROW ? height : HIGHEST_ROW;
}

void sheet_text(struct sheet *sheet, struct text t)
{
	struct place p = take_place(sheet);
	struct buffer room = {0};

	if (p.page) {
		t = cell_clean(&room, t, CELL_UNITS);
		note_length(sheet, &p, cell_length(t));
		note_height(sheet, &p, t);
		check(sheet, worksheet_write_string(p.page, p.row, p.column,
						    t.at, p.format));
	}
	buffer_release(&room);
}

/* As it is shown: with points between thousands, decimals, a sign. */
static size_t number_length(double number, enum role role)
{
	char room[400];
	size_t len =
	    (size_t)snprintf(room, sizeof(room), "%.0f",
			     role == ROLE_PERCENT ? number * 100 : number);

	if (role == ROLE_COUNT)
		return len + (len - 1) / 3;
	return role == ROLE_SHARE     ? len + 2
	       : role == ROLE_PERCENT ? len + 3
				      : len;
}

void sheet_number(struct sheet *sheet, double number)
{
	struct place p = take_place(sheet);

	if (!isfinite(number))
		book_fail(sheet->book, "sheet %s, row %lu: no finite number",
			  sheet->name, sheet_row(sheet));
	else if (p.page)
		check(sheet, worksheet_write_number(p.page, p.row, p.column,
						    number, p.format));
	note_length(sheet, &p, number_length(number, p.role));
}

void sheet_blank(struct sheet *sheet)
{
	struct place p = take_place(sheet);

	if (p.page)
		check(sheet,
		      worksheet_write_blank(p.page, p.row, p.column, p.format));
}

static lxw_datetime day_of(long date)
{
	lxw_datetime day = {0};

	day.year = (int)(date / 10000);
	day.month = (int)(date / 100 % 100);
	day.day = (int)(date % 100);
	return day;
}

void sheet_date(struct sheet *sheet, long date)
{
	lxw_datetime day = day_of(date);
	struct place p;

	if (!date) {
		sheet_blank(sheet);
		return;
	}
	p = take_place(sheet);
	if (p.page)
		check(sheet, worksheet_write_datetime(p.page, p.row, p.column,
						      &day, p.format));
	note_length(sheet, &p, sizeof("31-12-2020"));
}

static void put_plain(struct sheet *sheet, struct text field)
{
	struct buffer room = {0};

	sheet_text(sheet, record_plain(field, &room));
	buffer_release(&room);
}

void sheet_field(struct sheet *sheet, struct text field)
{
	enum role role = next_role(sheet);
	bool dated = role == ROLE_DATE || role == ROLE_LIST_DATE;
	long date = dated ? date_parse_iso(field) : 0;
	double number;

	if (record_is_unknown(field) || !field.len)
		sheet_blank(sheet);
	else if (date)
		sheet_date(sheet, date);
	else if (look_is_number(role) && !dated &&
		 dossier_number(field, &number))
		sheet_number(sheet, number);
	else
		put_plain(sheet, field);
}

static const char *formula_of(struct buffer *room, const struct buffer *formula)
{
	buffer_format(room, "=%.*s", TEXT_ARG(text_of_buffer(formula)));
	return room->at;
}

void sheet_formula(struct sheet *sheet, double value,
		   const struct buffer *formula)
{
	struct place p = take_place(sheet);
	struct buffer room = {0};

	if (p.page && isfinite(value))
		check(sheet, worksheet_write_formula_num(
				 p.page, p.row, p.column,
				 formula_of(&room, formula), p.format, value));
	else
		book_fail(sheet->book, "sheet %s: no finite number",
			  sheet->name);
	note_length(sheet, &p, number_length(value, p.role));
	buffer_release(&room);
}

void sheet_formula_text(struct sheet *sheet, struct text value,
			const struct buffer *formula)
{
	struct place p = take_place(sheet);
	struct buffer room = {0}, clean = {0};

	value = cell_clean(&clean, value, CELL_UNITS);
	note_length(sheet, &p, cell_length(value));
	if (p.page)
		check(sheet,
		      worksheet_write_formula_str(p.page, p.row, p.column,
						  formula_of(&room, formula),
						  p.format, value.at));
	buffer_release(&room);
	buffer_release(&clean);
}

void sheet_link(struct sheet *sheet, const char *to)
{
	struct place p;
	struct buffer url = {0};

	sheet_as(sheet, ROLE_LINK);
	p = take_place(sheet);
	note_length(sheet, &p, cell_length(text_of(to)));
	buffer_format(&url, "internal:");
	formula_sheet(&url, to);
	buffer_add(&url, TEXT("!A1"));
	buffer_char(&url, '\0');
	if (p.page)
		check(sheet,
		      worksheet_write_url_opt(p.page, p.row, p.column, url.at,
					      p.format, to, NULL));
	buffer_release(&url);
}

static void finish_row(struct sheet *sheet)
{
	lxw_row_t row = (lxw_row_t)sheet->rows;

	if (sheet->height > look_height(ROLE_TEXT) && !*sheet->book->why)
		check(sheet, worksheet_set_row(sheet->worksheet, row,
					       sheet->height, NULL));
	sheet->height = 0;
	sheet->column = 0;
	sheet->rows++;
}

void sheet_end_row(struct sheet *sheet)
{
	while (sheet->column < sheet->form->columns)
		sheet_blank(sheet);
	finish_row(sheet);
}

void sheet_empty(struct sheet *sheet, const char *sentence)
{
	size_t longest = sheet->longest[0];

	sheet_as(sheet, ROLE_LABEL);
	sheet_text(sheet, text_of(sentence));
	sheet->longest[0] = longest;
	finish_row(sheet);
}

static double width_of(const struct sheet *sheet, size_t i)
{
	const struct sheet_column *column = &sheet->form->column[i];
	double width = (double)sheet->longest[i] * 1.1 + margin;
	double least = sheet->form->list ? 0 : header_width(column);

	if (!look_is_number(column->role) && width > column->width)
		width = column->width;
	return width < least ? least : width;
}

static void ignore_warnings(struct sheet *sheet)
{
	static const uint8_t warnings[] = {LXW_IGNORE_NUMBER_STORED_AS_TEXT,
					   LXW_IGNORE_TWO_DIGIT_TEXT_YEAR,
					   LXW_IGNORE_FORMULA_DIFFERS};
	char range[48];

	snprintf(range, sizeof(range), "A1:%c%lu",
		 formula_letter(sheet->form->columns - 1), sheet->rows);
	for (size_t i = 0; i < sizeof(warnings); i++)
		check(sheet, worksheet_ignore_errors(sheet->worksheet,
						     warnings[i], range));
}

void sheet_finish(struct sheet *sheet)
{
	lxw_col_t last = (lxw_col_t)(sheet->form->columns - 1);

	if (!sheet->worksheet || !sheet->rows)
		return;
	for (lxw_col_t i = 0; i <= last; i++)
		check(sheet, worksheet_set_column(sheet->worksheet, i, i,
						  width_of(sheet, i), NULL));
	if (!sheet->form->list)
		check(sheet,
		      worksheet_autofilter(sheet->worksheet, 0, 0,
					   (lxw_row_t)(sheet->rows - 1), last));
	ignore_warnings(sheet);
}
