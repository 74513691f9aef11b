#include "compare/boards.h"

#include "rowkind.h"

struct board_line {
	long warnings;
	unsigned char *year; /* enum board_year, from the plan's begin on */
};

void boards_init(struct boards *b, const struct plan *plan, long date)
{
	*b = (struct boards){.plan = plan, .date = date};
	b->lines.arena = &b->arena;
	arrivals_init(&b->arrivals);
}

void boards_release(struct boards *b)
{
	map_release(&b->lines);
	arrivals_release(&b->arrivals);
	buffer_release(&b->key);
	arena_release(&b->arena);
}

/* Has the school explained it? Then there is nothing to do about it. */
static bool is_explained(const struct boards *b, const struct record *finding)
{
	return !text_is(finding->field[FINDING_LEVEL],
			finding_level_name(LEVEL_FOUT)) &&
	       plan_deviation_of(b->plan, finding->field[FINDING_CODE],
				 finding->field[FINDING_SCHOOL], b->date);
}

void boards_take(struct boards *b, const struct record *record)
{
	if (record->kind == KIND_FINDING && is_explained(b, record))
		return;
	arrivals_take(&b->arrivals, record);
}

static struct text make_key(struct boards *b, struct text one, struct text two)
{
	b->key.len = 0;
	buffer_add(&b->key, one);
	buffer_char(&b->key, '\t');
	buffer_add(&b->key, two);
	return text_of_buffer(&b->key);
}

static size_t plan_years(const struct boards *b)
{
	long years = b->plan->region.end - b->plan->region.begin + 1;

	return years > 0 ? (size_t)years : 0;
}

static struct board_line *line_at(struct boards *b, struct text kind,
				  struct text vestiging)
{
	struct board_line **slot = (struct board_line **)map_slot(
	    &b->lines, make_key(b, kind, vestiging));

	if (!*slot) {
		*slot = arena_new(&b->arena, sizeof(**slot));
		(*slot)->year = arena_new(&b->arena, plan_years(b) + 1);
	}
	return *slot;
}

void boards_year(struct boards *b, const struct plan_school *school,
		 struct text kind, long year, enum board_year state)
{
	struct board_line *line = line_at(b, kind, school->vestiging);
	size_t at = (size_t)(year - b->plan->region.begin);

	if (year >= b->plan->region.begin && at < plan_years(b) &&
	    line->year[at] < state)
		line->year[at] = (unsigned char)state;
}

/* What export a finding of compare's is on; empty if on none. */
static struct text kind_of(const struct boards *b, const struct finding *f)
{
	struct text rest = f->column, word = {"", 0};
	const struct plan_indicator *of;

	if (f->file.len)
		return arrivals_kind(&b->arrivals, f->file);
	text_cut(&rest, ' ', &word);
	of = plan_indicator_of(b->plan, word);
	return of ? of->kind_text : word;
}

void boards_told(struct boards *b, const struct finding *finding)
{
	struct text kind = kind_of(b, finding);

	if (kind.len && finding->school.len &&
	    finding_level(finding->code) == LEVEL_WAARSCHUWING)
		line_at(b, kind, finding->school)->warnings++;
}

/* Adds the years in that state to a list; how many there are. */
static size_t list_years(const struct boards *b, const struct board_line *line,
			 enum board_year state, struct buffer *out)
{
	size_t count = 0;

	for (size_t i = 0; line && i < plan_years(b); i++)
		if (line->year[i] == state)
			buffer_format(out, "%s%ld", count++ ? " " : "",
				      b->plan->region.begin + (long)i);
	return count;
}

static void put_years(const struct boards *b, const struct board_line *line,
		      struct record_writer *w)
{
	static const enum board_year shown[] = {YEAR_IN, YEAR_STANDIN,
						YEAR_MISSING, YEAR_LATER};
	struct buffer years = {0};

	for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++) {
		years.len = 0;
		list_years(b, line, shown[i], &years);
		record_put(w, text_of_buffer(&years));
	}
	buffer_release(&years);
}

static void put_known(struct record_writer *w, struct text field)
{
	if (field.len)
		record_put_field(w, field);
	else
		record_put_unknown(w);
}

static void put_sum(const struct arrival_sum *sum, struct record_writer *w)
{
	const long counts[] = {sum->count.read, sum->count.used,
			       sum->count.rejected, sum->count.faults,
			       sum->count.warnings};

	put_known(w, text_of_buffer(&sum->files));
	put_known(w, sum->date);
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
		if (sum->files.len || counts[i])
			record_put_long(w, counts[i]);
		else
			record_put_unknown(w);
}

/* `vestiging` empty: of none; KIND_OTHER: not recognised. */
static void write_one(const struct boards *b, struct record_writer *w,
		      struct text vestiging, enum record_kind kind,
		      enum board_state state, const struct board_line *line,
		      struct arrival_sum *sum)
{
	record_begin(w, KIND_BOARD);
	put_known(w, vestiging);
	put_known(w, kind == KIND_OTHER ? TEXT("")
					: text_of(record_kind_name(kind)));
	record_put(w, text_of(board_word(state)));
	put_years(b, line, w);
	put_sum(sum, w);
	record_end(w);
	buffer_release(&sum->files);
}

static enum board_state state_of(const struct boards *b,
				 const struct board_line *line,
				 const struct arrival_sum *sum)
{
	struct buffer years = {0};
	const struct board_case at_hand = {
	    .delivered = list_years(b, line, YEAR_IN, &years),
	    .standin = list_years(b, line, YEAR_STANDIN, &years),
	    .missing = list_years(b, line, YEAR_MISSING, &years),
	    .later = list_years(b, line, YEAR_LATER, &years),
	    .faults = sum->count.faults,
	};

	buffer_release(&years);
	return board_judge(&at_hand);
}

static void write_export(struct boards *b, struct record_writer *w,
			 const struct plan_school *school,
			 enum record_kind kind)
{
	struct text name = text_of(record_kind_name(kind));
	const struct board_line *line =
	    map_find(&b->lines, make_key(b, name, school->vestiging));
	bool expected = text_lists(school->delivers, ' ', name);
	struct arrival_sum sum = {.files = {0}};

	arrivals_sum(&b->arrivals, kind, school->vestiging, &sum);
	if (line)
		sum.count.warnings += line->warnings;
	if (expected)
		write_one(b, w, school->vestiging, kind,
			  state_of(b, line, &sum), line, &sum);
	else if (sum.files.len)
		write_one(b, w, school->vestiging, kind, BOARD_IS_UNASKED, line,
			  &sum);
}

static bool schools_deliver(const struct plan *plan, enum record_kind kind)
{
	for (size_t i = 0; i < plan->schools; i++)
		if (text_lists(plan->school[i].delivers, ' ',
			       text_of(record_kind_name(kind))))
			return true;
	return false;
}

/* Does the plan ask for what the region's own list of this kind says? */
static bool plan_needs(const struct plan *plan, enum record_kind kind)
{
	if (kind == KIND_MIJLPAAL)
		return plan->milestones != 0;
	if (kind == KIND_FINANCIE)
		return plan_agreement_of(plan, TEXT("cofinanciering"), 0);
	for (size_t i = 0; i < plan->targets; i++) {
		const struct plan_indicator *of =
		    plan_indicator_of(plan, plan->target[i].indicator);

		if (of && of->kind == kind)
			return true;
	}
	return false;
}

/* What no vestiging delivers: a list that the region keeps itself. */
static void write_list(struct boards *b, struct record_writer *w,
		       enum record_kind kind)
{
	struct arrival_sum sum = {.files = {0}};
	const struct arrival *file;
	void *walk = NULL;

	while ((file = arrivals_next(&b->arrivals, &walk))) {
		if (file->kind == kind && !file->duo)
			arrival_add(&sum, file);
	}
	if (sum.files.len)
		write_one(b, w, TEXT(""), kind,
			  sum.count.faults ? BOARD_IS_FAULTS
					   : BOARD_IS_COMPLETE,
			  NULL, &sum);
	else if (plan_needs(b->plan, kind))
		write_one(b, w, TEXT(""), kind, BOARD_IS_ABSENT, NULL, &sum);
}

/* Files of which nothing is a vestiging's, although it should be. */
static void write_strays(struct boards *b, struct record_writer *w)
{
	const struct arrival *file;
	void *walk = NULL;

	while ((file = arrivals_next(&b->arrivals, &walk))) {
		struct arrival_sum sum = {.files = {0}};
		bool known = file->kind != KIND_OTHER;

		if (file->duo || file->part ||
		    (known && !schools_deliver(b->plan, file->kind)))
			continue;
		arrival_add(&sum, file);
		write_one(b, w, TEXT(""), file->kind,
			  known ? BOARD_IS_UNASKED : BOARD_IS_UNREAD, NULL,
			  &sum);
	}
}

void boards_write(struct boards *b, struct record_writer *w)
{
	bool asked[KINDS] = {false};

	for (enum record_kind kind = 0; kind < KINDS; kind++)
		asked[kind] = schools_deliver(b->plan, kind);
	for (size_t i = 0; i < b->plan->schools; i++)
		for (enum record_kind kind = 0; kind < KINDS; kind++)
			if (asked[kind])
				write_export(b, w, &b->plan->school[i], kind);
	for (enum record_kind kind = 0; kind < KINDS; kind++)
		if (row_kind_of(kind) && !asked[kind])
			write_list(b, w, kind);
	write_strays(b, w);
}
