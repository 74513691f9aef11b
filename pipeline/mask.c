/*
 * mask: what the stuurgroep may see. Small cells are hidden, with one more
 * where the region's total would give them away; rows' origins and the values
 * of findings go no further.
 */
#include <stdlib.h>

#include "interval.h"
#include "map.h"
#include "options.h"
#include "rowkind.h"
#include "stage.h"

enum { MOST_CELLS = 1024 };

/* A measure that is held until its whole row of vestigingen is there. */
struct held {
	struct text field[MEASURE_COLUMNS];
	bool hidden;
};

struct mask {
	struct record_writer out;
	long threshold;
	struct arena names;
	struct map things; /* indicators that do not count persons */
	struct arena arena;
	struct held held[MOST_CELLS];
	size_t cells;
};

static struct interval cell_count(const struct held *cell)
{
	int low = record_is_unknown(cell->field[MEASURE_PART_LOW])
		      ? MEASURE_LOW
		      : MEASURE_PART_LOW;
	struct interval count = {0, 0};

	record_long(cell->field[low], &count.low);
	record_long(cell->field[low + 1], &count.high);
	return count;
}

static bool counts_persons(const struct mask *m)
{
	return !map_find(&m->things, m->held[0].field[MEASURE_INDICATOR]);
}

/* Of a share, who is not in the part: as many can be told from a percentage
 * when the whole is known. */
static struct interval cell_rest(const struct held *cell)
{
	struct interval part = cell_count(cell), whole = part;

	if (record_is_unknown(cell->field[MEASURE_PART_LOW]))
		return (struct interval){0, 0};
	record_long(cell->field[MEASURE_OF_LOW], &whole.low);
	record_long(cell->field[MEASURE_OF_HIGH], &whole.high);
	return (struct interval){whole.low - part.high, whole.high - part.low};
}

static bool is_small(const struct mask *m, struct interval count)
{
	return count.high > 0 && count.low < m->threshold;
}

static void hide_small(struct mask *m)
{
	for (size_t i = 0; i < m->cells; i++) {
		const struct held *cell = &m->held[i];

		m->held[i].hidden = is_small(m, cell_count(cell)) ||
				    is_small(m, cell_rest(cell));
	}
}

static size_t hidden_cells(const struct mask *m)
{
	size_t hidden = 0;

	for (size_t i = 0; i < m->cells; i++)
		hidden += m->held[i].hidden;
	return hidden;
}

/* One hidden cell could be told from the total: hide the next smallest. */
static void hide_partner(struct mask *m)
{
	struct held *smallest = NULL;

	for (size_t i = 0; i < m->cells; i++) {
		struct held *cell = &m->held[i];

		if (cell->hidden || !cell_count(cell).high)
			continue;
		if (!smallest ||
		    cell_count(cell).low < cell_count(smallest).low)
			smallest = cell;
	}
	if (smallest)
		smallest->hidden = true;
}

static void blank(struct held *cell)
{
	static const int numbers[] = {MEASURE_LOW,      MEASURE_HIGH,
				      MEASURE_PART_LOW, MEASURE_PART_HIGH,
				      MEASURE_OF_LOW,   MEASURE_OF_HIGH,
				      MEASURE_DUO_LOW,  MEASURE_DUO_HIGH};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		cell->field[numbers[i]] = record_unknown;
	cell->field[MEASURE_STATE] = TEXT("afgeschermd");
}

static void let_go(struct mask *m)
{
	if (m->cells && counts_persons(m))
		hide_small(m);
	if (hidden_cells(m) == 1)
		hide_partner(m);
	for (size_t i = 0; i < m->cells; i++) {
		if (m->held[i].hidden)
			blank(&m->held[i]);
		record_write(&m->out, KIND_MEASURE, m->held[i].field,
			     MEASURE_COLUMNS);
	}
	m->cells = 0;
	arena_release(&m->arena);
}

static bool of_other_row(const struct mask *m, const struct record *record)
{
	static const int keys[] = {MEASURE_INDICATOR, MEASURE_YEAR};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (m->cells && !text_equal(m->held[0].field[keys[i]],
					    record->field[keys[i]]))
			return true;
	return false;
}

static void hold(struct mask *m, const struct record *record)
{
	struct held *cell;

	if (of_other_row(m, record))
		let_go(m);
	if (m->cells == MOST_CELLS)
		stage_fail("more than %d vestigingen", MOST_CELLS);
	cell = &m->held[m->cells++];
	cell->hidden = false;
	for (size_t i = 0; i < MEASURE_COLUMNS; i++)
		cell->field[i] = text_copy(record->field[i], &m->arena);
}

/* What of other kinds is hidden, always: origins, values, and what people
 * wrote freely. */
static const struct {
	enum record_kind kind;
	int column;
} private_columns[] = {
    {KIND_DELIVERY, DELIVERY_FILE},   {KIND_DELIVERY, DELIVERY_SHA256},
    {KIND_BALANCE, BALANCE_FILE},     {KIND_FINDING, FINDING_FILE},
    {KIND_FINDING, FINDING_LINE},     {KIND_FINDING, FINDING_FOUND},
    {KIND_FINDING, FINDING_EXPECTED}, {KIND_ACTIVITY, ACTIVITY_REASONS},
    {KIND_LIJN, LIJN_REASONS},        {KIND_MILESTONE, MILESTONE_REASON},
    {KIND_MILESTONE, MILESTONE_NOTE}, {KIND_MILESTONE, MILESTONE_FILE},
    {KIND_MILESTONE, MILESTONE_ROW},
};

static void pass(struct mask *m, struct record *record)
{
	bool changed = false;

	for (size_t i = 0;
	     i < sizeof(private_columns) / sizeof(private_columns[0]); i++)
		if (private_columns[i].kind == record->kind) {
			record->field[private_columns[i].column] =
			    record_unknown;
			changed = true;
		}
	if (changed && !record->names)
		record_write(&m->out, record->kind, record->field,
			     (size_t)record_columns(record->kind));
	else
		record_pass(&m->out, record);
}

/* Rows, and what they add up to one by one. Figures that differ by a few pupils
 * too: their difference tells how many. */
static const bool withheld[KINDS] = {
    [KIND_LEERLING] = true,     [KIND_UITSTROOM] = true,
    [KIND_DOCENTSESSIE] = true, [KIND_EXAMEN] = true,
    [KIND_BEDRIJF] = true,      [KIND_KEUZEVAK] = true,
    [KIND_MIJLPAAL] = true,     [KIND_FINANCIE] = true,
    [KIND_GROUP] = true,        [KIND_ALTERNATIVE] = true,
    [KIND_SUBREGION] = true,    [KIND_ATTENDANCE] = true,
    [KIND_MEMBER] = true,
};

/* Known kinds only: what mask does not know it cannot judge. */
static void take(struct mask *m, struct record *record)
{
	if (record->kind == KIND_INDICATOR && !record->names &&
	    !row_kind_counts_persons(record->field[INDICATOR_KIND]))
		*map_slot(&m->things, record->field[INDICATOR_INDICATOR]) = m;
	if (record->kind == KIND_REPORT && !record->names)
		record_long(record->field[REPORT_THRESHOLD], &m->threshold);
	if (record->kind == KIND_MEASURE && !record->names) {
		hold(m, record);
		return;
	}
	if (record->kind != KIND_OTHER && !withheld[record->kind])
		pass(m, record);
}

static void run(struct mask *m)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));

	m->things.arena = &m->names;
	record_reader_init(&in, 0);
	while (stage_read(&in, record))
		take(m, record);
	let_go(m);
	map_release(&m->things);
	arena_release(&m->names);
	record_reader_release(&in);
	free(record);
}

int main(int argc, char **argv)
{
	static struct mask mask = {.threshold = 5};
	const struct option_row options[] = {{0}};
	const struct program program = {
	    "mask", "", "Hides small cells and what would reveal them.",
	    options, NULL};

	stage_start("mask");
	if (options_parse(&program, argc, argv) != argc)
		stage_fail("no operands are taken; see mask -h");
	record_writer_init(&mask.out, 1);
	run(&mask);
	return stage_finish(&mask.out, false);
}
