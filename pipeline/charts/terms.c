#include "charts/terms.h"

#include <ctype.h>

#include "label.h"

/* Of what is technisch, a row on the level? */
static bool is_of(const struct dossier_row *row, struct text level)
{
	return row && text_is(row->field[DEFINITION_STANDARD], "ja") &&
	       text_equal(row->field[DEFINITION_LEVEL], level);
}

/* Codes of one level: "Op het vmbo zijn dat BWI, PIE en M&T." */
static const struct dossier_row *say_level(struct buffer *out,
					   const struct dossier_row *row)
{
	struct text level = row->field[DEFINITION_LEVEL];
	bool mbo = text_is(level, "mbo");
	bool many = is_of(row->next, level);

	buffer_format(out, " Op het %.*s %s dat %s", TEXT_ARG(level),
		      many ? "zijn" : "is",
		      !mbo   ? ""
		      : many ? "de domeinen "
			     : "het domein ");
	for (size_t i = 0; is_of(row, level); row = row->next)
		label_list(out, row->field[DEFINITION_CODE], i++,
			   is_of(row->next, level));
	buffer_char(out, '.');
	return row;
}

void terms_technical(struct buffer *out, const struct pages *p)
{
	const struct dossier_row *row =
	    dossier_first(&p->model->dossier, KIND_DEFINITION);

	while (row && !text_is(row->field[DEFINITION_STANDARD], "ja"))
		row = row->next;
	if (!row)
		return;
	buffer_format(out, "Wat technisch is, volgt uit: %.*s.",
		      TEXT_ARG(row->field[DEFINITION_NAME]));
	while (row && text_is(row->field[DEFINITION_STANDARD], "ja"))
		row = say_level(out, row);
}

/* Each stands where the plan uses it: profielen, and what else schools
 * know. */
static const struct {
	const char *letters, *words;
} shorts[] = {
    {"BWI", "bouwen, wonen en interieur"},
    {"PIE", "produceren, installeren en energie"},
    {"M&T", "mobiliteit en transport"},
    {"MVI", "media, vormgeving en ICT"},
    {"MaT", "maritiem en techniek"},
    {"VMR", "vakmanschapsroute techniek"},
    {"TECH", "de sector techniek, als DUO het profiel niet noemt"},
    {"D&P", "dienstverlening en producten"},
    {"Z&W", "zorg en welzijn"},
    {"E&O", "economie en ondernemen"},
    {"HBR", "horeca, bakkerij en recreatie"},
    {"PrO", "praktijkonderwijs"},
    {"LOB", "loopbaanori\xC3\xABntatie en -begeleiding"},
};

/* Where the pages take words from that are not of this program. */
static const struct {
	enum record_kind kind;
	int column;
} places[] = {{KIND_INDICATOR, INDICATOR_NAME},
	      {KIND_ACTIVITY, ACTIVITY_TITLE},
	      {KIND_LIJN, LIJN_NAME},
	      {KIND_MILESTONE, MILESTONE_RESULT}};

static bool is_letter(char c)
{
	return isalnum((unsigned char)c) || c == '&';
}

/* As a word of its own? */
static bool names(struct text words, const char *letters)
{
	const size_t len = strlen(letters);

	for (size_t i = 0; i + len <= words.len; i++)
		if (!memcmp(words.at + i, letters, len) &&
		    (!i || !is_letter(words.at[i - 1])) &&
		    (i + len == words.len || !is_letter(words.at[i + len])))
			return true;
	return false;
}

/* Of what is technisch here. */
static bool is_code(const struct model *m, const char *letters)
{
	const struct dossier_row *row =
	    dossier_first(&m->dossier, KIND_DEFINITION);

	for (; row; row = row->next)
		if (text_is(row->field[DEFINITION_STANDARD], "ja") &&
		    text_is(row->field[DEFINITION_CODE], letters))
			return true;
	return false;
}

static bool is_used(const struct model *m, const char *letters)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		const struct dossier_row *row =
		    dossier_first(&m->dossier, places[i].kind);

		for (; row; row = row->next)
			if (names(row->field[places[i].column], letters))
				return true;
	}
	return false;
}

void terms_shorts(struct buffer *out, const struct pages *p)
{
	for (size_t i = 0; i < sizeof(shorts) / sizeof(shorts[0]); i++)
		if (is_code(p->model, shorts[i].letters) ||
		    is_used(p->model, shorts[i].letters))
			buffer_format(out, "%s: %s. ", shorts[i].letters,
				      shorts[i].words);
	buffer_add(out, TEXT("DUO: Dienst Uitvoering Onderwijs, die cijfers "
			     "over alle scholen publiceert."));
}
