#include "cell.h"

#include <ctype.h>
#include <strings.h>

/* Length of the well-formed character that `t` starts with. */
static size_t character_len(struct text t)
{
	unsigned char lead = (unsigned char)t.at[0];

	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* Would Excel take it for the code of a character? */
static bool is_code(struct text t)
{
	if (t.len < 7 || t.at[0] != '_' || t.at[1] != 'x' || t.at[6] != '_')
		return false;
	for (int i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)t.at[i]))
			return false;
	return true;
}

/* What goes out for the character at the front of `t`; its length in `len`. */
static struct text cleaned(struct text t, size_t *len)
{
	struct text start = {t.at, t.len < 4 ? t.len : 4};

	*len = 1;
	if (t.at[0] == '\r') {
		*len = t.len > 1 && t.at[1] == '\n' ? 2 : 1;
		return TEXT("\n");
	}
	if (is_code(t))
		return TEXT("_x005F_");
	if ((unsigned char)t.at[0] < ' ' && !strchr("\t\n", t.at[0]))
		return TEXT("\xEF\xBF\xBD");
	if (!t.at[0] || !text_utf8_prefix(start))
		return TEXT("\xEF\xBF\xBD");
	*len = character_len(t);
	if (text_starts(t, "\xEF\xBF\xBE") || text_starts(t, "\xEF\xBF\xBF"))
		return TEXT("\xEF\xBF\xBD");
	return (struct text){t.at, *len};
}

/* How many bytes at the front go out as they are, for sure. */
static size_t plain_prefix(struct text t)
{
	size_t len = 0;

	while (len < t.len && t.at[len] >= ' ' && t.at[len] <= '~' &&
	       t.at[len] != '_')
		len++;
	return len;
}

/* Excel counts UTF-16 units. */
static size_t units_of(struct text t)
{
	if (t.len == 4 && (unsigned char)t.at[0] >= 0xF0)
		return 2;
	return t.len > 4 ? t.len : 1;
}

struct text cell_clean(struct buffer *out, struct text t, size_t most)
{
	size_t units = 0, mark = 0, len;

	out->len = 0;
	while (t.len) {
		struct text part = {t.at, plain_prefix(t)};

		if (part.len && units + part.len < most) {
			len = part.len;
			units += len;
		} else {
			part = cleaned(t, &len);
			units += units_of(part);
		}
		if (units > most) {
			out->len = mark;
			buffer_add(out, TEXT("\xE2\x80\xA6"));
			break;
		}
		buffer_add(out, part);
		if (units < most)
			mark = out->len;
		t.at += len;
		t.len -= len;
	}
	buffer_string(out);
	return text_of_buffer(out);
}

void cell_name(struct buffer *out, struct text wish, size_t most)
{
	struct text t = cell_clean(out, text_trim(wish), most);

	if (!t.len)
		buffer_add(out, TEXT("Blad"));
	for (size_t i = 0; i < out->len; i++) {
		char *c = &out->at[i];

		if (strchr("[]:*?/\\\n\t", *c) ||
		    (*c == '\'' && (i == 0 || i + 1 == out->len)))
			*c = '-';
	}
	if (out->len == 7 && !strncasecmp(out->at, "History", 7))
		out->at[0] = '-';
}

size_t cell_length(struct text t)
{
	size_t longest = 0, len = 0;

	for (size_t i = 0; i < t.len; i++) {
		if (t.at[i] == '\n')
			len = 0;
		else if ((t.at[i] & 0xC0) != 0x80)
			len++;
		if (len > longest)
			longest = len;
	}
	return longest;
}

/* Up to and with the next place where a line may be broken. */
static struct text cut_piece(struct text *rest)
{
	struct text piece = {rest->at, 0};

	while (piece.len < rest->len && !strchr(" -/", piece.at[piece.len]))
		piece.len++;
	piece.len += piece.len < rest->len;
	rest->at += piece.len;
	rest->len -= piece.len;
	return piece;
}

/* One paragraph, without line ends. */
static size_t lines_of(struct text t, size_t width)
{
	size_t lines = 1, used = 0;

	if (t.len <= width)
		return 1;
	while (t.len) {
		struct text piece = cut_piece(&t);
		size_t len = cell_length(piece);
		size_t seen = len - text_ends(piece, " ");

		if (used && used + seen > width) {
			lines++;
			used = 0;
		}
		for (; seen > width; seen -= width, len -= width)
			lines++;
		used += len;
	}
	return lines;
}

size_t cell_lines(struct text t, size_t width)
{
	struct text paragraph;
	size_t lines = 0;

	while (text_cut(&t, '\n', &paragraph))
		lines += lines_of(paragraph, width ? width : 1);
	return lines;
}
