/*
 * remarks: what struck in the files, and what came of it, in numbers: a table
 * in a column of a page, over as many sheets as it takes. That a vestiging
 * delivered nothing is none of them: the delivery board shows it.
 *
 * Ownership: remarks live until remarks_release(); texts are the model's.
 */
#ifndef CHARTS_REMARKS_H
#define CHARTS_REMARKS_H

#include "charts/flow.h"
#include "charts/pages.h"
#include "finding.h"

/* Findings of one code. */
struct remark {
	struct text code;
	long rows;
	enum finding_level level;
};

struct remarks {
	struct box box; /* where each sheet has them */
	struct remark *remark;
	size_t count;
	struct flow flow;
};

void remarks_init(struct remarks *, const struct pages *, struct box);
void remarks_draw(struct pages *, const struct remarks *, size_t sheet);
void remarks_release(struct remarks *);

#endif
