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

/* lijnen.csv and doelstellingen.csv: a number, its name, its line */
struct plan_heading {
	long number, line;
	struct text name;
};

/* activiteiten.csv; lists of numbers are separated by blanks. Which goals it
 * serves stands twice in a plan: in its section and in the overview. */
struct plan_activity {
	long number, line, goals_line, overview_line;
	struct text lijnen, title, goals, overview_goals;
	struct text audience, responsible, cooperation;
};

/* mijlpalen.csv; from and to are quarters, 4 x year + 0 to 3; 0: undated */
struct plan_milestone {
	struct text id, result, how, when, who;
	struct text after; /* the id of what must be ready first; or empty */
	long activity, from, to, line;
};

/* keuzevakken.csv: also modules of praktijkonderwijs (profiel PrO) */
struct plan_subject {
	struct text code, name, aliases, profiel;
	long activity, line;
};

/* risicos.csv */
struct plan_risk {
	long number, line;
	struct text name, chance, impact, measure;
	struct text activities; /* that must lessen it */
};

/* teams.csv */
struct plan_team {
	long number, lijn, activity, line;
	struct text name;
};

/* afspraken.csv: a quantity that the plan promises outside its goal tables;
 * kind is hoeveelheid, overleg, evaluatie, resultaat or cofinanciering */
struct plan_agreement {
	struct text id, kind, indicator, unit, text;
	long activity, year, tenths, line; /* tenths: ten times the quantity;
					      activity, year, tenths 0: none */
};

/* tegenstrijdigheden.csv: what only a reader can find */
struct plan_contradiction {
	struct text code, subject, first, second, consequence;
	long first_line, second_line;
};

/* regels.csv: how a rule stands in this region. The table may be absent. */
enum plan_standing { RULE_ON, RULE_TRIAL, RULE_OFF };

struct plan_rule {
	struct text code; /* of a finding */
	struct text standing_text;
	enum plan_standing standing;
	long limit; /* from which on the rule finds something; -1: its own */
};

/* afwijkingen.csv: what a school has explained, and until when that holds.
 * The table may be absent. */
struct plan_deviation {
	struct text code, vestiging, reason;
	long until; /* the last date */
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
	struct plan_heading *lijn, *goal;
	struct plan_activity *activity;
	struct plan_milestone *milestone;
	struct plan_subject *subject;
	struct plan_risk *risk;
	struct plan_team *team;
	struct plan_agreement *agreement;
	struct plan_contradiction *contradiction;
	struct plan_rule *rule;
	struct plan_deviation *deviation;
	size_t rules, deviations;
	size_t lijnen, goals, activities, milestones, subjects, risks, teams;
	size_t agreements, contradictions;
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
	PLAN_ACTIVITIES = 256, /* all on activities; needs PLAN_INDICATORS */
	PLAN_RULES = 512,      /* needs PLAN_SCHOOLS */
	PLAN_ALL = 1023
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

/* What is clearly meant by a slip of the pen, see nearest.h: a code of that
 * list, at NULL if none is; a vestiging, by its key or a name, or NULL. */
struct text plan_code_near(const struct plan *, struct text list,
			   struct text spelling);
const struct plan_school *plan_school_near(const struct plan *,
					   struct text name);

const struct plan_indicator *plan_indicator_of(const struct plan *,
					       struct text code);
const struct plan_target *
plan_target_of(const struct plan *, const struct plan_indicator *, long year);
const struct plan_moment *plan_moment_of(const struct plan *, long moment);

/* NULL if there is none. */
const struct plan_activity *plan_activity_of(const struct plan *, long number);
const struct plan_milestone *plan_milestone_of(const struct plan *,
					       struct text id);

/* By code, name or alias, without regard to case and blanks. */
const struct plan_subject *plan_subject_of(const struct plan *, struct text);

/* The first agreement of that kind and activity (0: any), or NULL. */
const struct plan_agreement *plan_agreement_of(const struct plan *,
					       struct text kind, long activity);

/* RULE_ON for a rule that regels.csv does not name. */
enum plan_standing plan_rule_standing(const struct plan *, const char *code);

/* `otherwise` if regels.csv gives none. */
long plan_rule_limit(const struct plan *, const char *code, long otherwise);

/* What a school explained, if it holds on that date; or NULL. */
const struct plan_deviation *plan_deviation_of(const struct plan *,
					       struct text code,
					       struct text vestiging,
					       long date);

/* Does what is counted in a year count in the next too? */
bool plan_carries_over(const struct plan_indicator *);

/* Is this vestiging, in this year, expected to export that kind? */
bool plan_expects(const struct plan_school *, struct text kind, long year);

/* Is a profiel (mbo: a domein) technical under a definition, or the
 * standard one if that is empty? Source: plan, lines on activity 8 and
 * docenten of doelstelling 2. */
bool plan_is_technical(const struct plan *, struct text definition, bool mbo,
		       struct text code, struct text leerweg);

#endif
