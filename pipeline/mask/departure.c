#include "mask/departure.h"

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

bool departure_tells(const struct slices *z, const struct slice *s,
		     size_t member, size_t subregion)
{
	struct buffer all = slice_summed(s, member, 0);
	struct buffer now = slice_summed(s, member, subregion);
	const struct shown_sum *sum = NULL;
	bool tells = false;

	if (!slices_was_told(z, s, member, text_of_buffer(&now)))
		while (!tells && (sum = slices_told(z, s, member, sum)))
			tells = has_left(sum, text_of_buffer(&all));
	buffer_release(&all);
	buffer_release(&now);
	return tells;
}
