#include "intake/emit.h"

/* The columns that every row starts with: file and line. */
enum { ORIGIN = 2 };

static const struct value nothing = {{"", 0}, true, true};

/* What a slot holds in every row of this file; at NULL if rows differ. */
static struct text fixed_text(const struct shape *shape, int slot)
{
	const struct shape_value *named = &shape->named[slot];

	if (named->len)
		return (struct text){named->at, named->len};
	if (shape->feed[slot].count || slot == shape->layout->school)
		return (struct text){NULL, 0};
	if (shape->layout->slot[slot].type == COLUMN_COUNT)
		return TEXT("1");
	return record_unknown;
}

void emit_init(struct emit *emit, struct record_writer *writer,
	       struct canon *canon, const struct shape *shape, struct text file)
{
	*emit = (struct emit){writer, canon, shape, file, {{{NULL, 0}, 0, 0}}};
	for (int slot = 0; slot < shape->layout->slots; slot++)
		emit->fixed[slot] =
		    (struct value){fixed_text(shape, slot), false, true};
}

/* The cells of one slot: the first that says something. */
static const struct value *read_slot(const struct emit *emit,
				     const struct row *row, int slot)
{
	const struct shape_feed *feed = &emit->shape->feed[slot];
	const struct value *value = &nothing;

	for (size_t f = 0; f < feed->count && value->silent; f++)
		value = canon_value(emit->canon, emit->shape->layout, slot,
				    row->field[feed->cell[f]]);
	return value;
}

/* What is written in the first cell of a slot that is not empty. */
static struct text first_written(const struct emit *emit, const struct row *row,
				 int slot)
{
	const struct shape_feed *feed = &emit->shape->feed[slot];

	for (size_t f = 0; f < feed->count; f++)
		if (row->field[feed->cell[f]].len)
			return row->field[feed->cell[f]];
	return nothing.text;
}

static const struct value *read_school(const struct emit *emit,
				       const struct row *row)
{
	const struct layout *layout = emit->shape->layout;
	struct canon_halves school = {
	    first_written(emit, row, layout->brin),
	    first_written(emit, row, layout->vestiging),
	    first_written(emit, row, layout->school)};

	return canon_school(emit->canon, layout, &school);
}

static void write_row(const struct emit *emit, const struct row *row,
		      const struct value *const *value)
{
	enum record_kind kind = emit->shape->layout->kind;
	struct record_writer *w = emit->writer;
	int columns = record_columns(kind);

	record_begin(w, kind);
	record_put_field(w, emit->file);
	record_put_long(w, row->line);
	for (int slot = ORIGIN; slot < columns; slot++)
		if (value[slot]->plain)
			record_put_field(w, value[slot]->text);
		else
			record_put(w, value[slot]->text);
	record_end(w);
}

/* The same row with one of its wide cells. */
static void write_wide(const struct emit *emit, const struct row *row,
		       const struct shape_wide *wide,
		       const struct value *const *common)
{
	const struct value *value[LAYOUT_SLOTS];
	struct value fill[SHAPE_FILLS];

	memcpy(value, common, sizeof(value));
	for (size_t f = 0; f < wide->fills; f++) {
		fill[f] = (struct value){
		    {wide->fill[f].at, wide->fill[f].len}, false, true};
		value[wide->fill_slot[f]] = &fill[f];
	}
	value[wide->slot] = canon_value(emit->canon, emit->shape->layout,
					wide->slot, row->field[wide->cell]);
	write_row(emit, row, value);
}

void emit_row(const struct emit *emit, const struct row *row)
{
	const struct shape *shape = emit->shape;
	const struct layout *layout = shape->layout;
	const struct value *value[LAYOUT_SLOTS] = {NULL};

	for (int slot = ORIGIN; slot < layout->brin; slot++)
		if (emit->fixed[slot].text.at)
			value[slot] = &emit->fixed[slot];
		else if (slot == layout->school)
			value[slot] = read_school(emit, row);
		else
			value[slot] = read_slot(emit, row, slot);
	for (size_t w = 0; w < shape->wides; w++)
		write_wide(emit, row, &shape->wide[w], value);
	if (!shape->wides)
		write_row(emit, row, value);
}
