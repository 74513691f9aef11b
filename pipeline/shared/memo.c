#include "memo.h"

#include <stdint.h>
#include <stdlib.h>

/* Places in a set; a text has one set, and any place in it. */
enum { WAYS = 4, SETS = MEMO_PLACES / WAYS };

struct memo_place {
	void *value;
	unsigned age;
	unsigned tag; /* of the text, to pass over most others unread */
	unsigned char len;
	char key[MEMO_KEY];
};

void memo_init(struct memo *memo)
{
	memo->place = memory_new(MEMO_PLACES * sizeof(*memo->place));
	memo->age = 1;
}

void memo_clear(struct memo *memo)
{
	memo->age++;
}

void memo_release(struct memo *memo)
{
	free(memo->place);
	memo->place = NULL;
}

/* Eight bytes at a time: the texts are short, and there are many. */
static uint64_t sum_of(struct text t)
{
	uint64_t sum = t.len, eight;
	size_t i = 0;

	for (; t.len - i >= sizeof(eight); i += sizeof(eight)) {
		memcpy(&eight, t.at + i, sizeof(eight));
		sum = (sum ^ eight) * 0x9E3779B97F4A7C15u;
		sum ^= sum >> 32;
	}
	for (eight = 0; i < t.len; i++)
		eight = eight << 8 | (unsigned char)t.at[i];
	sum = (sum ^ eight) * 0x9E3779B97F4A7C15u;
	return sum ^ sum >> 32;
}

static struct memo_place *set_of(const struct memo *memo, uint64_t sum)
{
	return &memo->place[sum % SETS * WAYS];
}

static bool is_at(const struct memo_place *place, unsigned age, unsigned tag,
		  struct text t)
{
	return place->tag == tag && place->age == age && place->len == t.len &&
	       memcmp(place->key, t.at, t.len) == 0;
}

void *memo_recall(const struct memo *memo, struct text t)
{
	uint64_t sum = sum_of(t);
	unsigned tag = (unsigned)(sum >> 32);
	const struct memo_place *place = set_of(memo, sum);

	for (const struct memo_place *end = place + WAYS; place < end; place++)
		if (is_at(place, memo->age, tag, t))
			return place->value;
	return NULL;
}

/* A place of another age, or else the one whose turn it is. */
static struct memo_place *place_for(const struct memo *memo, uint64_t sum)
{
	struct memo_place *place = set_of(memo, sum);

	for (size_t i = 0; i < WAYS; i++)
		if (place[i].age != memo->age)
			return &place[i];
	return &place[(sum >> 32) % WAYS];
}

void memo_keep(struct memo *memo, struct text t, void *value)
{
	uint64_t sum = sum_of(t);
	struct memo_place *place = place_for(memo, sum);

	if (t.len > MEMO_KEY)
		return;
	memcpy(place->key, t.at, t.len);
	place->len = (unsigned char)t.len;
	place->tag = (unsigned)(sum >> 32);
	place->age = memo->age;
	place->value = value;
}
