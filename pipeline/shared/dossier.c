#include "dossier.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "rowkind.h"

/* Kinds whose first column is a key. */
static const bool keyed[KINDS] = {
    [KIND_REPORT] = true,    [KIND_DELIVERY] = true, [KIND_SCHOOL] = true,
    [KIND_INDICATOR] = true, [KIND_ACTIVITY] = true,
};

void dossier_init(struct dossier *d)
{
	*d = (struct dossier){0};
	for (size_t i = 0; i < KINDS; i++)
		d->index[i].arena = &d->arena;
}

void dossier_release(struct dossier *d)
{
	for (size_t i = 0; i < KINDS; i++)
		map_release(&d->index[i]);
	arena_release(&d->arena);
}

static void index_row(struct dossier *d, enum record_kind kind,
		      struct dossier_row *row)
{
	void **slot = map_slot(&d->index[kind], row->field[0]);

	if (!*slot)
		*slot = row;
}

/* Rows mostly repeat the row before: those fields are kept once. */
static const struct text *keep_fields(struct dossier *d,
				      const struct record *record)
{
	size_t columns = (size_t)record_columns(record->kind);
	const struct dossier_row *before = d->list[record->kind].last;
	struct text *field = arena_new(&d->arena, columns * sizeof(*field));

	for (size_t i = 0; i < columns; i++)
		if (before && text_equal(before->field[i], record->field[i]))
			field[i] = before->field[i];
		else if (record_is_unknown(record->field[i]))
			field[i] = record_unknown;
		else
			field[i] = text_copy(record->field[i], &d->arena);
	return field;
}

static bool is_kept(const struct dossier *d, const struct record *record)
{
	const struct row_kind *rows = row_kind_of(record->kind);

	return !record->names && record->kind < KINDS &&
	       (!rows || (d->told && rows->told));
}

void dossier_add(struct dossier *d, const struct record *record)
{
	struct dossier_list *list;
	struct dossier_row *row;

	if (!is_kept(d, record))
		return;
	list = &d->list[record->kind];
	row = arena_new(&d->arena, sizeof(*row));
	row->field = keep_fields(d, record);
	if (list->last)
		list->last->next = row;
	else
		list->first = row;
	list->last = row;
	list->rows++;
	if (keyed[record->kind])
		index_row(d, record->kind, row);
}

int dossier_load(struct dossier *d, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), got, error;
	struct record *record;
	struct record_reader in;

	if (fd < 0)
		return errno;
	record = memory_new(sizeof(*record));
	record_reader_init(&in, fd);
	while ((got = record_read(&in, record)) > 0)
		dossier_add(d, record);
	error = got < 0 ? errno : 0;
	record_reader_release(&in);
	free(record);
	close(fd);
	return error;
}

const struct dossier_row *dossier_find(const struct dossier *d,
				       enum record_kind kind, struct text name)
{
	return map_find(&d->index[kind], name);
}

struct text dossier_lookup(const struct dossier *d, enum record_kind kind,
			   struct text key, int column, struct text other)
{
	const struct dossier_row *row = dossier_find(d, kind, key);

	if (!row || record_is_unknown(row->field[column]))
		return other;
	return row->field[column];
}

bool dossier_number(struct text field, double *number)
{
	char digits[32], *end;
	long whole;

	if (text_long(field, &whole)) {
		*number = (double)whole;
		return true;
	}
	if (!field.len || field.len >= sizeof(digits))
		return false;
	for (size_t i = 0; i < field.len; i++)
		if (!field.at[i] || !strchr("0123456789.-", field.at[i]))
			return false;
	memcpy(digits, field.at, field.len);
	digits[field.len] = '\0';
	*number = strtod(digits, &end);
	return end == digits + field.len;
}

void dossier_record(struct record *record, enum record_kind kind,
		    const struct dossier_row *row)
{
	record->kind = kind;
	record->names = false;
	record->line = (struct text){NULL, 0};
	memcpy(record->field, row->field,
	       (size_t)record_columns(kind) * sizeof(*row->field));
}
