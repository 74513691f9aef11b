/*
 * model: what the pages are about, from the masked records.
 *
 * Ownership: everything lives in the dossier's arena until model_release().
 */
#ifndef CHARTS_MODEL_H
#define CHARTS_MODEL_H

#include "dossier.h"
#include "verdict.h"

/* In the indicator's unit; a share in percents. */
struct range {
	bool known;
	double low, high;
};

/* One indicator in one year, over the region. */
struct point {
	long year;
	struct range figure;
	bool aimed; /* is there a target? */
	double target;
	double due; /* by the moment, of a year that runs; below 0: none */
	enum verdict verdict;
	enum reason reason;
	long expected, delivered, standin;
	struct text missing;
	bool running; /* more may come in this year */
};

struct trait {
	struct text code, name, unit, filter, source, line;
	long goal;
	int decimals; /* of its numbers: 1 for a share, else 0 */
	bool adds;    /* do schools add up to the region? */
	bool based;
	double baseline;
	long baseline_year;
	struct point *point; /* by year, rising */
	size_t points;
	const struct dossier_row *measure; /* its first */
	bool aimed;                        /* has it any target? */
	bool filled;                       /* is any figure known? */
};

struct model {
	struct dossier dossier;
	const struct text *about; /* the report record */
	long begin, end;          /* years of the plan */
	struct trait *trait;
	size_t traits;
};

void model_init(struct model *);
void model_release(struct model *);

/* Once all records are in; false if there is no report record. */
bool model_settle(struct model *);

/* The year of it, or NULL. */
const struct point *model_point(const struct trait *, long year);

/* The last year that a judgement can be read from: judged, else without
 * data; NULL if there is none with a target. */
const struct point *model_judged(const struct trait *);

/* The year before, if anything is known of it. */
const struct point *model_before(const struct trait *, long year);

/* The last year of which anything is known. */
const struct point *model_latest(const struct trait *);

/* What a page of it is about: the judged year, else the latest. */
const struct point *model_now(const struct trait *);

/* The range in a column and the one behind it. */
struct range model_range(const struct text *field, int low);

/* The first row of a kind whose first columns are an indicator and a year
 * (0: any); NULL if there is none. */
const struct dossier_row *model_row(const struct model *, enum record_kind,
				    struct text indicator, long year);

/* Where an indicator is heading; year 0: nobody looked. */
struct forecast {
	long year, known_year;
	struct range range;
	bool needed; /* is it known what must be added? */
	double target, pace;
	struct text method, reason; /* reason: why there is no range */
	long tests;
	double error, worst; /* percents; of a share percent points */
};

struct forecast model_forecast(const struct model *, const struct trait *);

/* The measure of a vestiging; NULL if there is none. */
const struct dossier_row *model_measure(const struct model *,
					struct text indicator, long year,
					struct text vestiging);

#endif
