#include "rowkind.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct row_column leerling[] = {
    {LEERLING_PEILDATUM, COLUMN_DATE, true, 0, 0, GROUP_DATE},
    {LEERLING_SCHOOL, COLUMN_SCHOOL, true, 0, 0, GROUP_SCHOOL},
    {LEERLING_LEERJAAR, COLUMN_NUMBER, true, 1, 6, GROUP_LEERJAAR},
    {LEERLING_LEERWEG, COLUMN_CODE, true, 0, 0, GROUP_LEERWEG},
    {LEERLING_PROFIEL, COLUMN_CODE, false, 0, 0, GROUP_PROFIEL},
    {LEERLING_AANTAL, COLUMN_COUNT, true, 0, 0, NO_COLUMN},
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

static const struct row_kind kinds[KINDS] = {
    [KIND_LEERLING] = {leerling, COUNT(leerling), LEERLING_SCHOOL,
		       LEERLING_PEILDATUM, LEERLING_AANTAL, NO_COLUMN, false,
		       false},
    [KIND_UITSTROOM] = {uitstroom, COUNT(uitstroom), UITSTROOM_SCHOOL,
			UITSTROOM_DIPLOMAJAAR, UITSTROOM_AANTAL, NO_COLUMN,
			false, false},
    [KIND_DOCENTSESSIE] = {docentsessie, COUNT(docentsessie),
			   DOCENTSESSIE_SCHOOL, DOCENTSESSIE_DATUM, NO_COLUMN,
			   DOCENTSESSIE_DOCENT, true, false},
    [KIND_EXAMEN] = {examen, COUNT(examen), EXAMEN_SCHOOL, EXAMEN_DIPLOMAJAAR,
		     EXAMEN_AANTAL, NO_COLUMN, false, false},
    [KIND_MIJLPAAL] = {mijlpaal, COUNT(mijlpaal), NO_COLUMN, MIJLPAAL_DATUM,
		       NO_COLUMN, NO_COLUMN, false, true},
};

const struct row_kind *row_kind_of(enum record_kind kind)
{
	return kind < KINDS && kinds[kind].columns ? &kinds[kind] : NULL;
}
