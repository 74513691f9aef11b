#include "mask/family.h"

#include "rowkind.h"

/* `niveau=3` asks for no other than `niveau=3|4` does. */
static bool is_as_strict(struct text term, struct text than)
{
	struct text key, other, value;

	text_cut(&term, '=', &key);
	text_cut(&than, '=', &other);
	if (!text_equal(key, other))
		return false;
	while (text_cut(&term, '|', &value))
		if (!text_lists(than, '|', value))
			return false;
	return true;
}

static bool asks(struct text filter, struct text term)
{
	struct text asked;

	while (text_cut(&filter, ' ', &asked))
		if (is_as_strict(asked, term))
			return true;
	return false;
}

bool family_contains(const struct family_member *outer,
		     const struct family_member *inner)
{
	struct text terms, term;

	if (!outer->indicator || !inner->indicator ||
	    !text_equal(outer->indicator[INDICATOR_KIND],
			inner->indicator[INDICATOR_KIND]))
		return false;
	terms = outer->indicator[INDICATOR_FILTER];
	while (text_cut(&terms, ' ', &term))
		if (term.len && !asks(inner->indicator[INDICATOR_FILTER], term))
			return false;
	return true;
}

size_t family_find(const struct families *f, struct text indicator)
{
	size_t i = 0;

	while (i < f->members && !text_equal(f->member[i].code, indicator))
		i++;
	return i;
}

static void join(struct families *f, size_t a, size_t b)
{
	size_t one = f->member[a].family, other = f->member[b].family;
	size_t first = one < other ? one : other;

	for (size_t i = 0; i < f->members; i++)
		if (f->member[i].family == one || f->member[i].family == other)
			f->member[i].family = first;
}

static void join_all(struct families *f)
{
	for (size_t a = 0; a < f->members; a++)
		for (size_t b = 0; b < f->members; b++)
			if (a != b &&
			    family_contains(&f->member[a], &f->member[b]))
				join(f, a, b);
}

static void add_member(struct families *f, struct text code,
		       const struct text *indicator)
{
	f->member[f->members] = (struct family_member){
	    .code = code, .indicator = indicator, .family = f->members};
	f->members++;
}

static void add_measured(struct families *f, const struct dossier *d,
			 const struct text *measure)
{
	struct text code = measure[MEASURE_INDICATOR];
	size_t at = family_find(f, code);

	if (at == f->members && dossier_find(d, KIND_INDICATOR, code))
		return; /* of things */
	if (at == f->members)
		add_member(f, code, NULL);
	f->member[at].share |= !record_is_unknown(measure[MEASURE_PART_LOW]);
}

/* Measures come indicator by indicator. */
static size_t count_measured(const struct dossier *d)
{
	const struct dossier_row *row = dossier_first(d, KIND_MEASURE);
	struct text before = {NULL, 0};
	size_t count = 0;

	for (; row; row = row->next) {
		count += !text_equal(before, row->field[MEASURE_INDICATOR]);
		before = row->field[MEASURE_INDICATOR];
	}
	return count;
}

void families_find(struct families *f, const struct dossier *d,
		   struct arena *arena)
{
	const struct dossier_row *row = dossier_first(d, KIND_INDICATOR);
	size_t most = dossier_rows(d, KIND_INDICATOR) + count_measured(d);

	f->members = 0;
	f->member = arena_new(arena, (most + 1) * sizeof(*f->member));
	for (; row; row = row->next)
		if (row_kind_counts_persons(row->field[INDICATOR_KIND]))
			add_member(f, row->field[INDICATOR_INDICATOR],
				   row->field);
	row = dossier_first(d, KIND_MEASURE);
	for (; row; row = row->next)
		add_measured(f, d, row->field);
	join_all(f);
}
