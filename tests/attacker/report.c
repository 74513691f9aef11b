#include "attacker/report.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "stage.h"

long number_of(struct text field)
{
	long n = 0;

	record_long(field, &n);
	return n;
}

bool measure_is_share(const struct text *measure)
{
	return !record_is_unknown(measure[MEASURE_PART_LOW]);
}

bool measure_is_there(const struct text *measure)
{
	return measure_is_share(measure) ||
	       !record_is_unknown(measure[MEASURE_LOW]);
}

long measure_value(const struct text *measure, int face)
{
	if (!measure_is_share(measure))
		return number_of(measure[MEASURE_LOW]);
	return face ? number_of(measure[MEASURE_OF_LOW]) -
			  number_of(measure[MEASURE_PART_LOW])
		    : number_of(measure[MEASURE_PART_LOW]);
}

static void key_of(struct buffer *key, const struct text *measure)
{
	key->len = 0;
	buffer_format(key, "%.*s\t%.*s\t%.*s",
		      TEXT_ARG(measure[MEASURE_INDICATOR]),
		      TEXT_ARG(measure[MEASURE_YEAR]),
		      TEXT_ARG(measure[MEASURE_VESTIGING]));
}

static void index_measures(struct map *map, const struct dossier *d,
			   struct arena *arena)
{
	const struct dossier_row *row = dossier_first(d, KIND_MEASURE);
	struct buffer key = {0};

	map->arena = arena;
	for (; row; row = row->next) {
		const struct text **field = arena_new(arena, sizeof(*field));

		*field = row->field;
		key_of(&key, row->field);
		*map_slot(map, text_of_buffer(&key)) = field;
	}
	buffer_release(&key);
}

static void read_records(struct dossier *d, const char *path)
{
	struct record_reader in;
	struct record *record = memory_new(sizeof(*record));
	int fd = open(path, O_RDONLY), got = -1;

	dossier_init(d);
	record_reader_init(&in, fd);
	while (fd >= 0 && (got = record_read(&in, record)) > 0)
		dossier_add(d, record);
	if (got < 0)
		stage_fail("%s: cannot be read", path);
	record_reader_release(&in);
	close(fd);
	free(record);
}

void report_read(struct report *r, const char *truth, const char *shown,
		 struct arena *arena)
{
	read_records(&r->truth, truth);
	read_records(&r->shown, shown);
	index_measures(&r->measure[0], &r->truth, arena);
	index_measures(&r->measure[1], &r->shown, arena);
}

void report_release(struct report *r)
{
	map_release(&r->measure[0]);
	map_release(&r->measure[1]);
	dossier_release(&r->truth);
	dossier_release(&r->shown);
}

static const struct text *find(const struct map *map, const struct text *like)
{
	struct buffer key = {0};
	const struct text **field;

	key_of(&key, like);
	field = map_find(map, text_of_buffer(&key));
	buffer_release(&key);
	return field ? *field : NULL;
}

const struct text *report_truth(const struct report *r, const struct text *like)
{
	return find(&r->measure[0], like);
}

const struct text *report_shown(const struct report *r, const struct text *like)
{
	return find(&r->measure[1], like);
}

bool report_hides(const struct report *r, const struct text *measure)
{
	const struct text *truth = report_truth(r, measure);
	const struct text *shown = report_shown(r, measure);

	return truth && measure_is_there(truth) &&
	       (!shown || !measure_is_there(shown));
}

struct text report_kind(const struct report *r, struct text indicator)
{
	return dossier_lookup(&r->truth, KIND_INDICATOR, indicator,
			      INDICATOR_KIND, TEXT("?"));
}

struct text report_subregion(const struct report *r, struct text vestiging)
{
	return dossier_lookup(&r->truth, KIND_SCHOOL, vestiging,
			      SCHOOL_SUBREGION, TEXT(""));
}

/* Is every value of `key=a|b` one of those of `key=a|b|c`? */
static bool narrows(struct text term, struct text wide)
{
	struct text key, value;

	text_cut(&term, '=', &key);
	if (wide.len <= key.len || wide.at[key.len] != '=' ||
	    memcmp(wide.at, key.at, key.len))
		return false;
	wide = (struct text){wide.at + key.len + 1, wide.len - key.len - 1};
	while (text_cut(&term, '|', &value))
		if (!text_lists(wide, '|', value))
			return false;
	return true;
}

static bool asks_for(struct text list, struct text wide)
{
	struct text term;

	while (text_cut(&list, ' ', &term))
		if (narrows(term, wide))
			return true;
	return false;
}

bool report_nests(const struct report *r, struct text inner, struct text outer)
{
	const struct text empty = TEXT("");
	struct text asked = dossier_lookup(&r->truth, KIND_INDICATOR, outer,
					   INDICATOR_FILTER, empty);
	struct text list = dossier_lookup(&r->truth, KIND_INDICATOR, inner,
					  INDICATOR_FILTER, empty);
	struct text term;

	if (text_equal(inner, outer) || text_equal(asked, list))
		return false;
	while (text_cut(&asked, ' ', &term))
		if (term.len && !asks_for(list, term))
			return false;
	return true;
}
