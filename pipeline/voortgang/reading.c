#include "voortgang/reading.h"

#include <unistd.h>

#include "voortgang/attend.h"
#include "voortgang/line.h"
#include "voortgang/say.h"
#include "voortgang/work.h"

static int start(struct chain *c, const struct reading *reading,
		 const struct run *r)
{
	const struct line_input input = {.plan = r->tables.path,
					 .exports = &r->exports};
	int judged = chain_share(reading->judged), delivered;

	if (judged < 0 || line_judge(c, &input, judged))
		return -1;
	delivered = chain_share(reading->delivered);
	return delivered < 0 ? -1 : line_deliver(c, &input, delivered);
}

int reading_make(const struct reading *reading, const struct run *r)
{
	struct chain chain;

	say_progress("reading %zu files", r->exports.files);
	if (chain_init(&chain))
		return -1;
	if (!start(&chain, reading, r))
		return attend_chain(&chain, r->signals);
	chain_stop(&chain);
	return -1;
}

int reading_open(struct reading *reading, const struct run *r)
{
	reading->judged = work_scratch(r->region, r->exports.bytes);
	if (reading->judged < 0)
		return -1;
	reading->delivered = work_scratch(r->region, r->exports.bytes);
	return reading->delivered < 0 ? -1 : 0;
}

void reading_release(struct reading *reading)
{
	if (reading->judged >= 0)
		close(reading->judged);
	if (reading->delivered >= 0)
		close(reading->delivered);
}
