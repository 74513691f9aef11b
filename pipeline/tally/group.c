#include "group.h"

#include <limits.h>

#include "date.h"
#include "filter.h"

/* Rows whose share is remembered. */
enum { MOST_HELD = 16 * 1024 };

void groups_init(struct groups *groups, const struct plan *plan, long until)
{
	*groups = (struct groups){.plan = plan, .until = until};
	groups->map.arena = &groups->arena;
	portions_init(&groups->portions);
	memo_init(&groups->alike);
}

void groups_release(struct groups *groups)
{
	map_release(&groups->map);
	portions_release(&groups->portions);
	memo_release(&groups->alike);
	arena_release(&groups->counts);
	buffer_release(&groups->key);
	arena_release(&groups->arena);
}

static long row_date(const struct row_kind *rows, const struct record *row)
{
	return date_parse_iso(row->field[rows->time]);
}

long row_year(const struct row_kind *rows, const struct record *row)
{
	long year = date_year(row_date(rows, row));

	if (!year)
		text_long(row->field[rows->time], &year);
	return year;
}

/* An agreement without an end lasts. */
static long row_last_year(const struct row_kind *rows, const struct record *row)
{
	struct text until =
	    rows->until == NO_COLUMN ? TEXT("") : row->field[rows->until];

	if (rows->until == NO_COLUMN)
		return row_year(rows, row);
	if (!until.len || record_is_unknown(until))
		return LONG_MAX;
	return date_year(date_parse_iso(until));
}

long group_last_year(const struct group *g, const struct plan *plan,
		     const struct plan_indicator *indicator, long until)
{
	long last = indicator->cumulative ? LONG_MAX : g->last_year;
	long end = plan->region.end;

	if (until && date_year(until) < end)
		end = date_year(until);
	if (last > end)
		last = end;
	return last > g->year ? last : g->year;
}

/* What parts groups: the kind, the file, and the columns that say so. */
static struct text key_of(struct buffer *key, const struct row_kind *rows,
			  const struct record *row)
{
	key->len = 0;
	buffer_char(key, (char)('A' + (int)row->kind));
	buffer_add(key, row->field[0]);
	for (size_t i = 0; i < rows->columns; i++) {
		if (rows->column[i].group == NO_COLUMN)
			continue;
		buffer_char(key, '\t');
		buffer_add(key, row->field[rows->column[i].at]);
	}
	return text_of_buffer(key);
}

/* Under any definition of technisch, the plan's own among them. */
static bool counts_under_any(const struct plan *plan, const struct group *g,
			     const struct plan_indicator *indicator)
{
	if (indicator->measure != MEASURE_SUM ||
	    !filter_asks_technical(&indicator->filter))
		return false;
	for (size_t i = 0; i < plan->technicals; i++) {
		struct text definition = plan->technical[i].definition;

		/* Its rows mostly stand together. */
		if (i &&
		    text_equal(definition, plan->technical[i - 1].definition))
			continue;
		if (filter_holds(plan, &indicator->filter, g->field,
				 definition))
			return true;
	}
	return false;
}

static void find_indicators(const struct plan *plan, struct group *g)
{
	for (size_t i = 0; i < plan->indicators; i++) {
		const struct plan_indicator *indicator = &plan->indicator[i];
		uint64_t bit = (uint64_t)1 << i;

		if (indicator->kind != g->kind || g->late)
			continue;
		if (filter_holds(plan, &indicator->filter, g->field, TEXT("")))
			g->counts |= bit;
		if (indicator->measure == MEASURE_SHARE &&
		    filter_holds(plan, &indicator->whole, g->field, TEXT("")))
			g->whole |= bit;
		g->elsewhere |= counts_under_any(plan, g, indicator);
	}
}

static struct group *group_new(struct groups *groups,
			       const struct row_kind *rows,
			       const struct record *row, struct text file,
			       bool duo)
{
	struct group *g = arena_new(&groups->arena, sizeof(*g));
	long date = row_date(rows, row);

	g->kind = row->kind;
	g->duo = duo;
	g->year = row_year(rows, row);
	g->last_year = row_last_year(rows, row);
	g->late = groups->until &&
		  (date > groups->until || g->year > date_year(groups->until));
	for (size_t i = 0; i < GROUP_COLUMNS; i++)
		g->field[i] = record_unknown;
	for (size_t i = 0; i < rows->columns; i++)
		if (rows->column[i].group != NO_COLUMN)
			g->field[rows->column[i].group] = text_copy(
			    row->field[rows->column[i].at], &groups->arena);
	g->field[GROUP_FILE] = file;
	if (!duo && group_has_school(g))
		g->portion = portions_at(&groups->portions, g->kind, file,
					 g->field[GROUP_SCHOOL]);
	find_indicators(groups->plan, g);
	return g;
}

static struct interval row_count(const struct row_kind *rows,
				 const struct record *row)
{
	struct interval one = {1, 1};

	if (rows->count != NO_COLUMN)
		interval_parse(row->field[rows->count], &one);
	return one;
}

/* What a row stands for: rows that are alike stand for the same. */
struct share {
	struct group *group;
	struct interval count;
};

void groups_next_file(struct groups *groups)
{
	memo_clear(&groups->alike);
	arena_release(&groups->counts);
	groups->held = 0;
}

static struct share *share_new(struct groups *groups, struct record *row,
			       struct text file, bool duo)
{
	const struct row_kind *rows = row_kind_of(row->kind);
	struct share *share;
	struct group **slot;

	record_split(row);
	if (groups->held++ > MOST_HELD)
		groups_next_file(groups);
	slot = (struct group **)map_slot(&groups->map,
					 key_of(&groups->key, rows, row));
	if (!*slot)
		*slot = group_new(groups, rows, row, file, duo);
	share = arena_new(&groups->counts, sizeof(*share));
	*share = (struct share){*slot, row_count(rows, row)};
	memo_keep(&groups->alike, record_cells(row), share);
	return share;
}

struct group *groups_add(struct groups *groups, struct record *row,
			 struct text file, bool duo, bool new_row)
{
	struct share *share = memo_recall(&groups->alike, record_cells(row));
	struct group *g;
	long line = 0;

	if (!share)
		share = share_new(groups, row, file, duo);
	g = share->group;
	text_long(row->field[1], &line);
	if (new_row || g->last != line)
		g->rows++;
	if (!g->first)
		g->first = line;
	g->last = line;
	g->sum = interval_add(g->sum, share->count);
	return g;
}

static void put_indicators(struct record_writer *w, uint64_t counts,
			   const struct plan *plan)
{
	struct buffer list = {0};

	for (size_t i = 0; i < plan->indicators; i++) {
		if (!group_counts(counts, i))
			continue;
		if (list.len)
			buffer_char(&list, ' ');
		buffer_add(&list, plan->indicator[i].code);
	}
	record_put(w, text_of_buffer(&list));
	buffer_release(&list);
}

void group_write(struct record_writer *w, const struct group *g,
		 const struct plan *plan)
{
	record_begin(w, KIND_GROUP);
	record_put_field(w, g->field[GROUP_FILE]);
	record_put_long(w, g->first);
	record_put_long(w, g->last);
	record_put_long(w, g->rows);
	record_put(w, text_of(record_kind_name(g->kind)));
	record_put(w, g->duo ? TEXT("duo") : TEXT("school"));
	record_put_long(w, g->year);
	for (int i = GROUP_DATE; i < GROUP_LOW; i++)
		record_put_field(w, g->field[i]);
	record_put_long(w, g->sum.low);
	record_put_long(w, g->sum.high);
	put_indicators(w, g->counts | g->whole, plan);
	for (int i = GROUP_KEUZEVAK; i < GROUP_PART; i++)
		record_put_field(w, g->field[i]);
	put_indicators(w, g->counts & g->whole, plan);
	record_put_long(w, g->opened);
	record_end(w);
}
