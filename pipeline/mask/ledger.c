#include "mask/ledger.h"

#include "mask/departure.h"
#include "mask/nesting.h"

static struct text sums_key(struct ledger *l, struct text indicator,
			    struct text year)
{
	l->key.len = 0;
	buffer_format(&l->key, "%.*s\t%.*s", TEXT_ARG(indicator),
		      TEXT_ARG(year));
	return text_of_buffer(&l->key);
}

static struct text hidden_key(struct ledger *l, size_t family, struct text year,
			      struct text vestiging)
{
	l->key.len = 0;
	buffer_format(&l->key, "%zu\t%.*s\t%.*s", family, TEXT_ARG(year),
		      TEXT_ARG(vestiging));
	return text_of_buffer(&l->key);
}

static struct ledger_sums *sums_at(struct ledger *l, struct text indicator,
				   struct text year)
{
	struct ledger_sums **slot = (struct ledger_sums **)map_slot(
	    &l->sums, sums_key(l, indicator, year));

	if (!*slot)
		*slot = arena_new(&l->slices.arena, sizeof(**slot));
	return *slot;
}

static bool subregions_tell(const struct ledger *l, const struct slice *s,
			    size_t member)
{
	size_t i = map_count(&l->slices.subregion);

	while (i && !departure_tells(&l->slices, s, member, i))
		i--;
	return i;
}

static void settle_member(struct ledger *l, const struct slice *s,
			  size_t member)
{
	struct ledger_sums *sums =
	    sums_at(l, l->slices.families.member[member].code, s->year);
	struct nesting nesting = nesting_decide(&l->slices, s, member);

	sums->region = nesting.region ||
		       s->grid.column[s->column[member]].sums != SUMS_SHOWN ||
		       departure_tells(&l->slices, s, member, 0);
	sums->subregions = nesting.subregions || sums->region ||
			   !s->grid.split || subregions_tell(l, s, member);
	sums->schools = nesting.schools;
}

bool ledger_has(const struct ledger *l, struct text indicator)
{
	return family_find(&l->slices.families, indicator) <
	       l->slices.families.members;
}

bool ledger_hides_cell(struct ledger *l, struct text indicator,
		       struct text year, struct text vestiging)
{
	size_t member = family_find(&l->slices.families, indicator);

	return member < l->slices.families.members &&
	       (map_find(&l->hidden,
			 hidden_key(l, l->slices.families.member[member].family,
				    year, vestiging)) ||
		ledger_sums(l, indicator, year).schools);
}

struct ledger_sums ledger_sums(struct ledger *l, struct text indicator,
			       struct text year)
{
	const struct ledger_sums *sums =
	    map_find(&l->sums, sums_key(l, indicator, year));

	return sums ? *sums : (struct ledger_sums){.region = false};
}

/* Those of a list whose figures are shown, or can be seen to be nobody. */
static struct buffer known_of(struct ledger *l, const struct slice *s,
			      size_t member, struct text list)
{
	struct text code = l->slices.families.member[member].code;
	struct buffer known = {0};
	struct text one;

	while (text_cut(&list, ' ', &one))
		if (!ledger_hides_cell(l, code, s->year, one) ||
		    nesting_shows_nobody(&l->slices, s, member, one))
			buffer_format(&known, "%s%.*s", known.len ? " " : "",
				      TEXT_ARG(one));
	return known;
}

static void tell_sum(struct ledger *l, const struct slice *s, size_t member,
		     size_t subregion)
{
	struct text code = l->slices.families.member[member].code;
	struct buffer list = slice_summed(s, member, subregion);
	struct buffer known = known_of(l, s, member, text_of_buffer(&list));

	if (list.len)
		shown_add_sum(
		    l->slices.shown, code, s->year,
		    (struct shown_sum){.vestigingen = text_of_buffer(&list),
				       .moment = slices_moment(&l->slices, s),
				       .known = text_of_buffer(&known)});
	buffer_release(&list);
	buffer_release(&known);
}

static void tell_sums(struct ledger *l, const struct slice *s, size_t member)
{
	const struct ledger_sums *sums =
	    sums_at(l, l->slices.families.member[member].code, s->year);
	size_t subregions =
	    sums->subregions ? 0 : map_count(&l->slices.subregion);

	if (!sums->region)
		tell_sum(l, s, member, 0);
	for (size_t i = 1; i <= subregions; i++)
		tell_sum(l, s, member, i);
}

/* Only when all is decided are the sums of now among those that were told. */
static void settle(struct ledger *l, struct slice *s)
{
	const struct families *f = &l->slices.families;

	grid_decide(&s->grid);
	for (size_t i = 0; i < s->grid.cells; i++)
		if (s->grid.cell[i].hidden)
			*map_slot(&l->hidden,
				  hidden_key(l, s->family, s->year,
					     s->grid.cell[i].vestiging)) = s;
	for (size_t i = 0; i < f->members; i++)
		if (f->member[i].family == s->family)
			settle_member(l, s, i);
	for (size_t i = 0; i < f->members; i++)
		if (f->member[i].family == s->family)
			tell_sums(l, s, i);
}

void ledger_make(struct ledger *l, const struct dossier *d, struct shown *shown)
{
	struct slice *slice;
	void *at = NULL;

	*l = (struct ledger){.key = {0}};
	l->hidden.arena = l->sums.arena = &l->slices.arena;
	slices_make(&l->slices, d, shown);
	while ((slice = slices_next(&l->slices, &at)))
		settle(l, slice);
}

void ledger_release(struct ledger *l)
{
	map_release(&l->hidden);
	map_release(&l->sums);
	buffer_release(&l->key);
	slices_release(&l->slices);
}
