#include "compare/arrivals.h"

#include "finding.h"

void arrivals_init(struct arrivals *a)
{
	*a = (struct arrivals){0};
	a->files.arena = a->parts.arena = &a->arena;
}

void arrivals_release(struct arrivals *a)
{
	map_release(&a->files);
	map_release(&a->parts);
	buffer_release(&a->key);
	arena_release(&a->arena);
}

static void take_delivery(struct arrivals *a, const struct record *record)
{
	struct arrival **slot = (struct arrival **)map_slot(
	    &a->files, record->field[DELIVERY_FILE]);

	if (*slot)
		return;
	*slot = arena_new(&a->arena, sizeof(**slot));
	**slot = (struct arrival){
	    .name = text_copy(record->field[DELIVERY_FILE], &a->arena),
	    .date = text_copy(record->field[DELIVERY_DATE], &a->arena),
	    .kind = record_kind_of(record->field[DELIVERY_KIND]),
	    .duo = text_is(record->field[DELIVERY_SOURCE], "duo"),
	};
}

/* As intake read them, and as tally used them. */
static void take_balance(const struct record *record, struct arrival *file)
{
	struct text stage = record->field[BALANCE_STAGE];
	long rejected = 0;

	record_long(record->field[BALANCE_REJECTED], &rejected);
	file->count.rejected += rejected;
	if (text_is(stage, "intake"))
		record_long(record->field[BALANCE_READ], &file->count.read);
	if (text_is(stage, "tally"))
		record_long(record->field[BALANCE_USED], &file->count.used);
}

static struct text key_of(struct arrivals *a, struct text file,
			  struct text school)
{
	a->key.len = 0;
	buffer_add(&a->key, file);
	buffer_char(&a->key, '\t');
	buffer_add(&a->key, school);
	return text_of_buffer(&a->key);
}

static struct arrival_part *part_at(struct arrivals *a, struct arrival *file,
				    struct text school)
{
	struct arrival_part **slot = (struct arrival_part **)map_slot(
	    &a->parts, key_of(a, file->name, school));

	if (!*slot) {
		*slot = arena_new(&a->arena, sizeof(**slot));
		(*slot)->school = text_copy(school, &a->arena);
		(*slot)->next = file->part;
		file->part = *slot;
	}
	return *slot;
}

/* A row with more than one fault has its findings one after the other. */
static void count_row(struct arrivals *a, struct arrival_part *part,
		      struct text line)
{
	if (record_is_unknown(line) || text_equal(part->line, line))
		return;
	part->line = text_copy(line, &a->arena);
	part->count.rejected++;
}

static void take_finding(struct arrivals *a, const struct record *record,
			 struct arrival *file)
{
	struct text school = record->field[FINDING_SCHOOL];
	struct arrival_part *part =
	    record_is_unknown(school) ? NULL : part_at(a, file, school);
	struct arrival_count *count = part ? &part->count : &file->count;
	struct text level = record->field[FINDING_LEVEL];
	long rows = 1;

	if (finding_of(record->field[FINDING_CODE]) == FINDING_FINDINGS_MORE)
		record_long(record->field[FINDING_ROWS], &rows);
	if (text_is(level, finding_level_name(LEVEL_WAARSCHUWING)))
		count->warnings++;
	if (!text_is(level, finding_level_name(LEVEL_FOUT)))
		return;
	count->faults += rows;
	if (part)
		count_row(a, part, record->field[FINDING_LINE]);
}

static void take_portion(struct arrivals *a, const struct record *record,
			 struct arrival *file)
{
	struct arrival_part *part =
	    part_at(a, file, record->field[PORTION_SCHOOL]);

	record_long(record->field[PORTION_ROWS], &part->count.read);
	record_long(record->field[PORTION_USED], &part->count.used);
}

void arrivals_take(struct arrivals *a, const struct record *record)
{
	struct arrival *file =
	    map_find(&a->files, record->field[DELIVERY_FILE]);

	if (record->kind == KIND_DELIVERY)
		take_delivery(a, record);
	else if (!file)
		return;
	else if (record->kind == KIND_BALANCE)
		take_balance(record, file);
	else if (record->kind == KIND_FINDING &&
		 record_is_unknown(record->field[FINDING_STANDING]))
		take_finding(a, record, file);
	else if (record->kind == KIND_PORTION)
		take_portion(a, record, file);
}

static void add_count(struct arrival_count *to,
		      const struct arrival_count *count)
{
	to->read += count->read;
	to->used += count->used;
	to->rejected += count->rejected;
	to->faults += count->faults;
	to->warnings += count->warnings;
}

static void add_file(struct arrival_sum *sum, const struct arrival *file,
		     const struct arrival_count *count)
{
	buffer_add(&sum->files, sum->files.len ? TEXT("\\n") : TEXT(""));
	buffer_add(&sum->files, file->name);
	if (!record_is_unknown(file->date) &&
	    (!sum->date.len || text_compare(sum->date, file->date) < 0))
		sum->date = file->date;
	add_count(&sum->count, count);
}

/* A file of one vestiging is all its own, with what does not say whose it
 * is. */
static void add_part(struct arrival_sum *sum, const struct arrival *file,
		     const struct arrival_part *part)
{
	struct arrival_count count = part->count;

	count.read += count.rejected;
	if (!file->part->next) {
		count = file->count;
		count.faults += part->count.faults;
		count.warnings += part->count.warnings;
	}
	add_file(sum, file, &count);
}

const struct arrival *arrivals_next(const struct arrivals *a, void **walk)
{
	return map_next(&a->files, walk);
}

struct text arrivals_kind(const struct arrivals *a, struct text file)
{
	const struct arrival *arrival;
	struct buffer room = {0};
	struct text kind = {"", 0};
	void *walk = NULL;

	while ((arrival = map_next(&a->files, &walk)))
		if (arrival->kind != KIND_OTHER &&
		    text_equal(record_plain(arrival->name, &room), file))
			kind = text_of(record_kind_name(arrival->kind));
	buffer_release(&room);
	return kind;
}

void arrival_add(struct arrival_sum *sum, const struct arrival *file)
{
	add_file(sum, file, &file->count);
	for (const struct arrival_part *p = file->part; p; p = p->next) {
		sum->count.faults += p->count.faults;
		sum->count.warnings += p->count.warnings;
	}
}

void arrivals_sum(const struct arrivals *a, enum record_kind kind,
		  struct text vestiging, struct arrival_sum *sum)
{
	const struct arrival *file;
	void *walk = NULL;

	while ((file = arrivals_next(a, &walk)))
		for (const struct arrival_part *part = file->part;
		     part && file->kind == kind && !file->duo;
		     part = part->next)
			if (text_equal(part->school, vestiging))
				add_part(sum, file, part);
}
