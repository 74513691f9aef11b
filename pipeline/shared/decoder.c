#include "decoder.h"

#include <errno.h>

/* The most bytes of UTF-8 that one byte becomes. */
enum { GROWTH = 3 };

static const struct text replacement = {"\xEF\xBF\xBD", 3};

static bool is_utf8(enum encoding encoding)
{
	return encoding == ENCODING_UTF8;
}

int decoder_open(struct decoder *decoder, enum encoding encoding)
{
	*decoder = (struct decoder){.encoding = encoding};
	if (is_utf8(encoding))
		return 0;
	decoder->page = iconv_open("UTF-8", encoding_iconv_name(encoding));
	return decoder->page == (iconv_t)-1 ? errno : 0;
}

static struct text without(struct text t, size_t len)
{
	len = len < t.len ? len : t.len;
	return (struct text){t.at + len, t.len - len};
}

/* By our own measure of UTF-8: iconv takes some above U+10FFFF. */
static struct text move_utf8(struct text from, struct buffer *text)
{
	while (from.len) {
		size_t good = text_utf8_prefix(from);

		if (good)
			buffer_add(text, (struct text){from.at, good});
		from = without(from, good);
		if (!from.len)
			break;
		buffer_add(text, replacement);
		from = without(from, 1);
	}
	return from;
}

/* Converts up to the first thing that the page does not have; -1 there, with
 * errno EINVAL if the text only stops half-way. */
static int convert(const struct decoder *decoder, struct buffer *raw,
		   struct text *from, struct buffer *text)
{
	char *room = buffer_room(text, GROWTH * from->len), *to = room;
	char *start = raw->at + (from->at - raw->at);
	size_t free = text->room - text->len;
	size_t done = iconv(decoder->page, &start, &from->len, &to, &free);

	from->at = start;
	text->len += (size_t)(to - room);
	return done == (size_t)-1 ? -1 : 0;
}

static struct text move_page(const struct decoder *decoder, struct buffer *raw,
			     struct buffer *text, bool last)
{
	struct text from = text_of_buffer(raw);
	size_t step = encoding_is_utf16(decoder->encoding) ? 2 : 1;

	while (from.len && convert(decoder, raw, &from, text)) {
		if (errno == EINVAL && !last)
			break;
		buffer_add(text, replacement);
		from = without(from, step);
	}
	return from;
}

void decoder_move(struct decoder *decoder, struct buffer *raw,
		  struct buffer *text, bool last)
{
	struct text left = is_utf8(decoder->encoding)
			       ? move_utf8(text_of_buffer(raw), text)
			       : move_page(decoder, raw, text, last);

	if (left.len)
		memmove(raw->at, left.at, left.len);
	raw->len = left.len;
}

void decoder_restart(struct decoder *decoder)
{
	iconv(decoder->page, NULL, NULL, NULL, NULL);
}

void decoder_close(struct decoder *decoder)
{
	if (!is_utf8(decoder->encoding))
		iconv_close(decoder->page);
}
