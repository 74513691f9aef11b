#include "intake/recognise.h"

#include <errno.h>
#include <stdlib.h>

/* Rows that are looked at to see what is usual in the file. */
enum { SAMPLE_ROWS = 50 };

/* Which layout fits this row best. The one that matches most, fitting or not,
 * is kept for what we say if none ever fits. */
static bool fit_any(struct recognition *found, const struct layouts *layouts,
		    const struct row *row, const char *path, size_t *nearest)
{
	struct shape try;

	found->known = false;
	for (size_t i = 0; i < layouts->count; i++) {
		bool fits = shape_fit(&try, &layouts->layout[i], row, path);

		if (try.matched > *nearest) {
			found->nearest = &layouts->layout[i];
			*nearest = try.matched;
		}
		if (!fits ||
		    (found->known && try.matched <= found->shape.matched))
			continue;
		found->known = true;
		found->shape = try;
	}
	return found->known;
}

static void keep_header(struct recognition *found, const struct row *row)
{
	size_t cells = row->fields < ROWS_COLUMNS ? row->fields : ROWS_COLUMNS;

	found->line = row->last_line;
	found->fields = found->named = found->columns = row->fields;
	for (size_t i = 0; i < cells; i++)
		found->cell[i] = text_copy(row->field[i], &found->arena);
	/* It has a cell that is not empty: rows of nothing else are no rows. */
	while (found->named <= cells && !found->cell[found->named - 1].len)
		found->named--;
}

/* Rows of a sample with more fields than the header. */
struct excess {
	size_t fields; /* of the first of those that do not fit */
	int many;      /* that do not fit, with so many fields */
	int padded;    /* that fit but for empty ones at their end */
};

static void add_excess(struct excess *e, const struct row *row, size_t fields)
{
	if (row->fault != ROW_GOOD || row->fields <= fields)
		return;
	if (row_fits(row, fields)) {
		e->padded++;
		return;
	}
	if (!e->many)
		e->fields = row->fields;
	e->many += row->fields == e->fields;
}

/* What most rows have is how the file was made, and no slip. A file saved with
 * commas although its numbers have them has as many fields too many in each. */
static int take_sample(struct recognition *found, struct rows *rows,
		       struct row *row)
{
	struct excess e = {0};
	int all = 0, got = 1;

	while (all < SAMPLE_ROWS && (got = rows_read(rows, row)) > 0) {
		all++;
		add_excess(&e, row, found->fields);
	}
	found->padded = 2 * e.padded > all;
	if (2 * e.many > all && found->separator == ',')
		found->overfull = e.fields;
	return got;
}

/* Looks for a header with this separator; 0, or an errno. */
static int look(struct recognition *found, struct source *source,
		const struct layouts *layouts, const char *path,
		size_t *nearest)
{
	struct row *row = memory_new(sizeof(*row));
	struct rows rows;
	int got = 1, error;

	rows_open(&rows, source, found->separator);
	for (int i = 0; i < RECOGNISE_ROWS && !found->known; i++) {
		got = rows_read(&rows, row);
		if (got <= 0)
			break;
		if (row->fault == ROW_GOOD && row->fields > found->columns)
			found->columns = row->fields;
		if (row->fault == ROW_GOOD &&
		    fit_any(found, layouts, row, path, nearest))
			keep_header(found, row);
	}
	if (found->known)
		got = take_sample(found, &rows, row);
	error = got < 0 ? errno : 0;
	rows_close(&rows);
	free(row);
	return error ? error : source_rewind(source);
}

/* By the looks of the first line that is not blank. */
static int guess_separator(struct recognition *found, struct source *source)
{
	struct text line;
	int got;

	found->separator = '\0';
	while ((got = source_line(source, &line)) > 0)
		if (text_trim(line).len) {
			found->separator = rows_separator(line);
			break;
		}
	return got < 0 ? errno : source_rewind(source);
}

int recognise(struct recognition *found, struct source *source,
	      const struct layouts *layouts, const char *path)
{
	static const char separators[] = {';', ',', '\t'};
	size_t nearest = 0;
	int error = 0;

	*found = (struct recognition){.known = false};
	for (size_t i = 0; i < sizeof(separators) && !error && !found->known;
	     i++) {
		found->separator = separators[i];
		error = look(found, source, layouts, path, &nearest);
	}
	if (!error && !found->known)
		error = guess_separator(found, source);
	return error;
}

bool recognition_is_header(const struct recognition *found,
			   const struct row *row)
{
	if (row->fields != found->fields)
		return false;
	for (size_t i = 0; i < row->fields && i < ROWS_COLUMNS; i++)
		if (!text_equal(row->field[i], found->cell[i]))
			return false;
	return true;
}

void recognition_release(struct recognition *found)
{
	arena_release(&found->arena);
}
