#include "mask/departure.h"

#include "mask/nesting.h"

/* Is there one whose own figure was not known, and that is not in `now`? */
static bool has_left(const struct shown_sum *sum, struct text now)
{
	struct text rest = sum->vestigingen, one;

	while (text_cut(&rest, ' ', &one))
		if (!text_lists(sum->known, ' ', one) &&
		    !text_lists(now, ' ', one))
			return true;
	return false;
}

static bool left_any(const struct slices *z, const struct slice *s,
		     size_t member)
{
	struct buffer now = slice_summed(s, member, 0);
	const struct shown_sum *sum = NULL;
	bool left = false;

	while (!left && (sum = slices_told(z, s, member, sum)))
		left = has_left(sum, text_of_buffer(&now));
	buffer_release(&now);
	return left;
}

/* Of any of the family, for the whole of a share is the count of another. */
static bool left_family(const struct slices *z, const struct slice *s)
{
	for (size_t i = 0; i < z->families.members; i++)
		if (z->families.member[i].family == s->family &&
		    left_any(z, s, i))
			return true;
	return false;
}

/* Was the same sum told when it was known of one of them? */
static bool was_told_with(const struct slices *z, const struct slice *s,
			  size_t member, struct text now, struct text known)
{
	const struct shown_sum *sum = NULL;

	while ((sum = slices_told(z, s, member, sum)))
		if (text_equal(sum->vestigingen, now) &&
		    text_lists(sum->known, ' ', known))
			return true;
	return false;
}

static bool is_emptied(const struct slices *z, const struct slice *s,
		       size_t member, struct text now, struct text one)
{
	const struct shown_sum *sum = NULL;

	if (!nesting_shows_nobody(z, s, member, one) ||
	    was_told_with(z, s, member, now, one))
		return false;
	while ((sum = slices_told(z, s, member, sum)))
		if (text_lists(sum->vestigingen, ' ', one) &&
		    !text_lists(sum->known, ' ', one))
			return true;
	return false;
}

static bool has_emptied(const struct slices *z, const struct slice *s,
			size_t member, struct text now)
{
	struct text rest = now, one;

	if (!slices_told(z, s, member, NULL))
		return false;
	while (text_cut(&rest, ' ', &one))
		if (is_emptied(z, s, member, now, one))
			return true;
	return false;
}

bool departure_tells(const struct slices *z, const struct slice *s,
		     size_t member, size_t subregion)
{
	struct buffer now = slice_summed(s, member, subregion);
	struct text list = text_of_buffer(&now);
	bool fresh = now.len && !slices_was_told(z, s, member, list);
	bool tells =
	    (fresh && left_family(z, s)) || has_emptied(z, s, member, list);

	buffer_release(&now);
	return tells;
}
