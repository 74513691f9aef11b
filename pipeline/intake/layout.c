#include "intake/layout.h"

#include "intake/spelling.h"

static const struct text file_name_mark = {"@", 1};

static struct layout *layout_of(struct layouts *layouts, enum record_kind kind,
				bool duo)
{
	for (size_t i = 0; i < layouts->count; i++)
		if (layouts->layout[i].kind == kind &&
		    layouts->layout[i].duo == duo)
			return &layouts->layout[i];
	return NULL;
}

static void layout_init(struct layout *layout, enum record_kind kind, bool duo)
{
	const struct row_kind *rows = row_kind_of(kind);
	int columns = record_columns(kind);

	*layout = (struct layout){.kind = kind,
				  .duo = duo,
				  .slots = columns + 2,
				  .school = rows->school,
				  .brin = columns,
				  .vestiging = columns + 1};
	for (size_t i = 0; i < rows->columns; i++) {
		struct layout_slot *slot = &layout->slot[rows->column[i].at];

		slot->type = rows->column[i].type;
		slot->filled = rows->column[i].required;
	}
}

int layout_slot_of(const struct layout *layout, struct text name)
{
	if (text_is(name, "brin"))
		return layout->brin;
	if (text_is(name, "vestiging"))
		return layout->vestiging;
	return record_column(layout->kind, name);
}

static void add_spelling(struct layout *layout, struct arena *arena,
			 const struct plan_column *column)
{
	char room[SPELLING_ROOM];
	int slot = layout_slot_of(layout, column->column);

	if (slot != NO_SLOT && column->required)
		layout->slot[slot].required = true;
	if (slot != NO_SLOT &&
	    text_starts(column->spelling, file_name_mark.at)) {
		layout->slot[slot].from_name = true;
		return;
	}
	layout->spelling[layout->spellings++] = (struct layout_spelling){
	    text_copy(spelling_fold(column->spelling, room), arena), slot};
}

void layouts_make(struct layouts *layouts, struct arena *arena,
		  const struct plan *plan)
{
	layouts->count = 0;
	layouts->layout = arena_new(arena, 2 * KINDS * sizeof(struct layout));
	for (size_t i = 0; i < plan->columns; i++) {
		const struct plan_column *column = &plan->column[i];
		struct layout *layout =
		    layout_of(layouts, column->kind, column->duo);

		if (!layout) {
			layout = &layouts->layout[layouts->count++];
			layout_init(layout, column->kind, column->duo);
			layout->spelling = arena_new(
			    arena, plan->columns * sizeof(*layout->spelling));
		}
		add_spelling(layout, arena, column);
	}
}

void layout_describe(const struct layout *layout, struct buffer *out)
{
	const char *between = "";

	for (int s = 0; s < record_columns(layout->kind); s++) {
		const struct layout_slot *slot = &layout->slot[s];

		if (!slot->required && !slot->from_name && s != layout->school)
			continue;
		buffer_format(
		    out, "%s%s%s", between, record_column_name(layout->kind, s),
		    slot->from_name ? " (of een jaar in de bestandsnaam)" : "");
		between = ", ";
	}
}
