#include "voortgang/reading.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "voortgang/line.h"
#include "voortgang/say.h"
#include "voortgang/tee.h"
#include "voortgang/work.h"

/* The stage's own, at the same place in the file. */
static int own(int fd)
{
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);

	return copy < 0 ? say_trouble("dup: %s", strerror(errno)) : copy;
}

static int start(struct chain *c, const struct reading *reading,
		 const struct run *r)
{
	const struct line_input input = {.plan = r->tables.path,
					 .exports = &r->exports};
	int judged = own(reading->judged), delivered;

	if (judged < 0 || line_judge(c, &input, judged))
		return -1;
	delivered = own(reading->delivered);
	return delivered < 0 ? -1 : line_deliver(c, &input, delivered);
}

/* Nothing is carried: the stages write to the files themselves. */
int reading_make(const struct reading *reading, const struct run *r,
		 int *stopped)
{
	struct tee *tee = memory_new(sizeof(*tee));
	struct chain chain;
	int result = chain_init(&chain);

	tee_init(tee, &chain, r->signals);
	if (!result) {
		result = start(&chain, reading, r);
		if (result)
			chain_stop(&chain);
		else
			result = tee_run(tee, -1);
	}
	*stopped = tee->stopped;
	free(tee);
	return result;
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
