#include "check/rule.h"

#include "amount.h"
#include "date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Hundredths of an hour in the longest day. */
enum { MOST_HOURS = 2400 };

/* In the upper years of bb, kb and gl every pupil has a profiel; without it
 * nobody can say whether he counts as technical. */
static bool profile_is_needed(const struct judge *judge,
			      const struct record *record)
{
	struct text year = record->field[LEERLING_LEERJAAR];

	(void)judge;
	return !record->field[LEERLING_PROFIEL].len &&
	       (text_is(year, "3") || text_is(year, "4")) &&
	       text_lists(TEXT("bb kb gl"), ' ',
			  record->field[LEERLING_LEERWEG]);
}

static bool subject_is_elsewhere(const struct judge *judge,
				 const struct record *record)
{
	const struct plan_subject *subject =
	    plan_subject_of(judge->plan, record->field[KEUZEVAK_KEUZEVAK]);
	long activity;

	return subject &&
	       text_long(record->field[KEUZEVAK_ACTIVITEIT], &activity) &&
	       activity != subject->activity;
}

static bool ends_too_early(const struct judge *judge,
			   const struct record *record)
{
	long until = date_parse_iso(record->field[BEDRIJF_TOT]);

	(void)judge;
	return until && until < date_parse_iso(record->field[BEDRIJF_VAN]);
}

/* Everybody counts pupils on 1 October; other days give other figures. */
static bool is_other_day(const struct judge *judge, const struct record *record)
{
	return !judge->duo &&
	       date_parse_iso(record->field[LEERLING_PEILDATUM]) % 10000 !=
		   1001;
}

/* Niveau 1 is the entree, and nothing else is. */
static bool entree_is_unsure(const struct judge *judge,
			     const struct record *record)
{
	struct text niveau = record->field[UITSTROOM_NIVEAU];

	(void)judge;
	return niveau.len && !record_is_unknown(niveau) &&
	       text_is(niveau, "1") !=
		   text_is(record->field[UITSTROOM_DOMEIN], "79999");
}

static bool hours_are_unclear(const struct judge *judge,
			      const struct record *record)
{
	struct text hours = record->field[DOCENTSESSIE_UREN];
	long hundredths;

	(void)judge;
	if (!hours.len || record_is_unknown(hours))
		return false;
	return !amount_parse(hours, &hundredths) || hundredths < 0 ||
	       hundredths > MOST_HOURS;
}

static long cents_of(struct text cell)
{
	long cents;

	return amount_parse(cell, &cents) ? cents : 0;
}

static bool gives_more_than_all(const struct judge *judge,
				const struct record *record)
{
	(void)judge;
	return cents_of(record->field[FINANCIE_GELD]) +
		   cents_of(record->field[FINANCIE_NATURA]) >
	       cents_of(record->field[FINANCIE_GEREALISEERD]);
}

/* What a cell may not be because of the others of its row. */
static const struct rule {
	enum record_kind kind;
	int column;
	bool (*broken)(const struct judge *, const struct record *);
	enum finding_code code;
	const char *expected; /* NULL: what the column may hold */
} rules[] = {
    {KIND_LEERLING, LEERLING_PROFIEL, profile_is_needed, FINDING_CELL_PROFILE,
     NULL},
    {KIND_LEERLING, LEERLING_PEILDATUM, is_other_day, FINDING_CELL_COUNTDAY,
     "1 oktober"},
    {KIND_UITSTROOM, UITSTROOM_NIVEAU, entree_is_unsure, FINDING_CELL_ENTREE,
     "niveau 1 bij entree, en 2, 3 of 4 bij de rest"},
    {KIND_DOCENTSESSIE, DOCENTSESSIE_UREN, hours_are_unclear,
     FINDING_CELL_HOURS, "een aantal uren, zoals 2,5"},
    {KIND_KEUZEVAK, KEUZEVAK_ACTIVITEIT, subject_is_elsewhere,
     FINDING_CELL_ACTIVITY, ""},
    {KIND_BEDRIJF, BEDRIJF_TOT, ends_too_early, FINDING_CELL_ORDER, ""},
    {KIND_FINANCIE, FINANCIE_GELD, gives_more_than_all, FINDING_CELL_SHARE,
     "niet meer dan er is gerealiseerd"},
};

enum finding_code rule_judge(const struct judge *judge,
			     const struct record *record, int column)
{
	for (size_t i = 0; i < COUNT(rules); i++)
		if (rules[i].kind == record->kind &&
		    rules[i].column == column &&
		    !judge_is_off(judge, rules[i].code) &&
		    rules[i].broken(judge, record))
			return rules[i].code;
	return JUDGE_GOOD;
}

bool rule_says(enum finding_code code, struct text *expected)
{
	for (size_t i = 0; i < COUNT(rules); i++) {
		const char *said = rules[i].expected;

		if (rules[i].code != code || !said)
			continue;
		*expected = *said ? text_of(said) : (struct text){NULL, 0};
		return true;
	}
	return false;
}
