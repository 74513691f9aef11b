/*
 * report: all that the sheets are made of: the records, and what they add up
 * to, so that a formula can be given the value that it has.
 *
 * Ownership: everything lives in the dossier's arena.
 */
#ifndef WORKBOOK_REPORT_H
#define WORKBOOK_REPORT_H

#include "balance.h"
#include "dossier.h"

struct sum {
	double low, high;
};

/* Of a share: its part and its whole. */
struct regional {
	struct sum figure, part, whole;
};

/* Over the stages. */
struct account {
	struct text file;
	struct balance balance;
};

/* A line for people, in Dutch. */
struct sentence {
	const struct sentence *next;
	struct text words;
};

struct sentences {
	struct sentence *first, *last;
	size_t count;
};

/* What groups and members add up to: groups that count towards an indicator
 * (of a share: its whole), those of a share's part, and members. */
enum counted { COUNTED_GROUPS, COUNTED_PARTS, COUNTED_MEMBERS, COUNTED };

enum { RUN_ROOM = 13 };

struct report {
	struct dossier dossier;
	const struct dossier *before; /* of the report before, or NULL */
	const struct text *about;     /* the report record */
	long begin, end;              /* years of the plan */
	unsigned long most;           /* rows on a sheet, with its header */
	struct map region;            /* of regional: "indicator\tyear" */
	struct map counted[COUNTED];  /* of sum: and "\tvestiging\tsource" */
	struct map members;           /* of sum, over the region */
	size_t rows[KINDS];           /* groups of each kind */
	struct map accounts;          /* of account, by file */
	struct map *names;            /* of names, by sheet; see names_of() */
	size_t orphans;       /* accounts of files that nobody delivered */
	struct balance total; /* of all files */
	size_t loose_region;  /* figures that do not add up */
	size_t loose_school;
	char run[RUN_ROOM];       /* the same for the same report */
	struct sentences missing; /* why it is voorlopig */
	struct sentences later;   /* what cannot be known yet */
	struct sentences standin; /* what DUO stands in for */
};

/* A sheet holds what Excel's do. */
void report_init(struct report *);
void report_release(struct report *);

/* Adds everything up, once all records are in; false if there is no report
 * record. */
bool report_settle(struct report *);

/* Are distinct persons or things counted? */
bool report_is_distinct(const struct report *, struct text indicator);

/* Do the figures of this indicator add up over vestigingen? */
bool report_adds_up(const struct report *, struct text indicator);

/* Is it a percentage? */
bool report_is_share(const struct report *, struct text indicator);

/* Is the figure of this verdict (of a share: its part and whole) what the
 * vestigingen, or the distinct members, add up to? */
bool report_is_sum(const struct report *, const struct text *verdict);

/* Is the figure of this measure what its groups or members add up to? Not for
 * sums over years that go on counting, nor where there is no figure. */
bool report_is_live(const struct report *, const struct text *measure);

/* How many distinct members of an indicator count over the region, over all
 * years. */
double report_members(const struct report *, struct text indicator);

/* The year of the moment; 0: it has none. */
long report_year(const struct report *);

bool report_in_plan(const struct report *, struct text year);

/* Is that year not over at the end of the period? */
bool report_runs(const struct report *, struct text year);

/* The name of a vestiging, or its key. */
struct text report_school(const struct report *, struct text vestiging);

/* That of a vestiging; not known, if the plan does not say. */
struct text report_subregion(const struct report *, struct text vestiging);

#endif
