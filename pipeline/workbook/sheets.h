/*
 * sheets: the sheets of the report, in the order of their tabs; each tab_*()
 * writes one, or those of all goals.
 */
#ifndef WORKBOOK_SHEETS_H
#define WORKBOOK_SHEETS_H

#include "report.h"
#include "verdict.h"
#include "workbook/columns.h"

#define SHEET_FRONT       "Voorblad"
#define SHEET_SUMMARY     "Samenvatting"
#define SHEET_GOAL        "Doelstelling "
#define SHEET_SCHOOLS     "Per school"
#define SHEET_DUO         "Aansluiting met DUO"
#define SHEET_FORECAST    "Verwachting"
#define SHEET_FINANCES    "Financi\xC3\xABn"
#define SHEET_YEARS       "Financi\xC3\xABn per jaar"
#define SHEET_ACTIVITIES  "Financi\xC3\xABn per activiteit"
#define SHEET_CENTRES     "Financi\xC3\xABn per kostenplaats"
#define SHEET_AMOUNTS     "Aangeleverde bedragen"
#define SHEET_BOARD       "Leveringen"
#define SHEET_FINDINGS    "Bevindingen"
#define SHEET_CODES       "Bevindingen per soort"
#define SHEET_MUTATIONS   "Mutaties"
#define SHEET_PROGRESS    "Bevindingen vergeleken"
#define SHEET_CHECKS      "Controles"
#define SHEET_NORMS       "Normen"
#define SHEET_DATA        "Gegevens "
#define SHEET_MEMBERS     "Unieke telling"
#define SHEET_DEFINITIONS "Definities"
#define SHEET_NAMES       "Namen in formules"
#define SHEET_SOURCES     "Bronnen"

/* Where on the sheets of tab_listings() that stands which formulas look for. */
enum { FORECAST_AT_KNOWN = 2, FORECAST_AT_TARGET = 4, FORECAST_AT_LOW = 6 };
enum {
	AGREEMENT_AT_ACTIVITY = 2,
	AGREEMENT_AT_VALUE = 5,
	AGREEMENT_AT_LOW = 7
};
enum { SUBREGION_AT_YEAR = 1, SUBREGION_AT_NAME = 2, SUBREGION_AT_CODE = 7 };

/* The column of the differences on SHEET_CHECKS, which are to be 0. */
enum { CHECKS_DIFFERENCE = 5 };

void tab_front(struct book *, const struct report *);
void tab_summary(struct book *, const struct report *);
void tab_goals(struct book *, const struct report *);
void tab_schools(struct book *, const struct report *);
void tab_duo(struct book *, const struct report *);
void tab_finances(struct book *, const struct report *);
void tab_totals(struct book *, const struct report *);
void tab_amounts(struct book *, const struct report *);
void tab_listings(struct book *, const struct report *);
void tab_board(struct book *, const struct report *);
void tab_findings(struct book *, const struct report *);
void tab_codes(struct book *, const struct report *);
void tab_mutations(struct book *, const struct report *);
void tab_progress(struct book *, const struct report *);
void tab_checks(struct book *, const struct report *);
void tab_norms(struct book *, const struct report *);
void tab_groups(struct book *, const struct report *);
void tab_members(struct book *, const struct report *);
void tab_definitions(struct book *, const struct report *);
void tab_sources(struct book *, const struct report *);
void tab_names(struct book *, const struct report *);

/* How many rows SHEET_ACTIVITIES has under its header; the share of the
 * cofinancing that stands there, false if there is none. */
size_t totals_activities(const struct report *);
size_t totals_centres(const struct report *);
bool totals_share(const struct report *, struct text activity, double *share);

/* The same of SHEET_CODES, and the rows that its findings stand for. */
size_t codes_rows(const struct report *);
double codes_sum(const struct report *);
enum { CODES_ROWS = 3 };

/* The next cell is that of another sheet, which has this value. */
void reference_put(struct sheet *, const char *name, size_t column,
		   unsigned long row, double value);

/* The next cell is a field of a record, of what other sheets hold as well: by
 * formula; or nothing is put, and false. NO_FIELD: what follows from the other
 * cells of the row. */
enum { NO_FIELD = -1 };
bool live_put(struct sheet *, const struct report *, enum record_kind,
	      const struct text *record, int field);

/* The next cell is the column of a finding; of a file that did not come, its
 * kind. */
void finding_put_column(struct sheet *, const struct text *finding);

/* How many rows SHEET_FINDINGS has under its header, of this code or (NULL) of
 * all; and SHEET_PROGRESS. */
size_t findings_rows(const struct report *, struct text code);
size_t progress_rows(const struct report *);

/* Walks the sheets of tab_listings() that there are: true with the name and
 * what is on it. `at` starts at 0. */
bool listing_at(const struct report *, size_t *at, const char **name,
		const char **what);

/*
 * Walks the goals in order of their number: the next one above `after`, or
 * false. Goals are whole numbers.
 */
bool goals_next(const struct report *, long after, long *goal);

/* The sheet of a goal, with a NUL behind it. */
void goals_name(struct buffer *, long goal);

/* The goal of a verdict; false if it has none. */
bool goals_of(const struct report *, const struct text *verdict, long *goal);

/* Where this verdict stands: its goal, and its row on the sheet of that; 0 if
 * it has none. */
unsigned long goals_row(const struct report *, const struct text *verdict,
			long *goal);

/* The sheet with the data of a kind, with a NUL behind it. */
void groups_name(struct buffer *, enum record_kind);

/* In Dutch, what an indicator counts. */
void indicator_say(struct buffer *, const struct text *indicator);

/* Its name, or its code. */
struct text indicator_name(const struct report *, struct text indicator);

/* The same of a definition of technisch. */
struct text definition_name(const struct report *, struct text definition);

/* Not known, if the plan has no such activity. */
struct text activity_title(const struct report *, struct text activity);

/* Of the exports that it counts in, or KIND_OTHER. */
enum record_kind indicator_kind(const struct report *, struct text indicator);

/*
 * What formulas call the columns of a table by, which begins on the sheet of
 * that name: leerlingen_laag, and where it goes on in a second sheet
 * leerlingen_laag_2. NULL: they are called by their place.
 */
struct names;
struct names *names_of(const struct report *, const char *sheet);

/* Adds the name of a column, on the nth sheet, from 0, and keeps that a formula
 * has it: tab_names() defines those. False: it has none. */
bool names_add(struct buffer *, struct names *, size_t nth, size_t column);

/* A table with so many rows, for formulas: on the sheet of that name, and where
 * one is full on more of them. */
struct span {
	const char *name;
	size_t rows;
	unsigned long most;  /* rows on a sheet, with its header */
	struct names *names; /* of its columns, or NULL */
};

/* Of a table that grows with what was delivered; of one that does not. */
struct span span_of(const struct report *, const char *name, size_t rows);
struct span span_on_one(const struct report *, const char *name, size_t rows);

/* How many sheets it takes, at least one. */
size_t span_sheets(const struct span *);

/* In `name`, with a NUL behind it, that of the nth sheet, from 0; how many rows
 * it has under its header. */
size_t span_sheet(const struct span *, size_t nth, struct buffer *name);

/* Adds a column of the nth sheet to a formula: by its name, if it has one. */
void span_column(struct buffer *, const struct span *, size_t nth,
		 size_t column);

/* Adds SUM() over a column, of all its sheets. */
void span_sum(struct buffer *, const struct span *, size_t column);

/*
 * Rows of a table: those whose columns `there` have what is in the columns
 * `here` of the row at hand; with `word`, have it as a word among others; or
 * for which this condition holds.
 */
struct match {
	size_t there, here;
	bool word;
	const char *condition;
};

struct lookup {
	struct span in;
	const struct match *match;
	size_t matches;
};

/* Adds SUMIFS() over the column `values` there, of all its sheets. */
void lookup_sum(struct buffer *, const struct sheet *, const struct lookup *,
		size_t values);

/* The same of COUNTIFS(). */
void lookup_count(struct buffer *, const struct sheet *, const struct lookup *);

/* The next cell is that sum; it has this value. */
void lookup_put(struct sheet *, const struct lookup *, size_t values,
		double value);

/* The next cell is the low or high end of a share, in percents, from columns
 * of the row at hand; each has its high end in the next column. The whole is
 * not 0. */
struct share_columns {
	size_t part, whole;
};
void share_put(struct sheet *, const struct share_columns *, bool low,
	       double value);

/* The names of cells on SHEET_NORMS; empty if there is none. */
void norm_target(struct buffer *, const struct text *verdict);
void norm_share(struct buffer *, struct text activity);
#define NORM_TOLERANCE "toegestaan_verschil"
#define NORM_MOMENT    "jaar_van_rapportage"

/* The next cell: a norm by its name, or else the field. */
void norm_put(struct sheet *, const struct buffer *name, struct text field);

/* How many rows SHEET_CHECKS has under its header, and do all come out? */
size_t checks_count(const struct report *, bool *hold);

/* From how many schools a figure is, in words; and which are missing. */
void coverage_put(struct sheet *, const struct text *verdict);
void missing_put(struct sheet *, const struct report *,
		 const struct text *verdict);

/* The verdict as sign and word, in its colour. */
void verdict_put(struct sheet *, struct text word);

/* The same by a formula, which must come to it. */
void verdict_put_live(struct sheet *, enum verdict, const struct buffer *);

/* Adds IF(low>=target,"behaald",...): the verdict on a year that is over, by
 * cells of the row at hand; the high end is beside the low one. */
void verdict_add_judgement(struct buffer *, const struct sheet *, size_t low,
			   size_t target);

/* Adds the sign and word between quotes. */
void verdict_add_word(struct buffer *, enum verdict);

#endif
