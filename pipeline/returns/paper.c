#include "returns/paper.h"

#include <stdlib.h>

#include "finding.h"
#include "rows.h"

static int compare_lines(const void *a, const void *b)
{
	const struct remark *x = *(struct remark *const *)a;
	const struct remark *y = *(struct remark *const *)b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return x < y ? -1 : x > y;
}

/* Of a file with more findings than are listed, those that come first are all
 * there, whichever stage found them. */
static void note_doubt(struct paper *paper, bool more)
{
	if (more && paper->remarks >= FINDINGS_LISTED)
		paper->doubt = paper->remark[FINDINGS_LISTED - 1]->line;
}

struct paper *paper_new(struct arena *arena, struct text file,
			struct remark *all, size_t remarks)
{
	struct paper *paper = arena_new(arena, sizeof(*paper));
	bool more = false;

	paper->file = text_copy(file, arena);
	paper->heading =
	    arena_new(arena, ROWS_COLUMNS * sizeof(*paper->heading));
	paper->remark = arena_new(arena, remarks * sizeof(*paper->remark));
	for (struct remark *r = all; r < all + remarks; r++) {
		if (!text_equal(r->field[FINDING_FILE], file))
			continue;
		r->paper = paper;
		more |=
		    finding_of(r->field[FINDING_CODE]) == FINDING_FINDINGS_MORE;
		if (r->line)
			paper->remark[paper->remarks++] = r;
	}
	if (paper->remarks)
		qsort(paper->remark, paper->remarks, sizeof(*paper->remark),
		      compare_lines);
	note_doubt(paper, more);
	return paper;
}

void paper_add(struct paper *paper, struct arena *arena,
	       const struct text *heading)
{
	if (paper->headings == ROWS_COLUMNS)
		return;
	paper->heading[paper->headings++] = (struct heading){
	    .header = text_copy(heading[HEADING_HEADER], arena),
	    .column = text_copy(heading[HEADING_COLUMN], arena),
	    .shown = text_is(heading[HEADING_SHOWN], "ja"),
	};
}

/* Under its own header, where it stands in its own file. */
static const char *say_header(const struct heading *heading, size_t cell,
			      struct arena *arena)
{
	struct buffer words = {0}, room = {0};
	char *said;

	buffer_add(&words, heading->header.len
			       ? record_plain(heading->header, &room)
			       : TEXT("(zonder naam)"));
	buffer_add(&words, TEXT("\nkolom "));
	formula_letters(&words, cell);
	if (!heading->shown)
		buffer_add(&words, TEXT("\nniet overgenomen"));
	said = text_string(text_of_buffer(&words), arena);
	buffer_release(&words);
	buffer_release(&room);
	return said;
}

/* A stream takes as much memory as the cells of so many rows, and a file. */
enum { FEW_ROWS = 200 };

void paper_make_form(struct paper *paper, struct arena *arena)
{
	static const struct sheet_column first[PAPER_CELLS] = {
	    [PAPER_ROW] = {"Rij in Excel", 8, ROLE_YEAR},
	    [PAPER_JUDGEMENT] = {"Oordeel", 12, ROLE_CELL},
	};
	size_t columns = PAPER_CELLS + paper->headings;
	struct sheet_column *column =
	    arena_new(arena, columns * sizeof(*column));

	memcpy(column, first, sizeof(first));
	for (size_t i = 0; i < paper->headings; i++)
		column[PAPER_CELLS + i] = (struct sheet_column){
		    say_header(&paper->heading[i], i, arena), 40,
		    paper->heading[i].shown ? ROLE_CELL : ROLE_QUIET};
	paper->form = (struct sheet_form){
	    column, columns, PAPER_CELLS,
	    paper->expected >= 0 && paper->expected <= FEW_ROWS ? SHEET_SHORT
								: SHEET_STREAM};
}

bool heading_is(const struct heading *heading, struct text column)
{
	if (record_is_unknown(column))
		return false;
	return text_equal(record_is_unknown(heading->column) ? heading->header
							     : heading->column,
			  column);
}

const struct heading *paper_heading(const struct paper *paper,
				    struct text column)
{
	for (size_t i = 0; i < paper->headings; i++)
		if (heading_is(&paper->heading[i], column))
			return &paper->heading[i];
	return NULL;
}

void paper_letters(struct buffer *out, const struct paper *paper,
		   struct text column)
{
	bool any = false;

	for (size_t i = 0; i < paper->headings; i++)
		if (heading_is(&paper->heading[i], column)) {
			buffer_add(out, any ? TEXT(", ") : TEXT(""));
			formula_letters(out, i);
			any = true;
		}
}

size_t paper_turn_to(struct paper *paper, long line)
{
	size_t end;

	while (paper->at < paper->remarks &&
	       paper->remark[paper->at]->line < line)
		paper->at++;
	end = paper->at;
	while (end < paper->remarks && paper->remark[end]->line == line)
		end++;
	return end - paper->at;
}
