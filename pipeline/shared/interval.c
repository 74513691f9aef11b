#include "interval.h"

static const long most = 999999999;

bool interval_parse(struct text t, struct interval *interval)
{
	bool below = text_starts(t, "<");
	long number;

	if (below)
		t = text_trim((struct text){t.at + 1, t.len - 1});
	if (!text_long(t, &number) || number < 0 || number > most)
		return false;
	if (below && number < 2)
		return false;
	*interval = below ? (struct interval){1, number - 1}
			  : (struct interval){number, number};
	return true;
}

struct interval interval_add(struct interval a, struct interval b)
{
	return (struct interval){a.low + b.low, a.high + b.high};
}

/* Half up. */
static long permille(long part, long whole)
{
	return (part * 2000 + whole) / (2 * whole);
}

struct interval interval_share(struct interval part, struct interval whole)
{
	struct interval rest = {whole.low - part.low, whole.high - part.high};

	if (rest.low < 0)
		rest.low = 0;
	if (rest.high < rest.low)
		rest.high = rest.low;
	if (part.low + rest.low <= 0)
		return (struct interval){0, 1000};
	return (struct interval){permille(part.low, part.low + rest.high),
				 permille(part.high, part.high + rest.low)};
}
