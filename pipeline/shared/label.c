#include "label.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct label {
	const char *word, *label, *meaning;
};

static const struct label kinds[] = {
    {"leerling", "leerlingen", ""},
    {"uitstroom", "uitstroom naar het mbo", ""},
    {"docentsessie", "sessies van docenten", ""},
    {"examen", "geslaagden", ""},
    {"bedrijf", "bedrijven", ""},
    {"keuzevak", "keuzevakken", ""},
    {"mijlpaal", "mijlpalen", ""},
    {"financie", "financi\xC3\xABn", ""},
};

/* Those that are not written as other words are. */
static const struct label columns[] = {{"kvk", "KvK", ""}};

static const struct label states[] = {
    {"geleverd", "geleverd", "De school heeft dit cijfer zelf aangeleverd."},
    {"duo", "DUO-cijfer",
     "Het cijfer komt niet van de school, maar uit de open data van DUO."},
    {"ontbreekt", "ontbreekt",
     "Van de school is niets te gebruiken: er is niets aangeleverd, of alles "
     "is "
     "afgekeurd. Er is ook geen cijfer van DUO. Dit is iets anders dan nul."},
    {"nog-niet", "nog niet bekend",
     "Het jaar is nog niet ver genoeg. Dit cijfer kan er nu nog niet zijn."},
    {"afgeschermd", "afgeschermd",
     "Het aantal is klein en wordt niet getoond, zodat niemand herkenbaar "
     "is."},
};

static const struct label sources[] = {
    {"school", "school", ""},
    {"duo", "DUO", ""},
};

static const struct label *find(const struct label *labels, size_t count,
				struct text word)
{
	for (size_t i = 0; i < count; i++)
		if (text_is(word, labels[i].word))
			return &labels[i];
	return NULL;
}

static struct text label_of(const struct label *labels, size_t count,
			    struct text word)
{
	const struct label *found = find(labels, count, word);

	return found ? text_of(found->label) : word;
}

struct text label_kind(struct text kind)
{
	return label_of(kinds, COUNT(kinds), kind);
}

struct text label_column(struct text column)
{
	return label_of(columns, COUNT(columns), column);
}

struct text label_state(struct text state)
{
	return label_of(states, COUNT(states), state);
}

struct text label_source(struct text source)
{
	return label_of(sources, COUNT(sources), source);
}

const char *label_state_meaning(struct text state)
{
	const struct label *found = find(states, COUNT(states), state);

	return found ? found->meaning : "";
}

bool label_state_at(size_t i, struct text *state)
{
	if (i >= COUNT(states))
		return false;
	*state = text_of(states[i].word);
	return true;
}

void label_list(struct buffer *out, struct text word, size_t before,
		size_t last)
{
	if (before)
		buffer_add(out, last ? TEXT(", ") : TEXT(" en "));
	buffer_add(out, word);
}
