#include "voortgang/dutch.h"

#include "date.h"
#include "record.h"

static void put_decimal(struct buffer *out, struct text number)
{
	for (size_t i = 0; i < number.len; i++)
		buffer_char(out, number.at[i] == '.' ? ',' : number.at[i]);
}

void dutch_figure(struct buffer *out, struct text low, struct text high)
{
	if (record_is_unknown(low)) {
		buffer_char(out, '-');
		return;
	}
	put_decimal(out, low);
	if (text_equal(low, high))
		return;
	buffer_add(out, TEXT(" tot "));
	put_decimal(out, high);
}

void dutch_day(struct buffer *out, struct text iso)
{
	long date = date_parse_iso(iso);
	char room[DATE_ROOM];

	if (date)
		buffer_add(out, text_of(date_dutch(date, room)));
	else
		buffer_add(out, iso);
}

void dutch_count(struct buffer *out, long count, const char *one,
		 const char *more)
{
	buffer_format(out, "%ld %s", count, count == 1 ? one : more);
}

size_t dutch_width(struct text t)
{
	size_t width = 0;

	for (size_t i = 0; i < t.len; i++)
		width += ((unsigned char)t.at[i] & 0xC0) != 0x80;
	return width;
}

static void put_blanks(struct buffer *out, size_t blanks)
{
	while (blanks--)
		buffer_char(out, ' ');
}

void dutch_left(struct buffer *out, struct text t, size_t width)
{
	size_t own = dutch_width(t);

	buffer_add(out, t);
	put_blanks(out, 1 + (own < width ? width - own : 0));
}

void dutch_right(struct buffer *out, struct text t, size_t width)
{
	size_t own = dutch_width(t);

	put_blanks(out, own < width ? width - own : 0);
	buffer_add(out, t);
	buffer_char(out, ' ');
}

void dutch_end(struct buffer *out)
{
	while (out->len && out->at[out->len - 1] == ' ')
		out->len--;
	buffer_char(out, '\n');
}
