#include "intake/shape.h"

#include <stdio.h>

#include "date.h"
#include "intake/spelling.h"

/* A year as a value of a column: pupils are counted on 1 October. */
static void set_year(struct shape_value *value, enum column_type type,
		     long year)
{
	char room[DATE_ROOM];

	if (type == COLUMN_DATE)
		date_iso(year * 10000 + 1001, room);
	else
		snprintf(room, sizeof(room), "%04ld", year);
	value->len = strlen(room);
	memcpy(value->at, room, value->len);
}

/*
 * What the digits in a wide header say. A school year, 20192020 once folded,
 * is called after its first year by a date, after its last by a diploma.
 */
static bool set_digits(struct shape_value *value, enum column_type type,
		       struct text digits)
{
	long number;

	if (!text_long(digits, &number) || digits.len > 8)
		return false;
	if (type == COLUMN_DATE || type == COLUMN_YEAR) {
		if (digits.len == 8)
			number = type == COLUMN_DATE ? number / 10000
						     : number % 10000;
		else if (digits.len != 4)
			return false;
		set_year(value, type, number);
		return true;
	}
	value->len = digits.len;
	memcpy(value->at, digits.at, digits.len);
	return true;
}

/* In the order of the cells, for that is how people read a file. */
static void insert_wide(struct shape *shape, const struct shape_wide *wide)
{
	size_t w = shape->wides++;

	for (; w && shape->wide[w - 1].cell > wide->cell; w--)
		shape->wide[w] = shape->wide[w - 1];
	shape->wide[w] = *wide;
}

/* False if the header says something that makes no sense. */
static bool add_wide(struct shape *shape, size_t cell, int slot,
		     const struct spelling_catches *catches)
{
	struct shape_wide wide = {.cell = cell, .slot = slot};

	for (size_t i = 0; i < catches->count; i++) {
		int to = layout_slot_of(shape->layout, catches->item[i].name);

		if (to == NO_SLOT || !set_digits(&wide.fill[wide.fills],
						 shape->layout->slot[to].type,
						 catches->item[i].digits))
			return false;
		wide.fill_slot[wide.fills++] = to;
	}
	insert_wide(shape, &wide);
	return true;
}

static void add_feed(struct shape_feed *feed, size_t cell)
{
	if (feed->count < SHAPE_FEEDS)
		feed->cell[feed->count++] = cell;
}

/* One spelling against one header; true if they match. */
static bool add_match(struct shape *shape, const struct layout_spelling *s,
		      size_t cell, struct text header)
{
	struct spelling_catches catches;

	if (!spelling_match(s->pattern, header, &catches))
		return false;
	if (s->slot == NO_SLOT)
		return true;
	if (spelling_has_places(s->pattern))
		return shape->wides < ROWS_COLUMNS &&
		       add_wide(shape, cell, s->slot, &catches);
	add_feed(&shape->feed[s->slot], cell);
	return true;
}

/* The order of the spellings is the order in which feeds are asked. */
static void match_all(struct shape *shape, const struct row *row)
{
	static const size_t most = ROWS_COLUMNS;
	char room[SPELLING_ROOM * ROWS_COLUMNS];
	struct text header[ROWS_COLUMNS];
	bool known[ROWS_COLUMNS] = {false};
	size_t cells = row->fields < most ? row->fields : most;

	for (size_t c = 0; c < cells; c++)
		header[c] =
		    spelling_fold(row->field[c], room + c * SPELLING_ROOM);
	for (size_t s = 0; s < shape->layout->spellings; s++)
		for (size_t c = 0; c < cells; c++)
			if (header[c].len &&
			    add_match(shape, &shape->layout->spelling[s], c,
				      header[c]))
				known[c] = true;
	for (size_t c = 0; c < cells; c++)
		shape->matched += known[c];
}

static bool is_wide(const struct shape *shape, int slot)
{
	for (size_t w = 0; w < shape->wides; w++) {
		if (shape->wide[w].slot == slot)
			return true;
		for (size_t f = 0; f < shape->wide[w].fills; f++)
			if (shape->wide[w].fill_slot[f] == slot)
				return true;
	}
	return false;
}

/* Will each record have a value in this slot, if only an empty one? */
static bool slot_is_fed(struct shape *shape, int slot, const char *path)
{
	const struct layout_slot *wanted = &shape->layout->slot[slot];
	long year;

	if (shape->feed[slot].count || is_wide(shape, slot))
		return true;
	if (!wanted->from_name)
		return !wanted->required;
	year = spelling_file_year(path, wanted->type == COLUMN_YEAR);
	if (year)
		set_year(&shape->named[slot], wanted->type, year);
	return year != 0;
}

bool shape_fit(struct shape *shape, const struct layout *layout,
	       const struct row *row, const char *path)
{
	/* But for the wide cells, which are many, and known by their number. */
	memset(shape, 0, offsetof(struct shape, wide));
	shape->layout = layout;
	match_all(shape, row);
	for (int slot = 0; slot < layout->slots; slot++)
		if (!slot_is_fed(shape, slot, path))
			return false;
	return layout->school == NO_COLUMN ||
	       shape->feed[layout->school].count ||
	       shape->feed[layout->vestiging].count;
}

int shape_slot(const struct shape *shape, size_t cell)
{
	for (int slot = 0; slot < shape->layout->slots; slot++)
		for (size_t f = 0; f < shape->feed[slot].count; f++)
			if (shape->feed[slot].cell[f] == cell)
				return slot;
	for (size_t w = 0; w < shape->wides; w++)
		if (shape->wide[w].cell == cell)
			return shape->wide[w].slot;
	return NO_SLOT;
}

struct text shape_column(const struct shape *shape, size_t cell)
{
	const struct layout *layout = shape->layout;
	int slot = shape_slot(shape, cell);

	if (slot == NO_SLOT)
		return (struct text){NULL, 0};
	return text_of(record_column_name(
	    layout->kind, slot < layout->brin ? slot : layout->school));
}
