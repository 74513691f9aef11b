#include "encoding.h"

#include <string.h>

#include "text.h"

enum { CP1252, CP850, PAGES };

/* Bytes that are looked at together as long as they are plain ASCII. */
enum { STRIDE = 16 };

static const struct {
	const char *name, *iconv_name;
} encodings[ENCODINGS] = {
    [ENCODING_UTF8] = {"UTF-8", "UTF-8"},
    [ENCODING_UTF8_BOM] = {"UTF-8-BOM", "UTF-8"},
    [ENCODING_CP1252] = {"cp1252", "CP1252"},
    [ENCODING_CP850] = {"CP850", "CP850"},
    [ENCODING_UTF16LE] = {"UTF-16LE", "UTF-16LE"},
    [ENCODING_UTF16BE] = {"UTF-16BE", "UTF-16BE"},
};

/*
 * What each byte from 80 on is in each page, in the classes below. The sets
 * are of Dutch: which letters it has, and where in a word they stand.
 */
static const char pages[PAGES][129] = {
    [CP1252] = "sxosocssssUoUxUx" /* 80 */
	       "xaaocoddscrcrxrU"
	       "bssssssssssosscs" /* A0 */
	       "ssssasssssscssss"
	       "UUUUVUUUVVUVUUUV" /* C0 */
	       "UUUUUUVsUUUUVUUr"
	       "mrmrmrrmmlmlrrmm" /* E0 */
	       "rrrrmrmsrrrmmrrr",
    [CP850] = "UmlmmmrmmlmmmrVU" /* 80 */
	      "VrUmmrmrrVVrsUss"
	      "rrrrrUssscssssoc" /* A0 */
	      "xxxxxUUUsxxxxssx"
	      "xxxxxxrUxxxxxxxs" /* C0 */
	      "rUUVVsUUVxxxxsUx"
	      "UrUUrUsrUUUUrUsa" /* E0 */
	      "ssssssssssssssxb",
};

/* How well a class fits between two letters, at the start of a word, at its
 * end, and on its own. */
static const struct {
	char class;
	signed char fit[4];
} fits[] = {
    {'l', {3, 2, 3, 0}},     /* e acute, e dots: anywhere in a word */
    {'m', {3, 1, 1, 0}},     /* other letters, seldom at an edge */
    {'r', {1, 1, 1, 0}},     /* letters that are rare */
    {'V', {3, 3, 3, 0}},     /* capitals of Dutch */
    {'U', {2, 2, 1, 0}},     /* other capitals */
    {'a', {2, 2, 0, 0}},     /* apostrophes */
    {'o', {-2, 2, 0, 0}},    /* opening marks */
    {'c', {-2, 0, 2, 0}},    /* closing marks */
    {'d', {0, 0, 0, 0}},     /* dashes */
    {'b', {2, 1, 1, 0}},     /* a blank */
    {'s', {-3, 0, 0, 0}},    /* signs */
    {'x', {-4, -4, -4, -4}}, /* undefined, or lines of a box */
};

static bool is_upper(unsigned char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A byte above 7F counts as one: two accents in a row are in one word. */
static bool is_lower(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || c >= 0x80;
}

static int fit_of(char class, unsigned char before, unsigned char after)
{
	bool left = is_lower(before) || is_upper(before);
	bool right = is_lower(after) || is_upper(after);
	size_t f = 0;

	if (strchr("lmr", class) && is_upper(after))
		return -2;
	if (strchr("VU", class) && is_lower(before))
		return -2;
	while (fits[f].class != class)
		f++;
	return fits[f].fit[left ? (right ? 0 : 2) : (right ? 1 : 3)];
}

/* The byte in the middle, now that the one behind it is known. */
static void judge_middle(struct encoding_scan *scan, unsigned char after)
{
	unsigned char c = scan->middle;

	if (c < 0x80)
		return;
	scan->high++;
	scan->undefined += pages[CP1252][c - 0x80] == 'x';
	for (int page = 0; page < PAGES; page++)
		scan->score[page] +=
		    fit_of(pages[page][c - 0x80], scan->before, after);
	if ((c == 0xC2 && after >= 0x80 && after <= 0x9F) ||
	    (scan->before == 0xEF && c == 0xBF && after >= 0xBD))
		scan->marks++;
}

/* Takes at least one byte out of the window. */
static void take_utf8(struct encoding_scan *scan)
{
	const char *window = (const char *)scan->window;
	size_t good = text_utf8_prefix((struct text){window, scan->held});

	scan->formed += good && scan->window[0] >= 0x80;
	if (!good) {
		scan->broken++;
		good = 1;
	}
	scan->held -= good;
	memmove(scan->window, scan->window + good, scan->held);
}

static void add_byte(struct encoding_scan *scan, unsigned char c)
{
	if (c < ' ' || c == 0x7F) {
		scan->nul[scan->bytes & 1] += c == 0;
		scan->controls += c != '\t' && c != '\n' && c != '\r';
	}
	if (c >= 0x80 || scan->held)
		scan->window[scan->held++] = c;
	if (scan->held == sizeof(scan->window))
		take_utf8(scan);
	judge_middle(scan, c);
	scan->before = scan->middle;
	scan->middle = c;
	if (scan->bytes < sizeof(scan->head))
		scan->head[scan->bytes] = c;
	scan->bytes++;
}

/* Written so that a compiler makes it a few vector instructions. */
static bool is_plain(const char *at)
{
	unsigned char odd = 0;

	for (int i = 0; i < STRIDE; i++) {
		unsigned char c = (unsigned char)at[i];

		odd |= (unsigned char)((c < ' ') & (c != '\t') & (c != '\n') &
				       (c != '\r'));
		odd |= (unsigned char)(c >= 0x7F);
	}
	return !odd;
}

static const char *plain_end(const char *at, const char *end)
{
	while (end - at >= STRIDE && is_plain(at))
		at += STRIDE;
	return at;
}

/* Plain bytes say nothing themselves; they end what came before. */
static void pass_plain(struct encoding_scan *scan, const char *at,
		       const char *end)
{
	while (scan->held)
		take_utf8(scan);
	judge_middle(scan, (unsigned char)at[0]);
	scan->before = (unsigned char)end[-2];
	scan->middle = (unsigned char)end[-1];
	scan->bytes += (unsigned long)(end - at);
}

void encoding_add(struct encoding_scan *scan, const char *at, size_t len)
{
	const char *end = at + len;

	while (at < end) {
		const char *plain = scan->bytes ? plain_end(at, end) : at;

		if (plain > at)
			pass_plain(scan, at, plain);
		at = plain;
		for (int i = 0; i < STRIDE && at < end; i++)
			add_byte(scan, (unsigned char)*at++);
	}
}

void encoding_end(struct encoding_scan *scan)
{
	judge_middle(scan, 0);
	scan->middle = 0;
	while (scan->held)
		take_utf8(scan);
}

/* With the NULs of ASCII at even places or at odd ones. */
static bool is_utf16(const struct encoding_scan *scan, bool odd)
{
	if (scan->head[odd] == 0xFE && scan->head[!odd] == 0xFF)
		return true;
	return scan->nul[odd] * 4 > scan->bytes &&
	       scan->nul[!odd] * 8 < scan->nul[odd];
}

static enum encoding better_page(const struct encoding_scan *scan)
{
	return scan->score[CP850] > scan->score[CP1252] ? ENCODING_CP850
							: ENCODING_CP1252;
}

bool encoding_is_mixed(const struct encoding_scan *scan)
{
	return scan->broken && scan->formed &&
	       !encoding_is_utf16(encoding_decide(scan));
}

bool encoding_is_utf16(enum encoding encoding)
{
	return encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE;
}

enum encoding encoding_decide(const struct encoding_scan *scan)
{
	if (is_utf16(scan, true))
		return ENCODING_UTF16LE;
	if (is_utf16(scan, false))
		return ENCODING_UTF16BE;
	if (!memcmp(scan->head, "\xEF\xBB\xBF", sizeof(scan->head)))
		return ENCODING_UTF8_BOM;
	return !scan->broken || scan->formed ? ENCODING_UTF8
					     : better_page(scan);
}

enum encoding encoding_decide_line(const struct encoding_scan *scan)
{
	long score = scan->score[CP1252] > scan->score[CP850]
			 ? scan->score[CP1252]
			 : scan->score[CP850];

	return !scan->broken || scan->formed || score <= 0 ? ENCODING_UTF8
							   : better_page(scan);
}

bool encoding_is_suspect(const struct encoding_scan *scan)
{
	switch (encoding_decide(scan)) {
	case ENCODING_UTF8:
	case ENCODING_UTF8_BOM:
		return scan->controls || scan->broken || scan->marks;
	case ENCODING_CP1252:
		return scan->controls || scan->undefined;
	case ENCODING_CP850:
		return scan->controls;
	default:
		return true;
	}
}

const char *encoding_name(enum encoding encoding)
{
	return encodings[encoding].name;
}

const char *encoding_iconv_name(enum encoding encoding)
{
	return encodings[encoding].iconv_name;
}
