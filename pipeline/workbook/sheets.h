/*
 * sheets: the sheets of the report, in the order of their tabs; each tab_*()
 * writes one, or those of all goals.
 *
 * Columns that formulas of other sheets refer to are named here.
 */
#ifndef WORKBOOK_SHEETS_H
#define WORKBOOK_SHEETS_H

#include "report.h"
#include "sheet.h"

#define SHEET_SUMMARY     "Samenvatting"
#define SHEET_GOAL        "Doelstelling "
#define SHEET_SCHOOLS     "Per school"
#define SHEET_FINDINGS    "Bevindingen"
#define SHEET_GROUPS      "Gegevens"
#define SHEET_DEFINITIONS "Definities"
#define SHEET_SOURCES     "Bronnen"

#define PER_SCHOOL(C)                                                          \
	C(PER_SCHOOL_INDICATOR, "Indicator", 20, ROLE_TEXT)                    \
	C(PER_SCHOOL_YEAR, "Jaar", 8, ROLE_YEAR)                               \
	C(PER_SCHOOL_VESTIGING, "Vestiging", 12, ROLE_TEXT)                    \
	C(PER_SCHOOL_NAME, "School", 40, ROLE_TEXT)                            \
	C(PER_SCHOOL_COSTCENTRE, "Kostenplaats", 14, ROLE_TEXT)                \
	C(PER_SCHOOL_LOW, "Laag", 10, ROLE_COUNT)                              \
	C(PER_SCHOOL_HIGH, "Hoog", 10, ROLE_COUNT)                             \
	C(PER_SCHOOL_SOURCE, "Herkomst", 10, ROLE_TEXT)                        \
	C(PER_SCHOOL_STATE, "Toestand", 18, ROLE_TEXT)                         \
	C(PER_SCHOOL_DUO_LOW, "DUO laag", 10, ROLE_COUNT)                      \
	C(PER_SCHOOL_DUO_HIGH, "DUO hoog", 10, ROLE_COUNT)                     \
	C(PER_SCHOOL_DIFFERENCE, "Verschil met DUO", 10, ROLE_COUNT)           \
	C(PER_SCHOOL_PART_LOW, "Teller laag", 10, ROLE_COUNT)                  \
	C(PER_SCHOOL_PART_HIGH, "Teller hoog", 10, ROLE_COUNT)                 \
	C(PER_SCHOOL_OF_LOW, "Noemer laag", 10, ROLE_COUNT)                    \
	C(PER_SCHOOL_OF_HIGH, "Noemer hoog", 10, ROLE_COUNT)                   \
	C(PER_SCHOOL_CHECK, "Controle met Gegevens", 10, ROLE_COUNT)

#define GROUPS(C)                                                              \
	C(GROUPS_FILE, "Bestand", 48, ROLE_TEXT)                               \
	C(GROUPS_FIRST, "Eerste regel", 10, ROLE_YEAR)                         \
	C(GROUPS_LAST, "Laatste regel", 10, ROLE_YEAR)                         \
	C(GROUPS_ROWS, "Rijen", 10, ROLE_COUNT)                                \
	C(GROUPS_KIND, "Soort", 22, ROLE_TEXT)                                 \
	C(GROUPS_SOURCE, "Bron", 10, ROLE_TEXT)                                \
	C(GROUPS_YEAR, "Jaar", 8, ROLE_YEAR)                                   \
	C(GROUPS_DATE, "Datum", 12, ROLE_DATE)                                 \
	C(GROUPS_VESTIGING, "Vestiging", 12, ROLE_TEXT)                        \
	C(GROUPS_NAME, "School", 40, ROLE_TEXT)                                \
	C(GROUPS_LEERJAAR, "Leerjaar", 10, ROLE_TEXT)                          \
	C(GROUPS_LEERWEG, "Leerweg", 10, ROLE_TEXT)                            \
	C(GROUPS_PROFIEL, "Profiel", 10, ROLE_TEXT)                            \
	C(GROUPS_DOMEIN, "Domein", 10, ROLE_TEXT)                              \
	C(GROUPS_NIVEAU, "Niveau", 10, ROLE_TEXT)                              \
	C(GROUPS_GEDIPLOMEERD, "Gediplomeerd", 12, ROLE_TEXT)                  \
	C(GROUPS_ACTIVITEIT, "Activiteit", 12, ROLE_TEXT)                      \
	C(GROUPS_SESSIE, "Sessie", 28, ROLE_TEXT)                              \
	C(GROUPS_LOW, "Laag", 10, ROLE_COUNT)                                  \
	C(GROUPS_HIGH, "Hoog", 10, ROLE_COUNT)                                 \
	C(GROUPS_COUNTS, "Telt mee voor", 34, ROLE_TEXT)                       \
	C(GROUPS_KEUZEVAK, "Keuzevak", 12, ROLE_TEXT)                          \
	C(GROUPS_FASE, "Fase", 14, ROLE_TEXT)                                  \
	C(GROUPS_UNTIL, "Tot", 12, ROLE_DATE)                                  \
	C(GROUPS_COMPANY, "Bedrijf", 34, ROLE_TEXT)                            \
	C(GROUPS_KVK, "KvK", 12, ROLE_TEXT)

#define SOURCES(C)                                                             \
	C(SOURCES_FILE, "Bestand", 44, ROLE_TEXT)                              \
	C(SOURCES_KIND, "Soort", 24, ROLE_TEXT)                                \
	C(SOURCES_SOURCE, "Bron", 10, ROLE_TEXT)                               \
	C(SOURCES_ENCODING, "Codering", 12, ROLE_TEXT)                         \
	C(SOURCES_BYTES, "Bytes", 12, ROLE_COUNT)                              \
	C(SOURCES_SHA256, "SHA-256", 36, ROLE_TEXT)                            \
	C(SOURCES_READ, "Rijen gelezen", 10, ROLE_COUNT)                       \
	C(SOURCES_USED, "Gebruikt", 10, ROLE_COUNT)                            \
	C(SOURCES_REJECTED, "Afgekeurd", 10, ROLE_COUNT)                       \
	C(SOURCES_IGNORED, "Niet meegeteld", 10, ROLE_COUNT)                   \
	C(SOURCES_CHECK, "Controle", 10, ROLE_COUNT)                           \
	C(SOURCES_WORD, "Klopt het?", 12, ROLE_TEXT)

enum { PER_SCHOOL(SHEET_COLUMN_ID) PER_SCHOOL_COLUMNS };
enum { GROUPS(SHEET_COLUMN_ID) GROUPS_COLUMNS };
enum { SOURCES(SHEET_COLUMN_ID) SOURCES_COLUMNS };

void tab_front(struct book *, const struct report *);
void tab_summary(struct book *, const struct report *);
void tab_goals(struct book *, const struct report *);
void tab_schools(struct book *, const struct report *);
void tab_listings(struct book *, const struct report *);
void tab_findings(struct book *, const struct report *);
void tab_groups(struct book *, const struct report *);
void tab_definitions(struct book *, const struct report *);
void tab_sources(struct book *, const struct report *);

/* Walks the sheets of tab_listings() that there are: true with the name and
 * what is on it. `at` starts at 0. */
bool listing_at(const struct report *, size_t *at, const char **name,
		const char **what);

/*
 * Walks the goals in order of their number: the next one above `after`, or
 * false. Goals are whole numbers.
 */
bool goals_next(const struct report *, long after, long *goal);

/* In Dutch, what an indicator counts. */
void indicator_say(struct buffer *, const struct text *indicator);

/*
 * The region's figure at VERDICT_LOW or VERDICT_HIGH: a live sum over Per
 * school where it is one; `code` and `year` are the columns of this sheet
 * that have the indicator and the year.
 */
void figure_put(struct sheet *, const struct report *,
		const struct text *verdict, int end, size_t code, size_t year);

/* How it was reached, in a sentence. */
void figure_say(struct buffer *, const struct report *,
		const struct text *verdict);

/* The verdict as sign and word, in its colour. */
void verdict_put(struct sheet *, struct text word);

#endif
