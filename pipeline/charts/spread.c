#include "charts/spread.h"

#include <math.h>

#include "charts/words.h"

static void take(struct spread *s, const struct school *school, size_t year)
{
	const struct cell *cell = &school->cell[year];
	struct range now = cell->figure, before = {0};

	s->schools += cell->state.len > 0;
	s->hidden += text_is(cell->state, "afgeschermd");
	if (!now.known)
		return;
	s->range.low = s->known ? fmin(s->range.low, now.low) : now.low;
	s->least = s->known ? fmin(s->least, now.high) : now.high;
	s->range.high = fmax(s->range.high, now.high);
	s->most = fmax(s->most, now.low);
	s->range.known = true;
	s->known++;
	if (year)
		before = school->cell[year - 1].figure;
	s->more += before.known && now.low > before.high;
	s->less += before.known && now.high < before.low;
}

static struct spread in_year(const struct sheet *sheet, size_t page,
			     size_t year)
{
	struct spread s = {.year = sheet->first + (long)year};

	for (size_t g = 0; g < sheet->groups; g++)
		for (size_t i = 0; i < sheet->count[g]; i++)
			if (sheet->school[g][i].sheet == page)
				take(&s, &sheet->school[g][i], year);
	return s;
}

static void look_at(struct spread *s, const struct sheet *sheet,
		    const struct school *school)
{
	for (size_t i = 0; i < sheet->years; i++) {
		const struct cell *cell = &school->cell[i];
		bool duo = text_is(cell->state, "duo");

		s->waiting |= text_is(cell->state, "nog-niet");
		if (!cell->figure.known || !(cell->figure.high > 0))
			continue; /* has no bar */
		s->duo |= duo;
		s->before |= !duo && panel_is_light(sheet, cell, i);
	}
}

struct spread spread_of(const struct sheet *sheet, size_t page)
{
	const struct point *now = model_now(sheet->trait);
	struct spread s = {0};

	for (size_t i = sheet->years; i-- > 0;) {
		struct spread other = in_year(sheet, page, i);

		if (other.known &&
		    (!s.known || (now && now->year == other.year)))
			s = other;
	}
	for (size_t g = 0; g < sheet->groups; g++)
		for (size_t i = 0; i < sheet->count[g]; i++)
			if (sheet->school[g][i].sheet == page)
				look_at(&s, sheet, &sheet->school[g][i]);
	return s;
}

static void put_schools(struct buffer *out, const struct spread *s,
			size_t schools)
{
	if (schools == 1)
		buffer_add(out, TEXT("bij 1 school"));
	else if (schools < s->schools)
		buffer_format(out, "bij %zu scholen", schools);
	else if (schools == 2)
		buffer_add(out, TEXT("bij beide scholen"));
	else
		buffer_format(out, "bij alle %zu scholen", schools);
}

static void say_moves(struct buffer *out, const struct spread *s)
{
	put_schools(out, s, s->more ? s->more : s->less);
	buffer_format(out, " %s dan in %ld", s->more ? "meer" : "minder",
		      s->year - 1);
	if (s->more && s->less)
		buffer_format(out, ", bij %zu minder", s->less);
}

void spread_say(struct buffer *out, const struct trait *t,
		const struct spread *s)
{
	if (!s->known) {
		buffer_add(out, TEXT("nog geen cijfers per school"));
		return;
	}
	buffer_format(out, "in %ld ", s->year);
	if (s->more || s->less) {
		say_moves(out, s);
	} else if (s->known == 1 || s->range.low >= s->range.high) {
		put_schools(out, s, s->known);
		buffer_char(out, ' ');
		words_range(out, t, s->range, "");
	} else {
		buffer_add(out, s->least > s->range.low ? TEXT("van minstens ")
							: TEXT("van "));
		words_amount(out, t, s->range.low);
		buffer_add(out, s->most < s->range.high
				    ? TEXT(" tot hoogstens ")
				    : TEXT(" tot "));
		words_amount(out, t, s->range.high);
		buffer_add(out, TEXT(" per school"));
	}
}

void spread_explain(struct buffer *out, const struct spread *s)
{
	buffer_add(out, TEXT("Alle scholen op dezelfde schaal"));
	if (s->before || s->duo)
		buffer_format(out, ". Lichte balken: %s%s%s",
			      s->before ? "van v\xC3\xB3\xC3\xB3r het plan"
					: "",
			      s->before && s->duo ? ", of " : "",
			      s->duo ? "een cijfer van DUO" : "");
	if (s->waiting)
		buffer_add(out, TEXT(". Drie puntjes: nog niet bekend"));
	if (s->known && s->hidden)
		buffer_format(out, ". Afgeschermd in %ld: %zu %s", s->year,
			      s->hidden, s->hidden == 1 ? "school" : "scholen");
}
