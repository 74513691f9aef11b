#include "intake/align.h"

#include <ctype.h>

#include "amount.h"
#include "date.h"
#include "interval.h"

/* Does a cell look like one of its column? */
typedef bool suits(const struct plan *, struct text list, struct text cell);

static bool suits_date(const struct plan *plan, struct text list,
		       struct text cell)
{
	(void)plan;
	(void)list;
	return date_parse(cell) != 0;
}

static bool suits_year(const struct plan *plan, struct text list,
		       struct text cell)
{
	struct text year = {cell.at, cell.len < 4 ? cell.len : 4};
	long number;

	(void)plan;
	(void)list;
	return text_long(year, &number) && number >= 2000 && number < 2100 &&
	       (cell.len == 4 || cell.len == 9);
}

static bool suits_school(const struct plan *plan, struct text list,
			 struct text cell)
{
	(void)list;
	return plan_school_of(plan, cell) != NULL;
}

/* Two digits and two letters; some write the whole key of a vestiging. */
static bool suits_brin(const struct plan *plan, struct text list,
		       struct text cell)
{
	(void)list;
	if (cell.len == 6)
		return plan_school_of(plan, cell) != NULL;
	return cell.len == 4 && isdigit((unsigned char)cell.at[0]) &&
	       isdigit((unsigned char)cell.at[1]) &&
	       isalpha((unsigned char)cell.at[2]) &&
	       isalpha((unsigned char)cell.at[3]);
}

/* One or two digits, or a school. */
static bool suits_vestiging(const struct plan *plan, struct text list,
			    struct text cell)
{
	long number;

	(void)list;
	return (cell.len <= 2 && text_long(cell, &number)) ||
	       plan_school_of(plan, cell) != NULL;
}

static bool suits_code(const struct plan *plan, struct text list,
		       struct text cell)
{
	struct text code;

	return plan_word(plan, list, cell, &code);
}

static bool suits_number(const struct plan *plan, struct text list,
			 struct text cell)
{
	long number;

	(void)plan;
	(void)list;
	return text_long(cell, &number) && number < 100;
}

static bool suits_count(const struct plan *plan, struct text list,
			struct text cell)
{
	struct interval interval;

	(void)plan;
	(void)list;
	return interval_parse(cell, &interval);
}

static bool suits_milestone(const struct plan *plan, struct text list,
			    struct text cell)
{
	(void)list;
	return plan_milestone_of(plan, cell) != NULL;
}

static bool suits_subject(const struct plan *plan, struct text list,
			  struct text cell)
{
	(void)list;
	return plan_subject_of(plan, cell) != NULL;
}

static bool suits_amount(const struct plan *plan, struct text list,
			 struct text cell)
{
	long cents;

	(void)plan;
	(void)list;
	return amount_parse(cell, &cents);
}

/* What is not here suits every cell. */
static suits *const table[COLUMN_PERSON + 1] = {
    [COLUMN_DATE] = suits_date,           [COLUMN_YEAR] = suits_year,
    [COLUMN_SCHOOL] = suits_school,       [COLUMN_CODE] = suits_code,
    [COLUMN_NUMBER] = suits_number,       [COLUMN_COUNT] = suits_count,
    [COLUMN_MILESTONE] = suits_milestone, [COLUMN_ACTIVITY] = suits_number,
    [COLUMN_SUBJECT] = suits_subject,     [COLUMN_KVK] = suits_amount,
    [COLUMN_AMOUNT] = suits_amount,
};

/* Where a longer field might come apart is not looked for. */
enum { MOST_TRIED = 200 };

/* What a cell of the header is for. */
struct column {
	suits *suits; /* NULL: any cell will do */
	struct text list;
	bool required;
};

static void find_columns(const struct shape *shape, struct column *column,
			 size_t fields)
{
	const struct layout *layout = shape->layout;

	for (size_t c = 0; c < fields; c++)
		column[c] = (struct column){NULL, {NULL, 0}, false};
	for (int slot = 0; slot < layout->brin; slot++) {
		const struct layout_slot *to = &layout->slot[slot];

		for (size_t f = 0; f < shape->feed[slot].count; f++)
			column[shape->feed[slot].cell[f]] = (struct column){
			    table[to->type],
			    text_of(record_column_name(layout->kind, slot)),
			    to->required};
	}
	for (int half = layout->brin; half <= layout->vestiging; half++)
		for (size_t f = 0; f < shape->feed[half].count; f++)
			column[shape->feed[half].cell[f]] = (struct column){
			    half == layout->brin ? suits_brin : suits_vestiging,
			    {NULL, 0},
			    true};
	for (size_t w = 0; w < shape->wides; w++)
		column[shape->wide[w].cell] =
		    (struct column){suits_count, TEXT("aantal"), true};
}

static bool is_misfit(const struct plan *plan, const struct column *column,
		      struct text cell)
{
	if (!cell.len)
		return column->required;
	return column->suits && !column->suits(plan, column->list, cell);
}

struct search {
	const struct plan *plan;
	const struct row *row;
	const struct column *column;
	size_t fields;
	struct buffer joined;
};

/* Field `at` and the next one are one cell, torn apart. */
static long misfits_if_torn(struct search *s, size_t at)
{
	long misfits = 0;

	s->joined.len = 0;
	buffer_add(&s->joined, s->row->field[at]);
	buffer_add(&s->joined, s->row->field[at + 1]);
	for (size_t c = 0; c < s->fields; c++) {
		struct text cell = c == at ? text_of_buffer(&s->joined)
					   : s->row->field[c + (c > at)];

		misfits += is_misfit(s->plan, &s->column[c], cell);
	}
	return 2 * misfits;
}

static bool is_fit(const struct search *s, size_t column, const char *at,
		   size_t len)
{
	return !is_misfit(s->plan, &s->column[column], (struct text){at, len});
}

/* Can the field be taken apart into two cells of these columns? Of quoted
 * cells a quote is left between them. */
static bool comes_apart(const struct search *s, size_t at)
{
	struct text t = s->row->field[at];

	for (size_t len = 1; len < t.len && len < MOST_TRIED; len++) {
		size_t next = len + (t.at[len] == '"');

		if (next < t.len && is_fit(s, at, t.at, len) &&
		    is_fit(s, at + 1, t.at + next, t.len - next))
			return true;
	}
	return false;
}

/* Field `at` is two cells run together. */
static long misfits_if_run_together(struct search *s, size_t at)
{
	long misfits = 0;

	for (size_t c = 0; c < s->fields; c++)
		if (c != at && c != at + 1)
			misfits += is_misfit(s->plan, &s->column[c],
					     s->row->field[c - (c > at)]);
	return 2 * misfits + !comes_apart(s, at);
}

/* The least misfits, doubled, of a row with one field more or less, and the
 * first place where that is; -1 if it has not. */
static long search(struct search *s, size_t *cell)
{
	bool torn = s->row->fields == s->fields + 1;
	long best = -1;

	if (s->fields < 2 || s->fields >= ROWS_COLUMNS ||
	    (!torn && s->row->fields + 1 != s->fields))
		return -1;
	for (size_t at = 0; at + !torn < s->fields; at++) {
		long misfits = torn ? misfits_if_torn(s, at)
				    : misfits_if_run_together(s, at);

		if (best >= 0 && misfits >= best)
			continue;
		best = misfits;
		*cell = at;
	}
	buffer_release(&s->joined);
	return best;
}

bool align_find(const struct shape *shape, const struct plan *plan,
		const struct row *row, size_t fields, size_t *cell)
{
	struct column column[ROWS_COLUMNS];
	struct search s = {plan, row, column, fields, {0}};

	find_columns(shape, column, fields < ROWS_COLUMNS ? fields : 0);
	return search(&s, cell) >= 0;
}

static long misfits_as_is(const struct search *s, size_t cells)
{
	long misfits = 0;

	for (size_t c = 0; c < cells; c++)
		misfits += is_misfit(s->plan, &s->column[c], s->row->field[c]);
	return misfits;
}

static bool is_used(const struct column *column)
{
	return column->suits || column->list.at;
}

/* Would cells that count hold something else without field `at`? */
static bool says_other(const struct search *s, size_t at)
{
	for (size_t c = at; c < s->fields; c++)
		if (is_used(&s->column[c]) &&
		    !text_equal(s->row->field[c], s->row->field[c + 1]))
			return true;
	return false;
}

bool align_could_shift(const struct shape *shape, const struct plan *plan,
		       const struct row *row, size_t fields)
{
	struct column column[ROWS_COLUMNS];
	struct search s = {plan, row, column, fields, {0}};
	bool could = false;
	long misfits;

	if (fields >= ROWS_COLUMNS || row->fields != fields + 1)
		return false;
	find_columns(shape, column, fields);
	misfits = 2 * misfits_as_is(&s, fields);
	for (size_t at = 0; at < fields && !could; at++)
		could = !row->field[at].len && says_other(&s, at) &&
			misfits_if_torn(&s, at) <= misfits;
	buffer_release(&s.joined);
	return could;
}

bool align_is_straight(const struct shape *shape, const struct plan *plan,
		       const struct row *row, size_t fields)
{
	struct column column[ROWS_COLUMNS];
	struct search s = {plan, row, column, fields, {0}};
	size_t cells = row->fields < fields ? row->fields : fields, cell;
	long misfits, best;

	if (fields >= ROWS_COLUMNS)
		return true;
	find_columns(shape, column, fields);
	misfits = misfits_as_is(&s, cells);
	best = search(&s, &cell);
	return best < 0 || 2 * misfits <= best;
}

bool align_is_whole(const struct shape *shape, const struct plan *plan,
		    const struct row *row, size_t fields, size_t cell)
{
	struct column column[ROWS_COLUMNS];

	if (row->fields < fields || cell >= fields || fields > ROWS_COLUMNS)
		return false;
	find_columns(shape, column, fields);
	for (size_t c = 0; c < fields; c++)
		if (column[c].required && !row->field[c].len)
			return false;
	return !is_misfit(plan, &column[cell], row->field[cell]);
}
