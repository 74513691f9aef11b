#include "memo.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Slots in a set; a text has one set, and any slot in it. */
enum { WAYS = 4, SETS = MEMO_PLACES / WAYS };

/* Where a text is kept. */
struct memo_slot {
	uint16_t number; /* of the place, from 1; 0: the slot is empty */
	uint16_t tag;    /* of the text, to pass over most others unread */
};

struct memo_place {
	void *value;
	unsigned char len;
	char key[MEMO_KEY];
};

static_assert(MEMO_PLACES <= UINT16_MAX, "a slot has the number of a place");

void memo_init(struct memo *memo)
{
	memo->slot = memory_new(MEMO_PLACES * sizeof(*memo->slot));
	memo->place = memory_new(MEMO_PLACES * sizeof(*memo->place));
	memo->places = 0;
}

void memo_clear(struct memo *memo)
{
	if (memo->places)
		memset(memo->slot, 0, MEMO_PLACES * sizeof(*memo->slot));
	memo->places = 0;
}

void memo_release(struct memo *memo)
{
	free(memo->slot);
	free(memo->place);
	*memo = (struct memo){.slot = NULL};
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

static struct memo_slot *set_of(const struct memo *memo, uint64_t sum)
{
	return &memo->slot[sum % SETS * WAYS];
}

static uint16_t tag_of(uint64_t sum)
{
	return (uint16_t)(sum >> 48);
}

static struct memo_place *place_at(const struct memo *memo,
				   const struct memo_slot *slot)
{
	return &memo->place[slot->number - 1];
}

void *memo_recall(const struct memo *memo, struct text t)
{
	uint64_t sum = sum_of(t);
	const struct memo_slot *slot = set_of(memo, sum);

	for (size_t i = 0; i < WAYS && slot[i].number; i++) {
		const struct memo_place *place = place_at(memo, &slot[i]);

		if (slot[i].tag == tag_of(sum) && place->len == t.len &&
		    memcmp(place->key, t.at, t.len) == 0)
			return place->value;
	}
	return NULL;
}

/* One that is empty, with the next place: as many are touched as there are
 * texts. If none is, the one whose turn it is. */
static struct memo_slot *slot_for(struct memo *memo, uint64_t sum)
{
	struct memo_slot *slot = set_of(memo, sum);

	for (size_t i = 0; i < WAYS; i++)
		if (!slot[i].number) {
			slot[i].number = (uint16_t)++memo->places;
			return &slot[i];
		}
	return &slot[(sum >> 32) % WAYS];
}

void memo_keep(struct memo *memo, struct text t, void *value)
{
	uint64_t sum = sum_of(t);
	struct memo_slot *slot;
	struct memo_place *place;

	if (t.len > MEMO_KEY)
		return;
	slot = slot_for(memo, sum);
	slot->tag = tag_of(sum);
	place = place_at(memo, slot);
	memcpy(place->key, t.at, t.len);
	place->len = (unsigned char)t.len;
	place->value = value;
}
