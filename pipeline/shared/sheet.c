#include "sheet.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <xlsxwriter.h>

#include "date.h"
#include "dossier.h"
#include "page.h"

enum { HIGHEST_ROW = 409 };

void sheet_check(struct sheet *sheet, unsigned error)
{
	if (error)
		book_fail(sheet->book, "sheet %s, row %lu: %s", sheet->name,
			  sheet_row(sheet), lxw_strerror((lxw_error)error));
}

/* The first one leads back to where the sheets are listed. */
static void put_headers(struct sheet *sheet)
{
	const struct sheet_form *form = sheet->form;

	for (size_t i = 0; i < form->columns; i++) {
		sheet_as(sheet, page_header(sheet, i));
		if (!i && sheet->book->home)
			sheet_leads(sheet, sheet->book->home, 1,
				    "Naar het voorblad");
		sheet_text(sheet, text_of(form->column[i].header));
	}
	sheet_end_row(sheet);
}

struct sheet *sheet_new(struct book *book, struct text name,
			const struct sheet_form *form)
{
	struct sheet *sheet = arena_new(&book->arena, sizeof(*sheet));

	sheet->book = book;
	sheet->form = form;
	sheet->name = book_name(book, name);
	sheet->wish = text_copy(name, &book->arena);
	sheet->longest =
	    arena_new(&book->arena, form->columns * sizeof(*sheet->longest));
	if (book->last)
		book->last->next = sheet;
	else
		book->first = sheet;
	book->last = sheet;
	if (book->workbook) {
		/* Asked when a sheet is added; what comes again, as a table's
		 * header does, cannot be streamed. */
		book->workbook->options.constant_memory =
		    form->shape == SHEET_STREAM;
		sheet->worksheet =
		    workbook_add_worksheet(book->workbook, sheet->name);
	}
	if (!sheet->worksheet) {
		book_fail(book, "sheet %s is not taken", sheet->name);
		return sheet;
	}
	page_start(sheet);
	if (form->shape != SHEET_LIST)
		put_headers(sheet);
	return sheet;
}

struct sheet *sheet_go_on(struct sheet *sheet, unsigned long most)
{
	if (sheet->rows < most)
		return sheet;
	return sheet_new(sheet->book, sheet->wish, sheet->form);
}

void sheet_as(struct sheet *sheet, enum role role)
{
	sheet->role = role;
	sheet->special = true;
}

/* Excel keeps the place as a text in the file. */
static const char *url_of(struct buffer *url, const char *to, unsigned long row)
{
	buffer_format(url, "internal:");
	formula_sheet(url, to);
	buffer_format(url, "!A%lu", row);
	return buffer_string(url);
}

void sheet_leads(struct sheet *sheet, const char *to, unsigned long row,
		 const char *tip)
{
	struct buffer url = {0};

	url_of(&url, to, row);
	if (!*sheet->book->why)
		sheet_check(sheet, worksheet_write_url_opt(
				       sheet->worksheet, (lxw_row_t)sheet->rows,
				       (lxw_col_t)sheet->column, url.at, NULL,
				       to, tip));
	buffer_release(&url);
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

static struct place take_place(struct sheet *sheet, bool locked)
{
	struct place p = {.row = (lxw_row_t)sheet->rows,
			  .column = (lxw_col_t)sheet->column};

	if (sheet->column >= sheet->form->columns) {
		book_fail(sheet->book, "sheet %s: too many columns",
			  sheet->name);
		return p;
	}
	p.role = next_role(sheet);
	p.format = look_format(sheet->book, p.role, locked);
	if (!*sheet->book->why)
		p.page = sheet->worksheet;
	sheet->special = false;
	sheet->column++;
	sheet->cells++;
	return p;
}

static bool is_header(enum role role)
{
	return role >= ROLE_HEADER && role <= ROLE_HEADER_HOME;
}

/* Headers do not make a column wide. */
static void note_length(struct sheet *sheet, const struct place *p, size_t len)
{
	if (is_header(p->role) || p->role == ROLE_TITLE || !p->page)
		return;
	if (sheet->longest[p->column] < len)
		sheet->longest[p->column] = len;
}

/* On how many lines of a column it comes out. Letters are narrower than the
 * digits by which a width is counted; off go the margins, and of several lines
 * what words leave at their ends. */
static size_t lines_in(struct text t, size_t len, double width)
{
	if ((double)len <= width * 1.05 - 1)
		return cell_lines(t, SIZE_MAX);
	return cell_lines(t, (size_t)fmax(width * 1.1 - 3, 1));
}

/* What is longer than its column may be wide, makes the row higher. Excel
 * would find that out by itself; not every program does. */
static void note_height(struct sheet *sheet, const struct place *p,
			struct text t, size_t len)
{
	const struct sheet_column *column = &sheet->form->column[p->column];
	bool narrow = is_header(p->role) && sheet->form->shape != SHEET_LIST;
	double width = narrow ? page_header_width(column) : column->width;
	size_t lines = look_wraps(p->role) ? lines_in(t, len, width) : 1;
	double height = (double)lines * look_height(p->role);

	if (height > sheet->height)
		sheet->height = height < HIGHEST_ROW ? height : HIGHEST_ROW;
}

void sheet_text(struct sheet *sheet, struct text t)
{
	struct place p = take_place(sheet, false);
	size_t len;

	if (p.page) {
		t = cell_clean(&sheet->book->room, t, CELL_UNITS);
		len = cell_length(t);
		note_length(sheet, &p, len);
		note_height(sheet, &p, t, len);
		sheet_check(sheet,
			    worksheet_write_string(p.page, p.row, p.column,
						   t.at, p.format));
	}
}

/* As it is shown: with points between thousands, decimals, a sign. */
static size_t number_length(double number, enum role role)
{
	double rest = round(fabs(role == ROLE_PERCENT ? number * 100 : number));
	size_t len = number < 0 ? 2 : 1;

	for (; rest >= 10; rest /= 10)
		len++;
	if (role == ROLE_COUNT || role == ROLE_EURO)
		return len + (len - 1) / 3 + (role == ROLE_EURO ? 3 : 0);
	return role == ROLE_SHARE     ? len + 2
	       : role == ROLE_PERCENT ? len + 3
				      : len;
}

void sheet_number(struct sheet *sheet, double number)
{
	struct place p = take_place(sheet, false);

	if (!isfinite(number))
		book_fail(sheet->book, "sheet %s, row %lu: no finite number",
			  sheet->name, sheet_row(sheet));
	else if (p.page)
		sheet_check(sheet,
			    worksheet_write_number(p.page, p.row, p.column,
						   number, p.format));
	note_length(sheet, &p, number_length(number, p.role));
}

/* A column has its format from the page; a cell that says no more than that
 * is not written. But for the first, so that no row is without cells. */
void sheet_blank(struct sheet *sheet)
{
	bool plain =
	    sheet_leaves_blanks(sheet) && !sheet->special && sheet->column;
	struct place p = take_place(sheet, false);

	if (plain)
		sheet->cells--;
	else if (p.page)
		sheet_check(sheet, worksheet_write_blank(p.page, p.row,
							 p.column, p.format));
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
	p = take_place(sheet, false);
	if (p.page)
		sheet_check(sheet,
			    worksheet_write_datetime(p.page, p.row, p.column,
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

static struct place take_formula(struct sheet *sheet)
{
	sheet->formulas++;
	return take_place(sheet, true);
}

static const char *formula_of(struct book *book, const struct buffer *formula)
{
	struct buffer *room = &book->room;

	room->len = 0;
	buffer_char(room, '=');
	buffer_add(room, text_of_buffer(formula));
	return buffer_string(room);
}

void sheet_formula(struct sheet *sheet, double value,
		   const struct buffer *formula)
{
	struct place p = take_formula(sheet);

	if (p.page && isfinite(value))
		sheet_check(sheet, worksheet_write_formula_num(
				       p.page, p.row, p.column,
				       formula_of(sheet->book, formula),
				       p.format, value));
	else
		book_fail(sheet->book, "sheet %s: no finite number",
			  sheet->name);
	note_length(sheet, &p, number_length(value, p.role));
}

void sheet_formula_text(struct sheet *sheet, struct text value,
			const struct buffer *formula)
{
	struct place p = take_formula(sheet);
	struct buffer clean = {0};

	value = cell_clean(&clean, value, CELL_UNITS);
	note_length(sheet, &p, cell_length(value));
	if (p.page)
		sheet_check(sheet, worksheet_write_formula_str(
				       p.page, p.row, p.column,
				       formula_of(sheet->book, formula),
				       p.format, value.at));
	buffer_release(&clean);
}

void sheet_link(struct sheet *sheet, const char *to)
{
	sheet_leads(sheet, to, 1, NULL);
	sheet_as(sheet, ROLE_LINK);
	sheet_text(sheet, text_of(to));
}

static void finish_row(struct sheet *sheet)
{
	lxw_row_t row = (lxw_row_t)sheet->rows;

	if (sheet->height > look_height(ROLE_TEXT) && !*sheet->book->why)
		sheet_check(sheet, worksheet_set_row(sheet->worksheet, row,
						     sheet->height, NULL));
	sheet->points += sheet->height > look_height(ROLE_TEXT)
			     ? sheet->height
			     : look_height(ROLE_TEXT);
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
	sheet->empty = true;
	finish_row(sheet);
}
