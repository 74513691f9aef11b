#include "deliveries.h"

#include "finding.h"
#include "rowkind.h"

struct delivery {
	struct text kind, year, school; /* escaped */
	long files;
};

void deliveries_init(struct deliveries *d)
{
	*d = (struct deliveries){0};
	d->part.arena = d->file.arena = &d->arena;
}

void deliveries_release(struct deliveries *d)
{
	map_release(&d->part);
	map_release(&d->file);
	buffer_release(&d->key);
	arena_release(&d->arena);
}

static void add_to_key(struct buffer *key, struct text field)
{
	buffer_add(key, field);
	buffer_char(key, '\t');
}

static struct delivery *delivery_new(struct deliveries *d,
				     const struct record *group)
{
	struct delivery *new = arena_new(&d->arena, sizeof(*new));

	new->kind = text_copy(group->field[GROUP_KIND], &d->arena);
	new->year = text_copy(group->field[GROUP_YEAR], &d->arena);
	new->school = text_copy(group->field[GROUP_SCHOOL], &d->arena);
	return new;
}

void deliveries_take(struct deliveries *d, const struct record *group)
{
	const struct row_kind *rows =
	    row_kind_of(record_kind_of(group->field[GROUP_KIND]));
	struct delivery **part;
	void **seen;

	if (!rows || rows->events ||
	    !text_is(group->field[GROUP_SOURCE], "school"))
		return;
	d->key.len = 0;
	add_to_key(&d->key, group->field[GROUP_KIND]);
	add_to_key(&d->key, group->field[GROUP_YEAR]);
	add_to_key(&d->key, group->field[GROUP_SCHOOL]);
	part = (struct delivery **)map_slot(&d->part, text_of_buffer(&d->key));
	if (!*part)
		*part = delivery_new(d, group);
	add_to_key(&d->key, group->field[GROUP_FILE]);
	seen = map_slot(&d->file, text_of_buffer(&d->key));
	(*part)->files += !*seen;
	*seen = *part;
}

static void tell(const struct delivery *d, struct record_writer *w)
{
	struct buffer column = {0}, files = {0};
	struct finding finding = {.code = FINDING_DELIVERED_TWICE,
				  .school = d->school};

	buffer_format(&column, "%.*s %.*s", TEXT_ARG(d->kind),
		      TEXT_ARG(d->year));
	buffer_format(&files, "%ld", d->files);
	finding.column = text_of_buffer(&column);
	finding.found = text_of_buffer(&files);
	finding_write(w, &finding);
	buffer_release(&column);
	buffer_release(&files);
}

bool deliveries_tell(const struct deliveries *d, struct record_writer *w)
{
	const struct delivery *at;
	void *walk = NULL;
	bool any = false;

	while ((at = map_next(&d->part, &walk)))
		if (at->files > 1) {
			tell(at, w);
			any = true;
		}
	return any;
}
