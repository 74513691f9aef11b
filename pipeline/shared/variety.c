#include "variety.h"

#include "date.h"

/* Bytes of other values than the first: a line is to stay readable. */
enum { OTHERS = 160 };

static void values_add(struct values *values, struct text value)
{
	for (size_t i = 0; i < values->count; i++)
		if (text_equal(values->value[i], value))
			return;
	if (values->count < VARIETY_SHOWN)
		values->value[values->count++] = value;
	else
		values->more = true;
}

void variety_add(struct variety *variety, const struct text *finding)
{
	values_add(&variety->found, finding[FINDING_FOUND]);
	values_add(&variety->expected, finding[FINDING_EXPECTED]);
}

/* What is expected is told in Dutch; what was found, as it was. */
static void say_value(struct buffer *out, struct text value, bool found)
{
	long date = found ? 0 : date_parse_iso(value);
	char day[DATE_ROOM];

	if (!value.len || record_is_unknown(value))
		buffer_add(out, TEXT("(leeg)"));
	else if (date)
		buffer_add(out, text_of(date_dutch(date, day)));
	else
		buffer_add(out, value);
}

static void say_values(struct buffer *out, const struct values *values,
		       bool found, const char *others)
{
	size_t said = 1, length = 0;

	say_value(out, values->value[0], found);
	for (; said < values->count; said++) {
		length += values->value[said].len;
		if (length > OTHERS)
			break;
		buffer_add(out, said > 1 ? TEXT(", ") : text_of(others));
		say_value(out, values->value[said], found);
	}
	if (values->more || said < values->count)
		buffer_add(out, TEXT(" en andere"));
	if (said > 1)
		buffer_char(out, ')');
}

static void tell_field(struct text *field, const struct values *values,
		       bool found, const char *others, struct arena *arena)
{
	struct buffer words = {0};

	if (values->count < 2)
		return;
	say_values(&words, values, found, others);
	*field = text_copy(text_of_buffer(&words), arena);
	buffer_release(&words);
}

const struct text *variety_tell(const struct variety *variety,
				const struct text *first, struct arena *arena)
{
	const char *others = record_is_unknown(first[FINDING_LINE])
				 ? " (ook: "
				 : " (andere rijen: ";
	struct text *told;

	if (variety->found.count < 2 && variety->expected.count < 2)
		return first;
	told = arena_new(arena, FINDING_COLUMNS * sizeof(*told));
	memcpy(told, first, FINDING_COLUMNS * sizeof(*told));
	tell_field(&told[FINDING_FOUND], &variety->found, true, others, arena);
	tell_field(&told[FINDING_EXPECTED], &variety->expected, false, others,
		   arena);
	return told;
}
