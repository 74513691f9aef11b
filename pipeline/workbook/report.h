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

struct report {
	struct dossier dossier;
	const struct text *about; /* the report record */
	long begin, end;          /* years of the plan */
	struct map region;        /* of sum: "indicator\tyear" */
	struct map groups;        /* of sum: and "\tvestiging\tsource" */
	struct map accounts;      /* of account, by file */
	size_t orphans;           /* accounts of files that nobody delivered */
	struct balance total;     /* of all files */
	size_t loose_region;      /* figures that do not add up */
	size_t loose_school;
	struct sentences missing; /* why it is voorlopig */
	struct sentences later;   /* what cannot be known yet */
	struct sentences standin; /* what DUO stands in for */
};

void report_init(struct report *);
void report_release(struct report *);

/* Adds everything up, once all records are in; false if there is no report
 * record. */
bool report_settle(struct report *);

/* Do the figures of this indicator add up over vestigingen? */
bool report_adds_up(const struct report *, struct text indicator);

/* Is it a percentage? */
bool report_is_share(const struct report *, struct text indicator);

/* What the vestigingen of the region add up to, or NULL. */
const struct sum *report_region(const struct report *, struct text indicator,
				struct text year);

/* Is the figure of this verdict the sum of those of the vestigingen? */
bool report_is_sum(const struct report *, const struct text *verdict);

/* What the groups of this measure add up to; false if that cannot be said:
 * distinct things, shares, years that go on counting, no figure. */
bool report_groups(const struct report *, const struct text *measure,
		   struct sum *);

bool report_in_plan(const struct report *, struct text year);

/* The name of a vestiging, or its key. */
struct text report_school(const struct report *, struct text vestiging);

/* Adds a sentence. */
void report_say(struct report *, struct sentences *, const struct buffer *);

#endif
