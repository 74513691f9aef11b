#include "returns/delivered.h"

#include "entry.h"
#include "finding.h"
#include "returns/words.h"

/* A row and where it goes. */
struct line {
	struct letter *letter;
	struct paper *paper;
	struct sheet *sheet;
	const struct text *field; /* the delivered record */
	struct remark **remark;   /* on this row */
	size_t remarks;
};

static const struct {
	enum role mark;
	const char *word;
} levels[LEVELS + 1] = {
    [LEVEL_FOUT] = {ROLE_BAD, "fout"},
    [LEVEL_WAARSCHUWING] = {ROLE_OPEN, "let op"},
    [LEVEL_SIGNAAL] = {ROLE_BUSY, "let op"},
    [LEVELS] = {ROLE_CELL, "goed"},
};

static enum finding_level level_of(const struct remark *remark)
{
	return entry_level_of(remark->field[FINDING_LEVEL]);
}

/* A file's name without the end that schools do not see. */
static struct text name_of(struct text file)
{
	struct text name = mail_file(file);

	if (text_ends(name, ".csv") || text_ends(name, ".CSV"))
		name.len -= sizeof(".csv") - 1;
	return name;
}

static void add_page(struct letter *letter, struct paper *paper)
{
	struct page *page = arena_new(&letter->book.arena, sizeof(*page));

	page->paper = paper;
	page->sheet =
	    sheet_new(&letter->book, name_of(paper->file), &paper->form);
	if (letter->last)
		letter->last->next = page;
	else
		letter->page = page;
	letter->last = page;
}

/* A sheet that has room for one row more. */
static struct sheet *sheet_of(struct letter *letter, struct paper *paper)
{
	if (!letter->last || letter->last->paper != paper ||
	    letter->last->sheet->rows == letter->mail->most)
		add_page(letter, paper);
	return letter->last->sheet;
}

/* Nobody knows what stands under which header. */
static bool is_loose(const struct line *line)
{
	return record_is_unknown(line->field[DELIVERED_CELLS]);
}

/* Is it told at this heading; or, without one, at the row as a whole? */
static bool is_told_at(const struct line *line, const struct heading *heading,
		       const struct remark *remark)
{
	return paper_heading(line->paper, remark->field[FINDING_COLUMN]) ==
		   heading ||
	       (!heading && is_loose(line));
}

static void add_part(struct buffer *words)
{
	if (words->len)
		buffer_add(words, TEXT("\n\n"));
}

static enum finding_level row_level(const struct line *line)
{
	enum finding_level worst =
	    text_is(line->field[DELIVERED_FATE], "used")       ? LEVELS
	    : text_is(line->field[DELIVERED_FATE], "rejected") ? LEVEL_FOUT
							       : LEVEL_SIGNAAL;

	for (size_t i = 0; i < line->remarks; i++)
		if (level_of(line->remark[i]) < worst)
			worst = level_of(line->remark[i]);
	return worst;
}

/* Of a row to be looked up, the number that is always right, where it is
 * another one than in Excel. */
static void add_line(struct buffer *words, const struct line *line)
{
	struct text number = line->field[DELIVERED_LINE];

	if (row_level(line) == LEVELS ||
	    text_equal(number, line->field[DELIVERED_ROW]))
		return;
	add_part(words);
	buffer_format(words,
		      "In een teksteditor, zoals Kladblok, is dit regel %.*s.",
		      TEXT_ARG(number));
}

/* On a cell; or, without a heading, on the row as a whole. */
static void put_comment(const struct line *line, const struct heading *heading)
{
	struct buffer words = {0};

	for (size_t i = 0; i < line->remarks; i++) {
		const struct remark *r = line->remark[i];

		if (!is_told_at(line, heading, r))
			continue;
		add_part(&words);
		words_comment(&words, line->letter->mail, r);
	}
	if (!heading && is_loose(line)) {
		add_part(&words);
		buffer_add(&words,
			   TEXT("Het is niet zeker wat in welke kolom hoort. "
				"Daarom staan de vakken van deze rij hier "
				"niet."));
	}
	if (!heading)
		add_line(&words, line);
	if (words.len)
		sheet_comment(line->sheet, text_of_buffer(&words));
	buffer_release(&words);
}

/* The worst that is said of a cell. */
static enum finding_level cell_level(const struct line *line,
				     const struct heading *heading)
{
	enum finding_level worst = LEVELS;

	for (size_t i = 0; i < line->remarks; i++)
		if (heading_is(heading,
			       line->remark[i]->field[FINDING_COLUMN]) &&
		    level_of(line->remark[i]) < worst)
			worst = level_of(line->remark[i]);
	return worst;
}

static void put_cell(const struct line *line, const struct heading *heading,
		     struct text cell)
{
	enum finding_level level =
	    line->remarks ? cell_level(line, heading) : LEVELS;
	struct buffer room = {0};

	if (heading->shown)
		cell = record_plain(cell, &room);
	if (level < LEVELS)
		sheet_as(line->sheet, levels[level].mark);
	else if (cell.len && memchr(cell.at, '\n', cell.len))
		sheet_as(line->sheet, ROLE_TEXT);
	if (heading->shown && cell.len)
		sheet_text(line->sheet, cell);
	else
		sheet_blank(line->sheet);
	if (level < LEVELS)
		put_comment(line, heading);
	buffer_release(&room);
}

static void put_cells(const struct line *line)
{
	struct text rest = line->field[DELIVERED_CELLS], cell;

	if (is_loose(line))
		rest = TEXT("");
	for (size_t i = 0; i < line->paper->headings; i++) {
		if (!text_cut(&rest, RECORD_BETWEEN, &cell))
			cell = TEXT("");
		put_cell(line, &line->paper->heading[i], cell);
	}
}

/* What could not be listed is not called good. */
static bool is_in_doubt(const struct line *line, enum finding_level level)
{
	long number;

	return level == LEVELS && line->paper->doubt &&
	       record_long(line->field[DELIVERED_LINE], &number) &&
	       number > line->paper->doubt;
}

static void put_judgement(const struct line *line)
{
	enum finding_level level = row_level(line);

	sheet_as(line->sheet, levels[level].mark);
	sheet_text(line->sheet, is_in_doubt(line, level)
				    ? TEXT("onbekend")
				    : text_of(levels[level].word));
	put_comment(line, NULL);
}

static void put_row(const struct line *line)
{
	sheet_field(line->sheet, line->field[DELIVERED_ROW]);
	put_judgement(line);
	put_cells(line);
	sheet_end_row(line->sheet);
}

/* What its vestiging may not see, is not on the row that it gets. */
static void tell_own(struct line *line, struct remark **room)
{
	struct remark **all = line->remark;
	size_t remarks = 0;

	for (size_t i = 0; i < line->remarks; i++)
		if (letter_may_tell(line->letter, all[i]->field))
			room[remarks++] = all[i];
	line->remark = room;
	line->remarks = remarks;
}

static void send_row(struct line *line)
{
	struct arena arena = {0};

	if (line->remarks)
		tell_own(line, arena_new(&arena, line->remarks *
						     sizeof(*line->remark)));
	line->sheet = sheet_of(line->letter, line->paper);
	put_row(line);
	arena_release(&arena);
}

/* Whose a row is: of the vestiging in it, or of the owner of the file. */
static struct letter *letter_of(struct delivered *d, const struct text *field)
{
	struct text school = field[DELIVERED_SCHOOL];
	struct letter *letter;

	if (record_is_unknown(school))
		return map_find(&d->mail->mailbox,
				mail_owner(d->mail, field[DELIVERED_FILE]));
	letter = map_find(&d->mail->mailbox, school);
	if (letter != d->seen)
		mail_note(d->mail, field[DELIVERED_FILE], school);
	d->seen = letter;
	return letter;
}

static void take_row(struct delivered *d, const struct text *field)
{
	struct paper *paper = d->paper;
	struct line line = {.paper = paper, .field = field};
	long number, row;

	if (!paper || !text_equal(field[DELIVERED_FILE], paper->file) ||
	    !record_long(field[DELIVERED_LINE], &number) ||
	    !record_long(field[DELIVERED_ROW], &row)) {
		d->why = "a row has no file, line or number";
		return;
	}
	if (!paper->form.columns)
		paper_make_form(paper, &d->mail->dossier.arena);
	paper->rows++;
	line.remarks = paper_turn_to(paper, number);
	line.remark = paper->remark + paper->at;
	for (size_t i = 0; i < line.remarks; i++)
		line.remark[i]->row = row;
	line.letter = letter_of(d, field);
	if (line.letter)
		send_row(&line);
}

/* As intake counted them, when it read the file for the chain. */
static long count_rows(const struct mail *mail, struct text file)
{
	const struct dossier_row *row =
	    dossier_first(&mail->dossier, KIND_BALANCE);
	long read;

	for (; row; row = row->next)
		if (text_equal(row->field[BALANCE_FILE], file) &&
		    text_is(row->field[BALANCE_STAGE], "intake") &&
		    record_long(row->field[BALANCE_READ], &read))
			return read;
	return -1;
}

/* A file that is not as it was would be marked in the wrong places. */
static void open_file(struct delivered *d, const struct text *delivery)
{
	struct mail *mail = d->mail;
	struct text file = delivery[DELIVERY_FILE];

	if (!text_equal(dossier_lookup(&mail->dossier, KIND_DELIVERY, file,
				       DELIVERY_SHA256, record_unknown),
			delivery[DELIVERY_SHA256]))
		d->why = "a file is not the one that was judged";
	d->paper =
	    paper_new(&mail->dossier.arena, file, mail->remark, mail->remarks);
	d->paper->expected = count_rows(mail, file);
	*map_slot(&mail->papers, file) = d->paper;
	d->files++;
	d->seen = NULL;
}

void delivered_take(struct delivered *d, const struct record *record)
{
	if (record->names || d->why)
		return;
	if (record->kind == KIND_DELIVERY)
		open_file(d, record->field);
	else if (record->kind == KIND_HEADING && d->paper)
		paper_add(d->paper, &d->mail->dossier.arena, record->field);
	else if (record->kind == KIND_DELIVERED)
		take_row(d, record->field);
}

const char *delivered_settle(const struct delivered *d)
{
	const struct paper *paper;
	void *at = NULL;

	if (d->why)
		return d->why;
	while ((paper = map_next(&d->mail->papers, &at)))
		if (paper->headings && paper->rows != paper->expected)
			return "there are not as many rows as were judged";
	return d->files == dossier_rows(&d->mail->dossier, KIND_DELIVERY)
		   ? NULL
		   : "there are not as many files as were judged";
}
