#include "nearest.h"

/* Longer words are not compared. */
enum { LONGEST = 64 };

/* How many slips a word of this length may have. */
static size_t slips_allowed(size_t len)
{
	return len < 3 ? 0 : len < 8 ? 1 : len < 14 ? 2 : 3;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Rows of the table of distances between the beginnings of a and b: this one,
 * and the two before it. */
struct table {
	size_t row[3][LONGEST + 1];
};

static size_t cell(const struct table *t, struct text a, struct text b,
		   size_t i, size_t j)
{
	const size_t *now = t->row[i % 3], *before = t->row[(i + 2) % 3];
	size_t slips = least(before[j], now[j - 1]) + 1;

	slips = least(slips, before[j - 1] + (a.at[i - 1] != b.at[j - 1]));
	if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
	    a.at[i - 2] == b.at[j - 1])
		slips = least(slips, t->row[(i + 1) % 3][j - 2] + 1);
	return slips;
}

size_t nearest_slips(struct text a, struct text b, size_t most)
{
	struct table t;

	if (a.len > LONGEST || b.len > LONGEST || a.len > b.len + most ||
	    b.len > a.len + most)
		return most + 1;
	for (size_t j = 0; j <= b.len; j++)
		t.row[0][j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		t.row[i % 3][0] = i;
		for (size_t j = 1; j <= b.len; j++)
			t.row[i % 3][j] = cell(&t, a, b, i, j);
	}
	return t.row[a.len % 3][b.len];
}

void nearest_try(struct nearest *n, struct text word, const void *meaning)
{
	size_t most = slips_allowed(least(n->written.len, word.len));
	size_t slips = most ? nearest_slips(n->written, word, most) : 1;

	if (!slips || slips > most)
		return;
	if (n->slips && slips > n->slips)
		return;
	if (n->slips == slips) {
		n->doubt |= meaning != n->meaning;
		return;
	}
	n->meaning = meaning;
	n->slips = slips;
	n->doubt = false;
}

const void *nearest_meaning(const struct nearest *n)
{
	return n->slips && !n->doubt ? n->meaning : NULL;
}
