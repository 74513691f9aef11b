#include "intake/canon.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>

#include "amount.h"
#include "date.h"
#include "intake/repair.h"
#include "placeholder.h"

enum { ENTRY_BITS = 8, ENTRIES = 1 << ENTRY_BITS, ROOM = 56 };

/* A vestiging: BRIN, two digits and two letters, and two digits. */
enum { BRIN = 4, VESTIGING = 6 };

/* Digits of a company's number. */
enum { KVK = 8 };

/* Between the parts of a school; no cell holds it, for rows with control
 * characters are refused. */
enum { BETWEEN = 0x1F };

struct entry {
	struct value value; /* in `room`, as far as it fits */
	size_t key_len;     /* 0: nothing is remembered */
	char key[ROOM], room[ROOM];
};

/* Direct-mapped: a value that comes to the same place takes it over. */
struct canon_cache {
	struct entry entry[ENTRIES];
	struct value last; /* what was found out last */
	struct buffer room;
};

struct question {
	const struct canon *canon;
	struct text column, written;
	bool *repaired;
};

/* Puts the canonical form in `out`; false if it says nothing. */
typedef bool rule(const struct question *, struct buffer *out);

static bool rule_date(const struct question *q, struct buffer *out)
{
	long date = date_parse(q->written);
	char room[DATE_ROOM];

	buffer_add(out, date ? text_of(date_iso(date, room)) : q->written);
	return true;
}

/* `79020 Techniek en procesindustrie`: the number is enough. */
static bool starts_with_code(const struct question *q, struct text *code)
{
	size_t len = 0;

	while (len < q->written.len &&
	       isdigit((unsigned char)q->written.at[len]))
		len++;
	*code = (struct text){q->written.at, len};
	return len && plan_code(q->canon->plan, q->column, *code);
}

static bool rule_code(const struct question *q, struct buffer *out)
{
	struct text code;

	if (!plan_word(q->canon->plan, q->column, q->written, &code) &&
	    !starts_with_code(q, &code))
		code = q->written;
	if (code.len)
		buffer_add(out, code);
	return code.len > 0;
}

/* Whether zeros stand before a number depends on a setting of the export:
 * 001234 and 1234 are one person. */
static struct text without_zeros(struct text number)
{
	struct text t = number;

	for (size_t i = 0; i < t.len; i++)
		if (!isdigit((unsigned char)t.at[i]))
			return number;
	while (t.len > 1 && *t.at == '0')
		t = (struct text){t.at + 1, t.len - 1};
	return t;
}

/* Nobody is called #N/B: that must not become a pseudonym. */
static bool rule_person(const struct question *q, struct buffer *out)
{
	char hex[PSEUDONYM_HEX];

	if (text_is_placeholder(q->written) ||
	    text_is_formula_error(q->written)) {
		buffer_add(out, q->written);
		return true;
	}
	digest_pseudonym(q->canon->key, without_zeros(q->written), hex);
	buffer_add(out, text_of(hex));
	return true;
}

/* The code of a keuzevak, for its name. */
static bool rule_subject(const struct question *q, struct buffer *out)
{
	const struct plan_subject *subject =
	    plan_subject_of(q->canon->plan, q->written);

	buffer_add(out, subject ? subject->code : q->written);
	return true;
}

/* Spreadsheets drop leading zeros, and people part the digits. */
static bool rule_kvk(const struct question *q, struct buffer *out)
{
	size_t digits = 0;

	for (size_t i = 0; i < q->written.len; i++)
		if (isdigit((unsigned char)q->written.at[i]))
			digits++;
		else if (!strchr(" .", q->written.at[i]))
			digits = KVK + 1;
	if (digits > KVK) {
		buffer_add(out, q->written);
		return true;
	}
	for (; digits < KVK; digits++)
		buffer_char(out, '0');
	for (size_t i = 0; i < q->written.len; i++)
		if (isdigit((unsigned char)q->written.at[i]))
			buffer_char(out, q->written.at[i]);
	return true;
}

static bool rule_amount(const struct question *q, struct buffer *out)
{
	long cents;

	if (amount_parse(q->written, &cents))
		amount_write(out, cents);
	else
		buffer_add(out, q->written);
	return true;
}

/* Two digits, two letters, and for a vestiging two digits. */
static bool looks_like_key(struct text t)
{
	static const char form[] = "00AA00";

	if (t.len != BRIN && t.len != VESTIGING)
		return false;
	for (size_t i = 0; i < t.len; i++)
		if (form[i] == '0' ? !isdigit((unsigned char)t.at[i])
				   : !isalpha((unsigned char)t.at[i]))
			return false;
	return true;
}

static void add_as_written(struct buffer *out, struct text t)
{
	bool key = looks_like_key(t);

	for (size_t i = 0; i < t.len; i++)
		buffer_char(out, key ? (char)toupper((unsigned char)t.at[i])
				     : t.at[i]);
}

/* brin and vestiging as one key, in `room`: some write 7, 07, or 20TZ07. */
static struct text join_school(struct text brin, struct text vestiging,
			       struct buffer *room)
{
	if (!brin.len || vestiging.len == VESTIGING)
		return vestiging.len ? vestiging : brin;
	room->len = 0;
	buffer_add(room, brin);
	if (vestiging.len == 1)
		buffer_char(room, '0');
	buffer_add(room, vestiging);
	return text_of_buffer(room);
}

/*
 * `written` is one text, or brin, vestiging and name, see canon_school(). A
 * whole key says more than a name, also if the plan does not know it.
 */
static bool rule_school(const struct question *q, struct buffer *out)
{
	struct text name = q->written, brin = TEXT(""), vestiging = brin, key;
	const struct plan_school *school;
	struct buffer room = {0};

	if (memchr(name.at, BETWEEN, name.len)) {
		text_cut(&name, BETWEEN, &brin);
		text_cut(&name, BETWEEN, &vestiging);
	}
	key = join_school(brin, vestiging, &room);
	school = plan_school_of(q->canon->plan, key);
	if (!school && name.len &&
	    !(key.len == VESTIGING && looks_like_key(key))) {
		key = name;
		school = plan_school_of(q->canon->plan, key);
	}
	if (!school) {
		school = repair_school(q->canon->plan, key);
		*q->repaired = school != NULL;
	}
	if (school)
		buffer_add(out, school->vestiging);
	else
		add_as_written(out, key);
	buffer_release(&room);
	return out->len > 0;
}

/* What is not here is passed on as it is. */
static rule *const rules[COLUMN_PERSON + 1] = {
    [COLUMN_DATE] = rule_date,     [COLUMN_SCHOOL] = rule_school,
    [COLUMN_CODE] = rule_code,     [COLUMN_SUBJECT] = rule_subject,
    [COLUMN_KVK] = rule_kvk,       [COLUMN_AMOUNT] = rule_amount,
    [COLUMN_PERSON] = rule_person,
};

static uint64_t load(const char *at, size_t len)
{
	uint64_t part = 0;

	memcpy(&part, at, len);
	return part;
}

/* The place of a text that is not empty. */
static size_t hash(struct text t)
{
	const uint64_t factor = 0x9E3779B97F4A7C15u;
	const char *end = t.at + t.len;
	uint64_t sum = t.len, last;

	if (t.len < 4)
		last = load(t.at, 1) << 16 | load(t.at + t.len / 2, 1) << 8 |
		       load(end - 1, 1);
	else if (t.len < 8)
		last = load(t.at, 4) << 32 | load(end - 4, 4);
	else
		last = load(end - 8, 8);
	for (const char *at = t.at; end - at > 8; at += 8)
		sum = (sum ^ load(at, 8)) * factor;
	return ((sum ^ last) * factor) >> (64 - ENTRY_BITS);
}

static bool is_plain(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if ((unsigned char)t.at[i] < ' ' || t.at[i] == '\\')
			return false;
	return true;
}

static const struct value *remember(struct entry *entry, struct text written,
				    const struct value *value)
{
	if (written.len > ROOM || value->text.len > ROOM)
		return value;
	entry->value = *value;
	entry->value.text.at = entry->room;
	entry->key_len = written.len;
	memcpy(entry->key, written.at, written.len);
	if (value->text.len)
		memcpy(entry->room, value->text.at, value->text.len);
	return &entry->value;
}

/* `2019-2020`: the diploma is of the second year. */
static struct text year_of_pair(struct text t)
{
	long first, last;

	if (t.len == 9 && (t.at[4] == '-' || t.at[4] == '/') &&
	    text_long((struct text){t.at, 4}, &first) &&
	    text_long((struct text){t.at + 5, 4}, &last) && last == first + 1)
		return (struct text){t.at + 5, 4};
	return t;
}

/* A dash where nothing has to be: then there is nothing. */
static bool is_left_out(const struct layout_slot *slot, struct text written)
{
	return !slot->filled && slot->type != COLUMN_TEXT &&
	       text_is_placeholder(written);
}

/* What was found out says nothing. Of what must say something it is kept, for
 * the next stage to refuse. */
static void fall_silent(struct canon_cache *cache, bool filled,
			struct text written)
{
	cache->last.silent = true;
	cache->room.len = 0;
	if (filled)
		buffer_add(&cache->room, written);
}

static const struct value *find_out(struct canon *canon,
				    const struct layout *layout, int slot,
				    struct text written)
{
	struct canon_cache *cache = canon->cache[layout->kind][slot];
	enum column_type type = layout->slot[slot].type;
	struct question q = {canon,
			     text_of(record_column_name(layout->kind, slot)),
			     written, &cache->last.repaired};

	cache->room.len = 0;
	cache->last.silent = false;
	cache->last.repaired = repair_cell(canon->plan, layout->duo, type,
					   q.column, written, &cache->room);
	if (!cache->last.repaired && rules[type]) {
		if (!rules[type](&q, &cache->room))
			fall_silent(cache, layout->slot[slot].filled, written);
	} else if (!cache->last.repaired) {
		buffer_add(&cache->room, year_of_pair(written));
	}
	if (!cache->last.silent && is_left_out(&layout->slot[slot], written)) {
		fall_silent(cache, false, written);
		cache->last.repaired = true;
	}
	cache->last.text = text_of_buffer(&cache->room);
	cache->last.plain = is_plain(cache->last.text);
	return &cache->last;
}

static const struct value *look_up(struct canon *canon,
				   const struct layout *layout, int slot,
				   struct text written)
{
	struct canon_cache **cache = &canon->cache[layout->kind][slot];
	struct entry *entry;

	if (!*cache)
		*cache = memory_new(sizeof(**cache));
	entry = &(*cache)->entry[hash(written)];
	if (entry->key_len == written.len &&
	    !memcmp(entry->key, written.at, written.len))
		return &entry->value;
	return remember(entry, written, find_out(canon, layout, slot, written));
}

const struct value *canon_value(struct canon *canon,
				const struct layout *layout, int slot,
				struct text written)
{
	enum column_type type = layout->slot[slot].type;
	struct value *direct = &canon->direct[slot];

	if (written.len && (rules[type] || repair_might(type, written)))
		return look_up(canon, layout, slot, written);
	*direct =
	    (struct value){written, !written.len, false, is_plain(written)};
	return direct;
}

const struct value *canon_school(struct canon *canon,
				 const struct layout *layout,
				 const struct canon_halves *school)
{
	struct buffer *room = &canon->room;

	if (!school->brin.len && !school->vestiging.len)
		return canon_value(canon, layout, layout->school, school->name);
	if (!school->brin.len && !school->name.len)
		return canon_value(canon, layout, layout->school,
				   school->vestiging);
	room->len = 0;
	buffer_room(room, school->brin.len + school->vestiging.len + 2);
	buffer_add(room, school->brin);
	buffer_char(room, BETWEEN);
	buffer_add(room, school->vestiging);
	buffer_char(room, BETWEEN);
	buffer_add(room, school->name);
	return look_up(canon, layout, layout->school, text_of_buffer(room));
}

void canon_release(struct canon *canon)
{
	for (int kind = 0; kind < KINDS; kind++)
		for (int slot = 0; slot < LAYOUT_SLOTS; slot++) {
			if (canon->cache[kind][slot])
				buffer_release(&canon->cache[kind][slot]->room);
			free(canon->cache[kind][slot]);
		}
	buffer_release(&canon->room);
}
