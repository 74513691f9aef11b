/*
 * columns: the tables that formulas of other sheets look in: their columns, and
 * what formulas call those by that they look in often, behind the word of the
 * table (names.c).
 */
#ifndef WORKBOOK_COLUMNS_H
#define WORKBOOK_COLUMNS_H

#include "sheet.h"

#define GOALS(C)                                                               \
	C(GOAL_NAME, "Indicator", 32, ROLE_TEXT)                               \
	C(GOAL_YEAR, "Jaar", 8, ROLE_YEAR)                                     \
	C(GOAL_LOW, "Laag", 10, ROLE_COUNT)                                    \
	C(GOAL_HIGH, "Hoog", 10, ROLE_COUNT)                                   \
	C(GOAL_TARGET, "Streef- waarde", 10, ROLE_COUNT)                       \
	C(GOAL_WRITTEN, "In het plan", 12, ROLE_TEXT)                          \
	C(GOAL_DUE, "Nodig op deze datum", 10, ROLE_COUNT)                     \
	C(GOAL_VERDICT, "Oordeel", 20, ROLE_TEXT)                              \
	C(GOAL_MEANING, "Uitleg", 34, ROLE_TEXT)                               \
	C(GOAL_COVERAGE, "Dekking", 12, ROLE_TEXT)                             \
	C(GOAL_MISSING, "Ontbrekende scholen", 20, ROLE_TEXT)                  \
	C(GOAL_PART_LOW, "Teller laag", 8, ROLE_COUNT)                         \
	C(GOAL_PART_HIGH, "Teller hoog", 8, ROLE_COUNT)                        \
	C(GOAL_OF_LOW, "Noemer laag", 8, ROLE_COUNT)                           \
	C(GOAL_OF_HIGH, "Noemer hoog", 8, ROLE_COUNT)                          \
	C(GOAL_LINE, "Regel in plan", 8, ROLE_YEAR)                            \
	C(GOAL_CODE, "Code", 15, ROLE_TEXT)
#define GOALS_NAMES(N)                                                         \
	N(GOAL_LOW, "laag")                                                    \
	N(GOAL_HIGH, "hoog")                                                   \
	N(GOAL_CODE, "code")

#define PER_SCHOOL(C)                                                          \
	C(PER_SCHOOL_NAME, "Indicator", 51, ROLE_TEXT)                         \
	C(PER_SCHOOL_YEAR, "Jaar", 8, ROLE_YEAR)                               \
	C(PER_SCHOOL_VESTIGING, "Vestiging", 12, ROLE_TEXT)                    \
	C(PER_SCHOOL_SCHOOL, "School", 46, ROLE_TEXT)                          \
	C(PER_SCHOOL_SUBREGION, "Subregio", 10, ROLE_TEXT)                     \
	C(PER_SCHOOL_COSTCENTRE, "Kostenplaats", 14, ROLE_TEXT)                \
	C(PER_SCHOOL_LOW, "Laag", 10, ROLE_COUNT)                              \
	C(PER_SCHOOL_HIGH, "Hoog", 10, ROLE_COUNT)                             \
	C(PER_SCHOOL_SOURCE, "Herkomst", 10, ROLE_TEXT)                        \
	C(PER_SCHOOL_STATE, "Toestand", 18, ROLE_TEXT)                         \
	C(PER_SCHOOL_PART_LOW, "Teller laag", 10, ROLE_COUNT)                  \
	C(PER_SCHOOL_PART_HIGH, "Teller hoog", 10, ROLE_COUNT)                 \
	C(PER_SCHOOL_OF_LOW, "Noemer laag", 10, ROLE_COUNT)                    \
	C(PER_SCHOOL_OF_HIGH, "Noemer hoog", 10, ROLE_COUNT)                   \
	C(PER_SCHOOL_CODE, "Code", 18, ROLE_TEXT)
#define PER_SCHOOL_NAMES(N)                                                    \
	N(PER_SCHOOL_YEAR, "jaar")                                             \
	N(PER_SCHOOL_SUBREGION, "subregio")                                    \
	N(PER_SCHOOL_LOW, "laag")                                              \
	N(PER_SCHOOL_HIGH, "hoog")                                             \
	N(PER_SCHOOL_PART_LOW, "teller_laag")                                  \
	N(PER_SCHOOL_PART_HIGH, "teller_hoog")                                 \
	N(PER_SCHOOL_OF_LOW, "noemer_laag")                                    \
	N(PER_SCHOOL_OF_HIGH, "noemer_hoog")                                   \
	N(PER_SCHOOL_CODE, "code")

/* What the data of all kinds have; the columns of a kind come behind these,
 * and the vestiging, if it has one, is the first of those. */
#define DATA(C)                                                                \
	C(DATA_FILE, "Bestand", 34, ROLE_TEXT)                                 \
	C(DATA_FIRST, "Eerste regel", 10, ROLE_YEAR)                           \
	C(DATA_LAST, "Laatste regel", 10, ROLE_YEAR)                           \
	C(DATA_ROWS, "Rijen", 10, ROLE_COUNT)                                  \
	C(DATA_OPENED, "Rijen hier het eerst", 10, ROLE_COUNT)                 \
	C(DATA_SOURCE, "Bron", 10, ROLE_TEXT)                                  \
	C(DATA_YEAR, "Jaar", 8, ROLE_YEAR)                                     \
	C(DATA_LOW, "Laag", 10, ROLE_COUNT)                                    \
	C(DATA_HIGH, "Hoog", 10, ROLE_COUNT)                                   \
	C(DATA_COUNTS, "Telt mee voor", 38, ROLE_TEXT)                         \
	C(DATA_PART, "Telt mee in de teller van", 20, ROLE_TEXT)
#define DATA_NAMES(N)                                                          \
	N(DATA_SOURCE, "bron")                                                 \
	N(DATA_YEAR, "jaar")                                                   \
	N(DATA_LOW, "laag")                                                    \
	N(DATA_HIGH, "hoog")                                                   \
	N(DATA_COUNTS, "telt_mee_voor")                                        \
	N(DATA_PART, "in_teller_van")                                          \
	N(DATA_VESTIGING, "vestiging")

#define MEMBERS(C)                                                             \
	C(MEMBERS_NAME, "Indicator", 46, ROLE_TEXT)                            \
	C(MEMBERS_YEAR, "Jaar", 8, ROLE_YEAR)                                  \
	C(MEMBERS_NUMBER, "Nummer", 10, ROLE_YEAR)                             \
	C(MEMBERS_VESTIGING, "Vestiging", 12, ROLE_TEXT)                       \
	C(MEMBERS_SCHOOL, "School", 40, ROLE_TEXT)                             \
	C(MEMBERS_FIRST, "Telt in regio", 10, ROLE_COUNT)                      \
	C(MEMBERS_SOURCE, "Herkomst", 10, ROLE_TEXT)                           \
	C(MEMBERS_FILE, "Bestand", 34, ROLE_TEXT)                              \
	C(MEMBERS_LINE, "Eerste regel", 8, ROLE_YEAR)                          \
	C(MEMBERS_CODE, "Code", 18, ROLE_TEXT)
#define MEMBERS_NAMES(N)                                                       \
	N(MEMBERS_YEAR, "jaar")                                                \
	N(MEMBERS_VESTIGING, "vestiging")                                      \
	N(MEMBERS_FIRST, "in_regio")                                           \
	N(MEMBERS_SOURCE, "herkomst")                                          \
	N(MEMBERS_CODE, "code")

/* What all sheets on money have, behind columns of their own. */
#define MONEY(C)                                                               \
	C(MONEY_BUDGETED, "Begroot", 16, ROLE_EURO)                            \
	C(MONEY_REALISED, "Gerealiseerd", 16, ROLE_EURO)                       \
	C(MONEY_LEFT, "Nog over (min: te veel)", 16, ROLE_EURO)                \
	C(MONEY_SPENT, "Besteed (%)", 10, ROLE_SHARE)                          \
	C(MONEY_CASH, "Cofinanciering in geld", 16, ROLE_EURO)                 \
	C(MONEY_KIND, "Cofinanciering in natura", 16, ROLE_EURO)               \
	C(MONEY_SHARE, "Aandeel cofinanciering (%)", 14, ROLE_SHARE)           \
	C(MONEY_NORM, "Norm (%)", 10, ROLE_SHARE)                              \
	C(MONEY_OVER, "Verschil met norm", 12, ROLE_SHARE)                     \
	C(MONEY_WORD, "Uitkomst", 18, ROLE_TEXT)

#define FINANCES(C)                                                            \
	C(FINANCES_ACTIVITY, "Activiteit", 10, ROLE_YEAR)                      \
	C(FINANCES_TITLE, "Titel", 40, ROLE_TEXT)                              \
	C(FINANCES_YEAR, "Jaar", 8, ROLE_YEAR)
#define FINANCES_NAMES(N)                                                      \
	N(FINANCES_ACTIVITY, "activiteit")                                     \
	N(FINANCES_YEAR, "jaar")                                               \
	N(FINANCES_MONEY + MONEY_BUDGETED, "begroot")                          \
	N(FINANCES_MONEY + MONEY_REALISED, "gerealiseerd")                     \
	N(FINANCES_MONEY + MONEY_CASH, "geld")                                 \
	N(FINANCES_MONEY + MONEY_KIND, "natura")

/* On SHEET_ACTIVITIES. */
#define ACTIVITIES_NAMES(N)                                                    \
	N(TOTALS_KEY, "nummer")                                                \
	N(TOTALS_MONEY + MONEY_SHARE, "aandeel_cofinanciering")

#define AMOUNTS(C)                                                             \
	C(AMOUNTS_FILE, "Bestand", 44, ROLE_TEXT)                              \
	C(AMOUNTS_LINE, "Regel", 8, ROLE_YEAR)                                 \
	C(AMOUNTS_ACTIVITY, "Activiteit", 10, ROLE_YEAR)                       \
	C(AMOUNTS_YEAR, "Jaar", 8, ROLE_YEAR)                                  \
	C(AMOUNTS_COSTCENTRE, "Kostenplaats", 16, ROLE_TEXT)                   \
	C(AMOUNTS_BUDGETED, "Begroot", 16, ROLE_EURO)                          \
	C(AMOUNTS_REALISED, "Gerealiseerd", 16, ROLE_EURO)                     \
	C(AMOUNTS_CASH, "Cofinanciering in geld", 16, ROLE_EURO)               \
	C(AMOUNTS_KIND, "Cofinanciering in natura", 16, ROLE_EURO)
#define AMOUNTS_NAMES(N)                                                       \
	N(AMOUNTS_ACTIVITY, "activiteit")                                      \
	N(AMOUNTS_YEAR, "jaar")                                                \
	N(AMOUNTS_COSTCENTRE, "kostenplaats")                                  \
	N(AMOUNTS_BUDGETED, "begroot")                                         \
	N(AMOUNTS_REALISED, "gerealiseerd")                                    \
	N(AMOUNTS_CASH, "geld")                                                \
	N(AMOUNTS_KIND, "natura")

/* What was found, a row for each cause. */
#define CAUSES(C)                                                              \
	C(CAUSE_LEVEL, "Niveau", 15, ROLE_TEXT)                                \
	C(CAUSE_WHAT, "Wat is er", 34, ROLE_TEXT)                              \
	C(CAUSE_FIX, "Wat te doen", 33, ROLE_TEXT)                             \
	C(CAUSE_FILE, "Bestand", 22, ROLE_TEXT)                                \
	C(CAUSE_LINE, "Regel", 8, ROLE_YEAR)                                   \
	C(CAUSE_PLACES, "Ook op", 12, ROLE_TEXT)                               \
	C(CAUSE_ROWS, "Rijen", 8, ROLE_COUNT)                                  \
	C(CAUSE_COLUMN, "Kolom", 13, ROLE_TEXT)                                \
	C(CAUSE_VESTIGING, "Vestiging", 11, ROLE_TEXT)                         \
	C(CAUSE_SCHOOL, "School", 20, ROLE_TEXT)                               \
	C(CAUSE_FOUND, "Gevonden", 13, ROLE_TEXT)                              \
	C(CAUSE_EXPECTED, "Verwacht", 18, ROLE_TEXT)                           \
	C(CAUSE_CODE, "Code", 16, ROLE_TEXT)
#define CAUSES_NAMES(N)                                                        \
	N(CAUSE_ROWS, "rijen")                                                 \
	N(CAUSE_CODE, "code")

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
#define SOURCES_NAMES(N)                                                       \
	N(SOURCES_KIND, "soort")                                               \
	N(SOURCES_USED, "gebruikt")

enum { GOALS(SHEET_COLUMN_ID) GOAL_COLUMNS };
enum { PER_SCHOOL(SHEET_COLUMN_ID) PER_SCHOOL_COLUMNS };
enum { DATA(SHEET_COLUMN_ID) DATA_COLUMNS, DATA_VESTIGING = DATA_COLUMNS };
enum { MEMBERS(SHEET_COLUMN_ID) MEMBERS_COLUMNS };
enum { MONEY(SHEET_COLUMN_ID) MONEY_COLUMNS };
enum { FINANCES(SHEET_COLUMN_ID) FINANCES_MONEY }; /* which stand there */
enum { AMOUNTS(SHEET_COLUMN_ID) AMOUNTS_COLUMNS };
enum { CAUSES(SHEET_COLUMN_ID) CAUSE_COLUMNS };
enum { TOTALS_KEY, TOTALS_TITLE, TOTALS_MONEY }; /* which stand there */
enum { SOURCES(SHEET_COLUMN_ID) SOURCES_COLUMNS };

#endif
