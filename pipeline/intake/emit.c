#include "intake/emit.h"

/* The columns that every row starts with: file and line. */
enum { ORIGIN = 2 };

/* What may be remembered of a file at a time. */
enum { MOST_HELD = 2 * 1024 * 1024 };

static const struct value nothing = {{"", 0}, true, false, true};

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

void emit_remember(struct emit_memory *memory)
{
	*memory = (struct emit_memory){0};
	memo_init(&memory->alike);
}

static void forget_rows(struct emit_memory *memory)
{
	memo_clear(&memory->alike);
	arena_release(&memory->arena);
	memory->held = 0;
}

void emit_forget(struct emit_memory *memory)
{
	memo_release(&memory->alike);
	arena_release(&memory->arena);
	arena_release(&memory->repairs);
	buffer_release(&memory->cells);
	buffer_release(&memory->tail);
	buffer_release(&memory->head);
}

static bool is_person(const struct shape *shape, int slot)
{
	return shape->layout->slot[slot].type == COLUMN_PERSON &&
	       shape->feed[slot].count;
}

static int last_person(const struct shape *shape)
{
	int last = record_columns(shape->layout->kind) - 1;

	return is_person(shape, last) ? last : NO_SLOT;
}

/* Every person is another, and a wide row is many records. */
static bool rows_repeat(const struct shape *shape)
{
	int last = last_person(shape);

	for (int slot = 0; slot < shape->layout->slots; slot++)
		if (slot != last && is_person(shape, slot))
			return false;
	return !shape->wides;
}

static void find_cells(struct emit *emit)
{
	for (int slot = ORIGIN; slot < LAYOUT_SLOTS; slot++) {
		const struct shape_feed *feed = &emit->shape->feed[slot];

		for (size_t f = 0; f < feed->count && slot != emit->person; f++)
			emit->cell[emit->cells++] = feed->cell[f];
	}
}

void emit_init(struct emit *emit, struct record_writer *writer,
	       struct emit_memory *memory, struct canon *canon,
	       const struct shape *shape, struct text file)
{
	*emit = (struct emit){.writer = writer,
			      .memory = memory,
			      .canon = canon,
			      .shape = shape,
			      .file = file,
			      .person = last_person(shape),
			      .repeats = rows_repeat(shape)};
	for (int slot = 0; slot < shape->layout->slots; slot++)
		emit->fixed[slot] =
		    (struct value){fixed_text(shape, slot), false, false, true};
	find_cells(emit);
	forget_rows(memory);
	arena_release(&memory->repairs);
	memset(memory->repair, 0, sizeof(memory->repair));
	memory->head.len = 0;
	buffer_format(&memory->head, "%s\t%.*s",
		      record_kind_name(shape->layout->kind), TEXT_ARG(file));
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

/* The first of a column is told; others like it are read in the same way. */
static void note_repair(const struct emit *emit, const struct row *row,
			int slot, const struct value *value,
			struct text written)
{
	struct emit_repair *repair = &emit->memory->repair[slot];
	struct arena *arena = &emit->memory->repairs;

	if (value->repaired && !repair->line)
		*repair = (struct emit_repair){
		    .line = row->line,
		    .written = text_copy(written, arena),
		    .read = text_copy(value->text, arena),
		};
}

static void note_repairs(const struct emit *emit, const struct row *row,
			 const struct value *const *value)
{
	const struct layout *layout = emit->shape->layout;

	for (int slot = ORIGIN; slot < layout->brin; slot++) {
		struct text written = first_written(emit, row, slot);

		if (!written.len && slot == layout->school)
			written = first_written(emit, row, layout->vestiging);
		note_repair(emit, row, slot, value[slot], written);
	}
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
		    {wide->fill[f].at, wide->fill[f].len}, false, false, true};
		value[wide->fill_slot[f]] = &fill[f];
	}
	value[wide->slot] = canon_value(emit->canon, emit->shape->layout,
					wide->slot, row->field[wide->cell]);
	note_repair(emit, row, wide->slot, value[wide->slot],
		    row->field[wide->cell]);
	write_row(emit, row, value);
}

/* The cells that are used; a control character never gets this far. */
static struct text join_cells(const struct emit *emit, const struct row *row)
{
	struct buffer *cells = &emit->memory->cells;
	size_t len = emit->cells;
	char *to;

	for (size_t i = 0; i < emit->cells; i++)
		len += row->field[emit->cell[i]].len;
	cells->len = 0;
	to = buffer_room(cells, len);
	for (size_t i = 0; i < emit->cells; i++) {
		struct text cell = row->field[emit->cell[i]];

		if (cell.len)
			memcpy(to, cell.at, cell.len);
		to += cell.len;
		*to++ = '\x1F';
	}
	return (struct text){cells->at, len};
}

/* A record from its third field on, without the last person and the end of
 * the line; false if that needs escapes. */
static bool make_tail(const struct emit *emit, const struct value *const *value)
{
	struct buffer *tail = &emit->memory->tail;
	int columns = record_columns(emit->shape->layout->kind);

	tail->len = 0;
	for (int slot = ORIGIN; slot < columns; slot++) {
		if (slot == emit->person)
			continue;
		if (!value[slot]->plain)
			return false;
		buffer_char(tail, '\t');
		buffer_add(tail, value[slot]->text);
	}
	return true;
}

static void remember(const struct emit *emit, const struct row *row)
{
	struct emit_memory *memory = emit->memory;
	struct text *tail;

	if (memory->held > MOST_HELD)
		forget_rows(memory);
	tail = arena_new(&memory->arena, sizeof(*tail));
	*tail = text_copy(text_of_buffer(&memory->tail), &memory->arena);
	memory->held += sizeof(*tail) + tail->len;
	memo_keep(&memory->alike, join_cells(emit, row), tail);
}

static void write_alike(const struct emit *emit, const struct row *row,
			struct text tail)
{
	struct record_writer *w = emit->writer;

	record_pass_lines(w, text_of_buffer(&emit->memory->head));
	record_put_long(w, row->line);
	record_pass_lines(w, tail);
	if (emit->person != NO_SLOT) {
		record_pass_lines(w, TEXT("\t"));
		record_pass_lines(w, read_slot(emit, row, emit->person)->text);
	}
	record_pass_lines(w, TEXT("\n"));
}

static void emit_new(const struct emit *emit, const struct row *row)
{
	const struct layout *layout = emit->shape->layout;
	const struct value *value[LAYOUT_SLOTS];

	for (int slot = ORIGIN; slot < layout->brin; slot++)
		if (emit->fixed[slot].text.at)
			value[slot] = &emit->fixed[slot];
		else if (slot == layout->school)
			value[slot] = read_school(emit, row);
		else
			value[slot] = read_slot(emit, row, slot);
	note_repairs(emit, row, value);
	if (!emit->shape->wides)
		write_row(emit, row, value);
	for (size_t w = 0; w < emit->shape->wides; w++)
		write_wide(emit, row, &emit->shape->wide[w], value);
	if (emit->repeats && make_tail(emit, value))
		remember(emit, row);
}

void emit_row(const struct emit *emit, const struct row *row)
{
	const struct text *tail = NULL;

	if (emit->repeats)
		tail = memo_recall(&emit->memory->alike, join_cells(emit, row));
	if (tail)
		write_alike(emit, row, *tail);
	else
		emit_new(emit, row);
}

struct text emit_school(const struct emit *emit, const struct row *row)
{
	const struct plan_school *school = NULL;

	if (emit->shape->layout->school != NO_COLUMN)
		school = plan_vestiging(emit->canon->plan,
					read_school(emit, row)->text);
	return school ? school->vestiging : (struct text){NULL, 0};
}
