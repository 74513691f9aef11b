/*
 * plan: a region's plan, from its tables.
 *
 * Everything that differs between regions is here; nothing of it is in the
 * code. input/README.md says what each table means.
 *
 * Ownership: everything lives in plan.arena until plan_release().
 */
#ifndef PLAN_H
#define PLAN_H

#include "map.h"
#include "record.h"

/* regio.csv */
struct plan_region {
	struct text code, name, penvoerder;
	long begin, end;    /* first and last year of the plan */
	long smallest_cell; /* counts below it are hidden in public */
};

/* scholen.csv, one for each vestiging */
struct plan_school {
	struct text vestiging; /* BRIN and two digits */
	struct text name, school, aliases, subregion, board, costcentre;
	struct text delivers; /* the kinds that it should export */
	long from, to;        /* dates; 0: open */
	struct text successor;
};

/* Terms of a filter: each is a column and the values that it may have. */
struct plan_term {
	struct text column, values; /* values separated by `|` */
};

struct plan_filter {
	const struct plan_term *term;
	size_t terms;
};

enum plan_measure { MEASURE_SUM, MEASURE_DISTINCT, MEASURE_SHARE };

/* indicatoren.csv */
struct plan_indicator {
	struct text code, name, unit, filter_text, whole_text, source;
	long goal;             /* doelstelling */
	struct text kind_text; /* soort */
	enum record_kind kind; /* KIND_OTHER: no stage reads it yet */
	struct plan_filter filter, whole; /* whole: of a share */
	enum plan_measure measure;
	struct text measure_text, counting_text;
	struct text column; /* whose values are distinct, or `aantal` */
	bool cumulative;
	long known_after;             /* months after 1 January of the year */
	long baseline, baseline_year; /* -1: none */
	long line;                    /* of the plan's text; 0: none */
};

/* streefwaarden.csv */
struct plan_target {
	struct text indicator; /* its code */
	long year, value, line;
	struct text written;
};

/* technisch.csv: `code` counts as technical, for these leerwegen */
struct plan_technical {
	struct text definition, name, level, code, leerwegen, source;
	bool standard, mbo; /* mbo: code is a domein; else a profiel */
};

/* rapportages.csv */
struct plan_moment {
	long moment, due, from, to; /* dates */
	struct text title;
};

/* kolommen.csv: a header that feeds a column of a kind */
struct plan_column {
	struct text kind_text, source; /* soort, bron */
	enum record_kind kind;
	bool duo;
	struct text column, spelling;
	bool required;
};

struct plan {
	struct arena arena;
	struct plan_region region;
	struct plan_school *school;
	struct plan_indicator *indicator;
	struct plan_target *target;
	struct plan_technical *technical;
	struct plan_moment *moment;
	struct plan_column *column;
	size_t schools, indicators, targets, technicals, moments, columns;
	struct map school_of; /* folded key, name or alias -> plan_school */
	struct map word_of;   /* "leerweg\tbbl", folded -> struct text */
	struct map codes_of;  /* "leerweg" -> struct text, codes with blanks */
	int errors;
};

enum plan_part {
	PLAN_REGION = 1,
	PLAN_SCHOOLS = 2,
	PLAN_INDICATORS = 4,
	PLAN_TARGETS = 8, /* needs PLAN_INDICATORS */
	PLAN_TECHNICAL = 16,
	PLAN_MOMENTS = 32,
	PLAN_COLUMNS = 64,
	PLAN_WORDS = 128,
	PLAN_ALL = 255
};

/* Reads the parts asked for. Every error is written to standard error, in
 * Dutch, and counted in plan.errors; a plan with errors is not to be used. */
void plan_load(struct plan *, const char *folder, unsigned parts);
void plan_release(struct plan *);

/* By key, name or alias, without regard to case and blanks; NULL if unknown. */
const struct plan_school *plan_school_of(const struct plan *, struct text);

/* By exact key; NULL if it is not of this plan. */
const struct plan_school *plan_vestiging(const struct plan *, struct text);

/*
 * The code that a spelling stands for in a code list (leerweg, profiel,
 * domein, gediplomeerd). False if the spelling is not known; an empty code
 * if it is known to say nothing.
 */
bool plan_word(const struct plan *, struct text list, struct text spelling,
	       struct text *code);

/* Is it a code of that list? The list is known if it has any codes. */
bool plan_code(const struct plan *, struct text list, struct text code);
struct text plan_codes(const struct plan *, struct text list);

const struct plan_indicator *plan_indicator_of(const struct plan *,
					       struct text code);
const struct plan_target *
plan_target_of(const struct plan *, const struct plan_indicator *, long year);
const struct plan_moment *plan_moment_of(const struct plan *, long moment);

/* Is this vestiging, in this year, expected to export that kind? */
bool plan_expects(const struct plan_school *, struct text kind, long year);

/* Is a profiel (mbo: a domein) technical under the standard definition?
 * Source: plan, lines on activity 8 and docenten of doelstelling 2. */
bool plan_is_technical(const struct plan *, bool mbo, struct text code,
		       struct text leerweg);

#endif
