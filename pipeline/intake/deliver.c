#include "intake/deliver.h"

static bool is_shown(const struct layout *layout, struct text column)
{
	int slot = column.at ? layout_slot_of(layout, column) : NO_SLOT;

	return slot != NO_SLOT && layout->slot[slot].type != COLUMN_PERSON;
}

static void write_heading(struct deliver *d, size_t cell)
{
	const struct shape *shape = &d->found->shape;
	struct text column = shape_column(shape, cell);
	struct record_writer *w = d->writer;

	d->shown[cell] = is_shown(shape->layout, column);
	d->withheld |= !d->shown[cell];
	record_begin(w, KIND_HEADING);
	record_put_field(w, d->emit->file);
	record_put_long(w, (long)cell + 1);
	record_put(w, d->found->cell[cell]);
	if (column.at)
		record_put(w, column);
	else
		record_put_unknown(w);
	record_put(w, d->shown[cell] ? TEXT("ja") : TEXT("nee"));
	record_end(w);
}

void deliver_init(struct deliver *d, struct record_writer *writer,
		  const struct emit *emit, const struct recognition *found)
{
	*d = (struct deliver){.writer = writer, .emit = emit, .found = found};
	d->cells = found->named < ROWS_COLUMNS ? found->named : ROWS_COLUMNS;
	for (size_t cell = 0; cell < d->cells; cell++)
		write_heading(d, cell);
}

/* A row that is not read may hold anything. */
static void add_cell(struct buffer *out, struct text cell)
{
	for (size_t i = 0; i < cell.len; i++)
		buffer_char(out,
			    cell.at[i] == RECORD_BETWEEN ? '?' : cell.at[i]);
}

/* What there is too much goes behind the last cell. */
static void add_rest(struct deliver *d, const struct row *row)
{
	for (size_t i = d->cells; i < row->fields && i < ROWS_COLUMNS; i++)
		if (row->field[i].len) {
			buffer_char(&d->room, d->found->separator);
			add_cell(&d->room, row->field[i]);
		}
}

static struct text join_cells(struct deliver *d, const struct row *row)
{
	d->room.len = 0;
	for (size_t i = 0; i < d->cells; i++) {
		if (i)
			buffer_char(&d->room, RECORD_BETWEEN);
		if (i < row->fields && d->shown[i])
			add_cell(&d->room, row->field[i]);
	}
	if (!d->withheld)
		add_rest(d, row);
	return text_of_buffer(&d->room);
}

void deliver_row(struct deliver *d, const struct row *row, const char *fate,
		 bool straight)
{
	struct record_writer *w = d->writer;
	struct text school = {NULL, 0};

	if (straight)
		school = emit_school(d->emit, row);
	record_begin(w, KIND_DELIVERED);
	record_put_field(w, d->emit->file);
	record_put_long(w, row->line);
	record_put_long(w, row->number);
	if (school.at)
		record_put(w, school);
	else
		record_put_unknown(w);
	record_put_field(w, text_of(fate));
	if (straight || (row->fault == ROW_GOOD && !d->withheld))
		record_put(w, join_cells(d, row));
	else
		record_put_unknown(w);
	record_end(w);
}

void deliver_release(struct deliver *d)
{
	buffer_release(&d->room);
}
