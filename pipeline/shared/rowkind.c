#include "rowkind.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct row_column leerling[] = {
    {LEERLING_PEILDATUM, COLUMN_DATE, true, 0, 0, GROUP_DATE},
    {LEERLING_SCHOOL, COLUMN_SCHOOL, true, 0, 0, GROUP_SCHOOL},
    {LEERLING_LEERJAAR, COLUMN_NUMBER, true, 1, 6, GROUP_LEERJAAR},
    {LEERLING_LEERWEG, COLUMN_CODE, true, 0, 0, GROUP_LEERWEG},
    {LEERLING_PROFIEL, COLUMN_CODE, false, 0, 0, GROUP_PROFIEL},
    {LEERLING_AANTAL, COLUMN_COUNT, true, 0, 0, NO_COLUMN},
    {LEERLING_LEERLING, COLUMN_PERSON, false, 0, 0, NO_COLUMN},
};

static const struct row_column uitstroom[] = {
    {UITSTROOM_DIPLOMAJAAR, COLUMN_YEAR, true, 0, 0, GROUP_YEAR},
    {UITSTROOM_SCHOOL, COLUMN_SCHOOL, true, 0, 0, GROUP_SCHOOL},
    {UITSTROOM_LEERWEG, COLUMN_CODE, false, 0, 0, GROUP_LEERWEG},
    {UITSTROOM_PROFIEL, COLUMN_CODE, false, 0, 0, GROUP_PROFIEL},
    {UITSTROOM_MBO, COLUMN_TEXT, false, 0, 0, NO_COLUMN},
    {UITSTROOM_DOMEIN, COLUMN_CODE, true, 0, 0, GROUP_DOMEIN},
    {UITSTROOM_NIVEAU, COLUMN_NUMBER, false, 1, 4, GROUP_NIVEAU},
    {UITSTROOM_GEDIPLOMEERD, COLUMN_CODE, false, 0, 0, GROUP_GEDIPLOMEERD},
    {UITSTROOM_AANTAL, COLUMN_COUNT, true, 0, 0, NO_COLUMN},
    {UITSTROOM_LEERLING, COLUMN_PERSON, false, 0, 0, NO_COLUMN},
};

/* Activities 8 and 12 of the plan; which count is a filter in its tables. */
static const struct row_column docentsessie[] = {
    {DOCENTSESSIE_DATUM, COLUMN_DATE, true, 0, 0, GROUP_DATE},
    {DOCENTSESSIE_SCHOOL, COLUMN_SCHOOL, true, 0, 0, GROUP_SCHOOL},
    {DOCENTSESSIE_SESSIE, COLUMN_TEXT, false, 0, 0, GROUP_SESSIE},
    {DOCENTSESSIE_ACTIVITEIT, COLUMN_NUMBER, true, 1, 99, GROUP_ACTIVITEIT},
    {DOCENTSESSIE_DOCENT, COLUMN_PERSON, true, 0, 0, NO_COLUMN},
    {DOCENTSESSIE_PROFIEL, COLUMN_CODE, false, 0, 0, GROUP_PROFIEL},
    {DOCENTSESSIE_UREN, COLUMN_TEXT, false, 0, 0, NO_COLUMN},
};

static const struct row_column examen[] = {
    {EXAMEN_DIPLOMAJAAR, COLUMN_YEAR, true, 0, 0, GROUP_YEAR},
    {EXAMEN_SCHOOL, COLUMN_SCHOOL, true, 0, 0, GROUP_SCHOOL},
    {EXAMEN_LEERWEG, COLUMN_CODE, true, 0, 0, GROUP_LEERWEG},
    {EXAMEN_PROFIEL, COLUMN_CODE, false, 0, 0, GROUP_PROFIEL},
    {EXAMEN_AANTAL, COLUMN_COUNT, true, 0, 0, NO_COLUMN},
};

/* What the programmamanager says; nothing of it is counted. */
static const struct row_column mijlpaal[] = {
    {MIJLPAAL_DATUM, COLUMN_DATE, true, 0, 0, NO_COLUMN},
    {MIJLPAAL_MIJLPAAL, COLUMN_MILESTONE, true, 0, 0, NO_COLUMN},
    {MIJLPAAL_STATUS, COLUMN_CODE, true, 0, 0, NO_COLUMN},
    {MIJLPAAL_REDEN, COLUMN_TEXT, false, 0, 0, NO_COLUMN},
    {MIJLPAAL_HERSTEL, COLUMN_CODE, false, 0, 0, NO_COLUMN},
    {MIJLPAAL_TOELICHTING, COLUMN_TEXT, false, 0, 0, NO_COLUMN},
};

/* The number of the KvK says which company it is; names are spelled freely. */
static const struct row_column bedrijf[] = {
    {BEDRIJF_VAN, COLUMN_DATE, true, 0, 0, GROUP_DATE},
    {BEDRIJF_TOT, COLUMN_DATE, false, 0, 0, GROUP_TOT},
    {BEDRIJF_BEDRIJF, COLUMN_TEXT, true, 0, 0, GROUP_BEDRIJF},
    {BEDRIJF_KVK, COLUMN_KVK, true, 0, 0, GROUP_KVK},
    {BEDRIJF_BRANCHE, COLUMN_TEXT, false, 0, 0, NO_COLUMN},
    {BEDRIJF_ACTIVITEIT, COLUMN_NUMBER, false, 1, 99, GROUP_ACTIVITEIT},
    {BEDRIJF_COFINANCIERING, COLUMN_AMOUNT, false, 0, 0, NO_COLUMN},
};

static const struct row_column keuzevak[] = {
    {KEUZEVAK_DATUM, COLUMN_DATE, true, 0, 0, GROUP_DATE},
    {KEUZEVAK_SCHOOL, COLUMN_SCHOOL, true, 0, 0, GROUP_SCHOOL},
    {KEUZEVAK_KEUZEVAK, COLUMN_SUBJECT, true, 0, 0, GROUP_KEUZEVAK},
    {KEUZEVAK_PROFIEL, COLUMN_CODE, false, 0, 0, GROUP_PROFIEL},
    {KEUZEVAK_ACTIVITEIT, COLUMN_NUMBER, true, 1, 99, GROUP_ACTIVITEIT},
    {KEUZEVAK_FASE, COLUMN_CODE, true, 0, 0, GROUP_FASE},
};

static const struct row_column financie[] = {
    {FINANCIE_JAAR, COLUMN_YEAR, true, 0, 0, NO_COLUMN},
    {FINANCIE_ACTIVITEIT, COLUMN_ACTIVITY, true, 0, 0, NO_COLUMN},
    {FINANCIE_BEGROOT, COLUMN_AMOUNT, true, 0, 0, NO_COLUMN},
    {FINANCIE_GEREALISEERD, COLUMN_AMOUNT, true, 0, 0, NO_COLUMN},
    {FINANCIE_GELD, COLUMN_AMOUNT, false, 0, 0, NO_COLUMN},
    {FINANCIE_NATURA, COLUMN_AMOUNT, false, 0, 0, NO_COLUMN},
    {FINANCIE_KOSTENPLAATS, COLUMN_TEXT, false, 0, 0, NO_COLUMN},
};

#define ROWS(list) .column = list, .columns = COUNT(list)

static const struct row_kind kinds[KINDS] = {
    [KIND_LEERLING] = {ROWS(leerling), .school = LEERLING_SCHOOL,
		       .time = LEERLING_PEILDATUM, .count = LEERLING_AANTAL,
		       .person = NO_COLUMN, .until = NO_COLUMN},
    [KIND_UITSTROOM] = {ROWS(uitstroom), .school = UITSTROOM_SCHOOL,
			.time = UITSTROOM_DIPLOMAJAAR,
			.count = UITSTROOM_AANTAL, .person = NO_COLUMN,
			.until = NO_COLUMN},
    [KIND_DOCENTSESSIE] = {ROWS(docentsessie), .school = DOCENTSESSIE_SCHOOL,
			   .time = DOCENTSESSIE_DATUM, .count = NO_COLUMN,
			   .person = DOCENTSESSIE_DOCENT, .until = NO_COLUMN,
			   .events = true},
    [KIND_EXAMEN] = {ROWS(examen), .school = EXAMEN_SCHOOL,
		     .time = EXAMEN_DIPLOMAJAAR, .count = EXAMEN_AANTAL,
		     .person = NO_COLUMN, .until = NO_COLUMN},
    [KIND_BEDRIJF] = {ROWS(bedrijf), .school = NO_COLUMN, .time = BEDRIJF_VAN,
		      .count = NO_COLUMN, .person = BEDRIJF_KVK,
		      .until = BEDRIJF_TOT, .events = true, .things = true},
    [KIND_KEUZEVAK] = {ROWS(keuzevak), .school = KEUZEVAK_SCHOOL,
		       .time = KEUZEVAK_DATUM, .count = NO_COLUMN,
		       .person = KEUZEVAK_KEUZEVAK, .until = NO_COLUMN,
		       .events = true, .things = true},
    [KIND_MIJLPAAL] = {ROWS(mijlpaal), .school = NO_COLUMN,
		       .time = MIJLPAAL_DATUM, .count = NO_COLUMN,
		       .person = NO_COLUMN, .until = NO_COLUMN, .told = true},
    [KIND_FINANCIE] = {ROWS(financie), .school = NO_COLUMN,
		       .time = FINANCIE_JAAR, .count = NO_COLUMN,
		       .person = NO_COLUMN, .until = NO_COLUMN, .told = true},
};

const struct row_kind *row_kind_of(enum record_kind kind)
{
	return kind < KINDS && kinds[kind].columns ? &kinds[kind] : NULL;
}

bool row_kind_counts_persons(struct text kind)
{
	const struct row_kind *rows = row_kind_of(record_kind_of(kind));

	return !rows || !rows->things;
}
