#include "deliveries.h"

#include "finding.h"
#include "rowkind.h"

struct delivery {
	struct text kind, year, school; /* escaped */
	long files;
};

/* A file of a vestiging next to the one before it, which counts the same. */
struct twin {
	struct text kind, school, file, earlier; /* escaped */
	long groups, shared;
};

/* A version of a file shares most groups with it, and not by chance. */
enum { SHARED_PERCENT = 80, SHARED_LEAST = 2 };

/* What makes a group what it is, beside its part. */
static const int cells[] = {GROUP_LEERJAAR, GROUP_LEERWEG, GROUP_PROFIEL,
			    GROUP_DOMEIN,   GROUP_NIVEAU,  GROUP_GEDIPLOMEERD};

void deliveries_init(struct deliveries *d)
{
	*d = (struct deliveries){0};
	d->part.arena = d->file.arena = &d->arena;
	d->group.arena = d->twin.arena = &d->arena;
}

void deliveries_release(struct deliveries *d)
{
	map_release(&d->part);
	map_release(&d->file);
	map_release(&d->group);
	map_release(&d->twin);
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

static struct twin *twin_of(struct deliveries *d, const struct text *group)
{
	struct twin **slot;

	d->key.len = 0;
	add_to_key(&d->key, group[GROUP_SCHOOL]);
	add_to_key(&d->key, group[GROUP_FILE]);
	slot = (struct twin **)map_slot(&d->twin, text_of_buffer(&d->key));
	if (!*slot) {
		*slot = arena_new(&d->arena, sizeof(**slot));
		(*slot)->kind = text_copy(group[GROUP_KIND], &d->arena);
		(*slot)->school = text_copy(group[GROUP_SCHOOL], &d->arena);
		(*slot)->file = text_copy(group[GROUP_FILE], &d->arena);
	}
	return *slot;
}

/* Was the same group counted by an earlier file? */
static void compare_files(struct deliveries *d, const struct text *group)
{
	struct twin *twin = twin_of(d, group);
	struct text **first;

	d->key.len = 0;
	add_to_key(&d->key, group[GROUP_KIND]);
	add_to_key(&d->key, group[GROUP_YEAR]);
	add_to_key(&d->key, group[GROUP_SCHOOL]);
	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		add_to_key(&d->key, group[cells[i]]);
	first = (struct text **)map_slot(&d->group, text_of_buffer(&d->key));
	if (!*first)
		*first = &twin->file;
	twin->groups++;
	if (!text_equal(**first, twin->file)) {
		twin->shared++;
		twin->earlier = **first;
	}
}

static bool is_version(const struct twin *twin)
{
	return twin->shared >= SHARED_LEAST &&
	       twin->shared * 100 >= twin->groups * SHARED_PERCENT;
}

static void count_file(struct deliveries *d, const struct record *group)
{
	struct delivery **part;
	void **seen;

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

void deliveries_take(struct deliveries *d, const struct record *group)
{
	const struct row_kind *rows =
	    row_kind_of(record_kind_of(group->field[GROUP_KIND]));

	if (!rows || rows->events ||
	    !text_is(group->field[GROUP_SOURCE], "school"))
		return;
	count_file(d, group);
	compare_files(d, group->field);
}

static void tell(const struct delivery *d, struct telling *telling)
{
	struct buffer column = {0}, files = {0};
	struct finding finding = {.code = FINDING_DELIVERED_TWICE,
				  .school = d->school};

	buffer_format(&column, "%.*s %.*s", TEXT_ARG(d->kind),
		      TEXT_ARG(d->year));
	buffer_format(&files, "%ld", d->files);
	finding.column = text_of_buffer(&column);
	finding.found = text_of_buffer(&files);
	telling_tell(telling, &finding);
	buffer_release(&column);
	buffer_release(&files);
}

static void tell_version(const struct twin *twin, struct telling *telling)
{
	struct buffer file = {0}, earlier = {0};
	struct text rest = record_plain(twin->earlier, &earlier), name = rest;
	struct finding finding = {.code = FINDING_DELIVERED_OLDER,
				  .school = twin->school,
				  .file = record_plain(twin->file, &file)};

	while (text_cut(&rest, '/', &name))
		;
	finding.found = name;
	telling_tell(telling, &finding);
	buffer_release(&file);
	buffer_release(&earlier);
}

/* A file that is told to be a version of another is told once, not for every
 * year in it. */
static bool has_version(const struct deliveries *d, const struct delivery *part)
{
	const struct twin *twin;
	void *walk = NULL;

	while ((twin = map_next(&d->twin, &walk)))
		if (text_equal(twin->school, part->school) &&
		    text_equal(twin->kind, part->kind) && is_version(twin))
			return true;
	return false;
}

void deliveries_tell(const struct deliveries *d, struct telling *telling)
{
	bool off = telling_is_off(telling, FINDING_DELIVERED_OLDER);
	const struct delivery *at;
	const struct twin *twin;
	void *walk = NULL;

	while ((twin = map_next(&d->twin, &walk)))
		if (is_version(twin))
			tell_version(twin, telling);
	for (walk = NULL; (at = map_next(&d->part, &walk));)
		if (at->files > 1 && (off || !has_version(d, at)))
			tell(at, telling);
}
