/*
 * encoding: in which of six encodings a file was written.
 *
 * One decision over all bytes of a file. UTF-8 and UTF-16 show themselves;
 * between cp1252 (Windows)
 * and CP850 (DOS, still written by older administrations) the letters decide,
 * in the company of their neighbours: E9 is an e with acute in the one and a
 * capital U with acute in the other, 94 a closing quote or an o with dots.
 *
 * Only UTF-8 may be mixed with others, when files were pasted together. Then
 * each line is decided on its own.
 *
 * Ownership: nothing is kept. The decision does not depend on how the bytes
 * were cut into pieces.
 */
#ifndef ENCODING_H
#define ENCODING_H

#include <stdbool.h>
#include <stddef.h>

enum encoding {
	ENCODING_UTF8,
	ENCODING_UTF8_BOM,
	ENCODING_CP1252,
	ENCODING_CP850,
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODINGS
};

/* What is counted over the file. Starts as {0}. */
struct encoding_scan {
	unsigned long bytes;
	unsigned long high;      /* bytes above 7F */
	unsigned long broken;    /* of those, in no well-formed sequence */
	unsigned long formed;    /* well-formed sequences of them, at least */
	unsigned long nul[2];    /* NULs at even and odd places */
	unsigned long controls;  /* other than tab, LF, CR */
	unsigned long marks;     /* in UTF-8: C1 controls, U+FFFD to U+FFFF */
	unsigned long undefined; /* bytes that cp1252 does not have */
	long score[2];           /* of cp1252 and CP850 */
	unsigned char head[3], before, middle;
	unsigned char window[4]; /* not yet known to be UTF-8 */
	size_t held;
};

void encoding_add(struct encoding_scan *, const char *at, size_t len);

/* After the last byte; then ask. */
void encoding_end(struct encoding_scan *);
enum encoding encoding_decide(const struct encoding_scan *);

/* Is there UTF-8 in it, and also what is none? */
bool encoding_is_mixed(const struct encoding_scan *);

/* Of one line in such a file. UTF-8 if it is, or is but for some bytes, or
 * if no page makes sense of it. */
enum encoding encoding_decide_line(const struct encoding_scan *);

/* Two bytes to a unit? */
bool encoding_is_utf16(enum encoding);

/* Can there be characters in the text that nobody can read: controls, bytes
 * that the encoding does not have? */
bool encoding_is_suspect(const struct encoding_scan *);

/* As people write it: UTF-8, UTF-8-BOM, cp1252, CP850, UTF-16LE,
 * UTF-16BE. */
const char *encoding_name(enum encoding);

/* As iconv knows it. */
const char *encoding_iconv_name(enum encoding);

#endif
